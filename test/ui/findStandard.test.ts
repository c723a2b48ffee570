// The field that adds a standard to a goal: found by its words or its code while somebody types.
import { deepEqual, equal, match } from 'node:assert/strict';
import { Library } from '../../src/core/library/library.ts';
import { standardHits } from '../../src/core/standards/hits.ts';
import { axeFindings } from './panelPage/axe.ts';
import { LivePlan } from './panelPage/live.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';

const ITEMS = [
  ['HS-LS2', '', 'Ecosystems: Interactions, Energy, and Dynamics'],
  [
    'HS-LS2-6',
    'HS-LS2',
    'Evaluate the claims, evidence, and reasoning that stable conditions keep numbers of organisms.',
  ],
  [
    'HS-LS2-7',
    'HS-LS2',
    'Design, evaluate, and refine a solution for reducing the impacts of human activities.',
  ],
  ['HS-ESS2-5', '', 'Plan and conduct an investigation of the properties of water and its effects.'],
  ['HS-ESS3-4', '', 'Evaluate or refine a technological solution that reduces impacts on water.'],
] as const;

const FRAMEWORK = `kind: standards
schemaVersion: 1
title: Science
items:
${ITEMS.map(([code, parent, statement]) => `  - code: ${code}\n${parent === '' ? '' : `    parent: ${parent}\n`}    statement: "${statement}"\n`).join('')}`;
const MANY = Array.from(
  { length: 5_000 },
  (_, at) => `  - {code: M.${at}, statement: Number ${at} of many}\n`,
);

const PLAN = `kind: project-spec
schemaVersion: 1
title: Creek
goals:
  - id: g1
    target: I can explain how water changes.
    standards: [HS-LS2-7]
  - id: g2
    target: I can plan an investigation.
`;
const OTHER = `kind: lesson-plan
schemaVersion: 1
title: Walk the creek
goals:
  - {id: g1, target: I can take a sample., standards: [HS-ESS2-5]}
`;

describe('finding a standard for a goal', () => {
  const open = usePanelPage();

  /** The creek plan with its standards; what the page asks for is answered as the extension does. */
  async function openPlan(
    more = '',
    theme: ThemeName = 'light',
    wide = false,
  ): Promise<{ panel: OpenPanel; live: LivePlan; answered: () => Promise<void> }> {
    const panel = await open(undefined, theme, wide ? 1200 : 400, wide);
    const files = {
      'creek.project.yaml': PLAN,
      'walk.lesson.yaml': OTHER,
      'science.standards.yaml': FRAMEWORK + more,
    };
    const library = new Library();
    for (const [name, text] of Object.entries(files)) library.put(`file:///plans/${name}`, text, false);
    const live = new LivePlan(panel, files, 'creek.project.yaml');
    await live.show();
    let last = 0;
    const answered = async (): Promise<void> => {
      const asked = (await panel.posted()).findLast((message) => message.type === 'search-standards');
      if (!asked || asked.id === last) return;
      last = asked.id;
      const hits = standardHits(library, asked.words, 20, library.get(asked.uri));
      await panel.page.evaluate((message) => panelPage().tell(message), {
        ...{ type: 'standards' as const, id: asked.id, hits },
      });
      await panel.drawn();
    };
    return { panel, live, answered };
  }

  async function addStandard(panel: OpenPanel, goal: string): Promise<void> {
    await panel.page.locator(`[data-key="item:goals/${goal}"]`).focus();
    await panel.press('Shift+F10');
    await panel.page.getByRole('menuitem', { name: 'Add a standard' }).click();
    await panel.page.getByRole('combobox', { name: /^Add a standard/ }).waitFor();
  }

  const options = (panel: OpenPanel): Promise<string[]> =>
    panel.page.getByRole('option').locator('.pill').allInnerTexts();
  const chosen = (panel: OpenPanel): Promise<string | null> =>
    panel.page.getByRole('combobox').evaluate((field) => {
      const id = field.getAttribute('aria-activedescendant');
      const option = id === null ? null : (field.getRootNode() as ShadowRoot).getElementById(id);
      return option?.getAttribute('aria-selected') === 'true'
        ? (option.querySelector('.pill')?.textContent ?? null)
        : null;
    });

  it('offers those at hand at once, those with the words while typing, and Enter adds the best', async () => {
    const { panel, live, answered } = await openPlan();
    await addStandard(panel, 'g2');
    await answered();
    deepEqual(await options(panel), ['HS-LS2-6', 'HS-LS2-7', 'HS-ESS2-5', 'HS-ESS3-4']);
    equal(await chosen(panel), null);
    await panel.type('water invest');
    await answered();
    deepEqual(await options(panel), ['HS-ESS2-5']);
    equal(await chosen(panel), 'HS-ESS2-5');
    match(await panel.page.getByRole('option').innerText(), /in “Walk the creek”/);
    await panel.press('Enter');
    deepEqual(await live.carryOut(), { do: 'standard', ref: 'goals/g2', code: 'HS-ESS2-5', on: true });
    match(
      live.text,
      /id: g2\n {4}target: I can plan an investigation\.\n {4}standards:\s+(?:\[|- )HS-ESS2-5/,
    );
  });

  it('waits for what fits when Enter comes first', async () => {
    const { panel, answered } = await openPlan();
    await addStandard(panel, 'g2');
    await panel.type('technological');
    await panel.press('Enter');
    deepEqual(
      (await panel.intents()).filter((intent) => intent.do === 'standard'),
      [],
    );
    await answered();
    deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g2', code: 'HS-ESS3-4', on: true });
  });

  it('goes through the list with the arrow keys, the focus staying in the field', async () => {
    const { panel, answered } = await openPlan();
    await addStandard(panel, 'g2');
    await panel.type('HS-LS2');
    await answered();
    // The code of the heading is written out, so it is meant.
    equal(await chosen(panel), 'HS-LS2');
    await panel.press('ArrowDown', 'ArrowDown');
    equal(await chosen(panel), 'HS-LS2-7');
    match(await panel.page.getByRole('option', { selected: true }).innerText(), /HS-LS2-7/);
    await panel.press('ArrowDown');
    equal(await chosen(panel), null);
    await panel.press('ArrowUp', 'ArrowUp');
    equal(await chosen(panel), 'HS-LS2-6');
    equal(await panel.page.getByRole('combobox').evaluate((field) => field.matches(':focus')), true);
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g2', code: 'HS-LS2-6', on: true });
  });

  it('adds a code as it is written, where it is not at hand', async () => {
    const { panel, answered } = await openPlan();
    await addStandard(panel, 'g2');
    await panel.type('SL.9-10.1');
    await answered();
    await panel.page.getByText('None at hand has these words. Enter adds them as a code.').waitFor();
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g2', code: 'SL.9-10.1', on: true });
  });

  it('adds what is pressed, and says which the goal has already', async () => {
    const { panel, answered } = await openPlan();
    await addStandard(panel, 'g1');
    await answered();
    const has = panel.page.getByRole('option').filter({ hasText: 'HS-LS2-7' });
    match(await has.innerText(), /already with this goal/);
    await panel.page.getByRole('option').filter({ hasText: 'HS-ESS3-4' }).click();
    deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g1', code: 'HS-ESS3-4', on: true });
  });

  it('takes back the choice on Escape, and then leaves with the focus where it was', async () => {
    const { panel, answered } = await openPlan();
    await addStandard(panel, 'g2');
    await panel.type('water');
    await answered();
    equal(await chosen(panel), 'HS-ESS2-5');
    await panel.press('Escape');
    equal(await chosen(panel), null);
    await panel.press('Escape');
    equal(await panel.page.getByRole('combobox', { name: /^Add a standard/ }).count(), 0);
    match(await panel.focused(), /I can plan an investigation/);
    deepEqual(
      (await panel.intents()).filter((intent) => intent.do === 'standard'),
      [],
    );
  });

  it('shows the best of thousands, and none of them before they are asked for', async () => {
    const { panel, answered } = await openPlan(MANY.join(''));
    equal(JSON.stringify(await panel.page.evaluate(() => document.body.innerHTML)).includes('M.4999'), false);
    await addStandard(panel, 'g2');
    await answered();
    equal((await options(panel)).length, 20);
    await panel.page.getByText('The 20 that fit best. Type on to find others.').waitFor();
    await panel.type('M.4999');
    await answered();
    equal(await chosen(panel), 'M.4999');
    equal(await panel.overflow(), 0);
  });

  it('is a field for a code where none are at hand', async () => {
    const panel = await open('creek');
    await panel.page.locator('[data-key="item:goals/g3"]').focus();
    await panel.press('Shift+F10');
    await panel.page.getByRole('menuitem', { name: 'Add a standard' }).click();
    const field = panel.page.getByRole('textbox', { name: /^Add a standard/ });
    equal(await field.getAttribute('placeholder'), 'Its code, e.g. HS-LS2-7');
    equal(await panel.page.getByRole('listbox').count(), 0);
    await panel.type('MS-PS3-5');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'standard', ref: 'goals/g3', code: 'MS-PS3-5', on: true });
  });

  for (const theme of ['light', 'dark', 'high-contrast'] as const)
    it(`reads well and is told to screen readers (${theme})`, async () => {
      const { panel, answered } = await openPlan('', theme, theme === 'dark');
      await addStandard(panel, 'g2');
      await panel.type('water');
      await answered();
      await panel.press('ArrowDown');
      deepEqual(await axeFindings(panel.page), []);
    });
});

declare function panelPage(): { tell(message: unknown): void };
