import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { nearest } from '../../src/core/near.ts';

describe('what a slip of the hand may have meant', () => {
  it('is a word that begins like it, or has its letters in another order', () => {
    assert.deepEqual(nearest('crit', ['levels', 'criteria']), ['criteria']);
    assert.deepEqual(nearest('tagret', ['title', 'target']), ['target']);
  });

  it('is no single letter, and nothing that is empty', () => {
    assert.deepEqual(nearest('water-test', ['w', 'wa', ' ', '']), []);
  });

  it('is what comparing it with each candidate as a whole gives', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'B', 'é', '1', '-', '_', ' ', '🌊'),
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        word,
        fc.array(word, { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (each, others, most) => {
          assert.deepEqual(nearest(each, others, most), plainlyNearest(each, others, most));
        },
      ),
    );
  });
});

/** The same without anything that saves time. */
function plainlyNearest(word: string, candidates: readonly string[], most: number): readonly string[] {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');
  const letters = (text: string): string => [...text].sort().join('');
  const far = (wanted: string, other: string): number => {
    if (wanted === other) return 0;
    const begins =
      Math.min(wanted.length, other.length) >= 3 && (other.startsWith(wanted) || wanted.startsWith(other));
    return begins || letters(wanted) === letters(other) ? 1 : distance(wanted, other);
  };
  const wanted = plain(word);
  return candidates
    .map((candidate) => ({ candidate, away: far(wanted, plain(candidate)) }))
    .filter(
      ({ away, candidate }) => away <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
