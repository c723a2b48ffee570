// Whatever a document holds: nothing fails, and whatever is said stands at a place inside it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planChanges } from '../../../src/core/edit/plan.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { isPlan, kinds } from '../../../src/core/kinds/kind.ts';
import { Library } from '../../../src/core/library/library.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import { anyDocument, type Drawn } from '../support/anyDocument.ts';
import { at } from '../support/findings.ts';

/** One of each kind, so that they can point at each other. */
const folder = fc.tuple(...kinds.map(({ kind }) => anyDocument(kind)));

/** All rules on, a roster, and somebody who writes. */
function libraryWith(documents: readonly Drawn[]): Library {
  const library = new Library();
  library.folders = ['file:///class'];
  library.setPreferences({
    rules: new Map(rules.map(({ code, level }) => [code, level])),
    files: [],
    ignore: [],
    me: 'Lee',
    roster: new Map([['Marco Diaz', 'S1']]),
  });
  for (const { file, text } of documents) library.put(at(file), text, true);
  library.setComplete(true);
  return library;
}

/** @param seen grows by the codes of what is said */
function tryOut(documents: readonly Drawn[], seen: Set<string>): void {
  const library = libraryWith(documents);
  for (const { file, text } of documents) {
    const document = library.get(at(file));
    assert.ok(document);
    const all: readonly Finding[] = [...library.findings(document.uri), ...library.hints(document.uri)];
    for (const { code, span, message, fixes } of all) {
      seen.add(code);
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, code);
      assert.ok(
        message.length > 0 && !/undefined|null|\[object/.test(message.replace(/“[^”]*”/g, '')),
        message,
      );
      assert.ok(
        fixes.every(({ title }) => title !== ''),
        code,
      );
    }
    // Working a fix out reads the text anew, so only one of each document is tried.
    const [fix] = all.flatMap(({ fixes }) => fixes);
    if (fix) planChanges(document.yaml, fix.changes);
    if (isPlan(document.kind) || document.kind === 'rubric')
      buildPlanView(document, library, library.findings(document.uri), 1);
  }
}

describe('a folder with any documents', () => {
  const runs = process.env.LONG ? 5_000 : 150;

  it(`gets findings that all stand at a place of their document (${runs * kinds.length} documents)`, function () {
    this.timeout(0);
    const seen = new Set<string>();
    fc.assert(
      fc.property(folder, (documents) => {
        tryOut(documents, seen);
      }),
      { numRuns: runs, seed: 3 },
    );
    const silent = rules.filter(({ code }) => !seen.has(code)).map(({ code }) => code);
    // Most rules must have spoken, or the test would not have tried them.
    assert.ok(silent.length <= rules.length / 3, `silent: ${silent.join(', ')}`);
  });

  it('so do 1,000 plans', function () {
    this.timeout(0);
    const plans = fc.tuple(anyDocument('project-spec'), anyDocument('lesson-plan'));
    fc.assert(
      fc.property(plans, (documents) => {
        tryOut(documents, new Set());
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});
