// The preview in the real workbench: beside the text, following what is typed.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { useWorkbench } from './harness.ts';

const PLAN = 'water-study.project.yaml';

describe('the preview beside the text', () => {
  const workbench = useWorkbench('examples/creek-project');

  const preview = (): Promise<Frame> =>
    workbench().eventually('the preview', async () => {
      for (const frame of workbench().page.frames()) {
        const isThere = await frame
          .evaluate(
            () => document.querySelector('third-point-preview')?.shadowRoot?.querySelector('.page') !== null,
          )
          .catch(() => false);
        if (isThere && (await frame.locator('third-point-preview').count()) > 0) return frame;
      }
      return undefined;
    });

  it('opens to the side and follows what is typed', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await w.editorButton('Preview to the side');
    const page = await preview();
    await page.getByRole('heading', { level: 1, name: 'How healthy is our creek?' }).waitFor();
    await w.picture('preview beside the text');
    // The text still has the focus.
    const { line, column } = await titleAt();
    await w.goTo(line, column);
    await w.type('really ');
    await page.getByRole('heading', { level: 1, name: 'really' }).waitFor();
  });

  it('keeps the last good page while the text is broken', async () => {
    const w = workbench();
    const page = await preview();
    const { line } = await titleAt();
    await w.goTo(line, 1);
    await w.type('"');
    await page.getByText('This is the plan as it looked at').waitFor();
    await page.getByRole('heading', { level: 1, name: 'really' }).waitFor();
    await w.press('Backspace');
    await page.getByText('This is the plan as it looked at').waitFor({ state: 'detached' });
  });

  it('shows teachers and students each their page', async () => {
    const page = await preview();
    await page.getByRole('radio', { name: 'Teachers' }).check({ force: true });
    await page.getByRole('heading', { name: 'Desired results' }).waitFor();
    await page.getByRole('radio', { name: 'Students' }).check({ force: true });
    await page.getByRole('heading', { name: 'What you will be able to do' }).waitFor();
  });

  it('scrolls with the text, and the text with it', async () => {
    const w = workbench();
    const page = await preview();
    const top = (): Promise<number> => page.evaluate(() => window.scrollY);
    const firstLine = async (): Promise<number> =>
      Number(await w.page.locator('.editor-group-container .margin .line-numbers').first().innerText());
    const before = await top();
    await w.page.locator('.monaco-editor .view-line').first().click();
    await w.goTo(90, 1);
    await w.eventually('the page to come along', async () => (await top()) > before + 200);
    const line = await firstLine();
    const box = await w.page.locator('.webview.ready').first().boundingBox();
    assert.ok(box);
    await w.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await w.page.mouse.wheel(0, -20_000);
    await w.eventually(
      'the text to come along',
      async () => (await firstLine()) !== line && (await top()) === 0,
    );
  });

  it('copies the page for a document elsewhere', async () => {
    const page = await preview();
    await page.getByRole('button', { name: 'Copy for Google Docs' }).click();
    await page.getByText('Copied. Paste it into a document of Google Docs or Word.').waitFor();
    const html = await workbench().page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text() ?? '';
    });
    assert.match(html, /<h2[^>]*>What you will be able to do/);
  });

  it('saves the page to print it where VS Code is in a browser', async () => {
    const w = workbench();
    const page = await preview();
    const saving = w.page.waitForEvent('download');
    await page.getByRole('button', { name: 'Print…' }).click();
    assert.equal((await saving).suggestedFilename(), 'water-study-students.html');
    await page.getByText('The page is saved as water-study-students.html').waitFor();
  });

  it('goes to the line of what is pressed twice', async () => {
    const w = workbench();
    const page = await preview();
    await page.getByRole('heading', { name: 'Our question' }).dblclick();
    await w.page.getByText(/Ln \d+, Col 1/).waitFor();
  });

  it('is back after the window was loaded anew', async () => {
    const w = workbench();
    await w.command('Third Point: Page for students');
    await w.untilRemembered('thirdPoint.preview', 'handOut');
    await w.reload();
    const page = await preview();
    await page.getByRole('heading', { name: 'What you will be able to do' }).waitFor();
  });

  /** Where the words of the title begin, from 1. */
  async function titleAt(): Promise<{ readonly line: number; readonly column: number }> {
    const lines = (await workbench().onDisk(PLAN)).split('\n');
    const index = lines.findIndex((line) => line.startsWith('title:'));
    return { line: index + 1, column: (lines[index] ?? '').indexOf('How') + 1 };
  }
});
