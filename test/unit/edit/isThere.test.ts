// Whether what was asked for is in a text that others have written in meanwhile.
import assert from 'node:assert/strict';
import { PlanDocument } from '../../../src/core/document.ts';
import type { Change } from '../../../src/core/edit/change.ts';
import { isThere } from '../../../src/core/edit/isThere.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';

const text = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - id: g1
    target: I can explain the creek.
  - id: g2
    target: I can draw it.
  - id: g3
    target: I can tell others.
outcomes: [one, two]
`;

const document = (words: string) => new PlanDocument('file:///creek.project.yaml', words, 'project-spec');

/** The text after a change, then after what others did to it: each a replacement of words that are there once. */
function holds(change: Change, others: readonly (readonly [string, string])[]): boolean {
  const before = document(text);
  const planned = planEdits(before, [change]);
  assert.ok('edits' in planned, JSON.stringify(planned));
  const after = applyEdits(text, planned.edits);
  const now = others.reduce((words, [from, to]) => {
    assert.equal(words.split(from).length, 2, `“${from}” is not there once in ${words}`);
    return words.replace(from, to);
  }, after);
  return isThere(before, document(after), document(now));
}

const setTarget: Change = { do: 'set', path: ['goals', 1, 'target'], value: 'I can measure it.' };
const addGoal: Change = { do: 'insert', path: ['goals'], value: { id: 'g4', target: 'I can plan.' } };
const addBetween: Change = {
  do: 'insert',
  path: ['goals'],
  index: 1,
  value: { id: 'g4', target: 'I can plan.' },
};
const removeGoal: Change = { do: 'remove', path: ['goals', 0] };
const moveUp: Change = { do: 'move', path: ['goals', 2], to: 0 };
const addWord: Change = { do: 'insert', path: ['outcomes'], value: 'three' };
const acceptGoal: Change = { do: 'accept', path: ['goals', 0], code: 'align-goal-without-check' };
const newMap: Change = { do: 'set', path: ['drivingQuestion', 'text'], value: 'How is it?' };

const newGoal = '  - id: g9\n    target: Theirs.\n';

describe('what was asked for is still there', () => {
  const rows: readonly (readonly [string, Change, readonly (readonly [string, string])[]])[] = [
    ['where nobody else wrote', setTarget, []],
    ['where others wrote elsewhere', setTarget, [['The creek', 'The pond']]],
    ['where others added an item above', setTarget, [['goals:\n', `goals:\n${newGoal}`]]],
    [
      'where others changed another line of the same item',
      setTarget,
      [['I can measure it.', 'I can measure it.\n    because: so']],
    ],
    ['where others are in the middle of a line elsewhere', setTarget, [['outcomes', 'dri\noutcomes']]],
    ['where others added behind what was added', addGoal, [['I can plan.\n', `I can plan.\n${newGoal}`]]],
    ['where others added before it', addGoal, [['  - id: g4', `${newGoal}  - id: g4`]]],
    ['where others changed the other items', addBetween, [['I can draw it.', 'I can draw.']]],
    [
      'where others took the item above away',
      addBetween,
      [['  - id: g1\n    target: I can explain the creek.\n', '']],
    ],
    ['where it was removed and others added', removeGoal, [['goals:\n', `goals:\n${newGoal}`]]],
    ['where it was moved and others changed another one', moveUp, [['I can draw it.', 'I can draw.']]],
    ['where others added a word beside it', addWord, [['three', 'three, four']]],
    ['where others wrote above the item of a note', acceptGoal, [['The creek', 'The pond']]],
    ['where others added to what was begun', newMap, [['text: How is it?', 'text: How is it?\n  why: us']]],
  ];
  for (const [title, change, others] of rows) it(title, () => assert.ok(holds(change, others)));
});

describe('what was asked for is not there any more', () => {
  const rows: readonly (readonly [string, Change, readonly (readonly [string, string])[]])[] = [
    ['where others wrote into the same words', setTarget, [['I can measure it.', 'I can meaTheirssure it.']]],
    [
      'where it went to another item',
      setTarget,
      [
        ['I can measure it.', 'I can draw it.'],
        ['I can tell others.', 'I can measure it.'],
      ],
    ],
    [
      'where it tore another line',
      setTarget,
      [['    target: I can measure it.', '    tar: I can measure it.']],
    ],
    ['where the item is gone', setTarget, [['  - id: g2\n    target: I can measure it.\n', '']]],
    ['where what was added was dropped', addGoal, [['  - id: g4\n    target: I can plan.\n', '']]],
    [
      'where it is there twice',
      addGoal,
      [['  - id: g4\n', '  - id: g4\n    target: I can plan.\n  - id: g4\n']],
    ],
    [
      'where it came to stand in a text',
      addGoal,
      [
        ['  - id: g4\n    target: I can plan.\n', ''],
        ['The creek', 'The creek g4 I can plan.'],
      ],
    ],
    [
      'where it came to stand in another place',
      addBetween,
      [
        ['  - id: g4\n    target: I can plan.\n', ''],
        ['outcomes', '  - id: g4\n    target: I can plan.\noutcomes'],
      ],
    ],
    [
      'where what was removed is back',
      removeGoal,
      [['goals:\n', 'goals:\n  - id: g1\n    target: I can explain the creek.\n']],
    ],
    [
      'where what was moved is where it was',
      moveUp,
      [
        ['  - id: g3\n    target: I can tell others.\n', ''],
        ['outcomes', '  - id: g3\n    target: I can tell others.\noutcomes'],
      ],
    ],
    ['where a word is gone', addWord, [[', three', '']]],
    [
      'where a note went to another item',
      acceptGoal,
      [
        ['  # third-point: ok align-goal-without-check\n', ''],
        ['  - id: g2', '  # third-point: ok align-goal-without-check\n  - id: g2'],
      ],
    ],
    [
      'where others made something else of it',
      newMap,
      [['drivingQuestion:\n  text: How is it?', 'drivingQuestion: So']],
    ],
  ];
  for (const [title, change, others] of rows) it(title, () => assert.ok(!holds(change, others)));
});
