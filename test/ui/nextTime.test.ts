// "Talk about this next time", from the text, the panel and the light bulb to the text of our notes.
import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';

const PLAN = 'water-study.project.yaml';
const NOTES = 'ana-lee.collaboration.yaml';

describe('talk about this next time', () => {
  const workbench = useWorkbench('examples/creek-project');
  /** The line before which the notes have a new one. */
  const BEHIND = 'about: water-study.project.yaml#k4}\n';

  it('from the text: who says it is asked once, the line is in the saved notes, and nothing else changes', async () => {
    const w = workbench();
    const [notes, plan] = [await w.onDisk(NOTES), await w.onDisk(PLAN)];
    await w.openFile(PLAN);
    // In the first goal's target.
    await w.goTo(24, 20);
    await w.command('Third Point: Talk about this next time…');
    await w.page.getByText('About “I can explain how land use').waitFor();
    await w.picture('next time, from the text');
    await w.type('Is it still too much for one goal?');
    await w.press('Enter');
    await w.pick('Ana', 'Ana');
    const expected = notes.replace(
      BEHIND,
      `${BEHIND}  - {text: Is it still too much for one goal?, by: Ana, about: water-study.project.yaml#g1}\n`,
    );
    await w.eventually('the line in the notes', async () => (await w.onDisk(NOTES)) === expected);
    assert.equal(await w.onDisk(PLAN), plan);
    await w.notification('that you are Ana?').waitFor();
  });

  it('from the panel: an item is pressed, a few words, Enter', async () => {
    const w = workbench();
    const notes = await w.onDisk(NOTES);
    const panel = await w.panel();
    await panel.role('button', 'Podcast episode').first().focus();
    await w.press('t');
    await w.type('Who hears the podcast?');
    await w.press('Enter');
    await panel.frame.getByText(/You talk about “Who hears the podcast\?” next time/).waitFor();
    assert.match(
      (await w.onDisk(NOTES)).replace(notes.trimEnd(), ''),
      /Who hears the podcast\?, by: Ana, about: water-study\.project\.yaml#podcast/,
    );
  });

  it('from the light bulb at an open question, which stands where the words go', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    // In the target of the second goal, which has no check yet.
    await w.goTo(32, 20);
    await w.quickFix('Talk about this next time');
    await w.page.getByText('About “I can plan and carry out').waitFor();
    const placeholder = await w.page.locator('.quick-input-widget input').getAttribute('placeholder');
    assert.match(placeholder ?? '', /^How will students show “I can plan/);
    await w.type('Together, please.');
    await w.press('Enter');
    await w.eventually('the line in the notes', async () =>
      (await w.onDisk(NOTES)).includes(
        'text: "Together, please.", by: Ana, about: water-study.project.yaml#g2',
      ),
    );
  });
});
