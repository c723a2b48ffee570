// The page of a class visit, with the keyboard alone.
import assert from 'node:assert/strict';
import { axeFindings } from './panelPage/axe.ts';
import { LivePaper } from './panelPage/livePaper.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { example } from './panelPage/realPlan.ts';

const NEW = 'new.visit.yaml';
const made = (...lines: readonly string[]): string =>
  [
    ...['kind: observation', 'schemaVersion: 1', 'title: Visit on May 12', 'for: water-study.project.yaml'],
    ...['teaching: Ana', 'watching: Lee', 'on: 2026-05-12', ...lines, ''],
  ].join('\n');
const ASKED = ['beforehand:', '  watchFor:', '    - {id: w1, text: Who talks at table 3?, by: Ana}'];

describe('the page of a class visit', () => {
  const open = usePanelPage();

  async function show(
    text: string,
    me: string,
    theme?: ThemeName,
    width = 1200,
  ): Promise<{ readonly panel: OpenPanel; readonly live: LivePaper }> {
    const panel = await open(undefined, theme, width, true);
    const live = new LivePaper(panel, { ...example('creek-project'), [NEW]: text }, NEW, me);
    await live.show();
    return { panel, live };
  }

  const parts = (panel: OpenPanel) => panel.page.locator('.visit h2').allInnerTexts();

  it('begins with what the one who teaches would like to have watched', async () => {
    const { panel } = await show(made(...ASKED), 'Lee');
    assert.deepEqual(
      (await parts(panel)).map((text) => text.trim()),
      [
        ...['What Ana would like to have watched', 'During the lesson', 'Seen and heard', 'Reflection'],
        ...['Lee noticed and wondered', 'Next'],
      ],
    );
  });

  it('has no visit before there is something to watch for, and says what comes first', async () => {
    const { panel, live } = await show(made(), 'Lee');
    await panel.page.getByRole('button', { name: 'Watch and write' }).press('Enter');
    assert.deepEqual(await live.carryOut(), []);
    await panel.type('Who waits?');
    await panel.press('Enter');
    await live.carryOut();
    assert.match(live.text, /text: Who waits\?/);
    assert.match(live.text, /by: Ana/);
    await panel.page.getByRole('button', { name: 'Watch and write' }).press('Enter');
    assert.deepEqual(await live.carryOut(), [{ do: 'watch' }]);
  });

  it('tells the one who teaches that the visitor keeps what they write', async () => {
    const { panel } = await show(made(...ASKED), 'Ana');
    assert.equal(await panel.page.getByRole('button', { name: 'Watch and write' }).count(), 0);
    assert.match(
      await panel.page.locator('.during').innerText(),
      /Lee writes during the lesson and keeps it/,
    );
  });

  it('folds what the visitor noticed until the one who taught has written', async () => {
    const noticed = 'noticed: [When you waited three more hands went up.]';
    const { panel, live } = await show(made(...ASKED, noticed), 'Ana');
    const words = panel.page.getByText('When you waited three more hands went up.');
    assert.equal(await words.count(), 0);
    await panel.page.getByLabel('What went well?').focus();
    await panel.type('They began without me.');
    await panel.press('Enter');
    await live.carryOut();
    assert.match(live.text, /wentWell:\s*\n?\s*(?:- |\[)They began without me\./);
    assert.equal(await words.count(), 1);
  });

  it('opens what the visitor noticed when one wants to see it', async () => {
    const { panel } = await show(made(...ASKED, 'wondered: [What made table 3 switch?]'), 'Ana');
    await panel.page.getByRole('button', { name: 'Lee noticed and wondered' }).press('Enter');
    await panel.drawn();
    assert.equal(await panel.page.getByText('What made table 3 switch?').count(), 1);
  });

  it('says against a goal what students showed', async () => {
    const { panel, live } = await show(made(...ASKED, '  goals: [g2]'), 'Ana');
    await panel.page.getByLabel(/^What did students show of “I can plan/).focus();
    await panel.type('6 of 8 tables used two measurements');
    await panel.press('Enter');
    assert.deepEqual(await live.carryOut(), [
      { do: 'showed', goal: 'g2', text: '6 of 8 tables used two measurements' },
    ]);
    assert.match(live.text, /goal: g2/);
    assert.equal(
      await panel.page.locator('.showed .line-words').innerText(),
      '6 of 8 tables used two measurements',
    );
  });

  it('lets the one who taught take a line out', async () => {
    const { panel, live } = await show(
      made(...ASKED, 'seen:', '  - {id: e1, at: "10:42", text: one}', '  - {id: e2, at: "10:44", text: two}'),
      'Ana',
    );
    await panel.page.getByRole('button', { name: 'one', exact: true }).focus();
    await panel.press('Delete');
    await live.carryOut();
    assert.doesNotMatch(live.text, /e1/);
    assert.match(live.text, /e2/);
  });

  it('brings a line up for next time with the keyboard, and goes to the notes', async () => {
    const { panel, live } = await show(
      made(...ASKED, 'seen:', '  - {id: e1, at: "10:42", text: one}'),
      'Ana',
    );
    await panel.page.getByRole('button', { name: 'one', exact: true }).focus();
    await panel.press('Tab', 'Enter');
    await panel.type('What do we do with it?');
    await panel.press('Enter');
    await panel.page.getByRole('button', { name: 'To our notes' }).press('Enter');
    assert.deepEqual(await live.carryOut(), [
      { do: 'next-time', text: 'What do we do with it?', ref: 'seen/e1' },
      { do: 'meet' },
    ]);
  });

  it('shows the lines in the order they came', async () => {
    const { panel } = await show(
      made(
        ...ASKED,
        'seen:',
        '  - {id: e1, at: "10:42", text: one, about: g3}',
        '  - {id: e2, at: "10:44", text: two, about: g1}',
      ),
      'Ana',
    );
    const lines = () => panel.page.locator('.seen .line-words').allInnerTexts();
    assert.deepEqual(await lines(), ['two', 'one']);
    await panel.page.getByRole('button', { name: 'In the order it came' }).press('Enter');
    await panel.drawn();
    assert.deepEqual(await lines(), ['one', 'two']);
  });

  it('has no ratings and no numbers about anybody', async () => {
    const panel = await open(undefined, 'light', 1200, true);
    await new LivePaper(panel, example('creek-project'), '2026-05-04.visit.yaml', 'Ana').show();
    assert.equal(
      await panel.page
        .locator('.visit')
        .getByText(/rating|score|points|level|\d+ lines/i)
        .count(),
      0,
    );
  });

  for (const [theme, width] of [
    ['light', 1200],
    ['dark', 400],
  ] as const)
    it(`can be used by everyone (${theme}, ${width} px)`, async () => {
      const panel = await open(undefined, theme, width, true);
      await new LivePaper(panel, example('creek-project'), '2026-05-04.visit.yaml', 'Lee').show();
      assert.deepEqual(await axeFindings(panel.page), []);
      assert.equal(await panel.overflow(), 0);
    });
});
