/** Descriptors that say how good work is, or only name a level, where they could say what it looks like. */
import type { WordLists } from '../../rules/words/wordLists.ts';
import { akinTo, wordsOf } from '../../rules/words/stem.ts';
import type { Cell, Row } from './rows.ts';

/** Fewer words than this hardly describe anything. */
const FEW = 4;

/**
 * The descriptors of a line that judge: nothing but words of judgement, the level's own name or hollow nouns
 * (“demonstrates an excellent understanding of the topic”), or a word of judgement among very few. Where most
 * of a line is two words and less, those are names of levels as well. Where a level stands (“meets”,
 * “strong”) can be part of what one sees, so such a word alone is none of judgement: “meets deadlines”.
 */
export function judgingCells(row: Row, words: WordLists['rubric']): readonly Cell[] {
  const evaluative = new Set(words.evaluative);
  const standing = new Set(words.standing);
  const hollow = new Set([...words.hollow, ...words.numbers]);
  const about = akinTo(wordsOf(row.name), words.endings);
  const judges = ({ text, level }: Cell): boolean => {
    const said = wordsOf(text);
    const label = wordsOf(level.name);
    if (said.length > 0 && said.join(' ') === label.join(' ')) return true;
    const named = new Set(label.filter((word) => !hollow.has(word)));
    const isJudging = (word: string): boolean =>
      evaluative.has(word) || standing.has(word) || named.has(word);
    if (!said.some(isJudging)) return false;
    const rest = said.filter(
      (word) => !isJudging(word) && !hollow.has(word) && !/^\d+$/.test(word) && !about(word),
    );
    return rest.length === 0 || (said.length < FEW && said.some((word) => evaluative.has(word)));
  };
  const names = row.cells.filter((cell) => isName(cell, words));
  const labels = names.length * 2 > row.cells.length ? names : [];
  return row.cells.filter((cell) => judges(cell) || labels.includes(cell));
}

/** One or two words, none of them a number, hardly describe work. */
function isName({ text }: Cell, { numbers }: WordLists['rubric']): boolean {
  const said = wordsOf(text);
  return (
    said.length > 0 && said.length <= 2 && !/\d/.test(text) && !said.some((word) => numbers.includes(word))
  );
}
