// A class visit in the real workbench: lines are on disk, there again after everything began anew, and handed over.
import { equal, match } from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { useWorkbench } from './harness.ts';
import type { Workbench } from './workbench.ts';

const VISIT = '2026-05-04.visit.yaml';

/** The visitor’s page that is in sight, once its field is there. */
function visitorsPage(w: Workbench): Promise<Frame> {
  return w.eventually('the page of the visitor', async () => {
    for (const frame of w.page.frames()) {
      const shown = await frame
        .locator('third-point-visit #field')
        .isVisible()
        .catch(() => false);
      if (shown) return frame;
    }
    return undefined;
  });
}

async function line(w: Workbench, words: string): Promise<void> {
  const page = await visitorsPage(w);
  await page.locator('#field').focus();
  await page.locator('#field').pressSequentially(words);
  await page.locator('#field').press('Enter');
}

/** Waits until so many lines are on disk. */
async function kept(w: Workbench, count: number): Promise<void> {
  await w.eventually(`${count} lines kept`, async () => {
    const page = await visitorsPage(w);
    const said = await page.locator('.standing p').innerText();
    return said.includes(`${count} ${count === 1 ? 'line' : 'lines'} kept`) ? true : undefined;
  });
}

describe('a class visit in VS Code', () => {
  const workbench = useWorkbench('examples/creek-project');

  it('is watched from its page, where lines are kept', async () => {
    const w = workbench();
    await w.openText(VISIT);
    // The palette has the command once the extension knows the visit.
    await w.editorButton('Open as a page');
    await w.planEditor();
    await w.command('Third Point: Watch and write');
    const keep = w.page.getByRole('button', { name: 'Keep them here' });
    await keep.click();
    await line(w, 'Table 3 pours twice.');
    await kept(w, 1);
    equal((await w.onDisk(VISIT)).includes('pours twice'), false);
    await w.picture('visit watch');
  });

  it('has every line again after the window was loaded anew', async () => {
    const w = workbench();
    const remembered = await w.untilRemembered('thirdPoint.watchVisit', VISIT);
    equal(remembered.includes('pours twice'), false);
    await w.reload();
    await kept(w, 1);
    await line(w, 'Table 2 begins again.');
    await kept(w, 2);
  });

  it('hands over what is chosen, saved in the visit', async () => {
    const w = workbench();
    const page = await visitorsPage(w);
    await page.getByRole('button', { name: 'Hand over…' }).click();
    await page.getByRole('checkbox', { name: 'Bring “Table 2 begins again.”' }).click();
    await page.getByRole('button', { name: 'Hand over 1 line' }).click();
    await page.getByText('1 line stands in the visit now.').waitFor();
    const text = await w.onDisk(VISIT);
    match(text, /Table 3 pours twice/);
    equal(text.includes('Table 2 begins again'), false);
    await w.picture('visit handed over');
  });
});
