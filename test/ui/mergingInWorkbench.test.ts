// Two versions of a plan in the real workbench: as git leaves them, and where a file was saved elsewhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { useWorkbench } from './harness.ts';
import type { Workbench } from './workbench.ts';

const PLAN = 'water-study.project.yaml';
const TARGET = 'I can explain how land use changes water quality, using our own data.';
const MINE = 'I can explain how land use changes our creek, using our own data.';
const ANAS = 'I can show how land use changes water quality, using our own data.';

/** Runs git as a person. @returns what it printed */
function git(folder: string, who: string, ...parameters: string[]): string {
  const own = ['-c', `user.name=${who}`, '-c', `user.email=${who.split(' ')[0]?.toLowerCase()}@localhost`];
  return execFileSync('git', [...own, '-c', 'commit.gpgsign=false', ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
  });
}

/** The page of this window, once it is drawn. */
function thePage(w: Workbench): Promise<Frame> {
  return w.eventually('the page', async () => {
    for (const frame of w.page.frames()) {
      const drawn = frame.locator('third-point-merging main :is(.card, .merging-bar, .merging-end)').first();
      if (await drawn.isVisible().catch(() => false)) return frame;
    }
    return undefined;
  });
}

const button = (page: Frame, name: string) => page.getByRole('button', { name, exact: true });

describe('a plan that both changed, in the middle of being brought together by git', () => {
  const workbench = useWorkbench('examples/creek-project', {}, async (copy) => {
    const file = join(copy, PLAN);
    const text = await readFile(file, 'utf8');
    const keep = (who: string): void => {
      git(copy, who, 'add', '--all');
      git(copy, who, 'commit', '--quiet', '--message', 'x');
    };
    git(copy, 'Lee Park', 'init', '--quiet', '--initial-branch=main');
    git(copy, 'Lee Park', 'config', 'user.email', 'lee@localhost');
    keep('Lee Park');
    git(copy, 'Ana Ruiz', 'checkout', '--quiet', '-b', 'ana');
    await writeFile(file, text.replace(TARGET, ANAS).replace('duration: 3 weeks', 'duration: 4 weeks'));
    keep('Ana Ruiz');
    git(copy, 'Lee Park', 'checkout', '--quiet', 'main');
    await writeFile(file, text.replace(TARGET, MINE).replace('Two jars of creek water', 'Two jars of water'));
    keep('Lee Park');
    assert.throws(() => git(copy, 'Lee Park', 'merge', 'ana'));
  });

  it('says so above the plan and beside the text, and leads to the page', async () => {
    const w = workbench();
    assert.match(await w.onDisk(PLAN), /^<<<<<<< /m);
    await w.openFile(PLAN);
    await w.notification('You both changed the same place.').waitFor();
    const panel = await w.panel();
    await panel.frame.getByText('You both changed the same place. Both versions are safe.').waitFor();
    await w.picture('both changed');
    await panel.role('button', 'Bring both together').click();
    const page = await thePage(w);
    await page.getByRole('heading', { name: 'You both changed this learning target.' }).waitFor();
    await w.picture('both versions');
  });

  it('keeps what was chosen while the window is loaded anew', async () => {
    const w = workbench();
    await button(await thePage(w), 'Ana’s words').click();
    await (await thePage(w)).getByText('All is settled.').first().waitFor();
    await w.untilRemembered('thirdPoint.merging', 'theirs');
    await w.reload();
    const page = await thePage(w);
    await page.getByText('All is settled.').first().waitFor();
    await button(page, 'Take this answer back').click();
    await page.getByText('0 of 1 settled.').first().waitFor();
  });

  it('is settled on the page, and saved without a mark', async () => {
    const w = workbench();
    const page = await thePage(w);
    await page.getByRole('group', { name: 'Your words' }).getByText('our creek').first().waitFor();
    await page.getByText('2 changes came together by themselves').waitFor();
    await button(page, 'Keep both until we talk').click();
    await button(page, 'Put it into the plan').click();
    await page
      .getByText(/Both versions are one now, and it is saved\./)
      .first()
      .waitFor();
    await w.picture('one plan');
    const text = await w.onDisk(PLAN);
    assert.doesNotMatch(text, /^(?:<<<<<<<|=======|>>>>>>>)/m);
    assert.match(text, new RegExp(`target: ${MINE}`));
    assert.match(text, new RegExp(`to: ${ANAS}`));
    assert.match(text, /duration: 4 weeks/);
    assert.match(text, /Two jars of water/);
  });

  it('can be shared again: git sees it settled once it is told', async () => {
    const w = workbench();
    const { folder } = w;
    assert.match(git(folder, 'Lee Park', 'status', '--porcelain', '--', PLAN), /^UU /);
    git(folder, 'Lee Park', 'add', '--', PLAN);
    assert.doesNotMatch(git(folder, 'Lee Park', 'status', '--porcelain', '--', PLAN), /^UU /);
    git(folder, 'Lee Park', 'diff', '--cached', '--check', '--', PLAN);
    // Whoever told git so can finish from here all the same.
    await button(await thePage(w), 'Finish').waitFor();
  });

  it('comes back in one step', async () => {
    const w = workbench();
    await w.page.locator(`.tab[data-resource-name="${PLAN}"]`).click();
    await w.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await w.press('ControlOrMeta+z');
    const panel = await w.panel();
    await panel.frame.getByText('You both changed the same place.').waitFor();
  });
});

describe('a plan that was saved elsewhere while somebody wrote in it', () => {
  const workbench = useWorkbench('examples/creek-project');

  it('leads to the page from what VS Code says when it will not save', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    // What both agree on is the text that Third Point found here, so it has to be there before anybody writes.
    await (await w.panel()).role('button', /^Goal 1: /).waitFor();
    const before = await w.onDisk(PLAN);
    await w.page.locator(`.tab[data-resource-name="${PLAN}"]`).click();
    await w.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    const line = before.split('\n').findIndex((each) => each.includes(TARGET)) + 1;
    await w.goTo(line, 13);
    await w.press('Shift+End');
    await w.type(MINE);
    const told = w.notification('was saved elsewhere while you were writing').last();
    const theirs = before.replace(TARGET, ANAS).replace('duration: 3 weeks', 'duration: 4 weeks');
    await w.savedElsewhere(PLAN, theirs, told);
    // Whoever saves all the same is refused by VS Code, and told the way again.
    await w.press('ControlOrMeta+s');
    await w.notification('The content of the file is newer').waitFor();
    await told.getByRole('button', { name: 'Bring both together' }).click();
    const page = await thePage(w);
    await page.getByRole('group', { name: 'Your words' }).getByText('our creek').first().waitFor();
    await page.getByRole('group', { name: 'The saved words' }).getByText('show').first().waitFor();
    assert.equal(
      await page
        .locator('details .version-words')
        .textContent()
        .then((text) => text?.trim()),
      TARGET,
    );
    await w.picture('your words and the saved ones');
  });

  it('is settled and saved, with nobody stuck', async () => {
    const w = workbench();
    const page = await thePage(w);
    await button(page, 'Write new').click();
    await page.getByLabel('New words').fill('I can show what changes our creek.');
    await button(page, 'Use these words').click();
    await button(page, 'Put it into the plan').click();
    // The text was in front for a moment; the page is there again.
    await w.eventually('the end of the page', async () =>
      (await thePage(w))
        .getByText('Both versions are one now, and it is saved.')
        .first()
        .isVisible()
        .catch(() => false),
    );
    await w.picture('settled and saved');
    const text = await w.onDisk(PLAN);
    assert.match(text, /target: I can show what changes our creek\./);
    assert.match(text, /duration: 4 weeks/);
    await w.page.locator(`.tab[data-resource-name="${PLAN}"]`).click();
    // And one can go on.
    await w.goTo(1, 1);
    await w.type('# Once more.\n');
    await w.save();
    assert.match(await w.onDisk(PLAN), /^# Once more\./);
  });
});

describe('a plan that is shown as a plan while its file is saved elsewhere', () => {
  const workbench = useWorkbench('examples/creek-project', { 'thirdPoint.openAs': 'plan' });

  it('is brought together from its own page, and goes on there', async () => {
    const w = workbench();
    await w.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: PLAN }).dblclick();
    const shown = await w.planEditor();
    const before = await w.onDisk(PLAN);
    await shown.role('button', /^Goal 1: /).click();
    await w.press('F2');
    await w.press('End');
    await w.type(' Mine.');
    await w.press('Enter');
    await shown.role('button', /^Goal 1: .*Mine\./).waitFor();
    // The page shows it a moment before it is in the text.
    await w.page.locator(`.tab.dirty[data-resource-name="${PLAN}"]`).first().waitFor();
    const offered = shown.role('button', 'Bring both together');
    await w.savedElsewhere(PLAN, before.replace('our own data.', 'our own data. Theirs.'), offered);
    await offered.click();
    const page = await thePage(w);
    await page.getByRole('group', { name: 'Your words' }).getByText('Mine').first().waitFor();
    const tabs = await w.tabs();
    await button(page, 'Keep both until we talk').click();
    await button(page, 'Put it into the plan').click();
    await w.eventually('the end of the page', async () =>
      (await thePage(w))
        .getByText('Both versions are one now, and it is saved.')
        .first()
        .isVisible()
        .catch(() => false),
    );
    const text = await w.onDisk(PLAN);
    assert.match(text, /target: .*our own data\. Mine\./);
    assert.match(text, /to: .*our own data\. Theirs\./);
    // No editor was left behind.
    assert.equal(await w.tabs(), tabs);
    await w.page.locator(`.tab[data-resource-name="${PLAN}"]`).click();
    await (await w.planEditor()).role('button', /^Goal 1: .*Mine\./).waitFor();
  });
});

describe('a plan with two versions in its text that no git knows of', () => {
  const workbench = useWorkbench('examples/creek-project', {}, async (copy) => {
    const file = join(copy, PLAN);
    const text = await readFile(file, 'utf8');
    const line = `    target: ${TARGET}\n`;
    const both = `<<<<<<< a\n    target: ${MINE}\n=======\n    target: ${ANAS}\n>>>>>>> b\n`;
    await writeFile(file, text.replace(line, both).replaceAll('\n', '\r\n'));
  });

  it('is settled by the quick fix at that place, line endings kept', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    const line = (await w.onDisk(PLAN)).split('\r\n').findIndex((each) => each.includes(MINE)) + 1;
    await w.goTo(line, 8);
    await w.underline('error');
    await w.quickFix('Bring both versions together');
    const page = await thePage(w);
    await button(page, 'Second version').click();
    await button(page, 'Put it into the plan').click();
    await page.getByText('Both versions are one now, and it is saved.').first().waitFor();
    const text = await w.onDisk(PLAN);
    assert.match(text, new RegExp(`target: ${ANAS}\r\n`));
    assert.doesNotMatch(text, /[^\r]\n|<<<<<<</);
  });
});
