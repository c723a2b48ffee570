// Rows of a table: one slip in a document, what is said of it and where, and what the fix makes of it.
import assert from 'node:assert/strict';
import { planChanges } from '../../../src/core/edit/plan.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { isQuestion } from '../../../src/core/rules/rule.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { findingsIn, unmarked } from './findings.ts';

export interface Row {
  readonly name: string;
  /** The document; the place of the one finding is marked. */
  readonly text: string;
  readonly file?: string;
  readonly code: string;
  readonly says: RegExp;
  /** The title of the fix to take, and a part of the document that it makes. */
  readonly fix?: readonly [RegExp, string];
}

/**
 * Makes a test of each row.
 * @param others files beside the document, text by name
 */
export function testRows(rows: readonly Row[], others: Readonly<Record<string, string>> = {}): void {
  for (const { name, text: marked, file, code, says, fix } of rows) {
    // The open questions about teaching have tables of their own.
    const said = (text: string): readonly Finding[] =>
      findingsIn(text, file, others).filter((finding) => !isQuestion(finding));
    it(name, () => {
      const { text, spans } = unmarked(marked);
      const findings = said(text);
      assert.deepEqual(
        findings.map((each) => each.code),
        [code],
        JSON.stringify(findings, null, 1),
      );
      const [finding] = findings;
      assert.ok(finding);
      assert.match(finding.message, says);
      assert.deepEqual({ ...finding.span }, spans[0]);
      if (!fix) return;
      const [title, part] = fix;
      const chosen = finding.fixes.find((each) => title.test(each.title));
      assert.ok(chosen, `no such fix among ${finding.fixes.map((each) => each.title).join(' | ')}`);
      const planned = planChanges(parseYaml(text), chosen.changes);
      assert.ok('edits' in planned, JSON.stringify(planned));
      const after = applyEdits(text, planned.edits);
      assert.ok(after.includes(part), after);
      assert.ok(!said(after).some((each) => each.code === code && each.message === finding.message), after);
    });
  }
}
