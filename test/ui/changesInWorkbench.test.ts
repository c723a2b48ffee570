// “Since we last met” in the real workbench, over a real history: a goal is changed, seen among the changes, and gone to.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { useWorkbench } from './harness.ts';

const PLAN = 'water-study.project.yaml';
const TITLE = 'How healthy is our creek?';

/** Keeps the folder as it is, on the morning of a day. */
function keep(folder: string, day: string, who: string): void {
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', `user.name=${who}`, '-c', `user.email=${who}@localhost`, ...parameters], {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...{ PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
        GIT_COMMITTER_DATE: `${day}T10:00:00Z`,
      },
    });
  git('init', '--quiet');
  git('add', '--all', '.');
  git('commit', '--quiet', '--message', 'As it was');
}

describe('what changed since they met, in the workbench', () => {
  const workbench = useWorkbench('examples/creek-project', {}, (folder) => keep(folder, '2026-04-28', 'Ana'));

  it('shows in the side bar the goal that was just changed, and goes to it in the text', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    const panel = await w.panel();
    await panel.role('heading', TITLE).waitFor();
    await panel.role('button', /^Since we last met \(Apr 28\): Nothing has changed\.$/).waitFor();

    // Typed in the text, not saved.
    await w.goTo(24, 14);
    await w.press('End');
    await w.type(' Twice.');
    await panel.role('button', /^Since we last met .*: 1 change$/).click();
    const change = panel.role('button', /^Goal “I can explain how land use/);
    await change.waitFor();
    assert.equal(await panel.frame.locator('.change-words ins').innerText(), ' Twice.');

    await w.goTo(1, 1);
    await change.click();
    await panel.frame.locator('[data-ref="goals/g1"] button.words:focus').waitFor();
    await w.page
      .locator('.statusbar')
      .getByText(/^Ln 24, /)
      .waitFor();
    await w.picture('what changed in the side bar');
  });

  it('is a page of the plan, compared with a version that was kept', async () => {
    const w = workbench();
    const panel = await w.panel();
    await panel.role('button', 'Keep this version to compare with later').click();
    await w.press('ControlOrMeta+s');
    await panel.role('button', 'Show as a page').click();
    const page = await w.planEditor();
    await page.role('heading', /^Since we last met/).waitFor();
    await page.role('button', /^Compare with our last meeting/).click();
    await page.role('menuitemradio', /^the version kept on/).click();
    await page.role('heading', /^Since the version of/).waitFor();
    await page.frame.getByText('Nothing has changed.').waitFor();
    await w.picture('what changed as a page');
  });
});
