import type { Rule } from '../../../rules/rule.ts';
import { findWords } from '../../../rules/words/find.ts';
import { wordsOf } from '../../../rules/words/stem.ts';
import { wordsFor, type WordLists } from '../../../rules/words/wordLists.ts';
import { eachQuoted, quoted } from '../../../words.ts';
import { lowestLevel } from '../lowest.ts';
import { describedRows, spoken } from '../rows.ts';
import { rubricIn } from '../rubric.ts';

/**
 * The lowest level says what is there (R5): work at the beginning has something to build on, and students who
 * read “no”, “lacks” and “fails” learn only what they are not. “Not yet” is fine.
 */
export const lowestOnlyMissing: Rule = {
  code: 'quality-lowest-only-missing',
  number: 'R5',
  level: 'warning',
  kinds: ['rubric'],
  title: 'What is already there at the first level?',
  about:
    'The lowest level says only what is missing. Work at that level has something in it too, and that is where the next step begins.',
  todo: 'Say what students at the beginning do: retells, lists, copies, tries one way.',
  source:
    'Tierney and Simon, “What’s still wrong with rubrics” (2004): avoid excessively negative low levels',
  check: (document) => {
    const words = wordsFor(document)?.rubric;
    const { form } = rubricIn(document);
    const lowest = lowestLevel(document);
    if (!words || !lowest || form === 'single-point' || form === 'checklist') return [];
    return eachQuoted(describedRows(document), ({ name }) => name, 60).flatMap(([row, name]) => {
      const cell = row.cells.find(({ level }) => level === lowest);
      if (!cell || !saysOnlyWhatIsMissing(cell.text, words)) return [];
      return {
        span: cell.span,
        item: row.item,
        message: `At ${spoken(lowest)}, ${name} says what isn’t there: ${quoted(cell.text, 80)}. What can you already see in such work?`,
        fixes: [],
      };
    });
  },
};

/** The first words of a thought, in which it says whether something is there. */
const OPENING = 6;
/** A part this short belongs to the list before it: “no claim, dates, or names”. */
const LIST = 2;

function saysOnlyWhatIsMissing(text: string, words: WordLists['rubric']): boolean {
  if (findWords(text, words.notHandedIn).length > 0) return false;
  const thoughts = thoughtsOf(text, words);
  const missing = thoughts.filter((thought) => isMissing(thought, words));
  return missing.length > 0 && missing.length > thoughts.length / 2;
}

/** A text in its parts, each of which says one thing. */
function thoughtsOf(text: string, words: WordLists['rubric']): readonly string[] {
  const joints = new Set(words.newThought);
  const thoughts: string[] = [];
  for (const sentence of plainly(text, words).split(/[.;:!?()\n–—]+/)) {
    const first = thoughts.length;
    let thought: string[] = [];
    const close = (): void => {
      const whole = thought.join(' ');
      const last = thoughts.length - 1;
      if (thought.length <= LIST && last >= first && !isMissing(whole, words)) {
        thoughts[last] = `${thoughts[last] ?? ''} ${whole}`.trimEnd();
      } else if (thought.length > 0) thoughts.push(whole);
      thought = [];
    };
    for (const piece of sentence.split(',')) {
      for (const word of wordsOf(piece)) {
        if (joints.has(word)) close();
        else thought.push(word);
      }
      close();
    }
  }
  return thoughts;
}

/** “Little or no” is a word for none, and “no more than two” is none. */
function plainly(text: string, { hardlyAny, notNegated, negated }: WordLists['rubric']): string {
  const none = negated.anywhere[0] ?? '';
  return replaced(replaced(text, hardlyAny, none), notNegated, '');
}

function replaced(text: string, phrases: readonly string[], by: string): string {
  let plain = '';
  let from = 0;
  for (const { at, written } of findWords(text, phrases)) {
    plain += text.slice(from, at) + by;
    from = at + written.length;
  }
  return plain + text.slice(from);
}

function isMissing(thought: string, { negated, onTheWay, dependent }: WordLists['rubric']): boolean {
  if (findWords(thought, onTheWay).length > 0) return false;
  const said = thought.split(' ');
  if (negated.first.includes(said[0] ?? '') || negated.last.includes(said.at(-1) ?? '')) return true;
  const [hit] = findWords(thought, negated.anywhere);
  if (!hit) return false;
  const before = wordsOf(thought.slice(0, hit.at));
  return before.length < OPENING && !before.some((word) => dependent.includes(word));
}
