/** Which standards the plans at hand work on, and which none of them has touched yet. */
import type { PlanDocument } from '../document.ts';
import { gist } from '../kinds/items.ts';
import { isPlan } from '../kinds/kind.ts';
import { planIn } from '../kinds/plan.ts';
import { lessonsOf } from '../library/related.ts';
import type { KnownStandard, Shelf } from '../library/shelf.ts';
import type { Path } from '../yaml/tree.ts';
import { treeOf, type StandardBranch } from './tree.ts';

/** A goal that names a standard. */
export interface Touch {
  readonly plan: PlanDocument;
  /** The goal’s words. */
  readonly goal: string;
  /** The goal’s place in the plan. */
  readonly path: Path;
  /** Where in the plan the goal stands: a zero-based line. */
  readonly line: number;
}

export interface Covered {
  readonly standard: KnownStandard;
  /** The goals that name it, in the order of the plans. */
  readonly by: readonly Touch[];
  /** Set for one that others stand below: how many of those are touched, and how many there are. */
  readonly below?: Count;
}

interface Count {
  readonly touched: number;
  readonly all: number;
}

/** What is looked at; left out: all that is at hand. */
export interface Among {
  readonly plans?: readonly PlanDocument[];
  /** Standards documents. */
  readonly documents?: readonly PlanDocument[];
}

/** Every standard, in the order of its documents. */
export function coverage(shelf: Shelf, among: Among = {}): readonly Covered[] {
  const touches = touchesOf(among.plans ?? plansOf(shelf));
  return (among.documents ?? shelf.ofKind('standards')).flatMap((document) =>
    coveredIn(document, (code) => touches.get(code) ?? []),
  );
}

/** Not by calls within calls: a chain of standards may be as long as the document. */
function coveredIn(document: PlanDocument, touching: (code: string) => readonly Touch[]): readonly Covered[] {
  const order: StandardBranch[] = [];
  const waiting = [...treeOf(document)].reverse();
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    order.push(branch);
    waiting.push(...[...branch.below].reverse());
  }
  const counts = new Map<StandardBranch, Count>();
  for (const branch of [...order].reverse()) {
    // Whoever names a heading works on what is below it, too; but on which, only they know.
    const own = { touched: touching(branch.item.code).length > 0 ? 1 : 0, all: 1 };
    counts.set(branch, branch.below.length === 0 ? own : sumOf(branch.below.map((each) => counts.get(each))));
  }
  return order.map((branch) => {
    const standard: KnownStandard = { document, item: branch.item };
    const below = branch.below.length === 0 ? undefined : counts.get(branch);
    return { standard, by: touching(branch.item.code), ...(below ? { below } : {}) };
  });
}

function sumOf(counts: readonly (Count | undefined)[]): Count {
  let [touched, all] = [0, 0];
  for (const count of counts) [touched, all] = [touched + (count?.touched ?? 0), all + (count?.all ?? 0)];
  return { touched, all };
}

/** How far plans have come with a standard, where its goals do not say it: “In no plan yet.” */
export function standingOf(shelf: Shelf, { document, item }: KnownStandard): string | undefined {
  const covered = coverage(shelf, { documents: [document] }).find(({ standard }) => standard.item === item);
  return covered && standing(covered);
}

/** The same, where it is known already. */
export function standing({ by, below }: Covered): string | undefined {
  if (below) return `${below.touched} of ${below.all} below it in plans.`;
  return by.length === 0 ? 'In no plan yet.' : undefined;
}

/** Whether no plan works on it yet, or, of a heading, on some of what is below it. */
export function isOpen({ by, below }: Covered): boolean {
  return below ? below.touched < below.all : by.length === 0;
}

/** The project and lesson plans at hand. */
export function plansOf(shelf: Shelf): readonly PlanDocument[] {
  return [...shelf.ofKind('project-spec'), ...shelf.ofKind('lesson-plan')];
}

/** A project with its lessons, which many call a unit; a lesson that belongs to no project stands alone. */
export interface Unit {
  readonly of: PlanDocument;
  readonly plans: readonly PlanDocument[];
}

/** The units at hand, projects first. */
export function unitsOf(shelf: Shelf): readonly Unit[] {
  const projects = shelf.ofKind('project-spec').map((of) => ({ of, plans: [of, ...lessonsOf(of, shelf)] }));
  const known = new Set(projects.flatMap(({ plans }) => plans));
  const lessons = shelf.ofKind('lesson-plan').filter((lesson) => !known.has(lesson));
  return [...projects, ...lessons.map((of) => ({ of, plans: [of] }))];
}

/** The goals that name each code, in the order of the plans. */
export function touchesOf(plans: readonly PlanDocument[]): ReadonlyMap<string, readonly Touch[]> {
  const touches = new Map<string, Touch[]>();
  for (const plan of plans) {
    for (const { code, ...touch } of touchesIn(plan)) {
      const known = touches.get(code);
      if (known) known.push(touch);
      else touches.set(code, [touch]);
    }
  }
  return touches;
}

/** The goals of a plan that name standards, a goal once for each, in the order of its text; none of other documents. */
export const touchesIn = gist((plan): readonly (Touch & { readonly code: string })[] => {
  if (!isPlan(plan.kind)) return [];
  return planIn(plan).goals.flatMap((goal) => {
    // An older form is read as if it were up to date, so places are not those of the text.
    const line = plan.older ? 0 : plan.lines.positionAt(goal.span.start).line;
    const codes = new Set(goal.standards.map(({ code }) => code));
    return [...codes].map((code) => ({ code, plan, goal: goal.text, path: goal.path, line }));
  });
});

/** Codes that plans name and no standards document at hand has. */
export function unknownCodes(
  shelf: Shelf,
  plans: readonly PlanDocument[] = plansOf(shelf),
): readonly string[] {
  return [...touchesOf(plans).keys()].filter((code) => !shelf.standards.has(code));
}
