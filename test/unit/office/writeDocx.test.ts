import assert from 'node:assert/strict';
import { writeDocx } from '../../../src/office/writeDocx.ts';
import { part, partNames } from './parts.ts';
import { plan, sheet } from './sheets.ts';

describe('A Word file', () => {
  let file: Uint8Array;
  let body: string;
  before(async () => {
    file = await writeDocx(plan);
    body = part(file, 'word/document.xml');
  });

  /** The text of the paragraphs with a style. */
  const styled = (style: string): readonly string[] =>
    body
      .split('</w:p>')
      .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
      .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''));

  it('has Word’s own styles, so that its outline is one', () => {
    assert.deepEqual(styled('Title'), ['How healthy is our creek?']);
    assert.deepEqual(styled('Heading1'), ['Goals']);
    assert.deepEqual(styled('Heading2'), ['Signs']);
    assert.deepEqual(styled('Heading3'), ['Choices']);
    assert.deepEqual(styled('Caption'), ['Class periods']);
    assert.deepEqual(styled('ListBullet'), ['names a land use', 'uses two measurements']);
    assert.equal(styled('ListNumber').length, 2);
    const styles = part(file, 'word/styles.xml');
    for (const name of ['Title', 'heading 1', 'List Bullet', 'List Number', 'caption'])
      assert.match(styles, new RegExp(`<w:name w:val="${name}"/>`, 'i'));
  });

  it('repeats the heads of its tables, says what they show, and keeps rows in one piece', () => {
    assert.equal([...body.matchAll(/<w:tblHeader\/>/g)].length, 1);
    assert.match(body, /<w:tblCaption w:val="Class periods"\/>/);
    const rows = [...body.matchAll(/<w:tr>/g)].length;
    assert.equal([...body.matchAll(/<w:cantSplit\/>/g)].length, rows);
  });

  it('keeps a sentence with the cards or the list below it, and rows of cards apart', async () => {
    const long = 'This goes on and on. '.repeat(20);
    const choosing = await writeDocx(
      sheet(
        { is: 'heading', level: 2, text: 'What you choose' },
        { is: 'text', text: 'Choose one.' },
        { is: 'text', text: 'Each shows:' },
        { is: 'list', marks: 'dots', items: [{ text: 'a claim' }] },
        { is: 'text', text: 'Or these.' },
        { is: 'cards', columns: 2, cards: [{ title: 'Poster', blocks: [] }] },
        { is: 'text', text: 'That is all.' },
        { is: 'text', text: long },
        { is: 'list', marks: 'dots', items: [{ text: 'an end' }] },
      ),
    );
    const kept = part(choosing, 'word/document.xml')
      .split('</w:p>')
      .filter((paragraph) => paragraph.includes('<w:keepNext/>'))
      .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''));
    assert.deepEqual(kept, ['Choose one.', 'Each shows:', 'Or these.']);
    // As the first in a row it would keep every row of cards on one page.
    const styles = part(choosing, 'word/styles.xml');
    const title = /<w:style [^>]*w:styleId="CardTitle".*?<\/w:style>/s.exec(styles)?.[0];
    assert.ok(title);
    assert.doesNotMatch(title, /keepNext/);
  });

  it('links to pages on the web only', () => {
    const links = part(file, 'word/_rels/document.xml.rels');
    assert.deepEqual(
      [...links.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => target),
      ['https://example.org/guide'],
    );
    assert.match(body, /a file/);
    assert.doesNotMatch(body + links, /guide\.pdf/);
  });

  it('names no person, no company, no day, no place, and has no remarks', () => {
    const core = part(file, 'docProps/core.xml');
    assert.match(core, /<dc:title>How healthy is our creek\?<\/dc:title>/);
    assert.match(core, /<dc:language>en-US<\/dc:language>/);
    assert.doesNotMatch(core, /creator|lastModifiedBy|created|modified/);
    assert.doesNotMatch(part(file, 'docProps/app.xml'), /Company|Manager/);
    assert.deepEqual(
      partNames(file).filter((name) => /comment|custom|people/.test(name)),
      [],
    );
  });

  it('is the same file each time', async () => {
    assert.deepEqual(await writeDocx(plan), file);
  });

  it('is Letter where people print on it, else A4', async () => {
    const width = async (language: string | undefined): Promise<string | undefined> =>
      /<w:pgSz[^>]* w:w="(\d+)"|<w:pgSz w:w="(\d+)"/
        .exec(part(await writeDocx({ ...plan, language }), 'word/document.xml'))
        ?.slice(1)
        .find(Boolean);
    const letter = '12240';
    const a4 = '11906';
    assert.equal(await width(undefined), letter);
    assert.equal(await width('en-US'), letter);
    assert.equal(await width('es-US'), letter);
    assert.equal(await width('en-GB'), a4);
    assert.equal(await width('de'), a4);
  });

  it('puts four tickets on a page', async () => {
    const tickets = Array.from({ length: 6 }, (_, index) => ({
      title: `Ticket ${index}`,
      blocks: [{ is: 'lines' as const, count: 2 }],
    }));
    const xml = part(await writeDocx(sheet({ is: 'tickets', tickets })), 'word/document.xml');
    assert.equal([...xml.matchAll(/<w:tbl>/g)].length, 2);
    assert.equal([...xml.matchAll(/<w:pageBreakBefore\/>/g)].length, 1);
    const [height] = [...xml.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, value]) => Number(value));
    assert.ok(height !== undefined && height > 6_000 && height < 7_920);
  });

  it('lays a rubric of many levels on its side, and a plan not', async () => {
    const head = ['', 'Not yet', 'Approaching', 'Meets', 'Exceeds'];
    const rows = [{ cells: head }];
    const rubric = sheet({ is: 'table', caption: 'Rubric', head, rows });
    assert.match(part(await writeDocx(rubric), 'word/document.xml'), /w:orient="landscape"/);
    assert.doesNotMatch(body, /w:orient="landscape"/);
  });

  it('stays a Word file whatever a text holds', async () => {
    for (const text of [
      '\u0000\u000b\ufffe\ud800 <w:p> & "]]>',
      '{{title}}',
      '![x](https://example.org/spy.png)',
      '- \n- a\n\n  - b\n    1. c',
      '- - - x',
      '| a |\n|---|\n| 1 |',
      '',
      '```\na\n```',
      '> - q\n>\n> more',
      '[x](javascript:alert(1)) [y](\\\\host\\share)',
      `${'*'.repeat(30_000)}x`,
      '1. Claim',
    ]) {
      const file = await writeDocx(
        sheet(
          { is: 'text', text },
          { is: 'list', marks: 'dots', items: [{ text, below: [{ is: 'text', text }] }] },
          { is: 'facts', facts: [{ name: text, text }] },
          { is: 'table', caption: text, captioned: true, head: [text], rows: [{ cells: [text, text] }] },
        ),
      );
      const xml = part(file, 'word/document.xml');
      // eslint-disable-next-line no-control-regex -- these are the ones
      assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/);
      assert.doesNotMatch(part(file, 'word/_rels/document.xml.rels'), /spy|javascript|host/);
      for (const [, cell] of xml.matchAll(/(<[^<]*)<\/w:tc>/g)) assert.equal(cell?.trim(), '</w:p>');
    }
  });
});
