// What the panel says when the plan was saved elsewhere, and what its fields leave to VS Code, in a page of its own.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { usePanelPage } from './panelPage/open.ts';
import { creek } from './panelPage/plans.ts';

const savedElsewhere = 'This plan was saved elsewhere while you were writing. Both versions are safe.';

describe('A plan that was saved elsewhere', () => {
  const open = usePanelPage();

  for (const width of [240, 400, 1200]) {
    it(`says so above the plan, which can still be changed, ${width} px wide`, async () => {
      const panel = await open('creek', 'dark', width, width > 1000);
      await panel.showCreek({}, { savedElsewhere });
      const banner = panel.page.getByRole('group', { name: savedElsewhere });
      ok((await panel.overflow()) <= 0);
      await panel.page.getByRole('button', { name: 'Add a goal', exact: true }).first().waitFor();
      await banner.getByRole('button', { name: 'Compare' }).click();
      deepEqual((await panel.posted()).at(-1), { type: 'compare' });
      await panel.showCreek({});
      equal(await banner.count(), 0);
    });
  }

  it('says beside it what can’t be read', async () => {
    const panel = await open('creek');
    const message = 'This is the plan as it looked at 10:42. A quotation mark is missing at line 12.';
    await panel.showCreek({}, { savedElsewhere, broken: { message, show: 'Show me' } });
    await panel.page.getByRole('group', { name: message }).waitFor();
    await panel.page.getByRole('group', { name: savedElsewhere }).waitFor();
  });
});

describe('The keys of a field', () => {
  const open = usePanelPage();
  const first = creek.goals[0]?.text ?? '';

  it('undo and redo what was typed in it, and leave the plan alone', async () => {
    const panel = await open('creek');
    await panel.goTo(first);
    await panel.press('F2', 'End');
    await panel.type('!');
    await panel.press('ControlOrMeta+z');
    const field = panel.page.locator('[data-key=field]');
    equal(await field.inputValue(), first);
    await panel.press('ControlOrMeta+Shift+z');
    equal(await field.inputValue(), `${first}!`);
    ok((await panel.posted()).every(({ type }) => type !== 'undo' && type !== 'redo'));
    await panel.press('Escape', 'ControlOrMeta+z');
    deepEqual((await panel.posted()).at(-1), { type: 'undo' });
  });

  it('save the words before the plan', async () => {
    const panel = await open('creek');
    await panel.goTo(first);
    await panel.press('F2', 'End');
    await panel.type('!');
    await panel.press('ControlOrMeta+s');
    const [words, save] = (await panel.posted()).slice(-2);
    ok(words?.type === 'intent' && words.intent.do === 'set-text');
    equal(words.intent.text, `${first}!`);
    deepEqual(save, { type: 'save' });
  });
});
