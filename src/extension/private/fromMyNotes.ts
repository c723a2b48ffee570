/** Reads what the page “My notes” says. It is not trusted: whatever does not fit is not listened to. */
import type { AboutLink, FromMyNotes, MyNotesIntent } from './myNotesMessages.ts';

type Shape = Readonly<Record<string, 'text' | 'about?' | 'number'>>;

const intents: { readonly [what in MyNotesIntent['do']]: Shape } = {
  begin: {},
  add: { text: 'text', about: 'about?' },
  reflect: { block: 'text', text: 'text' },
  change: { id: 'text', text: 'text' },
  remove: { id: 'text' },
  restore: {},
  go: { about: 'about?' },
  names: { text: 'text' },
  'make-code': {},
  'copy-code': {},
  'code-written': {},
  recover: { code: 'text' },
  'start-anew': {},
};

/** Longer texts, in characters, are no note. */
const LONGEST = 200_000;

/** The message as what it is; undefined where it is none of ours. */
export function fromMyNotes(message: unknown): FromMyNotes | undefined {
  if (!isRecord(message)) return undefined;
  if (message.type === 'ready') return { type: 'ready' };
  if (message.type === 'draft') {
    const { draft } = message;
    return isRecord(draft) && fits(draft, { text: 'text', about: 'about?' })
      ? (message as unknown as FromMyNotes)
      : undefined;
  }
  const { type, intent } = message;
  if (type !== 'intent' || !fits(message, { id: 'number' }) || !isRecord(intent)) return undefined;
  if (typeof intent.do !== 'string' || !Object.hasOwn(intents, intent.do)) return undefined;
  if (!fits(intent, intents[intent.do as MyNotesIntent['do']])) return undefined;
  return intent.do === 'go' && intent.about === undefined ? undefined : (message as unknown as FromMyNotes);
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function fits(record: { readonly [key: string]: unknown }, shape: Shape): boolean {
  return Object.entries(shape).every(([key, type]) => {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (type === 'about?') return value === undefined || isAbout(value);
    if (type === 'number') return typeof value === 'number' && Number.isSafeInteger(value);
    return typeof value === 'string' && value.length <= LONGEST;
  });
}

function isAbout(value: unknown): value is AboutLink {
  if (!isRecord(value)) return false;
  const { uri, ref } = value;
  return typeof uri === 'string' && (ref === undefined || typeof ref === 'string');
}
