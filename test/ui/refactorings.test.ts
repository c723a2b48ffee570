// What can be done with a part of a plan, as a person finds it: by the light bulb’s key, and taken back at once.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';

const LESSON = 'walk-the-creek.lesson.yaml';

describe('what can be done with a part of a plan', () => {
  let folder = '';
  const workbench = useWorkbench('examples/creek-project', {}, async (copy) => {
    folder = copy;
    const file = join(copy, LESSON);
    const text = await readFile(file, 'utf8');
    const rubric = [
      'final:',
      '  name: Two samples',
      '  rubric:',
      '    levels: [Not yet, There]',
      '    criteria: [Same spot and depth]',
      '',
    ];
    await writeFile(file, text + rubric.join('\n'));
  });

  it('is shown for a goal', async () => {
    const w = workbench();
    await w.openText(LESSON);
    await w.goTo(16, 20);
    await w.quickFixes('Add a check for this goal');
    await w.picture('what can be done with a goal');
    await w.press('Escape');
  });

  it('moves a rubric into a file of its own, and back with one undo', async () => {
    const w = workbench();
    const lines = (await readFile(join(folder, LESSON), 'utf8')).split('\n');
    await w.goTo(lines.length - 2, 10);
    const move = 'Move this rubric into a file of its own';
    const entries = await w.quickFixes(move);
    await w.picture('a rubric in the plan');
    await entries.filter({ hasText: move }).click();
    const made = join(folder, 'walk-the-creek.rubric.yaml');
    const text = await w.eventually(
      'the rubric’s file',
      async () => (await readFile(made, 'utf8').catch(() => '')) || false,
    );
    assert.match(
      text,
      /^kind: rubric\nschemaVersion: 1\ntitle: Walk the creek – rubric\nfor: walk-the-creek\.lesson\.yaml\n/,
    );
    await w.picture('moved');
    await w.press('ControlOrMeta+z');
    await w.eventually('the file to be gone', async () => !(await readFile(made, 'utf8').catch(() => '')));
    await w.picture('taken back');
  });
});
