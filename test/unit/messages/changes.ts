// Changes that are made, with the sentence the panel says then, and changes that are refused, with the reason.
import type { Change } from '../../../src/core/edit/change.ts';
import type { ChangingIntent } from '../../../src/core/view/changesFor.ts';

/** The plan that the panel's requests are made of. */
export const planText = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - id: g1
    target: I can explain how land use changes water
  - id: g2
    target: I can plan an investigation of our creek
  - target: I can draw a map
choices:
  - id: show
    title: How will you show what you found?
    options:
      - {id: poster, name: Data poster, goals: [g1]}
      - {id: letter, name: Letter to the town council}
checks:
  - id: k1
    name: Claim exit ticket
    goals: [g1]
    lookFor: a claim with one measurement
  - {id: k2}
`;

/** What a person asks for in the panel, on an older view of the plan where `seen` is 0. */
export const requests: readonly {
  readonly name: string;
  readonly intent: ChangingIntent;
  readonly seen?: 0;
}[] = [
  { name: 'a goal is added', intent: { do: 'add', what: 'goal', text: 'I can read a graph' } },
  { name: 'a goal of no words is added', intent: { do: 'add', what: 'goal', text: '  ' } },
  { name: 'an option is added to no choice', intent: { do: 'add', what: 'option', text: 'Podcast' } },
  {
    name: 'an option is added to a choice that is gone',
    intent: { do: 'add', what: 'option', text: 'A', into: 'choices/site' },
  },
  { name: 'a criterion is added to a plan', intent: { do: 'add', what: 'criterion', text: 'Claim' } },
  {
    name: 'words are changed',
    intent: { do: 'set-text', ref: 'checks/k1', field: 'name', text: 'Ticket', was: 'Claim exit ticket' },
  },
  {
    name: 'a check is put at another time',
    intent: { do: 'set-text', ref: 'checks/k1', field: 'when', text: '2026-05-18', was: '' },
  },
  {
    name: 'words are taken away',
    intent: {
      do: 'set-text',
      ref: 'checks/k1',
      field: 'lookFor',
      text: '',
      was: 'a claim with one measurement',
    },
  },
  {
    name: 'the naming words are taken away',
    intent: {
      do: 'set-text',
      ref: 'goals/g1',
      field: 'target',
      text: '',
      was: 'I can explain how land use changes water',
    },
  },
  {
    name: 'words are changed that somebody else changed',
    intent: { do: 'set-text', ref: 'checks/k1', field: 'name', text: 'Ticket', was: 'Exit ticket' },
  },
  {
    name: 'words are changed that somebody else took away',
    intent: {
      do: 'set-text',
      ref: 'checks/k1',
      field: 'ifNotYet',
      text: 'a small group',
      was: 'cards again',
    },
  },
  {
    name: 'a place is changed that holds no words',
    intent: { do: 'set-text', ref: 'checks/k1', field: 'goals', text: 'g2', was: '' },
  },
  {
    name: 'an item is linked',
    intent: { do: 'link', ref: 'choices/show/options/letter', goal: 'g2', on: true },
  },
  { name: 'a link is taken away', intent: { do: 'link', ref: 'checks/k1', goal: 'g1', on: false } },
  { name: 'an item is moved', intent: { do: 'move', ref: 'goals/g2', by: -1 } },
  {
    name: 'an item is put beside one that is gone',
    intent: { do: 'place', ref: 'goals/g2', after: 'goals/g7' },
  },
  { name: 'an item is removed', intent: { do: 'remove', ref: 'goals/g1' } },
  { name: 'an item without words is removed', intent: { do: 'remove', ref: 'checks/k2' } },
  {
    name: 'a question is answered',
    intent: { do: 'accept', ref: 'goals/g2', code: 'align-goal-without-check' },
  },
  { name: 'an item is changed that is gone', intent: { do: 'remove', ref: 'goals/g7' } },
  {
    name: 'an item without id is changed in an older view',
    intent: { do: 'remove', ref: 'goals/#2' },
    seen: 0,
  },
];

/** Changes that cannot be made without losing something. */
export const impossible: readonly {
  readonly name: string;
  readonly text: string;
  readonly changes: readonly Change[];
}[] = [
  {
    name: 'the text is broken',
    text: 'title: "Creek\ngrades: ["9"]\n',
    changes: [{ do: 'set', path: ['title'], value: 'x' }],
  },
  {
    name: 'there are two documents',
    text: 'title: A\n---\ntitle: B\n',
    changes: [{ do: 'set', path: ['title'], value: 'x' }],
  },
  { name: 'the place is gone', text: 'title: A\n', changes: [{ do: 'remove', path: ['goals', 3] }] },
  {
    name: 'the text is shared',
    text: 'a: &a {b: 1}\nc: *a\n',
    changes: [{ do: 'set', path: ['c', 'b'], value: 'x' }],
  },
  {
    name: 'the text is taken over',
    text: 'a: &a {b: 1}\nc:\n  <<: *a\n  d: 2\n',
    changes: [{ do: 'set', path: ['c', 'b'], value: 'x' }],
  },
  { name: 'the name is taken', text: 'a: 1\nb: 2\n', changes: [{ do: 'rename-key', path: ['a'], key: 'b' }] },
  {
    name: 'something else is there',
    text: 'goals: none yet\n',
    changes: [{ do: 'insert', path: ['goals'], value: 'x' }],
  },
  {
    name: 'two changes that have to be made one by one',
    text: 'a: 1\n',
    changes: [
      { do: 'text', edits: [{ start: 3, end: 4, text: '2' }] },
      { do: 'remove', path: ['a'] },
    ],
  },
  {
    name: 'the change would break the text',
    text: 'a: 1\n',
    changes: [{ do: 'text', edits: [{ start: 3, end: 4, text: '"' }] }],
  },
];
