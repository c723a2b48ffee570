// Standards in the real workbench: their tree, finding one, linking it, resting on a code, and what plans work on.
import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { useWorkbench } from './harness.ts';

const PLAN = 'water-study.project.yaml';

describe('standards at hand', () => {
  const workbench = useWorkbench('examples/creek-project');

  const tree = (): Locator => workbench().page.getByRole('tree', { name: 'Standards' });
  const row = (words: string): Locator => tree().getByRole('treeitem').filter({ hasText: words }).first();
  const text = (): Promise<string> => workbench().onDisk(PLAN);

  async function openTree(): Promise<void> {
    const w = workbench();
    await w.panel();
    const head = w.page.getByRole('button', { name: 'Standards Section' });
    await head.waitFor();
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
    await row('NGSS high school').waitFor();
  }

  it('stand in their tree, with the goals that work on them', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await openTree();
    await row('HS-LS2').waitFor();
    await row('HS-LS2').locator('.monaco-tl-twistie').click();
    await row('HS-LS2-7').waitFor();
    await row('HS-LS2-7').locator('.monaco-tl-twistie').click();
    await row('I can explain how land use').waitFor();
    await w.picture('standards tree light');
    await w.theme('dark');
    await w.picture('standards tree dark');
    await w.theme('light');
  });

  it('open their document at their line, and the goals their plan', async () => {
    const w = workbench();
    await row('HS-LS2-7').locator('.label-name').click();
    await w.page.locator('.tab.active[data-resource-name="ngss-excerpt.standards.yaml"]').waitFor();
    await w.page.locator('.view-line', { hasText: 'HS-LS2-7' }).first().waitFor();
    await row('How healthy is our creek?').locator('.label-name').click();
    await w.page.locator(`.tab.active[data-resource-name="${PLAN}"]`).waitFor();
  });

  it('say their words where a code stands in a text', async () => {
    const w = workbench();
    await w.openText(PLAN);
    const lines = (await text()).split('\n');
    const line = lines.findIndex((each) => each.includes('HS-LS2-7'));
    await w.goTo(line + 1, (lines[line]?.indexOf('HS-LS2-7') ?? 0) + 3);
    await w.command('Show or Focus Hover');
    const hover = w.page
      .locator('.monaco-hover:not(.hidden)')
      .filter({ hasText: 'Design, evaluate, and refine' });
    await hover.waitFor();
    await hover.getByText('What does the data say?').first().waitFor();
    await w.picture('standards hover light');
    await w.press('Escape');
    await w.theme('dark');
    await w.goTo(line + 1, (lines[line]?.indexOf('HS-LS2-7') ?? 0) + 3);
    await w.command('Show or Focus Hover');
    await hover.waitFor();
    await w.picture('standards hover dark');
    await w.press('Escape');
    await w.theme('light');
  });

  it('are found by their words, and linked to a goal as one small edit', async () => {
    const w = workbench();
    const before = await text();
    await w.command('Third Point: Find a standard…');
    const input = w.page.locator('.quick-input-widget input.input');
    await w.entries().filter({ hasText: 'HS-LS2-7' }).first().waitFor();
    await input.fill('investigation water');
    await w.entries().filter({ hasText: 'HS-ESS2-5' }).first().waitFor();
    await w.eventually('only what fits', async () => (await w.entries().count()) === 1);
    await w.picture('standards find light');
    await w.press('Enter');
    const goal = w.entries().filter({ hasText: 'I can give feedback' }).first();
    await goal.waitFor();
    await w.picture('standards link light');
    await goal.click();
    await w.page.locator('.tab.dirty, .tab.active.dirty').first().waitFor();
    await w.save();
    await w.eventually('the code in the plan', async () => (await text()) !== before);
    const added = (await text()).split('\n').filter((line) => !before.split('\n').includes(line));
    assert.equal(added.length <= 2, true, added.join('\n'));
    assert.match(added.join('\n'), /HS-ESS2-5/);
  });

  it('are narrowed to what no plan works on', async () => {
    const w = workbench();
    await w.page.getByRole('button', { name: 'Standards Section' }).hover();
    await w.page.getByRole('button', { name: 'Show only what no plan works on yet' }).click();
    await w.page.getByText('Each standard is in a plan.').waitFor();
    await row('NGSS high school').waitFor({ state: 'detached' });
    await w.picture('standards filtered');
    await w.page.getByRole('button', { name: 'Standards Section' }).hover();
    await w.page.getByRole('button', { name: 'Show all standards' }).click();
    await row('HS-LS2').waitFor();
  });

  it('stand on a page with the plans that work on them', async () => {
    const w = workbench();
    await w.command('Third Point: What our plans work on');
    const page = await w.eventually('the page', async (): Promise<Frame | undefined> => {
      for (const frame of w.page.frames())
        if (
          (await frame
            .locator('third-point-coverage table')
            .count()
            .catch(() => 0)) > 0
        )
          return frame;
      return undefined;
    });
    await page.getByRole('row', { name: /HS-LS2-7/ }).waitFor();
    await w.picture('standards coverage light');
    await page.getByRole('combobox', { name: 'Which plans count' }).selectOption({ label: 'All plans (3)' });
    await page.getByRole('checkbox', { name: 'Only what no plan works on yet' }).check();
    await page.getByText('Each of these standards is in a plan.').waitFor();
    await w.theme('dark');
    await w.picture('standards coverage dark');
  });
});
