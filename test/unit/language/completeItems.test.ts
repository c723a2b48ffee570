// Whole items: offered where their list is written, and once their stops are filled in, nothing is asked about them.
import assert from 'node:assert/strict';
import type { Proposal } from '../../../src/core/language/complete/proposal.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { nodeAt } from '../../../src/core/yaml/navigate.ts';
import type { Path } from '../../../src/core/yaml/tree.ts';
import { accepted, foundBy, offeredIn, taking } from '../support/completing.ts';
import { findingsIn } from '../support/findings.ts';

const HEAD = `kind: project-spec
schemaVersion: 1
title: How healthy is our creek?
status: ready
goals:
  - id: g1
    target: I can explain how land use changes water quality.
  - id: g2
    target: I can plan an investigation of our creek.
`;

const SESSIONS = `sessions:
  - id: s1
    title: Walk the creek
    date: 2026-05-04
    minutes: 50
    activities:
      - {id: s1a, title: Two jars, minutes: 10, goals: [g1]}
  - id: s2
    title: What does the data say?
    date: 2026-05-06
    minutes: 50
    activities:
      - {id: s2a, title: One graph, minutes: 45, goals: [g2]}
  - {id: s3, title: Public evening, date: 2026-05-11, minutes: 90}
final: {name: Public evening, when: s3}
`;

const RUBRIC = `kind: rubric
schemaVersion: 1
title: Creek rubric
for: creek.project.yaml
`;

const LEVELS = `kind: rubric
schemaVersion: 1
title: T
levels: [{id: l1, name: Beginning}, {id: l2, name: There}, {id: l3, name: Beyond}]
`;

interface Row {
  readonly name: string;
  readonly file?: string;
  readonly text: string;
  readonly others?: Readonly<Record<string, string>>;
  /** All whole items that are offered. */
  readonly offers?: readonly string[];
  readonly finds?: readonly [string, readonly string[]];
  /** What is taken, and the whole document then. */
  readonly take?: readonly [string, string];
  /** What is written at the stops, and where the item then stands: nothing is asked about it. */
  readonly whole?: {
    readonly take: string;
    readonly filled: readonly string[];
    readonly at: Path;
    /** What is left to ask, and can only be answered elsewhere. */
    readonly left?: readonly string[];
  };
}

const items = (proposals: readonly Proposal[]): readonly Proposal[] =>
  proposals.filter(({ what }) => what === 'item');

function test({
  name,
  file = 'creek.project.yaml',
  text,
  others = {},
  offers,
  finds,
  take,
  whole,
}: Row): void {
  it(name, () => {
    const offered = offeredIn({ file, marked: text, others });
    const proposals = items(offered.proposals);
    const labels = proposals.map(({ label }) => label);
    if (offers) assert.deepEqual(labels, offers);
    if (finds) assert.deepEqual(foundBy(proposals, finds[0]), finds[1]);
    if (take) assert.equal(accepted({ ...offered, proposals }, take[0]), take[1]);
    for (const label of labels) accepted({ ...offered, proposals }, label);
    if (!whole) return;
    const proposal = proposals.find(({ label }) => label === whole.take);
    assert.ok(proposal, labels.join('\n'));
    const after = taking(offered.text, proposal, whole.filled);
    const read = parseYaml(after);
    assert.deepEqual(read.problems, [], after);
    const item = nodeAt(read, whole.at);
    assert.ok(item?.type === 'map', after);
    const left = findingsIn(after, file, others).filter(
      ({ span }) => span.start >= item.span.start && span.end <= item.span.end,
    );
    assert.deepEqual(
      left.map(({ code }) => code),
      whole.left ?? [],
      `${after}\n${JSON.stringify(left, null, 1)}`,
    );
  });
}

const FOR_G1 = 'A new check for “I can explain how land use changes water quality”';
const FOR_G2 = 'A new check for “I can plan an investigation of our creek”';

const newCheck = (id: string, when: string, goal: string, indent: string): string =>
  [
    `id: ${id}`,
    'name: Claim exit ticket',
    'type: exit-ticket',
    ...(when === '' ? [] : [`when: ${when}`]),
    `goals: [${goal}]`,
    'prompt: What students are asked',
    'lookFor: what tells you they are there',
    'ifNotYet: what happens next for them, and when',
    'ifAlreadyThere: what they go on to',
  ].join(`\n${indent}`);

const filledCheck = [
  'Exit ticket',
  'exit-ticket',
  's2',
  'What changed the creek most?',
  'a claim with a measurement',
  'a small group',
  'find what speaks against it',
];

describe('A new check for a goal that has none', () => {
  for (const row of [
    {
      name: 'behind the dash of an entry: for each such goal, with all its lines',
      text: `${HEAD}checks:\n  - |\n${SESSIONS}`,
      offers: [FOR_G1, FOR_G2, 'A new check'],
      finds: ['land use', [FOR_G1]],
      take: [FOR_G1, `${HEAD}checks:\n  - ${newCheck('k1', 's1', 'g1', '    ')}\n${SESSIONS}`],
      whole: { take: FOR_G1, filled: filledCheck, at: ['checks', 0] },
    },
    {
      name: 'in the class period that works on the goal last, before what the plan ends in',
      text: `${HEAD}checks:\n  - |\n${SESSIONS}`,
      take: [FOR_G2, `${HEAD}checks:\n  - ${newCheck('k1', 's2', 'g2', '    ')}\n${SESSIONS}`],
      whole: { take: FOR_G2, filled: filledCheck, at: ['checks', 0] },
    },
    {
      name: 'only for goals that have none along the way',
      text: `${HEAD}checks:\n  - {id: k1, name: N, goals: [g1], ifNotYet: again}\n  - |\n${SESSIONS}`,
      offers: [FOR_G2, 'A new check'],
      take: [
        FOR_G2,
        `${HEAD}checks:\n  - {id: k1, name: N, goals: [g1], ifNotYet: again}\n  - ${newCheck('k2', 's2', 'g2', '    ')}\n${SESSIONS}`,
      ],
    },
    {
      name: 'half typed',
      text: `${HEAD}checks:\n  - new|\n${SESSIONS}`,
      finds: ['new', [FOR_G1, FOR_G2, 'A new check']],
      take: [FOR_G1, `${HEAD}checks:\n  - ${newCheck('k1', 's1', 'g1', '    ')}\n${SESSIONS}`],
    },
    {
      name: 'behind the colon of a list that is only begun',
      text: `${HEAD}checks: |\n`,
      take: [FOR_G1, `${HEAD}checks:\n  - ${newCheck('k1', '', 'g1', '    ')}\n`],
    },
    {
      name: 'on the line below it',
      text: `${HEAD}checks:\n  |\n${SESSIONS}`,
      take: [FOR_G1, `${HEAD}checks:\n  - ${newCheck('k1', 's1', 'g1', '    ')}\n${SESSIONS}`],
    },
    {
      name: 'where dashes stand below the name itself',
      text: `${HEAD.replaceAll('\n  - ', '\n- ').replaceAll('\n    ', '\n  ')}checks:\n- |\n`,
      take: [
        FOR_G1,
        `${HEAD.replaceAll('\n  - ', '\n- ').replaceAll('\n    ', '\n  ')}checks:\n- ${newCheck('k1', '', 'g1', '  ')}\n`,
      ],
    },
    {
      name: 'where more blanks stand behind the dash',
      text: `${HEAD}checks:\n  -   |\n`,
      take: [FOR_G1, `${HEAD}checks:\n  -   ${newCheck('k1', '', 'g1', '      ')}\n`],
    },
    {
      name: 'between other entries',
      text: `${HEAD}checks:\n  - {id: k1, name: N, ifNotYet: again}\n  - |\n  - {id: k2, name: M, ifNotYet: again}\n`,
      take: [
        FOR_G1,
        `${HEAD}checks:\n  - {id: k1, name: N, ifNotYet: again}\n  - ${newCheck('k3', '', 'g1', '    ')}\n  - {id: k2, name: M, ifNotYet: again}\n`,
      ],
    },
    {
      name: 'in lines that end as Windows ends them',
      text: `${HEAD}checks:\n  - |\n`.replaceAll('\n', '\r\n'),
      take: [FOR_G1, `${HEAD}checks:\n  - ${newCheck('k1', '', 'g1', '    ')}\n`.replaceAll('\n', '\r\n')],
    },
    {
      name: 'at the end of a text without a last line',
      text: `${HEAD}checks:\n  - |`,
      take: [FOR_G1, `${HEAD}checks:\n  - ${newCheck('k1', '', 'g1', '    ')}`],
    },
    {
      name: 'on one line, in brackets, where free words stand in quotation marks',
      text: `${HEAD}checks: [|]\n`,
      take: [
        FOR_G1,
        `${HEAD}checks: [{id: k1, name: "Claim exit ticket", type: exit-ticket, goals: [g1], prompt: "What students are asked", lookFor: "what tells you they are there", ifNotYet: "what happens next for them, and when", ifAlreadyThere: "what they go on to"}]\n`,
      ],
      whole: {
        take: FOR_G1,
        filled: ['Ticket, again', 'quiz', 'What? And why?', 'a claim', 'a group', 'more'],
        at: ['checks', 0],
      },
    },
    {
      name: 'in a lesson',
      file: 'a.lesson.yaml',
      text: 'kind: lesson-plan\nschemaVersion: 1\ntitle: L\nstatus: ready\ngoals:\n  - {id: g1, target: I can explain it.}\nchecks:\n  - |\nactivities:\n  - {id: a1, title: Begin, goals: [g1]}\n  - {id: a2, title: End}\n',
      whole: {
        take: 'A new check for “I can explain it”',
        filled: ['Ticket', 'quiz', 'a1', 'What?', 'a claim', 'a group', 'more'],
        at: ['checks', 0],
      },
    },
    {
      name: 'and none for a goal without words',
      text: 'kind: project-spec\nschemaVersion: 1\ntitle: T\ngoals:\n  - {id: g1}\nchecks:\n  - |\n',
      offers: ['A new check'],
    },
    {
      name: 'not in a list of links to checks',
      text: `${HEAD}sessions:\n  - id: s1\n    title: A\n    activities:\n      - {id: a, title: B, checks: [|]}\n`,
      offers: [],
    },
    {
      name: 'not behind a colon below which entries stand already',
      text: `${HEAD}checks: |\n  - {id: k1, name: N}\n`,
      offers: [],
    },
  ] satisfies Row[])
    test(row);
});

describe('Other whole items', () => {
  const plan = { 'creek.project.yaml': HEAD + SESSIONS };
  const menu = `${HEAD}choices:\n  - id: show\n    title: How will you show it?\n    about: product\n    options:\n      - {id: podcast, name: Podcast, goals: [g1, g2]}\n`;
  for (const row of [
    {
      name: 'a goal, counted on',
      text: `${HEAD}  - |\n`,
      take: [
        'A new goal',
        `${HEAD}  - id: g3\n    target: I can explain …\n    type: knowledge\n    successCriteria:\n      - what can be seen in the work\n`,
      ],
      whole: {
        take: 'A new goal',
        filled: ['I can compare two sites.', 'skill', 'names both'],
        at: ['goals', 2],
        left: ['align-goal-without-check'],
      },
    },
    {
      name: 'a goal of a plan that works with standards has room for a code',
      text: `kind: project-spec\nschemaVersion: 1\ntitle: T\ngoals:\n  - {id: g1, target: I can., standards: [A.1]}\n  - |\n`,
      take: [
        'A new goal',
        `kind: project-spec\nschemaVersion: 1\ntitle: T\ngoals:\n  - {id: g1, target: I can., standards: [A.1]}\n  - id: g2\n    target: I can explain …\n    type: knowledge\n    standards: []\n    successCriteria:\n      - what can be seen in the work\n`,
      ],
    },
    {
      name: 'an option shows what the others show',
      text: `${menu}      - |\n`,
      take: [
        'A new option',
        `${menu}      - id: option\n        name: Podcast episode\n        description: What it means to choose this\n        goals: [g1, g2]\n        supports:\n          - what helps students here\n`,
      ],
      whole: {
        take: 'A new option',
        filled: ['Data poster', 'One graph', 'g1', 'g2', 'graph checklist'],
        at: ['choices', 0, 'options', 1],
      },
    },
    {
      name: 'a menu has something to choose from',
      text: `${HEAD}choices:\n  - |\n`,
      whole: {
        take: 'A new choice',
        filled: ['How will you show it?', 'product', '1', 'Podcast', 'g1', 'Poster', 'g1'],
        at: ['choices', 0],
      },
    },
    {
      name: 'a class period, on the next class day, as long as the others',
      text: `${HEAD}${SESSIONS.replace('final:', '  - |\nfinal:')}`,
      take: [
        'A new class period',
        `${HEAD}${SESSIONS.replace('final:', '  - id: s4\n    title: What the period is about\n    date: 2026-05-13\n    minutes: 50\nfinal:')}`,
      ],
      whole: { take: 'A new class period', filled: ['Rehearse', '2026-05-13', '50'], at: ['sessions', 3] },
    },
    {
      name: 'an activity, in the minutes that are left',
      text: `${HEAD}${SESSIONS.replace('goals: [g2]}\n', 'goals: [g2]}\n      - |\n')}`,
      take: [
        'A new activity',
        `${HEAD}${SESSIONS.replace('goals: [g2]}\n', 'goals: [g2]}\n      - id: s2b\n        title: What happens in this step\n        part: opening\n        phase: i-do\n        minutes: 5\n        goals: [g1]\n')}`,
      ],
      whole: {
        take: 'A new activity',
        filled: ['Sort the cards', 'work-time', 'we-do', '5', 'g1'],
        at: ['sessions', 1, 'activities', 1],
      },
    },
    {
      name: 'a milestone',
      text: `${HEAD}milestones:\n  - |\n${SESSIONS}`,
      whole: {
        take: 'A new milestone',
        filled: ['First draft', '2026-05-06', 'a page'],
        at: ['milestones', 0],
      },
    },
    {
      name: 'a row of a rubric: for a goal that has none, with every level in words',
      file: 'a.rubric.yaml',
      others: plan,
      text: `${RUBRIC}criteria:\n  - |\n`,
      offers: [
        'A new criterion for “I can explain how land use changes water quality”',
        'A new criterion for “I can plan an investigation of our creek”',
        'A new criterion',
      ],
      whole: {
        take: 'A new criterion for “I can plan an investigation of our creek”',
        filled: [
          'Method',
          'Lists the tools',
          'Describes the steps at one site',
          'Describes what stayed the same at all sites',
          'Says also what the method leaves open',
        ],
        at: ['criteria', 0],
      },
    },
    {
      name: 'a row of a rubric with levels of its own',
      file: 'a.rubric.yaml',
      text: 'kind: rubric\nschemaVersion: 1\ntitle: T\nlevels: [{id: l1, name: Beginning}, {id: l2, name: There}]\ncriteria:\n  - |\n',
      take: [
        'A new criterion',
        'kind: rubric\nschemaVersion: 1\ntitle: T\nlevels: [{id: l1, name: Beginning}, {id: l2, name: There}]\ncriteria:\n  - id: criterion\n    name: Claim and evidence\n    descriptors:\n      l1: Beginning – what the work looks like at this level\n      l2: There – what the work looks like at this level\n',
      ],
    },
    {
      name: 'of a single-point rubric only what is met',
      file: 'a.rubric.yaml',
      others: plan,
      text: `${RUBRIC}form: single-point\ncriteria:\n  - |\n`,
      whole: {
        take: 'A new criterion for “I can explain how land use changes water quality”',
        filled: ['Claim', 'States a claim and links two measurements to it'],
        at: ['criteria', 0],
      },
    },
    {
      name: 'every level of a row in words, behind the colon',
      file: 'a.rubric.yaml',
      text: `${LEVELS}criteria:\n  - id: c1\n    name: Claim\n    descriptors: |\n    points: 2\n`,
      offers: ['Every level'],
      take: [
        'Every level',
        `${LEVELS}criteria:\n  - id: c1\n    name: Claim\n    descriptors:\n      l1: Beginning – what the work looks like at this level\n      l2: There – what the work looks like at this level\n      l3: Beyond – what the work looks like at this level\n    points: 2\n`,
      ],
    },
    {
      name: 'the levels that are still missing, on the line below',
      file: 'a.rubric.yaml',
      text: `${LEVELS}criteria:\n  - id: c1\n    name: Claim\n    feedback:\n      l1: Try this\n      |\n`,
      offers: ['The other levels'],
      take: [
        'The other levels',
        `${LEVELS}criteria:\n  - id: c1\n    name: Claim\n    feedback:\n      l1: Try this\n      l2: There – the next thing to try\n      l3: Beyond – the next thing to try\n`,
      ],
    },
    {
      name: 'every level in braces',
      file: 'a.rubric.yaml',
      text: `${LEVELS}criteria:\n  - {id: c1, name: Claim, descriptors: |}\n`,
      take: [
        'Every level',
        `${LEVELS}criteria:\n  - {id: c1, name: Claim, descriptors: {l1: "Beginning – what the work looks like at this level", l2: "There – what the work looks like at this level", l3: "Beyond – what the work looks like at this level"}}\n`,
      ],
    },
    {
      name: 'nothing whole where a code stands',
      text: `${HEAD}    standards: [|]\n`,
      offers: [],
    },
    {
      name: 'a misconception, though a text alone can stand there',
      text: `${HEAD}misconceptions:\n  - |\n`,
      whole: {
        take: 'A new misconception',
        filled: ['Clear water is clean.', 'Test two clear samples.'],
        at: ['misconceptions', 0],
      },
    },
    {
      name: 'a next step for one of the two, by the day they meet',
      file: 'our.collaboration.yaml',
      others: {
        'us.agreement.yaml':
          'kind: coaching-agreement\nschemaVersion: 1\ntitle: W\npartners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]\n',
      },
      text: 'kind: collaboration-log\nschemaVersion: 1\ntitle: N\nagreement: us.agreement.yaml\nmeetings:\n  - id: m-1\n    date: 2026-05-05\n    next: {date: 2026-05-19}\n    nextSteps:\n      - |\n',
      take: [
        'A new next step',
        'kind: collaboration-log\nschemaVersion: 1\ntitle: N\nagreement: us.agreement.yaml\nmeetings:\n  - id: m-1\n    date: 2026-05-05\n    next: {date: 2026-05-19}\n    nextSteps:\n      - id: n1\n        who: Ana\n        what: what you do next\n        when: 2026-05-19\n',
      ],
    },
    {
      name: 'but no words for a note',
      file: 'our.collaboration.yaml',
      text: 'kind: collaboration-log\nschemaVersion: 1\ntitle: N\nmeetings:\n  - id: m-1\n    date: 2026-05-05\n    ideas:\n      - |\n',
      offers: [],
    },
    {
      name: 'a standard',
      file: 'a.standards.yaml',
      text: 'kind: standards\nschemaVersion: 1\ntitle: T\nitems:\n  - |\n',
      whole: { take: 'A new standard', filled: ['A.1', 'Water moves'], at: ['items', 0] },
    },
  ] satisfies Row[])
    test(row);

  it('have the id that a line begun with its name would have', () => {
    const period = 'sessions:\n  - id: s1\n    activities:\n      - id: s1a\n      - |\n';
    for (const [file, marked, id] of [
      ['a.lesson.yaml', 'activities:\n  - |\n', 'a1'],
      ['a.project.yaml', period, 's1b'],
      ['a.project.yaml', period.replace('id: s1\n', 'id: "S 1: x"\n'), 'a1'],
      ['a.project.yaml', 'choices:\n  - id: option\n    options:\n      - |\n', 'option-2'],
      ['a.rubric.yaml', 'criteria:\n  - |\n', 'criterion'],
    ] as const) {
      const offered = offeredIn({ file, marked });
      const whole = offered.proposals.find(({ what }) => what === 'item');
      assert.ok(whole);
      for (const label of [whole.label, 'id'])
        assert.match(accepted(offered, label), new RegExp(`- id: ${id}\\n`), marked);
    }
  });
});
