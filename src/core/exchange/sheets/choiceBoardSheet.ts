/** What students choose from, as a board of cards to hand out. */
import type { PlanDocument } from '../../document.ts';
import { isPlan } from '../../kinds/kind.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { NoSheet, Sheet } from '../sheet.ts';
import { section } from './blocks.ts';
import { menuBlocks, menusWithOptions } from './choiceParts.ts';
import { PlanFields } from './planFields.ts';

/** The choice board of a plan: the same for whoever prints it, since students are who it is for. */
export function choiceBoardSheet(document: PlanDocument, shelf: Shelf): Sheet | NoSheet {
  if (!isPlan(document.kind)) return { refused: 'A choice board is made of a plan. This is none.' };
  const fields = new PlanFields(document, shelf, false);
  const menus = menusWithOptions(fields);
  if (menus.length === 0)
    return {
      refused: 'There is nothing to choose from in this plan yet. What could students choose for themselves?',
    };
  const boards = menus.flatMap((menu) =>
    section(
      2,
      fields.nameOf(menu) || 'What you choose',
      fields.atItem(menu),
      menuBlocks(fields, menu, { ticked: true }),
    ),
  );
  return fields.sheet([], [{ is: 'lines', count: 1, label: 'Name' }, ...boards]);
}
