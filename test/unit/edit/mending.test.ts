// An edit that a live session put at a wrong place, or dropped, is put right where it is certain what happened.
import assert from 'node:assert/strict';
import { mending } from '../../../src/core/edit/mending.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/edits.ts';
import { drawing } from '../../drawing.ts';

const given =
  'title: The creek\ngoals:\n  - id: g1\n    target: one\n  - id: g2\n    target: two\nend: here\n';

/** An edit that puts words in the place of others that are there once. */
function edit(text: string, from: string, to: string): TextEdit {
  const start = text.indexOf(from);
  assert.ok(start >= 0 && !text.includes(from, start + 1), from);
  return { start, end: start + from.length, text: to };
}

const mended = (ours: readonly TextEdit[], now: string): string | undefined => {
  const edits = mending(given, ours, now);
  return edits && applyEdits(now, edits);
};

describe('an edit of a text that others write in', () => {
  const ours = [edit(given, 'target: two\n', 'target: two\n  - id: g3\n    target: three\n')];
  const words = [edit(given, 'two', 'to measure')];
  const theirs = edit(given, 'The creek', 'The creek and the pond');
  const wanted = (own: readonly TextEdit[], other: TextEdit): string => applyEdits(given, [...own, other]);

  it('is made at its place where it went to the one it had before', () => {
    for (const own of [ours, words])
      assert.equal(mended(own, applyEdits(applyEdits(given, [theirs]), own)), wanted(own, theirs));
  });

  it('is made again where it was dropped', () => {
    for (const own of [ours, words])
      assert.equal(mended(own, applyEdits(given, [theirs])), wanted(own, theirs));
    assert.equal(mended(words, given), applyEdits(given, words));
  });

  it('in several places is put right in all of them', () => {
    const own = [edit(given, 'one', 'un'), edit(given, 'two', 'deux'), edit(given, 'here', 'there')];
    const middle = edit(given, 'g2', 'g22222');
    assert.equal(mended(own, applyEdits(applyEdits(given, [middle]), own)), wanted(own, middle));
  });

  it('is left to the people where others wrote at the same place, or it cannot be told what happened', () => {
    assert.equal(mended(words, given.replace('two', 'to meTHEIRSasure')), undefined);
    assert.equal(mended(words, given.replace('two', 'three')), undefined);
    assert.equal(mended(words, given.replace('The', 'A').replace('here', 'now')), undefined);
    assert.equal(mended(ours, given.replace('The creek', 'The creek  - id: g3')), undefined);
    assert.equal(mended(words, ''), undefined);
    assert.equal(mended([], given), undefined);
  });

  it('that is as it should be needs nothing', () => {
    assert.equal(mended(words, applyEdits(given, words)), undefined);
  });

  it('at random: is either left, or put where it belongs, and nothing of the others is lost', () => {
    const draw = drawing(9);
    let done = 0;
    for (let round = 0; round < 3_000; round++) {
      const base = Array.from(
        { length: 12 },
        (_, line) => `line ${line}: ${'word '.repeat(draw(4))}${draw(90)}\n`,
      ).join('');
      const span = (): { start: number; end: number } => {
        const start = draw(base.length);
        return { start, end: Math.min(base.length, start + draw(9)) };
      };
      const own = { ...span(), text: `<${round}>` };
      const other = { ...span(), text: '~'.repeat(draw(7)) };
      if (own.start <= other.end && other.start <= own.end) continue;
      const theirsAlone = applyEdits(base, [other]);
      if (own.end > theirsAlone.length) continue;
      const should = applyEdits(base, [own, other]);
      for (const now of [theirsAlone, applyEdits(theirsAlone, [own])]) {
        const edits = mending(base, [own], now);
        if (!edits) continue;
        done++;
        assert.equal(applyEdits(now, edits), should, JSON.stringify({ base, own, other, now }));
      }
    }
    assert.ok(done > 3_000, `Only ${done} were put right.`);
  });
});
