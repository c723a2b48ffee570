/**
 * Values as the one text a suggestion holds, and back: words and numbers as they are written, lists of words with one on
 * each line, anything else as JSON.
 */
import type { PlanDocument } from '../document.ts';
import { indexOf } from '../references/index.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { schemaAt } from '../schema/walk.ts';
import { labelOf } from '../view/values.ts';
import type { Data } from '../yaml/data.ts';
import { nodeAt, resolve } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';

/** What stands at a place, as a suggestion writes it; empty where nothing does. */
export function textAt(document: PlanDocument, path: Path): string {
  const node = resolve(nodeAt(document.sound, path));
  if (!node) return '';
  if (node.type === 'scalar') return node.value === null ? '' : node.text;
  return textOfData(dataAt(document.data, path));
}

function dataAt(root: Data, path: Path): Data {
  return path.reduce<Data>((at, step) => {
    if (typeof at !== 'object' || at === null) return null;
    if (Array.isArray(at)) return (typeof step === 'number' ? at[step] : undefined) ?? null;
    return Object.hasOwn(at, step) ? (at[step] ?? null) : null;
  }, root);
}

/** A value as a suggestion writes it. */
function textOfData(data: Data): string {
  if (data === null) return '';
  if (typeof data !== 'object') return String(data);
  return Array.isArray(data) && data.every(isLine) ? data.join('\n') : JSON.stringify(data);
}

function isLine(text: Data): text is string {
  return typeof text === 'string' && text !== '' && text === text.trim() && !/^[[{]|[\r\n]/.test(text);
}

/** What a text of a suggestion means at a place. */
export type Meant =
  /** Words, a number, yes or no: written as the panel writes a field. */
  | { readonly as: 'text' }
  /** A list, or lines of its own. */
  | { readonly as: 'value'; readonly value: Data }
  /** Nothing that can stand there. */
  | { readonly as: 'nothing' };

/** What a text means at a place, by its form and by what stands there. */
export function meantAt(document: PlanDocument, path: Path, text: string): Meant {
  const { kind, sound } = document;
  const step = path.at(-1);
  if (step === undefined) return { as: 'nothing' };
  const above = schemaAt(kind, sound.root, path.slice(0, -1));
  // As it stands in the form, before what is written decides between its two sides.
  const form =
    typeof step === 'number'
      ? above?.items
      : above?.properties && Object.hasOwn(above.properties, step)
        ? above.properties[step]
        : schemaAt(kind, sound.root, path);
  if (!form) return { as: 'nothing' };
  if (form.type === 'array') return { as: 'value', value: listFrom(form, text) };
  const written = fromJson(text);
  if (form.type === 'object')
    return written === undefined ? { as: 'nothing' } : { as: 'value', value: written };
  if (form.type !== undefined) return { as: 'text' };
  if (written !== undefined && isMeant(form, written)) return { as: 'value', value: written };
  const there = resolve(nodeAt(sound, path));
  const isText = there === undefined || there.type === 'scalar';
  if (form.if && isText) return { as: 'text' };
  return {
    as: 'value',
    value: form.else?.type === 'integer' && /^\d{1,9}$/.test(text) ? Number(text) : text,
  };
}

function listFrom(form: SchemaNode, text: string): Data {
  const written = fromJson(text);
  if (Array.isArray(written)) return written;
  const lines = text.split(/\r?\n/).flatMap((line) => line.trim() || []);
  const numbers = form.items?.type === 'integer' || form.items?.type === 'number';
  return numbers ? lines.map((line) => (Number.isFinite(Number(line)) ? Number(line) : line)) : lines;
}

/** Whether a list or a map can be what is meant where words may stand too: all lines of the map are known there. */
function isMeant({ if: union, then, else: other }: SchemaNode, data: Data): boolean {
  if (!union) return true;
  const sides = [then, other];
  if (Array.isArray(data)) return sides.some((side) => side?.type === 'array');
  const known = sides.flatMap((side) => Object.keys(side?.properties ?? {}));
  return Object.keys(data as object).every((key) => known.includes(key) || key.startsWith('x-'));
}

/** A list or a map in JSON; undefined for every other text. */
function fromJson(text: string): Data | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const data = JSON.parse(text) as Data;
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}

/** A text of a suggestion as people read it: links and choices in words, what is in JSON line by line. */
export function readable(document: PlanDocument, path: Path, text: string): string {
  const form = schemaAt(document.kind, document.sound.root, path);
  const data = fromJson(text);
  if (data !== undefined) return inWords(document, form, data).join('\n');
  if (form?.type === 'array')
    return text
      .split('\n')
      .map((line) => wordOf(document, form.items, line))
      .join('\n');
  return wordOf(document, form, text);
}

function wordOf(document: PlanDocument, form: SchemaNode | undefined, text: string): string {
  if (form?.['x-reference']?.form === 'id') {
    const label = indexOf(document).byId.get(text)?.label ?? '';
    return label === '' ? text : label;
  }
  if (form?.type === 'boolean') return text === 'true' ? 'yes' : 'no';
  return form?.type === 'string' && form.enum?.includes(text) ? labelOf(text) : text;
}

/** Deeper than this nothing is said in words. */
const DEEPEST = 6;

function inWords(
  document: PlanDocument,
  form: SchemaNode | undefined,
  data: Data,
  depth = 0,
): readonly string[] {
  if (data === null || depth > DEEPEST) return [];
  if (typeof data !== 'object') return [wordOf(document, form, String(data))];
  const sides = form?.if ? [form.then, form.else] : [form];
  if (Array.isArray(data))
    return data.map((each) => {
      const items = sides.find((side) => side?.items)?.items;
      return inWords(document, items, each, depth + 1).join(', ');
    });
  const own = sides.find((side) => side?.properties)?.properties ?? {};
  return Object.entries(data).flatMap(([key, value]) => {
    const inner = Object.hasOwn(own, key) ? own[key] : undefined;
    const said = inWords(document, inner, value, depth + 1).join(', ');
    return said === '' || key === 'id' ? [] : [`${inner?.title ?? key}: ${said}`];
  });
}
