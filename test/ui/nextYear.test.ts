// Next year's copy of a plan, in the real workbench.
import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';

const PLAN = 'water-study.project.yaml';

describe('using a plan again next year', () => {
  const workbench = useWorkbench('examples/creek-project');

  it('asks for the first day, the name and the rubric, and opens the copy as a plan', async () => {
    const w = workbench();
    const input = w.page.locator('.quick-input-widget');
    const before = await w.onDisk(PLAN);
    await w.openFile(PLAN);
    await w.command('Third Point: Use this plan again next year…');
    await input.getByText('When does it begin?').waitFor();
    await input.locator('input.input').fill('2027-05-03');
    await w.press('Enter');
    await input.getByText('What is the copy called?').waitFor();
    assert.equal(await input.locator('input.input').inputValue(), 'water-study-2027.project.yaml');
    await w.picture('next year');
    await w.press('Enter');
    await w.pick('Copy', 'Copy its rubric too');
    const shown = await w.planEditor();
    await shown.role('heading', 'How healthy is our creek?').waitFor();
    await w.page.locator('.tab.active[data-resource-name="water-study-2027.project.yaml"]').waitFor();
    const copy = await w.onDisk('water-study-2027.project.yaml');
    assert.match(copy, /title: Walk the creek\n\s+date: 2027-05-03/);
    assert.match(copy, /rubric: water-study-2027\.rubric\.yaml/);
    assert.match(await w.onDisk('water-study-2027.rubric.yaml'), /^for: water-study-2027\.project\.yaml/m);
    assert.equal(await w.onDisk(PLAN), before);
    await w.notification('It begins on Monday, May 3, 2027.').waitFor();
  });

  it('makes nothing when it is left', async () => {
    const w = workbench();
    const tabs = await w.tabs();
    await w.openFile('walk-the-creek.lesson.yaml');
    await w.command('Third Point: Use this plan again next year…');
    await w.page.locator('.quick-input-widget').getByText('When does it begin?').waitFor();
    await w.press('Escape');
    await w.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await w.tabs(), tabs + 1);
  });
});
