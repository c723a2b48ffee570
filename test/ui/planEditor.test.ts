// A plan with an editor of its own, on the same text as VS Code's text editor, in the real workbench.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';
import type { Panel } from './panel.ts';

const PLAN = 'water-study.project.yaml';
const RUBRIC = 'water-study.rubric.yaml';
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
    const field = shown.frame.locator('[data-key=field]');
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
    await shown.role('button', /^Goal 1: .*our own data(?!.*Thrice)/).waitFor();
    await w.save();
    assert.equal(await w.onDisk(PLAN), before);
  });

  it('switches to the text and back while there are unsaved words, and loses none', async () => {
    const w = workbench();
    const before = await w.onDisk(PLAN);
    const shown = await plan();
    await shown.role('button', land).click();
    await w.press('F2');
    await w.press('End');
    await w.type(' Again.');
    await w.press('Enter');
    await shown.role('button', /^Goal 1: .*Again\./).waitFor();
    await w.editorButton('Open as text');
    await w.eventually('the words in the text', async () =>
      (await w.visibleText()).includes('our own data. Again.'),
    );
    await w.editorButton('Open as plan');
    await (await plan()).role('button', /^Goal 1: .*Again\./).waitFor();
    assert.equal(await w.page.locator('.monaco-dialog-box').count(), 0);
    await w.press('ControlOrMeta+z');
    await (await plan()).role('button', /^Goal 1: .*our own data(?!.*Again)/).waitFor();
    await w.save();
    assert.equal(await w.onDisk(PLAN), before);
  });

  it('stands beside the text, lights the item the cursor is in, and shows there what is pressed', async () => {
    const w = workbench();
    await w.command('Third Point: Open as text to the side');
    const text = w.page.locator('.editor-group-container.active .view-line');
    await text.first().waitFor();
    const shown = await plan();
    await w.goTo(34, 14);
    await shown.frame
      .locator('[data-ref="goals/g2"] [aria-current], [data-ref="goals/g2"][aria-current]')
      .first()
      .waitFor();
    await shown.role('button', /^Goal 3: I can give feedback/).click();
    await w.page.locator('.line-numbers.active-line-number').getByText('41').waitFor();
    await w.picture('plan beside its text');
    await shown.frame.locator('[data-ref="goals/g3"] button.words:focus').waitFor();
  });

  it('only lights what is pressed where no text is in sight, and shows the text when asked to', async () => {
    const w = workbench();
    await w.command('View: Close All Editors in Group');
    await w.command('View: Close All Editors');
    await w.openFile(PLAN);
    await w.editorButton('Open as plan');
    const shown = await plan();
    await shown.role('button', /^Goal 3: I can give feedback/).click();
    await shown.frame
      .locator('[data-ref="goals/g3"] [aria-current], [data-ref="goals/g3"][aria-current]')
      .first()
      .waitFor();
    assert.equal(await w.tabs(), 1);
    await w.press('Shift+F10');
    await shown.role('menuitem', /Show in the text/).click();
    await w.page
      .locator('.editor-group-container .view-line')
      .getByText('I can give feedback')
      .first()
      .waitFor();
    assert.equal(await w.tabs(), 2);
    assert.equal(await w.page.locator('.editor-group-container').count(), 2);
  });

  it('is what the side panel follows, and what it lights in', async () => {
    const w = workbench();
    await w.command('View: Close All Editors');
    await w.openFile('walk-the-creek.lesson.yaml');
    const side = await w.panel();
    await side.role('heading', 'Walk the creek').waitFor();
    await w.openFile(PLAN);
    await w.editorButton('Open as plan');
    await side.role('heading', TITLE).waitFor();
    const shown = await plan();
    await side.role('button', /^Goal 3: I can give feedback/).click();
    await shown.frame
      .locator('[data-ref="goals/g3"] [aria-current], [data-ref="goals/g3"][aria-current]')
      .first()
      .waitFor();
    assert.equal(await w.page.locator('.tab.active').count(), 1);
  });

  it('shows the alignment map and the choice board by a command', async () => {
    const w = workbench();
    await w.command('Third Point: Show the alignment map');
    const shown = await plan();
    await shown.frame.locator('[role=tab][aria-selected=true]').getByText('Alignment map').waitFor();
    await w.picture('alignment map in the editor');
    await w.command('Third Point: Show the choice board');
    await shown.frame.locator('[role=tab][aria-selected=true]').getByText('As students see it').waitFor();
  });

  it('links a goal to a row of the rubric from the map: in the rubric’s own file, taken back there as one step', async () => {
    const w = workbench();
    const before = await w.onDisk(RUBRIC);
    await w.command('Third Point: Show the alignment map');
    const shown = await plan();
    const cell = shown.frame.getByRole('gridcell', { name: /I can give feedback.*Claim and evidence/ });
    await cell.focus();
    await w.press('Space');
    await shown.frame.locator('.said-line').getByText('Creek project rubric').waitFor();
    await w.page.locator(`.tab.dirty[data-resource-name="${RUBRIC}"]`).waitFor();
    await shown.frame.locator('[role=gridcell].linked:focus').waitFor();
    await w.picture('row of the rubric linked from the map');
    await w.press('ControlOrMeta+z');
    await w.page.locator(`.tab[data-resource-name="${RUBRIC}"]:not(.dirty)`).waitFor();
    await (await plan()).frame.locator('[role=gridcell]:focus').waitFor();
    assert.equal(await (await plan()).frame.locator('[role=gridcell].linked:focus').count(), 0);
    assert.equal(await w.onDisk(RUBRIC), before);
    await w.command('View: Close Other Editors in Group');
  });

  it('keeps its page, what was scrolled and words in a field while another editor hides it', async () => {
    const w = workbench();
    await w.command('Third Point: Show the choice board');
    await w.openFile('walk-the-creek.lesson.yaml');
    await w.page.locator('.tab').filter({ hasText: PLAN }).click();
    const shown = await plan();
    await shown.frame.locator('[role=tab][aria-selected=true]').getByText('As students see it').waitFor();
    await shown.role('tab', 'The plan').click();
    await shown.role('button', /^Goal 3: I can give feedback/).click();
    await w.press('F2');
    await w.press('End');
    await w.type(' And');
    await w.page.locator('.tab').filter({ hasText: 'walk-the-creek' }).click();
    await w.page.locator('.editor-group-container.active .view-line').first().waitFor();
    await w.page.locator('.tab').filter({ hasText: PLAN }).click();
    const again = await plan();
    await w.eventually('the words in the field', async () =>
      (await again.frame.locator('[data-key=field]').inputValue()).endsWith(' And'),
    );
    await w.eventually('the place it was scrolled to', () =>
      again.frame.locator('[data-key=field]').evaluate((field) => {
        const { top, bottom } = field.getBoundingClientRect();
        return scrollY > 0 && top > 0 && bottom < innerHeight;
      }),
    );
    await again.frame.locator('[data-key=field]').press('Escape');
    await again.frame.locator('[data-key=field]').waitFor({ state: 'detached' });
  });

  it('says when its file was saved elsewhere while there are unsaved words, until the two agree', async () => {
    const w = workbench();
    const before = await w.onDisk(PLAN);
    const shown = await plan();
    await shown.role('button', land).click();
    await w.press('F2');
    await w.press('End');
    await w.type(' Mine.');
    await w.press('Enter');
    await shown.role('button', /^Goal 1: .*Mine\./).waitFor();
    // The page shows it a moment before it is in the text.
    await w.page.locator(`.tab.dirty[data-resource-name="${PLAN}"]`).first().waitFor();
    const told = shown.frame.getByText(/was saved elsewhere while you were writing/);
    await w.savedElsewhere(PLAN, before.replace('our own data.', 'our own data. Theirs.'), told);
    // The plan is in sight and says it itself.
    assert.equal(await w.notification('was saved elsewhere').count(), 0);
    await w.picture('saved elsewhere in the plan’s editor');
    await writeFile(join(w.folder, PLAN), before.replace('our own data.', 'our own data. Mine.'));
    await told.waitFor({ state: 'detached' });
    await writeFile(join(w.folder, PLAN), before);
    await w.press('ControlOrMeta+z');
    await shown.role('button', /^Goal 1: .*our own data(?!.*Mine)/).waitFor();
  });

  it('is there again after the page is loaded anew', async () => {
    const w = workbench();
    await w.reload();
    // VS Code in a browser may not have noted yet which tab was in front last.
    await w.page.locator(`.tab[data-resource-name="${PLAN}"]`).first().click();
    await plan();
  });
});

describe('plans that open as plans', () => {
  const workbench = useWorkbench('examples/creek-project', { 'thirdPoint.openAs': 'plan' });

  const inExplorer = (name: string) =>
    workbench().page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });

  it('opens the plan that is chosen in the list of files, as a preview first', async () => {
    const w = workbench();
    await inExplorer('walk-the-creek.lesson.yaml').click();
    await (await w.planEditor()).role('heading', 'Walk the creek').waitFor();
    await inExplorer(PLAN).click();
    await (await w.planEditor()).role('heading', TITLE).waitFor();
    await w.eventually('one tab', async () => (await w.tabs()) === 1);
  });

  it('opens notes and settings as the text they are', async () => {
    const w = workbench();
    await inExplorer('ana-lee.collaboration.yaml').click();
    await w.page.locator('.editor-group-container.active .view-line').first().waitFor();
    await inExplorer(PLAN).dblclick();
    await (await w.planEditor()).role('heading', TITLE).waitFor();
  });

  it('opens the text where a place in it is meant', async () => {
    const w = workbench();
    await w.command('View: Close All Editors');
    await (await w.problems()).filter({ hasText: 'Letter to the town council' }).first().dblclick();
    await w.eventually('the text', async () => (await w.visibleText()).includes('id: letter'));
    await w.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await w.press('ControlOrMeta+j');
  });

  it('opens the text that was asked for, and leaves it', async () => {
    const w = workbench();
    await w.command('View: Close All Editors');
    await inExplorer(PLAN).dblclick();
    await (await w.planEditor()).role('heading', TITLE).waitFor();
    await w.editorButton('Open as text');
    await w.page.locator('.editor-group-container.active .view-line').first().waitFor();
    await inExplorer('walk-the-creek.lesson.yaml').dblclick();
    await (await w.planEditor()).role('heading', 'Walk the creek').waitFor();
    await inExplorer(PLAN).dblclick();
    await w.page.locator('.editor-group-container.active .view-line').first().waitFor();
  });
});
