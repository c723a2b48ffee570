// Edits made one after the other, told as one set of edits on the first text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Composition } from '../../../src/core/edit/compose.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/edits.ts';

/** Places, as parts of a text’s length, two for each edit, and what is put between them. */
const steps = fc.array(
  fc.array(
    fc.record({ from: fc.nat(100), long: fc.nat(20), text: fc.constantFrom('', 'g', 'two\r\n', '😀') }),
    {
      maxLength: 6,
    },
  ),
  { maxLength: 4 },
);

describe('a composition', () => {
  it('makes of the first text what its edits make one after the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), steps, (first, sets) => {
        const composition = new Composition(first);
        let text = first;
        for (const set of sets) {
          const edits: TextEdit[] = [];
          let free = 0;
          for (const { from, long, text: put } of [...set].sort((a, b) => a.from - b.from)) {
            const start = Math.max(free, Math.round((from / 100) * text.length));
            free = Math.min(text.length, start + long);
            edits.push({ start, end: free, text: put });
          }
          composition.add(edits);
          text = applyEdits(text, edits);
        }
        assert.equal(applyEdits(first, composition.edits()), text);
      }),
    );
  });

  const rows: readonly (readonly [string, readonly TextEdit[][], readonly TextEdit[]])[] = [
    ['nothing', [], []],
    [
      'what comes back to what it was',
      [[{ start: 0, end: 1, text: 'x' }], [{ start: 0, end: 1, text: 'g' }]],
      [],
    ],
    [
      'only what differs of a text',
      [[{ start: 0, end: 4, text: 'g1: 9' }]],
      [{ start: 3, end: 3, text: ' ' }],
    ],
  ];
  for (const [name, sets, wanted] of rows)
    it(`says ${name}`, () => {
      const composition = new Composition('g1:9');
      for (const set of sets) composition.add(set);
      assert.deepEqual(composition.edits(), wanted);
    });
});
