// What has a colour of its own: marked with «…», what it is stands beside, `!` where it names itself.
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { PlanDocument } from '../../../src/core/document.ts';
import { tokensOf } from '../../../src/core/language/tokens.ts';
import { at, libraryOf, project, unmarked } from '../support/findings.ts';

const documentOf = (text: string, name = 'a.project.yaml'): PlanDocument =>
  libraryOf({ [name]: text }).get(at(name)) as PlanDocument;

const rows: readonly (readonly [what: string, marked: string, sorts: readonly string[], file?: string])[] = [
  [
    'ids and what points at them',
    project('goals:', '  - id: «g1»', 'checks:', '  - id: «k1»', '    goals: [«g1», "«g2»"]'),
    ['item!', 'item!', 'item', 'item'],
  ],
  [
    'class periods, but no days',
    project('checks:', '  - {id: «k1», when: «s1»}', '  - {id: «k2», when: 2026-05-04}'),
    ['item!', 'item', 'item!'],
  ],
  [
    'standards by their codes',
    project('goals:', '  - {id: «g1», standards: [«HS-LS2-7», «5.10»]}'),
    ['item!', 'standard', 'standard'],
  ],
  ['files', project('final: {rubric: «water study.rubric.yaml»}'), ['file']],
  [
    'a file and an item of it, each',
    'kind: collaboration-log\nschemaVersion: 1\ntitle: N\ntalkNextTime:\n  - {about: «a.project.yaml»#«g1», text: x}\n  - {about: "«a#b.yaml»#«g1»", text: x}\n',
    ['file', 'item', 'file', 'item'],
    'a.collaboration.yaml',
  ],
  [
    'no pages of the web, and no words where a link could stand',
    'kind: observation\nschemaVersion: 1\ntitle: V\nnoticed:\n  - {text: x, about: "https://a.org/b#c"}\n  - {text: x, about: the whole class}\n',
    [],
    'a.visit.yaml',
  ],
  [
    'a rubric’s levels where they are names of lines',
    'kind: rubric\nschemaVersion: 1\ntitle: R\nlevels: [{id: «meets»}]\ncriteria:\n  - id: «c»\n    descriptors: {«meets»: x}\n',
    ['item!', 'item!', 'item'],
    'a.rubric.yaml',
  ],
  [
    'standards where they are written down',
    'kind: standards\nschemaVersion: 1\ntitle: S\nitems:\n  - {code: «A»}\n  - {code: "«A.1»", parent: «A»}\n',
    ['standard!', 'standard!', 'standard'],
    'a.standards.yaml',
  ],
  [
    'a note that answers a question, with the questions there are',
    project(
      '# «third-point: ok» «align-goal-without-check», no-such-code - align-minutes is another',
      'goals: []',
    ),
    ['answer', 'answer'],
  ],
  ['a note at a line’s end', project('goals: [] # «Third-Point:  OK» «align-minutes»'), ['answer', 'answer']],
  ['no comment that only speaks of it', project('# ask the third-point: ok people', 'goals: []'), []],
  ['the good part of a broken text', project('goals:', '  - id: «g1»', 'final:', '  name: "open'), ['item!']],
  [
    'an id in marks that are not closed yet',
    project('checks:', '  - {id: «k1», name: x}', 'goals:', '  - id: «"g1»'),
    ['item!', 'item!'],
  ],
  [
    'hostile names',
    project(
      'goals:',
      '  - id: «constructor»',
      '  - id: «__proto__»',
      'checks: [{id: «k», goals: [«constructor»]}]',
    ),
    ['item!', 'item!', 'item!', 'item'],
  ],
  ['nothing of an older form', 'kind: project-spec\nschemaVersion: 0\ngoals: [{id: g1}]\n', []],
];

describe('colours of ids and links', () => {
  for (const [what, marked, sorts, file] of rows)
    for (const eol of ['\n', '\r\n'])
      it(`${what}${eol === '\n' ? '' : ', with Windows’ line ends'}`, () => {
        const { text, spans } = unmarked(marked.replaceAll('\n', eol));
        const tokens = tokensOf(documentOf(text, file));
        deepEqual(
          tokens.map(({ span: { start, end } }) => text.slice(start, end)),
          spans.map(({ start, end }) => text.slice(start, end)),
        );
        deepEqual(
          tokens.map(({ span }) => ({ ...span })),
          spans,
        );
        deepEqual(
          tokens.map(({ sort, own }) => (own ? `${sort}!` : sort)),
          sorts,
        );
      });

  it('stand one behind the other, each on one line, wherever a plan is cut off', () => {
    const plan = readFileSync('examples/creek-project/walk-the-creek.lesson.yaml', 'utf8');
    fc.assert(
      fc.property(fc.nat(plan.length), fc.constantFrom('', '"', '[', '&a ', '"\\n'), (cut, typed) => {
        const text = plan.slice(0, cut) + typed + plan.slice(cut + 30);
        let last = 0;
        for (const { span } of tokensOf(documentOf(text, 'a.lesson.yaml'))) {
          ok(span.start >= last && span.end > span.start);
          ok(!/[\r\n]/.test(text.slice(span.start, span.end)));
          last = span.end;
        }
      }),
      { numRuns: 30 },
    );
  });
});
