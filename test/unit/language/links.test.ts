// What leads where: from a link to its item, from an item to its links, and what lights up together.
import assert from 'node:assert/strict';
import { idSpanOf, meantAt, usesOf, wordsOf } from '../../../src/core/language/links.ts';
import { linkedAt, occurrencesAt } from '../../../src/core/language/occurrences.ts';
import { wordsUsesOf } from '../../../src/core/language/textLinks.ts';
import type { Library } from '../../../src/core/library/library.ts';
import { withCursor, type Marked, type MarkedFiles } from '../support/cursor.ts';
import { at, libraryOf, project } from '../support/findings.ts';

interface Row {
  readonly name: string;
  readonly files: MarkedFiles;
}

const lesson = (...lines: readonly string[]): string =>
  ['kind: lesson-plan', 'schemaVersion: 1', 'title: Loads', ...lines, ''].join('\n');
const rubric = (...lines: readonly string[]): string =>
  ['kind: rubric', 'schemaVersion: 1', 'title: Water study', ...lines, ''].join('\n');

/** A cursor at a place, and the one place it leads to marked; no mark: it leads nowhere. */
const leads: readonly Row[] = [
  {
    name: 'an id in a list on one line',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - id: «g1»',
        '    target: I can explain.',
        'checks:',
        '  - {id: c1, goals: [g|1]}',
      ),
    },
  },
  {
    name: 'an id in a list of lines, the cursor behind it',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - id: «g1»',
        '    target: I can explain.',
        'checks:',
        '  - id: c1',
        '    goals:',
        '      - g1| # this one',
      ),
    },
  },
  {
    name: 'an id in quotes',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - id: "«g1»"',
        '    target: I can explain.',
        'checks:',
        "  - {id: c1, goals: ['|g1']}",
      ),
    },
  },
  {
    name: 'a session behind `when`',
    files: {
      'a.project.yaml': project(
        'sessions:',
        '  - {id: «s2», title: At the creek}',
        'checks:',
        '  - {id: c1, when: |s2}',
      ),
    },
  },
  {
    name: 'a day is no link',
    files: { 'a.project.yaml': project('checks:', '  - {id: c1, when: 2026-0|5-04}') },
  },
  {
    name: 'an item of another document',
    files: {
      'a.project.yaml': project('sessions:', '  - id: «s1»', '    title: Walk'),
      'b.lesson.yaml': lesson('partOf: a.project.yaml#s|1'),
    },
  },
  {
    name: 'the file before the id too',
    files: {
      'a.project.yaml': project('sessions:', '  - id: «s1»', '    title: Walk'),
      'b.lesson.yaml': lesson('partOf: a.pro|ject.yaml#s1'),
    },
  },
  {
    name: 'an id of the plan that a rubric is for',
    files: {
      'a.project.yaml': project('goals:', '  - {id: «g2», target: I can plan.}'),
      'b.rubric.yaml': rubric('for: a.project.yaml', 'criteria:', '  - {id: c1, title: Plan, goals: [|g2]}'),
    },
  },
  {
    name: 'a level behind a descriptor',
    files: {
      'b.rubric.yaml': rubric(
        'levels:',
        '  - {id: «meets», name: Meets}',
        'criteria:',
        '  - id: c1',
        '    descriptors:',
        '      me|ets: Two sources.',
      ),
    },
  },
  {
    name: 'a standard by its code',
    files: {
      'x.standards.yaml':
        'kind: standards\nschemaVersion: 1\ntitle: Science\nitems:\n  - {code: «HS-LS2-7», statement: Design.}\n',
      'a.project.yaml': project('goals:', '  - {id: g1, target: I can plan., standards: [HS-LS|2-7]}'),
    },
  },
  {
    name: 'an item’s own id to itself',
    files: { 'a.project.yaml': project('goals:', '  - id: «g|1»', '    target: I can explain.') },
  },
  {
    name: 'the words of an item to it',
    files: { 'a.project.yaml': project('goals:', '  - id: «g1»', '    target: I can ex|plain.') },
  },
  {
    name: 'an id that nothing has',
    files: { 'a.project.yaml': project('checks:', '  - {id: c1, goals: [g|9]}') },
  },
  {
    name: 'an id of a list that can’t be meant',
    files: {
      'a.project.yaml': project(
        'sessions:',
        '  - {id: s1, title: Walk}',
        'checks:',
        '  - {id: c1, goals: [s|1]}',
      ),
    },
  },
  {
    name: 'from the sound part of a text that can’t be read',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - id: «g1»',
        '    target: I can explain.',
        'checks:',
        '  - {id: c1, goals: [g|1]}',
        '  - {id: c2, goals: [g1',
      ),
    },
  },
  {
    name: 'ids that are words of the language',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - id: «constructor»',
        '    target: I can explain.',
        'checks:',
        '  - {id: c1, goals: [const|ructor]}',
      ),
    },
  },
  {
    name: 'with the line endings of Windows',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - id: «g1»',
        '    target: I can explain.',
        'checks:',
        '  - {id: c1, goals: [g|1]}',
      ).replaceAll('\n', '\r\n'),
    },
  },
];

/** A cursor at a place, and every link to what is there marked, also in other files. */
const uses: readonly Row[] = [
  {
    name: 'of a goal: checks, choices, a rubric’s rows, a lesson, notes',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - {id: g|1, target: I can explain.}',
        '  - {id: g10, target: I can plan.}',
        'checks:',
        '  - {id: c1, goals: [«g1», g10]}',
        'choices:',
        '  - {id: ch1, options: [{id: letter, goals: ["«g1»"]}]}',
      ),
      'b.rubric.yaml': rubric(
        'for: a.project.yaml',
        'criteria:',
        '  - {id: c1, title: Plan, goals: [«g1», g10]}',
      ),
      'c.rubric.yaml': rubric('criteria:', '  - {id: c1, title: Plan, goals: [g1]}'),
      'd.lesson.yaml': lesson(
        'goals:',
        '  - {id: g1, target: I can measure.}',
        'checks:',
        '  - {id: c1, goals: [g1]}',
      ),
    },
  },
  {
    name: 'of a goal, from its words',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - {id: g1, target: I can |explain.}',
        'checks:',
        '  - {id: c1, goals: [«g1»]}',
      ),
    },
  },
  {
    name: 'of a document, from its title',
    files: {
      'a.rubric.yaml': rubric().replace('Water study', 'Water | study'),
      'b.project.yaml': project('choices: [{id: ch1, options: [{id: p1, rubric: «a.rubric.yaml»}]}]'),
    },
  },
  {
    name: 'of a session, from another document',
    files: {
      'a.project.yaml': project(
        'sessions:',
        '  - {id: s1, title: Walk}',
        'checks:',
        '  - {id: c1, when: «s1»}',
      ),
      'b.lesson.yaml': lesson('partOf: a.project.yaml#«s|1»'),
    },
  },
  {
    name: 'of a level: the lines of every row',
    files: {
      'b.rubric.yaml': rubric(
        'levels: [{id: m|eets, name: Meets}]',
        'criteria:',
        '  - {id: c1, descriptors: {«meets»: Two.}, feedback: {«meets»: And now?}}',
        '  - id: meets-too',
        '    descriptors:',
        '      «meets»: Three.',
      ),
    },
  },
  {
    name: 'of a standard, in every plan and in the standards',
    files: {
      'x.standards.yaml':
        'kind: standards\nschemaVersion: 1\ntitle: Science\nitems:\n  - {code: S|-1, statement: Design.}\n  - {code: S-1a, statement: Part., parent: «S-1»}\n',
      'a.project.yaml': project('goals:', '  - {id: g1, target: I can plan., standards: [«S-1», S-1a]}'),
      'b.lesson.yaml': lesson(
        'goals:',
        '  - {id: g1, target: I can plan., standards: [{code: «S-1», statement: x}]}',
      ),
    },
  },
  {
    name: 'in the words of others',
    files: {
      'a.project.yaml': project('goals:', '  - {id: g|1, target: I can plan.}'),
      'b.lesson.yaml': lesson('notes: See [the goal](«a.project.yaml#g1») and [all](a.project.yaml).'),
    },
  },
];

/** What lights up with the cursor where it is. */
const lights: readonly Row[] = [
  {
    name: 'an id and its links, and nothing that is only like it',
    files: {
      'a.project.yaml': project(
        'notes: g1 is our first goal',
        'goals:',
        '  - id: «g|1»',
        '    target: g1',
        '  - id: g11',
        'checks:',
        '  - {id: c1, goals: [«g1», g11]}',
      ),
    },
  },
  {
    name: 'links to another document, by what they lead to',
    files: {
      'b.rubric.yaml': rubric(
        'for: a.project.yaml',
        'criteria:',
        '  - {id: c1, goals: [«g|1»]}',
        '  - {id: c2, goals: [«g1»]}',
      ),
      'a.project.yaml': project('goals:', '  - {id: g1, target: I can plan.}'),
    },
  },
  {
    name: 'links that lead nowhere, by their words',
    files: {
      'a.project.yaml': project('checks:', '  - {id: c1, goals: [«g|9»]}', '  - {id: c2, goals: [«g9»]}'),
    },
  },
  {
    name: 'two kinds of things with one name each',
    files: {
      'a.project.yaml': project(
        'goals:',
        '  - {id: «x», target: I can plan.}',
        'checks:',
        '  - {id: c1, goals: [«x|»], when: x}',
      ),
    },
  },
];

/** Every place a marked table marks, as text. */
const shown = (library: Library, places: readonly { uri: string; span: { start: number; end: number } }[]) =>
  places.map(({ uri, span }) => {
    const { line, character } = library.get(uri)?.lines.positionAt(span.start) ?? { line: -1, character: -1 };
    return `${uri} ${line}:${character} ${library.get(uri)?.text.slice(span.start, span.end)}`;
  });

const markedIn = (library: Library, { spans }: Marked): readonly string[] =>
  shown(
    library,
    [...spans].flatMap(([uri, list]) => list.map((span) => ({ uri, span }))),
  );

describe('a place leads to', () => {
  for (const { name, files } of leads)
    it(name, () => {
      const marked = withCursor(files);
      const library = libraryOf(marked.files);
      const document = library.get(marked.uri);
      assert.ok(document);
      const found = meantAt(document, library, marked.offset);
      const place = found?.item && {
        uri: found.document.uri,
        span: wordsOf(found.document, found.item.idNode) ?? found.item.idNode.span,
      };
      assert.deepEqual(shown(library, place ? [place] : []), markedIn(library, marked));
    });

  it('nothing in a text of an older form, whose places are not those of what is read', () => {
    const { files, uri, offset } = withCursor({
      'a.project.yaml': project('goals: [{id: g|1}]').replace('schemaVersion: 1', 'schemaVersion: 0'),
    });
    const library = libraryOf(files);
    const document = library.get(uri);
    assert.ok(document);
    assert.equal(meantAt(document, library, offset), undefined);
  });
});

describe('every link is found', () => {
  for (const { name, files } of uses)
    it(name, () => {
      const marked = withCursor(files);
      const library = libraryOf(marked.files);
      const document = library.get(marked.uri);
      assert.ok(document);
      const target = meantAt(document, library, marked.offset);
      assert.ok(target);
      const places = [
        ...usesOf(target, library).map((use) => ({
          uri: use.document.uri,
          span: idSpanOf(use.document, use.reference),
        })),
        ...wordsUsesOf(target, library).map((use) => ({ uri: use.document.uri, span: use.link.span })),
      ];
      assert.deepEqual(shown(library, places).sort(), [...markedIn(library, marked)].sort());
    });
});

describe('what lights up is', () => {
  for (const { name, files } of lights)
    it(name, () => {
      const marked = withCursor(files);
      const library = libraryOf(marked.files);
      const document = library.get(marked.uri);
      assert.ok(document);
      const found = occurrencesAt(document, library, marked.offset) ?? [];
      const places = found.map(({ span }) => ({ uri: marked.uri, span }));
      assert.deepEqual(shown(library, places), markedIn(library, marked));
    });

  it('left to VS Code where neither an id nor a link is', () => {
    const { files, uri, offset } = withCursor({ 'a.project.yaml': project('notes: g|1') });
    const library = libraryOf(files);
    const document = library.get(uri);
    assert.ok(document);
    assert.equal(occurrencesAt(document, library, offset), undefined);
  });
});

describe('typed over together are', () => {
  const linked = (files: MarkedFiles): number | undefined => {
    const { files: plain, uri, offset } = withCursor(files);
    const library = libraryOf(plain);
    const document = library.get(uri);
    assert.ok(document);
    return linkedAt(document, library, offset)?.length;
  };
  const plan = project(
    'goals:',
    '  - {id: g|1, target: I can plan.}',
    'checks:',
    '  - {id: c1, goals: [g1, "g1"]}',
  );

  it('an id and its links in this document', () => assert.equal(linked({ 'a.project.yaml': plan }), 3));
  it('not where another document links to it: that link would be lost', () => {
    const b = rubric('for: a.project.yaml', 'criteria: [{id: c1, goals: [g1]}]');
    assert.equal(linked({ 'a.project.yaml': plan, 'b.rubric.yaml': b }), undefined);
  });
  it('not where the id stands twice', () =>
    assert.equal(linked({ 'a.project.yaml': `${plan}sessions: [{id: g1, title: x}]\n` }), undefined));
});

describe('following links', () => {
  it('never stumbles, wherever the cursor is in whatever text', () => {
    const text = project(
      'goals:',
      '  - &a {id: g1, target: [odd], standards: [{code: {}}, [S-1], ~]}',
      '  - *a',
      '  - id: {x: y}',
      '    <<: *a',
      '  - id: "\\u0067\\x31"',
      'checks:',
      '  - {id: __proto__, goals: [*a, __proto__, toString, "", "#", "#g1", "a#b#c"], when: {}}',
      'choices: {ch1: {goals: g1}}',
      'resources: ["http://[", "mailto:", "file:///etc/passwd", "..\\\\x", "/x", "../../../x", "\\uD800.pdf"]',
      'goals: [',
    );
    for (const cut of [text.length, 40, 90, 200, 260]) {
      const library = libraryOf({ 'a.project.yaml': text.slice(0, cut) });
      const document = library.get(at('a.project.yaml'));
      assert.ok(document);
      for (let offset = 0; offset <= cut; offset++) {
        const target = meantAt(document, library, offset);
        if (target) usesOf(target, library);
        occurrencesAt(document, library, offset);
        linkedAt(document, library, offset);
      }
    }
  });
});
