// A7: goals and standards, and whether what a standard asks for is planned.
import { testRule } from '../../support/ruleRows.ts';
import { lesson, project, standards } from './support.ts';

testRule(
  'align-goal-without-standard',
  [
    {
      name: 'one goal names a standard, the other none',
      text: project(
        'goals:',
        '  - {id: g1, target: I can swim, standards: [A.1]}',
        '  - {id: g2, target: «I can dive»}',
      ),
      says: [/^Which standard does “I can dive” work towards\?$/],
      fix: [/Add a standard/, '{id: g2, target: I can dive, standards: [CODE]}'],
    },
    {
      name: 'an empty list of standards',
      text: project(
        'goals:',
        '  - {id: g1, target: «I can swim», type: skill, standards: []}',
        '  - {id: g2, target: I can dive, standards: [A.1]}',
      ),
      says: [/“I can swim”/],
    },
    {
      name: 'two goals of a lesson, two questions',
      file: 'a.lesson.yaml',
      text: lesson(
        'goals:',
        '  - {id: g1, target: «I can swim»}',
        '  - {id: g2, target: «I can dive»}',
        '  - {id: g3, target: I can turn, standards: [{code: A.1, statement: Turning}]}',
      ),
      says: [/swim/, /dive/],
    },
  ],
  [
    { name: 'a plan without standards', text: project('goals: [{id: g1, target: I can swim}]') },
    {
      name: 'a success skill',
      text: project(
        'goals:',
        '  - {id: g1, target: I can swim, standards: [{code: A.1, statement: Swimming}]}',
        '  - {id: g2, target: I can cheer others on, type: success-skill}',
      ),
    },
    {
      name: 'a goal still without words',
      text: project('goals: [{id: g1, target: I can swim, standards: [A.1]}, {id: g2, target: ""}]'),
    },
    {
      name: 'a plan that names none, beside the standards of another subject',
      text: project('goals: [{id: g1, target: I can swim}]'),
      beside: { 'our.standards.yaml': standards('A.1') },
    },
  ],
);

const two = [
  'goals:',
  '  - {id: g1, target: I can swim, standards: [«A.1»]}',
  '  - {id: g2, target: I can dive}',
];
const plain = two.map((line) => line.replace(/[«»]/g, ''));

testRule(
  'align-standard-without-time',
  [
    {
      name: 'the periods work on other goals',
      text: project(...two, 'sessions: [{id: s1, title: Pool, goals: [g2]}]'),
      says: [
        /^“A\.1” stands with “I can swim”, but no class period works on that goal yet\. When will students meet it\?$/,
      ],
    },
    {
      name: 'the activities of a lesson do, and the check has no time yet',
      file: 'a.lesson.yaml',
      text: lesson(
        ...two,
        'activities: [{id: a1, title: Dive, goals: [g2]}]',
        'checks: [{id: k1, name: K, goals: [g1]}]',
      ),
      says: [/no activity works on that goal/],
    },
    {
      name: 'a standard of two goals',
      text: project(
        'goals:',
        '  - {id: g1, target: I can swim, standards: [«A.1»]}',
        '  - {id: g2, target: I can dive, standards: [A.1]}',
        '  - {id: g3, target: I can rest}',
        'sessions: [{id: s1, title: Pool, activities: [{title: Rest, goals: [g3]}]}]',
      ),
      says: [/“A\.1” stands with “I can swim” and “I can dive”, but .* works on these goals yet/],
    },
  ],
  [
    {
      name: 'periods that do not say which goals they work on',
      text: project(...plain, 'sessions: [{id: s1, title: Pool, activities: [{title: Laps}]}]'),
    },
    {
      name: 'an activity works on it',
      text: project(
        ...plain,
        'sessions: [{id: s1, title: Pool, activities: [{title: Laps, goals: [g1, g2]}]}]',
      ),
    },
    {
      name: 'a check in time looks for it',
      text: project(
        ...plain,
        'sessions: [{id: s1, title: Pool, goals: [g2]}]',
        'checks: [{id: k, name: Laps, when: s1, goals: [g1]}]',
      ),
    },
    {
      name: 'a check at a milestone looks for it, in a project without dates',
      text: project(
        ...plain,
        'sessions: [{id: s1, title: Pool, goals: [g2]}]',
        'milestones: [{id: m1, title: Trial}]',
        'checks: [{id: k, name: Laps, when: m1, goals: [g1]}]',
      ),
    },
    {
      name: 'another goal that names it is worked on',
      text: project(
        'goals: [{id: g1, target: I can swim, standards: [A.1]}, {id: g2, target: I can dive, standards: [A.1]}]',
        'sessions: [{id: s1, title: Pool, goals: [g2]}]',
      ),
    },
    {
      name: 'a lesson of the project takes it up',
      text: project(...plain, 'sessions: [{id: s1, title: Pool, goals: [g2]}]'),
      beside: {
        'a.lesson.yaml': lesson(
          'partOf: a.project.yaml#s1',
          'goals: [{id: l1, target: I can float, standards: [A.1]}]',
        ),
      },
    },
  ],
);
