import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/finding.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { syntaxCodes } from '../../../src/core/yaml/slips/codes.ts';
import { syntaxFindings } from '../../../src/core/yaml/syntax.ts';
import { unmarked } from '../support/findings.ts';
import { slips, type Row } from './slips.ts';

const find = (text: string): readonly Finding[] => syntaxFindings(parseYaml(text));

/** The text after a fix. */
function fixed(text: string, finding: Finding | undefined, index = 0): string | undefined {
  const change = finding?.fixes[index]?.changes[0];
  return change?.do === 'text' ? applyEdits(text, change.edits) : undefined;
}

/** What is found, in a form that shows well when it is not what was expected. */
function shown(text: string): string[] {
  return find(text).map(({ code, span }) => `${code} at ${JSON.stringify(text.slice(span.start, span.end))}`);
}

function check([says, marked, code, after]: Row): void {
  it(says, () => {
    const { text, spans } = unmarked(marked);
    const [span] = spans;
    assert.ok(span);
    assert.deepEqual(shown(text), [`${code} at ${JSON.stringify(text.slice(span.start, span.end))}`]);
    const [finding] = find(text);
    assert.deepEqual({ ...finding?.span }, span);
    assert.equal(fixed(text, finding), after);
    finding?.fixes.forEach((_, index) => {
      assert.deepEqual(shown(fixed(text, finding, index) ?? ''), [], 'every fix leaves a sound text');
    });
  });
}

for (const [group, rows] of Object.entries(slips)) {
  describe(`Slips: ${group}`, () => {
    rows.forEach(check);
  });
}

const everyRow = Object.values(slips).flat();

describe('Slips everywhere', () => {
  it('are the same in a file from Windows, whose line endings stay', () => {
    for (const [says, marked, code, after] of everyRow) {
      const text = unmarked(marked).text.replaceAll('\n', '\r\n');
      const [finding, ...others] = find(text);
      assert.equal(others.length, 0, says);
      assert.equal(finding?.code, code, says);
      assert.equal(fixed(text, finding), after?.replaceAll('\n', '\r\n'), says);
    }
  });

  it('are the same behind a byte order mark', () => {
    for (const [says, marked, code, after] of everyRow) {
      const text = `\uFEFF${unmarked(marked).text}`;
      assert.deepEqual(
        find(text).map((finding) => finding.code),
        [code],
        says,
      );
      assert.equal(fixed(text, find(text)[0]), after === undefined ? undefined : `\uFEFF${after}`, says);
    }
  });

  it('are found one by one in a plan that has two of them', () => {
    const good = 'kind: project-spec\nx-first:\n  - id: g1\n    target: I can\n';
    for (const [says, marked, code] of everyRow) {
      if (/<<<|>>>|===|---|\0|^ /.test(marked)) continue;
      const { text, spans } = unmarked(marked);
      const whole = `${good}x-note: "open\n${text}`;
      const codes = find(whole).map((finding) => finding.code);
      assert.deepEqual(codes, ['yaml-unclosed-quote', code], says);
      assert.equal(find(whole)[1]?.span.start, whole.length - text.length + (spans[0]?.start ?? 0), says);
    }
  });

  it('are errors where the text cannot be read', () => {
    for (const [says, marked] of everyRow) {
      const document = parseYaml(unmarked(marked).text);
      if (document.problems.length === 0) continue;
      assert.ok(
        syntaxFindings(document).some(({ severity }) => severity === 'error'),
        says,
      );
    }
  });

  it('have a section in the docs, and no other code is used', () => {
    const known = new Set(syntaxCodes.map(({ code }) => code));
    for (const [, , code] of everyRow) assert.ok(known.delete(code) || !known.has(code), code);
    // What no guess explains has no row of its own kind; nor has a text that is nested too deeply.
    known.delete('yaml-unreadable');
    known.delete('yaml-too-deep');
    assert.deepEqual([...known], []);
  });
});
