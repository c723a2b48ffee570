// A2, and A3 on rubrics: goals and the rows of rubrics find each other.
import { testRule } from '../../support/ruleRows.ts';
import { lesson, project, rubric } from './support.ts';

const goals = (second: string): string =>
  `goals:\n  - {id: g1, target: I can explain the creek}\n  - {id: g2, target: ${second}}`;
const open = '«I can plan an investigation»';
const closed = 'I can plan an investigation';
const forIt = 'for: a.project.yaml';

testRule(
  'align-goal-without-criterion',
  [
    {
      name: 'a rubric that says it is for the plan',
      text: project(goals(open)),
      beside: { 'a.rubric.yaml': rubric(forIt, 'criteria: [{id: c, name: Claim, goals: [g1]}]') },
      says: [
        /^“I can plan an investigation” has no row in “Creek rubric” yet\. What would good work on it look like\?$/,
      ],
    },
    {
      name: 'the rubric the plan ends with, which names no plan',
      text: project(goals(open), 'final: {name: Evening, rubric: a.rubric.yaml}'),
      beside: { 'a.rubric.yaml': rubric('criteria: [{id: c, name: Claim, goals: [g1]}]') },
      says: [/no row in “Creek rubric”/],
    },
    {
      name: 'a rubric whose rows are linked to nothing yet',
      text: project('goals:', '  - {id: g1, target: «I can explain the creek»}'),
      beside: { 'a.rubric.yaml': rubric(forIt, 'criteria: [{id: c, name: Claim}]') },
      says: [/“I can explain the creek” has no row/],
    },
    {
      name: 'an option’s own rubric, in a lesson',
      file: 'a.lesson.yaml',
      text: lesson(
        goals(open),
        'choices: [{id: m, title: Show it, options: [{id: o, name: Podcast, rubric: a.rubric.yaml}]}]',
      ),
      beside: { 'a.rubric.yaml': rubric('criteria: [{id: c, name: Claim, goals: [g1]}]') },
      says: [/no row in “Creek rubric”/],
    },
  ],
  [
    {
      name: 'no rubric at hand',
      text: project(goals(closed), 'final: {name: Evening, rubric: missing.rubric.yaml}'),
    },
    {
      name: 'a rubric without rows yet',
      text: project(goals(closed)),
      beside: { 'a.rubric.yaml': rubric(forIt) },
    },
    {
      name: 'each goal has its row, in two rubrics',
      text: project(goals(closed), 'final: {name: Evening, rubric: b.rubric.yaml}'),
      beside: {
        'a.rubric.yaml': rubric(forIt, 'criteria: [{id: c, name: Claim, goals: [g1]}]'),
        'b.rubric.yaml': rubric('criteria: [{id: c, name: Method, goals: [g2]}]'),
      },
    },
    {
      name: 'a goal that what the plan ends in is not for',
      text: project(goals(closed), 'final: {name: Evening, goals: [g1]}'),
      beside: { 'a.rubric.yaml': rubric(forIt, 'criteria: [{id: c, name: Claim, goals: [g1]}]') },
    },
    {
      name: 'a rubric that is another plan’s: its ids are that plan’s goals',
      text: project(goals(closed), 'final: {name: Evening, rubric: b.rubric.yaml}'),
      beside: {
        'b.project.yaml': project('goals: [{id: g9, target: I can swim}]'),
        'b.rubric.yaml': rubric('for: b.project.yaml', 'criteria: [{id: c, name: Claim, goals: [g9]}]'),
      },
    },
    {
      name: 'a row that names the goal with its file',
      text: project('goals: [{id: g1, target: I can explain the creek}]'),
      beside: {
        'a.rubric.yaml': rubric(forIt, 'criteria: [{id: c, name: Claim, goals: [a.project.yaml#g1]}]'),
      },
    },
  ],
);

const plan = { 'a.project.yaml': project(goals(closed)) };
const file = 'a.rubric.yaml';

testRule(
  'align-criterion-without-goal',
  [
    {
      name: 'a row without a goal',
      file,
      text: rubric(
        forIt,
        'criteria:',
        '  - {id: c, name: Claim, goals: [g1]}',
        '  - {id: d, name: «Neatness»}',
      ),
      beside: plan,
      says: [/^“Neatness” belongs to no goal of “The creek” yet\. Which one do students show with it\?$/],
      fix: [/I can plan an investigation/, '- {id: d, name: Neatness, goals: [g2]}'],
    },
    {
      name: 'two rows, two questions',
      file,
      text: rubric(
        forIt,
        'criteria:',
        '  - {id: c, name: «Claim», goals: []}',
        '  - {id: d, name: «Neatness»}',
      ),
      beside: plan,
      says: [/“Claim”/, /“Neatness”/],
    },
    {
      name: 'a rubric that its plan names',
      file,
      text: rubric('criteria:', '  - id: c', '    name: «Claim»'),
      beside: {
        'a.project.yaml': project(
          'goals: [{id: g1, target: I can swim}]',
          'final: {name: End, rubric: a.rubric.yaml}',
        ),
      },
      says: [/“Claim” belongs to no goal of “The creek”/],
    },
  ],
  [
    { name: 'a rubric without a plan', file, text: rubric('criteria: [{id: c, name: Claim}]') },
    {
      name: 'a plan without goals yet',
      file,
      text: rubric(forIt, 'criteria: [{id: c, name: Claim}]'),
      beside: { 'a.project.yaml': project('goals: []') },
    },
    {
      name: 'a goal that is not there is a link that leads nowhere, and said as that',
      file,
      text: rubric(forIt, 'criteria: [{id: c, name: Claim, goals: [g9]}]'),
      beside: plan,
    },
    {
      name: 'a row still without words',
      file,
      text: rubric(forIt, 'criteria: [{id: c, name: ""}]'),
      beside: plan,
    },
    {
      name: 'the lines of a checklist',
      file,
      text: rubric(forIt, 'form: checklist', 'criteria: [{id: c, name: My name is on it}]'),
      beside: plan,
    },
  ],
);

const menu = (title: string, ...options: readonly string[]): string =>
  `choices:\n  - {id: m, title: ${title}, about: product, options: [${options.join(', ')}]}`;

testRule(
  'align-options-on-several-rubrics',
  [
    {
      name: 'each option has its own',
      text: project(
        menu(
          '«Show it»',
          '{id: a, name: A, rubric: a.rubric.yaml}',
          '{id: b, name: B, rubric: b.rubric.yaml}',
        ),
      ),
      beside: { 'a.rubric.yaml': rubric(), 'b.rubric.yaml': rubric().replace('Creek', 'Podcast') },
      says: [
        /^The options of “Show it” are looked at with 2 rubrics: “Creek rubric” and “Podcast rubric”\. Could one fit them all\?$/,
      ],
    },
    {
      name: 'one has its own, the others the plan’s',
      text: project(
        menu('«Show it»', '{id: a, name: A, rubric: a.rubric.yaml}', '{id: b, name: B}', '{id: c, name: C}'),
        'final: {name: Evening, rubric: b.rubric.yaml, audience: [families]}',
      ),
      says: [/with 2 rubrics: “a\.rubric\.yaml” and “b\.rubric\.yaml”/],
      fix: [/Use b\.rubric\.yaml for all/, '{id: a, name: A}'],
    },
    {
      name: 'seven rubrics for seven options',
      text: project(
        menu(
          '«Show it»',
          ...[1, 2, 3, 4, 5, 6, 7].map((n) => `{id: o${n}, name: O, rubric: r${n}.rubric.yaml}`),
        ),
      ),
      says: [/with 7 rubrics: “r1\.rubric\.yaml”, “r2\.rubric\.yaml”, “r3\.rubric\.yaml” …/],
    },
  ],
  [
    {
      name: 'one rubric, named twice and in two ways',
      text: project(
        menu(
          'Show it',
          '{id: a, name: A, rubric: a.rubric.yaml}',
          '{id: b, name: B, rubric: ./a.rubric.yaml}',
        ),
      ),
      beside: { 'a.rubric.yaml': rubric() },
    },
    {
      name: 'one option has a rubric, and there is no other',
      text: project(menu('Show it', '{id: a, name: A, rubric: a.rubric.yaml}', '{id: b, name: B}')),
    },
    {
      name: 'two menus, each with its rubric',
      text: project(
        'choices:',
        '  - {id: m, title: Show it, about: product, options: [{id: a, name: A, rubric: a.rubric.yaml}]}',
        '  - {id: n, title: Tell it, about: product, options: [{id: b, name: B, rubric: b.rubric.yaml}]}',
      ),
    },
    {
      name: 'a menu of topics',
      text: project(
        menu(
          'Show it',
          '{id: a, name: A, rubric: a.rubric.yaml}',
          '{id: b, name: B, rubric: b.rubric.yaml}',
        ).replace('product', 'topic'),
      ),
    },
  ],
);
