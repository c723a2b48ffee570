// A14: what belongs to a project, asked one by one, once there is a project to ask about.
import assert from 'node:assert/strict';
import { projectTemplate } from '../../../../src/core/kinds/project-spec/template.ts';
import { planChanges } from '../../../../src/core/edit/plan.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { findingsIn, libraryOf, at } from '../../support/findings.ts';
import { testRule, type Silent } from '../../support/ruleRows.ts';
import { lesson, project } from './support.ts';

const goal = 'goals: [{id: g1, target: I can swim}]';
const final = 'final: {name: Gala}';
const walk = 'sessions: [{id: s1, title: Walk}]';
const named = (text: string): string => text.replace('title: The creek', 'title: «The creek»');

/** Where it is too early, or not a project. */
const early: readonly Silent[] = [
  { name: 'only a goal yet', text: project(goal) },
  { name: 'no goal yet', text: project(final, walk) },
  {
    name: 'periods that are only numbered yet',
    text: projectTemplate({ title: 'The creek', targets: ['I can swim'], periods: 8 }),
  },
  { name: 'a lesson', file: 'a.lesson.yaml', text: lesson(goal, final) },
];

testRule(
  'align-project-question',
  [
    {
      name: 'what it ends in is there',
      text: named(project(goal, final)),
      says: [/^“The creek” has no driving question yet\. What would students want to find out, or solve\?$/],
      fix: [/Write a driving question/, 'drivingQuestion: How does …?'],
    },
    { name: 'its periods are there', text: named(project(goal, walk)), says: [/“The creek”/] },
    {
      name: 'an empty one',
      text: named(project(goal, walk, 'drivingQuestion: " "')),
      says: [/driving question/],
    },
  ],
  [
    ...early,
    { name: 'a driving question', text: project(goal, final, 'drivingQuestion: Why is it brown?') },
    { name: 'a challenge', text: project(goal, final, 'summary: {challenge: it turns brown after storms}') },
  ],
);

testRule(
  'align-project-authenticity',
  [
    {
      name: 'nothing speaks of the world outside',
      text: named(project(goal, final, 'drivingQuestion: Why?')),
      says: [
        /^What makes “The creek” real for students: somebody who needs it, a place they know, a problem next door\?$/,
      ],
      fix: [/Say whom it is good for/, 'purpose: Whom it is good for'],
    },
    { name: 'the teacher comes', text: named(project(goal, 'final: {audience: [teacher]}')), says: [/real/] },
    {
      name: 'empty lists of people',
      text: named(project(goal, walk, 'resources: {people: [], equipment: [x]}')),
      says: [/real/],
    },
  ],
  [
    ...early,
    { name: 'a summary in words', text: project(goal, final, 'summary: Students help the town.') },
    {
      name: 'a summary that says for whom',
      text: project(goal, final, 'summary: {purpose: the council decides in June}'),
    },
    { name: 'a phenomenon', text: project(goal, final, 'phenomenon: The creek turns brown.') },
    { name: 'a place', text: project(goal, final, 'resources: {community: [footbridge]}') },
    { name: 'families come', text: project(goal, 'final: {name: Gala, audience: [families]}') },
  ],
);

testRule(
  'align-project-choice',
  [
    {
      name: 'no menu',
      text: named(project(goal, final)),
      says: [/^In “The creek” there is nothing to choose yet\. What could students decide: .*\?$/],
      fix: [/Add a menu of choices/, 'choices:\n  - id: choice\n    title: What do students choose?'],
    },
    { name: 'an empty list', text: named(project(goal, walk, 'choices: []')), says: [/nothing to choose/] },
    {
      name: 'options in places that are no menu',
      text: named(project(goal, walk, 'x-choices: [a]')),
      says: [/choose/],
    },
  ],
  [
    ...early,
    {
      name: 'a menu of topics',
      text: project(goal, final, 'choices: [{id: m, title: Which site?, about: topic}]'),
    },
    { name: 'a menu about pace', text: project(goal, walk, 'choices: [{id: m, title: When?, about: pace}]') },
  ],
);

testRule(
  'align-project-critique',
  [
    {
      name: 'no round at all',
      text: named(project(goal, final)),
      says: [
        /^Who looks at students’ work in “The creek” before it is finished, and when do they change it\?$/,
      ],
      fix: [/Add a round of critique/, 'revises: What students change'],
    },
    {
      name: 'a round after which nothing is revised',
      text: project(goal, final, 'critique:', '  - protocol: «Two sticky notes»'),
      says: [/^After “Two sticky notes”: what do students change, and when\?$/],
      fix: [/Say what is revised/, 'revises: What students change'],
    },
    {
      name: 'a check in which students hear about their work',
      text: project(
        goal,
        final,
        'checks:',
        '  - {id: k1, name: «Peer feedback», type: peer-feedback, ifNotYet: again}',
      ),
      says: [/^In “Peer feedback” students hear about their work\. What do they change then, and when\?$/],
      fix: [/Add a round of critique/, 'protocol: Peer feedback'],
    },
  ],
  [
    ...early,
    {
      name: 'a round with revision',
      text: project(goal, final, 'critique: [{protocol: Notes, revises: the draft}]'),
    },
    {
      name: 'one of two rounds',
      text: project(goal, final, 'critique: [{protocol: Notes}, {protocol: Rehearsal, revises: the end}]'),
    },
  ],
);

testRule(
  'align-project-inquiry',
  [
    {
      name: 'one class period',
      text: named(project(goal, walk)),
      says: [
        /^When the first answers are there in “The creek”: where is there room for students to ask again\?$/,
      ],
      fix: [/Say how students keep asking/, 'sustainedInquiry: How students keep asking'],
    },
    {
      name: 'two, and an empty word on how long it takes',
      text: named(project(goal, 'duration: ""', 'sessions: [{id: s1, title: Walk}, {id: s2, title: Tell}]')),
      says: [/ask again/],
    },
    {
      name: 'two, and what it ends in',
      text: named(project(goal, final, 'sessions: [{id: s1, title: Walk}, {id: s2, title: Tell}]')),
      says: [/ask again/],
    },
  ],
  [
    ...early,
    {
      name: 'three class periods',
      text: project(goal, 'sessions: [{id: s1, title: Walk}, {id: s2, title: Look}, {id: s3, title: Tell}]'),
    },
    { name: 'a milestone', text: project(goal, walk, 'milestones: [{id: m1, title: Second round}]') },
    { name: 'weeks', text: project(goal, walk, 'duration: 3 weeks') },
    { name: 'an end, and no word on the way there', text: project(goal, final) },
  ],
);

testRule(
  'align-project-reflection',
  [
    {
      name: 'none',
      text: named(project(goal, final)),
      says: [/^When do students look back on what they learned in “The creek”, and how\?$/],
      fix: [/Say how they look back/, 'How students look back'],
    },
    { name: 'an empty list', text: named(project(goal, walk, 'reflection: []')), says: [/look back/] },
    {
      name: 'checks of other kinds',
      text: named(project(goal, walk, 'checks: [{id: k, name: Ticket, type: exit-ticket}]')),
      says: [/look back/],
    },
  ],
  [
    ...early,
    { name: 'a few words', text: project(goal, final, 'reflection: [learning log on Fridays]') },
    { name: 'a fishbowl', text: project(goal, final, 'reflection: [{method: fishbowl}]') },
    {
      name: 'a journal among the checks',
      text: project(goal, final, 'checks: [{id: k, name: Log, type: journal}]'),
    },
  ],
);

testRule(
  'align-project-audience',
  [
    {
      name: 'nobody yet',
      text: project(goal, 'final: {name: «Public evening»}'),
      says: [/^Who is there to see “Public evening” besides you\?$/],
      fix: [/Say who comes/, 'audience: [families]'],
    },
    {
      name: 'the teacher alone',
      text: project(goal, 'final: {name: Gala, «audience: [Our teacher]»}'),
      says: [/^So far only “Our teacher” will see “Gala”\. Whom else could it matter to\?$/],
    },
    {
      name: 'nothing it ends in',
      text: named(project(goal, walk)),
      says: [/^What does “The creek” end in, and who is there to see it besides you\?$/],
      fix: [/Say what it ends in/, 'final:\n  name: What it ends in'],
    },
    {
      name: 'an end without a name',
      text: project(goal, '«final»: {when: 2026-05-05}'),
      says: [/to see “The creek”/],
    },
  ],
  [
    ...early,
    {
      name: 'the class next door',
      text: project(goal, 'final: {name: Gala, audience: [the class next door]}'),
    },
    {
      name: 'a teacher among others',
      text: project(goal, 'final: {name: Gala, audience: [teachers, families]}'),
    },
    {
      name: 'a teacher of another school',
      text: project(goal, 'final: {name: Gala, audience: [teachers of Lee School]}'),
    },
  ],
);

describe('what is asked about a project as a whole', () => {
  const text = project(goal, final, 'checks: [{id: k, name: K, goals: [g1], ifNotYet: again}]');

  it('can be found fine, one by one', () => {
    const before = findingsIn(text);
    assert.equal(before.length, 6);
    for (const finding of before) {
      const fine = finding.fixes.at(-1);
      assert.ok(fine);
      const planned = planChanges(
        libraryOf({ 'a.project.yaml': text }).get(at('a.project.yaml'))!.yaml,
        fine.changes,
      );
      assert.ok('edits' in planned, finding.code);
      const after = findingsIn(applyEdits(text, planned.edits)).map(({ code }) => code);
      assert.deepEqual(
        after,
        before.map(({ code }) => code).filter((code) => code !== finding.code),
      );
    }
  });

  it('is information in a draft and weighs more once the plan is ready', () => {
    assert.deepEqual([...new Set(findingsIn(text).map(({ severity }) => severity))], ['info']);
    assert.deepEqual(
      [...new Set(findingsIn(`${text}status: ready\n`).map(({ severity }) => severity))],
      ['warning'],
    );
  });
});
