/** What went another way than planned, and the classes a lesson is taught to, as the panel shows them. */
import type { PlanDocument } from '../document.ts';
import type { DifferenceItem, SectionItem } from './planView.ts';

export function differenceItems(_document: PlanDocument): readonly DifferenceItem[] {
  return [];
}

export function sectionItems(_document: PlanDocument): readonly SectionItem[] {
  return [];
}
