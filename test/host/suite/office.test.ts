import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Sheet } from '../../../src/core/exchange/sheet.ts';
import { bringIn, partsLieIn } from '../../../src/extension/parts.ts';
import type { Office } from '../../../src/office/office.ts';

describe('The part that knows Word files', () => {
  const sheet: Sheet = {
    title: 'Walk the creek',
    language: 'en-US',
    about: ['Grade 9'],
    blocks: [
      { is: 'heading', level: 2, text: 'Goals' },
      {
        is: 'list',
        marks: 'dots',
        items: [{ text: 'I can read a *map*.' }, { text: 'I can take a sample.' }],
      },
      {
        is: 'table',
        caption: 'Rubric',
        head: ['', 'Meets'],
        rows: [{ cells: ['Claim', 'links two measurements'] }],
      },
    ],
  };

  before(() => {
    const extension = vscode.extensions.getExtension('third-point.third-point');
    assert.ok(extension);
    partsLieIn(extension.extensionUri);
  });

  async function load(): Promise<Office> {
    return (await bringIn('office.js')).office as Office;
  }

  it('is loaded wherever extensions run, writes a Word file and reads it', async () => {
    const office = await load();
    const file = await office.writeDocx(sheet);
    const { blocks } = await office.readDocx(file);
    assert.deepStrictEqual(
      blocks.map(({ is }) => is),
      ['heading', 'paragraph', 'heading', 'list', 'table'],
    );
    assert.strictEqual(await load(), office);
  });

  it('fills a template there too', async () => {
    const office = await load();
    const template = await office.writeDocx({ ...sheet, blocks: [{ is: 'text', text: 'Goals: {{goals}}' }] });
    const { file, unknown } = await office.fillDocx(template, () => ({
      label: 'Goals',
      text: '- one\n- two',
    }));
    assert.deepStrictEqual(unknown, []);
    const { blocks } = await office.readDocx(file);
    assert.match(JSON.stringify(blocks), /one.*two/);
  });

  it('says what to do with a file it can’t read', async () => {
    const office = await load();
    await assert.rejects(office.readDocx(new TextEncoder().encode('%PDF-1.7')), /This is a PDF/);
  });
});
