// The map of what fits together: small plans as tables, plans nobody would write, and a large one.
import assert from 'node:assert/strict';
import { alignmentOf } from '../../../src/core/library/alignment.ts';
import type { AlignmentMap, Column } from '../../../src/core/library/alignmentMap.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import { at, libraryOf } from '../support/findings.ts';
import { lesson, project, rubric, standards } from '../rules/align/support.ts';

type Files = Readonly<Record<string, string>>;

function mapOf(text: string, beside: Files = {}, name = 'a.project.yaml'): AlignmentMap {
  const library = libraryOf({ ...beside, [name]: text });
  const document = library.get(at(name));
  assert.ok(document);
  return alignmentOf(document, library);
}

/** The map as one would draw it: a line for the columns, then one for each goal, with a cross where they are linked. */
function drawn({ rows, columns }: AlignmentMap): readonly string[] {
  return [
    columns.map(({ label }) => label).join(' '),
    ...rows.map(({ label, cells, gaps }) =>
      [
        label,
        columns.map((_, index) => (cells.some(({ column }) => column === index) ? 'x' : '.')).join(''),
        ...gaps,
      ].join(' '),
    ),
  ];
}

const goals = (...ids: readonly string[]): string =>
  `goals: [${ids.map((id) => `{id: ${id}, target: ${id.toUpperCase()}}`).join(', ')}]`;

/** Each row: what it shows, the plan, what lies beside it, and the map. */
const tables: readonly (readonly [string, string, Files, readonly string[]])[] = [
  ['nothing', '', {}, ['']],
  ['a plan without goals', project('checks: [{id: k, name: K}]'), {}, ['K']],
  ['goals alone', project(goals('g1', 'g2')), {}, ['', 'G1  no-check', 'G2  no-check']],
  [
    'checks in the order of time, those not yet planned last',
    project(
      goals('g1', 'g2'),
      'sessions: [{id: s1, title: S1, date: 2026-05-04}, {id: s2, title: S2, date: 2026-05-11}]',
      'checks:',
      '  - {id: some, name: someday, goals: [g1]}',
      '  - {id: late, name: late, when: s2, goals: [g2]}',
      '  - {id: day, name: day, when: 2026-05-06, goals: [g1]}',
      '  - {id: early, name: early, when: s1, goals: [g1, g2]}',
    ),
    {},
    ['early day late someday S1 S2', 'G1 xx.x..', 'G2 x.x...'],
  ],
  [
    'a check that comes only where the plan ends',
    project(
      goals('g1'),
      'sessions: [{id: s1, title: S1}, {id: s2, title: S2, activities: [{title: A}]}]',
      'checks: [{id: k, name: K, when: s2, goals: [g1]}]',
      'final: {name: Evening}',
    ),
    {},
    ['K S1 S2', 'G1 x.. no-check-along-the-way'],
  ],
  [
    'standards, named in full or by code, each once',
    project(
      'goals:',
      '  - {id: g1, target: G1, standards: ["5.10", {code: "5.1", statement: Water}]}',
      '  - {id: g2, target: G2, standards: ["5.1"]}',
      '  - {id: g3, target: G3}',
      '  - {id: g4, target: G4, type: success-skill}',
    ),
    {},
    ['5.10 5.1', 'G1 xx no-check', 'G2 .x no-check', 'G3 .. no-check no-standard', 'G4 .. no-check'],
  ],
  [
    'options, menu by menu',
    project(
      goals('g1', 'g2', 'g3'),
      'choices:',
      '  - {id: m, title: M, about: product, options: [{id: a, name: A, goals: [g1, g2]}, {id: b, name: B, goals: [g1]}]}',
      '  - {id: n, title: N, about: topic, options: [{id: c, name: C}]}',
    ),
    {},
    ['A B C', 'G1 xx. no-check', 'G2 x.. no-check', 'G3 ... no-check no-choice'],
  ],
  [
    'rows of two rubrics, and of one that is another plan’s',
    project(goals('g1', 'g2'), 'final: {name: End, rubric: c.rubric.yaml}'),
    {
      'a.rubric.yaml': rubric('for: a.project.yaml', 'criteria: [{id: a, name: A, goals: [g1]}]'),
      'b.rubric.yaml': rubric('for: a.project.yaml', 'criteria: [{id: b, name: B, goals: [g1, g9]}]'),
      'c.rubric.yaml': rubric('for: b.project.yaml', 'criteria: [{id: c, name: C, goals: [g2]}]'),
      'b.project.yaml': project(goals('g2')),
    },
    ['C A B', 'G1 .xx no-check', 'G2 ... no-check no-criterion'],
  ],
  [
    'class periods, by themselves and by their activities',
    project(
      goals('g1', 'g2', 'g3'),
      'sessions:',
      '  - {id: s1, title: S1, goals: [g1], activities: [{title: A, goals: [g1]}, {title: B, goals: [g2]}]}',
      '  - {id: s2, title: S2}',
    ),
    {},
    ['S1 S2', 'G1 x. no-check', 'G2 x. no-check', 'G3 .. no-check no-session'],
  ],
  [
    'ids that mean something elsewhere',
    project(
      'goals: [{id: __proto__, target: P}, {id: toString, target: T}, {id: constructor, target: C}]',
      'checks: [{id: hasOwnProperty, name: K, goals: [__proto__, valueOf, toString, toString]}]',
    ),
    {},
    ['K', 'P x', 'T x', 'C . no-check'],
  ],
  [
    'goals without an id, and two with the same',
    project(
      'goals: [{target: A}, {id: g, target: B}, {id: g, target: C}]',
      'checks: [{name: K, goals: [g, ""]}]',
    ),
    {},
    ['K', 'A . no-check', 'B x', 'C x'],
  ],
  [
    'lists that are something else',
    project(
      'goals: [1, [2], null, {target: [x]}]',
      'checks: soon',
      'choices: {a: b}',
      'sessions: [x]',
      'final: 3',
    ),
    {},
    ['', '  no-check'],
  ],
];

describe('the map of what fits together', () => {
  for (const [name, text, beside, lines] of tables) {
    it(name, () => assert.deepEqual(drawn(mapOf(text, beside)), lines));
  }

  it('is plain data', () => {
    for (const [, text, beside] of tables) {
      const map = mapOf(text, beside);
      const plain = JSON.parse(JSON.stringify(map)) as AlignmentMap;
      assert.deepEqual(drawn(plain), drawn(map));
    }
  });

  it('of a lesson has its activities', () => {
    const text = lesson(goals('g1'), 'activities: [{id: a1, title: A1, goals: [g1]}, {title: A2}]');
    assert.deepEqual(drawn(mapOf(text, {}, 'a.lesson.yaml')), ['A1 A2', 'G1 x. no-check']);
  });

  it('of a document that is no plan is empty', () => {
    const map = mapOf(rubric('criteria: [{id: c, name: C}]'), {}, 'a.rubric.yaml');
    assert.deepEqual(map, { rows: [], columns: [], groups: [], standardsLeft: [] });
  });

  it('says what makes a link: the activities of a period, the row of a rubric in its file', () => {
    const map = mapOf(
      project(
        goals('g1'),
        'sessions: [{id: s1, title: S1, goals: [g1], activities: [{id: s1a, title: A, goals: [g1]}]}]',
      ),
      { 'a.rubric.yaml': rubric('for: a.project.yaml', 'criteria: [{id: c, name: C, goals: [g1]}]') },
    );
    assert.deepEqual(
      map.rows[0]?.cells.map(({ by }) => by.map(({ label, uri, path }) => [label, uri, path.join('/')])),
      [
        [['C', at('a.rubric.yaml'), 'criteria/0']],
        [
          ['S1', at('a.project.yaml'), 'sessions/0'],
          ['A', at('a.project.yaml'), 'sessions/0/activities/0'],
        ],
      ],
    );
  });

  it('says what columns have not got yet', () => {
    const map = mapOf(
      project(
        goals('g1', 'g2'),
        'checks: [{id: k, name: K}]',
        'choices:',
        '  - {id: m, title: M, about: product, options: [{id: a, name: A, goals: [g1, g2]}, {id: b, name: B, goals: [g2]}, {id: c, name: C}]}',
        '  - {id: n, title: N, about: topic, options: [{id: d, name: D}]}',
      ),
      { 'a.rubric.yaml': rubric('for: a.project.yaml', 'criteria: [{id: r, name: R}]') },
    );
    assert.deepEqual(
      map.columns.map(({ label, gaps }) => [label, ...gaps]),
      [
        ['K', 'no-goal'],
        ['A'],
        ['B', 'misses-goals'],
        ['C', 'no-goal', 'misses-goals'],
        ['D'],
        ['R', 'no-goal'],
      ],
    );
    const missing = map.columns.flatMap((column) =>
      column.kind === 'option' ? [column.together.filter((row) => !column.rows.includes(row))] : [],
    );
    assert.deepEqual(missing, [[], [0], [0, 1], []]);
  });

  it('groups columns by menu and rubric, also menus without options', () => {
    const map = mapOf(
      project(
        goals('g1'),
        'choices: [{id: m, title: M}, {id: n, title: N, options: [{id: a, name: A}, {id: b, name: B}]}]',
      ),
      { 'a.rubric.yaml': rubric('for: a.project.yaml', 'criteria: [{id: c, name: C}]') },
    );
    assert.deepEqual(
      map.groups.map(({ kind, label, first, count }) => [kind, label, first, count]),
      [
        ['standard', '', 0, 0],
        ['check', '', 0, 0],
        ['option', 'M', 0, 0],
        ['option', 'N', 0, 2],
        ['criterion', 'Creek rubric', 2, 1],
        ['session', '', 3, 0],
      ],
    );
    map.columns.forEach(({ group }, index) => {
      const { first, count } = map.groups[group] ?? { first: -1, count: 0 };
      assert.ok(index >= first && index < first + count);
    });
  });

  const coverage = (text: string, beside: Files = {}): readonly (readonly string[])[] => {
    const { columns, standardsLeft } = mapOf(text, beside);
    return [...columns, ...standardsLeft].flatMap((column) =>
      column.kind === 'standard' ? [[column.label, column.coverage, column.statement ?? '']] : [],
    );
  };

  it('says of each standard whether it is planned, only named, or left', () => {
    const ours = standards('A', 'A.1', 'A.2', 'A.3').replace('"A.1",', '"A.1", parent: A,');
    const text = project(
      'goals:',
      '  - {id: g1, target: G1, standards: [A.1]}',
      '  - {id: g2, target: G2, standards: [A.2, {code: B, statement: Their words}]}',
      '  - {id: g3, target: G3, standards: [C]}',
      'sessions: [{id: s1, title: S1, goals: [g1]}]',
      'checks: [{id: k, name: K, goals: [g2]}, {id: l, name: L, when: s1, goals: [g3]}]',
    );
    assert.deepEqual(coverage(text, { 'our.standards.yaml': ours, 'other.standards.yaml': standards('X') }), [
      ['A.1', 'planned', 'All about A.1'],
      ['A.2', 'goal-only', 'All about A.2'],
      ['B', 'goal-only', 'Their words'],
      ['C', 'planned', ''],
      ['A.3', 'gap', 'All about A.3'],
    ]);
  });

  it('knows the lessons of a project: as details of its periods, and for the standards they take up', () => {
    const text = project('goals: [{id: g1, target: G1, standards: [A]}]', 'sessions: [{id: s1, title: S1}]');
    const beside = {
      'a.lesson.yaml': lesson('partOf: a.project.yaml#s1', 'goals: [{id: l, target: L, standards: [A]}]'),
    };
    const session = mapOf(text, beside).columns.find(({ kind }) => kind === 'session');
    assert.deepEqual(session?.kind === 'session' && session.lessons.map(({ uri }) => uri), [
      at('a.lesson.yaml'),
    ]);
    assert.deepEqual(coverage(text, beside), [['A', 'planned', '']]);
    assert.deepEqual(coverage(text), [['A', 'goal-only', '']]);
  });

  it('of 25 goals and 40 columns has each link at its place', () => {
    const ids = Array.from({ length: 25 }, (_, index) => `g${index}`);
    const some = (seed: number): readonly string[] => ids.filter((_, index) => (index * 7 + seed) % 3 === 0);
    const list = (items: number, each: (index: number) => string): string =>
      Array.from({ length: items }, (_, index) => `  - ${each(index)}`).join('\n');
    const map = mapOf(
      project(
        `goals:\n${list(25, (n) => `{id: g${n}, target: Goal ${n}, standards: [S.${n % 8}]}`)}`,
        `checks:\n${list(10, (n) => `{id: k${n}, name: Check ${n}, when: s${n % 10}, goals: [${some(n).join(', ')}]}`)}`,
        `choices:\n  - id: m\n    title: M\n    about: product\n    options:\n${list(6, (n) => `{id: o${n}, name: Option ${n}, goals: [${some(n).join(', ')}]}`).replaceAll('  - ', '      - ')}`,
        `sessions:\n${list(10, (n) => `{id: s${n}, title: Period ${n}, goals: [${some(n + 1).join(', ')}]}`)}`,
      ),
      {
        'a.rubric.yaml': rubric(
          'for: a.project.yaml',
          `criteria:\n${list(6, (n) => `{id: c${n}, name: Row ${n}, goals: [${some(n + 2).join(', ')}]}`)}`,
        ),
      },
    );
    assert.equal(map.rows.length, 25);
    assert.equal(map.columns.length, 40);
    const number = ({ label }: Column): number => Number(/\d+/.exec(label)?.[0]);
    const shift = { standard: 0, check: 0, option: 0, criterion: 2, session: 1 };
    for (const [row, { cells }] of map.rows.entries()) {
      const linked = new Set(cells.map(({ column }) => column));
      for (const [index, column] of map.columns.entries()) {
        const wanted =
          column.kind === 'standard'
            ? number(column) === row % 8
            : (row * 7 + number(column) + shift[column.kind]) % 3 === 0;
        assert.equal(linked.has(index), wanted, `${row} ${column.label}`);
        assert.equal(column.rows.includes(row), wanted, `${row} ${column.label}`);
      }
    }
  });
});

describe('panel and map', () => {
  it('count the same', () => {
    for (const [, text, beside] of tables) {
      const library = libraryOf({ ...beside, 'a.project.yaml': text });
      const document = library.get(at('a.project.yaml'));
      assert.ok(document);
      const { rows, columns } = alignmentOf(document, library);
      const view = buildPlanView(document, library, [], 1);
      view.goals.forEach(({ id, served }, index) => {
        if (id === undefined) return;
        const links = rows[index]?.cells.map(({ column }) => columns[column]?.kind) ?? [];
        const counts = (['check', 'option', 'criterion'] as const)
          .map((kind) => links.filter((each) => each === kind).length)
          .filter((count) => count > 0);
        assert.deepEqual(
          served.filter(({ there }) => there).map(({ by }) => by.length),
          counts,
        );
      });
    }
  });
});
