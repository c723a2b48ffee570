// Working with a partner, from where the papers live to the page to talk through, in the real workbench.
import assert from 'node:assert/strict';
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
