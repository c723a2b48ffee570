// Questions for what is looked at, ways to listen, and "talk about this next time" in the panel's page.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { questionsFor, stemsFor } from '../../src/core/coaching/questions.ts';
import { sourceOf } from '../../src/core/coaching/targets.ts';
import { Library } from '../../src/core/library/library.ts';
import type { PanelState, Together } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage, type OpenPanel } from './panelPage/open.ts';
import { example, stateOf } from './panelPage/realPlan.ts';

const name = 'water-study.project.yaml';
const files = example('creek-project');
const creek = stateOf(files, name);

/** What goes with looking at an item of the creek project. */
function looking(id: string): Together {
  const library = new Library();
  library.folders = ['file:///plans/'];
  for (const [file, text] of Object.entries(files)) library.put(`file:///plans/${file}`, text, false);
  library.setComplete(true);
  const source = sourceOf(`file:///plans/${name}#${id}`, library);
  return {
    ...{ seenBy: 'Only you see this.', follows: true, notes: [] },
    point: {
      target: `file:///plans/${name}#${id}`,
      kind: 'Goal',
      within: '',
      text: id,
      parts: [],
      links: [],
    },
    questions: questionsFor(source, library, library.findings(`file:///plans/${name}`)),
    stems: stemsFor(library, undefined),
  };
}

const talking = (id: string): PanelState => ({ ...creek, together: looking(id) });

describe('Questions to ask', () => {
  const open = usePanelPage();

  it('stand large beside what is looked at, what matters first, and say where they come from when asked', async () => {
    const panel = await open('waiting', 'light', 1200, true);
    await panel.show(talking('g2'));
    await panel.page.evaluate(() =>
      (window as unknown as { panelPage(): Teller }).panelPage().tell({ type: 'page', page: 'together' }),
    );
    await panel.drawn();
    const titles = panel.page.locator('.ask-part').first().locator('.ask-title');
    deepEqual(await titles.allInnerTexts(), ['What matters', 'What is there', 'What is open']);
    const first = panel.page.locator('.ask-text').first();
    equal(await first.innerText(), 'What matters most to you here?');
    const size = await first.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    ok(size >= 20, `${size} px`);
    equal(await first.evaluate((element) => getComputedStyle(element).userSelect), 'text');
    equal(await panel.page.locator('.ask-source').count(), 0);
    match((await first.getAttribute('title')) ?? '', /^From: Cognitive Coaching/);
    await panel.page.getByRole('button', { name: 'Where these come from' }).first().press('Enter');
    await panel.drawn();
    match(await panel.page.locator('.ask-source').first().innerText(), /^From: Cognitive Coaching/);
  });

  it('have ways to listen below, folded until they are wanted', async () => {
    const panel = await open('waiting', 'light', 1200, true);
    await panel.show(talking('g2'));
    await turnToTogether(panel);
    const fold = panel.page.getByRole('button', { name: 'Ways to listen' });
    equal(await fold.getAttribute('aria-expanded'), 'false');
    await fold.press('Enter');
    await panel.drawn();
    const titles = panel.page.locator('.ask-part').last().locator('.ask-title');
    deepEqual(await titles.allInnerTexts(), [
      'Say it back',
      'Ask what is meant',
      'Think further',
      'Say what you saw',
      'Wait',
    ]);
    deepEqual(await panel.intents(), []);
  });
});

describe('Talk about this next time', () => {
  const open = usePanelPage();
  const field = (panel: OpenPanel) => panel.page.locator('third-point-next-time textarea');

  it('takes a few words about an item by keyboard alone, and the focus comes back', async () => {
    const panel = await open('waiting');
    await panel.show(creek);
    await panel.page.locator('[data-key="item:goals/g2"]').focus();
    await panel.press('t');
    equal(await panel.focused(), 'What would you like to come back to?');
    equal(
      await field(panel).getAttribute('placeholder'),
      'How will students show “I can plan and carry out an investigation of our creek’s water” along the way?'.replace(
        '’',
        "'",
      ),
    );
    await panel.type('Where do we see the planning?');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      do: 'next-time',
      text: 'Where do we see the planning?',
      ref: 'goals/g2',
    });
    match(await panel.focused(), /I can plan and carry out/);
    await panel.answer({ said: 'You talk about it next time.' });
    equal(await panel.said(), 'You talk about it next time.');
  });

  it('is in the menu of every item, with the pointer too, and leaves without a trace', async () => {
    const panel = await open('waiting');
    await panel.show(creek);
    for (const words of ['Podcast episode', 'Claim exit ticket', 'Two jars, no labels']) {
      await panel.goTo(words);
      await panel.press('ContextMenu');
      await panel.page.getByRole('menuitem', { name: /Talk about this next time/ }).click();
      await panel.drawn();
      match(await panel.page.locator('.next-time-about').innerText(), new RegExp(words));
      await panel.press('Escape');
      equal(await field(panel).isVisible(), false);
      match(await panel.focused(), new RegExp(words));
    }
    equal(
      (await panel.intents()).some(({ do: what }) => what === 'next-time'),
      false,
    );
  });

  it('keeps the words when they could not be written, for when it is opened again', async () => {
    const panel = await open('waiting');
    await panel.show(creek);
    await panel.goTo('Podcast episode');
    await panel.press('t');
    await panel.type('Two voices?');
    await panel.press('Enter');
    await panel.answer({ ok: false, said: 'The two of you have no notes yet to keep this in.' });
    match(await panel.said(), /no notes yet .*Two voices\?/s);
    await panel.goTo('Podcast episode');
    await panel.press('t');
    equal(await field(panel).inputValue(), 'Two voices?');
  });

  it('keeps what is half written when something else is pressed', async () => {
    const panel = await open('waiting');
    await panel.show(creek);
    await panel.goTo('Podcast episode');
    await panel.press('t');
    await panel.type('Two voi');
    await panel.page.locator('h1').first().click();
    await panel.drawn();
    equal(await field(panel).isVisible(), false);
    await panel.goTo('Podcast episode');
    await panel.press('t');
    equal(await field(panel).inputValue(), 'Two voi');
    await panel.goTo('Data poster');
    await panel.press('t');
    equal(await field(panel).inputValue(), '');
  });

  it('asks for words where there are none', async () => {
    const panel = await open('waiting');
    await panel.show(creek);
    await panel.goTo('Podcast episode');
    await panel.press('t', 'Enter');
    equal(await field(panel).isVisible(), true);
    deepEqual(await panel.intents(), []);
  });

  it('works in the map: at a goal, a column, a cell', async () => {
    const panel = await open('waiting', 'light', 1200, true);
    await panel.show(creek);
    await panel.page.evaluate(() =>
      (window as unknown as { panelPage(): Teller }).panelPage().tell({ type: 'page', page: 'map' }),
    );
    await panel.drawn();
    for (const [key, ref] of [
      ['item:goals/g2', 'goals/g2'],
      ['item:checks/k1', 'checks/k1'],
    ] as const) {
      await panel.page.locator(`[data-key="${key}"]`).focus();
      await panel.press('t');
      await panel.type('Why here?');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), { do: 'next-time', text: 'Why here?', ref });
    }
    const cell = panel.page.locator('td[role=gridcell]').first();
    await cell.focus();
    await panel.press('t');
    await panel.type('And here?');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'next-time', text: 'And here?', ref: 'goals/g1' });
  });

  it('works from the small map in the side bar', async () => {
    const panel = await open('waiting');
    await panel.show(creek);
    await panel.page.locator('[data-key="map:goals/g3"]').focus();
    await panel.press('t');
    await panel.type('In time?');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'next-time', text: 'In time?', ref: 'goals/g3' });
    equal(
      await panel.page.evaluate(
        () =>
          (document.querySelector('third-point-panel')?.shadowRoot?.activeElement as HTMLElement).dataset.key,
      ),
      'map:goals/g3',
    );
  });

  it('works where the plan can only be read', async () => {
    const panel = await open('waiting');
    await panel.show({ ...creek, readOnly: 'Only to read.' });
    await panel.goTo('Podcast episode');
    await panel.press('t');
    await panel.type('Later');
    await panel.press('Enter');
    equal((await panel.lastAsked())?.do, 'next-time');
  });

  for (const theme of ['light', 'high-contrast'] as const) {
    it(`is readable for everyone: ${theme}`, async () => {
      const panel = await open('waiting', theme, 1200, true);
      await panel.show(talking('g2'));
      await turnToTogether(panel);
      await panel.page.locator('[data-key="fold:listen"]').press('Enter');
      await panel.drawn();
      deepEqual(await axeFindings(panel.page, '.asking'), []);
    });

    it(`has a field that is readable for everyone: ${theme}`, async () => {
      const panel = await open('waiting', theme);
      await panel.show(creek);
      await panel.page.locator('[data-key="item:goals/g2"]').focus();
      await panel.press('t');
      deepEqual(await axeFindings(panel.page, 'third-point-next-time'), []);
    });
  }
});

interface Teller {
  tell(message: unknown): void;
}

async function turnToTogether(panel: OpenPanel): Promise<void> {
  await panel.page.evaluate(() =>
    (window as unknown as { panelPage(): Teller }).panelPage().tell({ type: 'page', page: 'together' }),
  );
  await panel.drawn();
}
