/** What a plan says of itself as a whole, and after teaching, for teachers. */
import { isDate, shortDate } from '../../dates.ts';
import { visibilityOf } from '../../kinds/coaching-agreement/agreement.ts';
import { alignmentOf } from '../../library/alignment.ts';
import type { Column } from '../../library/alignmentMap.ts';
import { indexOf } from '../../references/index.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { Block, Text } from '../sheet.ts';
import { lines, section, table } from './blocks.ts';
import { oneLine, type PlanFields } from './planFields.ts';

/** For each goal, what checks it, what lets students show it, and where a rubric looks at it. */
export function alignment(fields: PlanFields): readonly Block[] {
  const { rows, columns } = alignmentOf(fields.document, fields.shelf);
  const namesOf = (row: (typeof rows)[number], kind: Column['kind']): Text =>
    row.cells
      .flatMap((cell) => {
        const column = columns[cell.column];
        return column?.kind === kind && column.label !== '' ? oneLine(fields.take(column.label)) : [];
      })
      .join('; ');
  const drawn = rows.map((row, index) => ({
    cells: [
      `${index + 1}. ${oneLine(fields.take(row.label)) || 'No learning target yet'}`,
      namesOf(row, 'check') || 'none yet',
      namesOf(row, 'option'),
      namesOf(row, 'criterion'),
    ],
  }));
  const names = [
    { head: 'Goal', width: 4 },
    { head: 'Checks', width: 3 },
    { head: 'Choices', width: 3 },
    { head: 'Rubric', width: 3 },
  ];
  return table('Goals with what shows them', names, drawn);
}

/** What went another way, and what was seen in looking back. */
export function afterTeaching(fields: PlanFields): readonly Block[] {
  return [...taughtTo(fields), ...differently(fields), ...lookingBack(fields)];
}

function taughtTo(fields: PlanFields): readonly Block[] {
  const rows = fields.items(fields.root, 'taughtTo', 'section').map((group) => ({
    cells: [
      fields.nameOf(group) || 'No name yet',
      shortDate(fields.line(group.node, 'date')),
      fields.text(group.node, 'differently'),
    ],
    at: fields.atItem(group),
  }));
  const columns = [
    { head: 'Section', width: 2 },
    { head: 'Date', width: 2 },
    { head: 'Taught it differently', width: 6 },
  ];
  const name = fields.called('taughtTo');
  return section(3, name, fields.at('taughtTo'), table(name, columns, rows));
}

function differently(fields: PlanFields): readonly Block[] {
  const rows = fields.items(fields.root, 'differently', 'text').map((change) => ({
    cells: [
      fields.text(change.node, 'text'),
      shortDate(fields.line(change.node, 'on')),
      aboutWords(fields, textOf(change.node, 'about')),
    ],
    at: fields.atItem(change),
  }));
  const columns = [
    { head: 'What was different', width: 6 },
    { head: 'On', width: 2 },
    { head: 'About', width: 3 },
  ];
  const name = fields.called('differently');
  return section(3, name, fields.at('differently'), table(name, columns, rows));
}

/** What something is about, in words; an id that leads nowhere says nothing to anybody. */
function aboutWords(fields: PlanFields, about: string | undefined): Text {
  if (about === undefined) return '';
  const place = fields.plan.placeById.get(about);
  const named = place?.text ?? indexOf(fields.document).byId.get(about)?.label;
  if (named !== undefined) return oneLine(fields.take(named));
  return isDate(about) ? shortDate(about) : '';
}

function lookingBack(fields: PlanFields): readonly Block[] {
  const node = valueOf(fields.root, 'lookingBack');
  const part = (key: string): readonly Block[] =>
    section(4, fields.called('lookingBack', key), fields.at(key, node), lines(shared(fields, node, key)));
  return section(3, fields.called('lookingBack'), fields.at('lookingBack'), [
    ...part('wentWell'),
    ...part('studentsShowed'),
    ...part('change'),
    ...part('next'),
  ]);
}

/** The entries that are not marked as only for the two who work on the plan. */
function shared(fields: PlanFields, node: YamlNode | undefined, key: string): readonly Text[] {
  const all = fields.entries(node, key, 'text');
  const open = all.filter(
    (entry) => visibilityOf(textOf(entry.node, 'visibility')) !== 'pair' && entry.text !== '',
  );
  const kept = all.some((entry) => visibilityOf(textOf(entry.node, 'visibility')) === 'pair');
  if (kept && !fields.said.includes(keptSaid)) fields.said.push(keptSaid);
  return open.map(({ text }) => text);
}

const keptSaid = 'What is marked as meant for the two of you, in looking back, is not on this page.';
