// How a selection grows: the cursor is `|`, what it grows to stands below, the last step (all of it) left out.
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { PlanDocument } from '../../../src/core/document.ts';
import { selectionsAt } from '../../../src/core/language/selection.ts';
import { contains } from '../../../src/core/text/ranges.ts';
import { at, libraryOf } from '../support/findings.ts';

const documentOf = (text: string, name = 'a.project.yaml'): PlanDocument =>
  libraryOf({ [name]: text }).get(at(name)) as PlanDocument;

const rows: readonly (readonly [what: string, marked: string, grows: readonly string[]])[] = [
  [
    'from a word to its text, line, item, list and part',
    'goals:\n  - id: g1\n    target: I can ex|plain it.\n  - id: g2\ntitle: x',
    [
      'explain',
      'I can explain it.',
      'target: I can explain it.',
      'id: g1\n    target: I can explain it.',
      '- id: g1\n    target: I can explain it.',
      '- id: g1\n    target: I can explain it.\n  - id: g2',
      'goals:\n  - id: g1\n    target: I can explain it.\n  - id: g2',
    ],
  ],
  [
    'in quotation marks, first what stands within',
    'title: "The cre|ek now"\n',
    ['creek', 'The creek now', '"The creek now"', 'title: "The creek now"'],
  ],
  [
    'a word with its apostrophe and its dash',
    "title: The creek's hinge-que|stion\n",
    ['hinge-question', "The creek's hinge-question", "title: The creek's hinge-question"],
  ],
  ['from a name', 'ti|tle: x\ngoals: []\n', ['title', 'title: x']],
  [
    'a line of a longer text, then the text',
    'summary: |\n  one two\n  thr|ee four\ntitle: x\n',
    [
      'three',
      'three four',
      'one two\n  three four',
      '|\n  one two\n  three four',
      'summary: |\n  one two\n  three four',
    ],
  ],
  ['in brackets', 'grades: [a, b|c]\ntitle: x\n', ['bc', '[a, bc]', 'grades: [a, bc]']],
  [
    'in braces',
    'goals: [{id: g1, tar|get: x}]\ntitle: y\n',
    ['target', 'target: x', '{id: g1, target: x}', '[{id: g1, target: x}]', 'goals: [{id: g1, target: x}]'],
  ],
  [
    'an item with the note above it',
    'goals:\n  # for g1\n  - id: g|1\n  - id: g2\ntitle: x\n',
    [
      'g1',
      'id: g1',
      '- id: g1',
      '# for g1\n  - id: g1',
      '# for g1\n  - id: g1\n  - id: g2',
      'goals:\n  # for g1\n  - id: g1\n  - id: g2',
    ],
  ],
  [
    'a comment',
    '# one\n# two wo|rds\n\ntitle: x\n',
    ['words', 'two words', '# two words', '# one\n# two words'],
  ],
  [
    'a comment at a line’s end',
    'title: x  # so | it is\ngoals: []\n',
    ['so  it is', '# so  it is', 'title: x  # so  it is'],
  ],
  [
    'between items',
    'goals:\n  - id: g1\n|\n  - id: g2\ntitle: x\n',
    ['- id: g1\n\n  - id: g2', 'goals:\n  - id: g1\n\n  - id: g2'],
  ],
  [
    'in what can’t be read',
    'title: x\nfinal:\n  name: "op|en\n',
    ['open', '"open', 'name: "open', 'final:\n  name: "open'],
  ],
  [
    'in letters of any writing',
    'title: Über die Stra|ße\n',
    ['Straße', 'Über die Straße', 'title: Über die Straße'],
  ],
  ['in an empty text', '|', []],
];

describe('growing the selection', () => {
  for (const [what, marked, grows] of rows) {
    for (const eol of ['\n', '\r\n'])
      it(`${what}${eol === '\n' ? '' : ', with Windows’ line ends'}`, () => {
        const given = marked.replaceAll('\n', eol);
        // A text may have `|` of its own: the cursor is the one that stands before or in a word.
        const offset =
          [...given.matchAll(/\|/g)]
            .map(({ index }) => index)
            .find((index) => !/^\|(?:\r?\n) {2}one/.test(given.slice(index))) ?? 0;
        const text = given.slice(0, offset) + given.slice(offset + 1);
        const seen = selectionsAt(documentOf(text), offset).map(({ start, end }) => text.slice(start, end));
        const expected = [...grows.map((step) => step.replaceAll('\n', eol)), ...(text === '' ? [] : [text])];
        deepEqual(
          seen,
          expected.filter((step, index) => step !== expected[index - 1]),
        );
      });
  }

  it('grows with every step, wherever the cursor is and the plan is cut off', () => {
    const plan = readFileSync('examples/creek-project/walk-the-creek.lesson.yaml', 'utf8');
    fc.assert(
      fc.property(
        fc.nat(plan.length),
        fc.nat(plan.length),
        fc.constantFrom('', '"', '[', '- '),
        (cut, place, typed) => {
          const text = plan.slice(0, cut) + typed + plan.slice(cut + 30);
          const offset = Math.min(place, text.length);
          const steps = selectionsAt(documentOf(text, 'a.lesson.yaml'), offset);
          deepEqual(steps.at(-1), { start: 0, end: text.length });
          for (const [index, span] of steps.entries()) {
            const before = steps[index - 1] ?? { start: offset, end: offset };
            ok(
              contains(span, before) && span.end - span.start > before.end - before.start,
              `${index} at ${offset}`,
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
