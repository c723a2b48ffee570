/** A plan as students and their families can use it: where it leads, what they choose, what they show, and when. */
import { sessionsOf, type Check, type Place } from '../../kinds/plan.ts';
import { texts } from '../../kinds/items.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { Block, ListItem, NoSheet, Sheet } from '../sheet.ts';
import { facts, lines, listed, section, table, words } from './blocks.ts';
import { menuBlocks, menusWithOptions, shows, targetOf } from './choiceParts.ts';
import { oneLine, type PlanFields } from './planFields.ts';
import { planRubrics } from './planRubrics.ts';
import { askedOnTheSpot, wayOf } from './planWords.ts';

/** The students’ page. Nothing of how it is planned and coached is among the fields it takes. */
export function planForStudents(fields: PlanFields): Sheet | NoSheet {
  const { root } = fields;
  const about = [
    ...[...fields.subjects.slice(0, 1), fields.line(root, 'course'), fields.grades],
    ...[fields.line(root, 'duration'), fields.days, fields.length],
  ];
  const blocks = [
    ...questions(fields),
    ...section(2, 'What puzzles us', fields.at('phenomenon'), words(fields.text(root, 'phenomenon'))),
    ...task(fields),
    ...goals(fields),
    ...choices(fields),
    ...(sessionsOf(fields.plan).length > 0 ? periods(fields) : steps(fields)),
    ...checks(fields),
    ...products(fields),
    ...end(fields),
    ...section(2, 'How we look at your work', fields.at('keyCriteria'), [
      ...lines(fields.lines(root, 'keyCriteria')),
      ...planRubrics(fields, 3),
    ]),
    ...vocabulary(fields),
    ...section(2, 'To stay safe', fields.at('safety'), words(fields.text(root, 'safety'))),
    ...materials(fields),
    ...section(2, 'Until next time', fields.at('homework'), words(fields.text(root, 'homework'))),
  ];
  if (blocks.length === 0)
    return {
      refused:
        'Nothing of this plan is for students yet. What will they be able to do, and what do they choose?',
    };
  return fields.sheet(about, blocks);
}

function questions(fields: PlanFields): readonly Block[] {
  const driving = fields.text(fields.root, 'drivingQuestion');
  const essential = fields.lines(fields.root, 'essentialQuestions');
  const all = [...(driving === '' ? [] : [driving]), ...essential];
  const at = fields.at('drivingQuestion') ?? fields.at('essentialQuestions');
  return section(
    2,
    all.length === 1 ? 'Our question' : 'Our questions',
    at,
    all.length === 1 ? words(all[0] ?? '') : lines(all),
  );
}

function task(fields: PlanFields): readonly Block[] {
  const node = valueOf(fields.root, 'performanceTask');
  const good = fields.lines(node, 'standards');
  return section(2, 'Your task', fields.at('performanceTask'), [
    ...facts(
      ['What is going on', fields.text(node, 'situation')],
      ['You are', fields.text(node, 'role')],
      ['What to reach', fields.text(node, 'goal')],
      ['What you make', fields.text(node, 'product')],
      ['For whom', fields.text(node, 'audience')],
    ),
    ...(good.length === 0 ? [] : [...words('Good work shows:'), ...lines(good)]),
  ]);
}

function goals(fields: PlanFields): readonly Block[] {
  const items = fields.plan.goals.flatMap((goal): ListItem[] => {
    const text = targetOf(fields, goal);
    if (text === '') return [];
    const signs = fields.lines(goal.node, 'successCriteria');
    const below: Block[] =
      signs.length === 0
        ? []
        : [...words('You’ll know you can when your work shows this:'), ...lines(signs, 'boxes')];
    return [{ text, below, at: fields.atItem(goal) }];
  });
  return section(2, 'What you will be able to do', fields.at('goals'), listed('numbers', items));
}

function choices(fields: PlanFields): readonly Block[] {
  const menus = menusWithOptions(fields).flatMap((menu) => {
    const blocks = menuBlocks(fields, menu, { ticked: false });
    const title = fields.nameOf(menu);
    return title === '' ? blocks : section(3, title, fields.atItem(menu), blocks);
  });
  return section(2, 'What you choose', fields.at('choices'), menus);
}

function periods(fields: PlanFields): readonly Block[] {
  const rows = [...shownAt(fields)].map(([place, shown]) => ({
    cells: [
      fields.dayOf(place) || 'On the way',
      place.list === 'sessions' ? fields.nameOf(place) : '',
      shown.filter((text) => text !== '').join('; '),
      fields.line(place.node, 'homework'),
    ],
    at: fields.atItem(place),
  }));
  const columns = [
    { head: 'When', width: 2 },
    { head: 'What we do', width: 5 },
    { head: 'What you show', width: 5 },
    { head: 'Until next time', width: 4 },
  ];
  const at = fields.at('sessions') ?? fields.at('milestones');
  return section(2, 'When things happen', at, table('What happens when', columns, rows, at));
}

/** What students show in each class period, and at milestones on other days, in the order of time. */
function shownAt(fields: PlanFields): ReadonlyMap<Place, string[]> {
  const { stops, plan } = fields;
  const periodOn = new Map(
    stops.flatMap((stop) =>
      stop.list === 'sessions' && stop.date !== undefined ? [[stop.date, stop] as const] : [],
    ),
  );
  const rowOf = (place: Place | undefined): Place | undefined =>
    place?.list === 'milestones' ? (periodOn.get(place.date ?? '') ?? place) : fields.sessionOf(place);
  const shown = new Map<Place, string[]>();
  for (const stop of stops) {
    const row = rowOf(stop) ?? stop;
    const there = shown.get(row) ?? [];
    shown.set(row, there);
    if (stop.list !== 'milestones') continue;
    const parts = [fields.nameOf(stop), fields.line(stop.node, 'deliverable')];
    there.push(parts.filter((part) => part !== '').join(': '));
  }
  for (const check of plan.checks) {
    const row = rowOf(plan.placeById.get(check.when ?? ''));
    const there = row && shown.get(row);
    const name = fields.nameOf(check);
    // A milestone and its check are often called the same.
    if (there && !there.includes(name)) there.push(name);
  }
  return shown;
}

/** The steps of a lesson. */
function steps(fields: PlanFields): readonly Block[] {
  const items = fields.stops.flatMap((place): ListItem[] => {
    const name = fields.nameOf(place);
    if (name === '') return [];
    const minutes = fields.minutes(place);
    const day = place.list === 'milestones' ? fields.dayOf(place) : '';
    const beside = [day, minutes].filter(Boolean).join(', ');
    return [
      {
        text: beside === '' ? name : `${name} (${beside})`,
        below: words(fields.text(place.node, place.list === 'milestones' ? 'deliverable' : 'studentsDo')),
        at: fields.atItem(place),
      },
    ];
  });
  return section(2, 'What we do', fields.at('activities'), listed('numbers', items));
}

function checks(fields: PlanFields): readonly Block[] {
  const items = fields.plan.checks.flatMap((check): ListItem[] => {
    const text = fields.nameOf(check);
    return text === '' ? [] : [{ text, below: checkBlocks(fields, check), at: fields.atItem(check) }];
  });
  return section(2, 'What you show on the way', fields.at('checks'), listed('dots', items));
}

function checkBlocks(fields: PlanFields, check: Check): readonly Block[] {
  const type = fields.line(check.node, 'type');
  // Such a question shows nothing once it is known, and what is looked for is its answer.
  const open = !askedOnTheSpot.has(type);
  return facts(
    ['When', fields.when(check.when)],
    ['How', wayOf(type)],
    ['What you do', open ? fields.text(check.node, 'prompt') : ''],
    ['What we look for', open ? fields.text(check.node, 'lookFor') : ''],
  );
}

function products(fields: PlanFields): readonly Block[] {
  const items = fields.items(fields.root, 'products', 'name').flatMap((product): ListItem[] => {
    const name = fields.nameOf(product);
    if (name === '') return [];
    const scope = textOf(product.node, 'scope');
    const by = scope === 'team' ? ' (as a team)' : scope === 'individual' ? ' (each of you)' : '';
    const helps = fields.lines(product.node, 'supports').join('; ');
    const below = [...words(fields.text(product.node, 'description')), ...facts(['What helps you', helps])];
    return [{ text: `${name}${by}`, below, at: fields.atItem(product) }];
  });
  return section(2, 'What you make', fields.at('products'), listed('dots', items));
}

function end(fields: PlanFields): readonly Block[] {
  const { final } = fields.plan;
  const node = valueOf(fields.root, 'final');
  const name = fields.line(node, 'name');
  const goalsShown = shows(fields, final?.goals ?? []);
  const blocks = [
    ...words(fields.text(node, 'description')),
    ...facts(['When', fields.when(final?.when)], ['Who is there', fields.lines(node, 'audience').join(', ')]),
    ...(goalsShown.length === 0 ? [] : [...words('You show:'), ...lines(goalsShown)]),
  ];
  const heading = name === '' ? 'What it leads to' : `What it leads to: ${name}`;
  return section(2, heading, fields.at('final'), blocks.length > 0 || name === '' ? blocks : words(name));
}

/** Words with their meanings; those without one in a line of their own. */
export function wordFacts(fields: PlanFields): readonly Block[] {
  const all = fields.entries(fields.root, 'vocabulary', 'term').filter(({ text }) => text !== '');
  const meant = all.map((word) => ({ ...word, meaning: fields.text(word.node, 'definition') }));
  const bare = meant.filter(({ meaning }) => meaning === '').map(({ text }) => text);
  return [
    ...facts(...meant.map(({ text, meaning, at }) => [text, meaning, at] as const)),
    ...words(
      bare.length === meant.length ? bare.join(', ') : bare.length > 0 ? `Also: ${bare.join(', ')}` : '',
    ),
  ];
}

function vocabulary(fields: PlanFields): readonly Block[] {
  return section(2, 'Words to know', fields.at('vocabulary'), wordFacts(fields));
}

/** What has to be there: for all of it, then day by day. */
function materials(fields: PlanFields): readonly Block[] {
  const days = sessionsOf(fields.plan).flatMap((session) => {
    const things = texts(session.node, 'materials').map((text) => oneLine(fields.take(text)));
    const text = things.filter((thing) => thing !== '').join(', ');
    return text === '' ? [] : [`${fields.when(session.id) || fields.dayOf(session)}: ${text}`];
  });
  return section(
    2,
    'What we use',
    fields.at('materials'),
    lines([...fields.lines(fields.root, 'materials'), ...days]),
  );
}
