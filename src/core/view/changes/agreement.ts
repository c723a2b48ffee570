/** What is done on the page of an agreement. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import { GONE, refuse, type Asked, type IntentTo } from './asked.ts';

/** @param today the day it is for the person, ISO */
export function agree(_document: PlanDocument, _intent: IntentTo<'agree'>, _today: string): Asked | Refusal {
  return refuse(GONE);
}
