// Two people with the same folder open, each in a window of their own.
import assert from 'node:assert/strict';
import { useTwoWorkbenches } from './harness.ts';
import type { Panel } from './panel.ts';
import type { Workbench } from './workbench.ts';

const PLAN = 'water-study.project.yaml';

/** Writes words behind those of the first goal, in a plan's own page. */
async function addToGoal(w: Workbench, shown: Panel, words: string): Promise<void> {
  await shown.role('button', /^Goal 1: /).click();
  await w.press('F2');
  await w.press('End');
  await w.type(words);
  await w.press('Enter');
  await shown.role('button', new RegExp(`^Goal 1: .*${words.trim()}`)).waitFor();
}

/** Waits until a window has the words that were saved in the other one. */
async function hears(w: Workbench, words: string): Promise<void> {
  await w.eventually(`“${words}” in the other window`, async () => (await w.visibleText()).includes(words));
}

/** Waits for words on a side of the comparison that is open. */
async function inComparison(w: Workbench, side = '', words = ''): Promise<void> {
  await w.eventually(`“${words}” in the comparison`, async () =>
    (await w.visibleText(`.monaco-diff-editor .editor.${side}`)).includes(words),
  );
}

describe('two windows on one folder', () => {
  const windows = useTwoWorkbenches('examples/creek-project');
  let before = '';

  it('show each other’s saved words, as text and in the panel, taking turns', async () => {
    const [ana, lee] = windows();
    before = await ana.onDisk(PLAN);
    for (const w of [ana, lee]) {
      await w.openFile(PLAN);
      await (await w.panel()).role('heading', 'How healthy is our creek?').waitFor();
    }
    await addToGoal(ana, await ana.panel(), ' One.');
    await ana.openFile(PLAN);
    await ana.save();
    const leesPanel = await lee.panel();
    await leesPanel.role('button', /^Goal 1: .*One\./).waitFor();
    await lee.goTo(3, 33);
    await lee.type(' Two.');
    await lee.save();
    const anasPanel = await ana.panel();
    await anasPanel.role('heading', 'How healthy is our creek? Two.').waitFor();
    await anasPanel.role('button', 'Add a goal').first().click();
    await ana.type('I can read a graph.');
    await ana.press('Enter');
    await anasPanel.role('button', /^Goal 4: I can read a graph\./).waitFor();
    await ana.openFile(PLAN);
    await ana.save();
    await leesPanel.role('button', /^Goal 4: I can read a graph\./).waitFor();
    await addToGoal(lee, leesPanel, ' Three.');
    await lee.openFile(PLAN);
    await lee.save();
    await hears(ana, 'our own data. One. Three.');
    const expected = before
      .replace('title: How healthy is our creek?', 'title: How healthy is our creek? Two.')
      .replace('using our own data.', 'using our own data. One. Three.')
      .replace('\n\nchoices:', '\n  - id: g4\n    target: I can read a graph.\n\nchoices:');
    assert.equal(await ana.onDisk(PLAN), expected);
    await ana.eventually(
      'nobody to be told anything',
      async () => (await ana.notification('saved elsewhere').count()) === 0,
    );
  });

  it('tell both when both have unsaved words, lose none of them, and offer to compare', async () => {
    const [ana, lee] = windows();
    const saved = await ana.onDisk(PLAN);
    await addToGoal(ana, await ana.panel(), ' By Ana.');
    await addToGoal(lee, await lee.panel(), ' By Lee.');
    // Nobody has saved yet, so nobody is told.
    await ana.openFile(PLAN);
    await ana.save();
    const told = (await lee.panel()).frame.getByText(/was saved elsewhere while you were writing/);
    await told.waitFor();
    await lee.notification('was saved elsewhere while you were writing').waitFor();
    await lee.picture('saved elsewhere');
    // What Lee wrote is still there, and what Ana saved is in the file.
    await (await lee.panel()).role('button', /^Goal 1: .*By Lee\./).waitFor();
    assert.equal(await lee.onDisk(PLAN), saved.replace(/(using our own data.*)/, '$1 By Ana.'));

    await (await lee.panel()).role('button', 'Compare').click();
    for (const [side, words] of [
      ['original', 'By Ana.'],
      ['modified', 'By Lee.'],
    ])
      await inComparison(lee, side, words);
    await lee.picture('both versions side by side');
    // In the comparison Lee takes both in.
    await lee.page
      .locator('.monaco-diff-editor .editor.modified .view-line')
      .filter({ hasText: 'target: I can explain' })
      .click();
    await lee.press('End');
    await lee.type(' By Ana.');
    // Meanwhile Ana goes on.
    await addToGoal(ana, await ana.panel(), ' More.');
    await lee.press('ControlOrMeta+s');
    await lee
      .notification('The content of the file is newer')
      .getByRole('button', { name: 'Overwrite' })
      .click();
    await told.waitFor({ state: 'detached' });
    assert.equal(await lee.onDisk(PLAN), saved.replace(/(using our own data.*)/, '$1 By Lee. By Ana.'));
    await (await ana.panel()).frame.getByText(/was saved elsewhere while you were writing/).waitFor();
    await ana
      .notification('was saved elsewhere while you were writing')
      .getByRole('button', { name: 'Compare' })
      .click();
    for (const [side, words] of [
      ['original', 'By Lee. By Ana.'],
      ['modified', 'By Ana. More.'],
    ])
      await inComparison(ana, side, words);
    await (await ana.panel()).role('button', /^Goal 1: .*By Ana\. More\./).waitFor();
  });
});
