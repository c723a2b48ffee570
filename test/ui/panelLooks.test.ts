import { deepEqual, equal } from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/paths.ts';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage, type ThemeName } from './panelPage/open.ts';
import { states, type StateName } from './panelPage/plans.ts';
import themes from './panelPage/themes.json' with { type: 'json' };

const pictures = join(root, 'test', 'ui', 'screenshots', 'panel');
const themeNames = Object.keys(themes) as ThemeName[];
const stateNames = Object.keys(states) as StateName[];

describe('The side panel, looked at', () => {
  const open = usePanelPage();

  for (const theme of themeNames) {
    it(`can be read by everyone: ${theme}`, async () => {
      const panel = await open('creek', theme, 320);
      for (const state of stateNames.filter((name) => name !== 'large')) {
        await panel.show(states[state]);
        deepEqual(await axeFindings(panel.page), [], state);
      }
    });

    it(`can be read by everyone while it is worked in: ${theme}`, async () => {
      const panel = await open('creek', theme, 320);
      const { page } = panel;
      for (const name of ['2 checks', '3 success criteria', 'more: HS-LS2-7', 'goals 1, 3']) {
        await page.getByRole('button', { name, exact: true }).click();
      }
      await panel.item('Data poster').dblclick();
      await panel.press('End');
      await panel.type('!');
      await panel.press('Enter');
      await panel.answer({ ok: false, said: 'The text changed meanwhile.' });
      // The sentence lies over the page's end, whatever stands there just now; so it is looked at with the field it is about.
      await page.waitForFunction(() => {
        const inPanel = document.querySelector('third-point-panel')?.shadowRoot;
        const [field, sentence] = ['third-point-edit-text', '.said-line.on'].map((part) =>
          inPanel?.querySelector(part)?.getBoundingClientRect(),
        );
        return field && sentence && field.top >= 0 && field.bottom <= sentence.top;
      });
      for (const part of ['.said-line', 'third-point-edit-text'])
        deepEqual(await axeFindings(page, part), [], part);
      await page.locator('.said-line button').last().click();
      await page.locator('[data-ref="goals/g2"] .frame').first().hover();
      deepEqual(await axeFindings(page), [], 'a field, everything opened, the cursor over the lit item');
      await panel.goTo('Claim exit ticket');
      await panel.press('Shift+F10');
      deepEqual(await axeFindings(page), [], 'a menu');
      await panel.press('Escape', 'Control+Enter');
      deepEqual(await axeFindings(page), [], 'a new check');
    });
  }

  for (const width of [240, 400, 600, 900]) {
    it(`fits a width of ${width} pixels`, async () => {
      const panel = await open('creek', 'light', width);
      for (const state of stateNames) {
        await panel.show(states[state]);
        equal(await panel.overflow(), 0, state);
        equal(await cut(panel.page), '', state);
      }
    });
  }

  it('uses the width: one, two, three columns', async () => {
    for (const [width, columns] of [
      [400, 1],
      [700, 2],
      [900, 3],
    ] as const) {
      const { page } = await open('creek', 'light', width);
      const lefts = await page
        .locator('.section')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
      equal(new Set(lefts).size, columns, `${width} pixels`);
    }
  });

  it('leaves pictures of every theme and width', async () => {
    await mkdir(pictures, { recursive: true });
    const shown: Readonly<Record<number, readonly StateName[]>> = {
      ...{ 240: ['creek', 'rubric'], 400: ['creek', 'rubric'], 900: ['creek', 'rubric'] },
      320: ['welcome', 'welcomeBack', 'broken', 'readOnly', 'empty'],
    };
    for (const theme of themeNames) {
      for (const [width, names] of Object.entries(shown)) {
        const panel = await open('creek', theme, Number(width));
        for (const state of names) {
          await panel.show(states[state]);
          await panel.page.screenshot({
            path: join(pictures, `${state}-${theme}-${width}.png`),
            fullPage: true,
          });
        }
      }
    }
  });
});

/** The first text that does not fit its box. */
function cut(page: Page): Promise<string> {
  return page
    .locator('.words, .plain, .statement, .chip, .further, .small, .big, .fold, p, .pill')
    .evaluateAll((all) => {
      const wide = all.find(
        (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && !one.matches('.said'),
      );
      return wide?.textContent ?? '';
    });
}
