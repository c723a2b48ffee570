// A9, A10, A12, A15: minutes, phases, misconceptions, the principles of UDL.
import { testRule } from '../../support/ruleRows.ts';
import { lesson, project } from './support.ts';

const period = (minutes: string, ...activities: readonly string[]): string =>
  project(
    'sessions:',
    `  - {id: s1, title: Walk, minutes: ${minutes}, activities: [${activities.join(', ')}]}`,
  );
const activity = (minutes: string | number): string => `{title: Part, minutes: ${minutes}}`;

testRule(
  'align-minutes',
  [
    {
      name: 'a class period that is too short',
      text: period('«50»', activity(30), activity(25)),
      says: [
        /^The activities of “Walk” add up to 55 minutes, and the class period has 50\. What could be shorter, or come another day\?$/,
      ],
    },
    {
      name: 'a lesson',
      file: 'a.lesson.yaml',
      text: lesson('minutes: «40»', `activities: [${activity(20)}, ${activity(20.5)}]`),
      says: [/^The activities add up to 40\.5 minutes, and the lesson has 40\./],
    },
    {
      name: 'one activity alone, the others without minutes',
      text: period('«45»', activity(60), '{title: Talk}'),
      says: [/60 minutes/],
    },
    {
      name: 'two periods of the same length, two questions',
      text: project(
        'sessions:',
        `  - {id: s1, title: Walk, minutes: «10», activities: [${activity(11)}]}`,
        `  - {id: s2, title: Data, minutes: «10», activities: [${activity(11)}]}`,
      ),
      says: [/“Walk”/, /“Data”/],
    },
  ],
  [
    { name: 'it fits to the minute', text: period('50', activity(25), activity(25)) },
    { name: 'time left over', text: period('50', activity(25)) },
    {
      name: 'no minutes of the period',
      text: project(`sessions: [{id: s, title: W, activities: [${activity(90)}]}]`),
    },
    { name: 'minutes that are no number are a matter of form', text: period('fifty', activity(90)) },
    {
      name: 'an activity whose minutes are no number',
      text: period('50', activity('a while'), activity(50)),
    },
    { name: 'a project that says how long it is in words', text: project('duration: 3 weeks') },
  ],
);

const phases = (...names: readonly string[]): string =>
  names.map((name) => `{title: Part, phase: ${name}}`).join(', ');

testRule(
  'align-release-phases',
  [
    {
      name: 'a lesson in which students are never alone with it',
      file: 'a.lesson.yaml',
      text: lesson(`activities: [${phases('i-do', 'we-do', 'you-do-together')}]`).replace(
        'title: Walk the creek',
        'title: «Walk the creek»',
      ),
      says: [/^When is there time in “Walk the creek” for students to do it alone\?$/],
    },
    {
      name: 'a project with one phase',
      text: project(`sessions: [{id: s1, title: Walk, activities: [${phases('we-do')}]}]`).replace(
        'title: The creek',
        'title: «The creek»',
      ),
      says: [/for showing it yourself, for students to do it together and for students to do it alone\?$/],
    },
    {
      name: 'phases in two periods',
      text: project(
        `sessions: [{id: s1, title: Walk, activities: [${phases('you-do-alone')}]}, {id: s2, title: Data, activities: [${phases('i-do', 'we-do')}]}]`,
      ).replace('title: The creek', 'title: «The creek»'),
      says: [/in “The creek” for students to do it together\?$/],
    },
  ],
  [
    {
      name: 'all four, in another order',
      text: project(
        `sessions: [{id: s1, title: Walk, activities: [${phases('you-do-alone', 'i-do', 'you-do-together', 'we-do')}]}]`,
      ),
    },
    {
      name: 'no phase is named',
      text: project('sessions: [{id: s1, title: Walk, activities: [{title: Part}]}]'),
    },
    { name: 'no activity yet', text: project('sessions: [{id: s1, title: Walk}]') },
  ],
);

const walk = 'sessions: [{id: s1, title: Walk}]';

testRule(
  'align-misconception-unmet',
  [
    {
      name: 'a misconception alone',
      text: project('misconceptions:', '  - «Clear water is clean.»', walk),
      says: [/^Where will “Clear water is clean” come up, so that students can see more\?$/],
      fix: [/In “Walk”/, '- misconception: Clear water is clean.\n    metIn: [s1]'],
    },
    {
      name: 'with an answer to it',
      text: project(
        'misconceptions:',
        '  - misconception: «Clear water is clean.»',
        '    response: Test it.',
        walk,
      ),
      says: [/^You plan to meet “Clear water is clean” like this: “Test it”\. When does that happen\?$/],
      fix: [/In “Walk”/, '    metIn: [s1]'],
    },
    {
      name: 'two of them, one met',
      file: 'a.lesson.yaml',
      text: lesson(
        'misconceptions: [{misconception: A, metIn: [a1]}, {misconception: «B», metIn: []}, «C»]',
        'activities: [{id: a1, title: Test}]',
      ),
      says: [/“B”/, /“C”/],
    },
  ],
  [
    {
      name: 'met in a check',
      text: project('misconceptions: [{misconception: A, metIn: [k]}]', 'checks: [{id: k, name: K}]'),
    },
    { name: 'nothing is planned yet', text: project('misconceptions: [Clear water is clean.]') },
    { name: 'one that is still empty', text: project('misconceptions: [{misconception: ""}, ""]', walk) },
    { name: 'none', text: project('misconceptions: []', walk) },
  ],
);

const named = (text: string): string => text.replace('title: The creek', 'title: «The creek»');

testRule(
  'align-udl-principles',
  [
    {
      name: 'options for showing it, and nothing else',
      text: named(project('choices: [{id: m, title: M, options: [{id: a, name: A, udl: ["5.1"]}]}]')),
      says: [
        /^“The creek” names nothing yet for how students meet what there is to learn \(guidelines 1 to 3\) and for what makes it matter to students \(guidelines 7 to 9\)\./,
      ],
    },
    {
      name: 'supports without numbers',
      text: named(project('supports: [word wall]')),
      says: [/for how students meet .*, for how students work with it .* and for what makes it matter/],
    },
    {
      name: 'numbers in an activity and a support',
      text: named(
        project(
          'sessions: [{id: s1, title: Walk, activities: [{title: A, udl: ["1.2"]}]}]',
          'supports: [{support: S, udl: ["9.1"]}]',
        ),
      ),
      says: [
        /names nothing yet for how students work with it and show it \(guidelines 4 to 6\)\. What could be there\?$/,
      ],
    },
  ],
  [
    {
      name: 'all three, wherever they are',
      text: project(
        'choices: [{id: m, title: M, options: [{id: a, name: A, udl: ["5.1", "7.1"]}]}]',
        'supports: [{support: S, udl: ["2.5"]}]',
      ),
    },
    {
      name: 'nothing there that could have a number',
      text: project('goals: [{id: g1, target: I can swim}]'),
    },
    { name: 'the first of each', text: project('supports: [{support: S, udl: ["1.1", "4.1", "7.4"]}]') },
  ],
);
