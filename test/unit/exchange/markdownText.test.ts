// Texts as Markdown: what was words stays words for every reader of Markdown, what was a mark stays one.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { markdownPage } from '../../../src/core/exchange/write/markdown.ts';
import {
  blockMarkdown,
  boldMarkdown,
  cellMarkdown,
  inlineMarkdown,
} from '../../../src/core/exchange/write/markdownText.ts';
import { plain } from '../../../src/core/markdown/markdown.ts';
import type { Block } from '../../../src/core/exchange/sheet.ts';

/** Markdown as others read it, HTML included. */
const others = new MarkdownIt({ html: true, linkify: false });

function kindsOf(markdown: string): readonly string[] {
  return others
    .parse(markdown, {})
    .filter(({ nesting, type }) => nesting >= 0 && type !== 'inline')
    .map(({ type }) => type.replace(/_open$/, ''));
}

function wordsIn(markdown: string): string {
  return others
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content))
    .join('');
}

describe('a text of one line as Markdown', () => {
  const rows: readonly (readonly [text: string, markdown: string])[] = [
    ['I can explain it.', 'I can explain it.'],
    ['# 3', '\\# 3'],
    ['#3 is ours', '#3 is ours'],
    ['- nothing', '\\- nothing'],
    ['+ the good side', '\\+ the good side'],
    ['1. Claim', '1\\. Claim'],
    ['2026) a year', '2026\\) a year'],
    ['> 5 measurements', '\\> 5 measurements'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['2*3*4', '2\\*3\\*4'],
    ['snake_case_word', 'snake_case_word'],
    ['Name: ____', 'Name: ____'],
    ['____', '\\____'],
    ['__init__', '\\_\\_init\\_\\_'],
    ['[1]: gloves', '\\[1]: gloves'],
    ['[ ] done', '\\[ ] done'],
    ['a < b', 'a < b'],
    ['<b>bold</b>', '\\<b>bold\\</b>'],
    ['&amp;lt;', '\\&lt;'],
    ['fish & chips', 'fish & chips'],
    ['C:\\new', 'C:\\new'],
    ['~~~', '\\~\\~\\~'],
    ['about ~5', 'about ~5'],
    ['| a | b |', '| a | b |'],
    ['|---|---|', '\\|---|---|'],
    ['**Claim** and *evidence*', '**Claim** and *evidence*'],
    ['`a|b`', '`a|b`'],
    ['`` a`b ``', '``a`b``'],
    ['[the page](https://example.org/a_(b))', '[the page](<https://example.org/a_(b)>)'],
    ['[the file](notes.txt)', 'the file'],
    ['[bad](javascript:alert(1))', '\\[bad](javascript:alert(1))'],
    ['![a chart](https://example.org/x.png)', 'a chart'],
    ['$x_1 * y_2$ is the slope', '$x_1 * y_2$ is the slope'],
    ['It costs $5, or $10 for two', 'It costs $5, or $10 for two'],
  ];
  for (const [text, markdown] of rows)
    it(text, () => {
      assert.equal(blockMarkdown(text), markdown);
    });
});

describe('a text of several lines as Markdown', () => {
  const rows: readonly (readonly [name: string, text: string, markdown: string])[] = [
    ['keeps its lines', 'one\ntwo', 'one  \ntwo'],
    ['keeps its paragraphs', 'one\n\ntwo', 'one\n\ntwo'],
    ['keeps lists', 'Bring:\n\n- gloves\n- shoes', 'Bring:\n\n- gloves\n- shoes'],
    ['keeps the numbers of lists', '3. three\n4. four', '3. three\n4. four'],
    ['keeps lists in lists', '- a\n  - b\n- c', '- a\n  - b\n- c'],
    ['keeps two lists apart', '- a\n\n* b', '- a\n\n* b'],
    ['keeps lists whose lines stand apart', '- a\n\n- b', '- a\n\n- b'],
    ['makes no heading of its own', '# Title\nwords', '**Title**\n\nwords'],
    ['makes no heading by a line below', 'words\n---\nmore', 'words\n\n***\n\nmore'],
    ['makes no heading by signs below', 'words\n===', 'words  \n\\==='],
    ['keeps quotations', '> “Wait.”\n> “Why?”', '> “Wait.”  \n> “Why?”'],
    ['keeps code', '```\na | b\n# c\n```', '```\na | b\n# c\n```'],
    ['keeps code with fences in it', '````\n```\n````', '````\n```\n````'],
    ['keeps tables', '| a | b |\n|---|---|\n| 1 \\| 2 | 3 |', '| a | b |\n| --- | --- |\n| 1 \\| 2 | 3 |'],
    ['keeps formulas', 'so\n\n$$\na^2\n$$', 'so\n\n$$\na^2\n$$'],
  ];
  for (const [name, text, markdown] of rows)
    it(name, () => {
      assert.equal(blockMarkdown(text), markdown);
      // Written once more it is the same.
      if (!markdown.includes('**Title**')) assert.equal(blockMarkdown(markdown), markdown);
    });
});

describe('a text in a cell of a table', () => {
  const rows: readonly (readonly [text: string, cell: string])[] = [
    ['a | b', 'a \\| b'],
    ['a\nb', 'a<br>b'],
    ['a\n\nb', 'a<br>b'],
    ['Claim\n\n- one\n- two', 'Claim<br>• one<br>• two'],
    ['1. one\n2. two', '1. one<br>2. two'],
    ['`a|b`', '`a\\|b`'],
    ['$|x|$', '$\\|x\\|$'],
    ['```\na\nb\n```', '`a`<br>`b`'],
    ['a\\|b', 'a\\|b'],
    ['a\\\\|b', 'a\\\\\\|b'],
    ['', ''],
  ];
  for (const [text, cell] of rows)
    it(JSON.stringify(text), () => {
      assert.equal(cellMarkdown(text), cell);
    });
});

describe('a sheet as Markdown', () => {
  const pageOf = (...blocks: readonly Block[]): string =>
    markdownPage({ title: 'T', language: undefined, about: [], blocks }).replace(/^# T\n\n/, '');
  const dots = (...texts: readonly string[]): Block => ({
    ...{ is: 'list', marks: 'dots' },
    items: texts.map((text) => ({ text })),
  });
  const numbers = (...texts: readonly string[]): Block => ({
    ...{ is: 'list', marks: 'numbers' },
    items: texts.map((text) => ({ text })),
  });
  const fact = (name: string, text: string): Block => ({ is: 'facts', facts: [{ name, text }] });
  const rows: readonly (readonly [name: string, blocks: readonly Block[], page: string])[] = [
    ['keeps three lists in a row apart', [dots('a'), dots('b'), dots('c')], '- a\n\n* b\n\n- c\n'],
    ['keeps numbered lists in a row apart', [numbers('a'), numbers('b')], '1. a\n\n1) b\n'],
    ['keeps facts and a list below them apart', [fact('When', 'May'), dots('a')], '- **When:** May\n\n* a\n'],
    ['puts facts in a row together', [fact('A', 'b'), fact('C', 'd')], '- **A:** b\n- **C:** d\n'],
    ['puts a list of a fact below its name', [fact('Bring', '- a\n- b')], '- **Bring:**\n\n  - a\n  - b\n'],
    ['leaves no mark of a fact’s name open', [fact('**A', 'b')], '- **\\*\\*A:** b\n'],
    [
      'puts a short remark behind its words',
      [
        {
          is: 'list',
          marks: 'dots',
          items: [{ text: 'a', below: [{ is: 'text', text: 'Ana', aside: true }] }],
        },
      ],
      '- a (Ana)\n',
    ],
    [
      'puts lists below their item',
      [{ is: 'list', marks: 'numbers', items: [{ text: 'a', below: [dots('b')] }, { text: 'c' }] }],
      '1. a\n   - b\n2. c\n',
    ],
    ['has boxes', [{ is: 'list', marks: 'boxes', items: [{ text: '- a' }] }], '- [ ] \\- a\n'],
    ['quotes a remark of its own', [{ is: 'text', text: 'a\n\nb', aside: true }], '> a\n>\n> b\n'],
    ['keeps signs at the end of a heading', [{ is: 'heading', level: 3, text: 'C #' }], '### C \\#\n'],
    ['has lines to write on', [{ is: 'lines', count: 1, label: 'Name' }], `Name: ${'_'.repeat(40)}\n`],
    [
      'has a caption where it is shown, and rows that are too short filled up',
      [{ is: 'table', caption: 'C', captioned: true, head: ['a', 'b'], rows: [{ cells: ['1'] }] }],
      '**C**\n\n| a | b |\n| --- | --- |\n| 1 |   |\n',
    ],
    [
      'has tickets with a line across between them',
      [
        {
          is: 'tickets',
          tickets: [
            { title: 'A', blocks: [dots('a')] },
            { title: 'B', blocks: [] },
          ],
        },
      ],
      '**A**\n\n- a\n\n***\n\n**B**\n',
    ],
  ];
  for (const [name, blocks, page] of rows)
    it(name, () => {
      assert.equal(pageOf(...blocks), page);
    });
});

const bits = fc.constantFrom(
  ...[
    '#',
    '-',
    '+',
    '*',
    '_',
    '`',
    '~',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '|',
    '\\',
    '&',
    '!',
    '=',
    ':',
    '$',
    '.',
    '1',
  ],
  ...[
    'a',
    'b ',
    ' ',
    'https://x.org',
    '&lt;',
    '<b>',
    '<!--',
    '1. ',
    '- ',
    '# ',
    '> ',
    '__',
    '**',
    '~~',
    '---',
    '```',
  ],
);
const line = fc.array(bits, { maxLength: 12 }).map((parts) => parts.join(''));
const lines = fc.array(line, { maxLength: 5 }).map((parts) => parts.join('\n'));

describe('any text as Markdown', function () {
  this.timeout(0);
  const numRuns = process.env.LONG ? 50_000 : 2_000;

  it('of one line is one paragraph with the same words', () => {
    fc.assert(
      fc.property(line, (text) => {
        // Formulas are for those who can read them.
        fc.pre(!text.includes('$') && plain(text).trim() !== '');
        const markdown = blockMarkdown(text);
        assert.deepEqual(kindsOf(markdown), ['paragraph'], JSON.stringify(markdown));
        const words = wordsIn(markdown).replace(/\s+/g, ' ').trim();
        assert.equal(words, plain(text).replace(/\s+/g, ' ').trim(), JSON.stringify(markdown));
        assert.ok(
          others
            .parse(markdown, {})
            .every(({ children }) => children?.every(({ type }) => type !== 'html_inline') ?? true),
        );
      }),
      { seed: 64, numRuns },
    );
  });

  it('in a cell stays in it, and the table stays whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lines, lines), { minLength: 1, maxLength: 3 }), (rows) => {
        const block: Block = {
          is: 'table',
          caption: '',
          head: ['Level', 'What the work looks like'],
          rows: rows.map((cells) => ({ cells })),
        };
        const page = markdownPage({ title: 'T', language: undefined, about: [], blocks: [block] });
        const tokens = others.parse(page, {});
        assert.equal(tokens.filter(({ type }) => type === 'table_open').length, 1, page);
        assert.equal(tokens.filter(({ type }) => type === 'tr_open').length, rows.length + 1, page);
        assert.equal(tokens.filter(({ type }) => type === 'td_open').length, rows.length * 2, page);
        assert.equal(tokens.at(-1)?.type, 'table_close', page);
      }),
      { seed: 65, numRuns },
    );
  });

  it('of any lines makes no heading, no HTML, and ends nothing around it', () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const blocks: Block[] = [
          { is: 'list', marks: 'dots', items: [{ text: `One\n\n${first}` }, { text: `Two\n\n${second}` }] },
          { is: 'heading', level: 2, text: 'After' },
        ];
        const page = markdownPage({ title: 'T', language: undefined, about: [], blocks });
        const tokens = others.parse(page, {});
        const headings = tokens.filter(({ type }) => type === 'heading_open').map(({ level }) => level);
        assert.deepEqual(headings, [0, 0], page);
        const top = tokens.filter(({ type, level }) => type === 'list_item_open' && level === 1);
        assert.equal(top.length, 2, page);
        const html = tokens
          .flatMap((token) => [token, ...(token.children ?? [])])
          .filter(({ type }) => type.startsWith('html'));
        assert.deepEqual(html, [], page);
      }),
      { seed: 66, numRuns },
    );
  });

  it('is written quickly, however long', () => {
    for (const sign of ['*', '_', '`', '[', '~', '|', '#', '\\', '$', '- ', '\n', '> '])
      for (const text of [sign.repeat(19_000), sign.repeat(200_000), `a${sign}b`.repeat(6_000)]) {
        assert.equal(typeof blockMarkdown(text), 'string');
        assert.equal(typeof inlineMarkdown(text), 'string');
        assert.equal(typeof cellMarkdown(text), 'string');
        assert.equal(typeof boldMarkdown(text), 'string');
      }
  });
});
