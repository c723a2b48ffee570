// A table from elsewhere becomes a rubric: pasted, looked at, used.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import { documentOf, type PlanDocument } from '../../src/core/document.ts';
import { planEdits } from '../../src/core/edit/planEdits.ts';
import { readTable } from '../../src/core/kinds/rubric/fromTable.ts';
import { applyEdits } from '../../src/core/text/edits.ts';
import { changesFor, offerTable } from '../../src/core/view/changesFor.ts';
import type { FromPanel, ToPanel } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import type { PanelPage } from './panelPage/page.ts';
import { states } from './panelPage/plans.ts';
import { stateOf } from './panelPage/realPlan.ts';
import themes from './panelPage/themes.json' with { type: 'json' };

/** In the page. */
declare function panelPage(): PanelPage;

const fixtures = join(root, 'test', 'fixtures', 'clipboards');
const clipboards = readdirSync(fixtures).filter((name) => /\.(?:html|txt)$/.test(name));
const clipboard = (name: string): Clipboard => ({
  [name.endsWith('.html') ? 'html' : 'text']: readFileSync(join(fixtures, name), 'utf8'),
});

interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

const fresh = 'kind: rubric\nschemaVersion: 1\ntitle: Podcast # ours\nform: analytic\nscored: false\n';
const written = `${fresh}levels:
  - {id: meets, name: Meets}
  - {id: exceeds, name: Exceeds}
criteria:
  # the first one
  - id: voice
    name: Voice
    descriptors:
      meets: Heard at the back
`;

/** A rubric in the panel, with the extension’s side of it. */
class Rubric {
  readonly panel: OpenPanel;
  text: string;
  #version = 1;

  constructor(panel: OpenPanel, text: string) {
    this.panel = panel;
    this.text = text;
  }

  get document(): PlanDocument {
    const document = documentOf('file:///plans/a.rubric.yaml', this.text, 'rubric', true);
    if (!document) throw new Error('This is no rubric.');
    return document;
  }

  show(): Promise<void> {
    return this.panel.show(stateOf({ 'a.rubric.yaml': this.text }, 'a.rubric.yaml', this.#version));
  }

  tell(message: ToPanel): Promise<void> {
    return this.panel.page.evaluate((told) => panelPage().tell(told), message);
  }

  /** Fires the event that a browser fires when a person presses Ctrl+V. @returns whether the panel took it */
  paste(pasted: Clipboard): Promise<boolean> {
    return this.panel.page.evaluate(({ html, text }) => {
      const data = new DataTransfer();
      if (html !== undefined) data.setData('text/html', html);
      if (text !== undefined) data.setData('text/plain', text);
      let active: Element | null = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const init = { clipboardData: data, bubbles: true, composed: true, cancelable: true };
      return !(active ?? document.body).dispatchEvent(new ClipboardEvent('paste', init));
    }, pasted);
  }

  /** The rows the panel asks about. */
  async asked(): Promise<Extract<FromPanel, { type: 'read-table' }>> {
    const asked = (await this.panel.posted()).findLast((message) => message.type === 'read-table');
    if (!asked) throw new Error('No table was asked about.');
    return asked;
  }

  /** Answers how the table is read, as the extension does. */
  async answerTable(): Promise<void> {
    const { id, rows } = await this.asked();
    await this.tell({ type: 'table', id, offer: offerTable(this.document, rows) });
    await this.panel.drawn();
  }

  /** Does what was asked for last, as the extension does. */
  async carryOut(): Promise<void> {
    const intent = await this.panel.lastAsked();
    if (intent?.do !== 'use-table') throw new Error('No table is to be used.');
    const { document } = this;
    const seen = { now: this.#version, seen: this.#version, today: '2026-05-18' };
    const asked = changesFor(document, intent, seen);
    const planned = 'refused' in asked ? asked : planEdits(document, asked.changes);
    if ('refused' in planned) return this.panel.answer({ ok: false, said: planned.refused });
    this.text = applyEdits(this.text, planned.edits);
    this.#version++;
    await this.show();
    if ('refused' in asked) return;
    await this.panel.answer({
      said: asked.said,
      ...(asked.focus === undefined ? {} : { focus: asked.focus }),
    });
  }
}

describe('Pasting a table into a rubric', () => {
  const open = usePanelPage();

  async function rubric(
    text = fresh,
    theme: ThemeName = 'light',
    width = 400,
    wide = false,
  ): Promise<Rubric> {
    const made = new Rubric(await open(undefined, theme, width, wide), text);
    await made.show();
    return made;
  }

  for (const name of clipboards) {
    it(`reads what ${name} holds`, async () => {
      const shown = await rubric();
      ok(await shown.paste(clipboard(name)));
      const { rows } = await shown.asked();
      const expected = JSON.parse(
        readFileSync(join(fixtures, name.replace(/\.\w+$/, '$&.json')), 'utf8'),
      ) as object;
      deepEqual(readTable(rows), expected);
      equal(await shown.panel.page.title(), 'Third Point');
    });
  }

  const dialog = ({ panel }: Rubric) => panel.page.getByRole('dialog', { name: 'Paste a table' });

  it('fills a new rubric by keyboard alone: paste, look, use', async () => {
    const shown = await rubric();
    const { panel } = shown;
    const button = panel.page.getByRole('button', { name: 'Paste a table…' });
    await button.focus();
    await panel.press('Enter');
    equal(await panel.focused(), 'Paste the table here');
    ok(await shown.paste(clipboard('google-docs.html')));
    await shown.answerTable();
    await dialog(shown).getByText('Read as a rubric with 2 criteria and 4 levels.').waitFor();
    equal(await dialog(shown).getByRole('radio').count(), 0);
    equal(await panel.focused(), 'Use it');
    await panel.press('Enter');
    await shown.carryOut();
    equal(await dialog(shown).count(), 0);
    match(
      shown.text,
      /title: Podcast # ours\n[^]*name: Exceeds\n {4}points: 4[^]*meets: \|-\n {8}States a claim and links\n {8}\*\*two\*\*/,
    );
    match(await panel.said(), /The rubric now has 4 levels and 2 criteria/);
    equal(await panel.focused(), 'Claim and evidence');
    await panel.page.locator('.said-line').getByRole('button', { name: 'Undo' }).click();
    equal((await panel.posted()).at(-1)?.type, 'undo');
  });

  it('asks where the table should go in a rubric that is written, by mouse', async () => {
    const shown = await rubric(written, 'light', 1200, true);
    const { panel } = shown;
    await panel.page.getByRole('button', { name: 'Paste a table…' }).click();
    ok(await shown.paste({ text: 'Criteria\tMeets\tExceeds\nFacts\tone source\ttwo sources' }));
    await shown.answerTable();
    const below = dialog(shown).getByRole('radio', { name: 'Rows below' });
    const instead = dialog(shown).getByRole('radio', { name: 'In place of this rubric' });
    ok(await below.isChecked());
    await instead.check();
    await dialog(shown).getByRole('button', { name: 'Use it' }).click();
    const use = { do: 'use-table', rows: (await shown.asked()).rows };
    deepEqual(await panel.lastAsked(), { ...use, how: 'replace' });
    await panel.answer({ ok: false, said: 'This plan is not open any more.' });
    equal(await dialog(shown).getByRole('alert').innerText(), 'This plan is not open any more.');
    await below.check();
    await dialog(shown).getByRole('button', { name: 'Use it' }).click();
    deepEqual(await panel.lastAsked(), { ...use, how: 'add' });
    await shown.carryOut();
    match(shown.text, /# the first one\n[^]*meets: Heard at the back\n {2}- id: facts\n/);
    match(await panel.focused(), /^Facts/);
  });

  it('says why rows do not fit below, and has the person choose', async () => {
    const shown = await rubric(written);
    const { panel } = shown;
    ok(await shown.paste({ text: 'Criteria\tA\tB\tC\nFacts\tone\ttwo\tthree' }));
    await shown.answerTable();
    ok(await dialog(shown).getByRole('radio', { name: 'Rows below' }).isDisabled());
    await dialog(shown).getByText('The table has 3 levels, this rubric has 2').waitFor();
    await panel.page.keyboard.press('Tab');
    await dialog(shown).getByRole('button', { name: 'Use it' }).click();
    equal(await dialog(shown).getByRole('alert').innerText(), 'Choose first where it should go.');
    equal(await panel.lastAsked(), undefined);
    await panel.press('Space', 'Tab', 'Enter');
    equal((await panel.lastAsked())?.do, 'use-table');
  });

  it('opens at once where a table is pasted anywhere in the rubric, but not where words are written', async () => {
    const shown = await rubric(written);
    const { panel } = shown;
    const table = { text: 'Criteria\tMeets\tExceeds\nFacts\tone\ttwo' };
    await panel.goTo('Voice');
    await panel.press('F2');
    equal(await shown.paste(table), false);
    await panel.press('Escape');
    equal(await shown.paste({ text: 'only words' }), false);
    equal(await dialog(shown).count(), 0);
    ok(await shown.paste(table));
    await shown.answerTable();
    await dialog(shown).getByText('Read as a rubric with 1 criterion and 2 levels.').waitFor();
    await panel.press('Escape');
    equal(await dialog(shown).count(), 0);
    match(await panel.focused(), /^Voice/);
    deepEqual(await panel.lastAsked(), undefined);
  });

  it('takes a table neither where the rubric can only be read, nor in a plan', async () => {
    const table = { text: 'Criteria\tMeets\tExceeds\nFacts\tone\ttwo' };
    const shown = await rubric(written);
    await shown.panel.show({
      ...stateOf({ 'a.rubric.yaml': written }, 'a.rubric.yaml', 2),
      readOnly: 'Only to read.',
    });
    equal(await shown.paste(table), false);
    equal(await shown.panel.page.getByRole('button', { name: 'Paste a table…' }).count(), 0);
    const plan = new Rubric(await open('creek'), written);
    equal(await plan.paste(table), false);
  });

  it('says what to do where there is no table in it, or far too much, and takes the next one', async () => {
    const shown = await rubric();
    const { panel } = shown;
    await panel.page.getByRole('button', { name: 'Paste a table…' }).click();
    await panel.type('typed');
    await shown.paste({ text: 'only words' });
    await panel.drawn();
    match(await dialog(shown).getByRole('alert').innerText(), /^There is no table in what you pasted/);
    const huge = `<table>${'<tr><td>a</td></tr>'.repeat(20_000)}</table>`;
    const wide = `<table>${'<tr><td colspan=1000 rowspan=65000>a</td></tr>'.repeat(50)}</table>`;
    for (const html of [huge, wide]) {
      await shown.paste({ html });
      await panel.drawn();
      match(await dialog(shown).getByRole('alert').innerText(), /^This is far more than a rubric/);
    }
    await shown.paste({ text: 'Criteria\tMeets' });
    await shown.answerTable();
    match(await dialog(shown).getByRole('alert').innerText(), /^No criteria were found/);
    equal(await panel.focused(), 'Paste the table here');
    await shown.paste(clipboard('excel.html'));
    await shown.answerTable();
    await dialog(shown).getByText('Heard at the first table').waitFor();
    await dialog(shown).getByRole('button', { name: 'Paste another table' }).click();
    await panel.drawn();
    equal(await panel.focused(), 'Paste the table here');
    await dialog(shown).getByRole('button', { name: 'Cancel' }).click();
    match(await panel.focused(), /Paste a table/);
  });

  it('takes what a browser really puts on the clipboard', async () => {
    const shown = await rubric();
    const { panel } = shown;
    const context = panel.page.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // Copied in another window: a browser looks through what it puts on the clipboard there.
    const elsewhere = await context.newPage();
    await elsewhere.goto(panel.page.url());
    await elsewhere.evaluate(
      async (html) => {
        const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) });
        await navigator.clipboard.write([item]);
      },
      clipboard('libreoffice.html').html ?? '',
    );
    await elsewhere.close();
    await panel.page.bringToFront();
    await panel.page.getByRole('button', { name: 'Paste a table…' }).click();
    await panel.press('ControlOrMeta+V');
    await shown.answerTable();
    await dialog(shown).getByText('Links two measurements').waitFor();
  });

  it('closes where another plan comes to the table', async () => {
    const shown = await rubric();
    await shown.panel.page.getByRole('button', { name: 'Paste a table…' }).click();
    await shown.panel.drawn();
    await shown.panel.show(states.creek);
    equal(await dialog(shown).count(), 0);
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`can be read by everyone: ${theme}`, async () => {
      for (const [width, wide, name] of [
        [240, false, 'word.html'],
        [1200, true, 'canvas-grading.html'],
      ] as const) {
        const shown = await rubric(written, theme, width, wide);
        await shown.panel.page.getByRole('button', { name: 'Paste a table…' }).click();
        await shown.paste({ text: 'only words' });
        await shown.panel.drawn();
        deepEqual(await findings(shown.panel), [], 'nothing to take');
        await shown.paste(clipboard(name));
        await shown.answerTable();
        deepEqual(await findings(shown.panel), [], name);
        equal(await shown.panel.overflow(), 0);
      }
    });
  }
});

/** What axe finds in the dialog: a line each. */
const findings = ({ page }: OpenPanel): Promise<string[]> => axeFindings(page, 'dialog');
