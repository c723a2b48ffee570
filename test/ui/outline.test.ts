// The text of a plan in its own terms: outline, breadcrumbs, search by words, folds, colours of links.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';
import type { Theme } from './workbench.ts';

const PLAN = 'water-study.project.yaml';
const RUBRIC = 'water-study.rubric.yaml';

describe('a plan’s text at a glance', () => {
  const workbench = useWorkbench('examples/creek-project', {}, async (copy) => {
    const file = join(copy, PLAN);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(
        '  - id: g2\n',
        '  # third-point: ok quality-long-target - they know these words\n  - id: g2\n',
      ),
    );
  });

  it('shows its parts and items by their words', async () => {
    const w = workbench();
    await w.openText(PLAN);
    // The list of files makes room for the outline.
    for (const view of ['creek-project', 'Outline'])
      await w.page.locator('.pane-header', { hasText: view }).click();
    const rows = w.page.locator('.outline-tree .monaco-list-row');
    await rows.filter({ hasText: 'Shared goals' }).waitFor();
    await w.goTo(25, 20);
    const path = w.page.locator('.breadcrumbs-control .breadcrumb-item, .monaco-breadcrumb-item');
    await path.filter({ hasText: 'I can explain how land use' }).waitFor();
    await w.picture('outline and breadcrumbs');
  });

  it('has a rubric’s rows with what they say at each level', async () => {
    const w = workbench();
    await w.openText(RUBRIC);
    const rows = w.page.locator('.outline-tree .monaco-list-row');
    await rows.filter({ hasText: 'Claim and evidence' }).waitFor();
    await w.picture('outline of a rubric');
  });

  it('finds a goal of any document by its words', async () => {
    const w = workbench();
    await w.press('ControlOrMeta+t');
    await w.pick('#land use', 'I can explain how land use changes water quality');
    await w.page.locator(`.tab.active[data-resource-name="${PLAN}"]`).waitFor();
    await w.press('ControlOrMeta+t');
    await w.page.locator('.quick-input-widget input.input').fill('#creek');
    await w.entries().filter({ hasText: 'Walk the creek' }).first().waitFor();
    await w.picture('found by words');
    await w.press('Escape');
  });

  it('folds its parts', async () => {
    const w = workbench();
    await w.openText(PLAN);
    await w.command('Fold All Regions');
    await w.eventually('folded parts', async () => {
      const shown = await w.visibleText();
      return shown.includes('checks:') && !shown.includes('I can explain') && shown.includes('sessions:');
    });
    await w.picture('folded parts');
    await w.command('Unfold All');
  });

  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] satisfies Theme[]) {
    it(`gives ids and links a colour of their own: ${theme}`, async () => {
      const w = workbench();
      await w.theme(theme);
      await w.openText(PLAN);
      await w.goTo(55, 1);
      const colourOf = (text: string): Promise<string | undefined> =>
        w.page.evaluate((wanted) => {
          const spans = [...document.querySelectorAll('.editor-group-container.active .view-line span span')];
          const found = spans.find(({ textContent }) => textContent.trim() === wanted);
          return found && getComputedStyle(found).color;
        }, text);
      const [id, words] = await w.eventually('coloured ids', async () => {
        const seen = [await colourOf('podcast'), await colourOf('product')] as const;
        return seen[0] !== undefined && seen[1] !== undefined && seen[0] !== seen[1] && seen;
      });
      assert.notEqual(id, words);
      await w.picture(`colours in ${theme}`);
    });
  }
});
