// A span among many others, found as if each of them were asked.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contains, meetsAny, overlaps, type Span } from '../../../src/core/text/ranges.ts';

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(20), fc.oneof(fc.constant(0), fc.nat(8)))
  .map(([start, length]) => ({ start, end: start + length }));

describe('A span', () => {
  it('meets one of many as it meets it alone', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (others, own) => {
        const meets = meetsAny([...others].sort((a, b) => a.start - b.start));
        assert.equal(
          meets(own),
          others.some((other) => contains(other, own) || overlaps(other, own)),
        );
      }),
      { seed: 1, numRuns: 5_000 },
    );
  });
});
