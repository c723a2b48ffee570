import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { PanelState } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { example, stateOf } from './panelPage/realPlan.ts';
import themes from './panelPage/themes.json' with { type: 'json' };

const name = 'water-study.project.yaml';
const files = example('creek-project');
const creek = stateOf(files, name);

/** The creek project after something was written in it. */
const after = (from: string, to: string) => {
  const text = files[name] ?? '';
  ok(text.includes(from), from);
  return stateOf({ ...files, [name]: text.replace(from, to) }, name, 2);
};

/** A plan of 25 goals; 10 standards, 10 checks, 10 options and 10 class periods, one linked to every third goal. */
function large(): PanelState {
  const list = (count: number, line: (number: number) => string): string[] =>
    Array.from({ length: count }, (_, index) => line(index + 1));
  const goalsOf = (number: number): string =>
    Array.from({ length: 25 }, (_, index) => index + 1)
      .filter((goal) => (goal + number) % 3 === 0)
      .map((goal) => `g${goal}`)
      .join(', ');
  const text = [
    ...['kind: project-spec', 'schemaVersion: 1', 'title: A long year', 'goals:'],
    ...list(
      25,
      (goal) =>
        `  - {id: g${goal}, target: "I can explain what part ${goal} of the year is about, and say why it matters to us.", standards: [S.${(goal % 10) + 1}]}`,
    ),
    'choices:',
    '  - id: show',
    '    title: How will you show it?',
    '    options:',
    ...list(
      10,
      (number) => `      - {id: o${number}, name: Way to show it ${number}, goals: [${goalsOf(number)}]}`,
    ),
    'checks:',
    ...list(
      10,
      (number) =>
        `  - {id: k${number}, name: Exit ticket ${number}, when: s${number}, goals: [${goalsOf(number)}], ifNotYet: again}`,
    ),
    'sessions:',
    ...list(
      10,
      (number) => `  - {id: s${number}, title: What happens in week ${number}, goals: [${goalsOf(number)}]}`,
    ),
    '',
  ].join('\n');
  return stateOf({ 'a.project.yaml': text }, 'a.project.yaml');
}

/** A plan of so many goals, each with a check. */
function tall(goals: number): PanelState {
  const ids = Array.from({ length: goals }, (_, index) => index + 1);
  const text = [
    ...['kind: project-spec', 'schemaVersion: 1', 'title: All of it', 'goals:'],
    ...ids.map((goal) => `  - {id: g${goal}, target: I can explain part ${goal}}`),
    'checks:',
    ...ids.map((goal) => `  - {id: k${goal}, name: Exit ticket ${goal}, goals: [g${goal}], ifNotYet: again}`),
    '',
  ].join('\n');
  return stateOf({ 'a.project.yaml': text }, 'a.project.yaml');
}

describe('The alignment map', () => {
  const open = usePanelPage();

  /** The map of a plan, with the whole editor to itself. */
  async function openMap(
    state: PanelState = creek,
    theme: ThemeName = 'light',
    width = 1200,
  ): Promise<OpenPanel> {
    const panel = await open(undefined, theme, width, true);
    await panel.show(state);
    await panel.page.getByRole('tab', { name: 'Alignment map' }).click();
    await panel.page.getByRole('grid').waitFor();
    return panel;
  }

  /** The cell of a goal and a column, by what is said of it. */
  const cell = ({ page }: OpenPanel, goal: number, column: string) =>
    page.getByRole('gridcell', { name: new RegExp(`^Goal ${goal}, .*; ${column}`) });

  describe('to look at', () => {
    it('says of every cell in one sentence what it is and whether it is linked', async () => {
      const panel = await openMap();
      const goal = 'Goal 1, I can explain how land use changes water quality, using our …';
      equal(
        await cell(panel, 1, 'Claim exit ticket').getAttribute('aria-label'),
        `${goal}; Claim exit ticket, Period 2: linked`,
      );
      equal(
        await cell(panel, 1, 'Rehearsal').getAttribute('aria-label'),
        `${goal}; Rehearsal with another team, Period 7: not linked`,
      );
      match(
        (await cell(panel, 2, 'Letter').getAttribute('aria-label')) ?? '',
        /Letter to the town council: not linked\. As planned, “Letter to the town council” doesn’t show .* Is that fine\?$/,
      );
      match(
        (await cell(panel, 2, 'Claim exit').getAttribute('aria-label')) ?? '',
        /How will students show .* along the way\?$/,
      );
    });

    it('shows as many open questions at its heads as the head of the plan counts', async () => {
      const panel = await openMap();
      const numbers = await panel.page.locator('.map .badge').allInnerTexts();
      equal(
        numbers.reduce((sum, number) => sum + Number(number), 0),
        creek.plan.openCount,
      );
      await panel.page.getByText('3 questions still open').waitFor();
    });

    it('tells linked, asked and neither apart by their shape', async () => {
      const panel = await openMap();
      const shapeOf = (goal: number, column: string): Promise<string> =>
        cell(panel, goal, column).evaluate((element) => {
          const { content, borderTopStyle, width } = getComputedStyle(element, '::before');
          return `${content} ${borderTopStyle} ${width}`;
        });
      const shapes = [await shapeOf(1, 'Claim exit'), await shapeOf(2, 'Letter'), await shapeOf(3, 'Letter')];
      equal(new Set(shapes).size, 3, shapes.join(' | '));
      match(shapes[1] ?? '', /\?.* dashed/);
    });

    it('draws what was answered with “fine as is” another way than what is open', async () => {
      const panel = await openMap(
        after('      - id: letter', '      # third-point: ok align-option-without-goal\n      - id: letter'),
      );
      match(
        (await cell(panel, 2, 'Letter').getAttribute('aria-label')) ?? '',
        /not linked, and fine as it is$/,
      );
      await panel.page.getByText('fine as it is', { exact: true }).waitFor();
    });

    it('says what the plan as a whole is asked, and answers it there', async () => {
      const panel = await openMap(after('reflection:\n', 'x-reflection:\n'));
      await panel.page.getByRole('button', { name: /about the plan as a whole/ }).click();
      await panel.page.getByRole('menu').getByRole('menuitem').first().click();
      equal((await panel.lastAsked())?.do, 'fix');
    });

    it('invites to write a goal where there is none', async () => {
      const panel = await open(undefined, 'light', 1200, true);
      await panel.show(
        stateOf({ 'a.project.yaml': 'kind: project-spec\nschemaVersion: 1\ntitle: New\n' }, 'a.project.yaml'),
      );
      await panel.page.getByRole('tab', { name: 'Alignment map' }).click();
      await panel.page.getByRole('tabpanel').getByRole('button', { name: 'Add a goal' }).click();
      await panel.type('I can explain the creek');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), { do: 'add', what: 'goal', text: 'I can explain the creek' });
    });
  });

  describe('by mouse', () => {
    it('links and unlinks from the menu of a cell, and shows it at once', async () => {
      const panel = await openMap();
      await cell(panel, 3, 'Letter').click();
      await panel.page.getByRole('menuitem', { name: 'Link it' }).click();
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'link', ref: 'choices/show/options/letter', goal: 'g3', on: true },
      });
      await cell(panel, 3, 'Letter.*: linked').waitFor();
      await cell(panel, 1, 'Data poster').click();
      await panel.page.getByRole('menuitem', { name: 'Unlink it' }).click();
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'link', ref: 'choices/show/options/poster', goal: 'g1', on: false },
      });
    });

    it('links at once with a double click', async () => {
      const panel = await openMap();
      await cell(panel, 3, 'Claim exit ticket').dblclick();
      deepEqual(await panel.lastAsked(), { do: 'link', ref: 'checks/k1', goal: 'g3', on: true });
      await panel.page.getByRole('menu').waitFor({ state: 'hidden' });
    });

    it('takes a standard to a goal, and away', async () => {
      const panel = await openMap();
      await cell(panel, 3, 'HS-LS2-7').dblclick();
      deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g3', code: 'HS-LS2-7', on: true });
      await cell(panel, 3, 'HS-LS2-7: linked').waitFor();
      await cell(panel, 1, 'HS-LS2-7').dblclick();
      deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g1', code: 'HS-LS2-7', on: false });
    });

    it('links a rubric row in its own file', async () => {
      const panel = await openMap();
      await cell(panel, 3, 'How we measured').dblclick();
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'link', ref: 'file:///plans/water-study.rubric.yaml criteria/method', goal: 'g3', on: true },
      });
    });

    it('takes away what one activity links, and names the activities where several do', async () => {
      const panel = await openMap();
      await cell(panel, 1, 'Walk the creek').dblclick();
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'link', ref: 'sessions/s1/activities/s1a', goal: 'g1', on: false },
      });
      await cell(panel, 1, 'What does the data say').click();
      const entries = await panel.page.getByRole('menuitem').allInnerTexts();
      ok(
        entries.every((entry) => !entry.startsWith('Unlink')),
        entries.join(', '),
      );
      await panel.page.getByRole('menuitem', { name: 'Show “One graph, three stories” in the text' }).click();
      deepEqual((await panel.intents()).at(-1), {
        do: 'reveal',
        ref: 'sessions/s2/activities/s2a',
        inText: true,
      });
    });

    it('answers the question of a cell', async () => {
      const panel = await openMap();
      await cell(panel, 2, 'Letter').click();
      const question = panel.page.getByRole('group', { name: /Is that fine\?/ });
      await question.getByRole('menuitem', { name: 'Fine as is' }).click();
      deepEqual(await panel.lastAsked(), {
        ...{ do: 'accept', ref: 'choices/show/options/letter', code: 'align-option-without-goal' },
      });
      await panel.answer({ said: 'Fine as is.', focus: 'choices/show/options/letter' });
      match(await panel.focused(), /^Goal 2, .*Letter/, 'the focus stays in the cell');
    });

    it('adds a check for a goal, below it, and at the class period that was pressed', async () => {
      const panel = await openMap();
      await cell(panel, 2, 'Claim exit').click();
      await panel.page.getByRole('menuitem', { name: 'Add a check' }).click();
      await panel.type('Water test talk');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), {
        do: 'add',
        what: 'check',
        text: 'Water test talk',
        goals: ['g2'],
      });
      await cell(panel, 2, 'What does the data say').click();
      await panel.page.getByRole('menuitem', { name: 'Add a check for this goal at Period 2' }).click();
      await panel.type('Sketch');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), {
        do: 'add',
        what: 'check',
        text: 'Sketch',
        goals: ['g2'],
        when: 's2',
      });
    });

    it('shows goals and columns in the text, and leads to them in the plan', async () => {
      const panel = await openMap();
      await panel.page.getByRole('rowheader').nth(1).getByRole('button').first().click();
      await panel.page
        .getByRole('columnheader', { name: /Data poster/ })
        .getByRole('button')
        .first()
        .click();
      deepEqual(await panel.intents(), [
        { do: 'reveal', ref: 'goals/g2' },
        { do: 'reveal', ref: 'choices/show/options/poster' },
      ]);
      await panel.page.getByRole('columnheader', { name: /Data poster/ }).click({ button: 'right' });
      await panel.page.getByRole('menuitem', { name: 'Go to it in the plan' }).click();
      equal(await panel.focused(), 'Data poster');
    });

    it('has its menu as long as the button is down, and once it is up', async () => {
      const { page } = await openMap();
      const box = await page.getByRole('columnheader', { name: /Data poster/ }).boundingBox();
      ok(box);
      const entry = page.getByRole('menuitem', { name: 'Go to it in the plan' });
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down({ button: 'right' });
      await entry.waitFor();
      await page.mouse.up({ button: 'right' });
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      ok(await entry.isVisible());
      await page.mouse.click(2, 2);
      await entry.waitFor({ state: 'hidden' });
    });

    it('folds a group to one column with the number of links, and opens it again', async () => {
      const panel = await openMap();
      const group = panel.page
        .getByRole('columnheader', { name: /^Checks, in time/ })
        .getByRole('button')
        .first();
      await group.click();
      equal(await group.getAttribute('aria-expanded'), 'false');
      match((await cell(panel, 1, 'Checks').getAttribute('aria-label')) ?? '', /Checks, in time: 3 linked$/);
      equal(await cell(panel, 1, 'Claim exit').count(), 0);
      const numbers = await panel.page.locator('.map .badge').allInnerTexts();
      equal(
        numbers.reduce((sum, number) => sum + Number(number), 0),
        creek.plan.openCount,
        'nothing open is lost',
      );
      await group.click();
      await cell(panel, 1, 'Claim exit').waitFor();
    });

    it('changes nothing in a plan that can only be read', async () => {
      const panel = await openMap({ ...creek, readOnly: 'It can only be read.' });
      await cell(panel, 3, 'Letter').dblclick();
      await panel.press('Escape');
      equal(await panel.lastAsked(), undefined);
      await cell(panel, 3, 'Letter').click();
      equal(await panel.page.getByRole('menuitem', { name: 'Link it' }).count(), 0);
    });
  });

  describe('by keys alone', () => {
    /** Comes to the grid with the Tab key. */
    async function tabInto(panel: OpenPanel): Promise<void> {
      await panel.page.getByRole('tab', { name: 'Alignment map' }).focus();
      await panel.press('Tab');
    }

    it('is one stop for the Tab key, and goes from cell to cell', async () => {
      const panel = await openMap();
      await tabInto(panel);
      match(await panel.focused(), /^Goal 1, .*; HS-LS2-7: linked$/);
      await panel.press('ArrowRight', 'ArrowDown');
      match(await panel.focused(), /^Goal 2, .*; HS-ESS2-5: linked$/);
      await panel.press('End');
      match(await panel.focused(), /^Goal 2, .*; Public evening, Period 8: linked$/);
      await panel.press('Home');
      match(await panel.focused(), /^2 I can plan and carry out/);
      await panel.press('Control+End');
      match(await panel.focused(), /^Goal 3, .*; Public evening/);
      await panel.press('Control+Home');
      match(await panel.focused(), /^Standards/);
      await panel.press('ArrowRight');
      match(await panel.focused(), /^Checks, in time/);
      await panel.press('ArrowDown');
      match(await panel.focused(), /^Period 2 Claim exit ticket/);
      await panel.press('PageDown');
      match(await panel.focused(), /^Goal 3, .*; Claim exit ticket/);
      await panel.press('PageUp');
      match(await panel.focused(), /^Goal 1, .*; Claim exit ticket/);
      await panel.press('Tab');
      ok(!(await panel.focused()).startsWith('Goal'), 'the next stop is behind the grid');
      await panel.press('Shift+Tab');
      match(await panel.focused(), /^Goal 1, .*; Claim exit ticket/, 'back where one was');
    });

    it('links with Space, and with Enter and the menu, and the focus stays', async () => {
      const panel = await openMap();
      await tabInto(panel);
      await panel.press('ArrowDown', 'ArrowDown', 'Space');
      deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g3', code: 'HS-LS2-7', on: true });
      await panel.press('Enter', 'Enter');
      deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g3', code: 'HS-LS2-7', on: false });
      match(await panel.focused(), /^Goal 3, .*; HS-LS2-7/);
      await panel.press('Enter', 'Escape');
      match(await panel.focused(), /^Goal 3, .*; HS-LS2-7/);
    });

    it('keeps the focus in its cell when the plan changes around it', async () => {
      const panel = await openMap();
      await tabInto(panel);
      await panel.press('ArrowRight', 'ArrowRight', 'ArrowRight');
      match(await panel.focused(), /Same day, two causes/);
      await panel.show(
        after('checks:\n', 'checks:\n  - {id: k0, name: First look, when: s1, goals: [g1]}\n'),
      );
      match(await panel.focused(), /^Goal 1, .*; Same day, two causes/);
      await panel.press('ArrowLeft', 'ArrowLeft');
      match(await panel.focused(), /First look, Period 1: linked/);
      await panel.show(creek);
      match(await panel.focused(), /^1 I can explain/, 'its column is gone: at its goal');
    });

    it('opens the menu of a head, and a new check by it', async () => {
      const panel = await openMap();
      await tabInto(panel);
      await panel.press('ArrowDown', 'Home', 'Shift+F10', 'End', 'ArrowUp', 'Enter');
      await panel.type('Water test talk');
      await panel.press('Enter');
      deepEqual(await panel.lastAsked(), {
        do: 'add',
        what: 'check',
        text: 'Water test talk',
        goals: ['g2'],
      });
      match(await panel.focused(), /^2 I can plan and carry out/);
    });

    it('folds a group, and goes round the open questions', async () => {
      const panel = await openMap();
      await tabInto(panel);
      await panel.press('Control+Home', 'Enter');
      equal(
        await panel.page
          .getByRole('columnheader', { name: /^Standards/ })
          .getByRole('button')
          .first()
          .getAttribute('aria-expanded'),
        'false',
      );
      match(await panel.focused(), /^Standards/);
      await panel.page.getByRole('button', { name: '3 questions still open' }).focus();
      const seen = new Set<string>();
      for (let step = 0; step < 3; step++) {
        await panel.page.getByRole('button', { name: '3 questions still open' }).press('Enter');
        await panel.drawn();
        seen.add(await panel.focused());
      }
      equal(seen.size, 3, [...seen].join(' | '));
      ok(
        [...seen].every((words) => words.includes('open question')),
        [...seen].join(' | '),
      );
    });
  });

  describe('of 25 goals and 40 columns', () => {
    it('keeps its heads in view, whichever way it is scrolled, and the page as wide as its window', async () => {
      const panel = await openMap(large(), 'light', 1000);
      const { page } = panel;
      equal(await page.getByRole('gridcell').count(), 25 * 40);
      equal(await panel.overflow(), 0);
      await page.getByRole('gridcell').first().focus();
      await panel.press('Control+End');
      const boxes = () =>
        page.locator('.map-scroll').evaluate((scroller) => {
          const boxOf = (part: string) => {
            const all = scroller.querySelectorAll(part);
            return (all[all.length - 1] as Element).getBoundingClientRect().toJSON() as DOMRect;
          };
          const active = (scroller.getRootNode() as ShadowRoot).activeElement as Element;
          return {
            map: scroller.getBoundingClientRect().toJSON() as DOMRect,
            cell: active.getBoundingClientRect().toJSON() as DOMRect,
            row: boxOf('[role=rowheader]'),
            column: boxOf('.columns [role=columnheader]'),
          };
        });
      const { map, cell: last, row, column } = await boxes();
      ok(map.top >= 0 && map.bottom <= 801 && map.right <= 1000, 'all of the map is in the window');
      ok(last.left >= row.right - 1 && last.top >= column.bottom - 1, 'the cell is not under a head');
      ok(last.right <= map.right + 1 && last.bottom <= map.bottom + 1, 'and not beyond the edge');
      ok(Math.abs(row.left - map.left) < 3, 'the goals stay at the left');
      ok(column.top - map.top < 60, 'the columns stay at the top');
      ok(
        Math.abs(column.left - last.left) < 2 && Math.abs(row.top - last.top) < 2,
        'heads and cell are in line',
      );
      await panel.press('Control+Home', 'ArrowDown', 'ArrowDown');
      match(await panel.focused(), /^Goal 1, /);
      const first = await boxes();
      ok(first.cell.left >= first.row.right - 1 && first.cell.top >= first.column.bottom - 1);
    });
  });

  it('begins with what has very many cells folded, and opens it', async () => {
    const panel = await openMap(tall(101));
    const { page } = panel;
    const checks = page.getByRole('columnheader', { name: 'Checks, in time' }).getByRole('button').first();
    equal(await checks.getAttribute('aria-expanded'), 'false');
    equal(await page.getByRole('gridcell').count(), 101);
    await checks.click();
    await page.getByRole('gridcell').nth(101).waitFor();
    equal(await page.getByRole('gridcell').count(), 101 * 101);
  });

  describe('looked at', () => {
    for (const theme of Object.keys(themes) as ThemeName[]) {
      it(`can be read by everyone: ${theme}`, async () => {
        const panel = await openMap(creek, theme);
        deepEqual(await axeFindings(panel.page), []);
        await cell(panel, 2, 'Letter').click();
        deepEqual(await axeFindings(panel.page, 'third-point-menu'), [], 'a menu');
        await panel.press('Escape');
        await cell(panel, 2, 'What does the data say').click();
        await panel.page.getByRole('menuitem', { name: /^Add a check/ }).click();
        deepEqual(await axeFindings(panel.page, '.map-field-row'), [], 'a new check');
        const small = await open(undefined, theme, 320);
        await small.show(creek);
        deepEqual(await axeFindings(small.page, '.alignment'), [], 'in the side bar');
      });
    }

    it('fits every width', async () => {
      for (const width of [500, 800, 1200, 1700])
        equal(await (await openMap(creek, 'light', width)).overflow(), 0);
    });
  });

  describe('in the side bar', () => {
    const open240 = async (): Promise<OpenPanel> => {
      const panel = await open(undefined, 'light', 400);
      await panel.show(creek);
      return panel;
    };

    it('has a line a goal and a number a group, with a ring where something is open', async () => {
      const { page } = await open240();
      const lines = await page.locator('.small-map tbody tr').allInnerTexts();
      deepEqual(
        lines.map((line) => line.replace(/\s+/g, ' ').trim()),
        [
          '1 I can explain how land use changes water quality, using our own data. 1 3 3 2 8',
          "2 I can plan and carry out an investigation of our creek's water. 1 ? open question 2 open question 1 6",
          '3 I can give feedback that helps another team improve their work. · 2 · 1 2',
        ],
      );
    });

    it('leads to a goal, and opens the map', async () => {
      const panel = await open240();
      await panel.page
        .locator('.small-map')
        .getByRole('button', { name: /^2 I can plan/ })
        .click();
      match(await panel.focused(), /I can plan and carry out/);
      await panel.page.getByRole('button', { name: 'Open the map' }).click();
      deepEqual((await panel.posted()).at(-1), { type: 'open-as', as: 'map' });
    });

    it('folds, and stays so', async () => {
      const panel = await open240();
      await panel.page.getByRole('button', { name: 'Alignment', exact: true }).click();
      equal(await panel.page.locator('.small-map').count(), 0);
      await panel.page.reload();
      await panel.drawn();
      await panel.show(creek);
      equal(await panel.page.locator('.small-map').count(), 0);
    });
  });
});
