/** What of a version’s words is new, and what of the earlier ones is gone: to be marked where they are drawn. */
import { diffArrays } from 'diff';
import { countedWords } from '../../markdown/countedWords.ts';
import type { WordRun } from '../planViewMerging.ts';

/** Texts with more words are shown without marks. */
const MOST_WORDS = 4_000;

/** So many differences are looked for; a text with more of them is another text. */
const MOST_CHANGES = 600;

/** Where less than this part of the words stayed, marks say nothing: it was written anew. */
const STAYED = 0.3;

/**
 * @param before the earlier text, in Markdown
 * @param now the version
 * @returns undefined where nothing is to be marked
 */
export function wordRuns(before: string, now: string): readonly WordRun[] | undefined {
  const [old, words] = [countedWords(before), countedWords(now)];
  if (old.length === 0 || words.length === 0 || old.length + words.length > MOST_WORDS) return undefined;
  const parts = diffArrays([...old], [...words], { maxEditLength: MOST_CHANGES }) as
    | readonly { readonly value: readonly string[]; readonly added: boolean; readonly removed: boolean }[]
    | undefined;
  if (!parts) return undefined;
  const same = parts.reduce((sum, part) => sum + (part.added || part.removed ? 0 : part.value.length), 0);
  if (same === Math.max(old.length, words.length) || same < STAYED * Math.min(old.length, words.length))
    return undefined;
  return parts.map(({ value, added, removed }) =>
    removed ? { is: 'out', text: value.join(' ') } : { is: added ? 'in' : 'same', words: value.length },
  );
}
