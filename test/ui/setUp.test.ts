// Working with a partner, from where the papers live to the page to talk through, in the real workbench.
import assert from 'node:assert/strict';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';
import type { Workbench } from './workbench.ts';

const LESSON = 'walk-the-creek.lesson.yaml';

/** Answers the questions after the one about the place. */
async function answerWho(w: Workbench): Promise<void> {
  const input = w.page.locator('.quick-input-widget');
  await input.getByText('What is your name').waitFor();
  await input.locator('input.input').fill('Mia');
  await w.press('Enter');
  await input.getByText('And your partner’s name?').waitFor();
  await input.locator('input.input').fill('Jo');
  await w.press('Enter');
  await w.pick('coach each other', 'We coach each other');
}

describe('working with a partner', () => {
  const workbench = useWorkbench('examples/creek-project');

  it('says who can read what, and begins beside the plan', async () => {
    const w = workbench();
    await w.openFile(LESSON);
    await w.command('Third Point: Work with a partner…');
    await w.pick('else', 'Begin with somebody else…');
    const where = w.page.getByPlaceholder(/^Where should your papers live\?/);
    await where.waitFor();
    assert.match(
      await w.page.locator('.quick-input-widget .monaco-list-row').first().innerText(),
      /only the two of you/,
    );
    await w.picture('where our papers live');
    await w.pick('Beside', 'Beside the plans');
    await answerWho(w);
    const page = await w.planEditor();
    await page.role('heading', 'How we work together').waitFor();
    await page.role('heading', 'What each of us will do still open').waitFor();
    await w.picture('how we work together');
    const agreement = await w.onDisk('mia-jo.agreement.yaml');
    assert.match(agreement, /^ {2}- name: Mia\n {4}role: peer$/m);
    assert.match(agreement, /^keptIn: /m);
    assert.match(agreement, /^reviewOn: \[\d{4}-\d\d-\d\d\]$/m);
    const notes = await w.onDisk('mia-jo.collaboration.yaml');
    assert.match(notes, /^agreement: mia-jo\.agreement\.yaml$/m);
    assert.match(notes, /^plans: \[walk-the-creek\.lesson\.yaml\]$/m);
  });

  it('goes on where two have begun', async () => {
    const w = workbench();
    await w.openFile(LESSON);
    await w.command('Third Point: Work with a partner…');
    await w.page.getByPlaceholder('You work on this plan with a partner already.').waitFor();
    await w.pick('together Mia', 'How we work together (Mia and Jo)');
    await w.page.locator('.tab.active[data-resource-name="mia-jo.agreement.yaml"]').waitFor();
  });
});

describe('working with a partner in a folder of your own', () => {
  const workbench = useWorkbench('examples/finished');

  it('opens the folder beside that of the plans, and the page in it', async () => {
    const w = workbench();
    const ours = join(w.folder, '..', `ours-${Date.now()}`);
    await mkdir(ours);
    try {
      await w.openFile('when-sources-disagree.lesson.yaml');
      await w.command('Third Point: Work with a partner…');
      await w.pick('else', 'Begin with somebody else…');
      await w.pick('only', 'In a folder that only the two of you can open…');
      const input = w.page.locator('.quick-input-widget input.input');
      const rows = w.page.locator('.quick-input-widget .monaco-list-row');
      await w.eventually('the dialog for a folder', async () => (await input.inputValue()).startsWith('/'));
      // The list shows what is in the folder once the dialog is there: nothing but the way up. While the dialog
      // still reads the folder it begins with, it writes that over what is filled in.
      await w.eventually('the folder in the dialog', async () => {
        if ((await input.inputValue()) !== `${ours}/`) await input.fill(`${ours}/`);
        return (await rows.allInnerTexts()).join() === '..';
      });
      await w.press('Enter');
      await answerWho(w);
      // The window is made anew with two folders.
      const agreement = w.page.locator('.tab.active[data-resource-name="mia-jo.agreement.yaml"]');
      const empty = w.page.getByText('No Folder Opened');
      // Now and then VS Code in a browser has not read which folders a window has when it is made anew: then a person
      // loads it once more, and what comes next is still remembered.
      await w.eventually('the agreement in the new window', async () => {
        await agreement.or(empty).first().waitFor();
        const isThere = await agreement.waitFor({ timeout: 10_000 }).then(
          () => true,
          () => false,
        );
        if (!isThere && (await empty.isVisible())) await w.reload();
        return isThere;
      });
      const page = await w.planEditor();
      await page.role('heading', 'How we work together').waitFor();
      await w.picture('our papers in a folder of their own');
      const notes = await readFile(join(ours, 'mia-jo.collaboration.yaml'), 'utf8');
      const folder = w.folder.split('/').at(-1) ?? '';
      assert.match(notes, /^agreement: mia-jo\.agreement\.yaml$/m);
      assert.ok(notes.includes(`plans: [${folder}/when-sources-disagree.lesson.yaml]`), notes);
    } finally {
      await rm(ours, { recursive: true });
    }
  });
});
