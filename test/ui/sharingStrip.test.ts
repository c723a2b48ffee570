// The strip about the shared folder, in the panel’s page alone.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  busyView,
  sharingView,
  troubleView,
  unavailableView,
  type SharingFacts,
} from '../../src/core/sharing/sharingView.ts';
import type { SharingView } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage } from './panelPage/open.ts';
import { screenshots } from './harness.ts';

const quiet: SharingFacts = {
  ...{ mine: 0, waiting: false, theirs: { count: 0, any: false, who: undefined }, place: 'there' },
  ...{ underWay: 'nothing', toSettle: 0, ready: true },
};
const theirs = { count: 3, any: true, who: 'Lee' };

const views: Readonly<Record<string, SharingView>> = {
  shared: sharingView(quiet),
  open: sharingView({ ...quiet, mine: 2, theirs }),
  busy: busyView('Sharing …'),
  settle: sharingView({ ...quiet, underWay: 'to-settle', toSettle: 1, ready: false }),
  trouble: troubleView({ trouble: 'sign-in' }, 'share'),
  unavailable: unavailableView('browser'),
};

describe('the strip about the shared folder', () => {
  const open = usePanelPage();

  it('asks for what its buttons say, by mouse and by keyboard', async () => {
    const panel = await open('creek');
    await panel.showCreek({}, { sharing: views.open as SharingView });
    const strip = panel.page.locator('.sharing');
    assert.equal(
      await strip.locator('.sharing-line').innerText(),
      'Shared · 2 changes not yet shared · Lee shared 3 changes',
    );
    await strip.getByRole('button', { name: 'Share with my partner' }).click();
    assert.deepEqual(await panel.lastAsked(), { do: 'share-mine' });
    await panel.answer();
    await strip.getByRole('button', { name: 'Share with my partner' }).focus();
    await panel.press('Tab', 'Enter');
    assert.deepEqual(await panel.lastAsked(), { do: 'get-changes' });
  });

  it('leaves it to the plan’s own banner to say that both changed it', async () => {
    const panel = await open('creek');
    const strip = panel.page.locator('.sharing');
    const bothChanged = 'You both changed the same place. Both versions are safe.';
    await panel.showCreek({}, { sharing: views.settle as SharingView, bothChanged });
    await panel.page.getByText(bothChanged).waitFor();
    assert.equal(await strip.count(), 0);
    await panel.showCreek({}, { sharing: views.open as SharingView, bothChanged });
    await strip.waitFor();
  });

  it('is spoken only where somebody waits for it or has to know it', async () => {
    const panel = await open('creek');
    for (const [name, live] of [
      ['shared', 'off'],
      ['open', 'off'],
      ['busy', 'polite'],
      ['settle', 'polite'],
      ['trouble', 'polite'],
    ] as const) {
      await panel.showCreek({}, { sharing: views[name] as SharingView });
      assert.equal(await panel.page.locator('.sharing-said').getAttribute('aria-live'), live, name);
    }
    await panel.showCreek({});
    assert.equal(await panel.page.locator('.sharing').count(), 0);
  });

  for (const theme of ['light', 'dark', 'high-contrast'] as const)
    it(`fits and can be read in ${theme}`, async () => {
      for (const [width, wide] of [
        [300, false],
        [1200, true],
      ] as const) {
        const panel = await open('creek', theme, width, wide);
        for (const [name, sharing] of Object.entries(views)) {
          await panel.showCreek({}, { sharing });
          await panel.page.screenshot({
            path: join(screenshots, `sharing strip ${name} ${theme} ${String(width)}.png`),
            clip: { x: 0, y: 0, width, height: 480 },
          });
          assert.ok((await panel.overflow()) <= 0, `${name} ${String(width)}`);
        }
        await panel.showCreek({}, { sharing: views.trouble as SharingView });
        assert.deepEqual(await axeFindings(panel.page), []);
      }
    });
});
