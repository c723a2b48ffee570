// In whatever order documents come, change and go, what is said in the end is what is said of them when read at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { AtHand } from '../../../src/core/library/atHand.ts';
import { Library } from '../../../src/core/library/library.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at } from '../support/findings.ts';
import { written } from '../support/leaning.ts';

type Files = ReadonlyMap<string, string>;

function fresh(files: Files): Library {
  const library = new Library();
  library.folders = [at('').replace(/\/$/, '')];
  for (const [name, text] of files) if (name.endsWith('config.yaml')) library.put(at(name), text, false);
  for (const [name, text] of files) if (!name.endsWith('config.yaml')) library.put(at(name), text, false);
  library.setComplete(true);
  return library;
}

/** Everything said of every file, and the hints. */
function said(library: Library, names: Iterable<string>): ReadonlyMap<string, string> {
  return new Map(
    [...names].map((name) => [
      at(name),
      JSON.stringify([library.findings(at(name)), library.hints(at(name))]),
    ]),
  );
}

const drawn = fc
  .constantFrom(...kinds.map(({ kind }) => kind))
  .chain((kind) => anyDocument(kind))
  .map(({ file, text }) => ({ name: file, text }));

function tryOut(steps: readonly { readonly name: string; readonly text: string | undefined }[]): void {
  const disk = new Map<string, string>();
  const library = fresh(disk);
  for (const { name, text } of steps) {
    const known = new Set([...disk.keys(), name]);
    const before = said(library, known);
    if (text === undefined) disk.delete(name);
    else disk.set(name, text);
    const scope = library.scope;
    const stale = new Set(text === undefined ? library.remove(at(name)) : library.put(at(name), text, false));
    // What was none of ours may be now: whoever keeps a library reads it then.
    if (library.scope !== scope)
      for (const [other, content] of disk)
        for (const uri of library.put(at(other), content, false)) stale.add(uri);
    const now = said(library, known);
    assert.deepEqual(now, said(fresh(disk), known), `after ${name}`);
    for (const [uri, words] of now)
      if (words !== before.get(uri)) assert.ok(stale.has(uri), `nobody was told of ${uri} after ${name}`);
  }
}

/** What comes, and when it is looked at. */
const coming = <What extends object>(what: fc.Arbitrary<What>) =>
  fc.tuple(what, fc.constantFrom('atOnce', 'atHand', 'later')).map(([step, looked]) => ({ ...step, looked }));

describe('a library', () => {
  const runs = process.env.LONG ? 600 : 60;

  it('says the same in whatever order documents came', function () {
    this.timeout(0);
    fc.assert(fc.property(fc.array(written, { minLength: 4, maxLength: 25 }), tryOut), {
      numRuns: runs,
      seed: 3,
    });
  });

  it('says the same where documents were looked at while others still came', function () {
    this.timeout(0);
    fc.assert(
      fc.property(
        fc.array(coming(drawn), { maxLength: 4 }),
        fc.array(coming(written), { minLength: 4, maxLength: 30 }),
        (others, steps) => {
          const disk = new Map<string, string>();
          const library = fresh(disk);
          for (let reading = 0; reading < 2; reading++) {
            library.setComplete(false);
            const atHand = new AtHand(library);
            for (const { name, text, looked } of [...others, ...steps]) {
              if (text === undefined) disk.delete(name);
              else disk.set(name, text);
              if (text === undefined) library.remove(at(name));
              else library.put(at(name), text, false);
              if (looked === 'atHand') atHand.add(at(name));
              if (looked === 'atOnce') library.findings(at(name));
            }
            atHand.end();
            // What was none of ours when it came may be now: whoever keeps a library reads it then.
            for (const [name, text] of disk) library.put(at(name), text, false);
            library.setComplete(true);
            assert.deepEqual(said(library, disk.keys()), said(fresh(disk), disk.keys()));
          }
        },
      ),
      { numRuns: runs, seed: 3 },
    );
  });

  it('says the same of whatever they hold', function () {
    this.timeout(0);
    fc.assert(fc.property(fc.array(drawn, { minLength: 2, maxLength: 8 }), tryOut), {
      numRuns: runs,
      seed: 3,
    });
  });

  it('asks those anew that name an unknown code only where a standard was reworded that may be meant', () => {
    const standards = (statement: string): string =>
      `kind: standards\nschemaVersion: 1\ntitle: X\nitems:\n  - {code: HS-LS2-7, statement: One}\n  - {code: MS-ETS1-12, statement: ${statement}}\n`;
    const plan = (code: string): string =>
      `kind: lesson-plan\nschemaVersion: 1\ntitle: B\ngoals:\n  - {id: g1, target: I can list, standards: [${code}]}\n`;
    const file = 'x.standards.yaml';
    const disk = new Map([
      [file, standards('Two')],
      ['near.lesson.yaml', plan('MS-ETS1-13')],
      ['named.lesson.yaml', plan('MS-ETS1-12')],
      ['other.lesson.yaml', plan('HS-LS2-8')],
    ]);
    const library = fresh(disk);
    said(library, disk.keys());
    disk.set(file, standards('Three'));
    const stale = library.put(at(file), standards('Three'), false);
    assert.deepEqual(new Set(stale), new Set([file, 'near.lesson.yaml', 'named.lesson.yaml'].map(at)));
    assert.deepEqual(said(library, disk.keys()), said(fresh(disk), disk.keys()));
  });
});
