// Private notes in the real workbench: written, there again after it was loaded anew, out of sight in a meeting.
import { equal, match, ok } from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { useWorkbench } from './harness.ts';
import type { Workbench } from './workbench.ts';

const PLAN = 'water-study.project.yaml';
const VISIT = '2026-05-04.visit.yaml';

/** The page “My notes”, once it shows something. */
function myNotes(w: Workbench): Promise<Frame> {
  return w.eventually('My notes', async () => {
    for (const frame of w.page.frames()) {
      const there = await frame
        .evaluate(
          () =>
            document.querySelector('third-point-my-notes')?.shadowRoot?.querySelector('main > *') !== null,
        )
        .catch(() => false);
      const own = await frame
        .locator('third-point-my-notes')
        .count()
        .catch(() => 0);
      if (there && own > 0) return frame;
    }
    return undefined;
  });
}

const field = (page: Frame) => page.getByRole('textbox', { name: 'A note for yourself' });

/** Writes a note about what is in front. */
async function write(w: Workbench, words: string): Promise<void> {
  await w.command('Note for myself about this');
  const page = await myNotes(w);
  await page.locator('textarea:focus').waitFor();
  await w.type(words);
  await w.press('Enter');
  await page.locator('.note-words').filter({ hasText: words }).waitFor();
}

describe('private notes in VS Code', () => {
  const workbench = useWorkbench('examples/creek-project');

  it('begin with where they are kept and a recovery code', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    const text = await w.onDisk(PLAN);
    await w.goTo(text.slice(0, text.indexOf('target:')).split('\n').length, 12);
    await w.command('Note for myself about this');
    const page = await myNotes(w);
    await page.getByText('They are encrypted.').waitFor();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('list', { name: 'Recovery code' }).waitFor();
    equal(await page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem').count(), 7);
    await w.picture('private code');
    await page.getByRole('button', { name: 'I have written it down' }).click();
    await page.locator('textarea:focus').waitFor();
    await w.type('Wait longer before I ask.');
    await w.press('Enter');
    await page.locator('.note-words').filter({ hasText: 'Wait longer' }).waitFor();
    match(await page.locator('.group-head').first().innerText(), /I can explain/);
    equal(await w.onDisk(PLAN), text);
    await w.picture('private note');
  });

  it('are there again when the window is loaded anew, and lead back to what they are about', async () => {
    const w = workbench();
    await w.reload();
    const page = await myNotes(w);
    await page.locator('.note-words').filter({ hasText: 'Wait longer' }).waitFor();
    await w.command('View: Close All Editors');
    await page.getByRole('button', { name: /^Go to I can explain/ }).click();
    await w.page.locator(`.tab.active[data-resource-name="${PLAN}"]`).waitFor();
    // It opens as a page; what follows is about its text.
    await w.command('Third Point: Open as text');
    await w.page.locator('.editor-group-container.active .view-line').first().waitFor();
  });

  it('are written from an item’s menu in the panel', async () => {
    const w = workbench();
    const panel = await w.panel();
    await panel.role('button', /^Goal 2: /).focus();
    await w.press('Shift+F10');
    await panel.role('menuitem', 'Note for myself about this').click();
    const page = await myNotes(w);
    await page.locator('textarea:focus').waitFor();
    await w.type('Two groups at the pond?');
    await w.press('Enter');
    await page.locator('.note-words').filter({ hasText: 'Two groups' }).waitFor();
    match(
      await page.locator('.group').filter({ hasText: 'Two groups' }).locator('.group-head').innerText(),
      /I can plan/,
    );
  });

  it('take in a line that is not for the paper both read; it leaves the text once it is kept', async () => {
    const w = workbench();
    await w.openFile(VISIT);
    const text = await w.onDisk(VISIT);
    const line = text.slice(0, text.indexOf('seen:')).split('\n').length;
    await w.goTo(line, 6);
    await w.type('\n  - text: Students were very engaged.');
    const move = w.page
      .locator('.action-widget .monaco-list-row.action')
      .filter({ hasText: 'Move to my notes' });
    // A hint is given once nobody is writing there any more.
    await w.eventually('the hint', async () => {
      await w.press('ControlOrMeta+.');
      const there = await move.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (!there) await w.press('Escape');
      return there;
    });
    await move.click();
    await w.notification('Moved to your notes').waitFor();
    ok(!(await w.visibleText()).includes('very engaged'));
    await w.command('Third Point: Focus on My notes View');
    const page = await myNotes(w);
    await page.locator('.note-words').filter({ hasText: 'Students were very engaged.' }).waitFor();
  });

  it('in meeting mode they are out of sight, and labels stand for names; nothing is written so', async () => {
    const w = workbench();
    const page = await myNotes(w);
    const heads = w.page.locator('.part.sidebar .pane-header');
    await heads.filter({ hasText: /my notes/i }).waitFor();
    await page.getByRole('button', { name: 'Students’ names and labels' }).click();
    await page.getByRole('textbox', { name: 'Names, one a line' }).fill('Maria Lopez');
    await w.press('Control+Enter');
    await page.getByText('Only labels stand for these names').waitFor();
    await w.openFile(PLAN);
    const panel = await w.panel();
    await panel.role('button', /^Goal 2: /).click();
    await w.press('F2');
    await w.press('End');
    await w.type(' With Maria Lopez.');
    await w.press('Enter');
    await panel.role('button', /^Goal 2: .*With Maria Lopez\./).waitFor();
    await w.command('Third Point: Meeting mode: hide what is private');
    await panel.role('button', /^Goal 2: .*With S1\./).waitFor();
    await heads.filter({ hasText: /my notes/i }).waitFor({ state: 'detached' });
    await w.page.locator('.statusbar-item').filter({ hasText: 'Meeting mode' }).waitFor();
    await w.picture('private meeting mode');
    for (const frame of w.page.frames())
      equal(
        await frame
          .getByText('Wait longer')
          .count()
          .catch(() => 0),
        0,
      );
    await panel.role('button', /^Goal 2: /).click();
    await w.press('F2');
    await w.press('End');
    await w.type(' More');
    await w.press('Enter');
    await panel.frame.getByText(/A student’s name is hidden in these words/).waitFor();
    ok((await w.visibleText()).includes('With Maria Lopez.'));
    await w.press('Escape');
    await w.page.locator('.statusbar-item').filter({ hasText: 'Meeting mode' }).click();
    await panel.role('button', /^Goal 2: .*With Maria Lopez\./).waitFor();
    await w.command('Third Point: Focus on My notes View');
    await (await myNotes(w)).locator('.note-words').filter({ hasText: 'Wait longer' }).waitFor();
  });

  it('are written again after the meeting, one after the other', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    for (const words of ['One thought.', 'Another thought.']) await write(w, words);
    equal(await field(await myNotes(w)).inputValue(), '');
  });
});
