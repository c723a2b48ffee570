/** Reads a record out of what was opened. What an older or newer Third Point wrote may hold anything. */
import { asJson } from './envelope.ts';
import type { PrivateKind, PrivateRecord } from './record.ts';

/** The number of the records' form: part of what each file is bound to. */
export const SCHEMA = 1;

/** The likeliest first: a file is tried as each. */
export const kinds: readonly PrivateKind[] = ['note', 'visit-line', 'trust', 'roster'];

type Shape = Readonly<Record<string, 'text' | 'text?' | 'flag?' | 'about?'>>;

const shapes: { readonly [Kind in PrivateKind]: Shape } = {
  note: { text: 'text', about: 'about?' },
  'visit-line': {
    ...{ key: 'text', visit: 'text', at: 'text', text: 'text', type: 'text?', who: 'text?' },
    ...{ aboutId: 'text?', watchFor: 'text?', handedOver: 'flag?' },
  },
  trust: { block: 'text', text: 'text' },
  roster: { text: 'text' },
};

/** @returns undefined where it is no record of that kind and id */
export function readRecord(content: string, id: string, kind: PrivateKind): PrivateRecord | undefined {
  const value = asJson(content);
  if (typeof value !== 'object' || value === null) return undefined;
  const read = value as Readonly<Record<string, unknown>>;
  if (read.id !== id || read.kind !== kind || typeof read.on !== 'string') return undefined;
  const fits = Object.entries(shapes[kind]).every(([name, shape]) => isOf(shape, read[name]));
  return fits ? (value as PrivateRecord) : undefined;
}

function isOf(shape: Shape[string], value: unknown): boolean {
  if (value === undefined) return shape.endsWith('?');
  if (shape === 'flag?') return typeof value === 'boolean';
  if (shape !== 'about?') return typeof value === 'string';
  if (typeof value !== 'object' || value === null) return false;
  const { uri, ref, words } = value as Readonly<Record<string, unknown>>;
  return typeof uri === 'string' && typeof words === 'string' && ['string', 'undefined'].includes(typeof ref);
}
