import { insert, move, remove, rename, set, table, text } from './table.ts';

describe('Lists in brackets and maps in braces', () => {
  table([
    [
      'adds at the end of a line',
      'goals: [g1, g2]  # ids\n',
      insert('goals', 'g3'),
      'goals: [g1, g2, g3]  # ids\n',
    ],
    ['adds in between', 'goals: [g1, g2]\n', insert('goals', 'g3', 1), 'goals: [g1, g3, g2]\n'],
    ['adds at the top', 'goals: [ g1, g2 ]\n', insert('goals', 'g0', 0), 'goals: [ g0, g1, g2 ]\n'],
    ['adds before a last comma', 'goals: [g1, g2,]\n', insert('goals', 'g3'), 'goals: [g1, g2, g3,]\n'],
    ['quotes what would end an item', 'a: [x]\n', insert('a', 'y, z'), 'a: [x, "y, z"]\n'],
    ['removes the first', 'goals: [g1, g2, g3]\n', remove('goals.0'), 'goals: [g2, g3]\n'],
    ['removes one in between', 'goals: [g1, g2, g3]\n', remove('goals.1'), 'goals: [g1, g3]\n'],
    ['removes the last', 'goals: [g1, g2, g3]\n', remove('goals.2'), 'goals: [g1, g2]\n'],
    ['removes the last before a comma', 'goals: [g1, g2, ]\n', remove('goals.1'), 'goals: [g1, ]\n'],
    ['removes the only one', 'goals: [ g1 ]  # ids\n', remove('goals.0'), 'goals: []  # ids\n'],
    ['moves', 'goals: [g1, g2, g3]\n', move('goals.0', 2), 'goals: [g2, g3, g1]\n'],
    ['moves back', 'goals: [g1, g2, g3]\n', move('goals.2', 0), 'goals: [g3, g1, g2]\n'],
    ['replaces', "goals: [g1, 'g2']\n", set('goals.1', "g's"), "goals: [g1, 'g''s']\n"],
    ['writes a list over a list', 'goals: [g1, g2, g3]\n', set('goals', ['g3', 'g4']), 'goals: [g3, g4]\n'],
    [
      'adds a key',
      '- {id: s1, title: Walk}\n',
      set('0.minutes', 50),
      '- {id: s1, title: Walk, minutes: 50}\n',
    ],
    [
      'adds a key in its order',
      '- {id: s1, minutes: 50}\n',
      set('0.title', 'Walk: far'),
      '- {id: s1, title: "Walk: far", minutes: 50}\n',
      { order: () => ['id', 'title', 'minutes'] },
    ],
    ['adds a list to a map', '- {id: s1}\n', insert('0.goals', 'g1'), '- {id: s1, goals: [g1]}\n'],
    [
      'adds to an empty list in a map',
      '- {id: s1, goals: []}\n',
      insert('0.goals', 'g1'),
      '- {id: s1, goals: [g1]}\n',
    ],
    [
      'adds to a key with nothing',
      '- {id: s1, goals: , a: b}\n',
      insert('0.goals', 'g1'),
      '- {id: s1, goals: [g1] , a: b}\n',
    ],
    ['adds to a bare key', '- {id: s1, goals}\n', insert('0.goals', 'g1'), '- {id: s1, goals: [g1]}\n'],
    [
      'removes a key',
      '- {id: s1, title: Walk, minutes: 50}\n',
      remove('0.title'),
      '- {id: s1, minutes: 50}\n',
    ],
    ['renames a key', '- {id: s1, tilte: Walk}\n', rename('0.tilte', 'title'), '- {id: s1, title: Walk}\n'],
    [
      'writes several lines of text on one',
      '- {id: s1, title: Walk}\n',
      set('0.title', 'Walk\nand look'),
      '- {id: s1, title: "Walk\\nand look"}\n',
    ],
    [
      'adds a line to a list with a line for each',
      text`
      goals: [
        g1,   # of g1
        g2    # of g2
      ]
      `,
      insert('goals', 'g3'),
      text`
      goals: [
        g1,   # of g1
        g2,    # of g2
        g3
      ]
      `,
    ],
    [
      'keeps the last comma of a list with a line for each',
      text`
      goals: [
        g1,
        # of g2
        g2,
      ]
      `,
      [insert('goals', 'g3'), insert('goals', 'g0', 1)],
      text`
      goals: [
        g1,
        g0,
        # of g2
        g2,
        g3,
      ]
      `,
    ],
    [
      'removes a line and the comma above it',
      text`
      goals: [
        g1,   # of g1
        # of g2
        g2    # of g2
      ]
      `,
      remove('goals.1'),
      text`
      goals: [
        g1   # of g1
      ]
      `,
    ],
    [
      'moves a line with its comments and mends the commas',
      text`
      goals: [
        # of g1
        g1,   # of g1
        g2    # of g2
      ]
      `,
      move('goals.0', 1),
      text`
      goals: [
        g2,    # of g2
        # of g1
        g1   # of g1
      ]
      `,
    ],
    [
      'removes from a list that wraps',
      text`
      goals: [g1, g2,
              g3, g4]
      `,
      [remove('goals.1'), remove('goals.2')],
      text`
      goals: [g1,
              g4]
      `,
    ],
    [
      'adds to a list that wraps',
      text`
      goals: [g1, g2,
              g3, g4]
      `,
      [insert('goals', 'x', 2), insert('goals', 'z')],
      text`
      goals: [g1, g2,
              x, g3, g4, z]
      `,
    ],
    [
      'adds a key to braces over several lines',
      text`
      technology: {
        tool: sensor,  # ours
        purpose: see change
      }
      `,
      set('technology.ifItFails', 'Secchi tube'),
      text`
      technology: {
        tool: sensor,  # ours
        purpose: see change,
        ifItFails: Secchi tube
      }
      `,
    ],
    [
      'empties a list over several lines and keeps a comment of nobody',
      text`
      goals: [
        # of g1
        g1,

        # more to come
      ]
      `,
      remove('goals.0'),
      text`
      goals: [

        # more to come
      ]
      `,
    ],
    [
      'works in a document that is JSON',
      text`
      {
        "title": "Creek",
        "goals": [
          {"id": "g1", "target": "one"}
        ]
      }
      `,
      [insert('goals', { id: 'g2', target: 'two' }), set('status', 'draft'), set('goals.0.target', 'uno')],
      text`
      {
        "title": "Creek",
        "goals": [
          {"id": "g1", "target": "uno"},
          {"id": "g2", "target": "two"}
        ],
        "status": "draft"
      }
      `,
    ],
    [
      'works in a document in braces on one line',
      '{title: Creek, goals: []}\n',
      [insert('goals', { id: 'g1' }), set('title', 'My creek')],
      '{title: My creek, goals: [{id: g1}]}\n',
    ],
    ['adds to an empty document in braces', '{}\n', set('title', 'Creek'), '{title: Creek}\n'],
  ]);
});
