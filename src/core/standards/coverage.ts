/** Which standards the plans at hand work on, and which none does yet. */
import type { PlanDocument } from '../document.ts';
import type { NoSheet, Sheet } from '../exchange/sheet.ts';
import type { KnownStandard, Shelf } from '../library/shelf.ts';

export interface Covered {
  readonly standard: KnownStandard;
  /** Where a goal or rubric names it. */
  readonly by: readonly { readonly document: PlanDocument; readonly words: string; readonly line: number }[];
}

/** @param among the plans that count; left out: all. */
export function coverage(_shelf: Shelf, _among?: readonly PlanDocument[]): readonly Covered[] {
  return [];
}

export function coverageSheet(_shelf: Shelf, _among?: readonly PlanDocument[]): Sheet | NoSheet {
  return { refused: 'No standards are at hand.' };
}
