/** Everything that is offered at a place of a document, beyond what is asked about it. */
import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import { entriesAround } from './around.ts';
import { checkForGoal } from './checkForGoal.ts';
import { criteriaOut } from './criteriaOut.ts';
import { extractRubric } from './extractRubric.ts';
import { giveIds } from './giveId.ts';
import { layouts } from './layout.ts';
import type { Rework } from './rework.ts';
import { rubricIntoPlan } from './rubricIntoPlan.ts';
import { rubricLevels } from './rubricLevels.ts';
import { sortByTime, sortChecks } from './sortByTime.ts';
import { textForms } from './textForm.ts';

/**
 * What can be done at a place, that which changes the plan first, that which only writes it another way last.
 * @param offset zero-based, in UTF-16 code units
 * @returns nothing where the text cannot be read as a whole, or has another form than ours
 */
export function refactoringsAt(document: PlanDocument, shelf: Shelf, offset: number): readonly Rework[] {
  if (document.broken || !document.current) return [];
  const around = entriesAround(document, offset);
  return [
    ...checkForGoal(document, around),
    ...giveIds(document, around),
    ...extractRubric(document, shelf, around),
    ...criteriaOut(document, shelf, around),
    ...rubricIntoPlan(document, shelf, around),
    ...rubricLevels(document, around),
    ...sortByTime(document, around),
    ...layouts(document, around),
    ...textForms(document, around),
  ];
}

/** What brings a document as a whole into order, wherever one looks at it. */
export function ordersOf(document: PlanDocument): readonly Rework[] {
  return document.broken || !document.current ? [] : sortChecks(document);
}
