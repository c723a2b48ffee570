import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { keep } from '../../../src/panel/kept.ts';

const goal = (ref: string, text: string) => ({
  ref,
  text,
  served: [{ label: '1 check', by: [{ ref: 'k1' }] }],
});

describe('What a new state has in common with the one before', () => {
  it('is the old one where nothing has changed', () => {
    const before = { version: 1, goals: [goal('a', 'one'), goal('b', 'two')] };
    equal(keep(before, structuredClone(before)), before);
  });

  it('keeps each part that says the same, and says what the new state says', () => {
    const before = { version: 1, goals: [goal('a', 'one'), goal('b', 'two')] };
    const now = { version: 2, goals: [goal('a', 'one'), goal('b', 'two!')] };
    const kept = keep(before, structuredClone(now));
    deepEqual(kept, now);
    equal(kept.goals[0], before.goals[0]);
    notEqual(kept.goals[1], before.goals[1]);
    equal(kept.goals[1]?.served, before.goals[1]?.served);
  });

  it('knows items again by their names, wherever they have gone', () => {
    const before = [goal('a', 'one'), goal('b', 'two'), goal('c', 'three')];
    const kept = keep(before, structuredClone([before[2]!, goal('new', 'four'), before[0]!]));
    equal(kept[0], before[2]);
    equal(kept[2], before[0]);
    equal(keep(before, structuredClone(before.slice(0, 2))).length, 2);
  });

  it('takes nothing over that is of another kind, whatever it is called', () => {
    const strange = JSON.parse('{"__proto__": {"ref": "x"}, "toString": [1], "constructor": null}') as object;
    for (const before of [undefined, null, 1, [], {}, { toString: 1 }, [strange]])
      deepEqual(keep(before, structuredClone(strange)), strange);
    equal(keep(strange, structuredClone(strange)), strange);
    deepEqual(keep({ a: 1, b: 2 }, { a: 1 }), { a: 1 });
    deepEqual(keep([1, 2], [1]), [1]);
    deepEqual(keep({}, []), []);
  });
});
