// The whole extension where VS Code runs in a browser and nothing but the browser is there: github.dev, a Chromebook.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { useBrowserBuild } from './browserBuild.ts';
import type { Panel } from './panel.ts';

const PLAN = 'water-study.project.yaml';
const NOTES = 'ana-lee.collaboration.yaml';
const TITLE = 'How healthy is our creek?';

/** Two versions of a lesson in one file, as a merge by lines leaves them. */
const both = `kind: lesson-plan
schemaVersion: 1
title: Two versions
goals:
  - id: g1
<<<<<<< ours
    target: I can measure the creek.
=======
    target: I can measure our creek twice.
>>>>>>> theirs
`;

describe('in the browser', () => {
  const workbench = useBrowserBuild('examples/creek-project', (copy) =>
    writeFile(join(copy, 'two.lesson.yaml'), both),
  );

  /** By the list of files: the search of this build knows none. */
  const openFile = async (name: string): Promise<void> => {
    const w = workbench();
    const tab = w.page.locator('.part.activitybar').getByRole('tab', { name: /^Explorer/ });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await w.page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: name })
      .first()
      .dblclick();
    await w.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  };

  const pageOf = (element: string): Promise<Frame> =>
    workbench().eventually(element, async () => {
      for (const frame of workbench().page.frames())
        if (
          await frame
            .locator(element)
            .isVisible()
            .catch(() => false)
        )
          return frame;
      return undefined;
    });

  /** Asks for something, reads what is said, and puts it away. */
  const said = async (command: string): Promise<string> => {
    const w = workbench();
    await w.command('Notifications: Clear All Notifications');
    await w.command(command);
    const told = w.page.locator('.notification-toast .notification-list-item-message');
    await told.waitFor();
    return (await told.innerText()).trim();
  };

  const closeAll = async (): Promise<void> => {
    const w = workbench();
    await w.command('File: Save All');
    await w.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    await w.command('View: Close All Editors');
    await w.page.locator('.tab').first().waitFor({ state: 'detached' });
  };

  const onTable = async (): Promise<Panel> => {
    const panel = await workbench().panel();
    await panel.role('heading', TITLE).first().waitFor();
    return panel;
  };

  it('shows the plan beside its text, and says how to share from there', async () => {
    const w = workbench();
    await openFile(PLAN);
    const panel = await onTable();
    await panel.frame.getByText('Sharing needs VS Code on a computer').waitFor();
    await w.underline('info');
    await w.picture('browser 1 the plan');
  });

  it('keeps a version, takes a change from the panel, and says what has changed since', async () => {
    const w = workbench();
    assert.match(
      await said('Third Point: Keep this version to compare with later'),
      /^This version is kept for you alone, in this browser, outside of the folder\./,
    );
    const panel = await onTable();
    await panel.role('button', 'Goal 3: I can give feedback').first().focus();
    await w.press('F2');
    await panel.frame.locator('textarea:focus, input:focus').waitFor();
    await w.press('End');
    await w.type(' And thank them.');
    await w.press('Enter');
    await panel.role('button', /^Since the version of .*: 1 change$/).click();
    await panel.frame.locator('.change-words ins', { hasText: 'And thank them.' }).waitFor();
    await w.picture('browser 2 what changed');
    await panel.role('button', 'Show as a page').click();
    const page = await w.planEditor();
    await page.role('heading', /^Since the version of/).waitFor();
    await w.picture('browser 3 what changed, as a page');
  });

  it('opens as a plan, with the map', async () => {
    const w = workbench();
    const page = await w.planEditor();
    await page.frame.getByRole('tab', { name: 'Alignment map' }).click();
    await page.frame.getByRole('grid').first().waitFor();
    await w.picture('browser 4 the map');
  });

  it('goes through a meeting, and what was said is in the notes', async () => {
    const w = workbench();
    await closeAll();
    await openFile(NOTES);
    await w.command('Third Point: Start or continue a meeting');
    const page = await w.planEditor();
    const field = page.frame.getByPlaceholder('What’s working so far?');
    await field.fill('They measured twice without being told.');
    await field.press('Enter');
    await page.frame.getByText('They measured twice without being told.').first().waitFor();
    await w.picture('browser 5 the meeting');
  });

  it('shows the page that students get, and has it printed and copied', async () => {
    const w = workbench();
    await closeAll();
    await openFile(PLAN);
    await w.command('Third Point: Preview to the side');
    const page = await pageOf('third-point-preview');
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const saving = w.page.waitForEvent('download');
    await page.getByRole('button', { name: 'Print…' }).click();
    assert.equal((await saving).suggestedFilename(), 'water-study-students.html');
    await page.getByRole('button', { name: 'Copy for Google Docs' }).click();
    await page.getByText('Copied. Paste it into a document of Google Docs or Word.').waitFor();
    await w.picture('browser 6 the preview');
  });

  it('makes a Word file and gives it to the person', async () => {
    const w = workbench();
    const input = w.page.locator('.quick-input-widget');
    await closeAll();
    await openFile(PLAN);
    await w.command('Third Point: Export…');
    await input.getByText('Students', { exact: true }).waitFor();
    await w.press('Enter');
    await input.getByText('The whole page').waitFor();
    await w.press('Enter');
    await w.pick('Word', 'Word');
    const ready = w.notification('water-study-students.docx is ready.');
    await w.eventually('the file', async () => {
      await input
        .getByRole('button', { name: 'OK' })
        .click({ timeout: 500 })
        .catch(() => undefined);
      return ready.isVisible();
    });
    await w.picture('browser 7 the Word file');
    const saving = w.page.waitForEvent('download');
    await ready.getByRole('button', { name: 'Download it' }).click();
    assert.equal((await saving).suggestedFilename(), 'water-study-students.docx');
  });

  it('makes a plan of what was pasted', async () => {
    const w = workbench();
    await w.command('Third Point: Paste what I have…');
    const page = await pageOf('third-point-bringing');
    await page.getByLabel('Paste your plan here').waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<h1>Bridges</h1><h2>Learning targets</h2><ul><li>I can test a beam.</li></ul>',
      );
      data.setData('text/plain', 'Bridges');
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    });
    await page.getByText('Understood: ').waitFor();
    await w.picture('browser 8 what was pasted');
    await page.getByRole('button', { name: 'Make the plan' }).click();
    await w.pick('', 'In mount');
    const plan = await w.planEditor();
    await plan.role('heading', 'Bridges').waitFor();
  });

  it('shows the standards and what the plans work on', async () => {
    const w = workbench();
    await w.command('Third Point: What our plans work on');
    const page = await pageOf('third-point-coverage');
    await page.getByText('HS-LS2-7').first().waitFor();
    await w.picture('browser 9 the standards');
  });

  it('brings two versions together, plan by plan', async () => {
    const w = workbench();
    await openFile('two.lesson.yaml');
    await w.command('Third Point: Bring both versions together');
    const page = await pageOf('third-point-merging');
    await page.getByText('This goal is new in both versions, in different words.').waitFor();
    await w.picture('browser 10 both versions');
  });

  it('says in a sentence what is to be done elsewhere, and offers nothing that could not be done', async () => {
    const w = workbench();
    for (const command of ['Share with my partner', 'Get my partner’s changes'])
      assert.match(await said(`Third Point: ${command}`), /^Sharing needs VS Code on a computer\. /);
    assert.match(
      await said('Third Point: Look for private things in the repository'),
      /^Here in the browser, .* Open the folder in VS Code on a computer/,
    );
    await w.picture('browser 11 said in a sentence');
    await w.press('F1');
    await w.page.locator('.quick-input-widget input.input').fill('>Third Point: ');
    await w.entries().filter({ hasText: 'Share with my partner' }).waitFor();
    assert.equal(await w.entries().filter({ hasText: 'Bring plans together as plans' }).count(), 0);
    await w.press('Escape');
  });

  it('says where private notes lie and how they are lost, before the first is written', async () => {
    const w = workbench();
    await w.command('Third Point: Focus on My notes View');
    const page = await pageOf('third-point-my-notes');
    await page.getByText('They are kept in this browser,').waitFor();
    await page.getByText('When the browser’s data is cleared').waitFor();
    await w.picture('browser 12 before the first note');
    await page.getByRole('button', { name: 'Begin' }).click();
    const code = page.getByRole('list', { name: 'Recovery code' });
    await code.waitFor();
    written = (await code.getByRole('listitem').allInnerTexts()).join('-');
    await page.getByRole('button', { name: 'I have written it down' }).click();
    const field = page.getByRole('textbox', { name: 'A note for yourself' });
    await field.fill('Wait longer.');
    await field.press('Enter');
    await page.getByText('Kept, for you alone.').waitFor();
  });

  it('opens them with the recovery code where the browser has lost the key', async () => {
    const w = workbench();
    // This build keeps keys only as long as its page is open.
    await w.reload();
    await w.command('Third Point: Focus on My notes View');
    const page = await pageOf('third-point-my-notes');
    await page.getByText('this browser does not have their key any more').waitFor();
    await w.picture('browser 13 without the key');
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(written);
    await page.getByRole('button', { name: 'Open my notes' }).click();
    await page.getByText('Wait longer.').waitFor();
    await w.picture('browser 14 my notes');
  });

  let written = '';
});
