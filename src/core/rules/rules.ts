import type { PlanDocument } from '../document.ts';
import { planIn } from '../kinds/plan.ts';
import type { Shelf } from '../library/library.ts';
import { checkWithoutResponse } from './checkWithoutResponse.ts';
import { goalWithoutCheck } from './goalWithoutCheck.ts';
import { optionWithoutGoal } from './optionWithoutGoal.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [goalWithoutCheck, optionWithoutGoal, checkWithoutResponse];

/**
 * What is still open in a plan. In a draft every question is an invitation; once the plan is ready it
 * has its rule's level; after teaching it is an invitation again.
 */
export function ruleFindings(document: PlanDocument, shelf: Shelf): readonly RuleFinding[] {
  const plan = planIn(document);
  return rules
    .filter(({ kinds }) => kinds.includes(document.kind))
    .flatMap((rule) =>
      rule.check(plan, document, shelf).map((question) => ({
        ...question,
        code: rule.code,
        severity: plan.status === 'ready' ? rule.level : ('info' as const),
      })),
    );
}
