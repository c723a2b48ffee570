// “Paste what I have” in the real workbench: a plan from Google Docs becomes a plan of the folder.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { useWorkbench } from './harness.ts';

/** As Google Docs puts it on the clipboard. */
const clipboard = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
<h1 dir="ltr"><span style="font-size:20pt;font-weight:400;">Where does the food go?</span></h1>
<p dir="ltr"><span style="font-size:11pt;">Ms. Ruiz, room 214</span></p>
<h2 dir="ltr"><span>Learning targets</span></h2>
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>I can explain how cells get energy from food.</span></p></li>
<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>I can plan a fair test with yeast and sugar.</span></p></li></ul>
<h2 dir="ltr"><span>Materials</span></h2>
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>dry yeast and sugar</span></p></li>
<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>balloons, one for each pair</span></p></li></ul>
<h2 dir="ltr"><span>Where the spare bottles are</span></h2>
<p dir="ltr"><span>Twenty spare bottles stand in the blue cabinet.</span></p>
<h2 dir="ltr"><span>Exit ticket</span></h2>
<p dir="ltr"><span>Draw an arrow for each transfer of energy.</span></p></b>`;

describe('“Paste what I have” in the workbench', () => {
  const workbench = useWorkbench();

  /** The page, once it is there and has been drawn. */
  const thePage = (): Promise<Frame> =>
    workbench().eventually('the page', async () => {
      for (const frame of workbench().page.frames()) {
        const there = await frame
          .locator('third-point-bringing main > :nth-child(2)')
          .count()
          .catch(() => 0);
        if (there > 0 && (await frame.locator('third-point-bringing').first().isVisible())) return frame;
      }
      return undefined;
    });

  const paste = (page: Frame): Promise<void> =>
    page.evaluate((html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', 'Where does the food go?');
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    }, clipboard);

  it('is one of the ways on the first page, and shows by place what was understood', async () => {
    const w = workbench();
    const panel = await w.panel();
    await panel.role('button', 'Paste what I have').click();
    const page = await thePage();
    await paste(page);
    await page.getByText('Understood: ').waitFor();
    assert.equal(await page.getByLabel('Title of the plan').inputValue(), 'Where does the food go?');
    await page.getByRole('region', { name: 'Materials' }).getByText('dry yeast and sugar').first().waitFor();
    await w.picture('what was understood');
  });

  it('takes a piece from the notes to its place, and that back', async () => {
    const page = await thePage();
    const notes = page.getByRole('complementary');
    const bottles = 'Twenty spare bottles stand in the blue cabinet.';
    await notes.getByRole('button', { name: `Move to … ${bottles}` }).click();
    await page.getByRole('menuitem', { name: 'Materials' }).click();
    const materials = page.getByRole('region', { name: 'Materials' });
    await materials.getByText(bottles).first().waitFor();
    await workbench().press('ControlOrMeta+z');
    await notes.getByText(bottles).first().waitFor();
    await notes.getByRole('button', { name: `Move to … ${bottles}` }).click();
    await page.getByRole('menuitem', { name: 'Materials' }).click();
    await materials.getByText(bottles).first().waitFor();
  });

  it('makes the plan as a file of the folder, with all the words, and opens it', async () => {
    const w = workbench();
    const page = await thePage();
    await page.getByRole('button', { name: 'Make the plan' }).click();
    await w.pick('', 'In empty');
    const plan = await w.planEditor();
    await plan.role('heading', 'Where does the food go?').waitFor();
    const [file, ...others] = (await readdir(w.folder)).filter((name) => name.endsWith('.yaml'));
    assert.deepEqual(others, []);
    assert.match(file ?? '', /^[a-z-]+\.lesson\.yaml$/);
    const text = await w.onDisk(file ?? '');
    assert.match(text, /^materials:\n(?:.*\n)*? *- Twenty spare bottles stand in the blue cabinet\./m);
    for (const words of ['Ms. Ruiz, room 214', 'I can plan a fair test', 'Draw an arrow for each transfer'])
      assert.ok(text.includes(words), words);
    assert.equal(await w.page.locator('.tab').getByText('Paste what I have').count(), 0);
    await w.picture('the plan that was made');
  });

  it('begins anew afterwards', async () => {
    const w = workbench();
    await w.command('Third Point: Paste what I have…');
    const page = await thePage();
    await page.getByLabel('Paste your plan here').waitFor();
    assert.equal(await page.getByText('is still there').count(), 0);
  });
});
