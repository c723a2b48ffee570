import type { PlanKind } from '../../view/planViewBringing.ts';

/** What a plan is called that says no title. */
export function usualTitle(kind: PlanKind): string {
  return kind === 'lesson-plan' ? 'My lesson plan' : 'My project plan';
}
