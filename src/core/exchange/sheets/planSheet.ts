/** The page of a plan, for whoever reads it. */
import type { PlanDocument } from '../../document.ts';
import { isPlan } from '../../kinds/kind.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { NoSheet, Reader, Sheet } from '../sheet.ts';
import { PlanFields } from './planFields.ts';
import { planForAdministrators } from './planForAdministrators.ts';
import { planForStudents } from './planForStudents.ts';
import { planForTeachers } from './planForTeachers.ts';

/** A page of a project or lesson plan. */
export function planSheet(document: PlanDocument, shelf: Shelf, reader: Reader): Sheet | NoSheet {
  if (!isPlan(document.kind)) return { refused: 'This is no plan: there is no page of a plan of it.' };
  const fields = new PlanFields(document, shelf, reader === 'teachers');
  switch (reader) {
    case 'students':
      return planForStudents(fields);
    case 'teachers':
      return planForTeachers(fields);
    case 'administrators':
      return planForAdministrators(fields);
  }
}
