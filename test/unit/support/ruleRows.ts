// Tables for one rule: texts in which it asks, with the exact place, and near misses in which it does not.
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/finding.ts';
import { planChanges } from '../../../src/core/edit/plan.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { at, libraryOf, unmarked } from './findings.ts';

export interface Asks {
  readonly name: string;
  /** The document; each place that is asked about is marked «so». */
  readonly text: string;
  /** `a.project.yaml` where nothing is said. */
  readonly file?: string;
  /** Files beside it, text by name. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What is asked at each mark, in the order of the text. */
  readonly says: readonly RegExp[];
  /** The title of a fix of the first question, and a part of the document that it makes; the question is gone then. */
  readonly fix?: readonly [RegExp, string];
}

export type Silent = Omit<Asks, 'says' | 'fix'>;

/**
 * Makes a test of each row. A rule that is off by default is switched on by a folder's settings beside the document.
 * @param asks at least three texts in which the rule asks
 * @param silent at least three texts that come near, in which it does not
 */
export function testRule(code: string, asks: readonly Asks[], silent: readonly Silent[]): void {
  describe(code, () => {
    const rule = rules.find((each) => each.code === code);
    const found = (text: string, row: Silent): readonly Finding[] => {
      const file = row.file ?? 'a.project.yaml';
      const config = rule?.offByDefault
        ? { 'third-point.config.yaml': `rules: {${code}: ${rule.level}}\n` }
        : {};
      const library = libraryOf({ ...config, ...row.beside, [file]: text });
      return [...library.findings(at(file)), ...library.hints(at(file))].filter((each) => each.code === code);
    };
    it('is a rule, with three texts or more on either side', () => {
      assert.ok(rule);
      assert.ok(asks.length >= 3 && silent.length >= 3);
    });
    for (const row of asks) {
      it(`asks: ${row.name}`, () => {
        const { text, spans } = unmarked(row.text);
        const findings = found(text, row);
        assert.deepEqual(
          findings.map(({ span }) => text.slice(span.start, span.end)),
          spans.map(({ start, end }) => text.slice(start, end)),
        );
        assert.deepEqual(
          findings.map(({ span }) => ({ ...span })),
          spans,
        );
        assert.equal(findings.length, row.says.length, 'one question for each mark');
        findings.forEach((finding, index) => assert.match(finding.message, row.says[index] as RegExp));
        if (!row.fix) return;
        const [title, part] = row.fix;
        const chosen = findings[0]?.fixes.find((each) => title.test(each.title));
        assert.ok(chosen, `no such fix among ${findings[0]?.fixes.map((each) => each.title).join(' | ')}`);
        const planned = planChanges(
          libraryOf({ [row.file ?? 'a.project.yaml']: text }).get(at(row.file ?? 'a.project.yaml'))!.yaml,
          chosen.changes,
        );
        assert.ok('edits' in planned, JSON.stringify(planned));
        const after = applyEdits(text, planned.edits);
        assert.ok(after.includes(part), after);
        assert.ok(!found(after, row).some(({ message }) => message === findings[0]?.message), after);
      });
    }
    for (const row of silent) {
      it(`is silent: ${row.name}`, () => {
        assert.deepEqual(
          found(row.text, row).map(({ message }) => message),
          [],
        );
      });
    }
  });
}
