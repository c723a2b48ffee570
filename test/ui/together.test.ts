// What is looked at together, in the panel’s page: asked for from menu and key, lit, at the top of the side bar, and large.
import assert from 'node:assert/strict';
import { sourceOf } from '../../src/core/coaching/targets.ts';
import { thirdPointOf } from '../../src/core/coaching/thirdPoint.ts';
import { Library } from '../../src/core/library/library.ts';
import { buildPlanView } from '../../src/core/view/buildPlanView.ts';
import type { Intent, PanelState, Together } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage, type OpenPanel } from './panelPage/open.ts';
import { example } from './panelPage/realPlan.ts';

const FOLDER = 'file:///plans/';
const PLAN = 'water-study.project.yaml';

const library = new Library();
library.folders = [FOLDER];
for (const [name, text] of Object.entries(example('creek-project'))) library.put(FOLDER + name, text, false);
library.setComplete(true);

/** A document with what is looked at beside it. @param target as our notes write it */
function looking(
  target: string | undefined,
  more: Partial<Together> = {},
  name = PLAN,
): Extract<PanelState, { show: 'plan' }> {
  const document = library.get(FOLDER + name);
  assert.ok(document);
  const source = target === undefined ? undefined : sourceOf(target, library, document.uri);
  return {
    show: 'plan',
    plan: buildPlanView(document, library, library.findings(document.uri), 1),
    together: {
      ...(source ? { point: thirdPointOf(source, library, document) } : {}),
      questions: [],
      stems: [],
      seenBy: 'Only you see this.',
      follows: true,
      notes: [],
      ...more,
    },
  };
}

const meeting = {
  meeting: { uri: `${FOLDER}ana-lee.collaboration.yaml`, title: 'Our notes', day: 'May 5' },
  seenBy: 'Everyone in this meeting sees this.',
};

async function asked(panel: OpenPanel): Promise<Intent | undefined> {
  return panel.lastAsked();
}

/** Puts the focus on an item; its words stand in the small map, too. */
async function focusItem(panel: OpenPanel, words: string): Promise<void> {
  await panel.page.locator('.item button.words').filter({ hasText: words }).first().focus();
}

describe('looking at this together', () => {
  const open = usePanelPage();

  describe('in the side bar', () => {
    for (const width of [165, 240, 397, 500])
      it(`lets nothing stick out at ${width} px`, async () => {
        const panel = await open(undefined, 'light', width);
        await panel.show(looking('g2', meeting));
        const overflow = await panel.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0);
      });

    it('is asked for from an item’s menu and with the key L, and taken back the same way', async () => {
      const panel = await open();
      await panel.show(looking(undefined));
      assert.equal(await panel.page.locator('.look-strip').count(), 0);
      await focusItem(panel, 'I can explain how land use');
      await panel.press('l');
      assert.deepEqual(await asked(panel), { do: 'look', ref: 'goals/g1' });
      await focusItem(panel, 'I can plan and carry out');
      await panel.press('Shift+F10');
      await panel.page.getByRole('menuitem', { name: /^Look at this together/ }).click();
      assert.deepEqual(await asked(panel), { do: 'look', ref: 'goals/g2' });
      await panel.show(looking('g2'));
      await focusItem(panel, 'I can plan and carry out');
      await panel.press('Shift+F10');
      await panel.page.getByRole('menuitem', { name: /^Stop looking at this/ }).click();
      assert.deepEqual(await asked(panel), { do: 'look-away' });
    });

    it('is there for checks, options, class periods and activities too', async () => {
      const panel = await open();
      await panel.show(looking(undefined));
      for (const [words, ref] of [
        ['Claim exit ticket', 'checks/k1'],
        ['Podcast episode', 'choices/show/options/podcast'],
        ['Two jars, no labels', 'sessions/s1/activities/s1a'],
      ] as const) {
        await panel.goTo(words);
        await panel.press('l');
        assert.deepEqual(await asked(panel), { do: 'look', ref });
      }
    });

    it('is marked on the item, in words too, and in the small map', async () => {
      const panel = await open();
      await panel.show(looking('g1'));
      const marked = panel.page.locator('.item.looked');
      assert.deepEqual(
        await marked.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.ref)),
        ['goals/g1'],
      );
      await marked.getByText('looking at this').waitFor();
      assert.equal(await panel.page.locator('.small-map tr.looked').count(), 1);
      await panel.show(looking('k1'));
      assert.deepEqual(
        await marked.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.ref)),
        ['checks/k1'],
      );
    });

    it('says at the top what it is, where it stands and who sees it, and goes on from there', async () => {
      const panel = await open();
      await panel.show(looking('g1'));
      const strip = panel.page.getByRole('region', { name: 'Looking together' });
      for (const words of ['Shared goal', '1 of 51', 'Only you see this.'])
        await strip.getByText(words).waitFor();
      for (const [name, intent] of [
        ['The next one', { do: 'look-on', by: 1 }],
        ['The one before', { do: 'look-on', by: -1 }],
        ['Stop looking at this', { do: 'look-away' }],
        [/^I can explain how land use/, { do: 'look-there' }],
      ] as const) {
        await strip.getByRole('button', { name }).click();
        assert.deepEqual(await asked(panel), intent);
      }
      await strip.getByRole('button', { name: 'Meeting view' }).click();
      assert.deepEqual((await panel.posted()).at(-1), { type: 'open-as', as: 'together' });
    });

    it('names the document of what stands elsewhere, and says what isn’t there', async () => {
      const panel = await open();
      await panel.show(looking('HS-LS2-7'));
      await panel.page.getByText('in “NGSS high school, excerpt”').waitFor();
      await panel.show(looking('old.project.yaml#g1'));
      await panel.page.getByText('“old.project.yaml” isn’t there just now.').waitFor();
    });

    it('follows the meeting until one says not to, and then only says where it is', async () => {
      const panel = await open();
      await panel.show(looking('g1', meeting));
      await panel.page.getByText('Everyone in this meeting sees this.').waitFor();
      await panel.page.getByRole('checkbox', { name: 'Follow the meeting' }).uncheck();
      assert.deepEqual(await asked(panel), { do: 'follow', on: false });
      const ahead = { label: 'I can plan and carry out', target: `${FOLDER}${PLAN}#g2` };
      await panel.show(looking('g1', { ...meeting, follows: false, ahead }));
      await panel.page.getByText('The meeting is looking at “I can plan and carry out”.').waitFor();
      await panel.page.getByRole('button', { name: 'Go there' }).click();
      assert.deepEqual(await asked(panel), { do: 'look-at', target: ahead.target });
      await panel.show(looking(undefined, meeting));
      await panel.page.getByText('Nothing is looked at together just now.').waitFor();
    });
  });

  describe('in the whole editor', () => {
    it('is marked in the map, asked for at its heads, and explained below it', async () => {
      const panel = await open(undefined, 'light', 1200, true);
      await panel.show(looking('g1'));
      await panel.page.getByRole('tab', { name: 'Alignment map' }).click();
      await panel.drawn();
      assert.equal(await panel.page.locator('.map tr.looked').count(), 1);
      await panel.page.getByText('looking at this together').waitFor();
      await panel.page.locator('.map .row-head button.map-head').nth(1).focus();
      await panel.press('l');
      assert.deepEqual(await asked(panel), { do: 'look', ref: 'goals/g2' });
      await panel.page
        .locator('.map .column-head button.map-head')
        .filter({ hasText: 'Claim and evidence' })
        .focus();
      await panel.press('l');
      assert.deepEqual(await asked(panel), {
        do: 'look',
        ref: `${FOLDER}water-study.rubric.yaml criteria/claim`,
      });
      await panel.press('Shift+F10');
      await panel.page.getByRole('menuitem', { name: /^Look at this together/ }).waitFor();
      await panel.press('Escape');
      await panel.show(looking('water-study.rubric.yaml#claim'));
      assert.equal(await panel.page.locator('.map th.column-head.looked').count(), 1);
    });

    it('is a row of the rubric’s own page', async () => {
      const panel = await open(undefined, 'light', 1200, true);
      await panel.show(looking('claim', {}, 'water-study.rubric.yaml'));
      assert.equal(await panel.page.locator('.looked[data-ref="criteria/claim"]').count(), 1);
    });

    it('is shown large with its parts, and its links lead on', async () => {
      const panel = await open(undefined, 'light', 1200, true);
      await panel.show(looking('g1'));
      await panel.page.getByRole('tab', { name: 'Looking together' }).click();
      const large = panel.page.getByRole('region', { name: 'What we look at together' });
      await large.getByText('Success criteria').waitFor();
      const size = await large
        .locator('.large-words')
        .evaluate((words) => parseFloat(getComputedStyle(words).fontSize));
      assert.ok(size >= 30, `${size} px`);
      await large.getByRole('button', { name: 'Claim exit ticket' }).click();
      assert.deepEqual(await asked(panel), { do: 'look-at', target: `${FOLDER}${PLAN}#k1` });
      assert.equal(await panel.overflow(), 0);
    });

    it('goes on with Right and n, back with Left and p, and Escape leaves', async () => {
      const panel = await open(undefined, 'light', 1200, true);
      await panel.show(looking('g1'));
      await panel.page.getByRole('tab', { name: 'Looking together' }).click();
      await panel.page.getByRole('region', { name: 'What we look at together' }).focus();
      for (const [key, by] of [
        ['ArrowRight', 1],
        ['ArrowLeft', -1],
        ['n', 1],
        ['p', -1],
      ] as const) {
        await panel.press(key);
        assert.deepEqual(await asked(panel), { do: 'look-on', by });
      }
      await panel.press('Escape');
      assert.equal(
        await panel.page.getByRole('tab', { name: 'The plan' }).getAttribute('aria-selected'),
        'true',
      );
    });

    it('says in a sentence how to begin', async () => {
      const panel = await open(undefined, 'light', 1200, true);
      await panel.show(looking(undefined));
      await panel.page.getByRole('tab', { name: 'Looking together' }).click();
      await panel.page.getByText('To begin, choose “Look at this together”').waitFor();
      await panel.page.getByRole('button', { name: 'Look at something else…' }).click();
      assert.deepEqual(await asked(panel), { do: 'look-for' });
    });

    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds (${theme})`, async () => {
        const panel = await open(undefined, theme, 1200, true);
        await panel.show(looking('g1', meeting));
        assert.deepEqual(await axeFindings(panel.page), []);
        await panel.page.getByRole('tab', { name: 'Looking together' }).click();
        await panel.drawn();
        assert.deepEqual(await axeFindings(panel.page), []);
      });
    }
  });
});
