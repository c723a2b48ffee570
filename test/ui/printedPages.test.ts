// Pages on paper: printed by a browser on both sizes of paper, and read back sheet by sheet.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../../scripts/hosts/browser.ts';
import { sheetOf, type Wanted } from '../../src/core/exchange/handOuts.ts';
import type { Sheet } from '../../src/core/exchange/sheet.ts';
import { htmlPage } from '../../src/core/exchange/write/html.ts';
import { Library } from '../../src/core/library/library.ts';
import { mathMl } from '../../src/office/mathMl.ts';
import { everything, hostile, long, tickets } from '../unit/exchange/write/sampleSheets.ts';
import { axeFindings } from './panelPage/axe.ts';
import { example } from './panelPage/realPlan.ts';
import { pdfPages } from './pdfText.ts';

const papers = ['A4', 'Letter'] as const;

describe('a page on paper', () => {
  let browser: OpenBrowser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    browser = await openBrowser();
    page = await browser.context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('about:') && !request.url().startsWith('data:'))
        complaints.push(request.url());
    });
  });
  afterEach(() => assert.deepEqual(complaints.splice(0), []));
  after(() => browser.close());

  const show = (sheet: Sheet): Promise<void> => page.setContent(htmlPage(sheet, mathMl));
  const printed = async (sheet: Sheet, format: (typeof papers)[number]): Promise<readonly string[]> => {
    await show(sheet);
    return pdfPages(await page.pdf({ format }));
  };
  const creek = (file: string, wanted: Wanted): Sheet => {
    const library = new Library();
    library.folders = ['file:///plans/'];
    for (const [name, text] of Object.entries(example('creek-project')))
      library.put(`file:///plans/${name}`, text, false);
    library.setComplete(true);
    const document = library.get(`file:///plans/${file}`);
    const sheet = document && sheetOf(document, library, wanted);
    if (!sheet || 'refused' in sheet) throw new Error(`There is no page of ${file}.`);
    return sheet;
  };

  for (const format of papers) {
    it(`has its number, its title and the heads of its tables on every sheet of ${format}`, async () => {
      const pages = await printed(long, format);
      assert.ok(pages.length >= 8 && pages.length <= 10, `${pages.length} pages`);
      pages.forEach((words, index) => {
        const flat = words.replaceAll('\n', '');
        assert.ok(flat.includes(`${index + 1} / ${pages.length}`), flat.slice(0, 200));
        assert.ok(flat.includes(long.title));
        // A table goes on with its head.
        if (/Period \d\.\d/.test(flat)) assert.ok(flat.includes('What happens'), flat);
      });
      // What is to come after a break begins a sheet.
      const last = (pages.at(-1) ?? '').replaceAll('\n', '');
      assert.ok(last.includes('Afterwards') && !last.includes('Period'), last);
    });

    it(`leaves no heading and no head of a table alone at the foot of ${format}`, async () => {
      for (const words of await printed(long, format)) {
        for (const [, part = ''] of words.matchAll(/^Part (\d)$/gm))
          assert.match(words, /What was planned/, part);
        if (/^Periods$/m.test(words)) assert.match(words, /^Period \d\.1$/m);
        if (/^What happens$/m.test(words)) assert.match(words, /^Period \d\.\d+$/m);
      }
    });

    it(`has four tickets on a sheet of ${format}, to cut apart`, async () => {
      const pages = await printed(tickets, format);
      const counts = pages.map((words) => words.match(/Before you go/g)?.length ?? 0);
      assert.deepEqual(counts, [4, 4, 2]);
    });

    it(`has the hand-outs of the creek project on as few sheets of ${format} as promised`, async () => {
      const plan = 'water-study.project.yaml';
      const rubric = await printed(creek(plan, { reader: 'students', handOut: 'rubric' }), format);
      assert.equal(rubric.length, 1);
      const board = await printed(creek(plan, { reader: 'students', handOut: 'choice-board' }), format);
      assert.equal(board.length, 1);
      const cut = await printed(creek(plan, { reader: 'students', handOut: 'exit-tickets' }), format);
      for (const words of cut) assert.equal(words.match(/Name and date/g)?.length, 4);
    });
  }

  it('says where a link leads, and the address once', async () => {
    const address = 'https://example.org/insects';
    const words = (await printed(everything, 'A4')).join('').replaceAll('\n', '');
    assert.ok(words.includes(`key to water insects (${address})`));
    const bare: Sheet = { ...everything, blocks: [{ is: 'text', text: `[${address}](${address})` }] };
    assert.equal((await printed(bare, 'A4')).join('').split(address).length, 2);
  });

  it('is black on white, whatever the screen is like', async () => {
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await show(everything);
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('body, h1, td, th, a, .aside, thead th')].map((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return `${color} on ${backgroundColor}`;
      }),
    );
    await page.emulateMedia({ colorScheme: null, media: null });
    const grey = /^rgb\((\d+), \1, \1\) on (?:rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/;
    assert.deepEqual(
      colours.filter((colour) => !grey.test(colour)),
      [],
    );
  });

  for (const [name, sheet] of Object.entries({ everything, long, tickets, hostile })) {
    it(`fits a narrow and a wide window: ${name}`, async () => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await show(sheet);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(over, 0, `at ${width} pixels`);
      }
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`can be read by everybody on a ${colorScheme} screen`, async () => {
      await page.emulateMedia({ colorScheme });
      for (const sheet of [
        everything,
        tickets,
        creek('water-study.project.yaml', { reader: 'teachers', handOut: 'page' }),
      ]) {
        await show(sheet);
        assert.deepEqual(await axeFindings(page), []);
      }
      await page.emulateMedia({ colorScheme: null });
    });
  }
});
