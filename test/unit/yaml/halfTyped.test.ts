// How much of a document stays readable while a line of it is half typed. `npm run bench half-typed` tries more places.
import assert from 'node:assert/strict';
import { exampleSamples, halfTyped } from '../../../bench/halfTyped.ts';

describe('While a line is half typed', () => {
  const kept = halfTyped(exampleSamples(), 1);

  for (const { says, mean, worst } of kept)
    it(`nearly everything else can be read: ${says}`, () => {
      assert.ok(mean >= 0.95, `${(100 * mean).toFixed(2)} %, least at ${worst}`);
    });

  it('it is 99.5 % of all pairs and items on average, in at least fifteen states', () => {
    assert.ok(kept.length >= 15 && kept.every(({ places }) => places > 0));
    const mean = kept.reduce((sum, each) => sum + each.mean, 0) / kept.length;
    assert.ok(mean >= 0.995, `${(100 * mean).toFixed(2)} %`);
  });
});
