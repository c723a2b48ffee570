// A teacher's first minutes, in the real workbench: open the creek project, slip, mend, change it from the panel, undo.
import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';
import type { Panel } from './panel.ts';
import type { Theme } from './workbench.ts';
import { themes } from './workbench.ts';

const PLAN = 'water-study.project.yaml';

describe('the creek project on the table', () => {
  const workbench = useWorkbench('examples/creek-project');

  /** The panel, once it shows the plan. */
  const panel = async (): Promise<Panel> => {
    const shown = await workbench().panel();
    await shown.role('heading', 'How healthy is our creek?').waitFor();
    return shown;
  };

  it('shows the plan in the panel, with what is still open', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    const shown = await panel();
    for (const heading of [/Shared goals/, /Choice options/, /Formative checks/])
      await shown.role('heading', heading).waitFor();
    await shown.frame.getByText('3 questions still open').waitFor();
    await shown.frame
      .getByText(/^How will students show “I can plan and carry out an investigation/)
      .waitFor();
    await w.underline('info');
    await w.picture('creek project');
  });

  it('underlines a slip where it is, and mends it by the quick fix', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await w.goTo(7, 1);
    await w.type('teacherz: [Lee]');
    await w.press('Enter');
    await w.underline('error');
    const problems = await w.problems();
    await problems.filter({ hasText: '`teacherz` is not part of a project plan.' }).first().waitFor();
    await w.clickProblem('teacherz');
    await w.goTo(7, 3);
    await w.quickFix('Take it away');
    await w.eventually('the line to be gone', async () => !(await w.visibleText()).includes('teacherz'));
    await w.page.locator('.editor-group-container.active .cdr.squiggly-error').waitFor({ state: 'detached' });
    await w.press('ControlOrMeta+j');
  });

  it('lights the item the cursor is in, and goes to the text of an item that is clicked', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await w.goTo(24, 14);
    const shown = await panel();
    await shown.frame.locator('[aria-current]').getByText('I can explain how land use').waitFor();
    await shown.frame
      .getByText('I can give feedback that helps another team improve their work.')
      .first()
      .click();
    await w.eventually('the text of the third goal', async () => (await w.visibleText()).includes('id: g3'));
    await shown.frame.locator('[aria-current]').getByText('I can give feedback').waitFor();
  });

  it('keeps the last good view while the text is broken, and says where', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await w.goTo(24, 13);
    await w.type('"');
    const shown = await panel();
    await shown.frame.getByText(/Line 24: A quotation mark opens here and is not closed\./).waitFor();
    await shown.frame
      .getByText('I can explain how land use changes water quality, using our own data.')
      .first()
      .waitFor();
    assert.equal(await shown.role('button', 'Add a goal').count(), 0);
    await w.picture('broken text');
    await w.openFile(PLAN);
    await w.press('Backspace');
    await shown.frame.getByText(/A quotation mark opens here/).waitFor({ state: 'detached' });
  });

  it('adds a goal from the panel as three lines of text, and takes it back as one step', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    const before = await w.onDisk(PLAN);
    await w.save();
    const shown = await panel();
    await shown.role('button', 'Add a goal').first().click();
    await w.type('I can read a graph: axes first');
    await w.press('Enter');
    const added = shown.role('button', /^Goal 4: I can read a graph: axes first/);
    await added.waitFor();
    await w.picture('goal added');
    await w.openFile(PLAN);
    await w.save();
    const text = await w.onDisk(PLAN);
    assert.match(text, /\n {2}- id: g4\n {4}target: ["']I can read a graph: axes first["']\n/);
    assert.equal(
      text.replace(/\n {2}- id: g4\n {4}target: ["']I can read a graph: axes first["']/, ''),
      before,
    );
    await added.click();
    await w.press('ControlOrMeta+z');
    await added.waitFor({ state: 'detached' });
    await w.openFile(PLAN);
    await w.save();
    assert.equal(await w.onDisk(PLAN), before);
  });

  it('answers a question in the panel with words, and another with “fine as is”', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    const shown = await panel();
    await shown.role('button', 'Add a check').first().click();
    await w.type('Plan conference');
    await w.press('Enter');
    await shown.frame.getByText('Plan conference').first().waitFor();
    await shown.role('button', 'Fine as is').first().click();
    await shown.frame.getByText(/^As planned, “Letter to the town council”/).waitFor({ state: 'detached' });
    await w.openFile(PLAN);
    await w.save();
    const text = await w.onDisk(PLAN);
    assert.match(text, /name: Plan conference\n {4}goals: \[g2\]/);
    assert.match(text, /# third-point: ok align-option-without-goal\n {6}- id: letter/);
  });

  it('can be changed by keyboard alone, and undone step by step with the focus staying in the panel', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await w.save();
    const before = await w.onDisk(PLAN);
    const shown = await panel();
    await w.command('Third Point: Show the plan in the panel');
    await shown.frame.locator('button.words:focus').waitFor();
    // The focus comes back to where it was last, so the way to the first goal is by the arrow keys.
    await w.eventually('the focus on the first goal', async () => {
      if (await shown.frame.locator('[data-ref="goals/g1"] button.words:focus').count()) return true;
      await w.press('ArrowUp');
      return false;
    });
    await w.press('F2');
    await w.press('End');
    await w.type(' Twice.');
    await w.press('Enter');
    await shown.role('button', /^Goal 1: .*using our own data\. Twice\./).waitFor();
    await w.press('Alt+ArrowDown');
    await shown.role('button', /^Goal 2: .*Twice\./).waitFor();
    await w.press('Delete');
    await shown.role('button', /^Goal \d: .*Twice\./).waitFor({ state: 'detached' });
    for (const back of [/^Goal 2: .*Twice\./, /^Goal 1: .*Twice\./, /^Goal 1: .*our own data(?!.*Twice)/]) {
      await shown.frame.locator('button.words:focus').waitFor();
      await w.press('ControlOrMeta+z');
      await shown.role('button', back).waitFor();
    }
    await w.openFile(PLAN);
    await w.save();
    assert.equal(await w.onDisk(PLAN), before);
  });

  it('keeps its state when the page is loaded anew', async () => {
    const w = workbench();
    await w.reload();
    await w.openFile(PLAN);
    const shown = await panel();
    await shown.frame.getByText('Plan conference').first().waitFor();
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`can be used by everyone in the theme ${themes[theme].name}, narrow and wide`, async () => {
      const w = workbench();
      await w.openFile(PLAN);
      await w.theme(theme);
      for (const width of [240, 400, 900]) {
        await w.sideBarWidth(width);
        const shown = await panel();
        await w.eventually(
          'the panel at its width',
          async () => Math.abs((await shown.frame.evaluate(() => innerWidth)) - width) < 30,
        );
        await shown.picture(`${(await import('./harness.ts')).screenshots}/panel`, `${theme}-${width}`);
        const overflow = await shown.frame.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(overflow <= 0, `${overflow} px stick out at ${width} px`);
        assert.deepEqual(await shown.accessibilityFindings(), []);
      }
      await w.sideBarWidth(320);
    });
  }
});

describe('an empty folder', () => {
  const workbench = useWorkbench();

  it('has one calm page, and puts the creek project on the table', async () => {
    const w = workbench();
    const shown = await w.panel();
    await shown.role('button', /Start fresh/).waitFor();
    await w.picture('empty folder');
    await shown.role('button', /Look at the creek project/).click();
    const plan = await w.planEditor();
    await plan.role('heading', 'How healthy is our creek?').waitFor();
    await plan.frame.locator('button.words:focus').waitFor();
    await shown.role('heading', 'How healthy is our creek?').waitFor();
    await w.picture('creek project opened as a plan');
    assert.match(await w.onDisk(`creek-project/${PLAN}`), /How healthy is our creek\?/);
  });

  it('asks a few questions for a new project plan and opens it without an error', async () => {
    const w = workbench();
    await w.command('Third Point: New document…');
    const input = w.page.locator('.quick-input-widget input.input');
    await w.entries().filter({ hasText: 'Project plan' }).first().click();
    for (const answer of [
      'Bees: who needs them?',
      'Biology',
      '7, 8',
      'I can explain what a bee does for a garden',
      '6',
    ]) {
      await w.eventually('the next question', async () => (await input.inputValue()) === '');
      await input.fill(answer);
      await input.press('Enter');
    }
    await w.page.locator('.tab.active[data-resource-name="bees-who-needs.project.yaml"]').waitFor();
    const shown = await w.planEditor();
    await shown.role('heading', 'Bees: who needs them?').waitFor();
    await shown.frame.getByText('I can explain what a bee does for a garden').first().waitFor();
    const text = await w.onDisk('creek-project/bees-who-needs.project.yaml');
    assert.match(text, /^kind: project-spec\nschemaVersion: 1\n/);
    assert.match(text, /grades: \[["']?7["']?, ["']?8["']?\]/);
    await w.picture('new project plan');
    await w.editorButton('Open as text');
    await w.eventually('the text', async () => (await w.visibleText()).includes('kind: project-spec'));
    assert.equal(await w.page.locator('.editor-group-container.active .cdr.squiggly-error').count(), 0);
  });
});
