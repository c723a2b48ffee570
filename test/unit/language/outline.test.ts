// The outline of a document: its parts and items in the words of the plan.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { outlineOf, type OutlineEntry } from '../../../src/core/language/outline.ts';
import type { PlanDocument } from '../../../src/core/document.ts';
import { contains } from '../../../src/core/text/ranges.ts';
import { at, libraryOf, project } from '../support/findings.ts';

const documentOf = (text: string, name = 'a.project.yaml'): PlanDocument =>
  libraryOf({ [name]: text }).get(at(name)) as PlanDocument;

/** As a person sees it: a line each, what stands beside a name behind a bar. */
function seen(entries: readonly OutlineEntry[], depth = 0): string[] {
  return entries.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` | ${detail}`}`,
    ...seen(children, depth + 1),
  ]);
}

const outline = (text: string, name?: string): string[] => seen(outlineOf(documentOf(text, name)));
const TITLE = 'Title | The creek';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly file?: string;
  readonly shows: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: 'goals by their targets, with what links name them by',
    text: project(
      'goals:',
      '  - id: g1',
      '    target: I can explain it.',
      '  - {id: g2, target: I can do it.}',
    ),
    shows: [TITLE, 'Shared goals | 2', '  I can explain it. | g1', '  I can do it. | g2'],
  },
  {
    name: 'options directly below their question',
    text: project('choices:', '- id: show', '  title: How?', '  options:', '  - {id: poster, name: Poster}'),
    shows: [TITLE, 'Choice options | 1', '  How? | show', '    Poster | poster'],
  },
  {
    name: 'class periods with their day and their activities',
    text: project(
      'sessions:',
      '  - id: s1',
      '    title: Walk',
      '    date: 2026-05-04',
      '    activities: [{id: s1a, title: Two jars}]',
    ),
    shows: [TITLE, 'Class periods | 1', '  Walk | s1 · May 4', '    Two jars | s1a'],
  },
  {
    name: 'what a check asks, below it',
    text: project(
      'checks:',
      '  - id: k1',
      '    name: Quiz',
      '    questions: [{question: Which one?, answer: A}]',
    ),
    shows: [TITLE, 'Formative checks | 1', '  Quiz | k1', '    Which one?'],
  },
  {
    name: 'texts beside the name of their line, a list of texts in one',
    text: project('drivingQuestion: Why is it brown?', 'grades: ["9", "10"]'),
    shows: [TITLE, 'Driving question | Why is it brown?', 'Grades | 9 · 10'],
  },
  {
    name: 'the parts of a part',
    text: project('final:', '  name: Evening', '  goals: [g1]', 'resources:', '  people: [Ms. Ortiz]'),
    shows: [TITLE, 'What it ends in | Evening', 'Resources', '  People | Ms. Ortiz'],
  },
  {
    name: 'a goal in words where a line names it',
    text: project('x-mine: g1', 'goals: [{id: g1, target: I can see it.}]'),
    shows: [TITLE, 'x-mine | g1', 'Shared goals | 1', '  I can see it. | g1'],
  },
  {
    name: 'an item without words as what it is',
    text: project('goals:', '  - id: g1', '  - id: g2', '    target:', 'checks:', '  -'),
    shows: [
      TITLE,
      'Shared goals | 2',
      '  Goal | g1 · no words yet',
      '  Goal | g2 · no words yet',
      'Formative checks | 1',
      '  Check | no words yet',
    ],
  },
  {
    name: 'plain words where they are written with marks, on one line',
    text: project(
      'goals:',
      '  - id: g1',
      '    target: >-',
      '      I can **explain**',
      '      how `it` works.',
    ),
    shows: [TITLE, 'Shared goals | 1', '  I can explain how it works. | g1'],
  },
  {
    name: 'a way of reflecting by its question, a word by itself',
    text: project(
      'reflection:',
      '  - {method: exit-slip, prompt: What next?}',
      'vocabulary: [runoff, {term: silt}]',
    ),
    shows: [TITLE, 'Students’ reflection | 1', '  What next?', 'Vocabulary | 2', '  runoff', '  silt'],
  },
  {
    name: 'nothing of what is marked as private',
    text: project(
      'private: Jo is ill',
      'goals:',
      '  - {id: g1, target: I can., _private: Jo}',
      'final: {private: Jo}',
    ),
    shows: [TITLE, 'Shared goals | 1', '  I can. | g1', 'What it ends in'],
  },
  {
    name: 'lines that are no part of a plan as they are written',
    text: project('gaols:', '  - {id: g1, target: I can.}', '__proto__: {toString: 1}', 'constructor: 2'),
    shows: [TITLE, 'gaols', '__proto__', 'constructor | 2'],
  },
  {
    name: 'the good part of a plan that is being written',
    text: project(
      'goals:',
      '  - id: g1',
      '    target: I can.',
      '  - id: g2',
      '    target: "I can',
      'checks:',
      '  - {id: k1, name: Quiz}',
    ),
    shows: [
      TITLE,
      'Shared goals | 2',
      '  I can. | g1',
      '  I can | g2',
      'Formative checks | 1',
      '  Quiz | k1',
    ],
  },
  {
    name: 'the rows of a rubric with what they say at each level',
    file: 'a.rubric.yaml',
    text: [
      'kind: rubric',
      'schemaVersion: 1',
      'title: R',
      'levels: [{id: meets, name: Meets it}]',
      'criteria:',
      '  - id: claim',
      '    name: Claim',
      '    descriptors: {meets: States a claim, later: More}',
    ].join('\n'),
    shows: [
      'Title | R',
      'Levels | 1',
      '  Meets it | meets',
      'Criteria | 1',
      '  Claim | claim',
      '    Meets it | States a claim',
      '    later | More',
    ],
  },
  {
    name: 'meetings by their day and focus, notes with who says them',
    file: 'a.collaboration.yaml',
    text: [
      'kind: collaboration-log',
      'schemaVersion: 1',
      'title: Notes',
      'meetings:',
      '  - id: m1',
      '    date: 2026-05-05',
      '    focus: Checks',
      '    strengths: [It worked., {text: They talked., by: Lee}]',
      '    nextSteps: [{id: n1, who: Ana, what: draft the form, when: 2026-05-12}]',
    ].join('\n'),
    shows: [
      'Title | Notes',
      'Meetings | 1',
      '  May 5 · Checks',
      '    What’s working | 2',
      '      It worked.',
      '      They talked. | Lee',
      '    Next steps | 1',
      '      draft the form | n1 · Ana · May 12',
    ],
  },
  {
    name: 'standards by code and words',
    file: 'a.standards.yaml',
    text: 'kind: standards\nschemaVersion: 1\ntitle: S\nitems:\n  - {code: "5.10", statement: Add them.}\n  - {code: A}\n',
    shows: ['Title | S', 'Standards | 2', '  5.10 Add them.', '  A'],
  },
  {
    name: 'a folder’s settings by what is asked',
    file: 'third-point.config.yaml',
    text: 'rules: {quality-closed-question: off}\nignore: [old/]\n',
    shows: ['What is asked', '  Is the question open? | off', 'Passed over | old/'],
  },
  {
    name: 'nothing of an alias twice',
    text: project('goals: &all', '  - {id: g1, target: I can.}', 'x-again: *all'),
    shows: [TITLE, 'Shared goals | 1', '  I can. | g1', 'x-again'],
  },
  { name: 'nothing where nothing is', text: 'schemaVersion: 1\nkind: project-spec\n', shows: [] },
  { name: 'nothing where there is only a list', text: '- a\n- b\n', shows: [] },
];

describe('the outline of a document', () => {
  for (const { name, text, file, shows } of rows) {
    it(`has ${name}`, () => deepEqual(outline(text, file), shows));
    it(`has ${name}, with Windows’ line ends`, () =>
      deepEqual(outline(text.replaceAll('\n', '\r\n'), file), shows));
  }

  it('names each thing where it stands', () => {
    const text = project('goals:', '  - id: g1', '    target: I can explain it.   # yes', '    type:', '');
    const [, goals] = outlineOf(documentOf(text));
    const [goal] = goals?.children ?? [];
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    equal(cut(goals?.selection ?? { start: 0, end: 0 }), 'goals');
    equal(cut(goal?.selection ?? { start: 0, end: 0 }), 'I can explain it.');
    equal(
      cut(goal?.span ?? { start: 0, end: 0 }),
      '  - id: g1\n    target: I can explain it.   # yes\n    type:',
    );
  });

  it('is not shown for an older form', () => {
    deepEqual(outline('kind: project-spec\nschemaVersion: 0\ntitle: Old\ngoals: []\n'), []);
  });

  const plan = readFileSync('examples/creek-project/walk-the-creek.lesson.yaml', 'utf8');

  it('keeps each thing within what it stands in, wherever a plan is cut off', () => {
    const check = (entries: readonly OutlineEntry[], within: { start: number; end: number }): void => {
      for (const { name, span, selection, children } of entries) {
        ok(name.trim() !== '' && !/[\r\n]/.test(name), JSON.stringify(name));
        ok(contains(within, span), name);
        ok(contains(span, selection), name);
        check(children, span);
      }
    };
    fc.assert(
      fc.property(
        fc.nat(plan.length),
        fc.constantFrom('', '"', '{', '- ', ': ', '&a ', '*a', '\t'),
        (cut, typed) => {
          const text = plan.slice(0, cut) + typed + plan.slice(cut + 40);
          check(outlineOf(documentOf(text, 'a.lesson.yaml')), { start: 0, end: text.length });
        },
      ),
      { numRuns: 30 },
    );
  });
});
