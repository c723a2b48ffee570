import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { documentOf } from '../../src/core/document.ts';
import { planChanges } from '../../src/core/edit/plan.ts';
import { keyOrder } from '../../src/core/schema/walk.ts';
import { applyEdits } from '../../src/core/text/edits.ts';
import { changesFor, isChanging } from '../../src/core/view/changesFor.ts';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { example, stateOf } from './panelPage/realPlan.ts';
import themes from './panelPage/themes.json' with { type: 'json' };

const name = 'water-study.rubric.yaml';
const files = example('creek-project');
const creek = files[name] ?? '';

/** A rubric open in the panel, whose text changes as it is asked to. */
class OpenRubric {
  readonly panel: OpenPanel;
  text: string;
  #version = 1;

  constructor(panel: OpenPanel, text: string) {
    this.panel = panel;
    this.text = text;
  }

  get page() {
    return this.panel.page;
  }

  show(more: object = {}): Promise<void> {
    return this.panel.show({ ...stateOf({ ...files, [name]: this.text }, name, this.#version), ...more });
  }

  /** Does what the panel asked for last, as the extension does. */
  async done(): Promise<void> {
    const intent = await this.panel.lastAsked();
    const document = documentOf(`file:///plans/${name}`, this.text, 'rubric', true);
    ok(document && intent && isChanging(intent));
    const asked = changesFor(document, intent, { now: 1, seen: 1, today: '2026-05-12' });
    const planned =
      'refused' in asked
        ? asked
        : planChanges(document.yaml, asked.changes, {
            order: (path) => keyOrder(document.kind, document.sound.root, path),
          });
    if ('refused' in asked || 'refused' in planned)
      return this.panel.answer({ ok: false, said: 'refused' in asked ? asked.refused : 'refused' });
    this.text = applyEdits(this.text, planned.edits);
    this.#version++;
    await this.show();
    const { said, focus } = asked;
    await this.panel.answer({ said, ...(focus === undefined ? {} : { focus }) });
  }

  /** The texts of the grid, row by row. */
  async rows(): Promise<string[][]> {
    return this.page.locator('.rubric-grid [role=row]').evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => {
          const words = cell.querySelector(':scope > .name-line .name, :scope > .prose, :scope > .unwritten');
          return (words?.textContent ?? '').replace(/\s+/g, ' ').trim();
        }),
      ),
    );
  }

  /** A cell, by its row's and its column's name. */
  cell(criterion: string, level: number) {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: criterion }) })
      .getByRole('gridcell')
      .nth(level);
  }

  /** The key of what has the focus. */
  focused(): Promise<string | undefined> {
    return this.page.evaluate(
      () =>
        (document.querySelector('third-point-panel')?.shadowRoot?.activeElement as HTMLElement | null)
          ?.dataset.key,
    );
  }

  async focus(key: string): Promise<void> {
    await this.page.locator(`[data-key="${key}"]`).focus();
    await this.panel.drawn();
  }
}

describe('The rubric in the whole editor', () => {
  const open = usePanelPage();
  const openRubric = async (text = creek, width = 1200, more: object = {}): Promise<OpenRubric> => {
    const rubric = new OpenRubric(await open(undefined, 'light', width, true), text);
    await rubric.show(more);
    return rubric;
  };

  it('is a grid of criteria and levels', async () => {
    const rubric = await openRubric();
    await rubric.page.getByRole('grid', { name: 'Criteria' }).waitFor();
    const rows = await rubric.rows();
    deepEqual(rows[0], ['', 'Not yet', 'Approaching', 'Meets', 'Exceeds']);
    deepEqual(
      rows.slice(1).map(([criterion]) => criterion),
      ['Claim and evidence', 'From land to water', 'How we measured', 'Feedback to another team'],
    );
    equal(rows[1]?.[3], 'States a claim and links two measurements to it');
  });

  describe('with the mouse', () => {
    it('opens a text where it is pressed, and saves it', async () => {
      const rubric = await openRubric();
      await rubric.cell('How we measured', 1).click();
      await rubric.panel.press('End');
      await rubric.panel.type(', with times');
      await rubric.page.getByRole('button', { name: 'Save' }).click();
      await rubric.done();
      match(rubric.text, /approaching: Describes the steps at one site, with times\n/);
      equal(await rubric.focused(), 'text:criteria/method:descriptors/approaching');
    });

    it('opens the names of rows and columns too', async () => {
      const rubric = await openRubric();
      await rubric.page.getByRole('columnheader', { name: 'Meets' }).getByText('Meets').click();
      await rubric.panel.press('ControlOrMeta+a');
      await rubric.panel.type('There');
      await rubric.panel.press('Enter');
      await rubric.done();
      match(rubric.text, /\{id: meets, name: There\}/);
      match(rubric.text, /\n {6}meets: States a claim/);
    });

    it('adds a criterion and a level', async () => {
      const rubric = await openRubric();
      await rubric.page.getByRole('button', { name: 'Add a level', exact: true }).click();
      await rubric.panel.type('Beyond');
      await rubric.panel.press('Enter');
      await rubric.done();
      equal(await rubric.focused(), 'item:levels/beyond');
      await rubric.page.locator('.rubric-tools').getByRole('button', { name: 'Add a criterion' }).click();
      await rubric.panel.type('Teamwork');
      await rubric.panel.press('Enter');
      await rubric.done();
      equal(await rubric.focused(), 'item:criteria/teamwork');
      const rows = await rubric.rows();
      deepEqual(rows[0], ['', 'Not yet', 'Approaching', 'Meets', 'Exceeds', 'Beyond']);
      deepEqual(rows.at(-1), ['Teamwork', ...Array<string>(5).fill('not described yet')]);
    });

    it('drags a column to another place', async () => {
      const rubric = await openRubric();
      await drag(rubric, 'Meets', rubric.cell('Claim and evidence', 0), 0.2);
      deepEqual(await rubric.panel.lastAsked(), {
        ...{ do: 'place', ref: 'levels/meets', before: 'levels/not-yet' },
      });
      await rubric.done();
      deepEqual((await rubric.rows())[0], ['', 'Meets', 'Not yet', 'Approaching', 'Exceeds']);
      equal((await rubric.rows())[1]?.[1], 'States a claim and links two measurements to it');
    });

    it('drags a row to another place', async () => {
      const rubric = await openRubric();
      await drag(rubric, 'Claim and evidence', rubric.cell('How we measured', 2), 0.5, 0.9);
      deepEqual(await rubric.panel.lastAsked(), {
        ...{ do: 'place', ref: 'criteria/claim', after: 'criteria/method' },
      });
    });

    it('removes a column with all that is said there, and offers to undo it', async () => {
      const rubric = await openRubric();
      const head = rubric.page.getByRole('columnheader', { name: 'Exceeds' });
      await head.hover();
      await head.getByRole('button', { name: 'More for “Exceeds”' }).click();
      await rubric.page.getByRole('menuitem', { name: 'Remove' }).click();
      await rubric.done();
      match(await rubric.panel.said(), /^Removed “Exceeds”, with what 4 criteria said there\./);
      await rubric.page.getByRole('button', { name: 'Undo' }).waitFor();
      equal(rubric.text.includes('exceeds'), false);
    });

    it('links a criterion to a goal', async () => {
      const rubric = await openRubric();
      await rubric.page.getByRole('rowheader', { name: 'How we measured' }).locator('.chip').click();
      await rubric.page.getByRole('checkbox', { name: /^3 / }).check();
      deepEqual(await rubric.panel.lastAsked(), { do: 'link', ref: 'criteria/method', goal: 'g3', on: true });
    });

    it('gives points, and counts weights', async () => {
      const rubric = await openRubric();
      equal(await rubric.page.getByRole('spinbutton').count(), 0);
      await rubric.page.getByRole('checkbox', { name: 'Gives points' }).check();
      await rubric.done();
      await rubric.page.getByRole('spinbutton', { name: 'Points of “Meets”' }).fill('3');
      await rubric.panel.press('Tab');
      await rubric.done();
      await rubric.page.getByRole('spinbutton', { name: /Weight of “How we measured”/ }).fill('2');
      await rubric.panel.press('Enter');
      await rubric.done();
      match(rubric.text, /scored: true/);
      match(rubric.text, /\{id: meets, name: Meets, points: 3\}/);
      match(rubric.text, /could be done next time\n {4}weight: 2\n/);
      await rubric.page.getByRole('columnheader', { name: 'Meets, 3 points' }).waitFor();
    });
  });

  describe('with the keyboard', () => {
    it('is reached by one press of Tab, and left by the next ones', async () => {
      const rubric = await openRubric();
      equal(await rubric.page.locator('[data-cell][tabindex="0"]').count(), 1);
      await rubric.page.locator('.rubric-tools button').last().focus();
      await rubric.panel.press('Tab');
      equal(await rubric.focused(), 'item:levels/not-yet');
      await rubric.panel.press('ArrowDown', 'ArrowDown', 'ArrowRight');
      equal(await rubric.focused(), 'text:criteria/land-to-water:descriptors/approaching');
      await rubric.panel.press('Tab');
      equal(await rubric.page.locator('.grid-scroll :focus').count(), 0);
      await rubric.panel.press('Shift+Tab');
      equal(await rubric.focused(), 'text:criteria/land-to-water:descriptors/approaching');
    });

    it('goes from cell to cell', async () => {
      const rubric = await openRubric();
      await rubric.focus('item:criteria/claim');
      const way: readonly (readonly [string, string])[] = [
        ['ArrowRight', 'text:criteria/claim:descriptors/not-yet'],
        ['ArrowUp', 'item:levels/not-yet'],
        ['ArrowLeft', 'item:levels/not-yet'],
        ['ArrowDown', 'text:criteria/claim:descriptors/not-yet'],
        ['End', 'text:criteria/claim:descriptors/exceeds'],
        ['ArrowRight', 'text:criteria/claim:descriptors/exceeds'],
        ['ArrowUp', 'item:levels/exceeds'],
        ['Control+End', 'text:criteria/feedback:descriptors/exceeds'],
        ['ArrowDown', 'text:criteria/feedback:descriptors/exceeds'],
        ['Home', 'item:criteria/feedback'],
        ['Control+Home', 'item:levels/not-yet'],
      ];
      for (const [key, to] of way) {
        await rubric.panel.press(key);
        equal(await rubric.focused(), to, key);
      }
    });

    it('writes with Enter, goes on with Tab, leaves with Escape', async () => {
      const rubric = await openRubric();
      await rubric.focus('text:criteria/claim:descriptors/meets');
      await rubric.panel.press('Enter', 'End');
      await rubric.panel.type(' and more');
      await rubric.panel.press('Tab');
      deepEqual(await rubric.panel.lastAsked(), {
        ...{ do: 'set-text', ref: 'criteria/claim', field: 'descriptors/meets' },
        text: 'States a claim and links two measurements to it and more',
        was: 'States a claim and links two measurements to it',
      });
      await rubric.done();
      equal(await rubric.focused(), 'field');
      await rubric.panel.press('Tab');
      equal(await rubric.page.locator('.field textarea').inputValue(), 'From land to water');
      await rubric.panel.press('Shift+Tab', 'Escape');
      equal(await rubric.focused(), 'text:criteria/claim:descriptors/exceeds');
      equal(await rubric.page.locator('.field textarea').count(), 0);
    });

    it('keeps the focus in a cell that was emptied', async () => {
      const rubric = await openRubric();
      await rubric.focus('text:criteria/claim:descriptors/meets');
      await rubric.panel.press('Delete');
      await rubric.done();
      equal((await rubric.rows())[1]?.[3], 'not described yet');
      equal(await rubric.focused(), 'text:criteria/claim:descriptors/meets');
      await rubric.panel.press('F2');
      await rubric.panel.type('Links two');
      await rubric.panel.press('Enter');
      await rubric.done();
      equal(await rubric.focused(), 'text:criteria/claim:descriptors/meets');
    });

    it('moves rows and columns with Alt and stays in the cell', async () => {
      const rubric = await openRubric();
      await rubric.focus('text:criteria/claim:descriptors/meets');
      await rubric.panel.press('Alt+ArrowLeft');
      await rubric.done();
      deepEqual((await rubric.rows())[0], ['', 'Not yet', 'Meets', 'Approaching', 'Exceeds']);
      equal(await rubric.focused(), 'text:criteria/claim:descriptors/meets');
      await rubric.panel.press('Alt+ArrowDown');
      await rubric.done();
      equal((await rubric.rows())[2]?.[0], 'Claim and evidence');
      equal(await rubric.focused(), 'text:criteria/claim:descriptors/meets');
    });

    it('adds and removes with keys', async () => {
      const rubric = await openRubric();
      await rubric.focus('item:levels/approaching');
      await rubric.panel.press('Control+Enter');
      await rubric.panel.type('Nearly there');
      await rubric.panel.press('Enter');
      await rubric.done();
      deepEqual((await rubric.rows())[0]?.slice(2, 4), ['Approaching', 'Nearly there']);
      equal(await rubric.focused(), 'item:levels/nearly-there');
      await rubric.panel.press('Delete');
      await rubric.done();
      deepEqual((await rubric.rows())[0], ['', 'Not yet', 'Approaching', 'Meets', 'Exceeds']);
      match((await rubric.focused()) ?? '', /^item:levels\//);
    });

    it('lists everything that can be done with a column', async () => {
      const rubric = await openRubric();
      await rubric.focus('item:levels/approaching');
      await rubric.panel.press('Shift+F10');
      const entries = await rubric.page.getByRole('menuitem').allInnerTexts();
      for (const entry of [
        'Move left',
        'Move right',
        'Add a level behind it',
        'Remove',
        'Say it in a sentence',
      ])
        ok(
          entries.some((text) => text.startsWith(entry)),
          entry,
        );
      await rubric.panel.press('Escape');
      equal(await rubric.focused(), 'item:levels/approaching');
    });
  });

  it('writes levels that were not written as soon as one is changed', async () => {
    const rubric = await openRubric(creek.replace(/levels:\n(?: {2}- .*\n)+/, ''));
    deepEqual((await rubric.rows())[0], ['', 'Not yet', 'Approaching', 'Meets', 'Exceeds']);
    await rubric.focus('item:levels/exceeds');
    await rubric.panel.press('Enter', 'ControlOrMeta+a');
    await rubric.panel.type('Goes beyond');
    await rubric.panel.press('Enter');
    await rubric.done();
    match(
      rubric.text,
      /levels:\n {2}- id: not-yet\n {4}name: Not yet\n[^]*- id: exceeds\n {4}name: Goes beyond\n/,
    );
    equal(await rubric.focused(), 'item:levels/exceeds');
  });

  it('asks about a descriptor in its cell, and goes there', async () => {
    const rubric = await openRubric(creek.replace('Lists the tools that were used', 'Excellent tools'));
    const cell = rubric.cell('How we measured', 0);
    await cell.getByRole('group', { name: /“Excellent tools” at Not yet/ }).waitFor();
    equal(await rubric.page.locator('.rubric-grid .question').count(), 1);
    await rubric.page.getByRole('button', { name: /1 question still open/ }).click();
    equal(await rubric.focused(), 'text:criteria/method:descriptors/not-yet');
    await cell.getByRole('button', { name: 'Fine as is' }).click();
    equal((await rubric.panel.lastAsked())?.do, 'accept');
  });

  it('shows Markdown, and opens what it leads to without opening the text', async () => {
    const rubric = await openRubric(
      creek.replace(
        'States an opinion about the creek',
        '"**Says** so, see [the map](https://example.org/map)"',
      ),
    );
    const cell = rubric.cell('Claim and evidence', 0);
    equal(await cell.locator('strong').innerText(), 'Says');
    await cell.getByRole('link', { name: 'the map' }).click();
    equal(await rubric.page.locator('.field textarea').count(), 0);
    equal((await rubric.panel.lastAsked())?.do, 'open');
  });

  it('has a form that can be chosen', async () => {
    const rubric = await openRubric();
    await rubric.page.getByLabel('Form').selectOption('single-point');
    await rubric.done();
    match(rubric.text, /form: single-point/);
    await rubric.page.getByText('Each criterion is described once, as met').waitFor();
  });

  it('leaves room for writing in where one level is described', async () => {
    const rubric = await openRubric(
      'kind: rubric\nschemaVersion: 1\ntitle: R\nform: single-point\ncriteria:\n  - {id: a, name: A, descriptors: {meets: Links two}}\n',
    );
    deepEqual(
      await rubric
        .cell('A', 0)
        .innerText()
        .then((text) => text.trim()),
      'room for writing in',
    );
    await rubric.cell('A', 0).click();
    equal(await rubric.page.locator('.field textarea').count(), 0);
    await rubric.focus('text:criteria/a:descriptors/meets');
    await rubric.panel.press('Enter');
    equal(await rubric.page.locator('.field textarea').inputValue(), 'Links two');
  });

  it('describes the whole work in one row where it is holistic', async () => {
    const rubric = await openRubric('kind: rubric\nschemaVersion: 1\ntitle: R\nform: holistic\n');
    deepEqual((await rubric.rows())[1], ['', ...Array<string>(4).fill('not described yet')]);
    await rubric.focus('item:levels/meets');
    await rubric.panel.press('ArrowDown', 'Enter');
    await rubric.panel.type('Rests on our own data');
    await rubric.panel.press('Enter');
    await rubric.done();
    match(rubric.text, /- id: meets\n {4}name: Meets\n {4}description: Rests on our own data\n/);
    equal(await rubric.focused(), 'text:levels/meets:description');
  });

  it('can be read and walked through where it cannot be changed', async () => {
    const rubric = await openRubric(creek, 1200, { readOnly: 'This file can only be read.' });
    equal(await rubric.page.getByRole('button', { name: 'Add a level' }).count(), 0);
    await rubric.focus('item:criteria/claim');
    await rubric.panel.press('ArrowRight', 'Enter', 'Delete', 'Alt+ArrowLeft');
    equal(await rubric.focused(), 'text:criteria/claim:descriptors/not-yet');
    equal(await rubric.panel.lastAsked(), undefined);
    equal(await rubric.page.locator('.field textarea').count(), 0);
  });

  it('keeps the names of rows and columns in sight', async () => {
    const many = Array.from(
      { length: 30 },
      (_, index) => `  - {id: c${index}, name: Criterion ${index}, descriptors: {meets: Words}}\n`,
    ).join('');
    const rubric = await openRubric(`kind: rubric\nschemaVersion: 1\ntitle: R\ncriteria:\n${many}`, 420);
    await rubric.focus('item:criteria/c0');
    await rubric.panel.press('Control+End');
    const boxes = await rubric.page.evaluate(() => {
      const inPanel = document.querySelector('third-point-panel')?.shadowRoot;
      const box = (part: string) => inPanel?.querySelector(part)?.getBoundingClientRect();
      return [
        box('.grid-scroll'),
        box('.level-head:last-child'),
        box('[data-key="item:criteria/c29"]'),
        box('.cell:focus'),
      ];
    });
    const [scroll, head, row, cell] = boxes;
    ok(scroll && head && row && cell);
    ok(Math.abs(head.top - scroll.top) < 3, 'the head stays at the top');
    ok(Math.abs(row.left - scroll.left) < 3, 'the names stay at the side');
    ok(cell.left >= row.right - 1 && cell.top >= head.bottom - 1, 'the cell is not covered');
    equal(await rubric.panel.overflow(), 0);
  });
});

describe('The rubric, looked at', () => {
  const open = usePanelPage();
  const criteria =
    'criteria:\n  - {id: a, name: Names the **site**, goals: [g1], weight: 2, points: 3, descriptors: {meets: Excellent work, exceeds: "- one\\n- two"}}\n  - {id: b, name: Has units, descriptors: {meets: "5 good maps"}}\n';
  const forms = [
    ['analytic', true],
    ['holistic', true],
    ['single-point', false],
    ['checklist', true],
  ] as const;
  const inForm = (form: string, scored: boolean): string =>
    `kind: rubric\nschemaVersion: 1\ntitle: R\nfor: water-study.project.yaml\nform: ${form}\nscored: ${scored}\n${criteria}`;

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`can be read by everyone, in every form: ${theme}`, async () => {
      for (const wide of [true, false]) {
        const rubric = new OpenRubric(await open(undefined, theme, wide ? 1000 : 320, wide), '');
        for (const [form, scored] of wide ? forms : forms.slice(0, 2)) {
          rubric.text = inForm(form, scored);
          await rubric.show();
          deepEqual(await axeFindings(rubric.page), [], `${form} ${wide}`);
        }
      }
    });

    it(`can be read by everyone while it is worked in: ${theme}`, async () => {
      const rubric = new OpenRubric(await open(undefined, theme, 1000, true), creek);
      await rubric.show({ lit: 'criteria/claim' });
      await rubric.focus('text:criteria/method:descriptors/meets');
      deepEqual(await axeFindings(rubric.page), [], 'a cell');
      await rubric.panel.press('Enter');
      deepEqual(await axeFindings(rubric.page), [], 'a field');
      await rubric.panel.press('Escape');
      for (const what of ['level', 'criterion']) {
        await rubric.page.locator(`[data-key="bar:${what}"]`).click();
        deepEqual(await axeFindings(rubric.page), [], `a new ${what}`);
        await rubric.panel.press('Escape');
      }
      await rubric.page.getByRole('rowheader', { name: 'How we measured' }).locator('.chip').click();
      deepEqual(await axeFindings(rubric.page), [], 'the goals of a criterion');
    });
  }

  for (const [width, wide] of [
    [1200, true],
    [700, true],
    [400, true],
    [400, false],
    [240, false],
  ] as const) {
    it(`fits a width of ${width} pixels${wide ? ', in the editor' : ''}`, async () => {
      const rubric = new OpenRubric(await open(undefined, 'light', width, wide), '');
      for (const [form] of forms) {
        rubric.text = inForm(form, true);
        await rubric.show();
        equal(await rubric.panel.overflow(), 0, form);
      }
    });
  }
});

/** Drags a row or a column by its handle to a part of a cell. */
async function drag(
  rubric: OpenRubric,
  what: string,
  onto: ReturnType<OpenRubric['cell']>,
  x: number,
  y = 0.5,
) {
  const { page } = rubric;
  const head = page.locator('.level-head, .row-head').filter({ hasText: what }).first();
  await head.hover();
  const grip = await head.locator('.grip').boundingBox();
  const target = await onto.boundingBox();
  ok(grip && target);
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 4 });
  await page.mouse.move(target.x + target.width * x, target.y + target.height * y, { steps: 2 });
  await page.mouse.up();
  await rubric.panel.drawn();
}
