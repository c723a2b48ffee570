/** What the places of a template take from a plan: one named field after the other. */
import { isDate, shortDate } from '../../dates.ts';
import { activitiesBySession, sessionsOf, type Place } from '../../kinds/plan.ts';
import { itemsOf, scalarText, valueOf } from '../../yaml/navigate.ts';
import { rubricsOf } from '../../library/related.ts';
import { rubricTable } from '../sheets/rubricTable.ts';
import type { Reader, Text } from '../sheet.ts';
import { menusWithOptions, targetOf } from '../sheets/choiceParts.ts';
import type { PlanFields } from '../sheets/planFields.ts';
import { askedOnTheSpot } from '../sheets/planWords.ts';
import type { Placeholder } from './placeholders.ts';

type Texts = readonly Text[];

/** Words with what follows them, where there is any. */
function joined(first: Text, more: Text, between = ': '): Text {
  return [first, more].filter((part) => part !== '').join(between);
}

/** The plan in a few sentences, or in its four parts. */
export function summary(fields: PlanFields): Text | Texts {
  const whole = fields.text(fields.root, 'summary');
  if (whole !== '') return whole;
  const parts = valueOf(fields.root, 'summary');
  return ['role', 'challenge', 'action', 'purpose'].flatMap((part) => {
    const words = fields.text(parts, part);
    return words === '' ? [] : [`${fields.called('summary', part)}: ${words}`.replace(/^: /, '')];
  });
}

export function goals(fields: PlanFields, reader: Reader): Texts {
  return fields.plan.goals
    .map((goal) => (reader === 'students' ? targetOf(fields, goal) : fields.nameOf(goal)))
    .filter((goal) => goal !== '');
}

/** Each standard once, with its words. */
export function standards(fields: PlanFields): Texts {
  const found = new Map<string, Text>();
  for (const standard of fields.plan.goals.flatMap((goal) => goal.standards)) {
    const code = fields.take(standard.code);
    if (code !== '' && !found.has(code)) found.set(code, joined(code, fields.statementOf(standard)));
  }
  return [...found.values()];
}

export function standardCodes(fields: PlanFields): Text {
  const codes = fields.plan.goals.flatMap((goal) => goal.standards.map(({ code }) => fields.take(code)));
  return [...new Set(codes)].filter((code) => code !== '').join(', ');
}

export function successCriteria(fields: PlanFields): Texts {
  return fields.plan.goals.flatMap(({ node }) => fields.lines(node, 'successCriteria'));
}

export function misconceptions(fields: PlanFields): Texts {
  return fields
    .entries(fields.root, 'misconceptions', 'misconception')
    .map(({ text, node }) => joined(text, fields.line(node, 'response'), ' – '));
}

const termsOf = (fields: PlanFields) =>
  fields
    .entries(fields.root, 'vocabulary', 'term')
    .filter(({ text }) => text !== '')
    .map(({ text, node }) => ({ term: text, definition: fields.line(node, 'definition') }));

export function vocabulary(fields: PlanFields): Texts {
  return termsOf(fields).map(({ term, definition }) => joined(term, definition));
}

export function terms(fields: PlanFields): Texts {
  return termsOf(fields).map(({ term }) => term);
}

export function definitions(fields: PlanFields): Texts {
  return termsOf(fields).map(({ definition }) => definition);
}

/** People, places, equipment, and links with their addresses. */
export function resources(fields: PlanFields): Texts {
  const node = valueOf(fields.root, 'resources');
  const links = itemsOf(node, 'links').map(({ value }) =>
    joined(fields.line(value, 'title'), fields.take(scalarText(value)) || fields.line(value, 'url')),
  );
  return [...['people', 'community', 'equipment'].flatMap((key) => fields.lines(node, key)), ...links].filter(
    (resource) => resource !== '',
  );
}

/** A lesson’s activities, or a project’s in the order of its class periods. */
function activitiesIn(fields: PlanFields): readonly Place[] {
  const inside = [...activitiesBySession(fields.plan).values()].flat();
  return inside.length > 0 ? inside : fields.plan.places.filter((place) => place.list === 'activities');
}

function activityLine(fields: PlanFields, activity: Place, reader: Reader): Text {
  const minutes = fields.minutes(activity);
  const name = joined(fields.nameOf(activity), minutes === '' ? '' : `(${minutes})`, ' ');
  const students = fields.line(activity.node, 'studentsDo');
  const teacher = reader === 'teachers' ? fields.line(activity.node, 'teacherDoes') : '';
  return joined(name, joined(teacher, students, ' – '));
}

export function activities(fields: PlanFields, reader: Reader): Texts {
  return activitiesIn(fields)
    .map((activity) => activityLine(fields, activity, reader))
    .filter((line) => line !== '');
}

export function sessions(fields: PlanFields): Texts {
  return sessionsOf(fields.plan)
    .map((session) => {
      const minutes = fields.minutes(session);
      const day = session.date === undefined ? '' : fields.dayOf(session);
      return joined(joined(day, fields.nameOf(session)), minutes === '' ? '' : `(${minutes})`, ' ');
    })
    .filter((session) => session !== '');
}

export function milestones(fields: PlanFields): Texts {
  return fields.plan.places
    .filter((place) => place.list === 'milestones')
    .map((place) => {
      const day = place.date !== undefined && isDate(place.date) ? shortDate(place.date) : '';
      return joined(joined(day, fields.nameOf(place)), fields.line(place.node, 'deliverable'), ' – ');
    })
    .filter((milestone) => milestone !== '');
}

/** What each activity says under a key, after its name. */
const ofActivities =
  (key: string) =>
  (fields: PlanFields): Texts =>
    activitiesIn(fields).flatMap((activity) => {
      const words = fields.line(activity.node, key);
      return words === '' ? [] : [joined(fields.nameOf(activity), words)];
    });
export const teacherDoes = ofActivities('teacherDoes');
export const studentsDo = ofActivities('studentsDo');

/** The activities of one part of the lesson, as templates by part or by phase ask for them. */
const inPart = (
  name: string,
  label: string,
  key: 'part' | 'phase',
  also: readonly string[] = [],
): Placeholder => ({
  name,
  label,
  about: `the activities of this ${key}`,
  also,
  take: (fields, reader) =>
    activitiesIn(fields)
      .filter(({ node }) => fields.line(node, key).replaceAll('-', '_') === name)
      .map((activity) => activityLine(fields, activity, reader))
      .filter((line) => line !== ''),
});

/** Opening, work time, closing; the five Es; I do, we do, you do. */
export const partsOfALesson: readonly Placeholder[] = [
  inPart('opening', 'Opening', 'part', ['introduction', 'beginning']),
  inPart('work_time', 'Work time', 'part', ['work_period', 'main_activity']),
  inPart('closing', 'Closing', 'part', ['closure', 'wrap_up', 'conclusion', 'plenary']),
  ...['Engage', 'Explore', 'Explain', 'Elaborate', 'Evaluate'].map((label) =>
    inPart(label.toLowerCase(), label, 'part'),
  ),
  inPart('i_do', 'I do', 'phase', ['direct_instruction', 'modeling', 'focused_instruction']),
  inPart('we_do', 'We do', 'phase', ['guided_practice', 'guided_instruction']),
  inPart('you_do_together', 'You do together', 'phase', ['collaborative_practice', 'group_work']),
  inPart('you_do_alone', 'You do alone', 'phase', ['independent_practice', 'independent_work', 'you_do']),
];

export function choices(fields: PlanFields): Texts {
  return menusWithOptions(fields).flatMap((menu) =>
    menu.options
      .map((option) => joined(fields.nameOf(option), fields.line(option.node, 'description')))
      .filter((option) => option !== ''),
  );
}

/** Names with what is asked; students are not told what works only where nobody has seen it before. */
export function checks(fields: PlanFields, reader: Reader): Texts {
  return fields.plan.checks
    .filter(({ node }) => reader !== 'students' || !askedOnTheSpot.has(fields.line(node, 'type')))
    .map((check) => joined(fields.nameOf(check), fields.line(check.node, 'prompt')))
    .filter((check) => check !== '');
}

export function exitTickets(fields: PlanFields): Texts {
  return fields.plan.checks
    .filter(({ node }) => fields.line(node, 'type') === 'exit-ticket')
    .map((check) => fields.line(check.node, 'prompt') || fields.nameOf(check))
    .filter((question) => question !== '');
}

/** What each check says under a key, after its name. */
export const ofChecks =
  (key: 'lookFor' | 'ifNotYet' | 'ifAlreadyThere') =>
  (fields: PlanFields): Texts =>
    fields.plan.checks.flatMap((check) => {
      const words = fields.line(check.node, key);
      return words === '' ? [] : [joined(fields.nameOf(check), words)];
    });

export function supports(fields: PlanFields): Texts {
  return fields
    .entries(fields.root, 'supports', 'support')
    .map(({ text, node }) => joined(fields.line(node, 'for'), text))
    .filter((support) => support !== '');
}

export function final(fields: PlanFields): Text {
  const node = valueOf(fields.root, 'final');
  const task = fields.line(valueOf(fields.root, 'performanceTask'), 'product');
  return joined(fields.line(node, 'name'), fields.text(node, 'description')) || task;
}

export function products(fields: PlanFields): Texts {
  return fields
    .items(fields.root, 'products', 'name')
    .map((product) => joined(fields.nameOf(product), fields.line(product.node, 'description')))
    .filter((product) => product !== '');
}

export function audience(fields: PlanFields): Text {
  const found = [
    ...fields.lines(valueOf(fields.root, 'final'), 'audience'),
    ...fields.lines(valueOf(fields.root, 'makingProductsPublic'), 'audience'),
  ];
  return [...new Set(found)].join(', ');
}

export function reflection(fields: PlanFields): Texts {
  return fields
    .entries(fields.root, 'reflection', 'prompt')
    .map(({ text }) => text)
    .filter((prompt) => prompt !== '');
}

/** The rubrics, each as a table in Markdown. */
export function rubric(fields: PlanFields): Text {
  return rubricsOf(fields.document, fields.shelf)
    .flatMap((each) => {
      const table = rubricTable(each);
      if (!table) return [];
      const row = (cells: readonly Text[]): string =>
        `| ${cells.map((cell) => cellOf(fields.take(cell))).join(' | ')} |`;
      return [
        [
          row(table.head),
          `|${'---|'.repeat(table.head.length)}`,
          ...table.rows.map(({ cells }) => row(cells)),
        ].join('\n'),
      ];
    })
    .join('\n\n');
}

/** A cell stands on one line in Markdown. */
function cellOf(text: Text): Text {
  return text
    .replace(/\\?\|/g, '\\|')
    .split(/\n+/)
    .map((line) => line.trim().replace(/^- /, ''))
    .filter((line) => line !== '')
    .join('; ');
}
