// What people who write YAML by hand complain about in their editors, one by one. Speed is measured in bench/.
import assert from 'node:assert/strict';
import { formatEdits } from '../../../src/core/language/format/format.ts';
import { targetOf, thingAt, usesOf } from '../../../src/core/language/links.ts';
import { Library } from '../../../src/core/library/library.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { accepted, offeredIn } from '../support/completing.ts';
import { at, findingsIn, libraryOf, project } from '../support/findings.ts';

const file = 'a.project.yaml';

/** The document after what is offered at the cursor under that label was taken. */
function take(marked: string, label: string): string {
  return accepted(offeredIn({ file, marked }), label);
}

/** The zero-based line on which each finding begins, with its code. */
function linesOf(text: string): readonly (readonly [line: number, code: string])[] {
  return findingsIn(text)
    .filter(({ severity }) => severity === 'error')
    .map(({ span, code }) => [text.slice(0, span.start).split('\n').length - 1, code]);
}

describe('well-known troubles with YAML in editors', () => {
  it('a file in two versions gets one message, not hundreds', () => {
    const goal = (words: string): string => `  - id: g1\n    target: ${words}\n`;
    const both = `<<<<<<< ours\n${goal('a')}=======\n${goal('b')}>>>>>>> theirs\n`;
    const text = project('goals:', ...Array.from({ length: 50 }, () => both.trimEnd()));
    assert.deepEqual(new Set(linesOf(text).map(([, code]) => code)), new Set(['yaml-two-versions']));
  });

  it('an open quotation mark is pointed out where it stands, not where the file ends', () => {
    const text = project('subject: "Science', 'course: Biology', 'goals:', '  - id: g1', '    target: I can');
    assert.deepEqual(linesOf(text), [[3, 'yaml-unclosed-quote']]);
  });

  it('an open bracket is pointed out on its line', () => {
    const text = project('grades: ["9", "10"', 'course: Biology', 'checks:', '  - id: k1', '    name: Exit');
    assert.deepEqual(
      linesOf(text).map(([line]) => line),
      [3],
    );
  });

  it('a line that stands in one blank too few is one message, there', () => {
    const text = project(
      'goals:',
      '  - id: g1',
      '    target: I can',
      '   type: skill',
      '  - id: g2',
      '    target: b',
    );
    assert.deepEqual(
      linesOf(text).map(([line]) => line),
      [6],
    );
  });

  const wrong: readonly (readonly [what: string, ...lines: string[]])[] = [
    ['a value of several possible forms', 'choices:', '  - {id: c, title: a, pick: several, options: []}'],
    ['a standard that is a list', 'goals:', '  - {id: g1, target: a, standards: [[x]]}'],
    ['an id that is none', 'goals:', '  - {id: My Goal!, target: a}'],
    ['a word that is none of those to choose from', 'status: finished'],
    ['a text in place of a list', 'goals: later'],
  ];
  for (const [what, ...lines] of wrong) {
    it(`${what} is said once and in words of the plan, never in those of a schema`, () => {
      const found = findingsIn(project(...lines)).filter(({ severity }) => severity === 'error');
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.doesNotMatch(found[0]?.message ?? '', /schema|oneOf|anyOf|match|regex|pattern|[\\^$]|allowed/i);
    });
  }

  const lists: readonly (readonly [how: string, marked: string, after: string])[] = [
    ['two columns in', 'goals:\n  - id: g1\n    |\n', 'goals:\n  - id: g1\n    target: \n'],
    ['at the edge', 'goals:\n- id: g1\n  |\n', 'goals:\n- id: g1\n  target: \n'],
    ['four columns in', 'goals:\n    - id: g1\n      |\n', 'goals:\n    - id: g1\n      target: \n'],
    ['behind a wide dash', 'goals:\n  -   id: g1\n      |\n', 'goals:\n  -   id: g1\n      target: \n'],
    ['in braces', 'goals: [{id: g1, |}]\n', 'goals: [{id: g1, target: }]\n'],
    [
      'with Windows’ line ends',
      'goals:\r\n  - id: g1\r\n    |\r\n',
      'goals:\r\n  - id: g1\r\n    target: \r\n',
    ],
  ];
  for (const [how, marked, after] of lists) {
    it(`what is taken in a list ${how} stands where its neighbours do`, () => {
      assert.equal(take(marked, 'target'), after);
    });
  }

  it('taking a name where a colon stands already doubles nothing', () => {
    assert.equal(take('tit|: Creek\n', 'title'), 'title: Creek\n');
    assert.equal(take('t|itle: Creek\n', 'title'), 'title: Creek\n');
  });

  it('taking a word replaces the whole of the one that is there', () => {
    assert.equal(take('status: d|raf\n', 'draft'), 'status: draft\n');
    assert.equal(take('status: "d|raf"\n', 'draft'), 'status: "draft"\n');
  });

  it('taking a name writes nothing that nobody asked for', () => {
    assert.equal(take('title: A\nche|\n', 'checks'), 'title: A\nchecks:\n  - \n');
    assert.equal(take('title: A\nfin|\n', 'final'), 'title: A\nfinal:\n  \n');
  });

  it('a file is ours by its name or its own words, never by chance', () => {
    const library = new Library();
    const text = 'version: 3\ngoals: [nothing]\nsessions: 5\n';
    for (const name of ['docker-compose.yaml', 'lesson.yaml', 'plan.yaml', 'project.yml', 'rubric-ci.yaml'])
      assert.deepEqual(library.put(at(name), text, true), [], name);
  });

  it('tidying moves and drops no comment', () => {
    const text =
      '# ours\ntitle:   A   # as agreed\ngoals:\n    # the first\n    - id: g1   # keep\n      target: a\n# the end\n';
    const library = libraryOf({ [file]: text });
    const document = library.get(at(file));
    assert.ok(document);
    const after = applyEdits(text, formatEdits(document));
    const comments = /#.*$/gm;
    assert.notEqual(after, text);
    assert.deepEqual(after.match(comments), text.match(comments));
    assert.match(after, /# the first\n\s+- id: g1 +# keep\n/);
  });

  it('what is written once and used again counts at both places', () => {
    const found = findingsIn(
      project(
        'goals:',
        '  - id: g1',
        '    target: a',
        '    successCriteria: &c [one]',
        '  - id: g2',
        '    target: b',
        '    successCriteria: *c',
      ),
    );
    assert.deepEqual(
      found.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('every use of a name is found, in other files too, and each leads back', () => {
    const plan = project(
      'goals:',
      '  - {id: g1, target: a}',
      'checks:',
      '  - {id: k1, name: b, goals: [g1]}',
    );
    const rubric =
      'kind: rubric\nschemaVersion: 1\ntitle: R\nfor: a.project.yaml\ncriteria:\n  - {id: c1, name: n, goals: [g1]}\n';
    const library = libraryOf({ [file]: plan, 'r.rubric.yaml': rubric });
    const document = library.get(at(file));
    assert.ok(document);
    const thing = thingAt(document, plan.indexOf('g1'));
    assert.ok(thing?.what === 'item');
    const uses = usesOf({ document, item: thing.item }, library);
    assert.deepEqual(
      uses.map((use) => use.document.uri),
      [at(file), at('r.rubric.yaml')],
    );
    for (const use of uses) assert.equal(targetOf(use.document, library, use.reference)?.item?.label, 'a');
  });

  it('what is not open is looked at like what is', () => {
    const library = new Library();
    library.folders = ['file:///class'];
    library.put(
      at(file),
      project('goals:', '  - {id: g1, target: a}', 'checks:', '  - {id: k1, name: b, goals: [g9]}'),
      false,
    );
    library.setComplete(true);
    assert.deepEqual(
      library.findings(at(file)).flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])),
      ['reference-unknown'],
    );
  });
});
