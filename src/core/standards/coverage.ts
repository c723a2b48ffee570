/** Which standards the plans at hand work on, and which none of them has touched yet. */
import type { PlanDocument } from '../document.ts';
import type { NoSheet, Sheet } from '../exchange/sheet.ts';
import { isPlan } from '../kinds/kind.ts';
import { planIn } from '../kinds/plan.ts';
import type { KnownStandard, Shelf } from '../library/shelf.ts';
import { counted } from '../words.ts';
import { treeOf, type StandardBranch } from './tree.ts';

/** A goal that names a standard. */
export interface Touch {
  readonly plan: PlanDocument;
  /** The goal’s words. */
  readonly goal: string;
  /** Where in the plan the goal stands: a zero-based line. */
  readonly line: number;
}

export interface Covered {
  readonly standard: KnownStandard;
  /** The goals that name it, in the order of the plans. */
  readonly by: readonly Touch[];
  /** Set for one that others stand below: how many of those are touched, and how many there are. */
  readonly below?: { readonly touched: number; readonly all: number };
}

/**
 * Every standard at hand, in the order of its documents.
 * @param among the plans that count; left out: all
 */
export function coverage(shelf: Shelf, among: readonly PlanDocument[] = plansOf(shelf)): readonly Covered[] {
  const touches = touchesOf(among);
  return shelf.ofKind('standards').flatMap((document) => {
    const covered: Covered[] = [];
    const add = ({ item, below }: StandardBranch): { touched: number; all: number } => {
      const by = touches.get(item.code) ?? [];
      const at = covered.length;
      const standard: KnownStandard = { document, item };
      covered.push({ standard, by });
      if (below.length === 0) return { touched: by.length > 0 ? 1 : 0, all: 1 };
      // Whoever names a heading works on what is below it, too; but on which, only they know.
      const sum = below
        .map(add)
        .reduce((all, each) => ({ touched: all.touched + each.touched, all: all.all + each.all }), {
          touched: 0,
          all: 0,
        });
      covered[at] = { standard, by, below: sum };
      return sum;
    };
    treeOf(document).forEach(add);
    return covered;
  });
}

/** The project and lesson plans at hand. */
export function plansOf(shelf: Shelf): readonly PlanDocument[] {
  return [...shelf.all()].filter(({ kind }) => isPlan(kind));
}

function touchesOf(plans: readonly PlanDocument[]): ReadonlyMap<string, readonly Touch[]> {
  const touches = new Map<string, Touch[]>();
  for (const plan of plans)
    for (const goal of planIn(plan).goals)
      for (const code of new Set(goal.standards.map((each) => each.code))) {
        const touch = { plan, goal: goal.text, line: plan.lines.positionAt(goal.span.start).line };
        const known = touches.get(code);
        if (known) known.push(touch);
        else touches.set(code, [touch]);
      }
  return touches;
}

/** Codes that plans name and no standards document at hand has. */
export function unknownCodes(
  shelf: Shelf,
  among: readonly PlanDocument[] = plansOf(shelf),
): readonly string[] {
  return [...touchesOf(among).keys()].filter((code) => !shelf.standards.has(code));
}

/** The same as a page: a table for each standards document, with a line a standard. */
export function coverageSheet(
  shelf: Shelf,
  among: readonly PlanDocument[] = plansOf(shelf),
): Sheet | NoSheet {
  const documents = shelf.ofKind('standards');
  if (documents.length === 0) return { refused: 'No standards are at hand yet. Bring them in first.' };
  const all = coverage(shelf, among);
  const open = all.filter(({ by, below }) => by.length === 0 && below === undefined).length;
  const unknown = unknownCodes(shelf, among);
  return {
    title: 'Which standards our plans work on',
    language: undefined,
    about: [
      counted(among.length, 'plan'),
      open === 0 ? 'each standard is in a plan' : `${counted(open, 'standard')} not in a plan yet`,
    ],
    blocks: [
      ...documents.flatMap((document) => [
        { is: 'heading' as const, level: 2 as const, text: document.title },
        {
          is: 'table' as const,
          caption: `Which plans work on ${document.title}`,
          head: ['Code', 'Standard', 'In these plans'],
          widths: [2, 6, 4],
          rows: all
            .filter(({ standard }) => standard.document === document)
            .map(({ standard: { item }, by, below }) => ({
              cells: [
                below ? `**${item.code}**` : item.code,
                below ? `**${item.text}**` : item.text,
                by.length > 0
                  ? [...new Set(by.map(({ plan }) => plan.title))].join('; ')
                  : below
                    ? `${below.touched} of ${below.all} below it`
                    : 'Not yet',
              ],
            })),
        },
      ]),
      ...(unknown.length === 0
        ? []
        : [
            {
              is: 'heading' as const,
              level: 2 as const,
              text: 'Named in plans, and in no standards document at hand',
            },
            { is: 'list' as const, marks: 'dots' as const, items: unknown.map((text) => ({ text })) },
          ]),
    ],
  };
}
