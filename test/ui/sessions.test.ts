// Class periods in the panel: their time, their activities, and what was taught differently.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { axeFindings } from './panelPage/axe.ts';
import { LivePlan } from './panelPage/live.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { example } from './panelPage/realPlan.ts';
import themes from './panelPage/themes.json' with { type: 'json' };

const project = 'water-study.project.yaml';
const lesson = 'walk-the-creek.lesson.yaml';

describe('Class periods in the panel', () => {
  const open = usePanelPage();

  /** The creek project, or its lesson, that changes as it is asked to. */
  async function openCreek(
    { wide = false, name = project } = {},
    change: (text: string) => string = (text) => text,
  ): Promise<{ panel: OpenPanel; plan: LivePlan }> {
    const panel = await open(undefined, 'light', wide ? 1200 : 400, wide);
    const files = example('creek-project');
    files[name] = change(files[name] ?? '');
    const plan = new LivePlan(panel, files, name);
    await plan.show();
    return { panel, plan };
  }

  const section = ({ page }: OpenPanel) => page.locator('.section.sessions');
  const period = (panel: OpenPanel, name: string) =>
    section(panel)
      .locator('[data-kind=session]')
      .filter({ has: panel.page.locator('.frame .text', { hasText: name }) });
  const activitiesOf = (panel: OpenPanel, name: string) =>
    period(panel, name).locator('[data-kind=activity] button.words').allInnerTexts();
  const minutesOf = ({ page }: OpenPanel, name: string) => page.getByLabel(`Minutes of “${name}”`);

  /** The times as they are read out. */
  const times = (panel: OpenPanel) =>
    section(panel)
      .locator('.frame .line > .said')
      .evaluateAll((all) => all.map((one) => one.textContent));

  it('shows each with its day, its activities and how its time is used', async () => {
    const { panel } = await openCreek();
    equal(await section(panel).locator('[data-kind=session]').count(), 8);
    match(await period(panel, 'Walk the creek').innerText(), /Period 1[^]*May 4[^]*Two jars, no labels/);
    equal((await times(panel))[7], '90 of 90 minutes');
  });

  it('shows time that is over by stripes behind a line, and says it', async () => {
    const { panel } = await openCreek({}, (text) => text.replace('minutes: 25', 'minutes: 35'));
    equal((await times(panel))[0], '60 of 50 minutes, 10 minutes over');
    const first = period(panel, 'Walk the creek');
    await first.getByText('10 minutes over', { exact: true }).waitFor();
    equal(await first.locator('.time-beyond').count(), 1);
    equal(await first.locator('.time-piece').count(), 3);
    equal(await section(panel).locator('.time-beyond').count(), 1);
  });

  it('changes minutes where they stand: Enter and leaving save, Escape restores', async () => {
    const { panel, plan } = await openCreek();
    const field = minutesOf(panel, 'Sampling, shown and shared');
    await field.fill('30');
    await panel.press('Enter');
    deepEqual(await plan.carryOut(), {
      ...{ do: 'set-text', ref: 'sessions/s1/activities/s1b', field: 'minutes', text: '30', was: '25' },
    });
    equal((await times(panel))[0], '55 of 50 minutes, 5 minutes over');
    await field.fill('99');
    await panel.press('Escape');
    equal(await field.inputValue(), '30');
    await field.fill('20');
    await panel.press('Tab');
    await plan.carryOut();
    equal((await times(panel))[0], '45 of 50 minutes');
    equal((await panel.intents()).filter((intent) => intent.do === 'set-text').length, 2);
    match(plan.text, /phase: we-do\n {8}minutes: 20\n/);
  });

  it('goes up and down by five minutes with the arrow keys, and saves once', async () => {
    const { panel } = await openCreek();
    await minutesOf(panel, 'Sampling, shown and shared').focus();
    await panel.press('ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowUp', 'Enter');
    deepEqual(
      (await panel.intents()).map((intent) => (intent.do === 'set-text' ? intent.text : intent.do)),
      ['35'],
    );
  });

  it('says why minutes cannot be, and shows those that are there again', async () => {
    const { panel, plan } = await openCreek();
    const field = minutesOf(panel, 'Sampling, shown and shared');
    await field.fill('0');
    await panel.press('Tab');
    await plan.carryOut();
    match(await panel.said(), /more than 0/);
    equal(await field.inputValue(), '25');
  });

  it('leaves minutes that are being written alone when the plan changes elsewhere', async () => {
    const { panel, plan } = await openCreek();
    const field = minutesOf(panel, 'Sampling, shown and shared');
    await field.focus();
    await panel.type('4');
    await plan.show('sessions/s1');
    equal(await field.inputValue(), '4');
    await panel.type('0');
    await panel.press('Enter');
    await plan.carryOut();
    equal(await field.inputValue(), '40');
  });

  it('changes who does the thinking, and the part of the lesson', async () => {
    const { panel, plan } = await openCreek();
    await panel.page.getByLabel('Who does the thinking in “Sampling, shown and shared”').selectOption('i-do');
    deepEqual(await plan.carryOut(), {
      ...{ do: 'set-text', ref: 'sessions/s1/activities/s1b', field: 'phase', text: 'i-do', was: 'we-do' },
    });
    await panel.page.getByLabel('Part of the lesson: “Two jars, no labels”').selectOption('engage');
    await plan.carryOut();
    match(plan.text, /title: Two jars, no labels\n {8}part: engage/);
  });

  it('says what was not said about an activity, from its menu', async () => {
    const { panel, plan } = await openCreek();
    await panel.goTo('Set up the three rooms');
    await panel.press('Shift+F10');
    await panel.page.getByRole('menuitem', { name: 'Who does the thinking…' }).click();
    await panel.page.getByRole('menuitemradio', { name: 'You do together' }).click();
    await plan.carryOut();
    match(plan.text, /title: Set up the three rooms, phase: you-do-together, minutes: 20/);
    await panel.page.getByLabel('Who does the thinking in “Set up the three rooms”').waitFor();
  });

  it('adds, renames and removes', async () => {
    const { panel, plan } = await openCreek();
    await panel.page.getByRole('button', { name: 'Add an activity to “Public evening”' }).click();
    await panel.type('Thank the neighbors');
    await panel.press('Enter');
    deepEqual(await plan.carryOut(), {
      ...{ do: 'add', what: 'activity', text: 'Thank the neighbors', into: 'sessions/s8' },
    });
    equal((await activitiesOf(panel, 'Public evening')).at(-1), 'Thank the neighbors');
    equal(await panel.focused(), 'Thank the neighbors');
    await panel.press('F2');
    await panel.type(' by name');
    await panel.press('Enter');
    await plan.carryOut();
    equal((await activitiesOf(panel, 'Public evening')).at(-1), 'Thank the neighbors by name');
    await panel.press('Delete');
    await plan.carryOut();
    equal((await activitiesOf(panel, 'Public evening')).length, 3);
    await panel.page.getByRole('button', { name: 'Add a class period', exact: true }).click();
    await panel.type('Look back');
    await panel.press('Enter');
    await plan.carryOut();
    match(await period(panel, 'Look back').innerText(), /^Period 9/);
  });

  it('changes the day', async () => {
    const { panel, plan } = await openCreek();
    await period(panel, 'Walk the creek').getByText('May 4').click();
    await panel.page.getByLabel('Day of “Walk the creek”').fill('2026-05-05');
    await panel.press('Enter');
    deepEqual(await plan.carryOut(), {
      ...{ do: 'set-text', ref: 'sessions/s1', field: 'date', text: '2026-05-05', was: '2026-05-04' },
    });
    match(await panel.focused(), /^May 5/);
  });

  it('opens the lesson plan of a class period', async () => {
    const { panel } = await openCreek();
    await period(panel, 'Walk the creek').getByRole('button', { name: 'Open Walk the creek' }).click();
    deepEqual(await panel.lastAsked(), { do: 'open', target: `file:///plans/${lesson}` });
  });

  it('lights up here and in the checks, each with a place of its own', async () => {
    const { panel, plan } = await openCreek();
    await plan.show('sessions/s3');
    deepEqual(
      await panel.page
        .locator('.lit')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.kind)),
      ['stop', 'session'],
    );
    const keys = await panel.page
      .locator('[data-key]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.key));
    equal(new Set(keys).size, keys.length, 'no two things have one key');
    await panel.page.locator('.stop-head button.words').nth(2).focus();
    await panel.press('Enter');
    deepEqual((await panel.intents()).at(-1), { do: 'reveal', ref: 'sessions/s3' });
    await panel.press('Shift+F10', 'Enter');
    match(JSON.stringify((await panel.intents()).at(-1)), /"sessions\/s3"/);
  });

  for (const wide of [false, true]) {
    describe(wide ? 'With the whole editor' : 'In the side bar', () => {
      it('an activity goes on to the next class period and comes back, by keys alone', async () => {
        const { panel, plan } = await openCreek({ wide });
        const before = plan.text;
        await panel.goTo('Four sites, one data sheet');
        await panel.press('Alt+ArrowDown');
        deepEqual(await plan.carryOut(), {
          ...{ do: 'place', ref: 'sessions/s1/activities/s1c', before: 'sessions/s2/activities/s2a' },
        });
        equal(await panel.said(), 'Moved “Four sites, one data sheet” to “What does the data say?”.');
        equal(await panel.focused(), 'Four sites, one data sheet');
        equal((await activitiesOf(panel, 'What does the data say?'))[0], 'Four sites, one data sheet');
        await panel.press('Alt+ArrowDown');
        await plan.carryOut();
        equal((await activitiesOf(panel, 'What does the data say?'))[1], 'Four sites, one data sheet');
        await panel.press('Alt+ArrowUp');
        await plan.carryOut();
        await panel.press('Alt+ArrowUp');
        await plan.carryOut();
        equal((await activitiesOf(panel, 'Walk the creek')).at(-1), 'Four sites, one data sheet');
        equal(plan.text, before);
      });

      it('an activity is chosen another class period for, from its menu', async () => {
        const { panel, plan } = await openCreek({ wide });
        await panel.goTo('Two jars, no labels');
        // The first entry with a t is “Talk about this next time”.
        await panel.press('Shift+F10', 't', 't', 'Enter');
        const periods = panel.page.getByRole('menuitemradio');
        equal(await periods.count(), 8);
        equal(await periods.first().getAttribute('aria-checked'), 'true');
        await panel.press('End', 'Enter');
        deepEqual(await plan.carryOut(), {
          ...{ do: 'place', ref: 'sessions/s1/activities/s1a', into: 'sessions/s8' },
        });
        equal((await activitiesOf(panel, 'Public evening')).at(-1), 'Two jars, no labels');
      });

      it('an activity is dragged to another class period, before one that is there', async () => {
        const { panel, plan } = await openCreek({ wide });
        await drag(panel, 'sessions/s1/activities/s1b', 'sessions/s2/activities/s2b', [0.5, 0.2]);
        equal(await panel.page.locator('[data-ref="sessions/s2/activities/s2b"].drop-before').count(), 1);
        await panel.page.mouse.up();
        deepEqual(await plan.carryOut(), {
          ...{ do: 'place', ref: 'sessions/s1/activities/s1b', before: 'sessions/s2/activities/s2b' },
        });
        deepEqual((await activitiesOf(panel, 'What does the data say?')).slice(0, 2), [
          'One graph, three stories',
          'Sampling, shown and shared',
        ]);
      });

      it('an activity is dropped on a class period: it comes last there', async () => {
        const { panel, plan } = await openCreek({ wide });
        await drag(panel, 'sessions/s1/activities/s1b', 'sessions/s2', [0.5, 0.05]);
        equal(await panel.page.locator('[data-ref="sessions/s2"].drop-into').count(), 1);
        await panel.page.mouse.up();
        await plan.carryOut();
        equal((await activitiesOf(panel, 'What does the data say?')).at(-1), 'Sampling, shown and shared');
      });

      it('a class period is dragged before another', async () => {
        const { panel, plan } = await openCreek({ wide });
        await drag(panel, 'sessions/s2', 'sessions/s1', wide ? [0.2, 0.5] : [0.5, 0.1]);
        await panel.page.mouse.up();
        deepEqual(await plan.carryOut(), { do: 'place', ref: 'sessions/s2', before: 'sessions/s1' });
        match(await period(panel, 'What does the data say?').innerText(), /^Period 1/);
      });
    });
  }

  /** Drags an item by its handle onto another. @param at where in its box, as parts of its width and height */
  async function drag(
    { page }: OpenPanel,
    from: string,
    to: string,
    at: [x: number, y: number],
  ): Promise<void> {
    const part = (ref: string) => page.locator(`.section.sessions [data-ref="${ref}"]`);
    // Clear of the tabs at the top.
    await page.locator('.section.sessions').evaluate((one) => {
      one.scrollIntoView({ block: 'start' });
      window.scrollBy(0, -80);
    });
    const handle = await part(from).locator('> .frame > .margin').boundingBox();
    const onto = await part(to).boundingBox();
    ok(handle && onto);
    await page.mouse.move(handle.x + handle.width / 2, handle.y + 10);
    await page.mouse.down();
    const [x, y] = [onto.x + onto.width * at[0], onto.y + onto.height * at[1]];
    await page.mouse.move(x + 8, y + 8, { steps: 4 });
    await page.mouse.move(x, y);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  it('eight class periods with their activities are seen at once in the editor', async () => {
    const { panel } = await openCreek({ wide: true });
    const box = await section(panel).locator('.periods').boundingBox();
    ok(box && box.height < 800 && box.width <= 1200, JSON.stringify(box));
  });

  it('a lesson shows its activities and the time it has', async () => {
    const { panel, plan } = await openCreek({ name: lesson });
    await panel.page.getByRole('heading', { level: 2, name: 'Activities' }).waitFor();
    equal(await section(panel).locator('[data-kind=session]').count(), 0);
    await minutesOf(panel, 'Walk the creek').fill('45');
    await panel.press('Enter');
    deepEqual(await plan.carryOut(), {
      ...{ do: 'set-text', ref: 'document', field: 'minutes', text: '45', was: '50' },
    });
    await section(panel).getByText('5 minutes over', { exact: true }).waitFor();
    await panel.page.getByRole('button', { name: 'Add an activity', exact: true }).first().click();
    await panel.type('Circle up');
    await panel.press('Enter');
    deepEqual(await plan.carryOut(), { do: 'add', what: 'activity', text: 'Circle up' });
  });
});

describe('Taught it differently, in the panel', () => {
  const open = usePanelPage();

  async function openPlan(
    name: string,
    more = '',
    wide = false,
  ): Promise<{ panel: OpenPanel; plan: LivePlan }> {
    const panel = await open(undefined, 'light', wide ? 1200 : 400, wide);
    const files = example('creek-project');
    const plan = new LivePlan(panel, { ...files, [name]: `${files[name] ?? ''}${more}` }, name);
    await plan.show();
    return { panel, plan };
  }

  it('is one line as long as nothing is written, and opens when asked to', async () => {
    const { panel } = await openPlan(lesson);
    for (const name of ['Taught it differently', 'Taught to']) {
      const fold = panel.page.getByRole('button', { name, exact: true });
      equal(await fold.getAttribute('aria-expanded'), 'false');
      const box = await panel.page.locator('.section').filter({ has: fold }).boundingBox();
      ok(box && box.height < 50, name);
    }
    await panel.page.getByRole('button', { name: 'Taught it differently', exact: true }).click();
    await panel.page.getByText('One line after the lesson is enough.').waitFor();
  });

  it('writes a line with the day, and about a class period from its menu', async () => {
    const { panel, plan } = await openPlan(project);
    await panel.page.getByRole('button', { name: 'Note what was different' }).click();
    await panel.type('We ran out of strips');
    await panel.press('Enter');
    await plan.carryOut();
    match(plan.text, /differently:\n {2}- \{?on: 2026-05-18,?\s+text: We ran out of strips/);
    await panel.page.locator('.section.sessions').getByText('Which number would you trust?').focus();
    await panel.page.locator('[data-key="item:sessions/s4"]').focus();
    await panel.press('Shift+F10');
    await panel.page.getByRole('menuitem', { name: 'It went differently…' }).click();
    await panel.page.getByText('about Period 4 · Which number would you trust?').waitFor();
    await panel.type('Rain; we used last year’s samples.');
    await panel.press('Enter');
    deepEqual(await plan.carryOut(), {
      ...{ do: 'add', what: 'difference', text: 'Rain; we used last year’s samples.', about: 's4' },
    });
    const lines = panel.page.locator('[data-kind=difference]');
    match(await lines.last().innerText(), /Rain;[^]*May 18[^]*about Period 4/);
  });

  it('changes the words and the day of a line, and takes it away', async () => {
    const { panel, plan } = await openPlan(project, 'differently:\n  - {on: 2026-05-12, text: Snow}\n');
    await panel.goTo('Snow');
    await panel.press('F2');
    await panel.type(' all day');
    await panel.press('Enter');
    await plan.carryOut();
    await panel.page.locator('.section.differently').getByText('May 12').click();
    await panel.page.getByLabel('Day of “Snow all day”').fill('2026-05-13');
    await panel.press('Enter');
    await plan.carryOut();
    match(plan.text, /\{on: 2026-05-13, text: Snow all day\}/);
    await panel.goTo('Snow all day');
    await panel.press('Delete');
    await plan.carryOut();
    match(plan.text, /differently: \[\]\n/);
  });

  it('keeps the classes a lesson is taught to, each with its day and what was different', async () => {
    const { panel, plan } = await openPlan(lesson);
    await panel.page.getByRole('button', { name: 'Add a class', exact: true }).click();
    await panel.type('Period 3');
    await panel.press('Enter');
    await plan.carryOut();
    equal(await panel.focused(), 'Period 3');
    await panel.page.getByRole('button', { name: 'which day?: “Period 3”' }).click();
    await panel.page.getByLabel('Day of “Period 3”').fill('2026-05-12');
    await panel.press('Enter');
    await plan.carryOut();
    await panel.page.getByRole('button', { name: 'what was different?: “Period 3”' }).click();
    await panel.type('Shortened the opening; assembly.');
    await panel.press('Enter');
    deepEqual(await plan.carryOut(), {
      ...{ do: 'set-text', ref: 'taughtTo/#0', field: 'differently' },
      ...{ text: 'Shortened the opening; assembly.', was: '' },
    });
    match(
      await panel.page.locator('.section.taughtTo').innerText(),
      /Period 3\s+May 12\s+Different here:\s+Shortened the opening/,
    );
  });
});

describe('Class periods, looked at', () => {
  const open = usePanelPage();
  const taught =
    'taughtTo:\n  - {section: Period 3, date: 2026-05-12, differently: Shorter}\n  - section: Period 5\n';

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`can be read by everyone: ${theme}`, async () => {
      for (const [wide, name] of [
        [false, project],
        [true, project],
        [false, lesson],
      ] as const) {
        const panel = await open(undefined, theme, wide ? 1200 : 320, wide);
        const files = example('creek-project');
        const text = (files[name] ?? '').replace('minutes: 25', 'minutes: 45');
        // Two class periods are as good as eight.
        const short = text.slice(0, text.indexOf('  - id: s3\n'));
        files[name] = name === lesson ? text + taught : `${short}differently:\n  - {about: s1, text: Rain}\n`;
        const plan = new LivePlan(panel, files, name);
        await plan.show('sessions/s2');
        for (const part of ['.section.sessions', '.section.differently', '.section.taughtTo']) {
          if ((await panel.page.locator(part).count()) === 0) continue;
          deepEqual(await axeFindings(panel.page, part), [], `${name} ${part}`);
        }
      }
    });
  }

  for (const [width, wide] of [
    [240, false],
    [400, false],
    [700, true],
    [1200, true],
  ] as const) {
    it(`fits a width of ${width} pixels`, async () => {
      const panel = await open(undefined, 'light', width, wide);
      const plan = new LivePlan(panel, example('creek-project'), project);
      await plan.show();
      equal(await panel.overflow(), 0);
    });
  }
});
