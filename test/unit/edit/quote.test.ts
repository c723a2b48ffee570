import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { doubleQuoted, plainOrQuoted, singleQuoted } from '../../../src/core/yaml/quote.ts';

/** The text, how it is written on a line of its own, and inside `[…]` where that differs. */
const rows: readonly [text: string, written: string, inFlow?: string][] = [
  ['I can explain how land use changes water.', 'I can explain how land use changes water.'],
  ['names a use, a place', 'names a use, a place', '"names a use, a place"'],
  ['What does the data say?', 'What does the data say?'],
  ["our creek's water", "our creek's water"],
  ['g1', 'g1'],
  ['e1', 'e1'],
  ['HS-LS2-7', 'HS-LS2-7'],
  ['2026-05-18', '2026-05-18'],
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['water-study.project.yaml#g1', 'water-study.project.yaml#g1'],
  ['🌊 and 🐟', '🌊 and 🐟'],
  ['“Ours is cloudier.”', '“Ours is cloudier.”'],
  // Else they would be taken for a slip.
  ['“Ours is cloudier”', '"“Ours is cloudier”"'],
  ['yesterday', 'yesterday'],
  ['3 tables', '3 tables'],
  ['9-12', '9-12'],
  ['-5 degrees', '-5 degrees'],
  ['a#b', 'a#b'],
  ['', '""'],
  ['yes', '"yes"'],
  ['No', '"No"'],
  ['ON', '"ON"'],
  ['off', '"off"'],
  ['y', '"y"'],
  ['True', '"True"'],
  ['null', '"null"'],
  ['~', '"~"'],
  ['<<', '"<<"'],
  ['=', '"="'],
  ['9', '"9"'],
  ['5.10', '"5.10"'],
  ['0755', '"0755"'],
  ['1_000', '"1_000"'],
  ['1e3', '"1e3"'],
  ['.5', '".5"'],
  ['.', '"."'],
  ['0x1F', '"0x1F"'],
  ['0o17', '"0o17"'],
  ['10:42', '"10:42"'],
  ['.inf', '".inf"'],
  ['.NaN', '".NaN"'],
  ['First: look', '"First: look"'],
  ['so:', '"so:"'],
  ['sample #2', '"sample #2"'],
  [' led', '" led"'],
  ['led ', '"led "'],
  ['- dash', '"- dash"'],
  ['-', '"-"'],
  ['? what', '"? what"'],
  ['--- cut', '"--- cut"'],
  ['... and', '"... and"'],
  ['# heading', '"# heading"'],
  ['*emphasis*', '"*emphasis*"'],
  ['&', '"&"'],
  ['!', '"!"'],
  ['| a table |', '"| a table |"'],
  ['> quoted', '"> quoted"'],
  ['%', '"%"'],
  ['@home', '"@home"'],
  ['`code`', '"`code`"'],
  ['[a]', '"[a]"'],
  ['{a}', '"{a}"'],
  ["'tis", '"\'tis"'],
  ['"Why?" she asked', '"\\"Why?\\" she asked"'],
  ['she asked "Why?"', 'she asked "Why?"'],
  ['two\nlines', '"two\\nlines"'],
  ['a\tb', '"a\\tb"'],
  ['a\u2028b', '"a\\u2028b"'],
  ['\uFEFFa', '"\\uFEFFa"'],
  ['half \uD83C a pair', '"half \\uD83C a pair"'],
  ['-x', '-x'],
  ['?x', '?x', '"?x"'],
  ['a [b] {c}', 'a [b] {c}', '"a [b] {c}"'],
];

describe('Writing a short text', () => {
  for (const [text, written, inFlow] of rows) {
    it(`writes ${JSON.stringify(text)} as ${written}`, () => {
      assert.equal(plainOrQuoted(text), written);
      assert.equal(plainOrQuoted(text, true), inFlow ?? written);
    });
  }

  const hard = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(...'-?:,[]{}#&*!|>\'"%@` \t\n\r~=<.0179_xobeEyYnN+/\\\u0085\u2028é🐟'),
      maxLength: 8,
    }),
    fc.constantFrom(...rows.map(([text]) => text)),
  );

  it('is read back as the same text, by readers of both versions of YAML, as a value, an item and a key', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const block = plainOrQuoted(text);
        const flow = plainOrQuoted(text, true);
        for (const version of ['1.1', '1.2'] as const) {
          const how = { version, merge: true, resolveKnownTags: true } as const;
          const same = (read: unknown): void => {
            // Dates are left plain on purpose: a reader of 1.1 makes a day of them.
            // This reader takes `e1` for a broken number in 1.1; the rules of 1.1 ask for a digit before.
            if (!(read instanceof Date) && !Number.isNaN(read)) assert.equal(read, text);
          };
          same((parse(`a: ${block}\n`, how) as { a: unknown }).a);
          same((parse(`- ${block}\n`, how) as unknown[])[0]);
          same((parse(`[a, ${flow}, b]\n`, how) as unknown[])[1]);
          same((parse(`{a: ${flow}, b: 1}\n`, how) as { a: unknown }).a);
          const keys = [
            ...(parse(`${block}: 1\n`, { ...how, mapAsMap: true }) as Map<unknown, unknown>).keys(),
          ];
          same(keys[0]);
        }
      }),
      { seed: 7, numRuns: process.env.LONG ? 50_000 : 400 },
    );
  });

  it('can be quoted with either sign', () => {
    assert.equal(singleQuoted("it's"), "'it''s'");
    assert.equal(singleQuoted('two\nlines'), undefined);
    assert.equal(doubleQuoted('a\\b'), '"a\\\\b"');
  });
});
