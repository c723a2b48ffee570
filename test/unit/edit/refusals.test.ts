import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/edit/change.ts';
import { planChanges } from '../../../src/core/edit/plan.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { accept, changed, insert, move, remove, rename, set, table, text } from './table.ts';

const anchored = text`
a: &shared
  minutes: 50
  steps: [one, two]
b: *shared
c:
  <<: *shared
  own: 1
d: &alone {x: 1}
`;

/** The text, the change, a word of the sentence, and the place it opens. */
const rows: readonly (readonly [title: string, text: string, change: Change, says: RegExp, opens: string])[] =
  [
    ['a change in a part that another place repeats', anchored, set('a.minutes', 45), /shared/, 'minutes'],
    ['a new key there', anchored, set('a.more', 1), /shared/, 'a: &shared'],
    ['a new item there', anchored, insert('a.steps', 'three'), /shared/, 'steps'],
    ['taking it away', anchored, remove('a'), /shared/, 'a: &shared'],
    ['writing over it', anchored, set('a', 'x'), /shared/, 'a: &shared'],
    ['another name inside it', anchored, rename('a.minutes', 'time'), /shared/, 'minutes'],
    ['a change through the place that repeats it', anchored, set('b.minutes', 45), /shared/, 'b: '],
    ['a new key through it', anchored, set('b.more', 45), /shared/, 'b: '],
    ['a change of what is taken over', anchored, set('c.minutes', 45), /taken over/, 'c:'],
    ['taking away what is taken over', anchored, remove('c.minutes'), /taken over/, 'c:'],
    ['a broken text', 'a: "x\nb: 1\n', set('b', 2), /can’t be read just now\. Mend it first/, ''],
    ['several documents in one file', 'a: 1\n---\nb: 1\n', set('a', 2), /several documents/, ''],
    ['a place that is not there', 'a: [1]\n', remove('a.3'), /^This is not in the plan any more\.$/, 'a:'],
    ['an item that is not there', 'a: [1]\n', set('a.3', 1), /^This is not in the plan any more\.$/, 'a:'],
    ['a key in a list', 'a: [1]\n', set('a.x', 1), /^This is not in the plan any more\.$/, 'a:'],
    ['an item in a text', 'a: words\n', insert('a', 'x'), /Something else/, 'a:'],
    ['a name that is taken', 'a: 1\nb: 2\n', rename('a', 'b'), /already/, 'a:'],
    ['moving a key', 'a: 1\nb: 2\n', move('a', 1), /Something else/, 'a:'],
    [
      'an answer that others on the line would share',
      'goals: [{id: g1}, {id: g2}]\n',
      accept('goals.1', 'a-b'),
      /Several things stand on this line/,
      '{id: g2}',
    ],
    ['a question about nothing', 'a: 1\n', accept('b', 'a-b'), /^This is not in the plan any more\.$/, 'a:'],
    [
      'moving a part below the place that repeats it',
      '- &x one\n- *x\n',
      move('0', 1),
      /without losing/,
      '- &x',
    ],
  ];

describe('What is not changed from outside the text', () => {
  for (const [title, yaml, change, says, opens] of rows) {
    it(title, () => {
      const planned = planChanges(parseYaml(yaml), [change]);
      assert.ok('refused' in planned, 'it was not refused');
      assert.match(planned.refused, says);
      assert.ok(
        yaml.slice(planned.at).startsWith(opens),
        `it opens ${JSON.stringify(yaml.slice(planned.at))}`,
      );
    });
  }

  it('a place that an earlier change took away', () => {
    const planned = planChanges(parseYaml('a: [x, y]\n'), [remove('a.0'), set('a.0', 'z')]);
    assert.ok('refused' in planned);
  });

  it('never speaks of software', () => {
    for (const [, yaml, change] of rows) {
      const planned = planChanges(parseYaml(yaml), [change]);
      if ('refused' in planned) {
        assert.doesNotMatch(
          planned.refused,
          /pars|yaml|schema|propert|null|string|array|node|anchor|alias|syntax/i,
        );
      }
    }
  });

  it('text that is not sound yet takes edits as they are, and nothing beside them', () => {
    const broken = parseYaml('a: "x\nb: 1\n');
    const edits = [{ start: 5, end: 5, text: '"' }];
    assert.deepEqual(planChanges(broken, [{ do: 'text', edits }]), { edits });
    assert.ok('refused' in planChanges(parseYaml('a: 1\n'), [{ do: 'text', edits: [] }, set('a', 2)]));
    const twice = [...edits, { start: 4, end: 6, text: '' }];
    assert.ok('refused' in planChanges(broken, [{ do: 'text', edits: twice }]), 'edits that overlap');
    const breaks = [{ start: 3, end: 3, text: '"' }];
    assert.ok('refused' in planChanges(parseYaml('a: 1\n'), [{ do: 'text', edits: breaks }]));
  });

  it('a line ending is never cut in two', () => {
    const before = 'goals:\r\n  - a\r\n  - b\r\n';
    for (const change of [
      remove('goals.1'),
      insert('goals', 'c'),
      set('goals.0', 'x\ny'),
      set('goals', []),
    ]) {
      const planned = planChanges(parseYaml(before), [change]);
      assert.ok('edits' in planned);
      for (const { start, end } of planned.edits) {
        for (const at of [start, end]) assert.notEqual(before.slice(at - 1, at + 1), '\r\n');
      }
    }
  });
});

describe('Beside shared text', () => {
  table([
    [
      'a key of its own is written beside what is taken over',
      anchored,
      [set('c.own', 2), set('c.more', 3)],
      anchored.replace('own: 1', 'own: 2\n  more: 3'),
    ],
    ['the place that repeats can be taken away', anchored, remove('b'), anchored.replace('b: *shared\n', '')],
    ['an anchor nobody uses stays', anchored, set('d.x', 2), anchored.replace('{x: 1}', '{x: 2}')],
    [
      'a question can be answered there',
      anchored,
      accept('a.minutes', 'a-b'),
      anchored.replace('  minutes', '  # third-point: ok a-b\n  minutes'),
    ],
    ['other items move past it', '- &x one\n- two\n- *x\n', move('1', 0), '- two\n- &x one\n- *x\n'],
    [
      'it moves where it still comes first',
      '- zero\n- &x one\n- *x\n',
      move('1', 0),
      '- &x one\n- zero\n- *x\n',
    ],
  ]);

  it('the last entry of an anchored list leaves its anchor', () => {
    assert.equal(changed('a: &x  # c\n  - 1\nb: 2\n', remove('a.0')), 'a: &x []  # c\nb: 2\n');
  });
});
