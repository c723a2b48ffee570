// Our tree against the library it is made with: the same values, and spans that hold them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, parseDocument, stringify } from 'yaml';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { dataOf } from '../../../src/core/yaml/data.ts';
import { eachMap, nodeAt, pairOf, resolve, textOf } from '../../../src/core/yaml/navigate.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import type { YamlDocument, YamlNode } from '../../../src/core/yaml/tree.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url), 'utf8');
const documents = ['water-study.project.yaml', 'water-study.rubric.yaml', 'walk-the-creek.lesson.yaml'];

/** Small texts that show one thing each. */
const texts: { readonly [says: string]: string } = {
  'quotation marks': `a: "x\\n\\u00e9 \\"y\\""\nb: 'it''s'\nc: "over\n  two lines"\n`,
  'block texts': 'a: |\n  one\n    two\n\n  three\nb: >-\n  folded\n  text\nc: |+\n  kept\n\nd: |2\n    x\n',
  'numbers, yes and no, nothing':
    'a: 5.10\nb: 0x1F\nc: 1e3\nd: true\ne: ~\nf:\ng: null\nh: .inf\ni: 0755\nj: -0\n',
  'texts that look like something else': 'a: 5.10.1\nb: 2026-05-12\nc: yes\nd: 10:42\ne: "5"\n',
  'brackets and braces': 'a: [1, [2, x], {k: v, w}]\nb: {}\nc: []\nd: {a: [1,\n  2], "q": \'s\'}\n',
  'lists of several kinds': '- a\n-   b\n- - c\n  - d\n-\n  e: 1\n- f: 1\n  g: 2\n-\n- ~\n',
  'names for parts': 'a: &x {k: 1}\nb: *x\nc: [*x, &y two, *y]\n',
  notes: '# top\na: 1 # one\n# own\nb:\n  # inside\n  - c # two\n# end\n',
  'long names': '"a b": 1\n\'c\': 2\n? d\n: 3\n5: five\ntrue: yes\n',
  'a text over several lines': 'a: one\n  two\n\n  three\nb:\n  below\n',
  nothing: '',
  'only notes': '# nothing\n',
  'one text': 'hello\n',
  'characters of two units': 'a: 🌊 creek # 🌊\nb: "🌊"\n',
  'a byte order mark': '\uFEFFa: 1\nb: x\n',
  'lines from Windows': 'a: 1\r\nb: |\r\n  x\r\n  y\r\nc:\r\n  - d # e\r\n',
  'names of programs': '__proto__: 1\nconstructor: {toString: x}\n',
};

/** The same with ordinary objects, for comparing. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

function eachNode(node: YamlNode | undefined, visit: (node: YamlNode) => void): void {
  if (!node) return;
  visit(node);
  if (node.type === 'map') {
    for (const { key, value } of node.pairs) {
      visit(key);
      eachNode(value, visit);
    }
  } else if (node.type === 'list') for (const { value } of node.items) eachNode(value, visit);
}

/** Checks values and spans of a sound document against the library. */
function compare(text: string): void {
  const document = parseYaml(text);
  assert.deepEqual(document.problems, [], text);
  const theirs = parseDocument(text, { uniqueKeys: false });
  assert.equal(theirs.errors.length, 0);
  const expected: unknown = theirs.toJS({ maxAliasCount: -1, mapAsMap: false });
  assert.deepEqual(plain(dataOf(document.root)), plain(expected), text);
  eachNode(document.root, (node) => {
    const { start, end } = node.span;
    const source = text.slice(start, end);
    assert.doesNotMatch(source, /^[ \t\r\n]|[ \t\r\n]$/, 'no blanks around it');
    if (node.type !== 'scalar' || node.style === 'literal' || node.style === 'folded') return;
    const value: unknown = parse(`- ${source.replaceAll('\n', '\n  ')}\n`);
    assert.deepEqual(value, [node.value], `${JSON.stringify(source)} holds its value`);
  });
  entriesLieInOrder(document);
}

/** Every entry lies in its parent, after the one before it. */
function entriesLieInOrder(document: YamlDocument): void {
  eachNode(document.root, (node) => {
    const entries = node.type === 'map' ? node.pairs : node.type === 'list' ? node.items : [];
    let from = node.span.start;
    for (const { span } of entries) {
      assert.ok(from <= span.start && span.start <= span.end && span.end <= node.span.end);
      from = span.end;
    }
  });
}

describe('Reading a text', () => {
  for (const name of documents) it(`gives the values and places of ${name}`, () => compare(fixture(name)));
  for (const [says, text] of Object.entries(texts))
    it(`gives values and places: ${says}`, () => compare(text));

  it('gives them for any document the library writes', () => {
    const value = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.string({ unit: 'grapheme-composite', maxLength: 30 }),
        fc.constantFrom('I can explain: why', '#2', "don't", 'a\nb', '- x', '5.10', 'yes', '', ' '),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('id', 'goals', 'a b', '5', 'über', 'toString'), tie('tree'), {
          maxKeys: 4,
        }),
      ),
    })).tree;
    const style = fc.record({
      indent: fc.constantFrom(2, 3, 4),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 40),
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    });
    fc.assert(
      fc.property(value, style, (data, how) => {
        compare(stringify(data, how));
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it('gives what the library gives for a text written in lines', () => {
    const line = fc.constantFrom(
      'a: 1',
      'b: x y',
      '  c: "q"',
      '  - d',
      '    e: 2',
      '  - f: 3',
      '# g',
      '',
      'h:',
      '  i',
      'j: [k, l]',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const theirs = parseDocument(text, { uniqueKeys: false });
        const document = parseYaml(text);
        assert.equal(document.problems.length > 0, theirs.errors.length > 0, text);
        if (theirs.errors.length === 0) assert.deepEqual(plain(dataOf(document.root)), plain(theirs.toJS()));
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe('The tree', () => {
  it('keeps the text of a number as it is written', () => {
    const { root } = parseYaml('code: 5.10\nid: 007\n');
    assert.equal(textOf(root, 'code'), '5.10');
    assert.equal(textOf(root, 'id'), '007');
    assert.equal(resolve(pairOf(root, 'code')?.value)?.type === 'scalar', true);
  });

  it('has nothing where nothing is written, and a value where null is', () => {
    const { root } = parseYaml('a:\nb: ~\nc: # note\n');
    assert.equal(pairOf(root, 'a')?.value, undefined);
    assert.equal(pairOf(root, 'b')?.value?.type, 'scalar');
    assert.equal(pairOf(root, 'c')?.value, undefined);
  });

  it('ends a pair without a value at its colon', () => {
    const text = 'a : \nb: 1\n';
    const span = pairOf(parseYaml(text).root, 'a')?.span;
    assert.equal(text.slice(span?.start, span?.end), 'a :');
  });

  it('begins an item at its dash, and in brackets at its value', () => {
    const text = 'a:\n  - x\n  -\nb: [y]\n';
    const document = parseYaml(text);
    const spans = ['a', 'b'].flatMap((key) => {
      const list = nodeAt(document, [key]);
      return list?.type === 'list' ? list.items.map(({ span }) => text.slice(span.start, span.end)) : [];
    });
    assert.deepEqual(spans, ['- x', '-', 'y']);
  });

  it('knows notes, and which stand on lines of their own', () => {
    const text = '# a\nb: 1 # c\n  #  d \n- "# no"\n';
    const { comments } = parseYaml(text.split('- ')[0] ?? '');
    assert.deepEqual(
      comments.map((comment) => [comment.text, comment.ownLine]),
      [
        ['a', true],
        ['c', false],
        ['d', true],
      ],
    );
  });

  it('collects keys that stand twice, the last of which counts', () => {
    const document = parseYaml('a: 1\nb: 2\na: 3\n');
    assert.deepEqual(
      document.duplicateKeys.map(({ span }) => span.start),
      [10],
    );
    assert.deepEqual(plain(dataOf(document.root)), { a: 3, b: 2 });
  });

  it('says which names stand for nothing; no part contains itself', () => {
    const document = parseYaml('a: *x\nb: &y [*y]\n');
    assert.deepEqual(
      document.problems.map(({ code, detail }) => `${code} ${detail}`),
      ['UNRESOLVED_ALIAS x', 'UNRESOLVED_ALIAS y'],
    );
  });

  it('stops at the first of two documents', () => {
    const document = parseYaml('a: 1\n--- # next\nb: 2\n');
    assert.deepEqual(plain(dataOf(document.root)), { a: 1 });
    assert.deepEqual(document.problems, [
      { code: 'SECOND_DOCUMENT', span: { start: 5, end: 8 }, detail: '' },
    ]);
  });

  it('does not read a text in two versions', () => {
    const document = parseYaml('<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> c\n');
    assert.equal(document.root, undefined);
    assert.equal(document.problems[0]?.code, 'CONFLICT');
  });

  it('leaves out what a name repeated over and over would unfold', () => {
    const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\n`;
    assert.ok(dataOf(parseYaml(bomb).root));
  });

  it('visits every map with its way', () => {
    const seen: string[] = [];
    eachMap(parseYaml('a:\n  - b: 1\n  - c: {d: 2}\n'), (_, path) => seen.push(path.join('.')));
    assert.deepEqual(seen, ['', 'a.0', 'a.1', 'a.1.c']);
  });

  it('is the same behind any edit that changes nothing', () => {
    const text = fixture('water-study.project.yaml');
    assert.deepEqual(parseYaml(applyEdits(text, [])), parseYaml(text));
  });
});
