import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { example, stateOf } from './panelPage/realPlan.ts';
import themes from './panelPage/themes.json' with { type: 'json' };

const creek = stateOf(example('creek-project'), 'water-study.project.yaml');

/** 30 checks over 20 stops. */
const long = stateOf(
  {
    'long.project.yaml': `kind: project-spec
schemaVersion: 1
title: A long project
goals:
${times(10, (n) => `  - {id: g${n}, target: I can say what changed at site ${n} and why.}`)}
checks:
${times(30, (n) => `  - {id: k${n}, name: Check number ${n}, when: s${(n % 18) + 1}, goals: [g${(n % 10) + 1}]}`)}
sessions:
${times(18, (n) => `  - {id: s${n}, title: Day ${n} at the creek}`)}
milestones:
  - {id: m1, title: First draft}
  - {id: m2, title: Rehearsal}
`,
  },
  'long.project.yaml',
);

function times(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');
}

describe('The timeline of checks', () => {
  const open = usePanelPage();

  /** The plan with the whole editor. */
  async function openWide(width = 1600, theme: ThemeName = 'light', state = creek): Promise<OpenPanel> {
    const panel = await open(undefined, theme, width, true);
    await panel.show(state);
    return panel;
  }

  const stop = ({ page }: OpenPanel, name: string) =>
    page.locator('.way [data-kind=stop]').filter({ hasText: name });
  const card = ({ page }: OpenPanel, name: string) =>
    page.locator('[data-kind=check]').filter({ has: page.locator('button.words', { hasText: name }) });

  it('goes from the first class period to what the plan ends in, and says where no check is', async () => {
    const panel = await openWide();
    const labels = await panel.page.locator('.way .stop-label b').allInnerTexts();
    deepEqual(labels, [
      ...['Period 1', 'Period 2', 'Period 3', 'Period 4', 'Period 5', 'Period 6', 'May 15', 'Period 7'],
      ...['May 18', 'Period 8'],
    ]);
    match(await stop(panel, 'Walk the creek').innerText(), /May 4[^]*no check/);
    match(await stop(panel, 'Period 8').innerText(), /Ends in: Public evening/);
    match(await stop(panel, 'What does the data say?').innerText(), /Claim exit ticket/);
    match(await stop(panel, 'First draft').last().innerText(), /Peer feedback on the claim/);
    await panel.page.getByRole('heading', { name: 'Not yet planned' }).waitFor();
  });

  it('says what comes of a check, and where that is not said yet', async () => {
    const panel = await openWide();
    const text = await card(panel, 'Peer feedback on the claim').innerText();
    match(text, /If not yet:\s*conference with that pair/);
    match(text, /If already there:\s*not said/);
    await card(panel, 'Peer feedback on the claim').getByText('If already there').click();
    await panel.type('ask for a second measurement');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'checks/k3', field: 'ifAlreadyThere' },
      ...{ text: 'ask for a second measurement', was: '' },
    });
  });

  it('names the words of a check’s goals', async () => {
    const panel = await openWide();
    const goals = card(panel, 'Peer feedback on the claim').getByRole('button', { name: 'goals 1, 3' });
    await goals.hover();
    match((await goals.getAttribute('title')) ?? '', /1 I can explain how land use[^]*3 I can give feedback/);
  });

  it('opens a card for the task and what to look for', async () => {
    const panel = await openWide();
    await panel.page.getByRole('button', { name: 'more: “Claim exit ticket”' }).click();
    match(await card(panel, 'Claim exit ticket').innerText(), /Students get:\s*What changed the creek most/);
    await panel.page.getByRole('button', { name: 'less: “Claim exit ticket”' }).click();
    ok(!(await card(panel, 'Claim exit ticket').innerText()).includes('Students get'));
  });

  it('changes the type of a check', async () => {
    const panel = await openWide();
    await panel.page.getByLabel('Type of “Claim exit ticket”').selectOption('observation');
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'checks/k1', field: 'type', text: 'observation', was: 'exit-ticket' },
    });
  });

  it('adds a check at a class period and one that is not yet planned', async () => {
    const panel = await openWide();
    await panel.page.getByRole('button', { name: 'Add a check at Period 3' }).click();
    await panel.type('Quick sketch');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'add', what: 'check', text: 'Quick sketch', when: 's3' });
    await panel.page.locator('.section.checks .section-head .tool').click();
    await panel.type('Some day');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'add', what: 'check', text: 'Some day' });
  });

  describe('moves a check', () => {
    /** Drags a card onto a place, as a hand does. */
    async function drag(panel: OpenPanel, name: string, to: { x: number; y: number }): Promise<void> {
      const { mouse } = panel.page;
      const from = await card(panel, name).locator('.frame').boundingBox();
      ok(from);
      await mouse.move(from.x + 40, from.y + from.height - 6);
      await mouse.down();
      await mouse.move(to.x - 30, to.y, { steps: 4 });
      await mouse.move(to.x, to.y, { steps: 2 });
      await panel.drawn();
    }

    async function middleOf(place: ReturnType<typeof stop>): Promise<{ x: number; y: number }> {
      await place.scrollIntoViewIfNeeded();
      const box = await place.boundingBox();
      ok(box);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }

    const moved = (ref: string, was: string, text: string) => ({
      ...{ do: 'set-text', ref, field: 'when', text, was },
    });

    it('with the mouse, to another class period', async () => {
      const panel = await openWide();
      await card(panel, 'Claim exit ticket').scrollIntoViewIfNeeded();
      await drag(panel, 'Claim exit ticket', await middleOf(stop(panel, 'Choose and plan')));
      ok(await panel.page.locator('.stop.drop-into').filter({ hasText: 'Choose and plan' }).isVisible());
      await panel.page.mouse.up();
      deepEqual(await panel.lastAsked(), moved('checks/k1', 's2', 's5'));
    });

    it('with the mouse, by the card of another class period', async () => {
      const panel = await openWide();
      const target = card(panel, 'Same day, two causes');
      await drag(panel, 'Claim exit ticket', await middleOf(target));
      await panel.page.mouse.up();
      deepEqual(await panel.lastAsked(), moved('checks/k1', 's2', 's4'));
    });

    it('with the mouse, to those not yet planned', async () => {
      const panel = await openWide();
      await drag(panel, 'Claim exit ticket', await middleOf(panel.page.locator('.tray')));
      await panel.page.mouse.up();
      deepEqual(await panel.lastAsked(), moved('checks/k1', 's2', ''));
    });

    it('nowhere with Escape, and with a press that does not move', async () => {
      const panel = await openWide();
      await drag(panel, 'Claim exit ticket', await middleOf(stop(panel, 'Choose and plan')));
      await panel.press('Escape');
      await panel.page.mouse.up();
      equal(await panel.lastAsked(), undefined);
      await card(panel, 'Claim exit ticket').locator('button.words').click();
      deepEqual(await panel.intents(), [{ do: 'reveal', ref: 'checks/k1' }]);
    });

    it('to a class period out of sight: the way scrolls while the pointer rests at its edge', async () => {
      const panel = await openWide(800);
      const way = panel.page.locator('.way');
      await card(panel, 'Claim exit ticket').scrollIntoViewIfNeeded();
      const at = await way.boundingBox();
      ok(at);
      await drag(panel, 'Claim exit ticket', { x: at.x + at.width - 8, y: at.y + 60 });
      await panel.page.waitForFunction(() => {
        const row = document.querySelector('third-point-panel')?.shadowRoot?.querySelector('.way');
        return row && row.scrollLeft + row.clientWidth >= row.scrollWidth - 1;
      });
      await panel.drawn();
      await panel.page.mouse.up();
      deepEqual(await panel.lastAsked(), moved('checks/k1', 's2', 's8'));
    });

    it('with the keys alone, and the focus goes with it', async () => {
      const panel = await openWide();
      await panel.goTo('Claim exit ticket');
      await panel.press('Alt+ArrowRight');
      deepEqual(await panel.lastAsked(), moved('checks/k1', 's2', 's3'));
      const files = example('creek-project');
      const name = 'water-study.project.yaml';
      const after = { ...files, [name]: (files[name] ?? '').replace('    when: s2\n', '    when: s3\n') };
      await panel.show(stateOf(after, name, 2));
      await panel.answer({ said: 'Moved “Claim exit ticket” to Period 3.', focus: 'checks/k1' });
      equal(await panel.focused(), 'Claim exit ticket');
      equal(await panel.said(), 'Moved “Claim exit ticket” to Period 3.');
      match(await stop(panel, 'Period 3').innerText(), /Claim exit ticket/);
      await panel.press('Alt+ArrowLeft');
      deepEqual(await panel.lastAsked(), moved('checks/k1', 's3', 's2'));
      await panel.press('Alt+ArrowDown');
      deepEqual(await panel.lastAsked(), moved('checks/k1', 's3', 's4'));
    });

    it('from its menu', async () => {
      const panel = await openWide();
      await panel.goTo('Claim exit ticket');
      await panel.press('Shift+F10');
      await panel.page.getByRole('menuitem', { name: 'Move to a later period' }).click();
      deepEqual(await panel.lastAsked(), moved('checks/k1', 's2', 's3'));
    });

    it('not in a plan that can only be read', async () => {
      const panel = await openWide();
      await panel.show({ ...creek, readOnly: 'This plan can only be read.' });
      await drag(panel, 'Claim exit ticket', await middleOf(stop(panel, 'Choose and plan')));
      await panel.page.mouse.up();
      await panel.goTo('Claim exit ticket');
      await panel.press('Alt+ArrowRight');
      equal(await panel.lastAsked(), undefined);
    });
  });

  it('is gone through with the arrow keys', async () => {
    const panel = await openWide();
    await panel.goTo('Walk the creek');
    await panel.page.locator('.way button.words').first().focus();
    await panel.press('ArrowRight');
    match(await panel.focused(), /^Period 2/);
    await panel.press('ArrowDown');
    equal(await panel.focused(), 'Claim exit ticket');
    await panel.press('ArrowRight');
    match(await panel.focused(), /^Period 3/);
    await panel.press('ArrowLeft', 'ArrowLeft');
    match(await panel.focused(), /^Period 1/);
  });

  it('shows the checks of one goal, and says where they are', async () => {
    const panel = await openWide();
    await panel.page.getByRole('button', { name: 'Goal 3', exact: true }).click();
    equal(
      await panel.page.locator('.goal-choice').getByRole('status').innerText(),
      'Goal 3 has 2 checks: Period 6, Period 7.',
    );
    equal(await panel.page.locator('.timeline .serves').count(), 2);
    equal(await panel.page.locator('.timeline .aside').count(), 2);
    await panel.page.getByRole('button', { name: 'Every goal', exact: true }).click();
    equal(await panel.page.locator('.timeline .aside').count(), 0);
  });

  it('lets one choose among many goals from a list', async () => {
    const panel = await openWide(1200, 'light', long);
    await panel.page.getByLabel('Look at the checks of one goal').selectOption('g2');
    match(await panel.page.locator('.goal-choice').getByRole('status').innerText(), /^Goal 2 has 3 checks/);
  });

  for (const width of [800, 1200, 1600]) {
    it(`stays within ${width} pixels, and keeps 30 checks over 20 stops readable`, async () => {
      for (const state of [creek, long]) {
        const panel = await openWide(width, 'light', state);
        equal(await panel.overflow(), 0);
        const narrowest = await panel.page
          .locator('.timeline [data-kind=check] .frame')
          .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().width)));
        ok(narrowest >= 170, `a card is ${narrowest} pixels wide`);
      }
    });
  }

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`can be read by everyone: ${theme}`, async () => {
      const panel = await openWide(1200, theme);
      deepEqual(await findings(panel.page), []);
      await panel.page.getByRole('button', { name: 'Goal 3', exact: true }).click();
      await panel.page.getByRole('button', { name: 'more: “Claim exit ticket”' }).click();
      deepEqual(await findings(panel.page), [], 'one goal, an open card');
      await panel.page.getByRole('button', { name: 'Add a check at Period 3' }).click();
      deepEqual(await findings(panel.page), [], 'a new check');
    });
  }
});

/** What axe finds in the section: a line each. */
const findings = (page: Page): Promise<string[]> => axeFindings(page, '[data-section=checks]');
