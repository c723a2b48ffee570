import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Block, Sheet } from '../../../src/core/exchange/sheet.ts';
import type { ReadBlock } from '../../../src/core/exchange/read/read.ts';
import { readDocx } from '../../../src/office/readDocx.ts';
import { writeDocx } from '../../../src/office/writeDocx.ts';
import { part, partNames, withPart } from './parts.ts';
import { plan, sheet } from './sheets.ts';

describe('Reading a Word file', () => {
  it('gives back headings, lists, tables and links', async () => {
    const { blocks } = await readDocx(await writeDocx(plan));
    const headings = blocks.flatMap((block) => (block.is === 'heading' ? [[block.level, block.text]] : []));
    assert.deepEqual(headings, [
      [1, 'How healthy is our creek?'],
      [2, 'Goals'],
      [3, 'Signs'],
      [4, 'Choices'],
    ]);
    const lists = blocks.filter((block) => block.is === 'list');
    assert.deepEqual(
      lists.map(({ ordered, items }) => [ordered, items.length]),
      [
        [true, 2],
        [false, 2],
      ],
    );
    assert.match(lists[0]?.items[1]?.text ?? '', /\[the guide\]\(https:\/\/example\.org\/guide\)/);
    const table = blocks.find((block) => block.is === 'table');
    assert.deepEqual(
      table?.rows.map((row) => row.map((cell) => cell.replaceAll('**', ''))),
      [
        ['When', 'What'],
        ['May 4', 'Walk the creek'],
        ['May 5', 'Look at data'],
      ],
    );
  });

  it('keeps headings, lists and tables of any sheet', async () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,8}( [A-Za-z]{1,8}){0,3}$/);
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ is: fc.constant('heading' as const), level: fc.constantFrom(2, 3, 4), text: word }),
      fc.record({
        is: fc.constant('list' as const),
        marks: fc.constantFrom('numbers', 'dots'),
        items: fc.array(fc.record({ text: word }), { minLength: 1, maxLength: 4 }),
      }),
      fc
        .tuple(word, fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 3 }))
        .map(([caption, rows]) => ({
          is: 'table' as const,
          caption,
          head: ['a', 'b'],
          rows: rows.map((cells) => ({ cells })),
        })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (drawn) => {
        // A text between them, so that two lists are two.
        const blocks = drawn.flatMap((each): Block[] => [each, { is: 'text', text: 'between' }]);
        const { blocks: read } = await readDocx(await writeDocx(sheet(...blocks)));
        assert.deepEqual(read.slice(1).flatMap(ofRead), blocks.flatMap(ofBlock));
      }),
      { seed: 6, numRuns: process.env.LONG ? 1_000 : 40 },
    );
  });

  it('counts what does not come along', async () => {
    const file = await writeDocx(sheet({ is: 'text', text: 'Words' }));
    const xml = part(file, 'word/document.xml').replace(
      '</w:body>',
      '<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p></w:body>',
    );
    const { leftOut } = await readDocx(withPart(file, 'word/document.xml', xml));
    assert.ok(leftOut.includes('1 formula'));
    // A number of the page is not missed.
    const foot = (words: string): Uint8Array =>
      withPart(file, 'word/footer1.xml', `<w:ftr><w:t xml:space="preserve">${words}</w:t></w:ftr>`);
    const others = partNames(file).filter((name) => /^word\/(?:header|footer)/.test(name));
    assert.deepEqual(others, ['word/footer1.xml']);
    assert.ok(!(await readDocx(foot('12 '))).leftOut.some((each) => each.includes('foot')));
    assert.ok((await readDocx(foot('Room 12'))).leftOut.some((each) => each.includes('foot')));
    // Neither is the title, which stands in the document.
    assert.deepEqual((await readDocx(await writeDocx(sheet({ is: 'text', text: 'Words' })))).leftOut, []);
    assert.ok(!(await readDocx(foot('Page 1 of 3'))).leftOut.some((each) => each.includes('foot')));
  });

  it('says why a file can’t be read, and what to do', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
    const packed = (...names: readonly string[]): Uint8Array =>
      zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
    const cases: readonly (readonly [Uint8Array, RegExp])[] = [
      [new Uint8Array(), /empty/],
      [old, /older Word file \(\.doc\)\. Open it in Word or Google Docs and save it as \.docx/],
      [locked, /locked with a password/],
      [strToU8('{\\rtf1 x'), /rich text/],
      [strToU8('%PDF-1.4'), /PDF/],
      [strToU8('<html>'), /no Word file/],
      [strToU8('PK\u0003\u0004 nonsense'), /damaged/],
      [packed('xl/workbook.xml', '[Content_Types].xml'), /spreadsheet/],
      [packed('ppt/presentation.xml', '[Content_Types].xml'), /slides/],
      [packed('content.xml', 'mimetype'), /OpenDocument/],
      [packed('a.txt'), /no Word file/],
      [packed('word/document.xml', '[Content_Types].xml'), /can’t be read/],
    ];
    for (const [file, why] of cases) {
      await assert.rejects(readDocx(file), (error: Error) => {
        assert.equal(error.name, 'NotReadable');
        assert.match(error.message, why);
        return true;
      });
    }
  });

  it('does not unpack what grows without end, whatever the file says of its size', async () => {
    const file = await writeDocx(sheet({ is: 'text', text: 'Words' }));
    const large = withPart(file, 'word/extra.xml', ' '.repeat(70_000_000));
    await assert.rejects(readDocx(large), /too large/);
    // The sizes that stand in the file, made small: 70 million as 1000.
    const lie = Buffer.from(large);
    const real = Buffer.alloc(4);
    real.writeUInt32LE(70_000_000);
    const said = Buffer.alloc(4);
    said.writeUInt32LE(1_000);
    for (let at = lie.indexOf(real); at >= 0; at = lie.indexOf(real, at + 1)) said.copy(lie, at);
    const before = process.memoryUsage().arrayBuffers;
    await readDocx(lie).catch(() => undefined);
    assert.ok(process.memoryUsage().arrayBuffers - before < 60_000_000);
  });
});

/** What stands in a block, as a test compares it. */
function ofRead(block: ReadBlock): readonly unknown[] {
  switch (block.is) {
    case 'heading':
      return [['heading', block.level, block.text]];
    case 'list':
      return [['list', block.ordered, ...block.items.map(({ text }) => text)]];
    case 'table':
      return [['table', ...block.rows.flat().map((cell) => cell.replaceAll('**', ''))]];
    default:
      return [];
  }
}

function ofBlock(block: Sheet['blocks'][number]): readonly unknown[] {
  switch (block.is) {
    case 'heading':
      return [['heading', block.level, block.text]];
    case 'list':
      return [['list', block.marks === 'numbers', ...block.items.map(({ text }) => text)]];
    case 'table':
      return [['table', ...block.head, ...block.rows.flatMap(({ cells }) => cells)]];
    default:
      return [];
  }
}
