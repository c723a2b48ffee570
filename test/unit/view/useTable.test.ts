// A pasted table is taken into a rubric: in place of its rows, or below them; everything else stays as it was.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { documentOf, type PlanDocument } from '../../../src/core/document.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { readTable } from '../../../src/core/kinds/rubric/fromTable.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { changesFor, offerTable } from '../../../src/core/view/changesFor.ts';
import { criterionItems, levelItems } from '../../../src/core/view/rubricParts.ts';
import { at } from '../support/findings.ts';

type Rows = readonly (readonly string[])[];

function rubric(text: string): PlanDocument {
  const document = documentOf(at('a.rubric.yaml'), text, 'rubric', true);
  ok(document);
  return document;
}

/** The text after the table is used; a refusal’s sentence where it is refused. */
function after(text: string, rows: Rows, how: 'replace' | 'add'): string {
  const document = rubric(text);
  const asked = changesFor(
    document,
    { do: 'use-table', rows, how },
    { now: 1, seen: 1, today: '2026-05-18' },
  );
  if ('refused' in asked) return `refused: ${asked.refused}`;
  const planned = planEdits(document, asked.changes);
  return 'refused' in planned ? `refused: ${planned.refused}` : applyEdits(text, planned.edits);
}

const fresh = 'kind: rubric\nschemaVersion: 1\ntitle: Podcast # ours\n';

const written = `${fresh}form: analytic
scored: false
# as in the other rubric
levels:
  - {id: low, name: Not yet}
  - {id: high, name: Meets}
criteria:
  # talked about on May 5
  - id: c1
    name: Claim
    goals: [g1]
    descriptors:
      low: An opinion
x-ours: 1
`;

const table: Rows = [
  ['Criteria', '2 – Meets', '1 – Not yet'],
  ['Claim', 'A claim:\nwith *data*', 'An opinion'],
  ['Voice (40%)', 'Loud', ''],
];

describe('a table in place of a rubric', () => {
  it('fills a new one', () => {
    equal(
      after(fresh, table, 'replace'),
      `${fresh}scored: true

levels:
  - id: meets
    name: Meets
    points: 2
  - id: not-yet
    name: Not yet
    points: 1

criteria:
  - id: claim
    name: Claim
    descriptors:
      meets: |-
        A claim:
        with *data*
      not-yet: An opinion
  - id: voice
    name: Voice
    descriptors:
      meets: Loud
    weight: 40
`,
    );
  });

  it('keeps what is called the same: its id, its goals, its comments, and all that is no row', () => {
    const now = after(written, table, 'replace');
    match(now, /title: Podcast # ours\nform: analytic\nscored: true\n# as in the other rubric\nlevels:/);
    match(now, /- \{id: high, name: Meets, points: 2\}\n {2}- \{id: low, name: Not yet, points: 1\}/);
    match(now, /# talked about on May 5\n {2}- id: c1\n {4}name: Claim\n {4}goals: \[g1\]/);
    match(now, /- id: voice\n/);
    match(now, /x-ours: 1\n$/);
  });

  it('never gives an id to another row than the one that has it', () => {
    const text = `${fresh}criteria:\n  - {id: voice, name: Loudness}\n`;
    const rows = [
      ['Criteria', 'Meets', 'Not yet'],
      ['Voice', 'a', 'b'],
      ['Loudness', 'c', 'd'],
    ];
    match(after(text, rows, 'replace'), /\{id: voice-2, name: Voice, [^]*\{id: voice, name: Loudness/);
  });

  it('is of the form that the table has', () => {
    const single = after(
      written,
      [
        ['Criteria', 'Concerns', 'Proficient', 'Advanced'],
        ['Claim', '', 'A claim', ''],
        ['Voice', '', 'Loud', ''],
      ],
      'replace',
    );
    match(single, /form: single-point/);
    match(single, /\{id: meets, name: Proficient\}/);
    const holistic = after(
      written,
      [
        ['Level', 'Description'],
        ['2', 'Clear'],
        ['1', 'There'],
      ],
      'replace',
    );
    match(holistic, /form: holistic/);
    match(holistic, /\{id: level-2, name: ["']2["'], description: Clear, points: 2\}/);
    ok(!holistic.includes('criteria:'));
  });

  const names = fc.constantFrom(
    'Claim',
    'Voice',
    'private',
    '__proto__',
    'toString',
    '请求',
    '4',
    'A: b',
    '- x',
    '#1',
    'Meets',
    'Claim ',
  );
  const texts = fc.constantFrom(
    '',
    'a',
    'two\nlines',
    '- a\n- b',
    '**bold** text',
    '"quoted"',
    'a: b # c',
    '\\*',
    'x'.repeat(300),
  );

  it('says afterwards what the table said', () => {
    const grid = fc
      .tuple(
        fc.uniqueArray(names, { minLength: 2, maxLength: 5 }),
        fc.array(fc.tuple(names, fc.array(texts, { minLength: 5, maxLength: 5 })), {
          minLength: 1,
          maxLength: 5,
        }),
      )
      .map(([head, rows]) => [
        ['Criteria', ...head],
        ...rows.map(([name, cells]) => [name, ...cells.slice(0, head.length)]),
      ]);
    fc.assert(
      fc.property(grid, fc.constantFrom(fresh, written), (rows, text) => {
        const reading = readTable(rows);
        if (reading.refused !== undefined) return;
        const now = after(text, rows, 'replace');
        ok(!now.startsWith('refused'), now);
        const document = rubric(now);
        deepEqual(document.yaml.problems, []);
        const shown = {
          levels: levelItems(document, () => []).map(({ text: name, points, description }) => ({
            name,
            points,
            description,
          })),
          criteria: criterionItems(
            document,
            () => [],
            () => [],
          ).map(({ text: name, points, weight, levels }) => ({
            name,
            points,
            weight,
            descriptors: levels.map(({ descriptor }) => descriptor),
          })),
        };
        deepEqual(shown, {
          levels: reading.levels.map(({ name, points, description = '' }) => ({
            name: name.trim(),
            points,
            description,
          })),
          criteria: reading.criteria.map(({ name, points, weight, descriptors }) => ({
            name: name.trim(),
            points,
            weight,
            descriptors,
          })),
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table below the rows of a rubric', () => {
  it('goes to the levels of the same names', () => {
    const now = after(written, table.slice(0, 1).concat([['Voice', 'Loud', 'Soft']]), 'add');
    equal(
      now,
      written.replace(
        '      low: An opinion\n',
        '      low: An opinion\n  - id: voice\n    name: Voice\n    descriptors:\n      high: Loud\n      low: Soft\n',
      ),
    );
  });

  it('goes by order where the names differ, the lowest to the lowest, and says so', () => {
    const rows = [
      ['Criteria', 'Great (4 pts)', 'Begun (1 pt)'],
      ['Voice', 'Loud', 'Soft'],
    ];
    match(after(written, rows, 'add'), /high: Loud\n {6}low: Soft/);
    const { ways, preferred } = offerTable(rubric(written), rows);
    equal(preferred, 'add');
    equal(
      ways[0]?.said,
      'Adds 1 criterion below the 1 there. The levels go by their order: “Great” as “Meets” and “Begun” as “Not yet”.',
    );
  });

  it('is not taken where the levels do not fit', () => {
    const rows = [
      ['Criteria', 'Great', 'Fine', 'Begun'],
      ['Voice', 'Loud', 'Audible', 'Soft'],
    ];
    match(
      after(written, rows, 'add'),
      /^refused: The table has 3 levels, this rubric has 2: “Not yet” and “Meets”/,
    );
    const { ways, preferred } = offerTable(rubric(written), rows);
    deepEqual(
      ways.map(({ how, fits }) => [how, fits]),
      [
        ['add', false],
        ['replace', true],
      ],
    );
    equal(preferred, undefined);
  });

  it('leaves points out where the rubric gives none', () => {
    const rows = [
      ['Criteria', 'Meets', 'Not yet', 'Points'],
      ['Voice', 'Loud', 'Soft', '20'],
    ];
    ok(!after(written, rows, 'add').includes('points'));
    match(offerTable(rubric(written), rows).ways[0]?.said ?? '', /points are left out/);
    match(after(written.replace('scored: false', 'scored: true'), rows, 'add'), /points: 20/);
  });
});

describe('what a table is offered for', () => {
  it('is nothing to choose in an empty rubric', () => {
    deepEqual(offerTable(rubric(fresh), table).ways, []);
  });

  it('is its place, where nothing is described yet', () => {
    equal(offerTable(rubric(`${fresh}criteria:\n  - {id: c1, name: Claim}\n`), table).preferred, 'replace');
  });

  it('is for the person to say, where all its criteria are there already', () => {
    equal(offerTable(rubric(written), table.slice(0, 2)).preferred, undefined);
  });

  it('names the criteria whose goals would go', () => {
    const rows = [
      ['Criteria', 'Meets', 'Not yet'],
      ['Voice', 'Loud', 'Soft'],
    ];
    match(
      offerTable(rubric(written), rows).ways[1]?.said ?? '',
      /1 criterion go[^]*“Claim” had links to goals/,
    );
  });
});
