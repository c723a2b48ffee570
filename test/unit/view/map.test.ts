// The alignment map as the panel draws it: small plans, and that its counts are those of everything else.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isQuestion } from '../../../src/core/rules/rule.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import type { MapView, PlanView } from '../../../src/core/view/planView.ts';
import { alignmentOf } from '../../../src/core/library/alignment.ts';
import { missedBy } from '../../../src/panel/mapCells.ts';
import { pathOf, placeOfRef } from '../../../src/core/view/refs.ts';
import { lesson, project, rubric } from '../rules/align/support.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at, libraryOf } from '../support/findings.ts';

type Files = Readonly<Record<string, string>>;

function viewOf(files: Files, name = 'a.project.yaml'): PlanView {
  const library = libraryOf(files);
  const document = library.get(at(name));
  assert.ok(document);
  return buildPlanView(document, library, library.findings(at(name)), 1);
}

/**
 * The map as one would draw it: a line of columns by group, then a line for each goal: `x` linked, `?` asked, `-` fine
 * as it is, `.` neither; behind a group `?` or `-` where it is asked as a whole; behind all the questions at its head.
 */
function drawn({ groups, columns, rows }: MapView): readonly string[] {
  const heads = groups.map(({ label, first, count, questions }) =>
    [
      `${label}${'!'.repeat(questions.length)}:`,
      ...columns
        .slice(first, first + count)
        .map((column) => `${column.label}${'!'.repeat(column.questions.length)}`),
    ].join(' '),
  );
  const lines = rows.map(({ label, cells, asked, fine, questions }) => {
    const marks = groups.map(({ first, count }, group) => {
      const cell = (column: number): string => {
        if (cells.some((each) => each.column === column)) return 'x';
        const { misses } = columns[column] ?? {};
        if (misses === undefined || !cells.some((each) => columns[each.column]?.group === group)) return '.';
        return misses === 'fine' ? '-' : label === '' ? '.' : '?';
      };
      const line = Array.from({ length: count }, (_, index) => cell(first + index)).join('');
      const isAsked = asked.some((each) => each.group === group);
      return `${line}${isAsked ? ' ?' : ''}${fine.includes(group) ? ' -' : ''}`;
    });
    return `${label}${'!'.repeat(questions.length)} ${marks.join('|')}`;
  });
  return [heads.join(' | '), ...lines];
}

const two = ['goals:', '  - {id: g1, target: I can explain G1}', '  - {id: g2, target: I can explain G2}'];
const answered = 'ifNotYet: again';

const tables: readonly (readonly [string, string, Files, readonly string[]])[] = [
  [
    'goals alone: room for checks',
    project(...two),
    {},
    ['Checks, in time:', 'I can explain G1!  ?', 'I can explain G2!  ?'],
  ],
  [
    'checks in time: a goal without one is asked in all of them together',
    project(
      ...two,
      'checks:',
      `  - {id: k1, name: K1, goals: [g1], ${answered}}`,
      '  - {id: k2, name: K2, goals: [g1]}',
    ),
    {},
    ['Checks, in time: K1 K2!', 'I can explain G1 xx', 'I can explain G2! .. ?'],
  ],
  [
    'what was answered with a note is not open, and can be told from what never was asked',
    project(
      'goals:',
      '  - {id: g1, target: I can explain G1}',
      '  # third-point: ok align-goal-without-check - the letter shows it',
      '  - {id: g2, target: I can explain G2}',
      `checks: [{id: k1, name: K1, goals: [g1], ${answered}}]`,
    ),
    {},
    ['Checks, in time: K1', 'I can explain G1 x', 'I can explain G2 . -'],
  ],
  [
    'an option that does not show what the others show, and one for which that is fine',
    project(
      ...two,
      'choices:',
      '  - id: m',
      '    title: How will you show it?',
      '    about: product',
      '    options:',
      '      - {id: a, name: Poster, goals: [g1, g2]}',
      '      - {id: b, name: Letter, goals: [g1]}',
      '      # third-point: ok align-option-without-goal',
      '      - {id: c, name: Podcast, goals: [g2]}',
      `checks: [{id: k1, name: K1, goals: [g1, g2], ${answered}}]`,
    ),
    {},
    [
      'Checks, in time: K1 | How will you show it?: Poster Letter! Podcast',
      'I can explain G1 x|xx-',
      'I can explain G2 x|x?x',
    ],
  ],
  [
    'a rubric in a file of its own: a goal without a row is asked',
    project(
      ...two,
      `checks: [{id: k1, name: K1, goals: [g1, g2], ${answered}}]`,
      'final: {name: F, rubric: r.rubric.yaml, audience: [us]}',
    ),
    { 'r.rubric.yaml': rubric('for: a.project.yaml', 'criteria: [{id: c1, name: C1, goals: [g1]}]') },
    ['Checks, in time: K1 | Creek rubric: C1', 'I can explain G1 x|x', 'I can explain G2! x|. ?'],
  ],
  [
    'class periods, linked by what happens in them',
    project(
      ...two,
      `checks: [{id: k1, name: K1, goals: [g1, g2], ${answered}}]`,
      'sessions:',
      '  - {id: s1, title: S1, activities: [{title: A, goals: [g1]}, {title: B, goals: [g1]}]}',
      '  - {id: s2, title: S2, goals: [g2]}',
    ),
    {},
    ['Checks, in time: K1 | Class periods: S1 S2', 'I can explain G1 x|x.', 'I can explain G2 x|.x'],
  ],
  [
    'a menu without options has its place, and what is asked about it',
    project(
      ...two,
      'choices: [{id: m, title: How?, about: product}]',
      `checks: [{id: k, name: K, goals: [g1, g2], ${answered}}]`,
    ),
    {},
    ['Checks, in time: K | How?!:', 'I can explain G1 x|', 'I can explain G2 x|'],
  ],
];

/** How many questions the map shows in all its places. */
function shown({ groups, columns, rows, questions }: MapView): number {
  const all = [...groups, ...columns, ...rows].reduce((sum, each) => sum + each.questions.length, 0);
  return all + questions.length;
}

describe('the alignment map of the panel', () => {
  for (const [what, text, beside, lines] of tables) {
    it(what, () => {
      assert.deepEqual(drawn(viewOf({ ...beside, 'a.project.yaml': text }).map), lines);
    });
  }

  it('says what more there is to know of a column: when a check is, which period it is', () => {
    const { columns } = viewOf({
      'a.project.yaml': project(
        'goals: [{id: g1, target: G1, standards: [{code: "5.1", statement: Water}]}]',
        'checks: [{id: k1, name: K1, when: s1}, {id: k2, name: K2}]',
        'sessions: [{id: s1, title: S1}]',
      ),
    }).map;
    assert.deepEqual(
      columns.map(({ label, more }) => [label, more]),
      [
        ['5.1', 'Water'],
        ['K1', 'Period 1'],
        ['K2', 'Not yet planned'],
        ['S1', 'Period 1'],
      ],
    );
  });

  it('says what makes a link, and whether one step takes it away', () => {
    const [row] = viewOf({
      'a.project.yaml': project(
        'goals: [{id: g1, target: G1, standards: ["5.1"]}]',
        'sessions:',
        '  - {id: s1, title: S1, activities: [{id: a, title: A, goals: [g1]}]}',
        '  - {id: s2, title: S2, goals: [g1], activities: [{id: b, title: B, goals: [g1]}]}',
        '  - {id: s3, title: S3, goals: [g1]}',
      ),
    }).map.rows;
    assert.deepEqual(row?.cells, [
      { column: 0 },
      { column: 1, by: [{ ref: 'sessions/s1/activities/a', label: 'A' }] },
      {
        column: 2,
        by: [
          { ref: 'sessions/s2', label: 'S2' },
          { ref: 'sessions/s2/activities/b', label: 'B' },
        ],
        fixed: true,
      },
      { column: 3 },
    ]);
  });

  it('links a rubric’s row by its id in its own file, unless its goals are another plan’s', () => {
    const text = project(
      'goals: [{id: g1, target: G1}]',
      'final: {name: F, rubric: r.rubric.yaml}',
      'choices: [{id: m, title: How?, options: [{id: o, name: O, rubric: other.rubric.yaml}]}]',
    );
    const { columns, rows } = viewOf({
      'a.project.yaml': text,
      'b.project.yaml': project('goals: [{id: g1, target: G1}]'),
      'r.rubric.yaml': rubric(
        'for: a.project.yaml',
        'criteria: [{id: c1, name: C1, goals: [g1]}, {name: C2}, {id: c3, name: C3, goals: [a.project.yaml#g1]}]',
      ),
      'other.rubric.yaml': rubric('for: b.project.yaml', 'criteria: [{id: c4, name: C4, goals: [g1]}]'),
    }).map;
    const rubrics = columns.flatMap((column, index) =>
      column.ref.includes('rubric') ? { ...column, index } : [],
    );
    assert.deepEqual(
      rubrics.map(({ label, links }) => [label, links]),
      [
        ['C1', 'goal'],
        ['C2', 'none'],
        ['C3', 'goal'],
        ['C4', 'none'],
      ],
    );
    assert.equal(rubrics[0]?.ref, `${at('r.rubric.yaml')} criteria/c1`);
    assert.deepEqual(
      rows[0]?.cells.filter(({ column }) => column >= (rubrics[0]?.index ?? 0)),
      [{ column: rubrics[0].index }, { column: rubrics[2]?.index, fixed: true }],
    );
  });

  it('puts aside a menu whose options need not show goals, unless they do', () => {
    const menu = (goals: string): MapView['groups'] =>
      viewOf({
        'a.project.yaml': project(
          ...two,
          `choices: [{id: m, title: Which site?, about: topic, options: [{id: a, name: A${goals}}, {id: b, name: B}]}]`,
        ),
      }).map.groups.filter(({ kind }) => kind === 'option');
    assert.deepEqual(
      menu('').map(({ aside }) => aside),
      [true],
    );
    assert.deepEqual(
      menu(', goals: [g1]').map(({ aside }) => aside),
      [undefined],
    );
  });

  it('asks about an activity at its class period, and about what has no column at the map itself', () => {
    const { map, openCount } = viewOf({
      'a.project.yaml': project(
        'goals: [{id: g1, target: I can explain G1}]',
        `checks: [{id: k1, name: K1, goals: [g1], ${answered}}]`,
        'sessions: [{id: s1, title: Walk, minutes: 30, activities: [{title: A, minutes: 50, goals: [g1]}]}]',
        'misconceptions: [Clear water is clean water.]',
      ),
    });
    assert.deepEqual(
      map.columns.map(({ label, questions }) => [label, questions.map(({ code }) => code)]),
      [
        ['K1', []],
        ['Walk', ['align-minutes']],
      ],
    );
    assert.ok(map.questions.some(({ code }) => code === 'align-misconception-unmet'));
    assert.equal(shown(map), openCount);
  });

  it('has the activities of a lesson as columns', () => {
    const { map } = viewOf(
      {
        'a.lesson.yaml': lesson(
          'goals: [{id: g1, target: G1}]',
          'activities: [{id: a, title: A, goals: [g1]}]',
        ),
      },
      'a.lesson.yaml',
    );
    assert.deepEqual(drawn(map), ['Checks, in time: | Activities: A', 'G1!  ?|x']);
  });

  it('is empty for a rubric, which has its own page', () => {
    const { map } = viewOf({ 'a.rubric.yaml': rubric('criteria: [{id: c, name: C}]') }, 'a.rubric.yaml');
    assert.deepEqual(map, { groups: [], columns: [], rows: [], questions: [] });
  });

  it('takes ids for what they are, whatever they are called', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const { map } = viewOf({
      'a.project.yaml': project(
        'goals:',
        ...ids.map((id) => `  - {id: ${id}, target: ${id}, standards: [${id}]}`),
        'checks:',
        ...ids.map((id) => `  - {id: k${id}, name: ${id}, goals: [${id}], ${answered}}`),
      ),
    });
    assert.deepEqual(
      map.rows.map(({ cells }) => cells.map(({ column }) => column)),
      [
        [0, 3],
        [1, 4],
        [2, 5],
      ],
    );
  });

  const plans = fc.tuple(anyDocument('project-spec'), anyDocument('lesson-plan'), anyDocument('rubric'));
  const runs = process.env.LONG ? 3_000 : 150;

  it(`counts what the findings ask, in every plan, and every place of it is in the text (${runs * 2} plans)`, function () {
    this.timeout(0);
    fc.assert(
      fc.property(plans, (documents) => {
        const library = libraryOf(Object.fromEntries(documents.map(({ file, text }) => [file, text])));
        for (const { file } of documents.slice(0, 2)) {
          const document = library.get(at(file));
          if (!document) continue;
          const findings = library.findings(at(file));
          const { map, openCount } = buildPlanView(document, library, findings, 1);
          assert.equal(openCount, findings.filter(isQuestion).length);
          assert.equal(shown(map), openCount);
          for (const { ref } of [...map.columns, ...map.rows]) {
            const place = placeOfRef(at(file), ref);
            const home = library.get(place.uri);
            assert.ok(home && pathOf(home, place.ref), ref);
          }
          map.groups.reduce((first, group) => {
            assert.equal(group.first, first);
            return first + group.count;
          }, 0);
          map.columns.forEach(({ group }, index) => {
            const { first = -1, count = 0 } = map.groups[group] ?? {};
            assert.ok(index >= first && index < first + count);
          });
          for (const { questions, asked } of map.rows)
            for (const { question } of asked) assert.ok(questions[question]);
          const { columns } = alignmentOf(document, library);
          map.rows.forEach((row, index) => {
            const missed = [...missedBy(map, row)];
            for (const [, { misses, questions }] of missed)
              assert.ok(misses === 'fine' || questions[misses ?? -1] !== undefined);
            const missing = columns.flatMap((column, at) => {
              const isShown = columns.some(
                (other) => other.group === column.group && other.rows.includes(index),
              );
              const isSaid = map.columns[at]?.misses !== undefined;
              return isSaid && isShown && !column.rows.includes(index) ? [at] : [];
            });
            assert.deepEqual(
              missed.map(([at]) => at).sort((one, other) => one - other),
              missing,
            );
          });
        }
      }),
      { numRuns: runs, seed: 11 },
    );
  });
});
