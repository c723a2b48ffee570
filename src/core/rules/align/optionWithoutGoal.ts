import { planIn } from '../../kinds/plan.ts';
import { alignmentOf } from '../../library/alignment.ts';
import { counted, listed } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/** More goals than these are not quoted. */
const MOST_QUOTED = 3;

/** More goals than these are not linked at once. */
const MOST_LINKED = 100;

/**
 * Each option of a menu of products lets students show every goal the menu is there for (A3): firm
 * goals, flexible means. What the menu is there for is what its options show together.
 */
export const optionWithoutGoal: Rule = {
  code: 'align-option-without-goal',
  number: 'A3',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Can every choice show every goal?',
  about:
    'When students choose what they make, each option lets them show the goals that the other options show: firm goals, flexible means.',
  todo: 'Link the goal if the option can show it, change the option so that it can, or say that it is fine: perhaps everyone shows the goal elsewhere.',
  source:
    'CAST, Universal Design for Learning (firm goals, flexible means); Bookish Bee Teacher, Build a Better Choice Board with UDL (2024)',
  check: (document, shelf) => {
    const { columns } = alignmentOf(document, shelf);
    const { goals, menus } = planIn(document);
    const options = menus.flatMap((menu) => menu.options);
    const nameOf = quotedWhenAsked(() => options.map(({ text }) => text), 40);
    const targetOf = quotedWhenAsked(() => goals.map(({ text }) => text), 60);
    const inMap = columns.filter((column) => column.kind === 'option');
    const isWritten = (row: number): boolean => goals[row]?.text !== '';
    const writtenIn = countedOnce((rows) => rows.filter(isWritten).length);
    return options.flatMap((option, index) => {
      const column = inMap[index];
      if (option.text === '' || !column?.gaps.includes('misses-goals')) return [];
      const count = writtenIn(column.together) - column.rows.filter(isWritten).length;
      if (count === 0) return [];
      const open = firstOthers(column.together, new Set(column.rows), isWritten);
      const more = count - MOST_QUOTED;
      const words = listed(
        [
          ...open.slice(0, MOST_QUOTED).map((row) => targetOf(row)),
          ...(more > 0 ? [counted(more, 'more goal', 'more goals')] : []),
        ],
        'or',
      );
      return {
        span: option.span,
        item: option.path,
        message: `As planned, ${nameOf(index)} doesn’t show ${words}. Is that fine?`,
        fixes:
          count > MOST_LINKED
            ? []
            : [
                {
                  title: count === 1 ? 'Link it' : 'Link them',
                  changes: open.map((row) => ({
                    do: 'insert' as const,
                    path: [...option.path, 'goals'],
                    value: goals[row]?.id ?? '',
                  })),
                },
              ],
        fine: 'Everyone shows it elsewhere, or fine as is',
      };
    });
  },
};

/** Counts in each list once: the options of a menu share theirs. */
function countedOnce(count: (rows: readonly number[]) => number): (rows: readonly number[]) => number {
  const known = new Map<readonly number[], number>();
  return (rows) => {
    let found = known.get(rows);
    if (found === undefined) known.set(rows, (found = count(rows)));
    return found;
  };
}

/** The first rows that are not among an option's own, as many as can be spoken of or linked. */
function firstOthers(
  together: readonly number[],
  own: ReadonlySet<number>,
  isWanted: (row: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (const row of together) {
    if (found.length === MOST_LINKED) break;
    if (!own.has(row) && isWanted(row)) found.push(row);
  }
  return found;
}
