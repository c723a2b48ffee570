// One whole cycle of two people working together, by a person’s clicks and keys: how we work together, a plan, a
// meeting with three third points, a class visit, what it means, and the next meeting’s agenda.
import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';
import { Panel } from './panel.ts';
import type { Workbench } from './workbench.ts';

const FOLDER = 'creek-project';
const PLAN = `${FOLDER}/water-study.project.yaml`;
const NOTES = `${FOLDER}/ana-lee.collaboration.yaml`;
const AGREEMENT = `${FOLDER}/ana-lee.agreement.yaml`;

/** The page with the whole editor, in sight, one of whose headings is this. */
function pageWith(w: Workbench, heading: string | RegExp): Promise<Panel> {
  return w.eventually(`a page with ${String(heading)}`, async () => {
    for (const frame of w.page.frames()) {
      const there = await frame
        .getByRole('heading', { name: heading })
        .first()
        .isVisible()
        .catch(() => false);
      const holder = frame.parentFrame()?.url() ?? '';
      if (there && holder !== '' && !holder.includes('purpose=webviewView')) return new Panel(frame);
    }
    return undefined;
  });
}

/** Answers VS Code’s next question, which has these words. */
async function answer(w: Workbench, question: string | RegExp, words: string): Promise<void> {
  const asked = w.page.locator('.quick-input-widget').filter({ hasText: question });
  await asked.waitFor();
  const input = asked.locator('input.input');
  await input.fill(words);
  await input.press('Enter');
  await asked.waitFor({ state: 'detached' }).catch(() => undefined);
}

/** Chooses an answer of VS Code’s next question. */
async function choose(w: Workbench, label: string | RegExp): Promise<void> {
  await w.entries().filter({ hasText: label }).first().click();
}

describe('a whole cycle', function () {
  this.timeout(180_000);
  const workbench = useWorkbench();

  it('begins with a plan on the table', async () => {
    const w = workbench();
    const side = await w.panel();
    await side.role('button', /Look at the creek project/).click();
    const plan = await pageWith(w, 'How healthy is our creek?');
    await plan.role('button', /^Goal 1: /).waitFor();
  });

  it('goes on with how we work together: where our papers live, who we are, what we talk about, both agree', async () => {
    const w = workbench();
    await w.command('Third Point: Work with a partner…');
    await choose(w, /Beside the plans/);
    await answer(w, 'What is your name', 'Ana');
    await answer(w, 'your partner’s name', 'Lee');
    await choose(w, 'Ana teaches, Lee coaches');
    const page = await pageWith(w, 'How we work together');
    await w.picture('cycle 1 how we work together');
    await page.role('button', 'Write “We want more students to argue from their own data.”').click();
    await page
      .role('button', 'Write “We want more students to argue from their own data.”')
      .waitFor({ state: 'detached' });
    await page.role('button', 'I agree with this').click();
    await page.frame.getByText(/^Ana agreed on /).waitFor();
    await page.role('button', 'Lee agrees').click();
    await page.frame.getByText(/^Lee agreed on /).waitFor();
    await page.frame.locator('body').press('ControlOrMeta+s');
    await w.eventually('it is written', async () => /agreed/i.test(await w.onDisk(AGREEMENT)));
    await w.picture('cycle 2 both agreed');
  });

  it('changes the plan', async () => {
    const w = workbench();
    await w.page.locator('.tab[data-resource-name="water-study.project.yaml"]').click();
    const plan = await pageWith(w, 'How healthy is our creek?');
    await plan.role('button', 'Add a check').first().click();
    await plan.frame.locator('textarea:focus, input:focus').waitFor();
    await w.type('Plan conference');
    await w.press('Enter');
    await plan.frame.getByText('Plan conference').first().waitFor();
    await w.press('ControlOrMeta+s');
    await w.eventually('it is saved', async () => (await w.onDisk(PLAN)).includes('Plan conference'));
  });

  it('meets, looks at three things, and writes down what comes of it', async () => {
    const w = workbench();
    await w.command('Third Point: Start or continue a meeting');
    const notes = await pageWith(w, /^Our meeting, /);
    await w.picture('cycle 3 meeting');
    const plan = await pageWith(w, 'How healthy is our creek?');
    const looks = async (item: RegExp): Promise<void> => {
      await plan.role('button', item).click();
      await w.press('l');
    };
    const field = notes.role('textbox', /^Add to “/);
    const write = async (line: string): Promise<void> => {
      await field.fill(line);
      await field.press('Enter');
      await notes.frame.getByText(line.replace(/^\w: /, '')).first().waitFor();
    };
    await looks(/^Goal 1: /);
    await notes.frame
      .getByText(/explain how land use changes water quality/)
      .first()
      .waitFor();
    await write('s: Students bring jars from home');
    await looks(/^Goal 2: /);
    await notes.frame
      .getByText(/plan and carry out an investigation/)
      .first()
      .waitFor();
    await write('w: Who decides which site?');
    await looks(/^Goal 3: /);
    await notes.frame
      .getByText(/give feedback that helps another team/)
      .first()
      .waitFor();
    await write('n: @Ana sorts the claim cards by Friday');
    await w.picture('cycle 4 three third points');
    await notes.role('button', 'Bring the meeting to an end').click();
    await w.picture('cycle 5 end');
    await notes.role('textbox', 'What will it be about?').fill('Evidence at table 3');
    await notes.role('button', 'End the meeting').click();
    await notes.role('heading', /^Our meeting, /).waitFor({ state: 'detached' });
    await notes.frame.getByText('Evidence at table 3').first().waitFor();
    await w.picture('cycle 6 after the meeting');
    await w.eventually('it is written', async () => {
      const written = await w.onDisk(NOTES);
      return ['jars from home', 'which site?', 'the claim cards', 'Evidence at table 3'].every((words) =>
        written.includes(words),
      );
    });
  });

  it('visits a class: what to watch for first, lines that stay with the visitor, handed over afterwards', async () => {
    const w = workbench();
    await w.command('Third Point: New class visit…');
    await w.picture('cycle 7 new visit');
    await choose(w, /Beside the plans|In creek-project/);
    await choose(w, 'How healthy is our creek?');
    await answer(w, 'On which day?', '2026-05-12');
    await answer(w, 'Who teaches?', 'Lee');
    await answer(w, 'Who watches?', 'Ana');
    await answer(w, 'like to have watched', 'Who talks at table 3?');
    const page = await pageWith(w, /^Visit on/);
    await w.picture('cycle 8 visit');
    await page.role('button', 'Watch and write').click();
    await w.page.getByRole('button', { name: 'Keep them here' }).click();
    const watch = await pageWith(w, /^Watch and write: /);
    const field = watch.role('textbox', 'What do you see or hear?');
    for (const line of [
      '“Look, the slope is steeper here”',
      'Two students compare their numbers',
      'Mine alone',
    ]) {
      await field.fill(line);
      await field.press('Enter');
      await watch.frame.getByText(line).first().waitFor();
    }
    await watch.frame.getByText('3 lines kept').waitFor();
    await w.picture('cycle 9 watch and write');
    await watch.role('button', 'Hand over…').click();
    await watch.role('checkbox', 'Bring “Mine alone”').uncheck();
    await watch.role('button', 'Hand over 2 lines').click();
    await watch.frame.getByText('handed over').first().waitFor();
    await watch.role('button', 'Show the visit').click();
    const after = await pageWith(w, /^Visit on/);
    await after.frame.getByText('the slope is steeper here').first().waitFor();
    // Words that were heard are no slip of the pen.
    assert.equal(await after.frame.getByText(/quotation marks/).count(), 0);
    assert.equal(await after.frame.getByText('Mine alone').count(), 0);
    await w.picture('cycle 10 handed over');
  });

  it('says what it means, the one who taught first, and brings it up for next time', async () => {
    const w = workbench();
    const page = await pageWith(w, /^Visit on/);
    const reflection = page.frame.locator('section.reflection textarea').first();
    await reflection.fill('They argued from the slope before I asked');
    await reflection.press('Enter');
    await page
      .role('button', /They argued from the slope/)
      .first()
      .waitFor();
    await page.role('button', /^Talk about this next time: They argued from the slope/).click();
    await page.frame.locator('third-point-next-time textarea:focus').waitFor();
    await w.type('How did the slope come up?');
    await w.picture('cycle 11 next time');
    await w.press('Enter');
    await w.press('ControlOrMeta+s');
    await w.eventually('it is in the notes', async () =>
      (await w.onDisk(NOTES)).includes('How did the slope come up?'),
    );
  });

  it('comes to the next meeting, which begins with all of it', async () => {
    const w = workbench();
    const page = await pageWith(w, /^Visit on/);
    await page.role('button', 'To our notes').click();
    const notes = await pageWith(w, /^Our meeting, /);
    assert.equal(await notes.role('textbox', 'What is it about?').inputValue(), 'Evidence at table 3');
    const agenda = notes.frame.locator('.agenda');
    for (const words of ['How did the slope come up?', 'sorts the claim cards'])
      await agenda.getByText(words).first().waitFor();
    await w.picture('cycle 12 next agenda');
  });
});
