// An item goes from one list to another: an activity to another class period.
import assert from 'node:assert/strict';
import { planChanges } from '../../../src/core/edit/plan.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { changed, moveInto, remove, set, table, text } from './table.ts';

const periods = text`
sessions:
  - id: s1
    activities:
      # the tubes are in the shed
      - id: a1
        title: Sampling   # by the bridge
        studentsDo: |
          Two samples.

            Agree first.
        # four at a table
      - {id: a2, title: Sorting}
  - id: s2
    activities:
      - id: b1
        title: Graphs
  - {id: s3, title: Public evening}
`;

const first = text`
      # the tubes are in the shed
      - id: a1
        title: Sampling   # by the bridge
        studentsDo: |
          Two samples.

            Agree first.
        # four at a table
`;
const graphs = text`
      - id: b1
        title: Graphs
`;

describe('An item goes to another list', () => {
  table([
    [
      'with its comments, before the one that stands there',
      periods,
      moveInto('sessions.0.activities.0', 'sessions.1.activities', 0),
      periods.replace(first, '').replace(graphs, first + graphs),
    ],
    [
      'with its comments, at the end',
      periods,
      moveInto('sessions.0.activities.0', 'sessions.1.activities', 1),
      periods.replace(first, '').replace(graphs, graphs + first),
    ],
    [
      'from a list on one line, and leaves it empty',
      'a:\n  x: [{id: q}]\n  y:\n    - {id: r}\n',
      moveInto('a.x.0', 'a.y', 1),
      'a:\n  x: []\n  y:\n    - {id: r}\n    - {id: q}\n',
    ],
    [
      'to a list on one line',
      periods,
      moveInto('sessions.0.activities.1', 'sessions.2.activities', 0),
      periods
        .replace('      - {id: a2, title: Sorting}\n', '')
        .replace('Public evening}', 'Public evening, activities: [{id: a2, title: Sorting}]}'),
    ],
    [
      'written on one line where the list it goes to is',
      periods,
      moveInto('sessions.1.activities.0', 'sessions.2.activities', 0),
      periods
        .replace(`activities:\n${graphs}  - {id: s3`, 'activities: []\n  - {id: s3')
        .replace('Public evening}', 'Public evening, activities: [{id: b1, title: Graphs}]}'),
    ],
    [
      'further left and further right, with everything below it',
      'a:\n- id: s1\n  list:\n  - id: x\n    text: >\n      some\n      words\n\n    more: [1,\n      2]\nb:\n    list:\n        - id: y\n',
      moveInto('a.0.list.0', 'b.list', 0),
      'a:\n- id: s1\n  list: []\nb:\n    list:\n        - id: x\n          text: >\n            some\n            words\n\n          more: [1,\n            2]\n        - id: y\n',
    ],
    [
      'to a list that is not there yet, where the form has it',
      'a:\n  - id: s1\n    list:\n      # one\n      - id: x\n  - id: s2\n    end: 1\n',
      moveInto('a.0.list.0', 'a.1.list', 0),
      'a:\n  - id: s1\n    list: []\n  - id: s2\n    list:\n      # one\n      - id: x\n    end: 1\n',
      { order: () => ['id', 'list', 'end'] },
    ],
    [
      'to a list with nothing in it',
      'a:\n  - list:\n      - id: x\n      - id: z\n  - list: []   # none yet\n  - list:\n',
      [moveInto('a.0.list.0', 'a.1.list', 0), moveInto('a.0.list.1', 'a.2.list', 0)],
      'a:\n  - list: []\n  - list:   # none yet\n      - id: x\n  - list:\n      - id: z\n',
    ],
    [
      'and is changed there',
      periods,
      [
        moveInto('sessions.0.activities.1', 'sessions.1.activities', 1),
        set('sessions.0.activities.1.title', 'Sorting cards'),
      ],
      periods
        .replace('      - {id: a2, title: Sorting}\n', '')
        .replace(graphs, `${graphs}      - {id: a2, title: Sorting cards}\n`),
    ],
    [
      'while the period it comes from goes',
      periods,
      [moveInto('sessions.0.activities.0', 'sessions.1.activities', 1), remove('sessions.0')],
      `sessions:\n  - id: s2\n    activities:\n${graphs}${first}  - {id: s3, title: Public evening}\n`,
    ],
    ['its own list means its place there', 'a: [x, y, z]\n', moveInto('a.0', 'a', 2), 'a: [y, z, x]\n'],
  ]);

  it('or is refused where its comments have no room', () => {
    const change = moveInto('sessions.0.activities.0', 'sessions.2.activities', 0);
    const planned = planChanges(parseYaml(periods), [change]);
    assert.ok('refused' in planned);
    assert.match(planned.refused, /one line/);
    assert.ok(periods.slice(planned.at).startsWith('- id: a1'));
  });

  const shared = 'a:\n  - &x {list: [{id: q}]}\n  - list:\n      - {id: r}\nb: *x\n';
  for (const [title, change, says] of [
    ['a list that another place repeats', moveInto('a.1.list.0', 'a.0.list', 0), /shared/],
    ['an item of a list that another place repeats', moveInto('a.0.list.0', 'a.1.list', 0), /shared/],
    ['a list inside the item itself', moveInto('a.1', 'a.1.list', 0), /Something else/],
    ['what is no list', moveInto('a.1.list.0', 'a.1', 0), /Something else/],
    ['a place that is not there', moveInto('a.1.list.0', 'c.0.list', 0), /not in the plan/],
  ] as const) {
    it(`or is refused: ${title}`, () => {
      const planned = planChanges(parseYaml(shared), [change]);
      assert.ok('refused' in planned, 'edits' in planned ? changed(shared, change) : '');
      assert.match(planned.refused, says);
    });
  }
});
