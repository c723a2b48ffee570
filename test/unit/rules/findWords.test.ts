// Words of a list in a text, found as one expression finds them, however quick the first look is.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findWords, outside, type Hit } from '../../../src/core/rules/words/find.ts';

const long = Boolean(process.env.LONG);

describe('Words of a list', function () {
  this.timeout(long ? 600_000 : 60_000);

  it('are found in any letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."asßẞſkKσςΣéÉıİiI’' "), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(
          letters.filter((each) => each.trim() !== ''),
          { maxLength: 4 },
        ),
        letters,
        (list, text) => {
          const words = [...list].map((each) => each.trim()).sort((a, b) => b.length - a.length);
          const parts = words.map((each) => each.replace(/['’]/g, "['’]").replace(/ /g, '\\s+'));
          const whole = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${parts.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
          const plainly = words.length === 0 ? [] : [...text.matchAll(whole)].map(({ index }) => index);
          assert.deepEqual(
            findWords(text, words).map((hit) => hit.at),
            plainly,
          );
        },
      ),
      { seed: 7, numRuns: long ? 20_000 : 500 },
    );
  });

  it('count only outside of others', () => {
    const hits = fc
      .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
      .map((gaps) => {
        let end = 0;
        return gaps.map(([gap, length]): Hit => {
          const at = end + gap;
          end = at + length;
          return { word: '', written: 'x'.repeat(length), at };
        });
      });
    fc.assert(
      fc.property(hits, hits, (some, others) => {
        const isIn = ({ at }: Hit): boolean =>
          others.some((other) => other.at <= at && at < other.at + other.written.length);
        assert.deepEqual(
          outside(some, others),
          some.filter((hit) => !isIn(hit)),
        );
      }),
      { seed: 2, numRuns: 1_000 },
    );
  });
});
