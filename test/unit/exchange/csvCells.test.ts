// Cells of CSV files: no text becomes a formula, numbers stay numbers, and what goes out comes back.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeCell, unescapeCell } from '../../../src/core/exchange/csv.ts';

describe('a cell of a CSV file', () => {
  const rows: readonly (readonly [text: string, cell: string])[] = [
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x.org","Click")', '\'=HYPERLINK("http://x.org","Click")'],
    ['+1 (555) 123-4567', "'+1 (555) 123-4567"],
    ['-names a land use', "'-names a land use"],
    ['- names a land use', "'- names a land use"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\rcmd', "'\rcmd"],
    ['  =1+1', "'  =1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1+2', "'－1+2"],
    ['＠x', "'＠x"],
    ["'=1+1", "''=1+1"],
    ["''=1", "'''=1"],
    // These are what they look like.
    ['-5', '-5'],
    ['+3.5', '+3.5'],
    ['-1,75', '-1,75'],
    ['-10 %', '-10 %'],
    ["'-5", "'-5"],
    ['', ''],
    ['3', '3'],
    ['Uses two sources = enough', 'Uses two sources = enough'],
    ["'s Gravenhage", "'s Gravenhage"],
    ['“=1”', '“=1”'],
    ['ana@example.org', 'ana@example.org'],
  ];
  for (const [text, cell] of rows)
    it(JSON.stringify(text), () => {
      assert.equal(escapeCell(text), cell);
      assert.equal(unescapeCell(cell), text);
    });

  const signs = fc.string({
    unit: fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      '－',
      '\t',
      '\r',
      '\n',
      ' ',
      '1',
      '.',
      'a',
      '\ufeff',
      '\u200b',
    ),
    maxLength: 8,
  });
  const anyText = fc.oneof(signs, fc.string({ unit: 'binary' }));

  it('comes back as it was, whatever it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(unescapeCell(escapeCell(text)), text);
      }),
      { seed: 62, numRuns: 3000 },
    );
  });

  it('begins with nothing that begins a formula, unless it is a number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = escapeCell(text);
        assert.ok(!/^[\s\ufeff\u200b]*[=+\-@＝＋－＠]/.test(cell) || /^[+-][\d.,]+ ?%?$/.test(cell), cell);
        assert.doesNotMatch(cell, /^[\t\r\n]/);
      }),
      { seed: 63, numRuns: 3000 },
    );
  });
});
