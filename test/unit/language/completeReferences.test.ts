// What links can lead to, offered where they are written: found by words, shown with them, written as the place wants it.
import assert from 'node:assert/strict';
import type { Proposal } from '../../../src/core/language/complete/proposal.ts';
import { accepted, foundBy, offeredIn, type Case } from '../support/completing.ts';

const PLAN = `kind: project-spec
schemaVersion: 1
title: How healthy is our creek?
goals:
  - id: g1
    target: I can explain how land use changes water quality, using our own data.
    standards: [HS-LS2-7]
  - id: g2
    target: I can plan and carry out an investigation of our creek's water.
  - id: g3
    target: "I can give feedback: one place, one question."
sessions:
  - id: s1
    title: Walk the creek
    date: 2026-05-04
    activities:
      - {id: s1a, title: Two jars, goals: [g1]}
  - id: s2
    title: What does the data say?
    date: 2026-05-06
milestones:
  - {id: m1, title: First draft, date: 2026-05-18}
`;

const STANDARDS = `kind: standards
schemaVersion: 1
title: NGSS, excerpt
items:
  - {code: HS-LS2, statement: "Ecosystems: Interactions, Energy, and Dynamics"}
  - {code: HS-LS2-7, parent: HS-LS2, statement: Design and refine a solution for reducing the impacts of human activities.}
  - {code: HS-ESS2-5, statement: Plan and conduct an investigation of the properties of water.}
  - {code: "5.10", statement: Compare fractions.}
`;

const RUBRIC = `kind: rubric
schemaVersion: 1
title: Creek rubric
for: creek.project.yaml
criteria:
  - {id: claim, name: Claim and evidence, goals: [g1]}
`;

const AGREEMENT = `kind: coaching-agreement
schemaVersion: 1
title: How we work together
partners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]
`;

const NOTES = `kind: collaboration-log
schemaVersion: 1
title: Our notes
agreement: us.agreement.yaml
plans: [creek.project.yaml]
`;

interface Row extends Partial<Case> {
  readonly name: string;
  /** Goes behind the plan, or stands alone where a file is named; `|` is the cursor. */
  readonly text: string;
  /** The first that are offered, with the words beside them. */
  readonly offers?: readonly string[];
  /** Whether nothing else of this kind is. */
  readonly only?: boolean;
  /** Not among them. */
  readonly not?: readonly string[];
  /** Words, and what they find. */
  readonly finds?: readonly [string, readonly string[]];
  /** What is taken, and what then stands in place of `text`. */
  readonly take?: readonly [string, string];
}

const kinds = new Set<Proposal['what']>(['reference', 'file', 'standard', 'date', 'word']);

function test({ name, text, file, offers, only = false, not = [], finds, take, ...rest }: Row): void {
  it(name, () => {
    const head = file === undefined ? PLAN : '';
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const before = head.replaceAll('\n', eol);
    const offered = offeredIn({ file: file ?? 'creek.project.yaml', marked: before + text, ...rest });
    const proposals = offered.proposals.filter(({ what }) => kinds.has(what));
    const shown = proposals.map(({ label, detail }) => `${label} – ${detail}`);
    if (offers) assert.deepEqual(only ? shown : shown.slice(0, offers.length), offers);
    for (const label of not) assert.ok(!proposals.some((each) => each.label === label), shown.join('\n'));
    if (finds) assert.deepEqual(foundBy(proposals, finds[0]), finds[1]);
    if (take) assert.equal(accepted(offered, take[0]), before + take[1]);
  });
}

const G1 = 'g1 – I can explain how land use changes water quality, using our own data';
const G2 = "g2 – I can plan and carry out an investigation of our creek's water";
const G3 = 'g3 – I can give feedback: one place, one question';

describe('Links are offered by the words behind them', () => {
  const check = 'checks:\n  - id: k1\n    name: Exit ticket\n';
  for (const row of [
    {
      name: 'in brackets that are still empty',
      text: `${check}    goals: [|]\n`,
      offers: [`${G1}.`, `${G2}.`, `${G3}.`],
      only: true,
      finds: ['land use', ['g1']],
      take: ['g1', `${check}    goals: [g1]\n`],
    },
    {
      name: 'behind a comma, without what is there already',
      text: `${check}    goals: [g1, |]\n`,
      offers: [`${G2}.`, `${G3}.`],
      only: true,
      take: ['g2', `${check}    goals: [g1, g2]\n`],
    },
    {
      name: 'behind a comma without a blank',
      text: `${check}    goals: [g1,|]\n`,
      take: ['g2', `${check}    goals: [g1, g2]\n`],
    },
    {
      name: 'half typed between others',
      text: `${check}    goals: [g1, g|, g3]\n`,
      offers: [`${G2}.`],
      only: true,
      take: ['g2', `${check}    goals: [g1, g2, g3]\n`],
    },
    {
      name: 'where the bracket is not closed yet',
      text: `${check}    goals: [g1, |\n`,
      offers: [`${G2}.`],
    },
    {
      name: 'behind a dash',
      text: `${check}    goals:\n      - g1\n      - |\n    lookFor: a claim\n`,
      offers: [`${G2}.`],
      take: ['g2', `${check}    goals:\n      - g1\n      - g2\n    lookFor: a claim\n`],
    },
    {
      name: 'behind a dash without a blank',
      text: `${check}    goals:\n      - g1\n      -|\n`,
      take: ['g3', `${check}    goals:\n      - g1\n      - g3\n`],
    },
    {
      name: 'behind a dash at the column of the name above it',
      text: `${check}    goals:\n    - g1\n    - |\n`,
      take: ['g2', `${check}    goals:\n    - g1\n    - g2\n`],
    },
    {
      name: 'behind a dash, half typed by words of the goal',
      text: `${check}    goals:\n      - invest|\n`,
      finds: ['invest', ['g2']],
      take: ['g2', `${check}    goals:\n      - g2\n`],
    },
    {
      name: 'as a list, behind a colon',
      text: `${check}    goals: |\n    lookFor: a claim\n`,
      take: ['g1', `${check}    goals: [g1]\n    lookFor: a claim\n`],
    },
    {
      name: 'as a list, behind a colon without a blank',
      text: `${check}    goals:|\n`,
      take: ['g1', `${check}    goals: [g1]\n`],
    },
    {
      name: 'as a list, on the line below',
      text: `${check}    goals:\n      |\n    lookFor: a claim\n`,
      take: ['g1', `${check}    goals:\n      - g1\n    lookFor: a claim\n`],
    },
    {
      name: 'not as a list where one stands below',
      text: `${check}    goals:|\n      - g1\n`,
      offers: [],
      only: true,
    },
    {
      name: 'not as a list where dashes stand below the name itself',
      text: `${check}    goals:ty|\n    # one of them\n\n    - g1\n`,
      offers: [],
      only: true,
    },
    {
      name: 'in double quotation marks',
      text: `${check}    goals: ["g|"]\n`,
      take: ['g2', `${check}    goals: ["g2"]\n`],
    },
    {
      name: 'in single quotation marks',
      text: `${check}    goals: ['|']\n`,
      take: ['g2', `${check}    goals: ['g2']\n`],
    },
    {
      name: 'in braces',
      text: 'checks:\n  - {id: k1, name: Ticket, goals: [|]}\n',
      take: ['g2', 'checks:\n  - {id: k1, name: Ticket, goals: [g2]}\n'],
    },
    {
      name: 'as a list, in braces',
      text: 'checks:\n  - {id: k1, name: Ticket, goals: |}\n',
      take: ['g2', 'checks:\n  - {id: k1, name: Ticket, goals: [g2]}\n'],
    },
    {
      name: 'in lines that end as Windows ends them',
      text: `${check}    goals: [g1, |]\n    lookFor: a claim\n`.replaceAll('\n', '\r\n'),
      take: ['g2', `${check}    goals: [g1, g2]\n    lookFor: a claim\n`.replaceAll('\n', '\r\n')],
    },
    {
      name: 'before a comment',
      text: `${check}    goals: [g1, |]  # which one?\n`,
      take: ['g2', `${check}    goals: [g1, g2]  # which one?\n`],
    },
    {
      name: 'at the end of a text that has no last line',
      text: `${check}    goals:\n      - |`,
      take: ['g2', `${check}    goals:\n      - g2`],
    },
    {
      name: 'as places in time: class periods, milestones, activities, days',
      text: `${check}    when: |\n`,
      offers: [
        's1 – Walk the creek · May 4',
        's2 – What does the data say? · May 6',
        'm1 – First draft · May 18',
        's1a – Two jars · Walk the creek',
      ],
      finds: ['data say', ['s2']],
      not: ['2026-05-06'],
      take: ['s2', `${check}    when: s2\n`],
    },
    {
      name: 'as a day, where a day can stand too',
      text: `${check}    when: 2026|\n`,
      take: ['2026-05-12', `${check}    when: 2026-05-12\n`],
    },
    {
      name: 'and what is no goal is not offered for one',
      text: `${check}    goals: [|]\n`,
      not: ['s1', 'k1', 'm1'],
    },
  ] satisfies Row[])
    test(row);
});

describe('Links into other documents', () => {
  const others = {
    'creek.project.yaml': PLAN,
    'creek.rubric.yaml': RUBRIC,
    'ngss.standards.yaml': STANDARDS,
  };
  const rubric = 'kind: rubric\nschemaVersion: 1\ntitle: T\nfor: creek.project.yaml\n';
  const notes = `${NOTES}meetings:\n  - id: m-1\n    date: 2026-05-05\n`;
  for (const row of [
    {
      name: 'a row of a rubric gets the goals of its plan',
      file: 'a.rubric.yaml',
      others,
      text: `${rubric}criteria:\n  - id: c1\n    name: Claim\n    goals: [|]\n`,
      offers: [`${G1}.`, `${G2}.`],
      take: ['g1', `${rubric}criteria:\n  - id: c1\n    name: Claim\n    goals: [g1]\n`],
    },
    {
      name: 'the plan a rubric is for, by its title',
      file: 'a.rubric.yaml',
      others,
      text: 'kind: rubric\nschemaVersion: 1\ntitle: T\nfor: |\n',
      offers: ['creek.project.yaml – How healthy is our creek? · Project plan'],
      only: true,
      finds: ['healthy', ['creek.project.yaml']],
      take: ['creek.project.yaml', 'kind: rubric\nschemaVersion: 1\ntitle: T\nfor: creek.project.yaml\n'],
    },
    {
      name: 'the rubric a plan ends with, from a folder beside it',
      text: 'final:\n  name: Public evening\n  rubric: |\n',
      others: { 'rubrics/creek.rubric.yaml': RUBRIC },
      offers: ['rubrics/creek.rubric.yaml – Creek rubric · Rubric'],
      only: true,
      take: [
        'rubrics/creek.rubric.yaml',
        'final:\n  name: Public evening\n  rubric: rubrics/creek.rubric.yaml\n',
      ],
    },
    {
      name: 'the class period that a lesson is',
      file: 'a.lesson.yaml',
      others,
      text: 'kind: lesson-plan\nschemaVersion: 1\ntitle: T\npartOf: |\n',
      offers: [
        'creek.project.yaml – How healthy is our creek? · Project plan',
        'creek.project.yaml#s1 – Walk the creek · May 4',
        'creek.project.yaml#s2 – What does the data say? · May 6',
      ],
      only: true,
      finds: ['walk', ['creek.project.yaml#s1']],
      take: [
        'creek.project.yaml#s1',
        'kind: lesson-plan\nschemaVersion: 1\ntitle: T\npartOf: creek.project.yaml#s1\n',
      ],
    },
    {
      name: 'what is behind the sign between a document and its item',
      file: 'a.lesson.yaml',
      others,
      text: 'kind: lesson-plan\nschemaVersion: 1\ntitle: T\npartOf: creek.project.yaml#|\n',
      take: [
        'creek.project.yaml#s2',
        'kind: lesson-plan\nschemaVersion: 1\ntitle: T\npartOf: creek.project.yaml#s2\n',
      ],
    },
    {
      name: 'what a note is about: the plans of the notes first, then their items, then pages',
      file: 'our.collaboration.yaml',
      others: {
        'creek.project.yaml': PLAN,
        'a.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: L\n',
      },
      files: ['student-work/table-3.jpg'],
      text: `${notes}    lookingAt: |\n`,
      offers: [
        'creek.project.yaml – How healthy is our creek? · Project plan',
        'a.lesson.yaml – L · Lesson plan',
      ],
      finds: ['table-3', ['student-work/table-3.jpg']],
      take: ['student-work/table-3.jpg', `${notes}    lookingAt: student-work/table-3.jpg\n`],
    },
    {
      name: 'an item of the plan in a note, by its words',
      file: 'our.collaboration.yaml',
      others,
      text: `${notes}    ideas:\n      - text: Let students pick the site.\n        about: |\n`,
      finds: ['land use', ['creek.project.yaml#g1']],
      take: [
        'creek.project.yaml#g1',
        `${notes}    ideas:\n      - text: Let students pick the site.\n        about: creek.project.yaml#g1\n`,
      ],
    },
    {
      name: 'what is seen in a class is about the plan it is for',
      file: 'a.visit.yaml',
      others,
      text: 'kind: observation\nschemaVersion: 1\ntitle: V\nfor: creek.project.yaml\nseen:\n  - {id: e1, text: Two talk, about: |}\n',
      offers: [`${G1}.`],
      take: [
        'g1',
        'kind: observation\nschemaVersion: 1\ntitle: V\nfor: creek.project.yaml\nseen:\n  - {id: e1, text: Two talk, about: g1}\n',
      ],
    },
    {
      name: 'goals of other plans only where another document is written of',
      others: { 'b.project.yaml': PLAN },
      text: 'checks:\n  - {id: k1, name: N, goals: [|]}\n',
      not: ['b.project.yaml#g1'],
    },
    {
      name: 'goals of another plan by its name',
      others: { 'b.project.yaml': PLAN },
      text: 'checks:\n  - {id: k1, name: N, goals: [b.project|]}\n',
      finds: ['b.project.yaml land use', ['b.project.yaml#g1']],
      take: ['b.project.yaml#g1', 'checks:\n  - {id: k1, name: N, goals: [b.project.yaml#g1]}\n'],
    },
    {
      name: 'a document whose name would mean something else is not offered',
      file: 'a.rubric.yaml',
      others: { 'b%23c.project.yaml': PLAN, 'a%20b.project.yaml': PLAN },
      text: 'kind: rubric\nschemaVersion: 1\ntitle: T\nfor: |\n',
      only: true,
      offers: ['a b.project.yaml – How healthy is our creek? · Project plan'],
      take: ['a b.project.yaml', 'kind: rubric\nschemaVersion: 1\ntitle: T\nfor: a b.project.yaml\n'],
    },
    {
      name: 'the document itself is none to lead to',
      text: 'final:\n  name: E\n  rubric: |\n',
      not: ['creek.project.yaml'],
    },
  ] satisfies Row[])
    test(row);
});

describe('Standards are found by their code and by their words', () => {
  const others = { 'ngss.standards.yaml': STANDARDS };
  const goal = 'goals:\n  - id: g1\n    target: I can explain it.\n';
  const file = 'b.project.yaml';
  const head = 'kind: project-spec\nschemaVersion: 1\ntitle: T\n';
  for (const row of [
    {
      name: 'where nothing is typed, those that have no parts',
      file,
      others,
      text: `${head}${goal}    standards: [|]\n`,
      offers: [
        'HS-LS2-7 – Design and refine a solution for reducing the impacts of human activities.',
        'HS-ESS2-5 – Plan and conduct an investigation of the properties of water.',
      ],
      take: ['HS-ESS2-5', `${head}${goal}    standards: [HS-ESS2-5]\n`],
    },
    {
      name: 'by a part of the code',
      file,
      others,
      text: `${head}${goal}    standards: [HS-E|]\n`,
      offers: ['HS-ESS2-5 – Plan and conduct an investigation of the properties of water.'],
      take: ['HS-ESS2-5', `${head}${goal}    standards: [HS-ESS2-5]\n`],
    },
    {
      name: 'by words, also in another form than the standard has them',
      file,
      others,
      text: `${head}${goal}    standards:\n      - investigations|\n`,
      offers: ['HS-ESS2-5 – Plan and conduct an investigation of the properties of water.'],
      finds: ['investigations', ['HS-ESS2-5']],
      take: ['HS-ESS2-5', `${head}${goal}    standards:\n      - HS-ESS2-5\n`],
    },
    {
      name: 'a code that would be read as a number is written as a text',
      file,
      others,
      text: `${head}${goal}    standards: [|]\n`,
      take: ['5.10', `${head}${goal}    standards: ["5.10"]\n`],
    },
    {
      name: 'one that the goal names already is not offered again',
      file,
      others,
      text: `${head}${goal}    standards: [HS-LS2-7, |]\n`,
      not: ['HS-LS2-7'],
    },
    {
      name: 'as the code of a standard in full',
      file,
      others,
      text: `${head}${goal}    standards:\n      - code: |\n        statement: Words\n`,
      take: [
        'HS-ESS2-5',
        `${head}${goal}    standards:\n      - code: HS-ESS2-5\n        statement: Words\n`,
      ],
    },
    {
      name: 'the words of a standard beside its code',
      file,
      others,
      text: `${head}${goal}    standards:\n      - code: HS-LS2\n        statement: |\n`,
      offers: ['Ecosystems: Interactions, Energy, and Dynamics – HS-LS2'],
      only: true,
      take: [
        'Ecosystems: Interactions, Energy, and Dynamics',
        `${head}${goal}    standards:\n      - code: HS-LS2\n        statement: "Ecosystems: Interactions, Energy, and Dynamics"\n`,
      ],
    },
    {
      name: 'where no standards are at hand, those that the plan has with their words',
      file,
      text: `${head}goals:\n  - id: g1\n    target: I can.\n    standards: [{code: NC.7, statement: Water moves}]\n  - id: g2\n    target: I can do.\n    standards: [|]\n`,
      offers: ['NC.7 – Water moves'],
    },
    {
      name: 'the whole that a standard is a part of',
      file: 'b.standards.yaml',
      text: 'kind: standards\nschemaVersion: 1\ntitle: T\nitems:\n  - {code: LS2, statement: Ecosystems}\n  - code: LS2-7\n    parent: |\n    statement: A part\n',
      offers: ['LS2 – Ecosystems'],
      only: true,
      take: [
        'LS2',
        'kind: standards\nschemaVersion: 1\ntitle: T\nitems:\n  - {code: LS2, statement: Ecosystems}\n  - code: LS2-7\n    parent: LS2\n    statement: A part\n',
      ],
    },
  ] satisfies Row[])
    test(row);
});

describe('Levels as names of lines', () => {
  const head = 'kind: rubric\nschemaVersion: 1\ntitle: T\n';
  const own = `${head}levels: [{id: l1, name: Beginning}, {id: l2, name: There}]\n`;
  const row = 'criteria:\n  - id: c1\n    name: Claim\n    descriptors:\n';
  for (const each of [
    {
      name: 'those the rubric begins with, without those described',
      file: 'a.rubric.yaml',
      text: `${head}${row}      not-yet: An opinion\n      |\n`,
      offers: ['approaching – Approaching', 'meets – Meets', 'exceeds – Exceeds'],
      only: true,
      take: ['meets', `${head}${row}      not-yet: An opinion\n      meets: \n`],
    },
    {
      name: 'those it writes itself, by their names',
      file: 'a.rubric.yaml',
      text: `${own}${row}      l|\n`,
      offers: ['l1 – Beginning', 'l2 – There'],
      finds: ['begin', ['l1']],
      take: ['l2', `${own}${row}      l2: \n`],
    },
    {
      name: 'without a second colon',
      file: 'a.rubric.yaml',
      text: `${own}${row}      l1: A\n      |: what is there\n`,
      take: ['l2', `${own}${row}      l1: A\n      l2: what is there\n`],
    },
    {
      name: 'in braces',
      file: 'a.rubric.yaml',
      text: `${own}criteria:\n  - {id: c1, name: Claim, descriptors: {l1: A, |}}\n`,
      take: ['l2', `${own}criteria:\n  - {id: c1, name: Claim, descriptors: {l1: A, l2: }}\n`],
    },
  ] satisfies Row[])
    test(each);
});

describe('Days and people', () => {
  const others = { 'us.agreement.yaml': AGREEMENT, 'creek.project.yaml': PLAN };
  const meeting = `${NOTES}meetings:\n  - id: m-1\n    date: 2026-05-05\n    next: {date: 2026-05-19}\n`;
  for (const row of [
    {
      name: 'the next class days, on the days of the week on which the class meets',
      file: 'b.project.yaml',
      text: 'kind: project-spec\nschemaVersion: 1\ntitle: T\nsessions:\n  - {id: s1, title: A, date: 2026-05-04}\n  - {id: s2, title: B, date: 2026-05-06}\n  - id: s3\n    title: C\n    date: |\n',
      offers: [
        '2026-05-11 – The next class day · Monday, May 11, 2026',
        '2026-05-13 – Wednesday, May 13, 2026',
      ],
      finds: ['wednesday', ['2026-05-13', '2026-05-20']],
      take: [
        '2026-05-13',
        'kind: project-spec\nschemaVersion: 1\ntitle: T\nsessions:\n  - {id: s1, title: A, date: 2026-05-04}\n  - {id: s2, title: B, date: 2026-05-06}\n  - id: s3\n    title: C\n    date: 2026-05-13\n',
      ],
    },
    {
      name: 'the days of the class periods, for a milestone',
      file: 'b.project.yaml',
      text: 'kind: project-spec\nschemaVersion: 1\ntitle: T\nsessions:\n  - {id: s1, title: Walk, date: 2026-05-04}\nmilestones:\n  - id: m1\n    title: Draft\n    date: |\n',
      offers: ['2026-05-12 – Today · Tuesday, May 12, 2026', '2026-05-04 – Walk · Monday, May 4, 2026'],
      only: true,
    },
    {
      name: 'the day of the class period that a lesson is',
      file: 'a.lesson.yaml',
      others,
      text: 'kind: lesson-plan\nschemaVersion: 1\ntitle: T\npartOf: creek.project.yaml#s2\ndate: |\n',
      finds: ['data', ['2026-05-06']],
    },
    {
      name: 'the day that was agreed for the next meeting',
      file: 'our.collaboration.yaml',
      others,
      text: `${meeting}  - id: m-2\n    date: |\n`,
      offers: [
        '2026-05-19 – As agreed last time · Tuesday, May 19, 2026',
        '2026-05-12 – A week later · Tuesday, May 12, 2026',
      ],
      take: ['2026-05-19', `${meeting}  - id: m-2\n    date: 2026-05-19\n`],
    },
    {
      name: 'the two who work together, for a next step',
      file: 'our.collaboration.yaml',
      others,
      text: `${meeting}    nextSteps:\n      - id: n1\n        who: |\n        what: draft the form\n`,
      offers: ['Ana – teacher', 'Lee – coach'],
      only: true,
      take: [
        'Lee',
        `${meeting}    nextSteps:\n      - id: n1\n        who: Lee\n        what: draft the form\n`,
      ],
    },
    {
      name: 'the two, for who agreed',
      file: 'us.agreement.yaml',
      text: `${AGREEMENT}agreed:\n  - {name: |}\n`,
      offers: ['Ana – teacher', 'Lee – coach'],
      only: true,
      take: ['Ana', `${AGREEMENT}agreed:\n  - {name: Ana}\n`],
    },
    {
      name: 'who teaches and who watches',
      file: 'a.visit.yaml',
      others,
      text: 'kind: observation\nschemaVersion: 1\ntitle: V\nteaching: A|\n',
      take: ['Ana', 'kind: observation\nschemaVersion: 1\ntitle: V\nteaching: Ana\n'],
    },
  ] satisfies Row[])
    test(row);
});

describe('Names that hurt', () => {
  for (const id of ['constructor', 'tostring', 'hasownproperty'])
    test({
      name: `an item whose id is ${id}`,
      file: 'b.project.yaml',
      text: `kind: project-spec\nschemaVersion: 1\ntitle: T\ngoals:\n  - {id: ${id}, target: I can do it.}\nchecks:\n  - {id: k1, name: N, goals: [|]}\n`,
      offers: [`${id} – I can do it.`],
      only: true,
      take: [
        id,
        `kind: project-spec\nschemaVersion: 1\ntitle: T\ngoals:\n  - {id: ${id}, target: I can do it.}\nchecks:\n  - {id: k1, name: N, goals: [${id}]}\n`,
      ],
    });
  test({
    name: 'an id that is none',
    file: 'b.project.yaml',
    text: 'kind: project-spec\nschemaVersion: 1\ntitle: T\ngoals:\n  - {id: "__proto__", target: I can.}\n  - {id: "a: b", target: I do.}\nchecks:\n  - {id: k1, name: N, goals: [|]}\n',
    take: [
      'a: b',
      'kind: project-spec\nschemaVersion: 1\ntitle: T\ngoals:\n  - {id: "__proto__", target: I can.}\n  - {id: "a: b", target: I do.}\nchecks:\n  - {id: k1, name: N, goals: ["a: b"]}\n',
    ],
  });
});
