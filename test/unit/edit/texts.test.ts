import { set, table, text } from './table.ts';

describe('Texts', () => {
  table([
    ['stay plain', 'a: one # c\n', set('a', 'two words'), 'a: two words # c\n'],
    ['stay in double quotes', 'a: "one" # c\n', set('a', 'say "no"'), 'a: "say \\"no\\"" # c\n'],
    ['stay in single quotes', "a: 'one'\n", set('a', "it's"), "a: 'it''s'\n"],
    ['leave single quotes where those cannot hold it', "a: 'one'\n", set('a', 'a\tb'), 'a: "a\\tb"\n'],
    ['get quotes where they need them', 'a: one\n', set('a', 'first: second'), 'a: "first: second"\n'],
    ['keep their quotes where they no longer need them', 'a: "x: y"\n', set('a', 'x'), 'a: "x"\n'],
    ['can be empty', 'a: one  # c\n', set('a', ''), 'a: ""  # c\n'],
    ['are written where nothing was', 'a:\nb: 1\n', set('a', 'one'), 'a: one\nb: 1\n'],
    ['are written where only a comment was', 'a:   # c\nb: 1\n', set('a', 'one'), 'a: one   # c\nb: 1\n'],
    ['are written behind a dash with nothing', '- a\n-\n- c\n', set('1', 'b'), '- a\n- b\n- c\n'],
    ['keep an anchor that nothing uses', 'a: &x one\n', set('a', 'two'), 'a: &x two\n'],
    ['take the place of an alias', 'a: &x one\nb: *x\n', set('b', 'two'), 'a: &x one\nb: two\n'],
    ['lose a tag that says what they are', 'a: !!int 5\n', set('a', 'five'), 'a: five\n'],
    [
      'become a block, and the comment stays behind its bar',
      text`
      a: one   # of a
      b: 1
      `,
      set('a', 'one\ntwo'),
      text`
      a: |-   # of a
        one
        two
      b: 1
      `,
    ],
    [
      'become a block with a last line ending',
      text`
      - a: one
        b: 1
      `,
      set('0.a', 'one\n\n  two\n'),
      text`
      - a: |
          one

            two
        b: 1
      `,
    ],
    [
      'say their indentation where they begin with blanks',
      text`
      a: one
      b: 1
      `,
      set('a', '  one\ntwo'),
      text`
      a: |2-
          one
        two
      b: 1
      `,
    ],
    [
      'become a block behind a dash',
      text`
      -   one
      -   two
      `,
      set('0', 'one\nmore'),
      text`
      -   |-
        one
        more
      -   two
      `,
    ],
    [
      'are written on one line where a comment below would fall into a block',
      text`
      a: one
          # of a
      b: 1
      `,
      set('a', 'one\ntwo'),
      text`
      a: "one\\ntwo"
          # of a
      b: 1
      `.replace('\\\\', '\\'),
    ],
    [
      'change one line of a block',
      text`
      a: |  # of a
        one
        two

        three
      b: 1
      `,
      set('a', 'one\n2\n\nthree\n'),
      text`
      a: |  # of a
        one
        2

        three
      b: 1
      `,
    ],
    [
      'keep a block with one line a block',
      text`
      a: |-
          one
      b: 1
      `,
      set('a', 'two: three'),
      text`
      a: |-
          two: three
      b: 1
      `,
    ],
    [
      'change the end of a block only where they must',
      text`
      a: |
        one
      b: 1
      `,
      set('a', 'two'),
      text`
      a: |-
        two
      b: 1
      `,
    ],
    [
      'keep the blank lines of a block that keeps them',
      text`
      a: |+
        one


      b: 1
      `,
      set('a', 'two\n\n\n'),
      text`
      a: |+
        two


      b: 1
      `,
    ],
    [
      'leave the blank lines of a block that no longer keeps them',
      text`
      a: |+
        one

      b: 1
      `,
      set('a', 'two'),
      text`
      a: |-
        two

      b: 1
      `,
    ],
    [
      'keep a number that says the indentation',
      text`
      a: |2-
         one
        two
      b: 1
      `,
      set('a', ' one\nthree'),
      text`
      a: |2-
         one
        three
      b: 1
      `,
    ],
    [
      'become empty where a block was',
      text`
      a: |
        one
      b: 1
      `,
      set('a', ''),
      text`
      a: ""
      b: 1
      `,
    ],
    [
      'fill a block that was empty',
      text`
      a: |-
      b: 1
      `,
      set('a', 'one\ntwo'),
      text`
      a: |-
        one
        two
      b: 1
      `,
    ],
    [
      'keep the line breaks of a folded block',
      text`
      a: >
        After a storm the creek turns brown
        below the parking lot,
        but not above it.
      b: 1
      `,
      set('a', 'After a storm the creek turns grey below the lot, but not above it.\n'),
      text`
      a: >
        After a storm the creek turns grey
        below the lot,
        but not above it.
      b: 1
      `,
    ],
    [
      'become a block with a bar where a folded one cannot hold them so',
      text`
      a: >-
        one
        two
      b: 1
      `,
      set('a', 'one\ntwo'),
      text`
      a: |-
        one
        two
      b: 1
      `,
    ],
    [
      'keep the line breaks of a plain text over several lines',
      text`
      a: After a storm
        the creek turns brown   # of a
      b: 1
      `,
      set('a', 'After the storm the creek turns brown again'),
      text`
      a: After the storm
        the creek turns brown again   # of a
      b: 1
      `,
    ],
    [
      'keep the line breaks of a quoted text over several lines',
      text`
      a: "After a storm:
        the creek turns brown"
      b: 1
      `,
      set('a', 'After a storm: the creek turns "brown"'),
      text`
      a: "After a storm:
        the creek turns \\"brown\\""
      b: 1
      `.replaceAll('\\\\', '\\'),
    ],
    [
      'are rewritten where a text over several lines changes altogether',
      text`
      a: After a storm
        the creek
      b: 1
      `,
      set('a', 'Short'),
      text`
      a: Short
      b: 1
      `,
    ],
    [
      'keep emoji and other letters',
      text`
      a: 🌊 água
      `,
      set('a', '🌋 água'),
      text`
      a: 🌋 água
      `,
    ],
    [
      'stay below their key',
      text`
      a:
        |-
        one
      b: 1
      `,
      set('a', 'two'),
      text`
      a:
        |-
        two
      b: 1
      `,
    ],
  ]);
});
