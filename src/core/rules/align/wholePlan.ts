/** For questions about what a plan as a whole has not got yet: where they stand, and when it is time to ask them. */
import type { PlanDocument } from '../../document.ts';
import { planIn, sessionsOf } from '../../kinds/plan.ts';
import type { Span } from '../../text/ranges.ts';
import { pairOf, resolve, textOf, valueOf } from '../../yaml/navigate.ts';

/** Where a plan is named; its first line where it has no title yet. */
export function titleSpan(document: PlanDocument): Span {
  const { root } = document.sound;
  const map = resolve(root);
  const title = pairOf(root, 'title');
  const first = map?.type === 'map' ? map.pairs[0]?.span : undefined;
  return title?.value?.span ?? title?.span ?? first ?? { start: 0, end: 0 };
}

/**
 * Whether a project has got so far that one can ask what else belongs to it: it has a goal, and something it ends
 * in or a class period that says what it is about. New projects begin with periods that are only numbered.
 */
export function isUnderWay(document: PlanDocument): boolean {
  const plan = planIn(document);
  return (
    plan.goals.some(({ text }) => text !== '') &&
    (plan.final !== undefined ||
      sessionsOf(plan).some(({ text }) => text !== '' && !/^Period \d+$/.test(text)))
  );
}

/** Whether a project says in its list of design elements where one of them is: `voiceAndChoice`, `reflection`. */
export function saysElement(document: PlanDocument, element: string): boolean {
  return (textOf(valueOf(document.sound.root, 'designElements'), element) ?? '').trim() !== '';
}
