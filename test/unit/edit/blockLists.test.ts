import { insert, move, remove, set, table, text } from './table.ts';

describe('Lists with dashes', () => {
  table([
    [
      'adds an item at the end',
      text`
      goals:
        - id: g1
          target: I can explain.
        - id: g2
          target: I can plan.
      checks: []
      `,
      insert('goals', { id: 'g3', target: 'I can compare.' }),
      text`
      goals:
        - id: g1
          target: I can explain.
        - id: g2
          target: I can plan.
        - id: g3
          target: I can compare.
      checks: []
      `,
    ],
    [
      'adds an item before another, above the comment that belongs to that one',
      text`
      goals:
        # of g1
        - id: g1
        # of g2
        - id: g2
      `,
      insert('goals', { id: 'g3' }, 1),
      text`
      goals:
        # of g1
        - id: g1
        - id: g3
        # of g2
        - id: g2
      `,
    ],
    [
      'adds an item at the top',
      text`
      goals:  # what students will be able to do
        # of g1
        - id: g1
      `,
      insert('goals', { id: 'g0' }, 0),
      text`
      goals:  # what students will be able to do
        - id: g0
        # of g1
        - id: g1
      `,
    ],
    [
      'adds to a list that is not indented',
      text`
      goals:
      - id: g1
        standards:
        - A
      checks:
      - id: k1
      `,
      insert('goals', { id: 'g2', standards: ['B one', 'C two'] }),
      text`
      goals:
      - id: g1
        standards:
        - A
      - id: g2
        standards:
        - B one
        - C two
      checks:
      - id: k1
      `,
    ],
    [
      'keeps wide dash spacing',
      text`
      goals:
        -   id: g1
            target: one
      `,
      insert('goals', { id: 'g2', target: 'two' }),
      text`
      goals:
        -   id: g1
            target: one
        -   id: g2
            target: two
      `,
    ],
    [
      'keeps keys below their dash',
      text`
      goals:
        -
          id: g1
          target: one
        -
          id: g2
          target: two
      `,
      insert('goals', { id: 'g3', target: 'three' }, 1),
      text`
      goals:
        -
          id: g1
          target: one
        -
          id: g3
          target: three
        -
          id: g2
          target: two
      `,
    ],
    [
      'keeps the blank lines between items',
      text`
      goals:
        - id: g1

        - id: g2

      checks: []
      `,
      insert('goals', { id: 'g3' }),
      text`
      goals:
        - id: g1

        - id: g2

        - id: g3

      checks: []
      `,
    ],
    [
      'keeps the blank lines when it adds in between',
      text`
      goals:
        - id: g1

        # of g2
        - id: g2
      `,
      insert('goals', { id: 'g3' }, 1),
      text`
      goals:
        - id: g1

        - id: g3

        # of g2
        - id: g2
      `,
    ],
    [
      'adds below a heading, not above it',
      text`
      goals:
        - id: g1

        # --- skills ---

        - id: g2
      `,
      insert('goals', { id: 'g3' }, 1),
      text`
      goals:
        - id: g1

        # --- skills ---

        - id: g3

        - id: g2
      `,
    ],
    [
      'leaves the comment at the foot of the text at the foot',
      text`
      goals:
        - id: g1
      # the end
      `,
      insert('goals', { id: 'g2' }),
      text`
      goals:
        - id: g1
        - id: g2
      # the end
      `,
    ],
    [
      'writes as its neighbours: in braces',
      text`
      sessions:
        - {id: s1, title: Walk, minutes: 50}
        - {id: s2, title: Look, minutes: 50}
      `,
      insert('sessions', { id: 's3', title: 'Talk, then write', minutes: 90 }),
      text`
      sessions:
        - {id: s1, title: Walk, minutes: 50}
        - {id: s2, title: Look, minutes: 50}
        - {id: s3, title: "Talk, then write", minutes: 90}
      `,
    ],
    [
      'writes inner lists as its neighbours: below each other',
      text`
      goals:
        - id: g1
          standards:
            - HS-1
      `,
      insert('goals', { id: 'g2', standards: ['HS-2', 'HS-3'], successCriteria: ['names one', 'names two'] }),
      text`
      goals:
        - id: g1
          standards:
            - HS-1
        - id: g2
          standards:
            - HS-2
            - HS-3
          successCriteria:
            - names one
            - names two
      `,
    ],
    [
      'writes text with several lines below a bar',
      text`
      checks:
        - id: k1
      `,
      insert('checks', { id: 'k2', prompt: 'What changed?\nHow do you know?' }),
      text`
      checks:
        - id: k1
        - id: k2
          prompt: |-
            What changed?
            How do you know?
      `,
    ],
    [
      'adds to an empty list and keeps its comment',
      text`
      checks: []  # none yet
      final: x
      `,
      insert('checks', { id: 'k1', name: 'Exit ticket' }),
      text`
      checks:  # none yet
        - id: k1
          name: Exit ticket
      final: x
      `,
    ],
    [
      'adds a short word to an empty list on its line',
      text`
      checks:
        - id: k1
          goals: []
      `,
      insert('checks.0.goals', 'g1'),
      text`
      checks:
        - id: k1
          goals: [g1]
      `,
    ],
    [
      'adds to a key with nothing behind it',
      text`
      checks:
      final: x
      `,
      insert('checks', { id: 'k1' }),
      text`
      checks:
        - id: k1
      final: x
      `,
    ],
    [
      'adds to a key with only a comment below it',
      text`
      checks:
        # one line each
      final: x
      `,
      insert('checks', { id: 'k1' }),
      text`
      checks:
        - id: k1
        # one line each
      final: x
      `,
    ],
    [
      'makes the list where it is missing',
      text`
      title: Creek
      `,
      insert('goals', { id: 'g1', target: 'I can explain.' }),
      text`
      title: Creek

      goals:
        - id: g1
          target: I can explain.
      `,
    ],
    [
      'makes a missing list in an item',
      text`
      goals:
        - id: g1
          target: one
        - id: g2
          target: two
          standards: [A]
      `,
      insert('goals.0.standards', 'B'),
      text`
      goals:
        - id: g1
          target: one
          standards: [B]
        - id: g2
          target: two
          standards: [A]
      `,
    ],
    [
      'adds a line of text to a list of lines',
      text`
      successCriteria:
        - names a land use
        - uses our data   # at least two
      `,
      insert('successCriteria', 'says how: first, then', 1),
      text`
      successCriteria:
        - names a land use
        - "says how: first, then"
        - uses our data   # at least two
      `,
    ],
    [
      'removes an item with the comments that belong to it',
      text`
      goals:
        # of g1
        - id: g1   # of g1
          target: one
          # of g1
        # of g2
        - id: g2
      `,
      remove('goals.0'),
      text`
      goals:
        # of g2
        - id: g2
      `,
    ],
    [
      'removes the last item and leaves the foot',
      text`
      goals:
        - id: g1
        # of g2
        - id: g2
      # the end
      `,
      remove('goals.1'),
      text`
      goals:
        - id: g1
      # the end
      `,
    ],
    [
      'removes one of the blank lines with an item',
      text`
      goals:
        - id: g1

        - id: g2

        - id: g3
      `,
      remove('goals.1'),
      text`
      goals:
        - id: g1

        - id: g3
      `,
    ],
    [
      'removes the blank line above a last item',
      text`
      goals:
        - id: g1

        - id: g2
      checks: []
      `,
      remove('goals.1'),
      text`
      goals:
        - id: g1
      checks: []
      `,
    ],
    [
      'leaves a heading where it is',
      text`
      goals:
        - id: g1

        # --- skills ---

        # of g2
        - id: g2

        - id: g3
      `,
      remove('goals.1'),
      text`
      goals:
        - id: g1

        # --- skills ---

        - id: g3
      `,
    ],
    [
      'leaves an empty list when the last item goes',
      text`
      goals:   # what students will be able to do
        # of g1
        - id: g1
          target: one
      checks: []
      `,
      remove('goals.0'),
      text`
      goals: []   # what students will be able to do
      checks: []
      `,
    ],
    [
      'leaves headings inside a list that becomes empty',
      text`
      goals:
        # knowledge first

        - id: g1
      checks: []
      `,
      remove('goals.0'),
      text`
      goals: []
        # knowledge first

      checks: []
      `,
    ],
    [
      'removes an item behind a text that keeps its blank lines',
      text`
      notes:
        - |+
          one

        - two
        - three
      `,
      remove('notes.1'),
      text`
      notes:
        - |+
          one

        - three
      `,
    ],
    [
      'moves an item down with its comments',
      text`
      goals:
        # of g1
        - id: g1   # of g1
          target: one
            # of g1
        # of g2
        - id: g2
        - id: g3
      `,
      move('goals.0', 1),
      text`
      goals:
        # of g2
        - id: g2
        # of g1
        - id: g1   # of g1
          target: one
            # of g1
        - id: g3
      `,
    ],
    [
      'moves an item up and keeps the blank lines',
      text`
      goals:
        - id: g1

        - id: g2

        # of g3
        - id: g3

      checks: []
      `,
      move('goals.2', 0),
      text`
      goals:
        # of g3
        - id: g3

        - id: g1

        - id: g2

      checks: []
      `,
    ],
    [
      'moves an item to the end, above the foot',
      text`
      goals:
        - id: g1
        - id: g2
      # the end
      `,
      move('goals.0', 1),
      text`
      goals:
        - id: g2
        - id: g1
      # the end
      `,
    ],
    [
      'moves an item past a heading, which stays',
      text`
      goals:
        - id: g1

        # --- skills ---

        - id: g2

        - id: g3
      `,
      move('goals.0', 1),
      text`
      goals:
        # --- skills ---

        - id: g2

        - id: g1

        - id: g3
      `,
    ],
    [
      'moves an item of a list that is not indented',
      text`
      goals:
      # of g1
      - id: g1
      - id: g2
      # of checks
      checks: []
      `,
      move('goals.1', 0),
      text`
      goals:
      - id: g2
      # of g1
      - id: g1
      # of checks
      checks: []
      `,
    ],
    [
      'moves texts below a bar as they are',
      text`
      notes:
        - |
          first
            deeper

          last
        - two
      `,
      move('notes.0', 1),
      text`
      notes:
        - two
        - |
          first
            deeper

          last
      `,
    ],
    [
      'leaves an item that already is in its place',
      text`
      goals:
        - id: g1
        - id: g2
      `,
      move('goals.1', 1),
      text`
      goals:
        - id: g1
        - id: g2
      `,
    ],
    [
      'changes only the items that differ when a whole list is written',
      text`
      goals:
        # of a
        - a
        - b   # of b
        # of c
        - c
      `,
      set('goals', ['a', 'x', 'c', 'd']),
      text`
      goals:
        # of a
        - a
        - x   # of b
        # of c
        - c
        - d
      `,
    ],
    [
      'keeps each item when a whole list is written in another order',
      text`
      goals:
        # of g1
        - id: g1
          target: one   # the first
        # of g2
        - id: g2
          target: two
      `,
      set('goals', [
        { id: 'g2', target: 'two' },
        { id: 'g1', target: 'one, now' },
      ]),
      text`
      goals:
        # of g2
        - id: g2
          target: two
        # of g1
        - id: g1
          target: one, now   # the first
      `,
    ],
    [
      'writes an empty list over a full one',
      text`
      goals:   # ids
        - g1
        - g2
      title: x
      `,
      set('goals', []),
      text`
      goals: []   # ids
      title: x
      `,
    ],
    [
      'works in a list at the top of a document',
      text`
      # all of them
      - id: a
      - id: b
      `,
      [insert('', { id: 'c' }), remove('0')],
      text`
      - id: b
      - id: c
      `,
    ],
    [
      'works in a list within a list',
      text`
      rows:
        - - a
          - b
        - - c
      `,
      [insert('rows.0', 'x', 0), remove('rows.0.0'), insert('rows.1', 'd')],
      text`
      rows:
        - - x
          - b
        - - c
          - d
      `,
    ],
  ]);
});
