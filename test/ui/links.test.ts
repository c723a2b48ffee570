// From a link to what it means, and another name for an id: with the keys people have in VS Code.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';

const PLAN = 'water-study.project.yaml';
const RUBRIC = 'water-study.rubric.yaml';

describe('links in the text', () => {
  const workbench = useWorkbench('examples/creek-project');

  /** The line and column of the first of these words in a file, behind their first letter. */
  const placeOf = async (file: string, words: string): Promise<readonly [number, number]> => {
    const before = (await readFile(join(workbench().folder, file), 'utf8')).split(words)[0] ?? '';
    const lines = before.split('\n');
    return [lines.length, (lines.at(-1) ?? '').length + 2];
  };

  it('lead from a rubric’s row to the goal', async () => {
    const w = workbench();
    await w.openText(RUBRIC);
    await w.goTo(...(await placeOf(RUBRIC, 'g1')));
    await w.press('F12');
    await w.page.locator(`.tab.active[data-resource-name="${PLAN}"]`).waitFor();
    await w.picture('definition');
  });

  it('are all shown together', async () => {
    const w = workbench();
    await w.openText(PLAN);
    await w.goTo(...(await placeOf(PLAN, 'g1')));
    await w.press('Shift+F12');
    await w.page.locator('.zone-widget .monaco-list-row').first().waitFor();
    await w.picture('references');
    await w.press('Escape');
  });

  it('say why an id gets no other name', async () => {
    const w = workbench();
    await w.goTo(...(await placeOf(PLAN, 'g1')));
    await w.press('F2');
    await w.page.locator('.rename-box input').fill('Land use');
    await w.press('Enter');
    await w.page.getByText('“land-use” would do').first().waitFor();
    await w.picture('no such name');
    await w.press('Escape');
  });

  it('get another name in every file', async () => {
    const w = workbench();
    await w.goTo(...(await placeOf(PLAN, 'g1')));
    await w.press('F2');
    await w.page.locator('.rename-box input').fill('land-use');
    await w.picture('a new name');
    await w.press('Enter');
    await w.eventually('the rubric to have the new name', async () =>
      (await readFile(join(w.folder, RUBRIC), 'utf8')).includes('land-use'),
    );
    assert.doesNotMatch(await readFile(join(w.folder, PLAN), 'utf8'), /\bg1\b/);
    await w.picture('the new name');
  });

  it('follow a file that is renamed in the list of files', async () => {
    const w = workbench();
    await w.openText(RUBRIC);
    await w.command('File: Reveal Active File in Explorer View');
    const row = w.page.locator('.explorer-folders-view .monaco-list-row', { hasText: RUBRIC });
    await row.click();
    await w.press('F2');
    await w.page.locator('.explorer-folders-view input').fill('creek.rubric.yaml');
    await w.press('Enter');
    const asked = w.page.locator('.monaco-dialog-box');
    await asked.waitFor();
    await w.picture('asked about links');
    await asked.getByText('OK', { exact: true }).click();
    await w.eventually('the plan to name the new file', async () =>
      (await readFile(join(w.folder, PLAN), 'utf8')).includes('rubric: creek.rubric.yaml'),
    );
    await w.openText(PLAN);
    await w.goTo(...(await placeOf(PLAN, 'creek.rubric.yaml')));
    await w.picture('links followed');
  });
});
