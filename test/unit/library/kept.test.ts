// What was found before and is taken up again is what would be found anew, whatever has changed in between.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/finding.ts';
import { diagnose } from '../../../src/core/library/diagnose.ts';
import { findingsInJson } from '../../../src/core/library/findingJson.ts';
import {
  circumstancesOf,
  mayKeep,
  stillHolding,
  type Found,
  type Kept,
  type KeptDocument,
} from '../../../src/core/library/kept.ts';
import { keptIn, keptText } from '../../../src/core/library/keptFile.ts';
import { AskedShelf, OtherAnswers, type Difference } from '../../../src/core/library/keptQuestions.ts';
import { Library } from '../../../src/core/library/library.ts';
import { noConfig } from '../../../src/core/kinds/config/config.ts';
import { namesOf } from '../../../src/core/references/names.ts';
import { atOnce } from '../../../src/core/steps.ts';
import { at } from '../support/findings.ts';
import { texts, written } from '../support/leaning.ts';

type Findings = readonly Finding[];
type Disk = ReadonlyMap<string, string>;

const writing = findingsInJson;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const nothing: Kept<Findings> = new Map();
/** One folder, or two whose names are ways to what lies in them. */
const folders = [['class'], ['class/plans', 'class/rubrics'], ['class', 'class/plans']].map((names) =>
  names.map((name) => `file:///${name}`),
);

/** A library as it is after a start. @param kept what needs no reading */
function started(disk: Disk, within: readonly string[], kept: Kept<Findings> = nothing): Library {
  const library = new Library();
  library.folders = within;
  const isConfig = (name: string): boolean => name.endsWith('config.yaml');
  for (const settings of [true, false])
    for (const [name, text] of disk) {
      if (isConfig(name) !== settings) continue;
      const known = kept.get(at(name));
      if (!settings && known?.hash === hashOf(text)) library.putKept(at(name), () => text, known);
      else library.put(at(name), text, false);
    }
  library.setComplete(true);
  return library;
}

/** What is said of every document, and what of that is kept: what holds from before, and what was found now. */
function lookAt(disk: Disk, within: readonly string[], before: Kept<Findings>) {
  const library = started(disk, within, before);
  const now = new Map<string, KeptDocument<Findings>>();
  for (const [name, text] of disk) {
    const document = library.get(at(name));
    if (document) {
      const { files, codes } = namesOf(document);
      now.set(at(name), { kind: document.kind, hash: hashOf(text), files, codes, stamp: undefined });
    }
  }
  const held = stillHolding(before, now, within);
  const found = new Map<string, Found<Findings>>();
  for (const [uri, document] of now) {
    const look = (): Found<Findings> => {
      const shelf = new AskedShelf(library, uri);
      const what = diagnose(library.get(uri) ?? assert.fail(), shelf);
      return { what, questions: shelf.questions };
    };
    const known = held.get(uri) ?? look();
    found.set(uri, known);
    now.set(uri, { ...document, found: known });
  }
  const circumstances = circumstancesOf(library, 'test');
  return {
    found,
    held,
    kept: atOnce(
      keptIn(atOnce(keptText(now, circumstances, writing, within)), circumstances, writing, within),
    ),
  };
}

function tryOut(
  rounds: readonly (readonly { name: string; text: string | undefined }[])[],
  within: readonly string[],
): void {
  const disk = new Map<string, string>();
  let kept = nothing;
  for (const steps of rounds) {
    for (const { name, text } of steps) {
      if (text === undefined) disk.delete(name);
      else disk.set(name, text);
    }
    const { found, kept: next } = lookAt(disk, within, kept);
    kept = next;
    const anew = started(disk, within);
    for (const [uri, { what }] of found)
      assert.equal(JSON.stringify(what), JSON.stringify(anew.findings(uri)), uri);
  }
}

/** More ways to name a file than one, and names that mean another one once it is there. */
const ambiguous = fc.constantFrom<{ name: string; text: string | undefined }>(
  ...['plans/plans/rubrics/r.rubric.yaml', 'plans/rubrics/r.rubric.yaml', 'plans/b.lesson.yaml'].flatMap(
    (name) => [
      { name, text: undefined },
      { name, text: texts['rubrics/r.rubric.yaml']?.[0]?.replace('../plans/', 'plans/') },
      { name, text: texts['rubrics/r.rubric.yaml']?.[1] },
      { name, text: 'kind: [\n' },
    ],
  ),
  ...['rubrics/r.rubric.yaml', 'plans/rubrics/r.rubric.yaml', 'rubrics/../rubrics/r.rubric.yaml'].map(
    (rubric) => ({
      name: 'plans/a.project.yaml',
      text: texts['plans/a.project.yaml']?.[0]?.replace('../rubrics/r.rubric.yaml', rubric),
    }),
  ),
);

describe('what was found and kept', () => {
  const runs = process.env.LONG ? 2000 : 150;
  const steps = fc.array(fc.oneof({ arbitrary: written, weight: 3 }, { arbitrary: ambiguous, weight: 1 }), {
    maxLength: 14,
  });

  it('is what would be found anew, whatever changes', function () {
    this.timeout(0);
    fc.assert(
      fc.property(fc.array(steps, { minLength: 2, maxLength: 4 }), fc.constantFrom(...folders), tryOut),
      { numRuns: runs },
    );
  });

  const whole: Disk = new Map(Object.entries(texts).map(([name, [text = '']]) => [name, text]));
  const within = folders[0] ?? [];

  it('holds where nothing has changed, and for all that a change does not concern', () => {
    const { kept, found } = lookAt(whole, within, nothing);
    assert.deepEqual(new Set(lookAt(whole, within, kept).held.keys()), new Set(found.keys()));
    const lone = 'lessons/lone.lesson.yaml';
    const { held } = lookAt(new Map([...whole, [lone, 'kind: lesson-plan\ntitle: L\n']]), within, kept);
    assert.ok(held.size > found.size / 2, `${held.size} of ${found.size}`);
  });

  it('is found anew where a name of it may mean another file now', () => {
    const plan = { kind: 'project-spec', hash: 'h', files: [], codes: [] } as const;
    const come = { uri: at('plans/class/r.rubric.yaml'), before: undefined, now: plan };
    const asked = { ways: [], named: [at('r.rubric.yaml')], kinds: [], all: 'nothing' } as const;
    const isConcerned = (difference: Difference, ...files: readonly string[]): boolean =>
      new OtherAnswers([difference], new Map([[at('plans/a.project.yaml'), { files }]]), within).concern(
        at('r.rubric.yaml'),
        asked,
      );
    assert.equal(isConcerned(come, 'class/r.rubric.yaml'), true);
    assert.equal(isConcerned(come, 'r.rubric.yaml', '../class/r.rubric.yaml'), false);
    const changed = { ...come, before: { ...plan, hash: 'g' } };
    assert.equal(isConcerned(changed, 'class/r.rubric.yaml'), false);
  });

  it('is not used once its file was cut, was written by another version, or holds what was never written', () => {
    const library = started(whole, within);
    const circumstances = circumstancesOf(library, 'test');
    const { kept } = lookAt(whole, within, nothing);
    const text = atOnce(keptText(kept, circumstances, writing));
    const sizeOf = (each: string, under = circumstances): number => atOnce(keptIn(each, under, writing)).size;
    assert.equal(sizeOf(text), kept.size);
    assert.equal(sizeOf(text, circumstancesOf(library, 'a newer one')), 0);
    const lines = text.split('\n');
    const wrong = [
      '',
      '\n',
      'null',
      text.slice(0, -1),
      text.slice(0, text.length / 2),
      [lines[0], ...lines.slice(2)].join('\n'),
      [lines[0], lines[1], lines[1], ...lines.slice(3)].join('\n'),
      ...[
        'null',
        '[]',
        '{}',
        '["file:///x", "poem", "h", [], [], null]',
        '["file:///x", "rubric", "h", [1], [], null]',
      ].map((line) => [lines[0], line, ...lines.slice(2)].join('\n')),
      [
        lines[0],
        '["file:///x", "rubric", "h", [], [], null, [], [], ["poem"], "names", []]',
        ...lines.slice(2),
      ].join('\n'),
    ];
    for (const each of wrong) assert.equal(sizeOf(each), 0, each.slice(0, 200));
  });

  it('is known in folders that lie elsewhere, but for what asked for something outside of them', () => {
    const [here, there] = [
      ['file:///a/class', 'file:///a/own'],
      ['file:///b/c/class', 'file:///b/own'],
    ];
    const document = (folders: readonly string[], way: string): [string, KeptDocument<Findings>] => {
      const questions = {
        ways: [way, 'class/x.yaml'],
        named: [`${folders[1]}/y.yaml`],
        kinds: [],
        all: 'nothing',
      } as const;
      const plan = { kind: 'rubric', hash: 'h', files: ['../x.yaml'], codes: [], stamp: undefined } as const;
      return [`${folders[0]}/a b/${way.length}.yaml`, { ...plan, found: { what: [], questions } }];
    };
    const kept = new Map([document(here, 'file:///a/class/z.yaml'), document(here, 'file:///a/else')]);
    const text = atOnce(keptText(kept, 'c', writing, here));
    const inside = document(there, 'file:///b/c/class/z.yaml');
    const moved = [...atOnce(keptIn(text, 'c', writing, there))];
    assert.deepEqual(
      moved.map(([, kept]) => kept.found),
      [inside[1].found, undefined],
    );
    assert.ok(moved.every(([uri]) => uri.startsWith('file:///b/c/class/a b/')));
  });

  it('is of no use for anything damaged', () => {
    const circumstances = circumstancesOf(started(whole, within), 'test');
    const text = atOnce(keptText(lookAt(whole, within, nothing).kept, circumstances, writing));
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 3 }), fc.nat(5), (from, put, away) => {
        const damaged = text.slice(0, from) + put + text.slice(from + away);
        // It may still be sound, with another word in it; what matters is that nothing is thrown.
        atOnce(keptIn(damaged, circumstances, writing));
      }),
      { numRuns: 300 },
    );
  });

  it('is never made with a list of names at hand, or before all is read', () => {
    const library = started(whole, within);
    assert.equal(mayKeep(library), true);
    library.setComplete(false);
    assert.equal(mayKeep(library), false);
    library.setComplete(true);
    library.setPreferences({ ...noConfig, roster: new Map([['Maria', 'S1']]) });
    assert.equal(mayKeep(library), false);
  });
});
