// The goals an item is linked to, as the panel shows them: by their numbers, with what was just asked for.
import assert from 'node:assert/strict';
import type { Board } from '../../../src/panel/board.ts';
import { linkedGoals } from '../../../src/panel/linkedGoals.ts';
import { noPlan } from '../../../src/panel/noPlan.ts';
import { Pending } from '../../../src/panel/pending.ts';

const linkable = [
  { id: 'g1', label: 'I can measure' },
  { id: 'g2', label: 'I can explain' },
  { id: 'g2', label: 'I can explain, once more' },
  { id: 'g3', label: 'I can argue' },
];

const REF = 'checks/k1';

/** What the panel shows of an item that the plan links to these. */
function shown(linked: readonly string[], pending = new Pending()): readonly (number | string)[][] {
  const board: Pick<Board, 'plan' | 'linkedTo'> = {
    plan: { ...noPlan, linkable },
    linkedTo: (ref, ids) => pending.linkedTo('a', ref, ids),
  };
  return linkedGoals(board as Board, REF, linked).map(({ number, label }) => [number, label]);
}

describe('The goals an item is linked to', () => {
  it('go by their place among all, in that order, those with one id together', () => {
    assert.deepEqual(shown(['g3', 'g2']), [
      [2, 'I can explain'],
      [3, 'I can explain, once more'],
      [4, 'I can argue'],
    ]);
    assert.deepEqual(shown([]), []);
    assert.deepEqual(shown(['gone']), []);
  });

  it('have in them what was just asked for, of this item in this plan', () => {
    const pending = new Pending();
    const ask = (id: number, ref: string, goal: string, on: boolean, uri = 'a'): void =>
      pending.put(id, { uri, version: 1, intent: { do: 'link', ref, goal, on } });
    ask(1, REF, 'g1', true);
    ask(2, REF, 'g3', false);
    ask(3, 'checks/k2', 'g3', true);
    ask(4, REF, 'g3', true, 'b');
    assert.deepEqual(shown(['g3'], pending), [[1, 'I can measure']]);
    ask(5, REF, 'g1', false);
    assert.deepEqual(shown(['g3'], pending), []);
    pending.answer(5, false);
    pending.answer(2, false);
    assert.deepEqual(shown(['g3'], pending), [
      [1, 'I can measure'],
      [4, 'I can argue'],
    ]);
  });
});
