// Most texts have no word that hides what students do, and are told apart by one look: nothing is missed by it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aboutLearningAt } from '../../../../src/core/rules/quality/aboutLearning.ts';
import { mayHideDoing, unseenAt } from '../../../../src/core/rules/quality/doing.ts';
import lists from '../../../../src/core/rules/words/en/quality.json' with { type: 'json' };
import { wordsIn } from '../../../../src/core/rules/words/phrases.ts';

const hiding = lists.unseen.flatMap(({ base, third, ing }) => [...base, ...third, ...ing]);
const word = fc.constantFrom(
  ...[...hiding, ...lists.aboutLearning.nouns, ...lists.aboutLearning.base, ...lists.stem.subjects],
  ...['that', 'of', 'the', 'students', 'compare', 'ledge', 'é', 'ß', '\u0301', '7', 'ſ'],
);
const written = fc
  .tuple(word, fc.constantFrom('as is', 'LARGE', 'Kelvin'))
  .map(([each, how]) =>
    how === 'LARGE' ? each.toUpperCase() : how === 'Kelvin' ? each.replace('k', '\u212a') : each,
  );
const text = fc
  .array(fc.tuple(fc.constantFrom(' ', ' ', ' ', '_', '*', '-', '’', '', ', ', '“'), written), {
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''));

describe('a text that may hide what students do', () => {
  it('is every one in which such words are found', () => {
    let found = 0;
    fc.assert(
      fc.property(text, (each) => {
        const words = wordsIn(each);
        const hides = words.some(
          (_, at) =>
            unseenAt(words, at, lists) !== undefined || aboutLearningAt(words, at, lists) !== undefined,
        );
        if (!hides) return;
        found++;
        assert.ok(mayHideDoing(each, lists), each);
      }),
      { numRuns: 2000 },
    );
    assert.ok(found > 100);
  });

  it('is none without any of them', () => {
    assert.ok(!mayHideDoing('I can compare this island with those acknowledged there', lists));
  });
});
