// What tidying changes, and what it never changes. The texts are as written, and as they are afterwards.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { root } from '../../../scripts/paths.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { formatEdits } from '../../../src/core/language/format/format.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import type { Span } from '../../../src/core/text/ranges.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { unmarked } from '../support/findings.ts';

/** @param stretch the lines to tidy; left out: all */
function tidied(text: string, file = 'a.project.yaml', stretch?: Span): string {
  const kind = kinds.find(({ suffix }) => file.includes(`${suffix}.`))?.kind ?? 'project-spec';
  return applyEdits(text, formatEdits(new PlanDocument(`file:///class/${file}`, text, kind), stretch));
}

describe('tidying a text', () => {
  const table: readonly (readonly [what: string, before: string, after: string])[] = [
    ['blanks at the end of a line', 'title: A  \nsubject: B\t\n', 'title: A\nsubject: B\n'],
    ['blanks on an empty line', 'title: A\n   \ngoals: []\n', 'title: A\n\ngoals: []\n'],
    ['blanks before a colon', 'title : A\n', 'title: A\n'],
    ['blanks behind a colon', 'title:   A\nsubject:\tB\n', 'title: A\nsubject: B\n'],
    ['blanks behind a dash', 'grades:\n  -   "9"\n  -\t"10"\n', 'grades:\n  - "9"\n  - "10"\n'],
    ['blanks in brackets', 'grades: [ "9","10" , "11" ]\n', 'grades: ["9", "10", "11"]\n'],
    ['empty brackets and braces', 'grades: [ ]\nsummary: {  }\n', 'grades: []\nsummary: {}\n'],
    [
      'blanks in braces',
      'goals:\n  - { id: g1,target:  "I can"  , standards: [ A ,B] }\n',
      'goals:\n  - {id: g1, target: "I can", standards: [A, B]}\n',
    ],
    ['nothing between a quoted key and its value', 'summary: {"role":"x"}\n', 'summary: {"role": "x"}\n'],
    ['many empty lines', 'title: A\n\n\n\n\ngoals: []\n', 'title: A\n\n\ngoals: []\n'],
    ['empty lines at the end', 'title: A\n\n\n', 'title: A\n'],
    ['no line end at the end', 'title: A', 'title: A\n'],
    [
      'Windows line ends stay',
      'title :  A \r\n\r\n\r\n\r\nsubject: B\r\n\r\n',
      'title: A\r\n\r\n\r\nsubject: B\r\n',
    ],
    ['a byte order mark stays', '\uFEFFtitle:  A\n', '\uFEFFtitle: A\n'],
    [
      'lists that do not stand in',
      'goals:\n- id: g1\n  target: A\n- id: g2\n  target: B\n',
      'goals:\n  - id: g1\n    target: A\n  - id: g2\n    target: B\n',
    ],
    [
      'four columns, and a dash with three blanks',
      'summary:\n    role: A\ngoals:\n    -   id: g1\n        target: A\n        successCriteria:\n            -   one\n',
      'summary:\n  role: A\ngoals:\n  - id: g1\n    target: A\n    successCriteria:\n      - one\n',
    ],
    [
      'a text that stands in as a whole',
      '  title: A\n  goals:\n    - id: g1\n',
      'title: A\ngoals:\n  - id: g1\n',
    ],
    ['keys below their dash', 'goals:\n-\n  id: g1\n', 'goals:\n  -\n    id: g1\n'],
    ['a dash within a dash', 'x-a:\n-   -   b\n    -   c\n', 'x-a:\n  - - b\n    - c\n'],
    ['a value on the next line', 'title:\n      The creek\n', 'title:\n  The creek\n'],
    [
      'a long text goes with its key',
      'checks:\n- id: k1\n  prompt: >-\n      It rained.\n\n        Twice.\n\n      Why?\n',
      'checks:\n  - id: k1\n    prompt: >-\n      It rained.\n\n        Twice.\n\n      Why?\n',
    ],
    [
      'a long text that says how far it stands in',
      'checks:\n- id: k1\n  prompt: |2\n      in\n    out\n',
      'checks:\n  - id: k1\n    prompt: |2\n        in\n      out\n',
    ],
    [
      'a text over several lines keeps its shape',
      'checks:\n- prompt: "one\n           two"\n  name: a\n     b\n',
      'checks:\n  - prompt: "one\n             two"\n    name: a\n       b\n',
    ],
    [
      'brackets over several lines keep their shape',
      'checks:\n- goals: [g1,\n          g2 ,\n  ]\n',
      'checks:\n  - goals: [g1,\n            g2,\n    ]\n',
    ],
    [
      'comments go with what they are about',
      '# all\ngoals:\n# the first\n- id: g1 # why\n  # its words\n  target: A\n  # behind it\n# the second\n- id: g2\n# end\n',
      '# all\ngoals:\n  # the first\n  - id: g1 # why\n    # its words\n    target: A\n    # behind it\n  # the second\n  - id: g2\n# end\n',
    ],
    [
      'a note that answers a question',
      'goals:\n# third-point: ok align-goal-without-check\n- id: g1\n',
      'goals:\n  # third-point: ok align-goal-without-check\n  - id: g1\n',
    ],
    ['anchors and their copies', 'a-x:  &a  [ g1 ]\nx-b:   *a\n', 'a-x: &a  [g1]\nx-b: *a\n'],
    [
      'marks of the document',
      '%YAML 1.2\n---\ntitle :  A\ngoals:\n- id: g1\n...\n',
      '%YAML 1.2\n---\ntitle: A\ngoals:\n  - id: g1\n...\n',
    ],
    ['a document in braces', '{ title: A , goals: [ ] }', '{title: A, goals: []}\n'],
    [
      'the blanks, where lines can’t be moved',
      'goals:\n    &a\n    - id:  g1\n      x : y  \n',
      'goals:\n    &a\n    - id: g1\n      x: y\n',
    ],
    [
      'comments at odd places keep their distance',
      'goals:\n- id: g1\n  target: x\n     # odd\n   # less odd\nchecks: []\n',
      'goals:\n  - id: g1\n    target: x\n       # odd\n     # less odd\nchecks: []\n',
    ],
    [
      'long texts with Windows line ends',
      'goals:\r\n- id: g1\r\n  target: |\r\n    a\r\n\r\n    b\r\n',
      'goals:\r\n  - id: g1\r\n    target: |\r\n      a\r\n\r\n      b\r\n',
    ],
    [
      'only the marked lines',
      'title :  A\n«subject :  B»\ncourse :  C\n',
      'title :  A\nsubject: B\ncourse :  C\n',
    ],
    [
      'marked whole lines, not the next one',
      'title :  A\n«subject :  B\n»course :  C\n',
      'title :  A\nsubject: B\ncourse :  C\n',
    ],
    [
      'a marked entry among tidy ones',
      'goals:\n  - id: g1\n«  - id: g2\n    successCriteria:\n    - one\n    -  two\n»  - id: g3\n',
      'goals:\n  - id: g1\n  - id: g2\n    successCriteria:\n      - one\n      - two\n  - id: g3\n',
    ],
  ];
  for (const [what, before, after] of table)
    it(what, () => {
      const { text, spans } = unmarked(before);
      assert.equal(tidied(text, 'a.project.yaml', spans[0]), after);
      if (spans.length === 0) assert.equal(tidied(after), after);
    });
});

describe('what tidying leaves alone', () => {
  const table: readonly (readonly [what: string, text: string])[] = [
    ['blanks within a text', 'title: "A  B "\nsubject: \'C  \'\ncourse: D  E\n'],
    ['blanks and empty lines within a long text', 'title: |\n  A  \n\n\n\n\n    B\n'],
    ['the end of a text that keeps its empty lines', 'title: |+\n  A\n\n\n\n'],
    ['comments, to the last blank', '#no blank  \ntitle: A   # lined up  \nsubject: Bee # lined up\n'],
    ['blanks before a comment behind a colon', 'goals:     # ours\n  - id: g1\n'],
    ['a colon that belongs to the text', 'title: a:b\nx-t: 10:42\n'],
    ['a text that can’t be read', 'title :  "A\ngoals:\n- id: g1  \n'],
    ['two versions of the same lines', '<<<<<<< ours\ntitle :  A\n=======\ntitle : B\n>>>>>>> theirs\n'],
    ['a document of a newer Third Point', 'kind: project-spec\nschemaVersion: 99\ntitle :  A\n'],
    ['an empty file', ''],
    ['a file of comments', '# a  \n\n\n\n# b'],
    ['a key that stands twice', 'title: A\ntitle: B\n'],
    ['ids that every object has', '__proto__: {constructor: [toString]}\n'],
    // Reading the line back from each of its places would take minutes.
    ['a shared text behind a word without end', `x-a: [${'a'.repeat(200_000)}, &b c, *b]\n`],
  ];
  for (const [what, text] of table) it(what, () => assert.equal(tidied(text), text));

  it('the examples, which are tidy', () => {
    for (const { file, text } of examples()) assert.equal(tidied(text, file), text, file);
  });
});

describe('tidying any text', () => {
  /** What a text says, and its comments; undefined where it can't be read. */
  const meaning = (text: string): unknown => {
    const parsed = parseDocument(text, { uniqueKeys: false });
    if (parsed.errors.length > 0) return undefined;
    // A comment holds no line end; of what is in quotation marks after all, nothing is lost either way.
    const comments = text.split(/\r?\n/).flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? []);
    return { data: parsed.toJS(), comments };
  };
  const holds = (text: string, file: string): void => {
    const once = tidied(text, file);
    assert.deepEqual(meaning(once), meaning(text));
    assert.equal(tidied(once, file), once, 'not the same when done twice');
    const bare = (all: string): string => all.replace(/\s/g, '');
    assert.equal(bare(once), bare(text), 'more than blanks changed');
  };
  /** Ways in which people leave a text untidy. */
  const habits: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replace(/^( +)/gm, '$1$1'),
    (text) => text.replace(/^ {2}( *)- /gm, '$1- ').replace(/^ {2}( +)(?=[a-zA-Z])/gm, '$1'),
    (text) => text.replace(/: /g, ' :   '),
    (text) => text.replace(/- /g, '-   '),
    (text) => text.replace(/$/gm, '  '),
    (text) => text.replace(/\n/g, '\n\n\n\n'),
    (text) => text.replace(/[[{]/g, '$& ').replace(/[\]}]/g, ' $&'),
    (text) => text.replace(/\n/g, '\n# between\n'),
    (text) => text.trimEnd(),
  ];

  it('says the same, keeps every comment, and has nothing to do the second time', () => {
    const all = examples();
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.uniqueArray(fc.constantFrom(...habits), { maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', ' ', '\n', '\t', '"', '- ', '  x: 1\n', '# c\n', ': ', '|\n', '[', ','),
        ({ file, text }, untidy, at, piece) => {
          const changed = untidy.reduce((now, habit) => habit(now), text);
          const place = Math.floor(at * changed.length);
          holds(changed.slice(0, place) + piece + changed.slice(place), file);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('whatever the document holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds).chain(({ kind }) => anyDocument(kind)),
        fc.uniqueArray(fc.constantFrom(...habits), { maxLength: 2 }),
        ({ file, text }, untidy) =>
          holds(
            untidy.reduce((now, habit) => habit(now), text),
            file,
          ),
      ),
      { numRuns: 60 },
    );
  });
});

function examples(): readonly { readonly file: string; readonly text: string }[] {
  return ['creek-project', 'finished'].flatMap((folder) =>
    readdirSync(join(root, 'examples', folder))
      .filter((file) => /\.[a-z]+\.yaml$/.test(file))
      .map((file) => ({ file, text: readFileSync(join(root, 'examples', folder, file), 'utf8') })),
  );
}
