// Choices and goals worked on in the panel, and the choice board as students see it.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { PanelState, PlanView } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { example, stateOf } from './panelPage/realPlan.ts';
import themes from './panelPage/themes.json' with { type: 'json' };

type PlanState = Extract<PanelState, { show: 'plan' }>;

const files = example('creek-project');
const name = 'water-study.project.yaml';
const creek = stateOf(files, name);
const podcast = 'choices/show/options/podcast';

/** The creek project with its text changed. */
function changed(...changes: readonly (readonly [from: string, to: string])[]): PlanState {
  const text = changes.reduce((all, [from, to]) => {
    ok(all.includes(from), `the example has “${from}”`);
    return all.replace(from, () => to);
  }, files[name] ?? '');
  return stateOf({ ...files, [name]: text }, name, 2);
}

describe('Choices and goals in the panel', () => {
  const open = usePanelPage();
  const openCreek = async (wide = false, theme: ThemeName = 'light', state = creek): Promise<OpenPanel> => {
    const panel = await open(undefined, theme, wide ? 1200 : 400, wide);
    await panel.show(state);
    return panel;
  };
  const line = ({ page }: OpenPanel, text: string) => page.locator('.text-line', { hasText: text });
  const goTo = ({ page }: OpenPanel, ref: string) => page.locator(`[data-key="item:${ref}"]`).focus();
  /** Chooses from the menu of the item that has the focus, by keys. */
  const fromMenu = async (panel: OpenPanel, label: string): Promise<void> => {
    await panel.press('Shift+F10');
    for (let tries = 0; tries < 20 && !(await focusedInMenu(panel)).startsWith(label); tries++)
      await panel.press('ArrowDown');
    await panel.press('Enter');
  };

  describe('how many students pick', () => {
    const pick = ({ page }: OpenPanel) =>
      page.getByRole('button', { name: /students pick.*How will you show/ });

    it('is changed by pressing the words', async () => {
      const panel = await openCreek();
      await pick(panel).click();
      const most = panel.page.getByRole('group', { name: 'How many students pick' }).getByLabel('at most');
      await most.fill('2');
      await most.blur();
      deepEqual(await panel.lastAsked(), { do: 'pick', ref: 'choices/show', min: 1, max: 2 });
      await panel.show(changed(['    pick: 1\n', '    pick: {min: 1, max: 2}\n']));
      await panel.page.getByRole('button', { name: 'students pick 1 to 2' }).waitFor();
    });

    it('is changed by keys from the menu, the most going along with the fewest', async () => {
      const panel = await openCreek();
      await goTo(panel, 'choices/show');
      await fromMenu(panel, 'How many students pick');
      await panel.press('ArrowUp', 'Enter');
      deepEqual(await panel.lastAsked(), { do: 'pick', ref: 'choices/show', min: 2, max: 2 });
      match(await panel.focused(), /students pick 1/);
      equal(await panel.page.getByRole('group', { name: 'How many students pick' }).count(), 0);
    });

    it('is left as it is by Escape, and by what is no number of options', async () => {
      const panel = await openCreek();
      await pick(panel).focus();
      await panel.press('Enter');
      await panel.type('7');
      await panel.press('Escape', 'Escape');
      match(await panel.focused(), /students pick 1/);
      await panel.press('Enter', 'Tab');
      await panel.type('0');
      await panel.press('Enter');
      equal(await panel.lastAsked(), undefined);
    });

    it('is asked where it is not said, and is not said any more where both numbers are taken away', async () => {
      const panel = await openCreek(false, 'light', changed(['    pick: 1\n', '']));
      await panel.page
        .getByRole('button', { name: /how many do students pick\?.*How will you show/ })
        .click();
      await panel.type('2');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), { do: 'pick', ref: 'choices/show', min: 2 });
    });

    it('is noted gently where more are to be picked than there are', async () => {
      const panel = await openCreek(false, 'light', changed(['    pick: 1\n', '    pick: 4\n']));
      await panel.page.getByText('Students pick 4; so far there are 3 options.').waitFor();
    });
  });

  it('says what students choose about', async () => {
    const panel = await openCreek();
    const about = panel.page.getByRole('combobox', { name: /What students choose.*How will you show/ });
    await about.selectOption({ label: 'Process' });
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'choices/show', field: 'about', text: 'process', was: 'product' },
    });
  });

  describe('supports', () => {
    it('are added and changed with the mouse', async () => {
      const panel = await openCreek();
      await panel.item('Podcast episode').hover();
      await panel.page.getByRole('button', { name: /Add a support.*Podcast/ }).click();
      await panel.type('two microphones');
      await panel.page.getByRole('button', { name: 'Add', exact: true }).click();
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'add-text', ref: podcast, field: 'supports', text: 'two microphones' },
      });
      await line(panel, 'interview outline').click();
      await panel.type(' with examples');
      await panel.page.getByRole('button', { name: 'Save' }).click();
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'set-text', ref: podcast, field: 'supports/0' },
        ...{ text: 'interview outline with examples', was: 'interview outline' },
      });
      await line(panel, 'letter frame').hover();
      await panel.page.getByRole('button', { name: 'Take away “letter frame”' }).click();
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'set-text', ref: 'choices/show/options/letter', field: 'supports/0' },
        ...{ text: '', was: 'letter frame' },
      });
      await panel.answer({ said: 'Taken away.' });
      await panel.page.locator('.said-line').getByRole('button', { name: 'Undo' }).waitFor();
    });

    it('are added one after the other, changed, moved and taken away by keys', async () => {
      const panel = await openCreek();
      await goTo(panel, podcast);
      await fromMenu(panel, 'Add a support');
      await panel.type('two microphones');
      await panel.press('Enter');
      equal((await panel.lastAsked())?.do, 'add-text');
      await panel.answer({ said: 'Added “two microphones”.' });
      await line(panel, 'interview outline').focus();
      await panel.press('F2', 'End');
      await panel.type('s');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'set-text', ref: podcast, field: 'supports/0' },
        ...{ text: 'interview outlines', was: 'interview outline' },
      });
      equal(await panel.focused(), 'interview outlines', 'the focus is on the line again');
      await panel.press('Alt+ArrowDown');
      deepEqual(await panel.lastAsked(), { do: 'move', ref: `${podcast}/supports/#0`, by: 1 });
      match(await panel.focused(), /recording corner/, 'the focus goes to the place the line goes to');
      await panel.press('Delete');
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'set-text', ref: podcast, field: 'supports/1' },
        ...{ text: '', was: 'recording corner in the library' },
      });
      equal(await panel.focused(), 'interview outlines', 'the focus stays in the list');
      await panel.press('Control+Enter');
      await panel.press('Escape');
      equal(await panel.focused(), 'interview outlines', 'a field for a new line leads back');
    });

    it('keep the words of a field whose line somebody took away', async () => {
      const panel = await openCreek();
      await line(panel, 'interview outline').click();
      await panel.type(' with examples');
      await panel.show(changed(['supports: [interview outline, ', 'supports: [']));
      match(await panel.said(), /no longer in the plan.*“interview outline with examples”/);
      equal(await panel.page.locator('third-point-edit-text').count(), 0);
    });

    it('stay in the field that is open when others are put before them', async () => {
      const panel = await openCreek();
      await line(panel, 'interview outline').click();
      await panel.type(' with examples');
      await panel.show(
        changed(['supports: [interview outline, ', 'supports: [a quiet room, interview outline, ']),
      );
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'set-text', ref: podcast, field: 'supports/1' },
        ...{ text: 'interview outline with examples', was: 'interview outline' },
      });
    });

    it('come back with the words of a new one after the panel was hidden', async () => {
      const panel = await openCreek();
      await goTo(panel, podcast);
      await fromMenu(panel, 'Add a support');
      await panel.type('two micro');
      await panel.page.reload();
      await panel.show(creek);
      equal(await panel.page.locator('third-point-edit-text textarea').inputValue(), 'two micro');
    });
  });

  it('changes what an option says in a sentence', async () => {
    const panel = await openCreek();
    await panel.page.getByRole('button', { name: /One page to one council member/ }).click();
    await panel.press('Control+A');
    await panel.type('One page.');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'choices/show/options/letter', field: 'description', text: 'One page.' },
      was: 'One page to one council member, with one change you ask for and why.',
    });
  });

  it('says in words what students can show with an option, where there is room', async () => {
    const panel = await openCreek(true);
    const shown = panel.page.getByRole('list', { name: /What students can show with it.*Letter/ });
    deepEqual(await shown.getByRole('listitem').allInnerTexts(), [
      '1 I can explain how land use changes water quality, using our own data.',
    ]);
  });

  it('offers what can still be said of an item that is worked on', async () => {
    const panel = await openCreek(true);
    const site = 'choices/site/options/meadow';
    const add = panel.page.getByRole('button', { name: /Add a support: “The park meadow”/ });
    equal(await add.isVisible(), false);
    await goTo(panel, site);
    await add.waitFor();
    await add.focus();
    await panel.press('Enter');
    await panel.type('a map');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'add-text', ref: site, field: 'supports', text: 'a map' });
  });

  describe('a goal', () => {
    it('has its success criteria changed, and new ones, by mouse and keys', async () => {
      const panel = await openCreek();
      await panel.page.locator('[data-ref="goals/g1"] .folded-part').click();
      await line(panel, 'names a land use').click();
      await panel.press('End');
      await panel.type(' near us');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'set-text', ref: 'goals/g1', field: 'successCriteria/0' },
        ...{ text: 'names a land use near us', was: 'names a land use' },
      });
      await goTo(panel, 'goals/g3');
      await fromMenu(panel, 'Add a success criterion');
      await panel.type('is kind');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'add-text', ref: 'goals/g3', field: 'successCriteria', text: 'is kind' },
      });
    });

    it('gets a standard by its code, and loses it', async () => {
      const panel = await openCreek();
      await goTo(panel, 'goals/g3');
      await fromMenu(panel, 'Add a standard');
      await panel.type('SL.9-10.1');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g3', code: 'SL.9-10.1', on: true });
      await panel.page.getByRole('button', { name: 'Take away “HS-LS2-7”' }).focus();
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g1', code: 'HS-LS2-7', on: false });
    });

    it('says what kind of goal it is', async () => {
      const panel = await openCreek();
      await goTo(panel, 'goals/g2');
      await fromMenu(panel, 'Kind of goal');
      await panel.press('ArrowDown', 'Enter');
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'set-text', ref: 'goals/g2', field: 'type', text: 'understanding', was: 'skill' },
      });
    });
  });

  it('changes nothing while the plan is only read', async () => {
    const panel = await openCreek(true, 'light', { ...creek, readOnly: 'This plan can only be read.' });
    await panel.page.getByText('interview outline').waitFor();
    await panel.page.getByText('students pick 1').first().waitFor();
    equal(await panel.page.locator('.text-line, .take-away, .add-text, .add-more').count(), 0);
    equal(await panel.page.getByRole('button', { name: /students pick/ }).count(), 0);
  });

  describe('the choice board as students see it', () => {
    const openBoard = async (theme: ThemeName = 'light', state = creek): Promise<OpenPanel> => {
      const panel = await openCreek(true, theme, state);
      await panel.page.getByRole('tab', { name: 'As students see it' }).click();
      await panel.drawn();
      return panel;
    };
    const board = ({ page }: OpenPanel) => page.locator('.choice-board');

    it('shows each question with how many to choose, and what each choice means', async () => {
      const panel = await openBoard();
      await panel.page
        .getByRole('heading', { level: 2, name: 'How will you show what you found?' })
        .waitFor();
      equal(await board(panel).getByText('Choose 1', { exact: true }).count(), 2);
      const card = board(panel).getByRole('listitem').filter({ hasText: 'Letter to the town council' });
      equal(
        (await card.innerText()).replace(/\s*\n\s*/g, '|'),
        [
          'Letter to the town council',
          'One page to one council member, with one change you ask for and why.',
          'What you can show with it',
          'I can explain how land use changes water quality, using our own data.',
          'Help you can use',
          'letter frame',
          'list of council members',
        ].join('|'),
      );
    });

    it('shows nothing that is for the two who plan', async () => {
      const panel = await openBoard();
      ok((await board(panel).innerText()).length > 200);
      const shown = await panel.page.locator('main').innerText();
      for (const theirs of ['HS-', 'g1', 'Is that fine', 'question', 'Draft', 'no check', 'rubric'])
        ok(!shown.includes(theirs), theirs);
      equal(await board(panel).locator('button, input, select, [tabindex]').count(), 0);
    });

    it('is reached by keys, and left for the plan', async () => {
      const panel = await openCreek(true);
      await panel.page.getByRole('tab', { name: 'The plan' }).focus();
      await panel.press('ArrowRight', 'ArrowRight');
      await board(panel).waitFor();
      await panel.press('ArrowLeft', 'ArrowLeft');
      await panel.page.getByRole('heading', { name: 'Choice options' }).waitFor();
    });

    it('is opened from the side bar', async () => {
      const panel = await openCreek();
      await panel.page.getByRole('button', { name: 'As students see it' }).click();
      deepEqual((await panel.posted()).at(-1), { type: 'open-as', as: 'board' });
    });

    for (const [written, words] of [
      ['pick: {min: 1, max: 2}', 'Choose 1 or 2'],
      ['pick: {min: 1, max: 3}', 'Choose 1 to 3'],
      ['pick: {max: 2}', 'Choose up to 2'],
      ['pick: {min: 2}', 'Choose 2 or more'],
    ] as const)
      it(`says “${words}”`, async () => {
        const panel = await openBoard('light', changed(['    pick: 1\n', `    ${written}\n`]));
        await board(panel).getByText(words, { exact: true }).waitFor();
      });

    it('names the language of the plan’s words, and not of its own', async () => {
      const panel = await openBoard('light', changed(['status: draft\n', 'status: draft\nlanguage: es\n']));
      const lang = (text: string) =>
        board(panel)
          .getByText(text, { exact: true })
          .first()
          .evaluate((one) => one.closest('[lang]')?.getAttribute('lang') ?? '');
      for (const text of ['How will you show what you found?', 'Podcast episode', 'letter frame'])
        equal(await lang(text), 'es', text);
      for (const text of ['Choose 1', 'Help you can use']) equal(await lang(text), '', text);
    });

    it('says what to do while there is nothing to choose, and does it', async () => {
      const bare = (menus: PlanView['menus']): PlanState => ({ ...creek, plan: { ...creek.plan, menus } });
      const panel = await openBoard('light', bare([]));
      await board(panel).getByText('Here you will see what students can choose.').waitFor();
      await board(panel).getByRole('button', { name: 'Add a choice' }).click();
      await panel.type('How will you show it?');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), { do: 'add', what: 'menu', text: 'How will you show it?' });
      await panel.show(bare(creek.plan.menus.slice(0, 1).map((menu) => ({ ...menu, options: [] }))));
      await panel.page.getByRole('tab', { name: 'As students see it' }).click();
      await board(panel).getByRole('button', { name: 'Add an option' }).click();
      await panel.type('Podcast');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'add', what: 'option', text: 'Podcast', into: 'choices/show' },
      });
    });

    it('fits every width', async () => {
      const long = 'Wasserqualitätsuntersuchungsergebnisse'.repeat(6);
      const panel = await openBoard('light', changed(['name: Podcast episode', `name: ${long}`]));
      for (const width of [320, 700, 1200, 1800]) {
        await panel.page.setViewportSize({ width, height: 800 });
        await panel.drawn();
        equal(await panel.overflow(), 0, `${width} pixels`);
      }
    });
  });

  for (const theme of Object.keys(themes) as ThemeName[])
    it(`can be read by everyone: ${theme}`, async () => {
      const panel = await openCreek(true, theme, changed(['    pick: 1\n', '    pick: 4\n']));
      const { page } = panel;
      await page.getByRole('button', { name: /students pick 4/ }).click();
      await goTo(panel, podcast);
      await line(panel, 'interview outline').hover();
      await fromMenu(panel, 'Add a support');
      deepEqual(await axeFindings(page, '.section.choices'), [], 'a new support');
      await panel.press('Escape');
      await goTo(panel, 'goals/g1');
      await fromMenu(panel, 'Add a standard');
      deepEqual(await axeFindings(page, '.section.goals'), [], 'a new standard');
      await panel.press('Escape');
      await page.getByRole('tab', { name: 'As students see it' }).click();
      await panel.drawn();
      deepEqual(await axeFindings(page, '.choice-board'), [], 'the choice board');
    });
});

/** The words of the menu entry that has the focus. */
function focusedInMenu({ page }: OpenPanel): Promise<string> {
  return page.locator('third-point-menu button:focus').innerText();
}
