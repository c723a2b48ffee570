// What changed since they last met: unfolded in the side bar, on its page, and on the page of our notes.
import assert from 'node:assert/strict';
import { diffDocuments } from '../../src/core/compare/diff.ts';
import { PlanDocument } from '../../src/core/document.ts';
import { changeGroups, sinceSummary } from '../../src/core/view/since.ts';
import type { PanelState, SinceView } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { LivePaper } from './panelPage/livePaper.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { example, stateOf } from './panelPage/realPlan.ts';

const NAME = 'water-study.project.yaml';
const GOAL = 'I can explain how land use changes water quality, using our own data.';

/** What the extension would say of two texts of the creek project. */
function sinceOf(before: string, after: string, more: Partial<SinceView> = {}): SinceView {
  const [older, newer] = [before, after].map(
    (text) => new PlanDocument(`file:///plans/${NAME}`, text, 'project-spec'),
  );
  const diff = diffDocuments(older, newer);
  return {
    ...{ label: 'Since we last met (May 5)', summary: sinceSummary(diff), count: diff.changes.length },
    baselines: [
      { id: 'meeting', label: 'our last meeting (May 5)', chosen: true },
      { id: 'shared', label: 'what I last shared (May 7)', chosen: false },
      { id: 'day', label: 'a day …', chosen: false },
      { id: 'version', label: 'another version …', chosen: false },
    ],
    ...{ names: 'off', canKeep: true },
    ...(newer ? { groups: changeGroups(diff, newer) } : {}),
    ...{ totals: diff.totals, layout: diff.layout },
    ...more,
  };
}

describe('What changed', () => {
  const open = usePanelPage();
  let panel: OpenPanel;
  let files: Record<string, string>;
  /** As it was when they met. */
  let before: string;

  interface Shown {
    readonly wide?: boolean;
    readonly theme?: ThemeName;
    readonly width?: number;
  }

  async function openPlan({ wide = false, theme = 'light', width = 400 }: Shown = {}): Promise<void> {
    panel = await open(undefined, theme, wide ? 1200 : width, wide);
    panel.page.setDefaultTimeout(5000);
    files = example('creek-project');
    before = files[NAME] ?? '';
  }

  /** Changes the plan’s text, as somebody does between two meetings. */
  function write(...changes: readonly (readonly [from: string, to: string])[]): void {
    let text = files[NAME] ?? '';
    for (const [from, to] of changes) {
      assert.ok(text.includes(from), from);
      text = text.replace(from, () => to);
    }
    files[NAME] = text;
  }

  async function show(more: Partial<SinceView> = {}): Promise<PanelState> {
    const state = { ...stateOf(files, NAME), since: sinceOf(before, files[NAME] ?? '', more) };
    await panel.show(state);
    return state;
  }

  const button = (name: string | RegExp) => panel.page.getByRole('button', { name });

  /** What people do between two meetings. */
  function workOn(): void {
    write(
      [GOAL, GOAL.replace('using our own data', 'using data from at least two sites')],
      ['    when: s2\n', '    when: s3\n'],
      [
        '      - id: podcast\n',
        '      - id: film\n        name: Short film\n        goals: [g1]\n      - id: podcast\n',
      ],
      ['        minutes: 10\n', '        minutes: 15\n'],
      ['title: Walk the creek', 'title: "Walk the creek"'],
      [/ {2}- id: k4\n(?: {4}.*\n)+/.exec(before)?.[0] ?? '', ''],
    );
  }

  const unfold = async (): Promise<void> => {
    await button(/^Since we last met/).click();
    await panel.drawn();
  };
  const sentences = (): Promise<string[]> => panel.page.locator('.change-said').allInnerTexts();

  it('is one quiet line in the side bar, and worked out in full only once it is unfolded', async () => {
    await openPlan();
    workOn();
    const { label, summary, count, baselines, names, canKeep } = sinceOf(before, files[NAME] ?? '');
    await panel.show({
      ...stateOf(files, NAME),
      since: { label, summary, count, baselines, names, canKeep },
    });
    assert.equal(await button(/^Since we last met/).innerText(), 'Since we last met (May 5): 5 changes');
    assert.deepEqual(await panel.intents(), []);
    await unfold();
    assert.deepEqual(await panel.intents(), [{ do: 'since', on: true }]);
    await show();
    await panel.answer();
    assert.deepEqual(await sentences(), [
      'Goal “I can explain how land use changes water…”, learning target:',
      'New option in the choice “How will you show what you found?”: “Short film”.',
      'The check “Claim exit ticket” moved from period 2 to period 3.',
      'Taken out: the check “Rehearsal with another team”.',
      'Activity “Two jars, no labels”: Minutes: 10 → 15.',
    ]);
    await unfold();
    assert.deepEqual((await panel.intents()).at(-1), { do: 'since', on: false });
  });

  it('marks words that can be read without colours, and says them to those who hear the page', async () => {
    await openPlan();
    workOn();
    await show();
    await unfold();
    const { page } = panel;
    assert.equal(await page.locator('.change-words del').innerText(), 'our own data');
    assert.equal(await page.locator('.change-words ins').innerText(), 'data from at least two sites');
    const drawnAs = (part: string) =>
      page.locator(part).evaluate((element) => getComputedStyle(element).textDecorationLine);
    assert.equal(await drawnAs('.change-words del'), 'line-through');
    assert.equal(await drawnAs('.change-words ins'), 'underline');
    assert.equal(
      (await page.locator('.change-words .said').innerText()).trim(),
      `It was: ${GOAL} Now: ${GOAL.replace('using our own data', 'using data from at least two sites')}`,
    );
    assert.ok(await page.locator('.change-totals').getByText('Checks: 4, now 3').isVisible());
  });

  it('says of what changed only in how it is written that it changes nothing', async () => {
    await openPlan();
    write(['title: Walk the creek', 'title: "Walk the creek"']);
    await show();
    await button('Since we last met (May 5): Only how it is written has changed.').click();
    assert.ok(await panel.page.getByText('That changes nothing of what it says.').isVisible());
  });

  it('goes to the item and to the place in the text, by mouse and by keyboard', async () => {
    await openPlan();
    workOn();
    const state = await show();
    await unfold();
    await button(/^New option in the choice/).click();
    await panel.drawn();
    assert.deepEqual((await panel.intents()).slice(-2), [
      { do: 'reveal', ref: 'choices/show/options/film' },
      { do: 'since-show', id: 'added choices[show].options[film]' },
    ]);
    assert.equal(await panel.focused(), 'Short film');
    // What is gone is shown where it stood.
    await panel.show(state);
    await button(/^Taken out/).focus();
    await panel.press('Enter');
    assert.deepEqual((await panel.intents()).at(-1), { do: 'since-show', id: 'removed checks[k4]' });
  });

  it('is compared with what is chosen from a menu', async () => {
    await openPlan();
    workOn();
    await show();
    await unfold();
    await button('Compare with our last meeting (May 5)').focus();
    await panel.press('Enter');
    const menu = panel.page.getByRole('menu', { name: 'Compare with …' });
    assert.deepEqual(await menu.getByRole('menuitemradio').allInnerTexts(), [
      'our last meeting (May 5)',
      'what I last shared (May 7)',
    ]);
    await panel.press('ArrowDown', 'Enter');
    assert.deepEqual((await panel.intents()).at(-1), { do: 'since-baseline', id: 'shared' });
    assert.equal(await panel.focused(), 'Compare with our last meeting (May 5)');
    await panel.press('Enter', 'End', 'Enter');
    assert.deepEqual((await panel.intents()).at(-1), { do: 'since-baseline', id: 'version' });
  });

  it('shows names only when asked for, and never a number beside one', async () => {
    await openPlan();
    workOn();
    await show();
    await unfold();
    assert.equal(await panel.page.locator('.change-by').count(), 0);
    await button('Who changed it?').click();
    assert.deepEqual((await panel.intents()).at(-1), { do: 'since-names', on: true });
    const { groups = [] } = sinceOf(before, files[NAME] ?? '');
    const named = groups.map((group) => ({
      ...group,
      changes: group.changes.map((change) => ({ ...change, by: 'Lee' })),
    }));
    await show({ names: 'on', groups: named });
    assert.deepEqual(await panel.page.locator('.change-by').allInnerTexts(), Array(5).fill('changed by Lee'));
    await button('Without names').click();
    assert.deepEqual((await panel.intents()).at(-1), { do: 'since-names', on: false });
    await show({ names: 'unknown' });
    assert.equal(await button(/names|Who/).count(), 0);
  });

  it('keeps a version to compare with later', async () => {
    await openPlan();
    await show();
    await unfold();
    await button('Keep this version to compare with later').click();
    assert.deepEqual((await panel.intents()).at(-1), { do: 'since-keep' });
    await panel.answer({ said: 'This version is kept.' });
    assert.match(await panel.said(), /^This version is kept\./);
    await show({ canKeep: false });
    assert.equal(await button(/^Keep this version/).count(), 0);
  });

  it('is a page of the editor, which asks for the changes by itself and leads to the item', async () => {
    await openPlan({ wide: true });
    workOn();
    await show();
    assert.equal(await panel.page.locator('.since').count(), 0);
    await panel.page.getByRole('tab', { name: 'What changed' }).click();
    await panel.drawn();
    assert.deepEqual(await panel.intents(), [{ do: 'since', on: true }]);
    assert.equal((await sentences()).length, 5);
    await button(/^The check “Claim exit ticket” moved/).click();
    await panel.drawn();
    assert.equal(await panel.page.getByRole('tab', { selected: true }).innerText(), 'The plan');
    assert.equal(await panel.focused(), 'Claim exit ticket');
    assert.deepEqual((await panel.intents()).at(-1), { do: 'since', on: false });
  });

  it('says in the editor what there will be, and nothing in the side bar, where there is nothing to compare with', async () => {
    const nothingYet = {
      label: '',
      baselines: [],
      count: 0,
      summary: 'There is nothing to compare with yet.',
    };
    await openPlan();
    await show({ ...nothingYet, groups: [], names: 'unknown' });
    assert.equal(await panel.page.locator('.since').count(), 0);
    await openPlan({ wide: true });
    await show({ ...nothingYet, groups: [], names: 'unknown' });
    await panel.page.getByRole('tab', { name: 'What changed' }).click();
    assert.ok(await panel.page.getByText('There is nothing to compare with yet.').isVisible());
    assert.ok(await button('Keep this version to compare with later').isVisible());
  });

  it('is a line of what the next meeting begins with, and of the notes themselves', async () => {
    await openPlan({ wide: true });
    const notes = 'ana-lee.collaboration.yaml';
    files[notes] = (files[notes] ?? '').replace('    open: true\n', '').replace(/ {4}lookingAt: .*\n/, '');
    const paper = new LivePaper(panel, files, notes, 'Lee', '2026-05-18');
    const uri = `file:///plans/${NAME}`;
    const since = {
      ...sinceOf(before, before, { names: 'unknown', canKeep: false }),
      plans: [{ uri, label: '“How healthy is our creek?”: 5 changes since we last met (May 5)' }],
    };
    await panel.show({ ...paper.state, since });
    await button(/^Show what changed: “How healthy/).click();
    assert.deepEqual(await panel.intents(), [{ do: 'since-open', uri }]);
    assert.ok(await button('Since we last met (May 5): Nothing has changed.').isVisible());
  });

  for (const theme of ['light', 'high-contrast'] as const)
    it(`can be read by everyone, and fits: ${theme}`, async () => {
      for (const wide of [false, true]) {
        await openPlan({ theme, wide, width: 300 });
        workOn();
        await show();
        if (wide) await panel.page.getByRole('tab', { name: 'What changed' }).click();
        else await unfold();
        await panel.page.mouse.move(0, 0);
        assert.deepEqual(await axeFindings(panel.page), []);
        assert.equal(await panel.overflow(), 0);
      }
    });
});
