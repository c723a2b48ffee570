import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, inOrder, lineEnding, type TextEdit } from '../../../src/core/text/edits.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { contains, touches } from '../../../src/core/text/ranges.ts';

const anyText = fc
  .array(fc.constantFrom('a', 'é', '🌊', ' ', '\n', '\r\n', '\r', '\uFEFF'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('Lines', () => {
  it('end as editors end them, with \\n, \\r\\n or \\r', () => {
    const lines = new LineIndex('a\nbc\r\n\rd');
    assert.equal(lines.count, 4);
    assert.deepEqual(
      [0, 1, 2, 3, 9].map((line) => lines.lineText(line)),
      ['a', 'bc', '', 'd', 'd'],
    );
  });

  it('of an empty text are one', () => {
    assert.equal(new LineIndex('').count, 1);
    assert.deepEqual(new LineIndex('').positionAt(5), { line: 0, character: 0 });
  });

  it('count characters as editors do: 🌊 is two', () => {
    assert.deepEqual(new LineIndex('🌊a').positionAt(2), { line: 0, character: 2 });
  });

  it('give positions that lead back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, seed) => {
        const lines = new LineIndex(text);
        const offset = seed % (text.length + 1);
        const position = lines.positionAt(offset);
        const back = lines.offsetAt(position);
        // Inside a line ending there is no position of its own.
        assert.ok(back === offset || /^[\r\n]+$/.test(text.slice(back, offset)));
        assert.ok(position.line < lines.count);
        assert.equal(lines.lineAt(offset), position.line);
      }),
      { seed: 1 },
    );
  });

  it('hold the whole text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = new LineIndex(text);
        const all = Array.from({ length: lines.count }, (_, line) => {
          const next = line + 1 < lines.count ? lines.lineStart(line + 1) : text.length;
          return lines.lineText(line) + text.slice(lines.lineEnd(line), next);
        });
        assert.equal(all.join(''), text);
        assert.deepEqual(
          Array.from({ length: lines.count }, (_, line) => lines.lineText(line)),
          text.split(/\r\n|\r|\n/),
        );
      }),
      { seed: 2 },
    );
  });

  it('stop at the ends: nothing lies before the first or after the last', () => {
    const lines = new LineIndex('ab\ncd');
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
    assert.deepEqual(lines.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(lines.rangeOf({ start: 1, end: 4 }), {
      start: { line: 0, character: 1 },
      end: { line: 1, character: 1 },
    });
  });
});

describe('Edits', () => {
  const at = (start: number, end: number, text: string): TextEdit => ({ start, end, text });

  it('are made together, in any order', () => {
    assert.equal(applyEdits('abc', [at(2, 3, 'Z'), at(0, 1, 'XY')]), 'XYbZ');
  });

  it('at one place keep their order', () => {
    assert.equal(applyEdits('ab', [at(1, 1, '1'), at(1, 1, '2')]), 'a12b');
    assert.deepEqual(
      inOrder([at(1, 2, 'b'), at(1, 1, 'a'), at(0, 0, 'c')]).map(({ text }) => text),
      ['c', 'a', 'b'],
    );
  });

  it('that overlap, or leave the text, are refused', () => {
    assert.throws(() => applyEdits('abc', [at(0, 2, ''), at(1, 3, '')]), RangeError);
    assert.throws(() => applyEdits('abc', [at(2, 4, '')]), RangeError);
    assert.throws(() => applyEdits('abc', [at(2, 1, '')]), RangeError);
    assert.throws(() => applyEdits('abc', [at(-1, 1, '')]), RangeError);
  });

  it('change nothing elsewhere', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(40), { maxLength: 6 }), (text, seeds) => {
        const places = [...new Set(seeds.map((seed) => seed % (text.length + 1)))].sort((a, b) => a - b);
        const edits = places.map((place) => at(place, place, '|'));
        assert.equal(applyEdits(text, edits).replaceAll('|', ''), text);
        assert.equal(applyEdits(text, edits).length, text.length + places.length);
      }),
      { seed: 3 },
    );
  });

  it('take the line ending of the first line', () => {
    assert.equal(lineEnding('a\r\nb\n'), '\r\n');
    assert.equal(lineEnding('a\nb\r\n'), '\n');
    assert.equal(lineEnding('a'), '\n');
    assert.equal(lineEnding('\n'), '\n');
  });
});

describe('Spans', () => {
  it('touch an offset inside them and at their ends', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((offset) => touches({ start: 1, end: 3 }, offset)),
      [false, true, true, true, false],
    );
  });

  it('contain what lies wholly in them', () => {
    assert.ok(contains({ start: 1, end: 3 }, { start: 1, end: 3 }));
    assert.ok(contains({ start: 1, end: 3 }, { start: 2, end: 2 }));
    assert.ok(!contains({ start: 1, end: 3 }, { start: 0, end: 2 }));
    assert.ok(!contains({ start: 1, end: 3 }, { start: 2, end: 4 }));
  });
});
