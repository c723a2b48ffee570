/** The pages that can be made of a document, each by its own file in `sheets/`. */
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import type { NoSheet, Reader, Sheet } from './sheet.ts';
import { agreementSheet } from './sheets/agreementSheet.ts';
import { choiceBoardSheet } from './sheets/choiceBoardSheet.ts';
import { exitTicketsSheet } from './sheets/exitTicketsSheet.ts';
import { notesSheet } from './sheets/notesSheet.ts';
import { planSheet } from './sheets/planSheet.ts';
import { rubricSheet } from './sheets/rubricSheet.ts';
import { standardsSheet } from './sheets/standardsSheet.ts';
import { visitSheet } from './sheets/visitSheet.ts';

/** The whole document, or a hand-out of a part of it. */
export type HandOut = 'page' | 'choice-board' | 'exit-tickets' | 'rubric';

export interface Wanted {
  readonly reader: Reader;
  readonly handOut: HandOut;
}

/** What each is called, and which documents it is made of. */
export const handOuts: readonly {
  readonly handOut: HandOut;
  readonly label: string;
  readonly of: readonly PlanDocument['kind'][];
}[] = [
  {
    handOut: 'page',
    label: 'The whole page',
    of: [
      'project-spec',
      'lesson-plan',
      'rubric',
      'standards',
      'coaching-agreement',
      'collaboration-log',
      'observation',
    ],
  },
  { handOut: 'choice-board', label: 'Choice board', of: ['project-spec', 'lesson-plan'] },
  { handOut: 'exit-tickets', label: 'Exit tickets to cut', of: ['project-spec', 'lesson-plan'] },
  { handOut: 'rubric', label: 'Rubric on one page', of: ['project-spec', 'lesson-plan', 'rubric'] },
];

/** The page that is wanted of a document, or why there is none. */
export function sheetOf(document: PlanDocument, shelf: Shelf, { reader, handOut }: Wanted): Sheet | NoSheet {
  if (handOut === 'choice-board') return choiceBoardSheet(document, shelf);
  if (handOut === 'exit-tickets') return exitTicketsSheet(document, shelf);
  if (handOut === 'rubric') return rubricSheet(document, shelf, reader);
  switch (document.kind) {
    case 'project-spec':
    case 'lesson-plan':
      return planSheet(document, shelf, reader);
    case 'rubric':
      return rubricSheet(document, shelf, reader);
    case 'standards':
      return standardsSheet(document);
    case 'coaching-agreement':
      return agreementSheet(document, shelf, reader);
    case 'collaboration-log':
      return notesSheet(document, shelf, reader);
    case 'observation':
      return visitSheet(document, shelf, reader);
    default:
      return { refused: 'Nobody reads this document but Third Point: there is no page of it.' };
  }
}
