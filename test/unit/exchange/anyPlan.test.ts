// Whatever a plan holds, in whatever state: there is a page or a reason, quickly, and nothing on it that must not be.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sheetOf, type HandOut } from '../../../src/core/exchange/handOuts.ts';
import { readers, type Sheet } from '../../../src/core/exchange/sheet.ts';
import { jsonLd } from '../../../src/core/exchange/write/jsonLd.ts';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { Library } from '../../../src/core/library/library.ts';
import { anyDocument, type Drawn } from '../support/anyDocument.ts';
import { at, libraryOf, project } from '../support/findings.ts';
import { sheetText } from './sheetText.ts';

const folder = fc.tuple(...kinds.map(({ kind }) => anyDocument(kind)));
const hands: readonly HandOut[] = ['page', 'choice-board', 'exit-tickets'];
const plans = ['a.project.yaml', 'a.lesson.yaml'];

function libraryWith(documents: readonly Drawn[]): Library {
  const library = new Library();
  library.folders = ['file:///class'];
  library.setPreferences({
    ...{ rules: new Map(), files: [], ignore: [], me: 'Lee' },
    roster: new Map([['Marco Diaz', 'S1']]),
  });
  for (const { file, text } of documents) library.put(at(file), text, true);
  library.setComplete(true);
  return library;
}

/** Every page of every plan. @returns those that are for others than teachers */
function pagesOf(library: Library): readonly Sheet[] {
  const found: Sheet[] = [];
  for (const file of plans) {
    const document = library.get(at(file));
    assert.ok(document);
    for (const reader of readers)
      for (const handOut of hands) {
        const made = sheetOf(document, library, { reader, handOut });
        if ('refused' in made) {
          assert.match(made.refused, /[.?]$/);
          continue;
        }
        const text = sheetText(made);
        assert.doesNotMatch(text, /\[object |\bundefined\b|\bNaN\b/);
        assert.notEqual(made.title, '');
        for (const block of made.blocks)
          assert.ok(block.at === undefined || (block.at >= 0 && block.at < document.lines.count), text);
        if (reader !== 'teachers') found.push(made);
      }
    JSON.parse(jsonLd(document, library));
    assert.doesNotMatch(jsonLd(document, library), /[<>&\u2028\u2029]/);
  }
  return found;
}

describe('pages of any plan', function () {
  this.timeout(0);
  const numRuns = process.env.LONG ? 5_000 : 60;

  it('are made of whatever is written, and name no student of a person’s own list', () => {
    fc.assert(
      fc.property(folder, (documents) => {
        for (const sheet of pagesOf(libraryWith(documents)))
          assert.doesNotMatch(sheetText(sheet), /Marco Diaz/);
      }),
      { numRuns, seed: 61 },
    );
  });

  it('are made of the sound parts of a text that is cut off or spoilt in the middle', () => {
    fc.assert(
      fc.property(
        folder,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', '"', ': [', '\t- ', '<<<<<<< HEAD\n', '&a *a ', '{', '\u0000'),
        fc.boolean(),
        (documents, where, slip, isCut) => {
          const spoilt = documents.map(({ file, text }) => {
            const place = Math.floor(text.length * where);
            return { file, text: text.slice(0, place) + slip + (isCut ? '' : text.slice(place)) };
          });
          pagesOf(libraryWith(spoilt));
        },
      ),
      { numRuns: numRuns / 2, seed: 62 },
    );
  });

  it('keep to a length, whatever stands for what: the person is told', () => {
    const many = (of: string): string => `[${Array(300).fill(`*${of}`).join(', ')}]`;
    const text = project(
      `x-words: &w ${'a very long line about the creek '.repeat(40)}`,
      `x-things: &t ${many('w')}`,
      `x-option: &o {id: o, name: Poster, description: *w, supports: *t, materials: *t, goals: [g1]}`,
      `goals: [{id: g1, target: *w, successCriteria: *t}]`,
      `choices: [{id: c1, title: How?, options: ${many('o')}}]`,
    );
    const library = libraryOf({ 'a.project.yaml': text });
    const document = library.get(at('a.project.yaml'));
    assert.ok(document && !document.broken);
    for (const reader of readers) {
      const made = sheetOf(document, library, { reader, handOut: 'page' });
      assert.ok('title' in made);
      assert.ok(sheetText(made).length < 8_000_000);
    }
    const made = sheetOf(document, library, { reader: 'students', handOut: 'page' });
    assert.ok('title' in made && made.said?.some((sentence) => sentence.includes('too long')));
  });

  it('say what a person wrote instead of a student’s name, and that they do', () => {
    const library = libraryWith([
      {
        file: 'a.project.yaml',
        text: project('goals: [{id: g1, target: I can help Marco Diaz measure.}]', 'status: ready'),
      },
    ]);
    const document = library.get(at('a.project.yaml'));
    assert.ok(document);
    const made = sheetOf(document, library, { reader: 'students', handOut: 'page' });
    assert.ok('title' in made);
    assert.match(
      sheetText(made),
      /1\. I can help S1 measure\.[^]*\(said: Students’ names from your own list/,
    );
    assert.doesNotMatch(jsonLd(document, library), /Marco/);
  });
});

describe('a learning resource', () => {
  it('can stand within a page without ending what it stands in', () => {
    const library = libraryOf({
      'a.project.yaml': project('drivingQuestion: "</script><script>alert(1)</script> & <!-- \u2028"'),
    });
    const document = library.get(at('a.project.yaml'));
    assert.ok(document);
    const text = jsonLd(document, library);
    assert.doesNotMatch(text, /[<>&\u2028]/);
    assert.equal(
      (JSON.parse(text) as { abstract?: string }).abstract,
      '</script><script>alert(1)</script> & <!--',
    );
  });

  for (const [name, lines, time] of [
    [
      'adds up the class periods',
      'sessions: [{id: s1, title: A, minutes: 50}, {id: s2, title: B, minutes: 45}]',
      'PT95M',
    ],
    [
      'says no time where a period has none',
      'sessions: [{id: s1, title: A, minutes: 50}, {id: s2, title: B}]',
      undefined,
    ],
    ['says no time where none is written', 'goals: []', undefined],
  ] as const)
    it(name, () => {
      const library = libraryOf({ 'a.project.yaml': project(lines) });
      const document = library.get(at('a.project.yaml'));
      assert.ok(document);
      assert.equal((JSON.parse(jsonLd(document, library)) as { timeRequired?: string }).timeRequired, time);
    });
});
