// A plan with an editor of its own, on the same text as VS Code's text editor, in the real workbench.
import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';
import type { Panel } from './panel.ts';

const PLAN = 'water-study.project.yaml';
const TITLE = 'How healthy is our creek?';
const land = /^Goal 1: I can explain how land use/;

describe('a plan as an editor', () => {
  const workbench = useWorkbench('examples/creek-project');

  const plan = async (): Promise<Panel> => {
    const shown = await workbench().planEditor();
    await shown.role('heading', TITLE).waitFor();
    return shown;
  };

  it('takes the place of the text, with the focus on the item the cursor was in', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await w.goTo(34, 14);
    await w.editorButton('Open as plan');
    const shown = await plan();
    await shown.frame.locator('[data-ref="goals/g2"] button.words:focus').waitFor();
    assert.equal(await w.tabs(), 1);
    await w.picture('plan as an editor');
  });

  it('asks once, quietly, whether plans open this way from now on', async () => {
    const w = workbench();
    const question = w.notification('Open plans this way from now on?');
    await question.getByRole('button', { name: 'Not now' }).click();
    await w.editorButton('Open as text');
    await w.page.locator('.editor-group-container.active .view-line').first().waitFor();
    await w.editorButton('Open as plan');
    await plan();
    assert.equal(await question.count(), 0);
  });

  it('changes a goal, undoes it as one step and saves', async () => {
    const w = workbench();
    const before = await w.onDisk(PLAN);
    const shown = await plan();
    await shown.role('button', land).click();
    await w.press('F2');
    await w.press('End');
    await w.type(' Twice.');
    await w.press('Enter');
    await shown.role('button', /^Goal 1: .*Twice\./).waitFor();
    await w.page.locator('.tab.active.dirty').waitFor();
    await w.press('ControlOrMeta+z');
    await shown.role('button', /^Goal 1: .*our own data(?!.*Twice)/).waitFor();
    await w.page.locator('.tab.active:not(.dirty)').waitFor();
    await w.press('ControlOrMeta+Shift+z');
    await shown.role('button', /^Goal 1: .*Twice\./).waitFor();
    await shown.frame.locator('[data-ref="goals/g1"] button.words:focus').waitFor();
    await w.save();
    assert.equal(await w.onDisk(PLAN), before.replace('our own data.', 'our own data. Twice.'));
    await w.press('ControlOrMeta+z');
    await shown.role('button', /^Goal 1: .*our own data(?!.*Twice)/).waitFor();
    await w.save();
    assert.equal(await w.onDisk(PLAN), before);
  });

  it('undoes in a field what was typed in it, and nothing else', async () => {
    const w = workbench();
    const before = await w.onDisk(PLAN);
    const shown = await plan();
    await shown.role('button', land).click();
    await w.press('F2');
    await w.press('End');
    await w.type(' Thrice.');
    const field = shown.frame.locator('textarea');
    await w.press('ControlOrMeta+z');
    await w.eventually(
      'the field to be as before',
      async () => !(await field.inputValue()).includes('Thrice'),
    );
    assert.equal(await field.count(), 1);
    await w.press('ControlOrMeta+y');
    await w.eventually('the words to be back', async () => (await field.inputValue()).includes('Thrice'));
    await w.press('ControlOrMeta+s');
    await w.eventually('the words in the file', async () =>
      (await w.onDisk(PLAN)).includes('our own data. Thrice.'),
    );
    await shown.role('button', /^Goal 1: .*Thrice/).waitFor();
    await w.press('ControlOrMeta+z');
    await w.save();
    assert.equal(await w.onDisk(PLAN), before);
  });
});
