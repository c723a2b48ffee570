/** Makes a rubric of what a table or a file says. */
import { PlanDocument } from '../../document.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { head, textOf } from '../../kinds/template-parts.ts';
import { applyEdits } from '../../text/edits.ts';
import { counted, listed, quoted } from '../../words.ts';
import { replaced } from '../../view/changes/table.ts';
import type { TableReading } from '../../view/planViewTable.ts';
import type { NewDocument } from './brought.ts';
import { newDocument } from './newDocument.ts';

/**
 * @param entries what else is known of it, as changes of the new document make it: `description`
 * @throws Error where it cannot be written, which no text from elsewhere can bring about
 */
export function rubricText(title: string, reading: TableReading, description?: string): NewDocument {
  const start = textOf(head('rubric', title), '\n');
  const document = new PlanDocument('new:', start, 'rubric');
  const { changes } = replaced(document, reading);
  const about =
    description === undefined ? [] : [{ do: 'set' as const, path: ['description'], value: description }];
  const planned = planEdits(document, [...about, ...changes]);
  if ('refused' in planned) throw new Error(planned.refused);
  return newDocument('rubric', title, applyEdits(start, planned.edits));
}

/** What was understood of a rubric: “Levels: Clear, Begun and Missing”, “2 criteria: …”. */
export function understoodOf(title: string, { levels, criteria }: TableReading): readonly string[] {
  const names = (all: readonly { readonly name: string }[]): string =>
    listed(
      all.map(({ name }) => quoted(name, 40)),
      'and',
      6,
    );
  return [
    `${quoted(title, 60)}: ${counted(levels.length, 'level')}${levels.length === 0 ? '' : `, ${names(levels)}`}; ${counted(criteria.length, 'criterion')}${criteria.length === 0 ? '' : `, ${names(criteria)}`}.`,
  ];
}
