// The preview: what it shows, how it follows the text, and what can be done with the page.
import assert from 'node:assert/strict';
import type { Sheet } from '../../src/core/exchange/sheet.ts';
import { everything, hostile, long } from '../unit/exchange/write/sampleSheets.ts';
import { axeFindings } from './panelPage/axe.ts';
import { previewOf, stateOfSheet, usePreviewPage, type OpenPreview } from './previewPage/open.ts';

describe('the preview', () => {
  const open = usePreviewPage();
  const shadow = (preview: OpenPreview, selector: string) => preview.page.locator(selector);
  // What is brought into sight to be pressed scrolls the page.
  const lastAsked = async (preview: OpenPreview) =>
    (await preview.asked()).findLast(({ type }) => type !== 'scrolled');
  const state = stateOfSheet(everything);

  it('shows the page in the language of the document', async () => {
    const preview = await open(stateOfSheet({ ...everything, language: 'es' }));
    assert.equal(await preview.page.locator('.page').getAttribute('lang'), 'es');
    await preview.page.getByRole('heading', { level: 1, name: 'How healthy is our creek?' }).waitFor();
    await preview.page.getByRole('table', { name: 'Rubric: Creek report' }).waitFor();
    assert.equal(await shadow(preview, '.blocks math').count(), 2);
  });

  it('changes the reader with the arrow keys', async () => {
    const preview = await open(state);
    await preview.page.getByRole('radio', { name: 'Students' }).focus();
    await preview.page.keyboard.press('ArrowRight');
    assert.deepEqual(await lastAsked(preview), { type: 'reader', reader: 'teachers' });
    await preview.show(
      previewOf('creek-project', 'water-study.project.yaml', { reader: 'teachers', handOut: 'page' }),
    );
    assert.ok(await preview.page.getByRole('radio', { name: 'Teachers' }).isChecked());
  });

  it('chooses a hand-out, prints, exports and goes to the text', async () => {
    const preview = await open(state);
    await preview.page.getByLabel('What is on it').selectOption('Choice board');
    assert.deepEqual(await lastAsked(preview), { type: 'hand-out', handOut: 'choice-board' });
    for (const [name, type] of [
      ['Print…', 'print'],
      ['Export…', 'export'],
    ] as const) {
      await preview.page.getByRole('button', { name }).click();
      assert.deepEqual(await lastAsked(preview), { type });
    }
    await preview.page.getByRole('button', { name: 'Show in the text' }).click();
    assert.deepEqual(await lastAsked(preview), { type: 'go-to', line: 0 });
  });

  it('goes to the line that is pressed twice', async () => {
    const preview = await open(state);
    await preview.page.getByText('I can plan a fair test.').dblclick();
    assert.deepEqual(await lastAsked(preview), { type: 'go-to', line: 12 });
    await preview.page.getByRole('rowheader', { name: 'Measures' }).dblclick();
    assert.deepEqual(await lastAsked(preview), { type: 'go-to', line: 33 });
  });

  it('asks before a link is opened', async () => {
    const preview = await open(state);
    await preview.page.getByRole('link', { name: 'key to water insects' }).click();
    assert.deepEqual(await lastAsked(preview), { type: 'open-link', href: 'https://example.org/insects' });
  });

  it('copies the page as a document and as words', async () => {
    const preview = await open(state);
    await preview.page.getByRole('button', { name: 'Copy for Google Docs' }).click();
    assert.deepEqual(await lastAsked(preview), { type: 'copy' });
    await preview.tell({ type: 'clipboard', html: '<h1>Creek</h1>', text: '# Creek' });
    await preview.page.getByText('Copied. Paste it into a document of Google Docs or Word.').waitFor();
    const copied = await preview.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      return [await read('text/html'), await read('text/plain')];
    });
    assert.match(copied[0] ?? '', /<h1[^>]*>Creek<\/h1>/);
    assert.equal(copied[1], '# Creek');
  });

  it('saves the page where there is no browser beside it', async () => {
    const preview = await open(state);
    const saving = preview.page.waitForEvent('download');
    await preview.tell({ type: 'download', name: 'water-study-students.html', html: '<p>page</p>' });
    assert.equal((await saving).suggestedFilename(), 'water-study-students.html');
  });

  it('touches only the blocks that changed', async () => {
    const preview = await open(state);
    const marked = (): Promise<number> => shadow(preview, '.block.marked').count();
    await shadow(preview, '.block').evaluateAll((all) => all.forEach((each) => each.classList.add('marked')));
    const all = await marked();
    // A line more above everything: nothing but the lines it stands at is new.
    const lower = state.blocks.map(({ html, at }) => ({
      html: html.replace(/data-at="(\d+)"/g, (_, line: string) => `data-at="${Number(line) + 1}"`),
      at,
    }));
    await preview.show({ ...state, blocks: lower });
    assert.equal(await marked(), all);
    await preview.page.getByText('I can plan a fair test.').dblclick();
    assert.deepEqual(await lastAsked(preview), { type: 'go-to', line: 13 });
    const [first, ...rest] = lower;
    await preview.show({ ...state, blocks: [{ html: '<p>New words.</p>', at: 3 }, ...rest] });
    assert.equal(await marked(), all - 1);
    await preview.show({ ...state, blocks: [first ?? { html: '', at: 0 }] });
    assert.equal(await shadow(preview, '.block').count(), 1);
    await preview.show({ ...state, blocks: [] });
    await preview.page.getByText('There is nothing on this page yet.').waitFor();
  });

  it('follows the text, and leads it when it is scrolled here', async () => {
    const placed: Sheet = {
      ...long,
      blocks: long.blocks.map((block, index) => ({ ...block, at: index * 10 })),
    };
    const preview = await open(stateOfSheet(placed));
    const scrolled = (): Promise<number> => preview.page.evaluate(() => window.scrollY);
    await preview.tell({ type: 'scroll', line: 40 });
    const title = await preview.page.getByRole('heading', { name: 'Part 2' }).boundingBox();
    const tools = await shadow(preview, '.tools').boundingBox();
    assert.ok(title && tools && Math.abs(title.y - tools.height) < 4, JSON.stringify([title, tools]));
    const at = await scrolled();
    await preview.drawn();
    assert.ok(!(await preview.asked()).some(({ type }) => type === 'scrolled'));
    await preview.page.mouse.move(300, 500);
    await preview.page.mouse.wheel(0, 1500);
    await preview.page.waitForFunction((before) => window.scrollY > before + 1000, at);
    await preview.drawn();
    const led = (await preview.asked()).findLast(({ type }) => type === 'scrolled');
    assert.ok(led?.type === 'scrolled' && led.line > 40, JSON.stringify(led));
  });

  it('keeps the last good page while the text is broken, and leads to the place', async () => {
    const preview = await open(state);
    await preview.show({ ...state, broken: 'This is the plan as it looked at 10:42. Line 12: …' });
    await preview.page.getByText('as it looked at 10:42').waitFor();
    await preview.page.getByRole('heading', { name: 'What you will be able to do' }).waitFor();
    await preview.page.getByRole('button', { name: 'Show me' }).click();
    assert.deepEqual(await lastAsked(preview), { type: 'show-broken' });
  });

  it('says why there is no page', async () => {
    const preview = await open(
      previewOf('creek-project', 'ana-lee.collaboration.yaml', { reader: 'students', handOut: 'page' }),
    );
    await preview.page.getByText('Our notes are for the two of you.').waitFor();
    assert.ok(await preview.page.getByRole('button', { name: 'Print…' }).isDisabled());
  });

  it('lets nothing in but what our own writer writes', async () => {
    const wicked =
      '<p style="color:red" onclick="alert(1)" id="x">Words <img src="x" onerror="alert(1)"> <a href="javascript:alert(1)">here</a>' +
      '<script>alert(1)</script><iframe src="data:text/html,x"></iframe><svg><a href="https://example.org">s</a></svg></p>';
    const preview = await open({ ...state, blocks: [{ html: wicked, at: 0 }] });
    const inside = await shadow(preview, '.block').innerHTML();
    assert.equal(inside, '<p>Words  <a>here</a>alert(1)s</p>');
    // Styles and handlers are refused by the page’s policy too, which says so; nothing else was tried.
    const refused = await preview.page.evaluate(() => previewPage().refused.splice(0));
    assert.ok(
      refused.every((what) => /^(?:style|script)-src-attr inline/.test(what)),
      refused.join(),
    );
    await preview.show(stateOfSheet(hostile));
    assert.equal(await shadow(preview, '.blocks :is(script, img, iframe, style)').count(), 0);
  });

  it('has room for everything in a narrow window', async () => {
    const preview = await open(state, 'light', 400);
    const over = await preview.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(over, 0);
  });

  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    it(`can be read by everybody in the ${theme} theme`, async () => {
      const preview = await open({ ...state, broken: 'Line 3: …', said: ['A sentence.'] }, theme, 700);
      assert.deepEqual(await axeFindings(preview.page), []);
      await preview.show(
        previewOf('creek-project', 'water-study.project.yaml', { reader: 'students', handOut: 'page' }),
      );
      assert.deepEqual(await axeFindings(preview.page), []);
    });
  }
});

/** In the page. */
declare function previewPage(): { readonly refused: string[] };
