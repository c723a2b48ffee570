// Files and folders that move: which links follow, and how they are written afterwards.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from '../../../scripts/paths.ts';
import { targetOf } from '../../../src/core/language/links.ts';
import { followMoves, type Move } from '../../../src/core/language/movedFiles.ts';
import { rename, renameableAt } from '../../../src/core/language/rename.ts';
import { Library } from '../../../src/core/library/library.ts';
import { indexOf } from '../../../src/core/references/index.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';

const PLAN = 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n';
const RUBRIC = 'kind: rubric\nschemaVersion: 1\ntitle: Water\n';
const LESSON = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Loads\n';
const VISIT = 'kind: observation\nschemaVersion: 1\ntitle: Visit\n';

interface Row {
  readonly name: string;
  /** Texts by name below `file:///`; `«old→new»` what changes. */
  readonly files: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  /** Names below `file:///`, from and to. */
  readonly moves: readonly (readonly [string, string])[];
}

const rows: readonly Row[] = [
  {
    name: 'a rubric with a new name: the plan’s link to it',
    files: {
      'class/a.project.yaml': `${PLAN}choices:\n  - id: ch1\n    options:\n      - {id: o1, rubric: «water.rubric.yaml→creek.rubric.yaml»} # water.rubric.yaml\n`,
      'class/water.rubric.yaml': RUBRIC,
    },
    moves: [['class/water.rubric.yaml', 'class/creek.rubric.yaml']],
  },
  {
    name: 'a plan that goes to a folder: links to it, and its own',
    files: {
      'class/a.project.yaml': `${PLAN}choices: [{id: c, options: [{id: o1, rubric: «water.rubric.yaml→../water.rubric.yaml»}]}]\n`,
      'class/water.rubric.yaml': `${RUBRIC}for: "«a.project.yaml→spring/a.project.yaml»"\n`,
      'class/l.lesson.yaml': `${LESSON}partOf: '«a.project.yaml→spring/a.project.yaml»#s1'\n`,
    },
    moves: [['class/a.project.yaml', 'class/spring/a.project.yaml']],
  },
  {
    name: 'a folder with documents that link to each other: only links over its edge',
    files: {
      'class/unit/a.project.yaml': `${PLAN}choices: [{id: c, options: [{id: o1, rubric: water.rubric.yaml}]}]\n`,
      'class/unit/water.rubric.yaml': `${RUBRIC}for: ./a.project.yaml\n`,
      'class/l.lesson.yaml': `${LESSON}partOf: «unit→spring»/a.project.yaml#s1\n`,
    },
    moves: [['class/unit', 'class/spring']],
  },
  {
    name: 'two at once',
    files: {
      'class/a.project.yaml': `${PLAN}choices: [{id: c, options: [{id: o1, rubric: «water.rubric.yaml→../r/water.rubric.yaml»}]}]\n`,
      'class/water.rubric.yaml': `${RUBRIC}for: «a.project.yaml→../p/a.project.yaml»\n`,
    },
    moves: [
      ['class/a.project.yaml', 'class/p/a.project.yaml'],
      ['class/water.rubric.yaml', 'class/r/water.rubric.yaml'],
    ],
  },
  {
    name: 'two that swap their names',
    files: {
      'class/l.lesson.yaml': `${LESSON}partOf: «a→b».project.yaml\n`,
      'class/m.lesson.yaml': `${LESSON}partOf: «b→a».project.yaml\n`,
      'class/a.project.yaml': PLAN,
      'class/b.project.yaml': PLAN,
    },
    moves: [
      ['class/a.project.yaml', 'class/b.project.yaml'],
      ['class/b.project.yaml', 'class/a.project.yaml'],
    ],
  },
  {
    name: 'student work and photos that our documents only name',
    files: {
      'class/a.project.yaml': PLAN,
      'class/v.visit.yaml': `${VISIT}for: a.project.yaml\nseen:\n  - {id: e1, text: A board, about: «student work/table 3.jpg→work/table 3.jpg»}\n  - {id: e2, text: A page, about: https://example.org/student work/table 3.jpg}\n`,
    },
    moves: [['class/student%20work', 'class/work']],
  },
  {
    name: 'names with blanks and letters of all languages, quoted only where YAML needs it',
    files: {
      'class/l.lesson.yaml': `${LESSON}partOf: «a.project.yaml→Fluß und Bäche.project.yaml»\n`,
      'class/m.lesson.yaml': `${LESSON}partOf: «a.project.yaml→Fluß und Bäche.project.yaml»#s1\n`,
      'class/a.project.yaml': PLAN,
    },
    moves: [['class/a.project.yaml', 'class/Flu%C3%9F%20und%20B%C3%A4che.project.yaml']],
  },
  {
    name: 'a name that YAML would read as something else',
    files: {
      'class/l.lesson.yaml': `${LESSON}partOf: «a.project.yaml→"[x] a: b.project.yaml"»\n`,
      'class/a.project.yaml': PLAN,
    },
    moves: [['class/a.project.yaml', 'class/%5Bx%5D%20a%3A%20b.project.yaml']],
  },
  {
    name: 'links in words',
    files: {
      'class/a.project.yaml': `${PLAN}notes: >\n  See [the rubric](«water.rubric.yaml→r/the%20creek.rubric.yaml»), [this row](«water.rubric.yaml→r/the%20creek.rubric.yaml»#c1)\n  and [that page](https://example.org/water.rubric.yaml), water.rubric.yaml.\n`,
      'class/water.rubric.yaml': RUBRIC,
    },
    moves: [['class/water.rubric.yaml', 'class/r/the%20creek.rubric.yaml']],
  },
  {
    name: 'links in words to files with blanks and brackets in their names',
    files: {
      'class/a.project.yaml': `${PLAN}notes: See [one](<«the creek.rubric.yaml→r/creek.rubric.yaml»#c1>) and [two](«a_(b).jpg→c.jpg»).\n`,
      'class/the%20creek.rubric.yaml': RUBRIC,
    },
    moves: [
      ['class/the%20creek.rubric.yaml', 'class/r/creek.rubric.yaml'],
      ['class/a_%28b%29.jpg', 'class/c.jpg'],
    ],
  },
  {
    name: 'to another folder of the workspace, named from that folder on',
    folders: ['class', 'shared'],
    files: {
      'class/l.lesson.yaml': `${LESSON}partOf: «a.project.yaml→shared/a.project.yaml»\n`,
      'class/a.project.yaml': `${PLAN}choices: [{id: c, options: [{id: o1, rubric: «water.rubric.yaml→class/water.rubric.yaml»}]}]\n`,
      'class/water.rubric.yaml': RUBRIC,
    },
    moves: [['class/a.project.yaml', 'shared/a.project.yaml']],
  },
  {
    name: 'links from another folder of the workspace, as they are written',
    folders: ['class', 'shared'],
    files: {
      'shared/l.lesson.yaml': `${LESSON}partOf: class/«a→b».project.yaml\n`,
      'class/a.project.yaml': PLAN,
    },
    moves: [['class/a.project.yaml', 'class/b.project.yaml']],
  },
  {
    name: 'the questions that a folder’s settings name',
    files: {
      'class/third-point.config.yaml': 'prompts: coaching/«prompts→ours».yaml\n',
      'class/coaching/prompts.yaml': 'questions: []\n',
    },
    moves: [['class/coaching/prompts.yaml', 'class/coaching/ours.yaml']],
  },
  {
    name: 'in the part of a text that can be read',
    files: {
      'class/l.lesson.yaml': `${LESSON}partOf: «a→b».project.yaml\ngoals: [{id: g1\n`,
      'class/a.project.yaml': PLAN,
    },
    moves: [['class/a.project.yaml', 'class/b.project.yaml']],
  },
  {
    name: 'links that are repeated by a sign of YAML: where they are written',
    files: {
      'class/a.project.yaml': `${PLAN}choices:\n  - {id: c, options: [{id: o1, rubric: &r «water→creek».rubric.yaml}, {id: o2, rubric: *r}]}\n`,
      'class/water.rubric.yaml': RUBRIC,
    },
    moves: [['class/water.rubric.yaml', 'class/creek.rubric.yaml']],
  },
  {
    name: 'written over several lines',
    files: {
      'class/l.lesson.yaml': `${LESSON}partOf: >-\n  «a→b».project.yaml\ngoals: []\n`,
      'class/a.project.yaml': PLAN,
    },
    moves: [['class/a.project.yaml', 'class/b.project.yaml']],
  },
  {
    name: 'with the line endings of Windows',
    files: {
      'class/l.lesson.yaml': `${LESSON}partOf: «a→b».project.yaml # ok\n`.replaceAll('\n', '\r\n'),
      'class/a.project.yaml': PLAN,
    },
    moves: [['class/a.project.yaml', 'class/b.project.yaml']],
  },
  {
    name: 'nothing, where the links go on leading there',
    files: {
      'class/l.lesson.yaml': `${LESSON}partOf: a.project.yaml\n`,
      'class/a.project.yaml': PLAN,
      'class/x.md': '',
    },
    moves: [['class/x.md', 'class/y.md']],
  },
  {
    name: 'nothing, where a file leaves the workspace: no link may lead there',
    files: { 'class/l.lesson.yaml': `${LESSON}partOf: a.project.yaml\n`, 'class/a.project.yaml': PLAN },
    moves: [['class/a.project.yaml', 'elsewhere/a.project.yaml']],
  },
  {
    name: 'nothing in documents of a newer form, which are only read',
    files: {
      'class/l.lesson.yaml': `${LESSON.replace('schemaVersion: 1', 'schemaVersion: 7')}partOf: a.project.yaml\n`,
      'class/a.project.yaml': PLAN,
    },
    moves: [['class/a.project.yaml', 'class/b.project.yaml']],
  },
  {
    name: 'names that begin alike are not taken for each other',
    files: {
      'class/l.lesson.yaml': `${LESSON}partOf: unit-2/a.project.yaml\n`,
      'class/unit-2/a.project.yaml': PLAN,
      'class/unit/a.project.yaml': PLAN,
    },
    moves: [['class/unit', 'class/spring']],
  },
];

function libraryOf(files: Readonly<Record<string, string>>, folders: readonly string[] = ['class']): Library {
  const library = new Library();
  library.folders = folders.map((folder) => `file:///${folder}`);
  for (const [name, text] of Object.entries(files)) library.put(`file:///${name}`, text, false);
  library.setComplete(true);
  return library;
}

const unmarkedAs = (files: Readonly<Record<string, string>>, to: '$1' | '$2'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replace(/«([^»→]*)→([^»]*)»/g, to)]),
  );

const toMoves = (moves: Row['moves']): readonly Move[] =>
  moves.map(([from, to]) => ({ from: `file:///${from}`, to: `file:///${to}` }));

/** The texts of all files after the edits, at their addresses before the move. */
function moved(library: Library, moves: readonly Move[]): ReadonlyMap<string, string> {
  const texts = new Map([...library.all()].map(({ uri, text }) => [uri, text]));
  for (const { uri, edits } of followMoves(moves, library))
    texts.set(uri, applyEdits(texts.get(uri) ?? '', edits));
  return texts;
}

describe('links follow', () => {
  for (const { name, files, folders, moves } of rows)
    it(name, () => {
      const library = libraryOf(unmarkedAs(files, '$1'), folders);
      const texts = moved(library, toMoves(moves));
      const expected = libraryOf(unmarkedAs(files, '$2'), folders);
      for (const { uri, text } of expected.all()) assert.equal(texts.get(uri), text, uri);
    });

  /** The examples, as a folder of documents with many links. */
  const creek = (): Library => {
    const at = join(root, 'examples', 'creek-project');
    const names = readdirSync(at).filter((name) => name.endsWith('.yaml'));
    return libraryOf(
      Object.fromEntries(names.map((name) => [`class/${name}`, readFileSync(join(at, name), 'utf8')])),
    );
  };

  /** Where every link of every document leads, with the names of documents as they were. */
  const ledTo = (library: Library, nameOf: (uri: string) => string): readonly string[] =>
    [...library.all()]
      .flatMap((document) =>
        indexOf(document).references.map((reference) => {
          const target = targetOf(document, library, reference);
          const to = target && `${nameOf(target.document.uri)} ${target.item?.path.join('/') ?? ''}`;
          return `${nameOf(document.uri)} ${reference.path.slice(0, -1).join('/')}: ${to ?? 'nowhere'}`;
        }),
      )
      .sort();

  it('wherever documents go: every link leads where it led, and back again the texts are what they were', () => {
    const before = creek();
    const uris = [...before.all()].map(({ uri }) => uri);
    const place = fc.constantFrom('', 'one/', 'one/two/', 'three/', 'a b/');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...uris), place), { minLength: 1, maxLength: 4 }),
        (goes) => {
          const moves = [...new Map(goes)]
            .map(([from, folder]) => ({
              from,
              to: from.replace('/class/', `/class/${folder.replace(' ', '%20')}`),
            }))
            .filter(({ from, to }) => from !== to);
          const way = new Map(moves.map(({ from, to }) => [from, to]));
          const back = new Map(moves.map(({ from, to }) => [to, from]));
          const texts = moved(before, moves);
          const after = new Library();
          after.folders = before.folders;
          for (const [uri, text] of texts) after.put(way.get(uri) ?? uri, text, false);
          after.setComplete(true);
          assert.deepEqual(
            ledTo(after, (uri) => back.get(uri) ?? uri),
            ledTo(before, (uri) => uri),
          );
          const again = moved(
            after,
            moves.map(({ from, to }) => ({ from: to, to: from })),
          );
          for (const [uri, text] of again) assert.equal(text, before.get(back.get(uri) ?? uri)?.text);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a new name for any id of the examples, and the old one again: the texts are what they were', () => {
    const before = creek();
    const led = ledTo(before, (uri) => uri);
    const library = creek();
    for (const document of before.all())
      for (const item of indexOf(document).items) {
        const at = item.idNode.span.end;
        const rewrite = (from: number, name: string): void => {
          const home = library.get(document.uri);
          assert.ok(home);
          const made = rename(home, library, from, name);
          assert.ok('changed' in made, JSON.stringify([item.id, made]));
          for (const { uri, edits } of made.changed)
            library.put(uri, applyEdits(library.get(uri)?.text ?? '', edits), false);
        };
        rewrite(at, 'quite-new');
        assert.deepEqual(
          ledTo(library, (uri) => uri),
          led,
          item.id,
        );
        const now = library.get(document.uri);
        assert.ok(now);
        const found = indexOf(now).items.find(({ id }) => id === 'quite-new');
        assert.ok(found && 'name' in renameableAt(now, library, found.idNode.span.start), item.id);
        rewrite(found.idNode.span.start, item.id);
        for (const { uri, text } of before.all()) assert.equal(library.get(uri)?.text, text, item.id);
      }
  });
});
