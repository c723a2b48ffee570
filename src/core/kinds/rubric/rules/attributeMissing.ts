import type { Rule } from '../../../rules/rule.ts';
import { akinTo, wordsOf } from '../../../rules/words/stem.ts';
import { wordsFor } from '../../../rules/words/wordLists.ts';
import { eachQuoted, listed, quoted } from '../../../words.ts';
import { describedRows, spoken, type Cell } from '../rows.ts';
import { rubricIn } from '../rubric.ts';

/**
 * What a criterion names as changing from level to level is spoken about at every level (R2). Asked only
 * where `attributes` names it: otherwise nobody but the two of you knows what the levels have in common.
 */
export const attributeMissing: Rule = {
  code: 'quality-attribute-missing',
  number: 'R2',
  level: 'warning',
  kinds: ['rubric'],
  title: 'Does every level speak about the same features?',
  about:
    'The criterion names the features that change from level to level. Where a level leaves one out, nobody can tell how it changes there.',
  todo: 'Say what the feature looks like at that level, or take it off the list.',
  source:
    'Tierney and Simon, “What’s still wrong with rubrics: Focusing on the consistency of performance criteria across scale levels” (2004)',
  check: (document) => {
    const words = wordsFor(document)?.rubric;
    const { criteria } = rubricIn(document);
    if (!words) return [];
    const speaker = (attribute: string): ((cell: Cell) => boolean) => {
      const parts = wordsOf(attribute);
      const telling = parts.filter((part) => !words.small.includes(part));
      const means = akinTo(telling.length > 0 ? telling : parts, words.endings);
      return ({ text }) => wordsOf(text).some(means);
    };
    return eachQuoted(describedRows(document), ({ name }) => name, 60).flatMap(([row, name]) => {
      const attributes = criteria.find(({ path }) => path === row.item)?.attributes ?? [];
      const open = attributes
        .filter((attribute) => attribute.trim() !== '')
        .map((attribute) => {
          const speaks = speaker(attribute);
          return { attribute, cells: row.cells.filter((cell) => !speaks(cell)) };
        })
        .filter(({ cells }) => cells.length > 0);
      const [first] = open;
      if (!first?.cells[0]) return [];
      const named = listed(open.map(({ attribute }) => quoted(attribute, 40)));
      const byPlace = new Map<string, string[]>();
      for (const { attribute, cells } of open) {
        const place = listed(cells.map(({ level }) => spoken(level)));
        byPlace.set(place, [...(byPlace.get(place) ?? []), quoted(attribute, 40)]);
      }
      const places = [...byPlace].map(([place, some]) =>
        byPlace.size === 1
          ? `${open.length === 1 ? 'it' : 'them'} at ${place}`
          : `${listed(some)} at ${place}`,
      );
      return {
        span: first.cells[0].span,
        item: row.item,
        message: `${name} follows ${named} from level to level. What would you see of ${listed(places, 'and of')}?`,
        fixes: [],
      };
    });
  },
};
