// What folds: the lines in the table are those that stay, each with the last line it hides.
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { PlanDocument } from '../../../src/core/document.ts';
import { foldsOf } from '../../../src/core/language/folding.ts';
import { at, libraryOf } from '../support/findings.ts';

const documentOf = (text: string, name = 'a.project.yaml'): PlanDocument =>
  libraryOf({ [name]: text }).get(at(name)) as PlanDocument;

const folds = (lines: readonly string[], eol: string): string[] => {
  const document = documentOf(lines.join(eol));
  return foldsOf(document).map(({ from, to, sort = '' }) =>
    [lines[from]?.trim(), lines[to]?.trim(), sort].filter((part) => part !== '').join(' … '),
  );
};

const rows: readonly (readonly [what: string, lines: readonly string[], folds: readonly string[]])[] = [
  [
    'parts, items and their lists',
    [
      'goals:',
      '  - id: g1',
      '    successCriteria:',
      '      - one',
      '  - id: g2',
      '    target: x',
      '',
      'checks: []',
    ],
    ['goals: … target: x … part', '- id: g1 … - one', 'successCriteria: … - one', '- id: g2 … target: x'],
  ],
  [
    'lists that stand as far left as their name',
    ['goals:', '- id: g1', '  target: x', '- id: g2', 'title: y'],
    ['goals: … - id: g2 … part', '- id: g1 … target: x'],
  ],
  ['lists and maps in brackets', ['grades: [', '  "9",', '  "10"', ']'], ['grades: [ … ] … part']],
  ['long texts', ['summary: |', '  one', '', '  two', '', 'title: x'], ['summary: | … two']],
  ['texts that go on', ['safety: gloves', '  and shoes', 'title: x'], ['safety: gloves … and shoes']],
  ['texts in quotation marks', ['safety: "gloves', '  and shoes"'], ['safety: "gloves … and shoes"']],
  [
    'a note below that belongs to the item, but not the next item’s',
    ['goals:', '  - id: g1', '    target: x', '    # a thought', '  # about g2', '  - id: g2'],
    ['goals: … - id: g2 … part', '- id: g1 … # a thought'],
  ],
  [
    'comments one below the other',
    ['# one', '# two', 'title: x', '', '# three'],
    ['# one … # two … comment'],
  ],
  [
    'what stands between region and endregion',
    [
      '#region mine',
      'title: x',
      '# region inner',
      '# endregion',
      '# endregion',
      '# endregion',
      '# region left open',
    ],
    ['#region mine … # endregion … part', '# region inner … # region left open … comment'],
  ],
  ['no single lines', ['title: x', 'goals: [a]', 'final: {name: y}'], []],
  ['nothing in an empty text', [''], []],
  [
    'the good part of a broken text, and the stretch that is broken',
    [
      'goals:',
      '  - id: g1',
      '    target: x',
      'final:',
      '  name: "open',
      '  when: s1',
      'checks:',
      '  - id: k1',
      '    name: y',
    ],
    [
      'goals: … target: x … part',
      '- id: g1 … target: x',
      'final: … when: s1 … part',
      'checks: … name: y … part',
      '- id: k1 … name: y',
    ],
  ],
];

describe('folding', () => {
  for (const [what, lines, expected] of rows) {
    it(what, () => deepEqual(folds(lines, '\n'), expected));
    it(`${what}, with Windows’ line ends`, () => deepEqual(folds(lines, '\r\n'), expected));
  }

  it('goes on in an older form', () => {
    const lines = ['schemaVersion: 0', 'goals:', '  - id: g1', '    target: x'];
    deepEqual(folds(lines, '\n'), ['goals: … target: x … part', '- id: g1 … target: x']);
  });

  it('has one fold a line, each in the one around it, wherever a plan is cut off', () => {
    const plan = readFileSync('examples/creek-project/walk-the-creek.lesson.yaml', 'utf8');
    fc.assert(
      fc.property(fc.nat(plan.length), fc.constantFrom('', '"', '[', '|\n', '# region\n'), (cut, typed) => {
        const document = documentOf(plan.slice(0, cut) + typed + plan.slice(cut + 30), 'a.lesson.yaml');
        let last = -1;
        for (const { from, to } of foldsOf(document)) {
          ok(from > last && to > from && to < document.lines.count, `${from}–${to} after ${last}`);
          last = from;
        }
      }),
      { numRuns: 30 },
    );
  });
});
