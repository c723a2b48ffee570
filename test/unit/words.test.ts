// Texts in quotation marks: what is worked out only where it is needed reads as if all of it were.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quoted, quotedApart, shortened } from '../../src/core/words.ts';

const text = fc
  .array(
    fc.constantFrom(
      'a',
      'creek',
      'what it says',
      '.',
      '…',
      '“',
      '”',
      '‘',
      ' ',
      '  ',
      '\n',
      '\t ',
      '\u00a0',
      '🙂',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** All of them short and in full, each looked for among all others. */
function plainly(texts: readonly string[], most: number): readonly string[] {
  const short = texts.map((each) => quoted(each, most));
  const full = texts.map((each) => quoted(each, Infinity));
  const times = (all: readonly string[], one: string | undefined): number =>
    all.filter((each) => each === one).length;
  return texts.map((_, index) => {
    const [brief = '', whole = ''] = [short[index], full[index]];
    if (times(short, brief) === 1) return brief;
    if (times(full, whole) === 1) return whole;
    const number = times(full.slice(0, index + 1), whole);
    return `${times(short, brief) === times(full, whole) ? brief : whole} (number ${number})`;
  });
}

describe('Texts in quotation marks', () => {
  it('are told apart in full only where they have to be', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.integer({ min: 1, max: 20 }), (texts, most) => {
        assert.deepEqual(quotedApart(texts, most), plainly(texts, most));
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });

  it('stand on one line, each blank once', () => {
    fc.assert(
      fc.property(text, (each) => {
        assert.equal(shortened(each, Infinity), each.split(/\s+/).filter(Boolean).join(' '));
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });
});
