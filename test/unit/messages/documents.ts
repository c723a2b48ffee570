// Small documents that bring out every message and every way it is worded.

/** A document, and what lies beside it. */
export interface Sample {
  /** What is slipped or open, in a few words. */
  readonly name: string;
  readonly text: string;
  /** The file's name; its ending says what it is. */
  readonly file?: string;
  readonly beside?: { readonly [file: string]: string };
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** A project plan with these lines behind its first ones. */
const project = (...all: readonly string[]): string =>
  lines('kind: project-spec', 'schemaVersion: 1', 'title: The creek', ...all);

const rubric = (...all: readonly string[]): string =>
  lines('kind: rubric', 'schemaVersion: 1', 'title: Creek rubric', ...all);

const rubricFile = 'creek.rubric.yaml';

const goals = [
  'goals:',
  '  - {id: g1, target: I can explain how land use changes water}',
  '  - {id: g2, target: I can plan an investigation of our creek}',
];

/** A check of both goals, with what happens next. */
const checked = ['checks:', '  - {id: k1, name: Claim exit ticket, goals: [g1, g2], ifNotYet: sort again}'];

const plan = project(...goals, ...checked);

/** What the form of a document asks for. */
export const form: readonly Sample[] = [
  { name: 'nothing but a list', text: '- one\n- two\n' },
  { name: 'one of the first lines is missing', text: lines('kind: project-spec', 'title: The creek') },
  { name: 'a kind nobody knows', text: lines('kind: syllabus', 'schemaVersion: 1', 'title: Walk') },
  { name: 'the name says rubric', text: plan, file: 'a.rubric.yaml' },
  { name: 'a word of one’s own', text: project('room: B12') },
  { name: 'a word of one’s own, of signs only', text: project('"?!": B12') },
  {
    name: 'a word that two others are near to',
    text: project('goals:', '  - {id: g1, target: I can, blom: x, tpe: y}'),
  },
  { name: 'a slip of a word that is there already', text: project('subject: Art', 'Subject: Science') },
  { name: 'a word of another kind of document', text: project('essentialQuestions: [Why?]') },
  {
    name: 'a word too much where all others are there',
    text: project(
      'sessions: [{id: s1, title: W}]',
      'summary: {role: a, challenge: b, action: c, purpose: d, place: e}',
    ),
  },
  { name: 'private words, dressed up', text: project('x-private: not yet for others') },
  { name: 'a plan without a title', text: lines('kind: project-spec', 'schemaVersion: 1') },
  { name: 'a goal without an id', text: project('goals:', '  - target: I can explain it', ...checked) },
  {
    name: 'an option without an id',
    text: project('choices: [{id: a, title: T, options: [{name: Data poster}]}]'),
  },
  { name: 'a target of no words', text: project('goals:', '  - {id: g1, target: ""}') },
  { name: 'a supporting text of no words', text: rubric('for: ""'), file: rubricFile },
  {
    name: 'a kind of check near one',
    text: project('checks: [{id: k1, name: T, ifNotYet: x, type: exitticket}]'),
  },
  {
    name: 'a kind of check near none',
    text: project('checks: [{id: k1, name: T, ifNotYet: x, type: dance}]'),
  },
  { name: 'a status', text: project('status: finished') },
  { name: 'an entry of a list of choices', text: rubric('raters: [teachr]'), file: rubricFile },
  { name: 'a form of rubric', text: rubric('form: table'), file: rubricFile },
  { name: 'another version of the form', text: lines('kind: project-spec', 'schemaVersion: 0', 'title: T') },
  { name: 'one grade instead of a list', text: project('grades: 9') },
  { name: 'several grades in one text', text: project('grades: 9, 10') },
  { name: 'lines where a list of texts belongs', text: project('grades: {nine: yes}') },
  { name: 'a text where a list of goals belongs', text: project('goals: I can explain it') },
  { name: 'a goal as a text', text: project('goals:', '  - I can explain how land use changes water') },
  { name: 'an empty dash among goals', text: project('goals:', '  -', ...checked) },
  { name: 'a list where one item belongs', text: project('final: [Public evening]') },
  { name: 'a text where one item belongs', text: project('final: Public evening') },
  { name: 'a list where resources belong', text: project('resources: [Ms. Ortiz]') },
  { name: 'minutes with a word', text: project('sessions: [{id: s1, title: W, minutes: 50 min}]') },
  { name: 'minutes in words', text: project('sessions: [{id: s1, title: W, minutes: an hour}]') },
  { name: 'no minutes', text: project('sessions: [{id: s1, title: W, minutes: 0}]') },
  { name: 'how many to pick, in words', text: project('choices: [{id: a, title: T, pick: one}]') },
  { name: 'how many to pick, none', text: project('choices: [{id: a, title: T, pick: 0}]') },
  { name: 'how many to pick, half', text: project('choices: [{id: a, title: T, pick: 1.5}]') },
  {
    name: 'from how many to how many',
    text: project('choices: [{id: a, title: T, pick: {min: -1, max: x}}]'),
  },
  {
    name: 'points below nothing',
    text: rubric('scored: true', 'levels: [{id: a, name: A, points: -1}]'),
    file: rubricFile,
  },
  { name: 'yes for true', text: rubric('scored: yes'), file: rubricFile },
  { name: 'no for false', text: rubric('scored: "no"'), file: rubricFile },
  { name: 'sometimes for true or false', text: rubric('scored: sometimes'), file: rubricFile },
  { name: 'an empty dash among texts', text: project('materials:', '  - gloves', '  -') },
  { name: 'a list where one text belongs', text: project('subject: [Science]') },
  { name: 'a list of two where one text belongs', text: project('subject: [Science, Art]') },
  {
    name: 'lines where one text belongs',
    text: lines('kind: project-spec', 'schemaVersion: 1', 'title:', '  Water: a study'),
  },
  {
    name: 'lines where one text of a list belongs',
    text: project('goals:', '  - {id: g1, target: {I can: explain}}'),
  },
  { name: 'an id of two words', text: project('goals:', '  - {id: Goal One, target: I can explain it}') },
  { name: 'an id that is nearly one', text: project('sessions: [{id: S1, title: Walk}]') },
  {
    name: 'a date nobody can be sure of',
    text: project('milestones: [{id: m1, title: Draft, date: 5/6/2026}]'),
  },
  {
    name: 'a date as people say it',
    text: project('milestones: [{id: m1, title: Draft, date: "18.5.2026"}]'),
  },
];

/** Links. */
export const links: readonly Sample[] = [
  {
    name: 'a goal that isn’t in the plan',
    text: project(...goals, 'checks: [{id: k1, name: T, goals: [g1, g2, g9], ifNotYet: x}]'),
  },
  {
    name: 'a goal where no goal is yet',
    text: project('checks: [{id: k1, name: T, goals: [g1], ifNotYet: x}]'),
  },
  {
    name: 'a check where a goal belongs',
    text: project(...goals, ...checked, '  - {id: k2, name: Poll, goals: [k1], ifNotYet: x}'),
  },
  {
    name: 'a check without words where a goal belongs',
    text: project('checks: [{id: k1, goals: [k1], ifNotYet: x}]'),
  },
  {
    name: 'a time that is none',
    text: project(
      'checks: [{id: k1, name: T, when: Monday, ifNotYet: x}]',
      'sessions: [{id: s1, title: Walk}]',
    ),
  },
  {
    name: 'a time where there are none',
    text: project('checks: [{id: k1, name: T, when: s9, ifNotYet: x}]'),
  },
  {
    name: 'a goal at a time',
    text: project(...goals, 'checks: [{id: k1, name: T, when: g1, goals: [g1, g2], ifNotYet: x}]'),
  },
  {
    name: 'a goal that isn’t in the rubric’s plan',
    file: 'new.rubric.yaml',
    text: rubric('for: plan.project.yaml', 'criteria: [{id: c, name: Claim, goals: [g7]}]'),
    beside: { 'plan.project.yaml': plan },
  },
  {
    name: 'a period that isn’t in the lesson’s plan',
    file: 'walk.lesson.yaml',
    text: lines('kind: lesson-plan', 'schemaVersion: 1', 'title: Walk', 'partOf: plan.project.yaml#s9'),
    beside: { 'plan.project.yaml': plan },
  },
  {
    name: 'a level that isn’t in the rubric',
    file: 'new.rubric.yaml',
    text: rubric(
      'levels: [{id: meets, name: Meets}]',
      'criteria: [{id: c, name: Claim, descriptors: {meet: yes, best: no}}]',
    ),
  },
  {
    name: 'a level that a rubric without levels of its own has not',
    file: 'new.rubric.yaml',
    text: rubric('criteria: [{id: c, name: Claim, descriptors: {excelent: all of it}}]'),
  },
  {
    name: 'two goals with one id',
    text: project('goals:', '  - {id: g1, target: I can swim}', '  - {id: g1, target: I can dive}'),
  },
  {
    name: 'two items without words and with one id',
    text: project('sessions:', '  - {id: walk, minutes: 5}', '  - {id: walk, title: Walk the creek}'),
  },
  {
    name: 'a rubric that isn’t there',
    text: project('final: {name: Evening, rubric: creek.rubrik.yaml}'),
    beside: { 'creek.rubric.yaml': rubric(), 'essay.rubric.yaml': rubric() },
  },
  { name: 'a plan that isn’t there', text: rubric('for: creek.project.yaml'), file: 'new.rubric.yaml' },
  {
    name: 'a plan where a rubric belongs',
    text: project('final: {name: Evening, rubric: plan.project.yaml}'),
    beside: { 'plan.project.yaml': plan },
  },
  { name: 'a file outside the folder', text: project('final: {name: Evening, rubric: ../../x.rubric.yaml}') },
  {
    name: 'folders as Windows writes them',
    text: project('final:', '  name: Evening', '  rubric: r\\x.rubric.yaml'),
  },
  {
    name: 'a page on the web',
    text: project('final: {name: E, rubric: "https://example.org/x.rubric.yaml"}'),
  },
];

/** The open questions, and answers to them. */
export const questions: readonly Sample[] = [
  {
    name: 'a check that comes only at the end',
    text: project(
      'goals: [{id: g1, target: I can explain it.}]',
      'checks:',
      '  - {id: k1, name: Last talk, goals: [g1], when: s2, ifNotYet: x}',
      'sessions: [{id: s1, title: Walk}, {id: s2, title: Evening}]',
      'final: {name: Evening, when: s2}',
    ),
  },
  {
    name: 'two checks that come only at the end',
    text: project(
      'status: ready',
      'goals: [{id: g1, target: I can explain it}]',
      'checks:',
      '  - {id: k1, name: Last talk, goals: [g1], when: s2, ifNotYet: x}',
      '  - {id: k2, name: Last poll, goals: [g1], when: s2, ifNotYet: x}',
      'sessions: [{id: s1, title: Walk}, {id: s2, title: Evening}]',
      'final: {name: Evening, when: s2}',
    ),
  },
  {
    name: 'a long target',
    text: project(
      'goals:',
      '  - id: g1',
      '    target: I can explain, in front of people who have not been to the creek with us, how what we do on land changes the water that leaves our town',
    ),
  },
  {
    name: 'an option that shows one goal less, and one that shows none',
    text: project(
      ...goals,
      ...checked,
      'choices:',
      '  - id: show',
      '    title: How will you show it?',
      '    about: product',
      '    options:',
      '      - {id: podcast, name: Podcast episode, goals: [g1, g2]}',
      '      - {id: letter, name: Letter to the town council, goals: [g1]}',
      '      - {id: dance, name: Dance}',
    ),
  },
  {
    name: 'a check with nothing after it',
    text: project(...goals, ...checked, '  - {id: k2, name: Two columns}'),
  },
  {
    name: 'an answer that is not needed any more',
    text: project(
      ...goals,
      ...checked,
      'subject: Science # third-point: ok align-goal-without-check - talked about',
    ),
  },
  {
    name: 'an answer with a letter off',
    text: project('subject: Science # third-point: ok align-goal-without-chek'),
  },
];

export const settings: readonly Sample[] = (
  [
    ['questions under names that nothing has', 'rules:', '  align-goal-wihout-check: off', '  homework: off'],
    ['something that is no question', 'rules:', '  schema-kind: off'],
    ['a level in other words', 'rules:', '  align: no', '  coach: sometimes'],
    ['privacy, turned off', 'rules:', '  privacy: off'],
    ['a list of questions as one word', 'rules: off'],
    ['a kind in other words', 'files:', '  "plans/*.yml": visit'],
    ['files that are not there', 'files:', '  "plans/*.yml": lesson-plan'],
    ['files that are none of ours', 'files:', '  "plans/*.docx": lesson-plan', '  "!a.yml": rubric'],
    [
      'names that lead out',
      'ignore:',
      '  - ../archive/',
      '  - "{a,b"',
      '  - /',
      '  - ""',
      `  - ${'a'.repeat(201)}`,
    ],
    ['one folder instead of a list', 'ignore: archive/'],
    ['a list at the top', '- archive/'],
    ['a line that is not part of it', 'kind: lesson-plan'],
  ] as const
).map(([name, ...text]) => ({ name, text: lines(...text), file: 'third-point.config.yaml' }));
