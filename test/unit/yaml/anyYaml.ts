// Texts of YAML as people and programs write it, sound or nearly so, for comparing readers.
import fc from 'fast-check';

const word = fc.constantFrom(
  ...[
    'creek',
    'b b',
    '1',
    '5.10',
    '-0',
    '0x1F',
    '0o7',
    '1e3',
    '.inf',
    'x:y',
    'a#b',
    '-x',
    "it's",
    'true',
    '~',
    '<<',
  ],
  ...[
    'é🌊',
    'http://x.y',
    '+',
    '.',
    '1e',
    '=',
    '?x',
    ':x',
    '::',
    '日本',
    'null',
    'a - b',
    'no-break\u00a0space',
  ],
);
const quoted = fc.oneof(
  word.map((text) => `"${text}"`),
  word.map((text) => `'${text.replaceAll("'", "''")}'`),
  fc.constantFrom('"a \\"b\\" \\n\\u00e9\\x41"', '""', "''", '"# x"', '"a: b"', '"\\\\"'),
);
const eol = fc.constantFrom('\n', '\n', '\n', '\n\n', '\n \n', '\n# own\n', '\n  # in\n', '\n#x\n');
const note = fc.constantFrom('', '', '', ' # note', ' #', '  # 日本');
const blanks = fc.constantFrom('', '', ' ', '\n  ', ' # in\n   ');

const inBrackets = fc.letrec<{ value: string; pair: string; list: string; map: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, word, quoted, fc.constant('"a\n   b"'), tie('list'), tie('map')),
  pair: fc
    .tuple(tie('value'), fc.constantFrom(': ', ':', ' : ', ''), fc.oneof(tie('value'), fc.constant('')))
    .map((parts) => parts.join('')),
  list: several(fc.oneof({ weight: 3, arbitrary: tie('value') }, tie('pair')), '[', ']'),
  map: several(tie('pair'), '{', '}'),
})).value;

function several(entry: fc.Arbitrary<string>, open: string, close: string): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(entry, { maxLength: 4 }),
      blanks,
      fc.constantFrom(', ', ',', '\n  , '),
      fc.constantFrom('', ','),
    )
    .map(([entries, blank, comma, last]) => `${open}${blank}${entries.join(comma)}${last}${blank}${close}`);
}

const blockText = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '>-', '|+', '>1', '|2-'),
    note,
    fc.array(fc.constantFrom('one', '  two', '', ' ', '# no note', '- x', '--- x', '   ', '    '), {
      maxLength: 5,
    }),
    fc.nat(3),
    fc.constantFrom('', '\n', '  \n', '# less\n', ' # x\n'),
  )
  .map(
    ([sign, behind, lines, further, end]) =>
      (indent: number) =>
        ` ${sign}${behind}\n${lines.map((line) => `${' '.repeat(indent + further)}${line}\n`).join('')}${end}`,
  );

type Written = (indent: number) => string;

const blocks = fc.letrec<{ value: Written; map: Written; list: Written }>((tie) => {
  const below = fc.constantFrom(1, 2, 2, 2, 4);
  const deeper = (what: fc.Arbitrary<Written>): fc.Arbitrary<Written> =>
    fc.tuple(note, eol, what, below).map(
      ([behind, end, inner, more]) =>
        (indent) =>
          `${behind}${end}${inner(indent + more)}`,
    );
  return {
    value: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(note, eol).map((parts) => () => parts.join('')),
      fc.tuple(fc.oneof(word, quoted, inBrackets), note, eol).map((parts) => () => ` ${parts.join('')}`),
      fc.tuple(word, fc.constantFrom('\n', '\n\n'), word, eol).map(
        ([first, between, second, end]) =>
          (indent: number) =>
            ` ${first}${between}${' '.repeat(indent + 2)}${second}${end}`,
      ),
      blockText,
      deeper(tie('map')),
      deeper(tie('list')),
      fc.tuple(note, eol, tie('list')).map(
        ([behind, end, list]) =>
          (indent: number) =>
            `${behind}${end}${list(indent)}`,
      ),
    ),
    map: fc
      .array(fc.tuple(fc.oneof(word, quoted, inBrackets), fc.constantFrom(':', ':', ' :'), tie('value')), {
        minLength: 1,
        maxLength: 3,
      })
      .map(
        (pairs) => (indent) =>
          pairs.map(([key, colon, value]) => `${' '.repeat(indent)}${key}${colon}${value(indent)}`).join(''),
      ),
    list: fc
      .array(
        fc.tuple(fc.constantFrom(1, 1, 3), fc.oneof(tie('value'), tie('map'), tie('list')), fc.boolean()),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map(
        (items) => (indent) =>
          items
            .map(([gap, value, compact]) => {
              const inner = value(indent + 1 + gap);
              const text = compact ? `${' '.repeat(gap)}${inner.trimStart()}` : inner;
              return `${' '.repeat(indent)}-${text}`;
            })
            .join(''),
      ),
  };
});

/** Texts made by the rules of the language, with much that is allowed but rare. */
export const madeYaml: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '\uFEFF', '# top\n', '\n', '---\n'),
    fc.oneof(
      blocks.map.map((map) => map(0)),
      blocks.list.map((list) => list(0)),
      inBrackets,
    ),
    fc.constantFrom('as it is', 'as it is', 'Windows', 'no end of line'),
  )
  .map(([top, text, form]) => {
    if (form === 'Windows') return (top + text).replaceAll('\n', '\r\n');
    return top + (form === 'no end of line' ? text.trimEnd() : text);
  });

const pieces = fc.constantFrom(
  ...' \n:"\'[]{},#-|>?~=ab1é“”\u00a0\u200b\u2028\u0085🌊\\%@`\t\r\uFEFF',
  ...[
    '- ',
    ': ',
    '\n  ',
    '\n    ',
    ' # c',
    '# own\n',
    '|\n',
    '>-\n',
    '|+\n',
    '"',
    "''",
    '\\"',
    '\\n',
    '\\\n',
    'a: ',
    '- a\n',
  ],
  ...[
    ', ',
    '\r\n',
    '\n\n',
    '  ',
    'true',
    '0x1F',
    '1e3',
    '.5',
    'null',
    '\\u00e9',
    '\\U0001F30A',
    '...',
    '\n---\n',
    '<<: ',
  ],
  ...[' |\n', '\n - ', '\n: ', '? ', '  \n', '&a ', '*a', '!t ', '{a: b', '[x, y'],
);

/** A change as people make them: at a place (as a share of the text), of characters or whole lines. */
const change = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.oneof(
    pieces.map((piece) => (text: string, at: number) => text.slice(0, at) + piece + text.slice(at)),
    fc.nat(3).map((length) => (text: string, at: number) => text.slice(0, at) + text.slice(at + length)),
    fc.nat(6).map((length) => (text: string, at: number) => text.slice(0, at + length) + text.slice(at)),
    ofLines((lines, at) => lines.toSpliced(at, 1)),
    ofLines((lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
    fc
      .constantFrom(' ', '  ')
      .chain((blank) => ofLines((lines, at) => lines.with(at, blank + (lines[at] ?? '')))),
    ofLines((lines, at) => lines.with(at, (lines[at] ?? '').replace(/^ {1,2}/, ''))),
  ),
);

type Change = (text: string, at: number) => string;

function ofLines(changed: (lines: string[], at: number) => string[]): fc.Arbitrary<Change> {
  return fc.constant((text: string, at: number) => {
    const before = text.slice(0, at).split('\n').length - 1;
    return changed(text.split('\n'), before).join('\n');
  });
}

/** Texts with some changes. */
export function changed(texts: fc.Arbitrary<string>, maxLength = 4): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.array(change, { minLength: 1, maxLength }))
    .map(([text, changes]) =>
      changes.reduce((now, [share, make]) => make(now, Math.floor(share * now.length)), text),
    );
}
