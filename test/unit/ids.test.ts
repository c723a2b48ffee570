import assert from 'node:assert/strict';
import fc from 'fast-check';
import { freeId, freeIds } from '../../src/core/ids.ts';

describe('ids that are free', () => {
  it('are, one after the other, those that are found when each is taken before the next is looked for', () => {
    const stem = fc.constantFrom('g', 'k', 'poster', 'poster-2', 'poster-', 'g1');
    const id = fc.constantFrom(
      'g1',
      'g2',
      'g4',
      'k1',
      'poster',
      'poster-2',
      'poster-3',
      'poster-2-2',
      'g1-2',
    );
    const asked = fc.array(fc.tuple(stem, fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(id), asked, (known, all) => {
        const free = freeIds(new Set(known));
        const taken = new Set<string>(known);
        for (const [each, counted] of all) {
          const wanted = freeId(each, taken, counted);
          assert.equal(free(each, counted), wanted);
          taken.add(wanted);
        }
      }),
    );
  });
});
