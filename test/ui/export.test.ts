// A plan taken out as a Word file, in the real workbench.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDocx } from '../../src/office/writeDocx.ts';
import { part } from '../unit/office/parts.ts';
import { useWorkbench } from './harness.ts';

const PLAN = 'water-study.project.yaml';

describe('Export…', () => {
  const workbench = useWorkbench('examples/creek-project');

  /** Answers VS Code’s own file dialog, which hears nothing while it still reads its folder. */
  const takeFile = (): Promise<true> =>
    workbench().eventually('the dialog to be answered', async () => {
      const ok = workbench().page.locator('.quick-input-widget').getByRole('button', { name: 'OK' });
      if (!(await ok.isVisible())) return true;
      await ok.click({ timeout: 1_000 }).catch(() => undefined);
      return !(await ok.isVisible());
    });

  it('asks who reads it, what, in which form and where it goes, and says what there is to know', async () => {
    const w = workbench();
    const input = w.page.locator('.quick-input-widget');
    await w.openFile(PLAN);
    await w.command('Third Point: Export…');
    await input.getByText('Students', { exact: true }).waitFor();
    await w.picture('export, who reads it');
    await w.press('Enter');
    await input.getByText('The whole page').waitFor();
    await w.press('Enter');
    await input.getByText('Our school’s template…').waitFor();
    await w.picture('export, in which form');
    await w.pick('Word', 'Word');
    // The dialog shows its folder first.
    const name = input.locator('input.input');
    await w.eventually('the name of the file', async () =>
      (await name.inputValue()).endsWith('/water-study-students.docx'),
    );
    await w.picture('export, where');
    await takeFile();
    await w.notification('water-study-students.docx is ready.').waitFor();
    assert.match(await w.onDisk('water-study-students.docx'), /^PK/);
  });

  it('fills in the school’s own template, and says what it asks for in vain', async () => {
    const w = workbench();
    const input = w.page.locator('.quick-input-widget');
    const field = input.locator('input.input');
    const blocks = ['Plan: {{title}}', '{{goal_1}}', '{{principal}}', '{{notes}}'].map((text) => ({
      is: 'text' as const,
      text,
    }));
    const template = join(w.folder, 'our-form.docx');
    await writeFile(template, await writeDocx({ title: 'Our form', language: 'en', about: [], blocks }));
    await w.openFile(PLAN);
    await w.command('Third Point: Export…');
    await input.getByText('Students', { exact: true }).waitFor();
    await w.press('Enter');
    await input.getByText('The whole page').waitFor();
    await w.press('Enter');
    await w.pick('template', 'Our school’s template…');
    await input.getByText('our-form.docx').waitFor();
    await w.picture('export, the template');
    await field.fill(template);
    await w.eventually('where it goes', async () => {
      if ((await field.inputValue()).endsWith('-students.docx')) return true;
      await input
        .getByRole('button', { name: 'Fill it in' })
        .click({ timeout: 1_000 })
        .catch(() => undefined);
      return false;
    });
    const filled = join(w.folder, 'filled.docx');
    await field.fill(filled);
    await takeFile();
    const told = w.notification('filled.docx is ready.');
    await told.waitFor();
    const said = await told.innerText();
    assert.match(said, /“principal”, which a plan does not have/);
    assert.match(said, /not for students: notes/);
    const body = part(await readFile(filled), 'word/document.xml').replaceAll(/<[^>]+>/g, '');
    assert.match(body, /Plan: How healthy is our creek\?/);
    assert.match(body, /I can explain how land use changes water quality/);
    assert.match(body, /\{\{principal\}\}/);
  });
});
