/** The third stage of a plan, for teachers: what happens, what students choose, and what helps. */
import { texts } from '../../kinds/items.ts';
import { activitiesBySession, type Menu, type Place } from '../../kinds/plan.ts';
import { resolve, scalarText, textOf, valueOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { Block, Text } from '../sheet.ts';
import { facts, lines, listed, section, table } from './blocks.ts';
import { pickOf } from './choiceParts.ts';
import { oneLine, type PlanFields } from './planFields.ts';
import { wordFacts } from './planForStudents.ts';
import { label, labels, list, paragraph } from './teachersResults.ts';

/** What happens, and what is needed for it. */
export function learningPlan(fields: PlanFields): readonly Block[] {
  return [
    ...paragraph(fields, 'entryEvent'),
    ...section(
      3,
      fields.called('choices'),
      fields.at('choices'),
      fields.plan.menus.flatMap((menu) => menuBlocks(fields, menu)),
    ),
    ...happens(fields),
    ...paragraph(fields, 'homework'),
    ...section(3, fields.called('vocabulary'), fields.at('vocabulary'), wordFacts(fields)),
    ...misconceptions(fields),
    ...supports(fields),
    ...list(fields, 'accessibility'),
    ...list(fields, 'materials'),
    ...resources(fields),
  ];
}

function menuBlocks(fields: PlanFields, menu: Menu): readonly Block[] {
  const called = (key: string): string => fields.called('choices[]', 'options[]', key);
  const rows = menu.options.map((option) => {
    const { node } = option;
    const rubric =
      option.rubric === undefined ? undefined : fields.shelf.find(fields.document.uri, option.rubric);
    return {
      cells: [
        fields.nameOf(option),
        fields.text(node, 'description'),
        fields.goalNumbers(option.goals),
        fields.lines(node, 'supports').join('; '),
        fields.lines(node, 'materials').join('; '),
        rubric?.kind === 'rubric' ? fields.titleOf(rubric) : '',
        fields.lines(node, 'udl').join(', '),
      ],
      at: fields.atItem(option),
    };
  });
  const columns = [
    { head: called('name'), width: 4 },
    { head: called('description'), width: 6 },
    { head: 'Goals', width: 2 },
    { head: called('supports'), width: 4 },
    { head: called('materials'), width: 3 },
    { head: called('rubric'), width: 3 },
    { head: called('udl'), width: 1 },
  ];
  const name = fields.nameOf(menu);
  const blocks = [
    ...facts(
      [fields.called('choices[]', 'about'), label(fields, menu.node, 'about')],
      ['Students are told', pickOf(menu.node)],
    ),
    ...(rows.every(({ cells }) => cells.slice(1).every((cell) => cell === ''))
      ? listed(
          'dots',
          rows.map(({ cells, at }) => ({ text: cells[0] ?? '', at })),
        )
      : table(name || 'Options', columns, rows, fields.atItem(menu))),
  ];
  return section(4, name || 'No question yet', fields.atItem(menu), blocks);
}

/** Class periods with their activities; of a lesson, its activities; and milestones. */
function happens(fields: PlanFields): readonly Block[] {
  const { plan } = fields;
  const inside = activitiesBySession(plan);
  const periods = [...inside].flatMap(([session, activities]) => {
    const { node } = session;
    const name = fields.nameOf(session) || 'No title yet';
    const beside = [session.date === undefined ? '' : fields.dayOf(session), fields.minutes(session)];
    const heading = [`${session.index + 1}. ${name}`, ...beside].filter((part) => part !== '').join(' · ');
    return [
      { is: 'heading' as const, level: 4 as const, text: heading, at: fields.atItem(session) },
      ...facts(
        ['Goals', fields.goalNumbers(session.goals)],
        ['Materials', fields.lines(node, 'materials').join('; ')],
        ['Homework', fields.text(node, 'homework')],
      ),
      ...activityTable(fields, activities, name),
    ];
  });
  const own = plan.places.filter(({ list: name, path }) => name === 'activities' && path.length === 2);
  return [
    ...section(3, fields.called('sessions'), fields.at('sessions'), periods),
    ...section(
      3,
      fields.called('activities') || 'Activities',
      fields.at('activities'),
      activityTable(fields, own, fields.title),
    ),
    ...milestones(fields),
  ];
}

function activityTable(fields: PlanFields, activities: readonly Place[], of: string): readonly Block[] {
  const rows = activities.map((activity) => {
    const { node } = activity;
    const how = [label(fields, node, 'part'), label(fields, node, 'phase'), label(fields, node, 'grouping')];
    return {
      cells: [
        fields.nameOf(activity) || 'No title yet',
        activity.minutes === undefined ? '' : String(activity.minutes),
        how.filter((word) => word !== '').join(' · '),
        fields.text(node, 'teacherDoes'),
        fields.text(node, 'studentsDo'),
        fields.goalNumbers(activity.goals),
        besides(fields, activity),
      ],
      at: fields.atItem(activity),
    };
  });
  const columns = [
    { head: 'Activity', width: 4 },
    { head: 'Min', width: 1 },
    { head: 'How', width: 3 },
    { head: 'The teacher', width: 5 },
    { head: 'The students', width: 5 },
    { head: 'Goals', width: 1.5 },
    { head: 'Also', width: 4 },
  ];
  return table(`Activities of ${of}`, columns, rows);
}

/** Checks, technology, materials and supports of an activity, each on a line of its own. */
function besides(fields: PlanFields, { node }: Place): Text {
  const technology = valueOf(node, 'technology');
  const purpose = fields.line(technology, 'purpose');
  const fails = fields.line(technology, 'ifItFails');
  const tool = [
    [fields.line(technology, 'tool'), purpose === '' ? '' : `(${purpose})`].filter(Boolean).join(' '),
    fails === '' ? '' : `if it fails: ${fails}`,
    fields.line(technology, 'tpack').toUpperCase(),
  ];
  return [
    ['Check', fields.checkNames(texts(node, 'checks'))],
    ['Technology', tool.filter(Boolean).join('; ')],
    ['Materials', fields.lines(node, 'materials').join('; ')],
    ['Supports', fields.lines(node, 'supports').join('; ')],
    ['UDL', fields.lines(node, 'udl').join(', ')],
    ['WHERETO', labels(fields, node, 'whereto')],
  ]
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n\n');
}

function milestones(fields: PlanFields): readonly Block[] {
  const rows = fields.plan.places
    .filter(({ list: name }) => name === 'milestones')
    .map((place) => {
      return {
        cells: [
          fields.nameOf(place) || 'No title yet',
          fields.dayOf(place),
          fields.text(place.node, 'deliverable'),
          fields.checkNames(texts(place.node, 'checks')),
        ],
        at: fields.atItem(place),
      };
    });
  const columns = [
    { head: 'Milestone', width: 3 },
    { head: 'Date', width: 2 },
    { head: 'What is handed in', width: 4 },
    { head: 'Checks', width: 3 },
  ];
  const name = fields.called('milestones');
  return section(3, name, fields.at('milestones'), table(name, columns, rows, fields.at('milestones')));
}

function misconceptions(fields: PlanFields): readonly Block[] {
  const rows = fields.entries(fields.root, 'misconceptions', 'misconception').map(({ text, node, at }) => ({
    cells: [
      text,
      fields.text(node, 'response'),
      texts(node, 'metIn')
        .flatMap((id) => metIn(fields, id))
        .join('; '),
    ],
    at,
  }));
  const columns = [
    { head: 'What students believe', width: 4 },
    { head: 'How you meet it', width: 4 },
    { head: 'Where', width: 3 },
  ];
  const name = fields.called('misconceptions');
  return section(3, name, fields.at('misconceptions'), table(name, columns, rows));
}

/** Where a misconception is met: a check, an activity, a class period. */
function metIn(fields: PlanFields, id: string): readonly Text[] {
  const place = fields.checkOf(id) ?? fields.plan.placeById.get(id);
  return place && place.text !== '' ? [fields.nameOf(place)] : [];
}

function supports(fields: PlanFields): readonly Block[] {
  const rows = fields.entries(fields.root, 'supports', 'support').map(({ text, node, at }) => ({
    cells: [
      text,
      label(fields, node, 'type'),
      fields.text(node, 'for'),
      fields.lines(node, 'udl').join(', '),
    ],
    at,
  }));
  const columns = [
    { head: 'What helps', width: 5 },
    { head: 'Kind of support', width: 2 },
    { head: 'For whom', width: 3 },
    { head: 'UDL', width: 1 },
  ];
  const name = fields.called('supports');
  const bare = rows.every(({ cells }) => cells.slice(1).every((cell) => cell === ''));
  const blocks = bare ? lines(rows.map(({ cells }) => cells[0] ?? '')) : table(name, columns, rows);
  return section(3, name, fields.at('supports'), blocks);
}

function resources(fields: PlanFields): readonly Block[] {
  const node = valueOf(fields.root, 'resources');
  const fact = (key: string): readonly [string, Text] => [
    fields.called('resources', key),
    fields.lines(node, key).join('; '),
  ];
  const written = valueOf(node, 'links');
  const links = (written?.type === 'list' ? written.items : []).map(({ value }) => linkText(fields, value));
  return section(3, fields.called('resources'), fields.at('resources'), [
    ...facts(fact('people'), fact('community'), fact('equipment')),
    ...lines(links.filter((link) => link !== '')),
  ]);
}

/** A link with its address, so that it is of use on paper too. */
function linkText(fields: PlanFields, node: YamlNode | undefined): Text {
  const entry = resolve(node);
  const address = oneLine(fields.take(scalarText(entry) ?? textOf(entry, 'url')));
  const title = oneLine(fields.take(textOf(entry, 'title')));
  return title === '' ? address : address === '' ? title : `${title}: ${address}`;
}
