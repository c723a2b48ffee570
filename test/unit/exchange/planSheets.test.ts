// What the pages of a plan say, in small plans.
import assert from 'node:assert/strict';
import { sheetOf, type HandOut } from '../../../src/core/exchange/handOuts.ts';
import type { Reader } from '../../../src/core/exchange/sheet.ts';
import { asICan, gradesInWords, pickSentence } from '../../../src/core/exchange/sheets/planWords.ts';
import { at, libraryOf, project } from '../support/findings.ts';
import { sheetText } from './sheetText.ts';

type Files = Readonly<Record<string, string>>;

/** The page of the plan in these files that is named first. */
function page(files: Files, reader: Reader, handOut: HandOut = 'page'): string {
  const library = libraryOf(files);
  const document = library.get(at(Object.keys(files)[0] ?? ''));
  assert.ok(document);
  const made = sheetOf(document, library, { reader, handOut });
  return 'refused' in made ? `refused: ${made.refused}` : sheetText(made);
}

const plan = (...lines: readonly string[]): Files => ({ 'a.project.yaml': project(...lines) });

function lesson(...lines: readonly string[]): Files {
  return {
    'a.lesson.yaml': ['kind: lesson-plan', 'schemaVersion: 1', 'title: Jars', ...lines, ''].join('\n'),
  };
}

interface Row {
  readonly name: string;
  readonly files: Files;
  readonly reader?: Reader;
  readonly handOut?: HandOut;
  /** Lines that follow each other on the page. */
  readonly has?: readonly string[];
  readonly hasNot?: RegExp;
}

function testRows(rows: readonly Row[]): void {
  for (const { name, files, reader = 'students', handOut = 'page', has = [], hasNot } of rows) {
    it(name, () => {
      const text = page(files, reader, handOut);
      assert.ok(`\n${text}\n`.includes(`\n${has.join('\n')}`), text);
      if (hasNot) assert.doesNotMatch(text, hasNot);
    });
  }
}

describe('the students’ page', () => {
  testRows([
    {
      name: 'has the driving question as ours',
      files: plan('drivingQuestion: Whose creek is it?'),
      has: ['## Our question', 'Whose creek is it?'],
    },
    {
      name: 'has several essential questions below each other',
      files: lesson('essentialQuestions: [Why?, What for?]'),
      has: ['## Our questions', '- Why?', '- What for?'],
    },
    {
      name: 'turns targets into “I can” and criteria into boxes to tick',
      files: plan(
        'goals:',
        '  - id: g1',
        '    target: Students will be able to compare two samples.',
        '    standards: [HS-LS2-7]',
        '    dok: 3',
        '    successCriteria: [same spot]',
      ),
      has: [
        '## What you will be able to do',
        '1. I can compare two samples.',
        '    You’ll know you can when your work shows this:',
        '    [ ] same spot',
      ],
      hasNot: /HS-LS2|g1|3/,
    },
    {
      name: 'says how many to choose, what an option means, what it shows and what helps, without numbers',
      files: plan(
        'goals: [{id: g1, target: I can explain.}, {id: g2, target: I can plan.}]',
        'choices:',
        '  - id: show',
        '    title: How will you show it?',
        '    pick: {min: 1, max: 2}',
        '    options:',
        '      - {id: pod, name: Podcast, description: Five minutes., goals: [g1], supports: [outline], udl: ["5.1"]}',
        '      - {id: let, name: Letter, goals: [g2, g9]}',
      ),
      has: [
        '### How will you show it?',
        'Choose one or two.',
        'cards in 2 columns',
        '[Podcast]',
        '    Five minutes.',
        '    It shows:',
        '    - I can explain.',
        '    What helps you:',
        '    - outline',
        '[Letter]',
        '    It shows:',
        '    - I can plan.',
      ],
      hasNot: /5\.1|UDL|g9|pod\b/,
    },
    {
      name: 'says once what every option shows',
      files: plan(
        'goals: [{id: g1, target: I can explain.}]',
        'choices: [{id: c, title: How?, options: [{id: a, name: A, goals: [g1]}, {id: b, name: B, goals: [g1]}]}]',
      ),
      has: [
        '### How?',
        'Whichever you choose, it shows:',
        '- I can explain.',
        'cards in 2 columns',
        '[A]',
        '[B]',
      ],
    },
    {
      name: 'has class periods with their days, and milestones on the day of one within it',
      files: plan(
        'checks: [{id: k1, name: Claim card, when: s2}, {id: k2, name: Notes, when: s1a}]',
        'sessions:',
        '  - {id: s1, title: Walk, date: 2026-05-04, minutes: 50, activities: [{id: s1a, title: Look, phase: i-do}]}',
        '  - {id: s2, title: Write, date: 2026-05-06, homework: Ask someone at home.}',
        '  - {id: s3, title: Talk}',
        'milestones:',
        '  - {id: m1, title: First draft, date: 2026-05-06, deliverable: one page}',
        '  - {id: m2, title: Poster, date: 2026-05-05}',
      ),
      has: [
        '## When things happen',
        'table: What happens when',
        '| When | What we do | What you show | Until next time |',
        '| May 4 | Walk | Notes |  |',
        '| May 5 |  | Poster |  |',
        '| May 6 | Write | First draft: one page; Claim card | Ask someone at home. |',
        '| Class period 3 | Talk |  |  |',
      ],
      hasNot: /i-do|I do/,
    },
    {
      name: 'has the steps of a lesson with their minutes and what students do',
      files: lesson(
        'date: 2026-05-04',
        'minutes: 50',
        'activities: [{title: Two jars, minutes: 10, phase: we-do, teacherDoes: Waits., studentsDo: Look.}, {title: Talk}]',
      ),
      has: ['## What we do', '1. Two jars (10 minutes)', '    Look.', '1. Talk'],
      hasNot: /Waits|We do/,
    },
    {
      name: 'says what to show, when and how, and not what happens if it is not there yet',
      files: plan(
        'sessions: [{id: s1, title: Walk, date: 2026-05-04}]',
        'checks:',
        '  - {id: k1, name: Ticket, type: exit-ticket, when: s1, prompt: What changed?, lookFor: a claim, ifNotYet: sorting cards, ifAlreadyThere: another, strategy: elicit-evidence}',
      ),
      has: [
        '## What you show on the way',
        '- Ticket',
        '    When = May 4, Walk',
        '    How = A short written answer as you leave',
        '    What you do = What changed?',
        '    What we look for = a claim',
      ],
      hasNot: /sorting|another|elicit/i,
    },
    {
      name: 'does not give away a question that is asked on the spot, nor its answer',
      files: plan(
        'checks: [{id: k1, name: Fingers, type: hinge-question, prompt: Rain or salt?, lookFor: salt}]',
      ),
      has: ['- Fingers', '    How = A question in the middle of class'],
      hasNot: /salt/,
    },
    {
      name: 'has the rubric from its own document',
      files: {
        ...plan('goals: [{id: g1, target: I can explain.}]', 'final: {name: Evening, rubric: a.rubric.yaml}'),
        'a.rubric.yaml': [
          'kind: rubric',
          'schemaVersion: 1',
          'title: Ours',
          'levels: [{id: one, name: Not yet}, {id: two, name: Meets}]',
          'criteria: [{id: c1, name: Claim, goals: [g1], descriptors: {one: says, two: shows}}]',
          '',
        ].join('\n'),
      },
      has: [
        '## How we look at your work',
        'table: Rubric “Ours”',
        '| What we look at | Not yet | Meets |',
        '| Claim | says | shows |',
      ],
    },
    {
      name: 'has words with their meanings, and words without one in a line',
      files: plan('vocabulary: [{term: runoff, definition: rain that flows}, turbidity, {term: pH}]'),
      has: ['## Words to know', 'runoff = rain that flows', 'Also: turbidity, pH'],
    },
    {
      name: 'has nothing of what is only for planning',
      files: plan(
        'notes: ZZ',
        'entryEvent: ZZ',
        'misconceptions: [ZZ, {misconception: ZZ, response: ZZ}]',
        'differently: [{on: 2026-05-12, text: ZZ}]',
        'lookingBack: {wentWell: [ZZ]}',
        'supports: [{support: ZZ, for: ZZ}]',
        'x-mine: ZZ # ZZ',
        'teachers: [ZZ]',
      ),
      hasNot: /ZZ/,
    },
    {
      name: 'is called what it is, where the plan has no title; never by its file',
      files: { 'secret-name.project.yaml': 'kind: project-spec\nschemaVersion: 1\nsafety: Gloves\n' },
      has: ['# Project plan'],
      hasNot: /secret/,
    },
    {
      name: 'asks for what it could hold, where there is nothing yet',
      files: plan('status: draft'),
      has: ['refused: Nothing of this plan is for students yet.'],
    },
    {
      name: 'reads what is sound of a broken plan',
      files: plan(
        'drivingQuestion: Whose creek?',
        'safety: "Gloves',
        'goals: [{id: g1, target: I can walk.}]',
      ),
      has: ['## Our question', 'Whose creek?'],
    },
  ]);
});

describe('the teachers’ page', () => {
  testRows([
    {
      name: 'has goals with their standards’ words, from the plan or from the standards at hand',
      reader: 'teachers',
      files: {
        ...plan(
          'goals:',
          '  - {id: g1, target: I can explain., standards: [A.1, {code: B.2, statement: Own words, coverage: part}, C.3]}',
        ),
        'a.standards.yaml':
          'kind: standards\nschemaVersion: 1\ntitle: S\nitems: [{code: A.1, statement: Words at hand}]\n',
      },
      has: [
        '1. I can explain.',
        '    A.1 = Words at hand',
        '    B.2 = Own words (in part)',
        '    C.3 = its words are not at hand',
      ],
    },
    {
      name: 'leaves out, and says so, what in looking back is meant for the two',
      reader: 'teachers',
      files: plan('lookingBack: {wentWell: [The jars, {text: ZZ, visibility: pair}, {text: Seen, by: Ana}]}'),
      has: ['#### Went well', '- The jars', '- Seen', '(said: What is marked as meant for the two of you,'],
      hasNot: /ZZ|Ana/,
    },
    {
      name: 'has a table of activities without the columns in which nothing stands',
      reader: 'teachers',
      files: lesson(
        'activities: [{title: Two jars, minutes: 10, part: opening, phase: we-do, technology: {tool: sensor, ifItFails: tube}}]',
      ),
      has: [
        'table: Activities of Jars',
        '| Activity | Min | How | Also |',
        '| Two jars | 10 | Opening · We do | Technology: sensor; if it fails: tube |',
      ],
    },
    {
      name: 'says of each goal what shows it',
      reader: 'teachers',
      files: plan(
        'goals: [{id: g1, target: I can explain.}, {id: g2, target: I can plan.}]',
        'checks: [{id: k1, name: Ticket, goals: [g1]}]',
        'choices: [{id: c, title: How?, about: product, options: [{id: a, name: Poster, goals: [g1, g2]}]}]',
      ),
      has: [
        'table: Goals with what shows them',
        '| Goal | Checks | Choices |',
        '| 1. I can explain. | Ticket | Poster |',
        '| 2. I can plan. | none yet | Poster |',
      ],
    },
  ]);
});

const agreement = (...lines: readonly string[]): Files => ({
  'our.agreement.yaml': [
    'kind: coaching-agreement',
    'schemaVersion: 1',
    'title: Ours',
    'partners: [{name: Ana}, {name: Lee}]',
    ...lines,
    '',
  ].join('\n'),
});

describe('the administrators’ page', () => {
  const ready = plan('status: ready', 'teachers: [Ana Ruiz]', 'differently: [{text: ZZ}]', 'notes: ZZ');
  const draft = plan('teachers: [Ana Ruiz]');
  testRows([
    {
      name: 'says where the plan is on its way, without an agreement even of a draft',
      reader: 'administrators',
      files: draft,
      has: ['Status = A draft, still being written', 'Teachers = Ana Ruiz'],
    },
    {
      name: 'is refused for a draft where the agreement keeps drafts',
      reader: 'administrators',
      files: { ...draft, ...agreement('staysBetweenUs: [what we say, first drafts]') },
      has: [
        'refused: This plan is still a draft, and your agreement keeps this between you two: “first drafts”. Once its status is ready, there is a page for administrators.',
      ],
    },
    {
      name: 'is refused for a draft where the agreement shares the finished plan',
      reader: 'administrators',
      files: {
        ...draft,
        ...agreement('mayBeShared: [{what: the finished project plan, with: [the principal]}]'),
      },
      has: [
        'refused: This plan is still a draft, and your agreement says that this may be shared: “the finished project plan”. Once its status is ready, there is a page for administrators.',
      ],
    },
    {
      name: 'is there once the plan is ready, and asks to talk where the agreement does not name it',
      reader: 'administrators',
      files: { ...ready, ...agreement('staysBetweenUs: [drafts]', 'administrators: {see: [that we meet]}') },
      has: ['(said: Your agreement does not say that administrators see this plan.'],
      hasNot: /ZZ/,
    },
    {
      name: 'says nothing more where the agreement names the plan',
      reader: 'administrators',
      files: { ...ready, ...agreement('administrators: {see: [the finished plan]}') },
      has: ['Status = Ready to teach'],
      hasNot: /said:/,
    },
    {
      name: 'says nothing of an agreement between others',
      reader: 'administrators',
      files: {
        'a.project.yaml': project('teachers: [Bo]'),
        ...agreement('staysBetweenUs: [drafts]'),
      },
      has: ['Status = A draft, still being written'],
      hasNot: /said:|refused/,
    },
    {
      name: 'is refused for the draft of a plan that does not say who teaches it',
      reader: 'administrators',
      files: { ...plan(), ...agreement('staysBetweenUs: [drafts]') },
      has: ['refused: This plan is still a draft, and your agreement keeps this between you two: “drafts”.'],
    },
    {
      name: 'is refused for the draft of a lesson, where notes about its project name the agreement',
      reader: 'administrators',
      files: {
        ...lesson('partOf: p.project.yaml#s1'),
        'p.project.yaml': project(),
        'n.collaboration.yaml':
          'kind: collaboration-log\nschemaVersion: 1\ntitle: N\nagreement: our.agreement.yaml\nplans: [p.project.yaml]\n',
        ...agreement('staysBetweenUs: [drafts]'),
      },
      has: ['refused: This plan is still a draft, and your agreement keeps this between you two: “drafts”.'],
    },
    {
      name: 'does not say that somebody looked back',
      reader: 'administrators',
      files: plan('status: reflected'),
      has: ['Status = Taught'],
    },
  ]);
});

describe('a choice board', () => {
  testRows([
    {
      name: 'has room for a name, and a box to mark what is chosen',
      handOut: 'choice-board',
      files: plan(
        'choices: [{id: c, title: Where?, pick: 1, options: [{id: a, name: Bridge}, {id: b, name: Meadow}]}]',
      ),
      has: [
        'Name____',
        '',
        '## Where?',
        'Choose one.',
        'cards in 2 columns',
        '[Bridge]',
        '    [ ] I choose this.',
        '[Meadow]',
        '    [ ] I choose this.',
      ],
    },
    {
      name: 'asks for choices where there are none',
      handOut: 'choice-board',
      files: plan('choices: [{id: c, title: Where?}]'),
      has: ['refused: There is nothing to choose from in this plan yet.'],
    },
  ]);
});

describe('exit tickets', () => {
  const ticket = [
    '[Ticket]',
    '    Name and date____',
    '    What changed?',
    '    ________________________',
    '    ☐\u00a0I’ve\u00a0got\u00a0it\u2003 ☐\u00a0Almost\u2003 ☐\u00a0Not\u00a0yet',
  ];
  testRows([
    {
      name: 'are four alike on a page for each check that is written',
      handOut: 'exit-tickets',
      files: plan(
        'checks:',
        '  - {id: k1, name: Ticket, type: exit-ticket, prompt: What changed?, lookFor: ZZ, ifNotYet: ZZ}',
        '  - {id: k2, name: Walk around, type: observation, prompt: Show me.}',
      ),
      has: ['tickets', ...ticket, ...ticket, ...ticket, ...ticket, '(said: No slips for “Walk around”: '],
      hasNot: /ZZ/,
    },
    {
      name: 'of a quiz have its answers to choose from, in no telling order',
      handOut: 'exit-tickets',
      files: plan(
        'checks:',
        '  - {id: k1, name: Q, type: quiz, questions: [{question: Which?, answer: salt, distractors: [rain, wind]}, {question: Why?, answer: ZZ}]}',
      ),
      has: [
        '[Q]',
        '    Name and date____',
        '    1. Which?',
        '        [ ] rain',
        '        [ ] salt',
        '        [ ] wind',
        '    1. Why?',
        '        ________',
      ],
      hasNot: /ZZ/,
    },
    {
      name: 'are refused where nothing is written down',
      handOut: 'exit-tickets',
      files: plan('checks: [{id: k, name: Talk, type: conference, prompt: Tell me.}]'),
      has: ['refused: No check of this plan is answered on paper yet.'],
    },
  ]);
});

describe('words for students', () => {
  for (const [target, said] of [
    ['I can explain it.', 'I can explain it.'],
    ['Students will be able to explain it.', 'I can explain it.'],
    ['The student will Compare two samples', 'I can compare two samples'],
    ['SWBAT: compare two samples', 'I can compare two samples'],
    ['You can explain it.', 'I can explain it.'],
    ['Students will revise their claim.', 'Students will revise their claim.'],
    ['Students will not only read.', 'Students will not only read.'],
    ['Students who will explain', 'Students who will explain'],
    ['Explain it.', 'Explain it.'],
    ['Students can', 'Students can'],
  ] as const)
    it(`“${target}” becomes “${said}”`, () => assert.equal(asICan(target), said));

  for (const [grades, said] of [
    [[], ''],
    [['9'], 'Grade 9'],
    [['9', '10'], 'Grades 9 and 10'],
    [['9-12'], 'Grades 9-12'],
    [['K', '1'], 'Grades K and 1'],
    [['Year 9'], 'Year 9'],
  ] as const)
    it(`grades ${JSON.stringify(grades)} are “${said}”`, () => assert.equal(gradesInWords(grades), said));

  for (const [min, max, said] of [
    [1, 1, 'Choose one.'],
    [2, 3, 'Choose two or three.'],
    [2, 4, 'Choose two to four.'],
    [2, undefined, 'Choose two or more.'],
    [0, 3, 'Choose up to three.'],
    [undefined, undefined, ''],
    [3, 1, ''],
    [12, 12, 'Choose 12.'],
  ] as const)
    it(`at least ${min}, at most ${max}: “${said}”`, () => assert.equal(pickSentence(min, max), said));
});
