// Renaming an id: what it changes in which files, and why it sometimes does not.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { occurrencesAt } from '../../../src/core/language/occurrences.ts';
import { rename, renameableAt } from '../../../src/core/language/rename.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { indexOf } from '../../../src/core/references/index.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { withCursor, type MarkedFiles } from '../support/cursor.ts';
import { at, libraryOf, project } from '../support/findings.ts';

const lesson = (...lines: readonly string[]): string =>
  ['kind: lesson-plan', 'schemaVersion: 1', 'title: Loads', ...lines, ''].join('\n');
const rubric = (...lines: readonly string[]): string =>
  ['kind: rubric', 'schemaVersion: 1', 'title: Water study', ...lines, ''].join('\n');
const standards = (...codes: readonly string[]): string =>
  [
    'kind: standards',
    'schemaVersion: 1',
    'title: Science',
    'items:',
    ...codes.map((code, index) => `  - {code: ${code}, statement: Design number ${index + 1}.}`),
    '',
  ].join('\n');

interface Row {
  readonly name: string;
  /** `|` the cursor; `«…»` what becomes the new name, or with an arrow (`«old→new»`) something else. */
  readonly files: MarkedFiles;
  readonly to: string;
}

const rows: readonly Row[] = [
  {
    name: 'an id and its links, in lists of both kinds, with comments beside them',
    to: 'land-use',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - id: «g|1» # the first',
        '    target: I can explain g1.',
        '  - id: g10',
        'checks:',
        '  - id: c1',
        '    goals: [«g1», g10] # g1 above all',
        '  - id: c2',
        '    goals:',
        '    - g10',
        '    - «g1»',
      ),
    },
  },
  {
    name: 'from a link',
    to: 'g7',
    files: {
      'a.project.yaml': project('goals:', '  - {id: «g1»}', 'checks:', '  - {id: c1, goals: [«g|1»]}'),
    },
  },
  {
    name: 'in quotes, each as it was written',
    to: 'water',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - {id: "«g|1»"}',
        'checks:',
        '  - {id: c1, goals: [\'«g1»\', "«g1»", «g1»]}',
      ),
    },
  },
  {
    name: 'to a word that YAML reads as yes or no, with quotes',
    to: 'no',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - id: «g|1→"no"»',
        '    target: I can.',
        'checks:',
        '  - {id: c1, goals: [\'«g1»\', «g1→"no"»]}',
      ),
    },
  },
  {
    name: 'in every document that links to it, and in none that has one like it',
    to: 'walk',
    files: {
      'a.project.yaml': project(
        'sessions:',
        '  - id: «s1»',
        '    title: Walk',
        'checks:',
        '  - {id: c1, when: «s|1»}',
      ),
      'b.lesson.yaml': lesson('partOf: a.project.yaml#«s1»'),
      'c.lesson.yaml': lesson('partOf: "a.project.yaml#«s1»" # s1'),
      'd.visit.yaml':
        'kind: observation\nschemaVersion: 1\nfor: a.project.yaml\nwhen: 2026-05-04\nsession: «s1»\n',
      'e.project.yaml': project('sessions: [{id: s1}]', 'checks: [{id: c1, when: s1}]'),
    },
  },
  {
    name: 'from another document',
    to: 'g-new',
    files: {
      'a.project.yaml': project('goals: [{id: «g1»}]'),
      'b.rubric.yaml': rubric('for: a.project.yaml', 'criteria:', '  - {id: g2, goals: [«g|1»]}'),
    },
  },
  {
    name: 'a level, with the lines that describe it',
    to: 'there',
    files: {
      'b.rubric.yaml': rubric(
        'levels:',
        '  - {id: not-yet, name: Not yet}',
        '  - {id: «meets», name: meets}',
        'criteria:',
        '  - id: c1',
        '    descriptors:',
        '      not-yet: None.',
        '      "«me|ets»": Two. # meets',
        '    feedback: {«meets»: "And now?"}',
      ),
    },
  },
  {
    name: 'a standard’s code, in all plans and where it stands with its words',
    to: 'HS-LS2-7 (new), part: 1',
    files: {
      'x.standards.yaml': standards('«S|-1→"HS-LS2-7 (new), part: 1"»', 'S-2'),
      'a.project.yaml': project('goals:', '  - {id: g1, standards: [«S-1→"HS-LS2-7 (new), part: 1"», S-2]}'),
      'b.lesson.yaml': lesson(
        'goals:',
        '  - id: g1',
        '    standards:',
        '      - code: «S-1→"HS-LS2-7 (new), part: 1"»',
        '        statement: Design.',
      ),
    },
  },
  {
    name: 'a code with nothing special about it, without quotes',
    to: 'HS-LS2-8',
    files: {
      'x.standards.yaml': standards('«S-1»'),
      'a.project.yaml': project('goals:', '  - {id: g1, standards: [«S|-1»]}'),
    },
  },
  {
    name: 'with the line endings of Windows, and no end of line at the end',
    to: 'g5',
    files: {
      'a.project.yaml': project('goals:', '  - id: «g|1»', 'checks:', '  - {id: c1, goals: [«g1»]}')
        .trimEnd()
        .replaceAll('\n', '\r\n'),
    },
  },
  {
    name: 'in the words of a text that links to it',
    to: 'g5',
    files: {
      'a.project.yaml': project('goals: [{id: «g|1»}]'),
      'b.lesson.yaml': lesson(
        'notes: >',
        '  See [g1](a.project.yaml#«g1») and',
        '  [that](<a.project.yaml#«g1»>), [those]( a.project.yaml#«g1» ), not [this](a.project.yaml#g10).',
      ),
    },
  },
  {
    name: 'to the name it has: nothing changes',
    to: 'g1',
    files: { 'a.project.yaml': project('goals: [{id: g|1}]') },
  },
  {
    name: 'an id that other software finds special',
    to: 'constructor',
    files: {
      'a.project.yaml': project('goals: [{id: «to-string»}]', 'checks: [{id: c1, goals: [«to-|string»]}]'),
    },
  },
  {
    name: 'in a broken document’s neighbour that has nothing to do with it',
    to: 'g5',
    files: {
      'a.project.yaml': project('goals: [{id: «g|1»}]'),
      'b.project.yaml': project('goals: [{id: g1}', 'checks: ['),
    },
  },
];

/** The texts with every mark replaced. */
function expected(files: MarkedFiles, to: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text.replace('|', '').replace(/«([^»]*)»/g, (_, inside: string) => inside.split('→')[1] ?? to),
    ]),
  );
}

/** The texts as they are given. */
function given(files: MarkedFiles): MarkedFiles {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replace(/→[^»]*»/g, '»')]),
  );
}

describe('renaming', () => {
  for (const { name, files, to } of rows)
    it(name, () => {
      const { files: plain, uri, offset } = withCursor(given(files));
      const library = libraryOf(plain);
      const document = library.get(uri);
      assert.ok(document);
      const made = rename(document, library, offset, to);
      assert.ok('changed' in made, JSON.stringify(made));
      const after: Record<string, string> = { ...plain };
      for (const { uri: changed, edits } of made.changed) {
        const file = changed.slice(at('').length);
        after[file] = applyEdits(plain[file] ?? '', edits);
      }
      assert.deepEqual(after, expected(files, to));
    });
});

interface Refused {
  readonly name: string;
  readonly files: MarkedFiles;
  readonly to?: string;
  readonly says: RegExp;
}

const plan = project('goals:', '  - {id: g|1, target: I can explain.}', '  - {id: g2, target: I can plan.}');

const refusals: readonly Refused[] = [
  {
    name: 'to an id that is taken',
    files: { 'a.project.yaml': plan },
    to: 'g2',
    says: /^g2 is already the id of “I can plan”\. g3 is still free\.$/,
  },
  {
    name: 'to what is no id, saying what it would be',
    files: { 'a.project.yaml': plan },
    to: 'Water Test!',
    says: /^“water-test” would do\. .*small letters, digits, dashes\.$/,
  },
  { name: 'to nothing', files: { 'a.project.yaml': plan }, to: '', says: /^An id is a short word/ },
  {
    name: 'to what would be taken as an id: the next one that is free',
    files: { 'a.project.yaml': plan.replace('g2', 'water-test') },
    to: 'Water test',
    says: /“water-test-2” would do/,
  },
  {
    name: 'a level to a word that is kept for what is private',
    files: { 'b.rubric.yaml': rubric('levels: [{id: me|ets}]') },
    to: 'private',
    says: /means something else already/,
  },
  {
    name: 'a level to a name that a row describes already',
    files: {
      'b.rubric.yaml': rubric(
        'levels: [{id: me|ets}]',
        'criteria:',
        '  - {id: c1, descriptors: {meets: a, there: b}}',
      ),
    },
    to: 'there',
    says: /there is already described in “Water study”/,
  },
  {
    name: 'where the id stands twice',
    files: { 'a.project.yaml': plan.replace('g2', 'g1') },
    says: /^Two things here have the id g1, so a link to it could mean either/,
  },
  {
    name: 'where a text that can’t be read as a whole has such a link in its words, to a file with a blank in its name',
    files: {
      'a%20plan.project.yaml': plan,
      'b.project.yaml':
        'kind: project-spec\nschemaVersion: 1\ntitle: Ponds\nsummary: "[so](a%20plan.project.yaml#g1)\n',
    },
    says: /^Part of “Ponds” can’t be read just now, and a link to g1 could stand there/,
  },
  {
    name: 'where a document with links can’t be read as a whole',
    files: {
      'a.project.yaml': plan,
      'b.rubric.yaml': rubric('for: a.project.yaml', 'criteria:', '  - {id: c1, goals: [g1'),
    },
    says: /^Part of “Water study” can’t be read just now/,
  },
  {
    name: 'where this text can’t be read as a whole',
    files: { 'a.project.yaml': `${plan}checks: [{id: c1, goals: [g1` },
    says: /^Part of this text can’t be read/,
  },
  {
    name: 'where a document with links has an older form',
    files: {
      'a.project.yaml': plan,
      'b.rubric.yaml': rubric('for: a.project.yaml', 'criteria: [{id: c1, goals: [g1]}]').replace(
        'schemaVersion: 1',
        'schemaVersion: 0',
      ),
    },
    says: /^“Water study” was made with an older Third Point/,
  },
  {
    name: 'in a document of an older form',
    files: { 'a.project.yaml': plan.replace('schemaVersion: 1', 'schemaVersion: 0') },
    says: /older Third Point/,
  },
  {
    name: 'in a document of a newer form',
    files: { 'a.project.yaml': plan.replace('schemaVersion: 1', 'schemaVersion: 99') },
    says: /newer Third Point/,
  },
  {
    name: 'where a document with links has a newer form',
    files: {
      'a.project.yaml': plan,
      'b.rubric.yaml': rubric('for: a.project.yaml', 'criteria: [{id: c1, goals: [g1]}]').replace(
        'schemaVersion: 1',
        'schemaVersion: 9',
      ),
    },
    says: /^“Water study” was made with a newer Third Point/,
  },
  {
    name: 'a standard’s code to one that another has',
    files: { 'x.standards.yaml': standards('S|-1', 'S-2') },
    to: 'S-2',
    says: /^S-2 is already the code of another standard: “Design number 2”\.$/,
  },
  {
    name: 'a code that stands in two documents',
    files: { 'x.standards.yaml': standards('S|-1'), 'y.standards.yaml': standards('S-1') },
    says: /^The code S-1 stands in “Science” and “Science”/,
  },
  {
    name: 'a code that is not at hand',
    files: { 'a.project.yaml': project('goals: [{id: g1, standards: [S|-9]}]') },
    says: /^S-9 is not among the standards at hand/,
  },
  {
    name: 'a day',
    files: { 'a.project.yaml': project('checks: [{id: c1, when: 2026-05-|18}]') },
    says: /^This is a day\./,
  },
  {
    name: 'a link that leads nowhere',
    files: { 'a.project.yaml': project('checks: [{id: c1, goals: [g|9]}]') },
    says: /^Nothing here has the id g9/,
  },
  {
    name: 'the usual levels, which stand nowhere',
    files: { 'b.rubric.yaml': rubric('criteria:', '  - {id: c1, descriptors: {me|ets: a}}') },
    says: /^This rubric has the usual levels/,
  },
  {
    name: 'a file',
    files: { 'a.project.yaml': plan.replace('|', ''), 'b.rubric.yaml': rubric('for: a.pro|ject.yaml') },
    says: /list of files/,
  },
  {
    name: 'the words of a goal',
    files: { 'a.project.yaml': project('goals:', '  - {id: g1, target: I can ex|plain.}') },
    says: /^These words can be changed right here.*g1/,
  },
  {
    name: 'anything else',
    files: { 'a.project.yaml': project('notes: a|b') },
    says: /^Put the cursor on an id/,
  },
  {
    name: 'an id that is repeated elsewhere by a sign of YAML',
    files: { 'a.project.yaml': project('goals:', '  - id: &x g|1', 'notes: *x') },
    says: /shared with another place/,
  },
];

describe('nothing is renamed', () => {
  for (const { name, files, to, says } of refusals)
    it(name, () => {
      const { files: plain, uri, offset } = withCursor(files);
      const library = libraryOf(plain);
      const document = library.get(uri);
      assert.ok(document);
      const made = rename(document, library, offset, to ?? 'anew');
      assert.ok('refused' in made, JSON.stringify(made));
      assert.match(made.refused, says);
    });
});

describe('what is renamed', () => {
  it('is the id alone, without its quotes and without the file before it', () => {
    for (const [text, span] of [
      [project('goals: [{id: "g|1"}]'), 'g1'],
      [lesson('partOf: "a.project.yaml#s|1"'), 's1'],
    ] as const) {
      const { files, uri, offset } = withCursor({
        ...(text.startsWith('kind: lesson') ? { 'a.project.yaml': project('sessions: [{id: s1}]') } : {}),
        'b.lesson.yaml': text,
      });
      const library = libraryOf(files);
      const document = library.get(uri);
      assert.ok(document);
      const found = renameableAt(document, library, offset);
      assert.ok('span' in found, JSON.stringify(found));
      assert.equal(document.text.slice(found.span.start, found.span.end), span);
    }
  });
});

describe('renaming in whatever document', () => {
  const drawn = fc.oneof(...kinds.map(({ kind }) => anyDocument(kind)));

  it('changes ids and links alone, or says why not; the other links lead where they led', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0, max: 1, noNaN: true }), ({ file, text }, share) => {
        const library = libraryOf({ [file]: text });
        const document = library.get(at(file));
        assert.ok(document);
        const { items, references } = indexOf(document);
        const places = [...items.map(({ idNode }) => idNode), ...references.map(({ node }) => node)];
        const node = places[Math.floor(share * (places.length - 1))];
        const offset = node ? node.span.end : Math.floor(share * text.length);
        const before = occurrencesAt(document, library, offset)?.length;
        const made = rename(document, library, offset, 'quite-new');
        if ('refused' in made) {
          assert.match(made.refused, /^\S.*\.$/su);
          return;
        }
        const [changed] = made.changed;
        assert.ok(changed);
        library.put(at(file), applyEdits(text, changed.edits), true);
        const after = library.get(at(file));
        assert.ok(after);
        assert.equal(after.broken, false);
        const found = indexOf(after).items.find(({ id }) => id === 'quite-new');
        assert.ok(found);
        assert.equal(occurrencesAt(after, library, found.idNode.span.end)?.length, before);
        assert.equal(indexOf(after).references.length, references.length);
      }),
      { numRuns: 150 },
    );
  });
});
