// What is kept of a document to compare with: how much of it, and what is read back.
import assert from 'node:assert/strict';
import { keptIn, MOST_KEPT, withKept, type KeptVersion } from '../../../src/core/history/keptVersion.ts';

const asked = (at: number): KeptVersion => ({ at, why: 'asked', text: `title: ${at}` });
const meeting = (at: number, day: string): KeptVersion => ({ at, why: 'meeting', day, text: `title: ${at}` });

describe('Kept versions', () => {
  it('are so many of each sort, and the oldest goes', () => {
    let kept: readonly KeptVersion[] = [meeting(0, '2026-05-01')];
    for (let at = 1; at <= MOST_KEPT.asked + 3; at++) kept = withKept(kept, asked(at));
    assert.equal(kept.filter(({ why }) => why === 'asked').length, MOST_KEPT.asked);
    assert.equal(kept.find(({ why }) => why === 'asked')?.at, 4);
    assert.ok(
      kept.some(({ why }) => why === 'meeting'),
      'what the person keeps drives no meeting out',
    );
  });

  it('are one of each meeting: the last', () => {
    const kept = [meeting(1, '2026-05-05'), meeting(2, '2026-05-05'), meeting(3, '2026-05-12')].reduce(
      withKept,
      [],
    );
    assert.deepEqual(
      kept.map(({ at }) => at),
      [2, 3],
    );
  });

  it('are read back as they were, and nothing else is', () => {
    const kept = [asked(1), meeting(2, '2026-05-05')];
    assert.deepEqual(keptIn(JSON.parse(JSON.stringify(kept))), kept);
    const others: unknown[] = [
      null,
      1,
      'x',
      {},
      { at: '1', why: 'asked', text: '' },
      { at: 1, why: 'meeting', text: '' },
    ];
    assert.deepEqual(keptIn(others), []);
    for (const other of [undefined, null, {}, 'x']) assert.deepEqual(keptIn(other), []);
  });
});
