import type { Rule } from '../../../rules/rule.ts';
import { wordsFor } from '../../../rules/words/wordLists.ts';
import { eachQuoted, listed, quoted } from '../../../words.ts';
import { judgingCells } from '../judging.ts';
import { levelsForNothing } from '../lowest.ts';
import { describedRows, spoken } from '../rows.ts';
import { rubricIn } from '../rubric.ts';

/**
 * A descriptor says what is there in the work, not how good it is (R6). Not asked in single-point rubrics and
 * checklists, where few words are right.
 */
export const descriptorJudges: Rule = {
  code: 'quality-descriptor-judges',
  number: 'R6',
  level: 'warning',
  kinds: ['rubric'],
  title: 'What is there to see?',
  about:
    '“Excellent” tells students how their work was judged. What they can use is what work at that level looks like.',
  todo: 'Describe what you see in work at that level; the name of the level says the rest.',
  source:
    'Tierney and Simon, “What’s still wrong with rubrics” (2004), after Stiggins: describe levels of quality, not merely judge them',
  check: (document) => {
    const words = wordsFor(document)?.rubric;
    const { form } = rubricIn(document);
    if (!words || form === 'single-point' || form === 'checklist') return [];
    const empty = levelsForNothing(document);
    return eachQuoted(describedRows(document), ({ name }) => name, 60).flatMap(([row, name]) => {
      const cells = judgingCells(row, words).filter(({ level }) => !empty.has(level.id));
      const [first] = cells;
      if (!first) return [];
      const said = listed(
        cells.map(({ text, level }) =>
          text.toLowerCase() === level.name.toLowerCase()
            ? quoted(text, 40)
            : `${quoted(text, 40)} at ${spoken(level)}`,
        ),
        'and',
        4,
      );
      return {
        span: first.span,
        item: row.item,
        message: `In ${name}, what would you both see in the work? So far it says ${said}.`,
        fixes: [],
      };
    });
  },
};
