// Private things that got into what a folder shares: said once, with a page that says what to do.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { PRIVATE_ENDING } from '../../src/core/privacy/privateFiles.ts';
import { hasGit, Repository } from '../unit/privacy/repository.ts';
import { useWorkbench } from './harness.ts';
import type { Workbench } from './workbench.ts';

const PLAN = 'water-study.project.yaml';
const NOTE = `my notes${PRIVATE_ENDING}`;
const LOOK = 'Third Point: Look for private things in the repository';

/** The page that says what was found; it is made anew whenever it comes into sight. */
function pageShown(w: Workbench): Promise<Frame> {
  const heading = { name: 'Private things in what is shared' };
  return w.eventually('the page', async () => {
    for (const frame of w.page.frames()) {
      const found = await frame
        .getByRole('heading', heading)
        .isVisible()
        .catch(() => false);
      if (found) return frame;
    }
    return undefined;
  });
}

describe('the guard', () => {
  const workbench = useWorkbench('examples/creek-project');
  before(function () {
    if (!hasGit) this.skip();
  });

  it('says, when asked, that there is no history', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await w.command(LOOK);
    await w.notification('have no history').waitFor();
    await w.command('Notifications: Clear All Notifications');
  });

  it('says calmly, after saving, that something private is shared, and shows what and what to do', async () => {
    const w = workbench();
    const repository = new Repository(w.folder);
    repository.git('init', '--quiet');
    repository.keep('As we have it');
    repository.write({ [NOTE]: 'x' });
    repository.git('add', NOTE);
    await w.openFile(PLAN);
    await w.goTo(3, 33);
    await w.type(' Now');
    await w.save();
    const told = w.notification('Something private has got into what this folder shares.');
    await told.waitFor();
    await w.picture('guard tells');
    await told.getByRole('button', { name: 'Show me' }).click();
    let page = await pageShown(w);
    await page.getByText(NOTE).first().waitFor();
    await page
      .getByText(/it is marked to be shared next/)
      .first()
      .waitFor();
    await w.picture('guard page');
    // It is said once.
    await w.openFile(PLAN);
    await w.type('.');
    await w.save();
    repository.keep('With the note');
    rmSync(`${w.folder}/${NOTE}`);
    repository.keep('Without it');
    await w.command(LOOK);
    page = await pageShown(w);
    await page.getByRole('heading', { name: 'Private things in the history' }).waitFor();
    await page.getByText('has not left this computer yet').waitFor();
    assert.equal(await told.count(), 0);
    await w.picture('guard page with history');
  });
});
