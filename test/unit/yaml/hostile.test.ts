// Whatever a file holds: nothing throws, and nothing takes forever.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/finding.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { brokenEntries, recover } from '../../../src/core/yaml/recover.ts';
import { syntaxFindings } from '../../../src/core/yaml/syntax.ts';

/** Reads everything there is to read, and checks that it lies in the text. */
function look(text: string): readonly Finding[] {
  const document = parseYaml(text);
  const found = syntaxFindings(document);
  for (const { span, fixes, related } of found) {
    for (const { start, end } of [span, ...(related ?? []).map((other) => other.span)]) {
      assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
    }
    for (const { changes } of fixes) {
      for (const change of changes) if (change.do === 'text') applyEdits(text, change.edits);
    }
  }
  for (const { start, end } of brokenEntries(document)) assert.ok(0 <= start && end <= text.length);
  assert.equal(recover(document).text, text);
  if (document.problems.length > 0) {
    assert.ok(
      found.some(({ severity }) => severity === 'error'),
      'a text that cannot be read never passes for one that can',
    );
  }
  return found;
}

const sign = fc.constantFrom(
  ...' \n\t:"\'[]{},#-*&|>%@!?~=<ab1é“”\u00a0\u200b\u202e\uFEFF\uFFFD\0\r'.split(''),
  '- ',
  ': ',
  '\n  ',
  '\n    ',
  '---\n',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  'id: g1\n',
  '&a ',
  '*a',
  'a: “b: c”\n',
  '“b: c”',
  '<<: *a\n',
  '|\n',
  '? ',
);

describe('Any text', () => {
  it('of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void look(text)),
      { seed: 3, numRuns: 300 },
    );
  });

  it('of signs that mean something', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (parts) => void look(parts.join(''))),
      { seed: 4, numRuns: 600 },
    );
  });

  it('of one sign, many times', () => {
    for (const each of [
      '[',
      '{',
      '"',
      "'",
      '- ',
      '? ',
      'a: ',
      ': ',
      '&a ',
      '*a ',
      '#',
      ']',
      ',',
      '\t',
      '|\n',
      '"\n',
      'a\n',
      'a: "\n',
      '- [\n',
      '\0',
      '\u202e',
      '<<<<<<< a\n',
      '---\n',
      'a: 1\n',
      'a: b: c\n',
      '- a: b: c\n',
      '\u00a0a: 1\n',
      '\ta: 1\n',
    ]) {
      look(each.repeat(1500));
    }
  });

  it('of a list whose entries are all broken', () => {
    look(`goals:\n${'  - id: "g1\n    target: a: b\n'.repeat(500)}`);
  });

  it('of names of programs', () => {
    look('__proto__: {__proto__: 1, constructor: 2}\ntoString: x\nhasOwnProperty "y\n');
  });
});

describe('A text that is nested too deeply', () => {
  for (const [says, text] of [
    ['brackets', `title: A\ngoals: ${'['.repeat(100)}${']'.repeat(100)}\n`],
    ['dashes', `title: A\ngoals:\n  ${'- '.repeat(100)}x\n`],
  ] as const) {
    it(`with ${says} gets one finding at the place, and nothing else is said`, () => {
      const found = look(text);
      assert.deepEqual(
        found.map(({ code }) => code),
        ['yaml-too-deep'],
      );
      assert.ok((found[0]?.span.start ?? 0) > text.indexOf('goals'));
      assert.deepEqual(brokenEntries(parseYaml(text)), [{ start: 0, end: text.length }]);
    });
  }
});
