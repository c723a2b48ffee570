// “What our plans work on”, in a page of its own.
import { deepEqual, equal } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { htmlBlocks } from '../../src/core/exchange/write/html.ts';
import { Library } from '../../src/core/library/library.ts';
import { coverageSheet } from '../../src/core/standards/coverageSheet.ts';
import type { CoverageState, FromCoverage, ToCoverage } from '../../src/core/view/planViewCoverage.ts';
import { axeFindings } from './panelPage/axe.ts';
import { example } from './panelPage/realPlan.ts';
import { usePage } from './panelPage/usePage.ts';

declare function panelPage(): { readonly posted: FromCoverage[]; tell(message: ToCoverage): void };

function stateOf(onlyOpen = false): CoverageState {
  const library = new Library();
  library.folders = ['file:///plans/'];
  const open = '  - {code: HS-PS3-1, statement: Create a model of the change in the energy of a system.}\n';
  for (const [name, text] of Object.entries(example('creek-project')))
    library.put(
      `file:///plans/${name}`,
      name.includes('.standards.') ? `${text.trimEnd()}\n${open}` : text,
      false,
    );
  library.setComplete(true);
  const sheet = coverageSheet(library, { onlyOpen });
  if ('refused' in sheet) throw new Error(sheet.refused);
  return {
    ...{ title: sheet.title, about: sheet.about, onlyOpen },
    blocks: htmlBlocks(sheet).map(({ html }) => ({ html, at: undefined })),
    among: [
      { value: '', label: 'All plans (3)', shown: true },
      { value: 'file:///plans/water-study.project.yaml', label: 'How healthy is our creek?', shown: false },
    ],
  };
}

describe('the page of what plans work on', () => {
  const open = usePage({ entry: 'src/panel/exchange.ts', element: 'third-point-coverage' });

  async function openPage(theme: string, width: number, state = stateOf()): Promise<Page> {
    const page = await open({ query: `theme=${theme}&wide`, width, height: 800 });
    await page.evaluate((told) => panelPage().tell(told), { type: 'state' as const, state });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  it('shows each standard, and asks for other plans and for what is still open', async () => {
    const page = await openPage('light', 900);
    await page.getByRole('row', { name: /HS-LS2-7.*How healthy is our creek\?/ }).waitFor();
    await page.getByRole('row', { name: /HS-PS3-1.*Not yet/ }).waitFor();
    await page.getByRole('combobox', { name: 'Which plans count' }).selectOption({ index: 1 });
    await page.getByRole('checkbox', { name: 'Only what no plan works on yet' }).press('Space');
    for (const name of ['Print…', 'Copy for Google Docs', 'Export…'])
      await page.getByRole('button', { name }).press('Enter');
    deepEqual(await page.evaluate(() => panelPage().posted), [
      { type: 'ready' },
      { type: 'among', value: 'file:///plans/water-study.project.yaml' },
      { type: 'only-open', on: true },
      ...[{ type: 'print' }, { type: 'copy' }, { type: 'export' }],
    ]);
  });

  it('offers to bring standards in where there are none', async () => {
    const none = {
      ...stateOf(),
      blocks: [],
      about: [],
      refused: 'No standards are at hand yet. Bring them in first.',
    };
    const page = await openPage('light', 900, none);
    equal(await page.getByRole('button', { name: 'Print…' }).isDisabled(), true);
    await page.getByRole('button', { name: 'Bring in standards…' }).click();
    deepEqual((await page.evaluate(() => panelPage().posted)).at(-1), { type: 'bring-in' });
  });

  for (const [theme, width] of [
    ['light', 900],
    ['dark', 420],
    ['high-contrast', 900],
  ] as const)
    it(`reads well and is told to screen readers (${theme})`, async () => {
      const page = await openPage(theme, width);
      deepEqual(await axeFindings(page), []);
      equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
    });
});
