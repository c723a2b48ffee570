/** Finds for each level of a table the level of a rubric it means. */
import type { PlanDocument } from '../../document.ts';
import type { ReadLevel, TableReading } from '../../view/planViewTable.ts';
import { counted, listed, quoted } from '../../words.ts';
import type { Level } from './levels.ts';
import { risingLevels } from './lowest.ts';
import { rubricIn } from './rubric.ts';
import { isSame } from './table/tidy.ts';

/** The level each described column goes to, by the column’s place; or why they do not go together. */
export type Matched =
  | {
      readonly levels: ReadonlyMap<number, Level>;
      /** Set where they go together by their order, not by their names. */
      readonly byOrder?: true;
    }
  | { readonly refused: string };

/** By their names; else, where there are as many, from the lowest to the highest. */
export function matchLevels(document: PlanDocument, reading: TableReading): Matched {
  const there = rubricIn(document).levels;
  const described = [...reading.levels.keys()].filter((place) =>
    reading.criteria.some(({ descriptors }) => (descriptors[place] ?? '') !== ''),
  );
  const named = new Map(
    described.flatMap((place) => {
      const level = there.find(({ name }) => isSame(name, reading.levels[place]?.name ?? ''));
      return level ? [[place, level] as const] : [];
    }),
  );
  if (named.size === described.length && new Set(named.values()).size === described.length)
    return { levels: named };
  if (reading.levels.length !== there.length) {
    const names = listed(
      there.map(({ name }) => quoted(name, 30)),
      'and',
      6,
    );
    return {
      refused: `The table has ${counted(reading.levels.length, 'level')}, this rubric has ${there.length}: ${names}. With the same levels its rows would fit below.`,
    };
  }
  const order = risesAgainst(document, reading.levels) ? there.toReversed() : there;
  const inOrder = order.map((level, place) => [place, level] as const);
  if (inOrder.some(([place, level]) => named.has(place) && named.get(place) !== level))
    return {
      refused:
        'Some levels of the table are called like those of this rubric, but they stand in another order. With the same names its rows would fit below.',
    };
  return { levels: new Map(inOrder), byOrder: true };
}

/** Whether the points of the table say that it runs the other way than the rubric. */
function risesAgainst(document: PlanDocument, levels: readonly ReadLevel[]): boolean {
  const step = (levels.at(-1)?.points ?? NaN) - (levels[0]?.points ?? NaN);
  if (!step) return false;
  const rises = risingLevels(document)[0]?.id === rubricIn(document).levels[0]?.id;
  return step > 0 !== rises;
}
