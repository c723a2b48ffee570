// What somebody wrote, followed through later changes of the text.
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { afterEdit, isAmong, withSpan } from '../../../src/core/text/written.ts';

/** Marks the stretches of a text: `a[b]c`. */
const marked = (text: string, spans: readonly { start: number; end: number }[]): string =>
  applyEdits(
    text,
    spans.flatMap(({ start, end }) => [
      { start, end: start, text: '[' },
      { start: end, end, text: ']' },
    ]),
  );

describe('What somebody wrote', () => {
  const text = 'Ana: the well is deep';
  const well = [{ start: 9, end: 13 }];
  const cases: readonly [name: string, edit: { start: number; end: number; text: string }, after: string][] =
    [
      [
        'moves with what is put in before it',
        { start: 0, end: 3, text: 'Lee Park' },
        'Lee Park: the [well] is deep',
      ],
      [
        'stays where something is put in behind it',
        { start: 13, end: 13, text: ' here' },
        'Ana: the [well] here is deep',
      ],
      ['takes in nothing at its edges', { start: 9, end: 9, text: 'old ' }, 'Ana: the old [well] is deep'],
      ['takes in what is put in its middle', { start: 11, end: 11, text: '-' }, 'Ana: the [we-ll] is deep'],
      ['loses its beginning', { start: 5, end: 11, text: 'a ' }, 'Ana: a [ll] is deep'],
      ['loses its end', { start: 11, end: 16, text: '' }, 'Ana: the [we] deep'],
      ['is gone when it is written over', { start: 5, end: 13, text: 'it' }, 'Ana: it is deep'],
    ];
  for (const [name, edit, after] of cases) {
    it(name, () => assert.equal(marked(applyEdits(text, [edit]), afterEdit(well, edit)), after));
  }

  it('is one stretch, though typed letter by letter and in two places that meet', () => {
    let spans: readonly { start: number; end: number }[] = [];
    for (const start of [2, 3, 0, 1, 7]) spans = withSpan(spans, { start, end: start + 1 });
    assert.deepEqual(spans, [
      { start: 0, end: 4 },
      { start: 7, end: 8 },
    ]);
    assert.equal(isAmong(spans, { start: 4, end: 7 }), false);
    assert.equal(isAmong(spans, { start: 3, end: 5 }), true);
  });
});
