// Resting on names, words and ids: what people see there, with the mouse's key.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';

const PLAN = 'water-study.project.yaml';

describe('resting in the text', () => {
  const workbench = useWorkbench('examples/creek-project');

  /** What is said behind the first of these words, once it is shown. */
  const saidAt = async (file: string, words: string, awaited: string): Promise<string> => {
    const w = workbench();
    const before = (await readFile(join(w.folder, file), 'utf8')).split(words)[0] ?? '';
    const lines = (before + words).split('\n');
    await w.openText(file);
    await w.goTo(lines.length, (lines.at(-1) ?? '').length);
    const hover = w.page.locator('.monaco-hover:visible', { hasText: awaited }).first();
    const said = await w.eventually(`the words ${awaited}`, async () => {
      await w.press('ControlOrMeta+K');
      await w.press('ControlOrMeta+I');
      const shown = await hover.innerText({ timeout: 1_000 }).catch(() => undefined);
      // What is shown stays as it is: asked for again, it only gets the focus.
      if (shown === undefined) await w.press('Escape');
      return shown ?? false;
    });
    await w.picture(`hover ${words.trim().replaceAll(/[^\w]+/g, '-')}`);
    await w.press('Escape');
    return said;
  };

  it('says of a goal what serves it', async () => {
    const said = await saidAt(PLAN, '- id: g1', '2 rubric rows');
    assert.match(said, /I can explain how land use changes water quality/);
    assert.match(said, /2 rubric rows: “Claim and evidence”, “From land to water”/);
  });

  it('says what can stand in a line, and where the idea comes from', async () => {
    const said = await saidAt(PLAN, '    type', 'Kind of goal');
    assert.match(said, /understanding: A big idea students can explain and use on something new\./);
  });

  it('says which standard a code is', async () => {
    assert.match(
      await saidAt(PLAN, 'standards: [HS-LS2', 'NGSS high school'),
      /Students propose one change on land/,
    );
  });

  it('says what a check’s kind means, and when the period is', async () => {
    assert.match(await saidAt(PLAN, 'type: exit-ticket', 'Kind of check'), /A short written answer/);
    assert.match(await saidAt(PLAN, 'when: s2', 'Class period'), /Period 2/);
  });

  it('says of a rubric how it is built', async () => {
    assert.match(
      await saidAt(PLAN, 'rubric: water-study', '4 rubric rows'),
      /Not yet, Approaching, Meets, Exceeds/,
    );
  });
});
