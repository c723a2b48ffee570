import type { Rule } from '../../../rules/rule.ts';
import { wordsFor } from '../../../rules/words/wordLists.ts';
import { eachQuoted, listed, quoted } from '../../../words.ts';
import { uncounted, type Uncounted } from '../counts.ts';
import { describedRows, spoken } from '../rows.ts';

/**
 * Levels differ in more than a count (R4): “one source, two sources, three sources” says how much was handed
 * in, not how well it is done. Numbers of measurements, and numbers with a unit, say something about the work.
 */
export const levelsByCount: Rule = {
  code: 'quality-levels-by-count',
  number: 'R4',
  level: 'warning',
  kinds: ['rubric'],
  title: 'What changes besides the count?',
  about:
    'Levels that differ in a number alone describe how complete the work is. More is not always better, and students may look at the number alone.',
  todo: 'Say what the work does at the higher level that it doesn’t at the lower one; keep the number where it is what matters.',
  source:
    'Brookhart, How to Create and Use Rubrics for Formative Assessment and Grading (2013): learning, not the task',
  check: (document) => {
    const words = wordsFor(document)?.rubric;
    if (!words) return [];
    return eachQuoted(describedRows(document), ({ name }) => name, 60).flatMap(([row, name]) => {
      const cells = row.cells.map((cell) => ({ cell, bare: uncounted(cell.text, words) }));
      const pairs = cells.flatMap((low, index) => {
        const high = cells[index + 1];
        return high && onlyCountDiffers(low.bare, high.bare) ? [{ low: low.cell, high: high.cell }] : [];
      });
      const [first] = pairs;
      if (!first) return [];
      const levels = [...new Set(pairs.flatMap(({ low, high }) => [low.level, high.level]))];
      return {
        span: first.high.span,
        item: row.item,
        message: `In ${name}, ${listed(levels.map(spoken))} differ in a count alone: ${quoted(first.low.text, 50)}, ${quoted(first.high.text, 50)}. What else changes in the work?`,
        fixes: [],
      };
    });
  },
};

function onlyCountDiffers(one: Uncounted, other: Uncounted): boolean {
  const counted = one.counts.length > 0 && other.counts.length > 0;
  return counted && one.rest === other.rest && one.counts.join() !== other.counts.join();
}
