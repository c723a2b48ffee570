// Pages and clipboards: what of them is words, and that nothing of them can do harm.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plain } from '../../../src/core/markdown/markdown.ts';
import { readHtml } from '../../../src/office/readHtml.ts';

describe('A page from elsewhere', () => {
  const tables: readonly (readonly [what: string, html: string, blocks: unknown])[] = [
    [
      'keeps lists within lists, however they are written',
      '<ul><li aria-level="1">a</li><ul><li aria-level="2">b</li></ul><li>c<ol><li>d</li></ol></li></ul>',
      [
        {
          is: 'list',
          ordered: false,
          items: [
            { text: 'a', below: [{ text: 'b', below: [] }] },
            { text: 'c', below: [{ text: 'd', below: [] }] },
          ],
        },
      ],
    ],
    [
      'repeats merged cells',
      '<table><tr><td colspan=2>a</td></tr><tr><td rowspan=2>b</td><td>c</td></tr><tr><td>d<br>e</td></tr></table>',
      [
        {
          is: 'table',
          rows: [
            ['a', 'a'],
            ['b', 'c'],
            ['b', 'd\ne'],
          ],
        },
      ],
    ],
    [
      'reads a box around words as the words',
      '<table><tr><td><h2>Goals</h2><p>one</p></td></tr></table>',
      [
        { is: 'heading', level: 2, text: 'Goals' },
        { is: 'paragraph', text: 'one' },
      ],
    ],
    [
      'writes emphasis and links as Markdown, and leaves signs what they are',
      '<p>a <b>b</b> *c* <i>d</i> <a href="https://example.org/x(1)">e [f]</a> <a href="javascript:alert(1)">g</a></p>',
      [
        {
          is: 'paragraph',
          text: 'a **b** \\*c\\* *d* [e \\[f\\]](https://example.org/x%281%29) g',
        },
      ],
    ],
    [
      'keeps small raised numbers apart',
      '<p>10<sup>2</sup> H<sub>2</sub>O 5<sup>th</sup></p>',
      [{ is: 'paragraph', text: '10² H₂O 5th' }],
    ],
    [
      'takes no hidden words',
      '<p>a<span style="display: none">b</span><script>c</script></p>',
      [{ is: 'paragraph', text: 'a' }],
    ],
    [
      'reads a first line in large letters as a heading',
      '<p style="font-size:24pt">Title</p><p style="font-size:11pt">words and more words</p>',
      [
        { is: 'heading', level: 1, text: 'Title' },
        { is: 'paragraph', text: 'words and more words' },
      ],
    ],
  ];
  for (const [what, html, blocks] of tables)
    it(what, () => {
      assert.deepEqual(readHtml(html).blocks, blocks);
    });

  it('shows each of its signs as itself', () => {
    const signs = fc.array(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '#',
        '[',
        ']',
        '(',
        ')',
        '\\',
        '~',
        '>',
        '&',
        '<',
        'a',
        'b',
        ' ',
        '-',
        '.',
        '1',
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(signs, (drawn) => {
        const words = `x${drawn.join('')}y`;
        const html = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const [block] = readHtml(`<p>${html}</p>`).blocks;
        assert.equal(block?.is === 'paragraph' ? plain(block.text) : '', words.replace(/ +/g, ' '));
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('can be anything at all', () => {
    const part = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '<table>',
        '<tr>',
        '<td colspan=99999 rowspan=0>',
        '</td>',
        '<ul>',
        '<li>',
        '<!--',
        '-->',
        '<![if x]>',
      ],
      ...[
        '<a href="',
        '"',
        '>',
        '&#x0;',
        '&nbsp;',
        'words',
        '<svg>',
        '<math>',
        '<h1 style="font-size:9e99pt">',
        '</body>',
        '<template>',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        readHtml(parts.join(''));
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('is read however deep its elements are nested, and not where it is too long', () => {
    const deep = readHtml(`${'<div>'.repeat(100_000)}words`);
    assert.match(JSON.stringify(deep.blocks), /words/);
    assert.deepEqual(readHtml('a'.repeat(8_000_001)).blocks, []);
    assert.equal(readHtml('a'.repeat(8_000_001)).leftOut.length, 1);
  });
});
