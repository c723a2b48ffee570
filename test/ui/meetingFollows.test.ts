// Two people in a meeting, each in a window of their own: what the one looks at the other one sees.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useTwoWorkbenches } from './harness.ts';
import type { Workbench } from './workbench.ts';

const PLAN = 'water-study.project.yaml';
const NOTES = 'ana-lee.collaboration.yaml';

/** Waits until the notes on disk say what the meeting looks at. */
async function lookingAt(w: Workbench, written: string): Promise<void> {
  await w.eventually(`${written} in the notes`, async () =>
    (await w.onDisk(NOTES)).includes(`lookingAt: ${written}`),
  );
}

/** The strip at the top of the side panel. */
async function strip(w: Workbench) {
  return (await w.panel()).frame.getByRole('region', { name: 'Looking together' });
}

describe('a meeting that is going on', () => {
  const windows = useTwoWorkbenches('examples/creek-project');

  it('takes the other window along, which keeps the focus where somebody types', async () => {
    const [ana, lee] = windows();
    const before = await ana.onDisk(NOTES);
    assert.match(before, new RegExp(`lookingAt: ${PLAN}#g2`));
    for (const w of [ana, lee]) {
      await w.openFile(PLAN);
      await (await strip(w)).getByText('Everyone in this meeting sees this.').waitFor();
    }
    // Lee has the cursor in the plan's summary.
    await lee.openFile(PLAN);
    await lee.goTo(3, 33);
    await ana.openFile(PLAN);
    const item = (await ana.panel()).frame.locator('.item[data-ref="goals/g3"] button.words').first();
    await item.focus();
    await ana.press('l');
    await lookingAt(ana, `${PLAN}#g3`);
    // Nothing else of the notes has changed, and they are saved.
    assert.equal(await ana.onDisk(NOTES), before.replace(`lookingAt: ${PLAN}#g2`, `lookingAt: ${PLAN}#g3`));
    await (await strip(lee)).getByText('I can give feedback that helps another team').waitFor();
    await lee.page.locator('.editor-group-container.active .view-overlays [class*="ced-"]').first().waitFor({
      state: 'attached',
    });
    await lee.picture('a meeting looks at a goal');
    // Lee types where the cursor was.
    await lee.type(' Now.');
    await lee.eventually('what Lee types in the title', async () =>
      (await lee.visibleText()).includes('How healthy is our creek? Now.'),
    );
    await lee.press('ControlOrMeta+z');
    await lee.press('ControlOrMeta+z');
  });

  it('goes on with the next one, from the palette, for both', async () => {
    const [ana, lee] = windows();
    await ana.openFile(PLAN);
    await ana.command('Third Point: Look at the next one');
    await lookingAt(ana, `${PLAN}#show`);
    await (await strip(lee)).getByText('How will you show what you found?').waitFor();
    await (await strip(ana)).getByText('4 of 51').waitFor();
  });

  it('leaves alone who does not follow, and says where the meeting is', async () => {
    const [ana, lee] = windows();
    const leesStrip = await strip(lee);
    await leesStrip.getByRole('checkbox', { name: 'Follow the meeting' }).uncheck();
    await leesStrip.getByText('Only you see this: you don’t follow the meeting just now.').waitFor();
    // The meeting goes on elsewhere: what arrives on disk may come from git as well.
    const notes = await ana.onDisk(NOTES);
    await writeFile(
      join(ana.folder, NOTES),
      notes.replace(`lookingAt: ${PLAN}#show`, `lookingAt: ${PLAN}#k1`),
    );
    await leesStrip.getByText('The meeting is looking at “Claim exit ticket”.').waitFor();
    await leesStrip.getByText('How will you show what you found?').waitFor();
    await leesStrip.getByRole('checkbox', { name: 'Follow the meeting' }).check();
    await leesStrip.getByText('Everyone in this meeting sees this.').waitFor();
    await leesStrip.getByText('Claim exit ticket').waitFor();
  });

  it('is not written while somebody’s own words in the notes are unsaved', async () => {
    const [ana] = windows();
    await ana.openFile(NOTES);
    await ana.goTo(4, 17);
    await ana.type(' of spring');
    await ana.openFile(PLAN);
    const saved = await ana.onDisk(NOTES);
    await ana.command('Third Point: Look at the one before');
    await (
      await strip(ana)
    )
      .getByText('Everyone in this meeting sees this once “Our notes of spring” is saved.')
      .waitFor();
    await ana.openFile(NOTES);
    await ana.goTo(saved.slice(0, saved.indexOf('lookingAt:')).split('\n').length);
    await ana.eventually('the new line in the text', async () =>
      (await ana.visibleText()).includes(`${PLAN}#ballfield`),
    );
    assert.equal(await ana.onDisk(NOTES), saved);
    await ana.save();
    await lookingAt(ana, `${PLAN}#ballfield`);
  });
});
