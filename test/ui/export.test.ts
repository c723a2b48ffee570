// A plan taken out as a Word file, in the real workbench.
import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';

const PLAN = 'water-study.project.yaml';

describe('Export…', () => {
  const workbench = useWorkbench('examples/creek-project');

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
    await input.locator('input.input').waitFor();
    assert.match(await input.locator('input.input').inputValue(), /water-study-students\.docx$/);
    await w.picture('export, where');
    await w.press('Enter');
    await w.notification('water-study-students.docx is ready.').waitFor();
    assert.match(await w.onDisk('water-study-students.docx'), /^PK/);
  });
});
