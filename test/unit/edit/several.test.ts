import { accept, insert, move, remove, rename, set, table, text } from './table.ts';

const plan = text`
goals:
  # of g1
  - id: g1
    target: one
  # of g2
  - id: g2
    target: two
  # of g3
  - id: g3
    target: three
`;

describe('Several changes at once, all addressed in the text as it is', () => {
  table([
    [
      'removes two items by their places in the given text',
      plan,
      [remove('goals.0'), remove('goals.1')],
      text`
      goals:
        # of g3
        - id: g3
          target: three
      `,
    ],
    [
      'changes an item behind one that goes',
      plan,
      [remove('goals.0'), set('goals.2.target', 'last'), insert('goals', { id: 'g4' }, 2)],
      text`
      goals:
        # of g2
        - id: g2
          target: two
        - id: g4
        # of g3
        - id: g3
          target: last
      `,
    ],
    [
      'keeps the order of items added at one place',
      plan,
      [insert('goals', { id: 'x' }, 1), insert('goals', { id: 'w' }, 1), insert('goals', { id: 'z' })],
      text`
      goals:
        # of g1
        - id: g1
          target: one
        - id: x
        - id: w
        # of g2
        - id: g2
          target: two
        # of g3
        - id: g3
          target: three
        - id: z
      `,
    ],
    [
      'changes a moved item and a renamed key',
      plan,
      [
        move('goals.2', 0),
        set('goals.2.target', 'first'),
        rename('goals.0.target', 'aim'),
        set('goals.0.target', 'uno'),
      ],
      text`
      goals:
        # of g3
        - id: g3
          target: first
        # of g1
        - id: g1
          aim: uno
        # of g2
        - id: g2
          target: two
      `,
    ],
    [
      'removes a goal and every link to it',
      text`
      goals:
        - id: g1
        - id: g2
      checks:
        - id: k1
          goals: [g1, g2]   # both
        - id: k2
          goals:
            - g2
      `,
      [remove('goals.1'), remove('checks.0.goals.1'), remove('checks.1.goals.0')],
      text`
      goals:
        - id: g1
      checks:
        - id: k1
          goals: [g1]   # both
        - id: k2
          goals: []
      `,
    ],
    ['takes a key away and writes it again', 'a: 1\nb: 2\n', [remove('a'), set('a', 3)], 'b: 2\na: 3\n'],
    [
      'builds up what was not there',
      'title: x\n',
      [
        set('final.name', 'eve'),
        set('final.when', 's8'),
        insert('final.goals', 'g1'),
        insert('final.goals', 'g2'),
      ],
      text`
      title: x

      final:
        name: eve
        when: s8
        goals: [g1, g2]
      `,
    ],
    ['does nothing where nothing is asked', plan, [], plan],
  ]);
});

describe('Finding a question fine as it is', () => {
  table([
    [
      'is written above the item, next to it',
      plan,
      accept('goals.1', 'align-goal-without-check'),
      plan.replace('  # of g2\n', '  # of g2\n  # third-point: ok align-goal-without-check\n'),
    ],
    [
      'is written above a key at its column',
      plan,
      accept('goals.1.target', 'a-b'),
      plan.replace('    target: two', '    # third-point: ok a-b\n    target: two'),
    ],
    [
      'is written above the item where the key stands on the dash line',
      plan,
      accept('goals.0.id', 'a-b'),
      plan.replace('  - id: g1', '  # third-point: ok a-b\n  - id: g1'),
    ],
    [
      'is written above the line where the place shares it',
      'sessions:\n  - {id: s1, goals: [g1]}\n',
      accept('sessions.0.goals.0', 'a-b'),
      'sessions:\n  # third-point: ok a-b\n  - {id: s1, goals: [g1]}\n',
    ],
    [
      'joins one that is there, and its reason stays',
      'a: 1\n# third-point: ok a-b, c-d - we talked\n# other\nb: 2\n',
      accept('b', 'e-f'),
      'a: 1\n# third-point: ok a-b, c-d, e-f - we talked\n# other\nb: 2\n',
    ],
    [
      'joins one at the end of the line',
      'b: 2  # third-point: ok a-b\n',
      accept('b', 'e-f'),
      'b: 2  # third-point: ok a-b, e-f\n',
    ],
    [
      'is not written twice',
      '# third-point: ok a-b\nb: 2\n',
      accept('b', 'a-b'),
      '# third-point: ok a-b\nb: 2\n',
    ],
    [
      'is written at the top of a text',
      'title: Creek\n',
      accept('title', 'a-b'),
      '# third-point: ok a-b\ntitle: Creek\n',
    ],
    [
      'goes together with other changes',
      plan,
      [remove('goals.0'), accept('goals.1', 'a-b'), accept('goals.1', 'c-d'), set('goals.1.target', '2')],
      text`
      goals:
        # of g2
        # third-point: ok a-b, c-d
        - id: g2
          target: "2"
        # of g3
        - id: g3
          target: three
      `,
    ],
  ]);
});
