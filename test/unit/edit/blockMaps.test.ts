import { insert, remove, rename, set, table, text } from './table.ts';

const order = (): string[] => [
  'kind',
  'schemaVersion',
  'title',
  'status',
  'goals',
  'choices',
  'checks',
  'final',
];
const inOrder = { order };

describe('Keys and their values', () => {
  table([
    [
      'adds a key at the end',
      text`
      title: Creek
      status: draft
      `,
      set('summary', 'We study our creek.'),
      text`
      title: Creek
      status: draft
      summary: We study our creek.
      `,
    ],
    [
      'adds a known key behind the nearest one before it',
      text`
      kind: project-spec
      title: Creek

      goals:
        - id: g1

      final:
        name: Evening
      `,
      set('status', 'draft'),
      text`
      kind: project-spec
      title: Creek
      status: draft

      goals:
        - id: g1

      final:
        name: Evening
      `,
      inOrder,
    ],
    [
      'adds a known section between the sections, apart from both',
      text`
      title: Creek

      goals:
        - id: g1

      final:
        name: Evening
      `,
      insert('checks', { id: 'k1', name: 'Exit ticket' }),
      text`
      title: Creek

      goals:
        - id: g1

      checks:
        - id: k1
          name: Exit ticket

      final:
        name: Evening
      `,
      inOrder,
    ],
    [
      'adds a section without blank lines where the others have none',
      text`
      title: Creek
      goals:
        - id: g1
      final:
        name: Evening
      `,
      insert('checks', { id: 'k1' }),
      text`
      title: Creek
      goals:
        - id: g1
      checks:
        - id: k1
      final:
        name: Evening
      `,
      inOrder,
    ],
    [
      'adds a missing first key above the others',
      text`
      title: Creek
      status: draft
      `,
      set('kind', 'project-spec'),
      text`
      kind: project-spec
      title: Creek
      status: draft
      `,
      inOrder,
    ],
    [
      'adds a first key on the line of its dash',
      text`
      goals:
        # of the goal
        - target: one   # said twice
          type: skill
      `,
      set('goals.0.id', 'g1'),
      text`
      goals:
        # of the goal
        - id: g1
          target: one   # said twice
          type: skill
      `,
      { order: () => ['id', 'target', 'type'] },
    ],
    [
      'adds a key to an item, above the comment that follows it',
      text`
      goals:
        - id: g1
          target: one
          # of g1
        # of g2
        - id: g2
      `,
      set('goals.0.type', 'skill'),
      text`
      goals:
        - id: g1
          target: one
          type: skill
          # of g1
        # of g2
        - id: g2
      `,
    ],
    [
      'leaves the heading of a section with its section',
      text`
      title: Creek

      # === Checks ===

      checks: []
      `,
      set('goals', [{ id: 'g1' }]),
      text`
      title: Creek

      # === Checks ===

      goals:
        - id: g1

      checks: []
      `,
      inOrder,
    ],
    [
      'makes maps within maps where they are missing',
      text`
      title: Creek
      `,
      set('final.rubric.file', 'creek.rubric.yaml'),
      text`
      title: Creek

      final:
        rubric:
          file: creek.rubric.yaml
      `,
    ],
    [
      'adds to a key with nothing behind it',
      text`
      final:   # what it ends in
      title: Creek
      `,
      set('final.name', 'Evening'),
      text`
      final:   # what it ends in
        name: Evening
      title: Creek
      `,
    ],
    [
      'adds to empty braces',
      text`
      final: {}   # what it ends in
      title: Creek
      `,
      set('final.name', 'Evening'),
      text`
      final:   # what it ends in
        name: Evening
      title: Creek
      `,
    ],
    [
      'indents as the document does',
      text`
      final:
          name: Evening
          when: s8
      `,
      set('first', { name: 'Walk', tools: { a: 'net', b: 'jar' } }),
      text`
      final:
          name: Evening
          when: s8

      first:
          name: Walk
          tools:
              a: net
              b: jar
      `,
    ],
    [
      'removes a key with its comments',
      text`
      title: Creek
      # of the status
      status: draft   # for now
      goals: []
      `,
      remove('status'),
      text`
      title: Creek
      goals: []
      `,
    ],
    [
      'removes a section with one of the blank lines',
      text`
      title: Creek

      # of the goals
      goals:
        - id: g1
          # of g1

      checks: []
      `,
      remove('goals'),
      text`
      title: Creek

      checks: []
      `,
    ],
    [
      'pulls the next key up when the one on the dash line goes',
      text`
      goals:
        # of g1
        - id: g1   # the name
          target: one
      `,
      remove('goals.0.id'),
      text`
      goals:
        # of g1
        - target: one
      `,
    ],
    [
      'leaves the dash alone where the next key has a comment above it',
      text`
      goals:
        - id: g1
          # of the target
          target: one
      `,
      remove('goals.0.id'),
      text`
      goals:
        -
          # of the target
          target: one
      `,
    ],
    [
      'leaves empty braces when the last key goes',
      text`
      final:   # what it ends in
        name: Evening
      title: Creek
      `,
      remove('final.name'),
      text`
      final: {}   # what it ends in
      title: Creek
      `,
    ],
    [
      'leaves empty braces behind a dash',
      text`
      goals:
        - id: g1
        - id: g2
      `,
      remove('goals.0.id'),
      text`
      goals:
        - {}
        - id: g2
      `,
    ],
    [
      'gives a key another name',
      text`
      goals:
        - id: g1
          "tarjet" : one   # the aim
      `,
      rename('goals.0.tarjet', 'target'),
      text`
      goals:
        - id: g1
          "target" : one   # the aim
      `,
    ],
    [
      'gives the key on a dash line another name',
      text`
      goals:
        - Id: g1
          target: one
      `,
      rename('goals.0.Id', 'id'),
      text`
      goals:
        - id: g1
          target: one
      `,
    ],
    [
      'writes numbers, true and false as such, and text that looks like them in quotes',
      text`
      minutes: 50
      scored: false
      grade: nine
      `,
      [set('minutes', 45), set('scored', true), set('grade', '9')],
      text`
      minutes: 45
      scored: true
      grade: "9"
      `,
    ],
    [
      'leaves a value that already is so',
      text`
      minutes: 0x32
      title: >-
        How healthy
        is our creek?
      `,
      [set('minutes', 50), set('title', 'How healthy is our creek?')],
      text`
      minutes: 0x32
      title: >-
        How healthy
        is our creek?
      `,
    ],
    [
      'writes a map over a text',
      text`
      standards:
        - HS-1   # the first
        - HS-2
      `,
      set('standards.0', { code: 'HS-1', statement: 'Plan an investigation.' }),
      text`
      standards:
        - code: HS-1   # the first
          statement: Plan an investigation.
        - HS-2
      `,
    ],
    [
      'writes a text over a map',
      text`
      standards:
        - code: HS-1
          statement: Plan an investigation.
        - HS-2
      `,
      set('standards.0', 'HS-1'),
      text`
      standards:
        - HS-1
        - HS-2
      `,
    ],
    [
      'writes a text over a list, and the comment of its key stays',
      text`
      duration:   # how long
        - three weeks
        - or four
      title: Creek
      `,
      set('duration', 'four weeks'),
      text`
      duration: four weeks   # how long
      title: Creek
      `,
    ],
    [
      'writes a list over a text',
      text`
      teachers: Ana Ruiz   # and who else?
      title: Creek
      `,
      set('teachers', ['Ana Ruiz', 'Lee Park']),
      text`
      teachers:   # and who else?
        - Ana Ruiz
        - Lee Park
      title: Creek
      `,
    ],
    [
      'empties a value',
      text`
      status: draft   # for now
      title: Creek
      `,
      set('status', null),
      text`
      status:   # for now
      title: Creek
      `,
    ],
    [
      'changes only the keys that differ when a whole map is written',
      text`
      final:
        # of the name
        name: Evening   # public
        when: s8   # the last one
        # of the goals
        goals: [g1]
      `,
      set('final', { name: 'Public evening', goals: ['g1'], audience: ['families'] }),
      text`
      final:
        # of the name
        name: Public evening   # public
        # of the goals
        goals: [g1]
        audience: [families]
      `,
    ],
    [
      'keeps aligned comments where they are',
      text`
      title: Creek          # short
      status: draft         # for now
      subject: Science      # and more
      `,
      set('status', 'ready'),
      text`
      title: Creek          # short
      status: ready         # for now
      subject: Science      # and more
      `,
    ],
    [
      'writes the first key below a comment',
      text`
      # our creek project
      `,
      set('title', 'Creek'),
      text`
      # our creek project

      title: Creek
      `,
    ],
    [
      'works below a document mark',
      text`
      ---
      title: Creek
      ...
      # the end
      `,
      [set('title', 'River'), set('status', 'draft')],
      text`
      ---
      title: River
      status: draft
      ...
      # the end
      `,
    ],
    [
      'takes names that mean something to programs as plain names',
      text`
      __proto__: a
      toString: b
      `,
      [set('__proto__', 'c'), set('constructor', 'd'), remove('toString')],
      text`
      __proto__: c
      constructor: d
      `,
    ],
    [
      'writes a value that stands below its key',
      text`
      title:
        # of the title
        Creek
      status: draft
      `,
      set('title', 'River'),
      text`
      title:
        # of the title
        River
      status: draft
      `,
    ],
  ]);
});
