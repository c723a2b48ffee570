// What one keystroke costs among many plans, counted and not timed, so that it is the same on every machine.
import assert from 'node:assert/strict';
import { folderOf, planOf } from '../../../bench/plans.ts';
import type { PlanDocument } from '../../../src/core/document.ts';
import { complete } from '../../../src/core/language/complete/complete.ts';
import { hoverAt } from '../../../src/core/language/hover.ts';
import { outlineOf } from '../../../src/core/language/outline.ts';
import { AtHand } from '../../../src/core/library/atHand.ts';
import { Library } from '../../../src/core/library/library.ts';
import { Recent } from '../../../src/core/library/recent.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { readQuickly, Stop } from '../../../src/core/yaml/quick.ts';

const PLANS = 300;

const shown = (words: string): string => words;

describe('a keystroke in one plan of many', () => {
  const uris = Array.from({ length: PLANS }, (_, index) => `file:///many/${index}.project.yaml`);
  const plans = [...folderOf(PLANS)];
  const library = new Library();
  before(() => {
    for (const [index, uri] of uris.entries()) library.put(uri, plans[index] ?? '', index === 0);
    library.setComplete(true);
    for (const uri of uris) library.findings(uri);
  });

  it('makes anew what is found about that plan, and about no other', () => {
    const others = uris.slice(1).map((uri) => library.findings(uri));
    const [uri = ''] = uris;
    const stale = library.put(uri, (plans[0] ?? '').replace('I can explain', 'I can explains'), true);
    assert.deepEqual(stale, [uri]);
    library.findings(uri);
    // The very same lists, not equal ones: nobody has made them again.
    assert.ok(others.every((found, index) => library.findings(uris[index + 1] ?? '') === found));
  });

  it('reads no other plan', () => {
    const [uri = '', ...others] = uris;
    // Between two tasks documents let go of what was worked out; here, of all of it.
    for (const other of others) library.get(other)?.letGo();
    library.put(uri, (plans[0] ?? '').replace('I can explain', 'I can explain again'), true);
    library.findings(uri);
    assert.equal(others.filter((other) => library.get(other)?.holds).length, 0);
  });
});

describe('what is asked just after a keystroke', () => {
  const uri = 'file:///many/asked.project.yaml';
  const text = planOf(50_000);
  const asked: readonly (readonly [string, (document: PlanDocument, library: Library) => unknown])[] = [
    ['hovers', (document, library) => hoverAt(document, library, text.indexOf('status: draft'), shown)],
    ['the outline', (document) => outlineOf(document)],
    [
      'completion',
      (document, library) =>
        complete(document, text.indexOf('status: draft') + 'status: dr'.length, {
          shelf: library,
          today: '2026-01-12',
          files: [],
          shown,
        }),
    ],
  ];
  for (const [name, ask] of asked)
    it(`is answered from the tree of that keystroke: ${name}`, () => {
      const library = new Library();
      library.setComplete(true);
      library.put(uri, text, true);
      library.findings(uri);
      library.put(uri, text.replace('I can explain', 'I can explains'), true);
      library.findings(uri);
      const document = library.get(uri);
      assert.ok(document);
      const tree = document.yaml;
      assert.ok(ask(document, library));
      // The very same tree: nobody has read the plan again.
      assert.equal(library.get(uri)?.yaml, tree);
    });
});

describe('a plan of the bench', () => {
  it('is as long as it is called', () => {
    for (const size of [5_000, 6_000, 50_000, 100_000, 200_000, 400_000, 500_000])
      assert.ok(Math.abs(planOf(size).length - size) <= size / 50, `${size}: ${planOf(size).length}`);
  });
});

/** Counts how often a closed document is read: it holds nothing before, and its tree behind. */
class Counted extends Recent {
  readings = 0;

  override begins(document: PlanDocument): void {
    this.readings++;
    super.begins(document);
  }
}

describe('a folder that is taken in', () => {
  it('is read once, each plan of it, for what it names and for all there is to say', () => {
    const counted = new Counted();
    const library = new Library(counted);
    const atHand = new AtHand(library);
    const plans = [...folderOf(PLANS)];
    const uris = plans.map((_, index) => `file:///many/${index}.project.yaml`);
    for (const [index, plan] of plans.entries()) {
      library.put(uris[index] ?? '', plan, false);
      atHand.add(uris[index] ?? '');
    }
    atHand.end();
    library.setComplete(true);
    for (const uri of uris) library.findings(uri);
    assert.equal(counted.readings, PLANS);
  });
});

describe('a sound plan', () => {
  it('never needs the thorough reader', () => {
    for (const plan of [planOf(5_000), planOf(50_000), ...folderOf(20)]) {
      assert.ok(!(readQuickly(plan) instanceof Stop));
      assert.equal(parseYaml(plan).problems.length, 0);
    }
  });
});
