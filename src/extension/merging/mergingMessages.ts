/** What the page “Bring both versions together” may say and keep. It is not trusted: whatever does not fit is not listened to. */
import type { Answer } from '../../core/compare/merge.ts';
import type { FromMerging, MergingNext } from '../../core/view/planViewMerging.ts';

/** What VS Code calls the page, by which it brings it back. */
export const MERGING = 'thirdPoint.merging';

/** A key names a place of a document; new words are a text of it. In characters. */
const LONGEST_KEY = 10_000;
const LONGEST_TEXT = 100_000;
/** So many answers are kept for a page that comes back. */
const MOST_ANSWERS = 5_000;

const answers: ReadonlySet<unknown> = new Set(['both', 'ours', 'theirs']);
const nexts: ReadonlySet<unknown> = new Set<MergingNext>([
  ...(['open', 'talk', 'settle', 'finish-sharing', 'share-mine'] as const),
]);

interface Fields {
  readonly [name: string]: unknown;
}

/** The message as what it is; undefined where it is none of ours. */
export function fromMerging(message: unknown): FromMerging | undefined {
  if (!isFields(message)) return undefined;
  const { type, key, answer, text } = message;
  switch (type) {
    case 'ready':
    case 'finish':
    case 'as-text':
      return { type };
    case 'next':
      return nexts.has(message.do) ? { type, do: message.do as MergingNext } : undefined;
    case 'answer':
      return isText(key, LONGEST_KEY) && answers.has(answer)
        ? { type, key, answer: answer as 'both' | 'ours' | 'theirs' }
        : undefined;
    case 'answer-text':
      return isText(key, LONGEST_KEY) && isText(text, LONGEST_TEXT) ? { type, key, text } : undefined;
    case 'unanswer':
      return isText(key, LONGEST_KEY) ? { type, key } : undefined;
    default:
      return undefined;
  }
}

/** What a page kept while the window was loaded anew; undefined where it names no document. */
export function keptMerging(
  state: unknown,
): { readonly uri: string; readonly answers: ReadonlyMap<string, Answer> } | undefined {
  if (!isFields(state) || !isText(state.uri, LONGEST_KEY)) return undefined;
  const kept = Array.isArray(state.answers)
    ? (state.answers as readonly unknown[]).slice(0, MOST_ANSWERS)
    : [];
  const found = kept.flatMap((entry): [string, Answer][] => {
    if (!isFields(entry) || !isText(entry.key, LONGEST_KEY)) return [];
    const { key, answer, text } = entry;
    if (answers.has(answer)) return [[key, answer as 'both' | 'ours' | 'theirs']];
    return answer === 'text' && isText(text, LONGEST_TEXT) ? [[key, { text }]] : [];
  });
  return { uri: state.uri, answers: new Map(found) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
