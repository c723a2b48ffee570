// What is looked at together: how it is named, what it says, and that its name leads back to it from our notes.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from '../../../scripts/paths.ts';
import { lookableAt, lookablesIn, stepFrom, stepsIn } from '../../../src/core/coaching/lookable.ts';
import { absoluteOf, isLink, sourceOf, targetOf, writtenIn } from '../../../src/core/coaching/targets.ts';
import { nameOfSource, thirdPointOf } from '../../../src/core/coaching/thirdPoint.ts';
import type { PlanDocument } from '../../../src/core/document.ts';
import { Library } from '../../../src/core/library/library.ts';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { anyDocument } from '../support/anyDocument.ts';

const FOLDER = 'file:///plans/';
const LOG = `${FOLDER}ana-lee.collaboration.yaml`;

/** @param texts by name, or by address where they lie in another folder */
function libraryOf(texts: Readonly<Record<string, string>>, folders = [FOLDER]): Library {
  const library = new Library();
  library.folders = folders;
  for (const [name, text] of Object.entries(texts))
    library.put(name.includes(':') ? name : FOLDER + name, text, false);
  library.setComplete(true);
  return library;
}

function creek(): Library {
  const at = join(root, 'examples', 'creek-project');
  const names = readdirSync(at).filter((name) => name.endsWith('.yaml'));
  return libraryOf(Object.fromEntries(names.map((name) => [name, readFileSync(join(at, name), 'utf8')])));
}

function get(library: Library, name: string): PlanDocument {
  const document = library.get(FOLDER + name);
  assert.ok(document, name);
  return document;
}

describe('what is looked at together', () => {
  const library = creek();
  const plan = get(library, 'water-study.project.yaml');
  const point = (written: string, shown?: PlanDocument) =>
    thirdPointOf(sourceOf(written, library, LOG), library, shown);
  const labels = (written: string) => point(written).parts.map(({ label }) => label);
  const linked = (written: string) =>
    Object.fromEntries(point(written).links.map(({ label, to }) => [label, to.map((each) => each.label)]));

  it('is a goal with its words, how students know they are there, and all that serves it', () => {
    const goal = point('water-study.project.yaml#g2', plan);
    assert.equal(goal.kind, 'Shared goal');
    assert.equal(goal.text, "I can plan and carry out an investigation of our creek's water.");
    assert.equal(goal.within, 'How healthy is our creek?');
    assert.equal(goal.ref, 'goals/g2');
    assert.deepEqual(goal.place, { number: 2, of: stepsIn(plan).length });
    assert.deepEqual(goal.parts[0]?.texts.length, 3);
    assert.ok(goal.parts.some(({ texts }) => texts.some((text) => text.startsWith('HS-ESS2-5: Plan and'))));
    assert.deepEqual(linked('water-study.project.yaml#g2')['Rubric rows'], ['How we measured']);
    assert.deepEqual(linked('water-study.project.yaml#g2')['Choice options'], [
      'Podcast episode',
      'Data poster',
    ]);
  });

  it('is a check with what students get, what to look for and what happens then', () => {
    assert.deepEqual(labels('water-study.project.yaml#k1'), [
      ...['Question or task', 'Look for', 'If not yet', 'If already there', 'Kind of check'],
    ]);
    assert.deepEqual(linked('water-study.project.yaml#k1').When, ['What does the data say?']);
  });

  it('is an option, a class period, an activity, a row of the rubric, a standard, a whole plan', () => {
    assert.deepEqual(labels('water-study.project.yaml#podcast').slice(0, 2), ['In a sentence', 'Supports']);
    assert.deepEqual(point('water-study.project.yaml#s2').parts[0]?.texts, ['Wednesday, May 6, 2026']);
    assert.deepEqual(linked('water-study.project.yaml#s2').Checks, ['Claim exit ticket']);
    assert.deepEqual(linked('water-study.project.yaml#s1b')['Class period'], ['Walk the creek']);
    assert.deepEqual(labels('water-study.rubric.yaml#claim').slice(0, 4), [
      ...['Not yet', 'Approaching', 'Meets', 'Exceeds'],
    ]);
    const standard = point('ngss-excerpt.standards.yaml#HS-LS2-7');
    assert.equal(standard.kind, 'Standard');
    assert.deepEqual(standard.parts[0], { label: 'Code', texts: ['HS-LS2-7'] });
    const whole = point('water-study.project.yaml');
    assert.equal(whole.kind, 'Project plan');
    assert.equal(whole.parts[0]?.label, 'Driving question');
    assert.equal(whole.place, undefined);
  });

  it('lights where it stands: in the document that is shown, or named with its own', () => {
    assert.equal(
      point('water-study.rubric.yaml#claim', plan).ref,
      `${FOLDER}water-study.rubric.yaml criteria/claim`,
    );
    assert.equal(point('water-study.project.yaml', plan).ref, 'document');
  });

  it('is a page of the folder, or on the web, and nothing beyond', () => {
    assert.deepEqual(sourceOf('student-work/table-3.jpg', library, LOG), {
      what: 'file',
      uri: `${FOLDER}student-work/table-3.jpg`,
    });
    assert.equal(point('student-work/table%203.jpg').text, 'table%203.jpg');
    assert.equal(point('https://example.org/creek#data').kind, 'A page on the web');
    for (const target of [
      ...['../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'file:///plans/../etc/passwd'],
      ...[
        'javascript:alert(1)',
        'command:workbench.action.quit',
        'vscode://x/y',
        'data:text/html,x',
        'ftp://a/b',
      ],
      ...['https://', 'https:// x', 'mailto:', 'C:\\work\\a.jpg', '', '   ', '#', 'nothing'],
    ]) {
      assert.equal(sourceOf(target, library, LOG).what, 'gone', target);
    }
    assert.ok(isLink('mailto:ana@example.org'));
    assert.ok(!isLink('https://example.org/ two words'));
  });

  it('says what is missing, in words', () => {
    assert.match(
      point('water-study.project.yaml#gone').missing ?? '',
      /isn’t in “How healthy is our creek\?”/,
    );
    assert.match(point('old.project.yaml#g1').missing ?? '', /^“old.project.yaml” isn’t there/);
    const empty = libraryOf({
      'a.project.yaml': 'kind: project-spec\nschemaVersion: 1\ngoals: [{id: g1}]\n',
    });
    assert.equal(
      thirdPointOf(sourceOf(`${FOLDER}a.project.yaml#g1`, empty), empty).text,
      'This goal has no learning target yet. What will students be able to do?',
    );
  });

  it('is meant by the name that a document gives it: an id of its own or of its plan, a code', () => {
    const visit = `${FOLDER}2026-05-04.visit.yaml`;
    assert.equal(absoluteOf(sourceOf('g1', library, visit)), `${plan.uri}#g1`);
    assert.equal(absoluteOf(sourceOf('g1', library, plan.uri)), `${plan.uri}#g1`);
    assert.equal(
      absoluteOf(sourceOf('HS-LS2-7', library, LOG)),
      `${FOLDER}ngss-excerpt.standards.yaml#HS-LS2-7`,
    );
  });

  it('goes on and back through all items of its document in their order, and ends at both ends', () => {
    const walked: string[] = [];
    let at = stepFrom(plan, [], 1);
    while (at) {
      walked.push(targetOf(plan, at.path));
      at = stepFrom(plan, at.path, 1);
    }
    assert.deepEqual(
      walked,
      stepsIn(plan).map(({ path }) => targetOf(plan, path)),
    );
    assert.equal(stepFrom(plan, [], -1), undefined);
    assert.deepEqual(
      walked.slice(0, 5).map((target) => target.split('#')[1]),
      ['g1', 'g2', 'g3', 'show', 'podcast'],
    );
    // The levels of a rubric are read with its rows.
    const rubric = get(library, 'water-study.rubric.yaml');
    assert.ok(stepsIn(rubric).every(({ list }) => list === 'criteria'));
    const level = lookablesIn(rubric).find(({ list }) => list === 'levels');
    assert.deepEqual(stepFrom(rubric, level?.path ?? [], 1)?.path, ['criteria', 0]);
  });

  it('is what stands around the cursor', () => {
    const at = (text: string) => lookableAt(plan, plan.text.indexOf(text))?.path;
    assert.deepEqual(at('uses at least two'), ['goals', 0]);
    assert.deepEqual(at('Data poster'), ['choices', 0, 'options', 1]);
    assert.deepEqual(at('turbidity sensor, purpose'), ['sessions', 0, 'activities', 1]);
    assert.equal(at('drivingQuestion'), undefined);
    const flow = libraryOf({
      'a.project.yaml':
        'kind: project-spec\nschemaVersion: 1\ngoals: [{id: a, target: x}, {id: b, target: y}]\n',
    });
    const document = get(flow, 'a.project.yaml');
    assert.deepEqual(lookableAt(document, document.text.indexOf('target: x'))?.path, ['goals', 0]);
  });
});

describe('the name of what is looked at', () => {
  const plan = `kind: project-spec
schemaVersion: 1
title: A
goals:
  - {id: __proto__, target: one}
  - {id: toString, target: two}
  - {id: g1, target: three}
  - {id: g1, target: the same id again}
sessions:
  - {id: s1, title: first, activities: [{title: without an id}, {title: another}]}
`;

  it('leads back for ids that every object has, for twice the same id, and for items without one', () => {
    const library = libraryOf({ 'a.project.yaml': plan });
    const document = get(library, 'a.project.yaml');
    for (const { path } of lookablesIn(document)) {
      const source = sourceOf(targetOf(document, path), library);
      assert.deepEqual(source.what === 'item' && source.path, path);
    }
  });

  it('is written relative to our notes, or from the name of another folder of the workspace', () => {
    const [here, there] = ['file:///home/us/', 'file:///work/creek/'];
    const log = `${here}notes/a.collaboration.yaml`;
    const library = libraryOf(
      { [`${there}plans/a.project.yaml`]: plan, [log]: 'kind: collaboration-log\n' },
      [here.slice(0, -1), there.slice(0, -1)],
    );
    const document = library.get(`${there}plans/a.project.yaml`);
    assert.ok(document);
    const written = (target: string) => writtenIn(log, sourceOf(target, library), library);
    assert.equal(written(`${document.uri}#g1`), 'creek/plans/a.project.yaml#g1');
    assert.equal(written(document.uri), 'creek/plans/a.project.yaml');
    // Without an id of its own the document is named, which is better than nothing.
    assert.equal(written(`${document.uri} sessions/s1/activities/#0`), 'creek/plans/a.project.yaml');
    assert.equal(written(`${there}student-work/table%203.jpg`), 'creek/student-work/table 3.jpg');
    assert.equal(written(`${here}notes/photo.jpg`), 'photo.jpg');
    assert.equal(written('https://example.org/a?b#c'), 'https://example.org/a?b#c');
    assert.equal(written('file:///etc/passwd'), undefined);
  });

  const log = `${FOLDER}n.collaboration.yaml`;
  for (const { kind, called } of kinds) {
    it(`leads back from the notes for every item of ${called}, whatever stands there, and nothing throws`, () => {
      fc.assert(
        fc.property(anyDocument(kind), fc.string({ unit: 'binary' }), (drawn, hostile) => {
          const library = libraryOf({
            [drawn.file]: drawn.text,
            'n.collaboration.yaml': 'kind: collaboration-log\n',
          });
          const document = library.get(FOLDER + drawn.file);
          assert.ok(document);
          for (const { path } of lookablesIn(document)) {
            const source = sourceOf(targetOf(document, path), library);
            assert.deepEqual(source.what === 'item' && source.path, path);
            const written = writtenIn(log, source, library);
            assert.ok(written !== undefined && written !== '');
            const back = sourceOf(written, library, log);
            assert.ok(back.what === 'document' || absoluteOf(back) === absoluteOf(source));
            const point = thirdPointOf(source, library, document);
            assert.ok(point.text !== '');
            nameOfSource(source);
            for (const { to } of point.links)
              for (const { target } of to) assert.notEqual(sourceOf(target, library).what, 'gone');
          }
          for (const target of [
            hostile,
            `${document.uri}#${hostile}`,
            `${document.uri} ${hostile}`,
            `${FOLDER}${hostile}`,
          ]) {
            const source = sourceOf(target, library, log);
            thirdPointOf(source, library, document);
            writtenIn(log, source, library);
            if (source.what === 'file') assert.ok(source.uri.startsWith(FOLDER));
          }
          lookableAt(document, hostile.length);
        }),
        { numRuns: 40, seed: 5 },
      );
    });
  }
});
