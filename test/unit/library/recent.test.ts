// A library whose closed documents let go of their trees says what one says that keeps them all.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openMeetings } from '../../../src/core/coaching/lookingAt.ts';
import type { PlanDocument } from '../../../src/core/document.ts';
import { isPlan, kinds } from '../../../src/core/kinds/kind.ts';
import { findablesIn } from '../../../src/core/language/workspaceSymbols.ts';
import { Library } from '../../../src/core/library/library.ts';
import { Recent, type Room } from '../../../src/core/library/recent.ts';
import { indexOf } from '../../../src/core/references/index.ts';
import { coverage } from '../../../src/core/standards/coverage.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at, project } from '../support/findings.ts';
import { written } from '../support/leaning.ts';

const KEEPS: Room = { once: Infinity, again: Infinity, most: Infinity };
const LETS_GO: Room = { once: 0, again: 0, most: 0 };

/** All that is read from the documents of a library. */
function said(library: Library): string {
  return JSON.stringify({
    documents: [...library.all()].map((document) => [document.uri, saidOf(document, library)]),
    standards: [...library.standards].map(([code, { document, item }]) => [code, document.uri, item]),
    coverage: coverage(library).map(({ standard, by, below }) => [
      standard.item.code,
      by.map(({ plan, goal, path, line }) => [plan.uri, goal, path, line]),
      below,
    ]),
    meetings: openMeetings(library).map(({ log, meeting }) => [log.uri, meeting.path]),
  });
}

function saidOf(document: PlanDocument, library: Library): unknown {
  const { uri, title, broken, version } = document;
  const findings = library.findings(uri);
  const { items, references } = indexOf(document);
  return {
    title,
    broken,
    version,
    findings,
    hints: library.hints(uri),
    pointingAt: library.pointingAt(uri),
    items: items.map(({ id, path, label }) => [id, path, label]),
    references: references.map(({ text, path }) => [text, path]),
    findables: findablesIn(document),
    view: isPlan(document.kind) ? buildPlanView(document, library, findings, 1) : undefined,
  };
}

const drawn = fc
  .constantFrom(...kinds.map(({ kind }) => kind))
  .chain((kind) => anyDocument(kind))
  .map(({ file, text }) => ({ name: file, text }));

const step = fc.record({
  what: fc.oneof({ weight: 3, arbitrary: written }, drawn),
  open: fc.boolean(),
  /** Which documents let go behind the step, counted round. */
  letGo: fc.array(fc.nat(20), { maxLength: 3 }),
});

describe('documents that let go of what was worked out from them', () => {
  it('are read anew as they were, at whatever moment they let go', function () {
    this.timeout(0);
    const property = fc.property(fc.array(step, { minLength: 3, maxLength: 15 }), (steps) => {
      const [keeps, letsGo] = [new Library(new Recent(KEEPS)), new Library(new Recent(LETS_GO))];
      for (const library of [keeps, letsGo]) {
        library.folders = [at('').replace(/\/$/, '')];
        library.setComplete(true);
      }
      for (const { what, open, letGo } of steps) {
        const take = (library: Library): readonly string[] =>
          what.text === undefined
            ? library.remove(at(what.name))
            : library.put(at(what.name), what.text, open);
        assert.deepEqual(take(letsGo), take(keeps));
        assert.equal(said(letsGo), said(keeps));
        const all = [...letsGo.all()];
        for (const index of letGo) all[index % Math.max(1, all.length)]?.letGo();
      }
    });
    fc.assert(property, { numRuns: process.env.LONG ? 300 : 40, seed: 4 });
  });

  const plan = (index: number): string =>
    project(`goals: [{id: g${10 + index}, target: I can explain water}]`);
  const names = Array.from({ length: 60 }, (_, index) => at(`p${index}.project.yaml`));
  const [first = ''] = names;
  const { length } = plan(0);
  const few: Room = { once: 5 * length, again: 20 * length, most: 30 * length };

  /** A folder that was gone through once. */
  function folderOf(room: Room): Library {
    const library = new Library(new Recent(room));
    names.forEach((name, index) => library.put(name, plan(index), false));
    library.setComplete(true);
    for (const name of names) library.findings(name);
    return library;
  }

  const holding = (library: Library): readonly string[] =>
    [...library.all()].flatMap(({ holds, uri }) => (holds ? [uri] : []));

  /** Reads a document, which is the end of a task. */
  function look(library: Library, uri: string): void {
    assert.ok(library.get(uri)?.yaml);
    library.remove(at('nothing.project.yaml'));
    library.put(at('another.project.yaml'), plan(library.revision % 2), false);
  }

  it('are those that were read first: of a whole folder only a few hold their trees', () => {
    assert.deepEqual(holding(folderOf(few)), names.slice(-5));
  });

  it('are not those that are open', () => {
    const library = folderOf(few);
    library.put(first, plan(0), true);
    for (const name of names) look(library, name);
    assert.ok(library.get(first)?.holds);
    library.put(first, plan(0), false);
    for (const name of names.slice(1)) look(library, name);
    assert.ok(!library.get(first)?.holds);
  });

  it('are not those that are read again and again, whatever else is read once', () => {
    const library = folderOf(few);
    const own = names.slice(0, 10);
    for (let from = own.length; from < names.length; from += own.length)
      for (const name of [...own, ...names.slice(from, from + own.length)]) look(library, name);
    for (const name of own) assert.ok(library.get(name)?.holds, name);
  });

  it('are never too many, even while one thing after the other is read', () => {
    const library = folderOf(few);
    for (const document of library.all()) {
      assert.ok(document.yaml);
      assert.ok(holding(library).length <= 31);
    }
  });

  it('are not read for what others ask of them', () => {
    const library = folderOf(LETS_GO);
    const rubric = at('r.rubric.yaml');
    library.put(rubric, 'kind: rubric\nschemaVersion: 1\ntitle: R\nfor: p3.project.yaml\n', false);
    for (const document of library.all()) document.letGo();
    assert.deepEqual(library.pointingAt(at('p3.project.yaml')), [rubric]);
    assert.deepEqual(
      [...library.all()].map(({ title }) => title),
      [...names.map(() => 'The creek'), 'R'],
    );
    assert.deepEqual(openMeetings(library), []);
    assert.deepEqual(holding(library), []);
  });
});
