/** A sober overview of a plan, as far as those who work on it have agreed that it may be seen. */
import { sessionsOf } from '../../kinds/plan.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { Block, ListItem, NoSheet, Sheet } from '../sheet.ts';
import { agreedAbout } from './agreedAboutPlans.ts';
import { facts, listed, section, table, words } from './blocks.ts';
import type { PlanFields } from './planFields.ts';
import { statusInWords } from './planWords.ts';
import { standardFacts } from './teachersResults.ts';

/** The administrators’ page; why there is none, where the plan is a draft and an agreement keeps drafts. */
export function planForAdministrators(fields: PlanFields): Sheet | NoSheet {
  const { root, plan } = fields;
  const agreed = agreedAbout(fields.document, fields.shelf);
  if ('refused' in agreed) return agreed;
  fields.said.push(...agreed.said);
  const about = [
    ...[...fields.subjects, fields.line(root, 'course'), fields.grades],
    ...[fields.line(root, 'duration'), fields.days, fields.length],
  ];
  const isProject = sessionsOf(plan).length > 0;
  const blocks = [
    ...facts(
      ['Status', statusInWords(textOf(root, 'status')), fields.at('status')],
      ['Teachers', fields.lines(root, 'teachers').join(', '), fields.at('teachers')],
      ['Topic', fields.text(root, 'topic'), fields.at('topic')],
    ),
    ...section(
      2,
      'Driving question',
      fields.at('drivingQuestion'),
      words(fields.text(root, 'drivingQuestion')),
    ),
    ...section(2, 'Goals and standards', fields.at('goals'), goals(fields)),
    ...section(2, isProject ? 'Class periods' : 'Activities', undefined, way(fields, isProject)),
    ...section(2, 'Checks on the way', fields.at('checks'), checks(fields)),
    ...section(2, 'What it leads to', fields.at('final'), final(fields)),
    ...section(2, 'Safety', fields.at('safety'), words(fields.text(root, 'safety'))),
  ];
  return fields.sheet(about, blocks);
}

function goals(fields: PlanFields): readonly Block[] {
  return listed(
    'numbers',
    fields.plan.goals.map((goal): ListItem => ({
      text: fields.nameOf(goal) || 'No learning target yet',
      below: facts(...standardFacts(fields, goal)),
      at: fields.atItem(goal),
    })),
  );
}

function way(fields: PlanFields, isProject: boolean): readonly Block[] {
  const rows = fields.stops.map((place) => ({
    cells: [
      `${place.list === 'milestones' ? 'Milestone: ' : ''}${fields.nameOf(place) || 'No title yet'}`,
      fields.dayOf(place),
      place.minutes === undefined ? '' : String(place.minutes),
    ],
    at: fields.atItem(place),
  }));
  const columns = [
    { head: isProject ? 'Class period' : 'Activity', width: 6 },
    { head: 'When', width: 2 },
    { head: 'Minutes', width: 1 },
  ];
  return table('What happens when', columns, rows);
}

function checks(fields: PlanFields): readonly Block[] {
  const rows = fields.plan.checks.map((check) => ({
    cells: [
      fields.nameOf(check) || 'No name yet',
      fields.when(check.when),
      fields.goalNumbers(check.goals),
      fields.text(check.node, 'lookFor'),
    ],
    at: fields.atItem(check),
  }));
  const columns = [
    { head: 'Check', width: 3 },
    { head: 'When', width: 3 },
    { head: 'Goals', width: 1 },
    { head: 'What is looked for', width: 5 },
  ];
  return table('Checks on the way', columns, rows);
}

function final(fields: PlanFields): readonly Block[] {
  const node = valueOf(fields.root, 'final');
  const { final: end } = fields.plan;
  return facts(
    ['What', fields.text(node, 'name')],
    ['In a sentence', fields.text(node, 'description')],
    ['When', fields.when(end?.when)],
    ['Goals', fields.goalNumbers(end?.goals ?? [])],
    ['Audience', fields.lines(node, 'audience').join(', ')],
  );
}
