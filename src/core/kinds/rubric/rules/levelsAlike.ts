import type { Rule } from '../../../rules/rule.ts';
import { wordsOf } from '../../../rules/words/stem.ts';
import { eachQuoted, listed, quoted } from '../../../words.ts';
import { describedRows, spoken, type Cell } from '../rows.ts';

/** No two levels of a criterion say the same (R4, the plainest case): most often a text that was copied to be changed. */
export const levelsAlike: Rule = {
  code: 'quality-levels-alike',
  number: 'R4',
  level: 'warning',
  kinds: ['rubric'],
  title: 'What is different at the next level?',
  about: 'Two levels of a criterion are described in the same words, so they do not tell one from the other.',
  todo: 'Say what changes from one to the other, or let one of them go.',
  source:
    'Brookhart, How to Create and Use Rubrics for Formative Assessment and Grading (2013): descriptions tell one level from the next',
  check: (document) =>
    eachQuoted(describedRows(document), ({ name }) => name, 60).flatMap(([row, name]) => {
      const byText = new Map<string, Cell[]>();
      for (const cell of row.cells) {
        const plain = wordsOf(cell.text).join(' ') || cell.text;
        byText.set(plain, [...(byText.get(plain) ?? []), cell]);
      }
      const [cells] = [...byText.values()].filter(({ length }) => length > 1);
      if (!cells?.[1]) return [];
      return {
        span: cells[1].span,
        item: row.item,
        message: `${name} says the same at ${listed(cells.map(({ level }) => spoken(level)))}: ${quoted(cells[1].text, 60)}. What is different in the work?`,
        fixes: [],
      };
    }),
};
