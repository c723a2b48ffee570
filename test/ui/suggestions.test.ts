// A change suggested with its reason, and answered: with the mouse, with the keyboard alone, beside its item and in the head.
import assert from 'node:assert/strict';
import { axeFindings } from './panelPage/axe.ts';
import { LivePlan } from './panelPage/live.ts';
import { usePanelPage, type OpenPanel } from './panelPage/open.ts';

const FILE = 'creek.project.yaml';
const plan = `kind: project-spec
schemaVersion: 1
title: How healthy is our creek?
goals:
  - id: g1
    target: I can explain how land use changes water quality.
    successCriteria:
      - names a land use
      - uses two measurements
  - id: g2
    target: I can plan an investigation of our creek.
checks:
  - {id: k1, name: Claim exit ticket, when: s1, goals: [g1], ifNotYet: sorting cards}
sessions:
  - {id: s1, title: At the creek}
milestones:
  - {id: m1, title: First samples}
`;
const suggested = `${plan}suggestions:
  - id: sg1
    about: g1
    field: target
    was: I can explain how land use changes water quality.
    to: I can explain how land use changes water quality, using our own data.
    why: Table 3 had the cause but no numbers. The council asks for them.
    by: Ana
    on: 2026-05-12
  - {id: sg2, about: g2, was: I can plan an investigation of our creek., takeOut: true, by: Ana}
  - {id: sg3, about: m1, field: title, was: Samples, to: Samples of the mud, by: Ana}
`;
const rubric = `kind: rubric
schemaVersion: 1
title: Creek rubric
levels:
  - {id: meets, name: Meets}
  - {id: exceeds, name: Exceeds}
criteria:
  - id: claim
    name: Claim
    descriptors: {meets: Two measurements support the claim, exceeds: Other causes are looked at}
suggestions:
  - {id: sg1, about: claim, field: descriptors/meets, was: Two measurements support the claim, to: Two of our measurements support the claim, why: Ours is what they worked for., by: Lee}
`;

describe('a suggestion in the panel', () => {
  const open = usePanelPage();
  const live = async (panel: OpenPanel, text: string, name = FILE): Promise<LivePlan> => {
    const shown = new LivePlan(panel, { [name]: text }, name);
    await shown.show();
    return shown;
  };
  const card = (panel: OpenPanel, id: string) =>
    panel.page.locator(`.suggestion[data-key="suggestion:${id}"]`);
  const button = (panel: OpenPanel, name: string) => panel.page.getByRole('button', { name, exact: true });

  it('is made from an item’s menu: the words as they could be, then why', async () => {
    const panel = await open();
    const shown = await live(panel, plan);
    await panel.item('Goal 1: I can explain').click({ button: 'right' });
    await panel.page.getByRole('menuitem', { name: 'Suggest a change…' }).click();
    const dialog = panel.page.getByRole('dialog', { name: 'Suggest a change' });
    const words = dialog.getByLabel('It would say');
    assert.equal(await words.inputValue(), 'I can explain how land use changes water quality.');
    await words.fill('I can explain how land use changes our water.');
    await dialog.getByLabel('Why').fill('Shorter is easier to say.');
    await dialog.getByRole('button', { name: 'Suggest it' }).click();
    assert.deepEqual(await shown.carryOut(), {
      do: 'suggest',
      ...{ ref: 'goals/g1', field: 'target', why: 'Shorter is easier to say.' },
      text: 'I can explain how land use changes our water.',
    });
    assert.ok(shown.text.startsWith(plan), 'the plan itself stays as it is');
    assert.match(await card(panel, 'sg1').innerText(), /^Lee suggests\s*Change the learning target/);
    assert.match(await panel.said(), /^Suggested\. It waits at “I can explain/);
    assert.equal(await button(panel, '1 suggestion to talk about').count(), 1);
  });

  it('is made with the keyboard alone, of any text of the item', async () => {
    const panel = await open();
    const shown = await live(panel, plan);
    await panel.goTo('Goal 1: I can explain');
    await panel.press('s');
    await panel.page
      .getByLabel('What of it')
      .selectOption({ label: 'Success criterion: uses two measurements' });
    assert.equal(await panel.page.getByLabel('It would say').inputValue(), 'uses two measurements');
    await panel.page.getByLabel('It would say').focus();
    await panel.press('ControlOrMeta+a');
    await panel.type('uses three of our measurements');
    await panel.press('Enter');
    await panel.type('Two can be chance.');
    await panel.press('Enter');
    await shown.carryOut();
    assert.match(
      shown.text,
      /field: successCriteria\/1\n {4}was: uses two measurements\n {4}to: uses three of our/,
    );
    assert.match(await card(panel, 'sg1').innerText(), /Two can be chance\./);
    assert.match(await panel.focused(), /I can explain/);
  });

  it('can be that an item goes', async () => {
    const panel = await open();
    const shown = await live(panel, plan);
    await panel.goTo('Claim exit ticket');
    await panel.press('Shift+F10');
    await panel.page.getByRole('menuitem', { name: 'Suggest taking this out…' }).click();
    await panel.page
      .getByRole('dialog', { name: 'Suggest taking this out' })
      .getByLabel('Why')
      .fill('Too late to respond.');
    await panel.press('Enter');
    assert.deepEqual(await shown.carryOut(), {
      do: 'suggest-out',
      ref: 'checks/k1',
      why: 'Too late to respond.',
    });
    assert.match(await card(panel, 'sg1').innerText(), /Take this check out/);
  });

  it('keeps what was written when a press elsewhere closes it, and forgets it with “Not now”', async () => {
    const panel = await open();
    await live(panel, plan);
    const again = async (): Promise<string> => {
      await panel.goTo('Goal 2: I can plan');
      await panel.press('s');
      return panel.page.getByLabel('Why').inputValue();
    };
    await again();
    await panel.page.getByLabel('Why').fill('It is two goals');
    await panel.page.mouse.click(390, 790);
    assert.equal(await again(), 'It is two goals');
    await button(panel, 'Not now').click();
    assert.equal(await again(), '');
    await panel.press('Escape');
    assert.match(await panel.focused(), /I can plan/);
  });

  it('says so where the words stand there already', async () => {
    const panel = await open();
    await live(panel, plan);
    await panel.goTo('Goal 2: I can plan');
    await panel.press('s');
    await button(panel, 'Suggest it').click();
    await panel.page.getByText('These words stand there already.').waitFor();
    assert.equal(await panel.lastAsked(), undefined);
  });

  it('is used with one press: the words are there, the suggestion is not', async () => {
    const panel = await open();
    const shown = await live(panel, suggested);
    await button(panel, 'Use it: Change the learning target').click();
    await shown.carryOut();
    assert.match(
      shown.text,
      /target: I can explain how land use changes water quality, using our own data\.\n/,
    );
    assert.ok(!shown.text.includes('sg1'));
    assert.equal(await panel.said(), 'Changed as suggested.');
    assert.match(await panel.focused(), /using our own data/);
  });

  it('is left with the keyboard: all stays as it is', async () => {
    const panel = await open();
    const shown = await live(panel, suggested);
    await button(panel, '3 suggestions to talk about').focus();
    await panel.press('Enter', 'Tab', 'Tab');
    assert.equal(await panel.focused(), 'Keep ours: Change the learning target');
    await panel.press('Enter');
    await shown.carryOut();
    assert.match(shown.text, /target: I can explain how land use changes water quality\.\n/);
    assert.ok(!shown.text.includes('sg1'));
  });

  it('goes on the list for next time with its words', async () => {
    const panel = await open();
    await live(panel, suggested);
    await button(panel, 'Talk about this next time: Change the learning target').click();
    const field = panel.page.getByRole('dialog', { name: 'Talk about this next time' }).getByRole('textbox');
    const words =
      'Ana suggests: “I can explain how land use changes water quality, using our own data.” Table 3 had the cause but no numbers. The council asks for them.';
    assert.equal(await field.inputValue(), words);
    await panel.press('Enter');
    assert.deepEqual(await panel.lastAsked(), { do: 'next-time', ref: 'goals/g1', text: words });
  });

  it('that can’t be used any more says why, and is not offered to be used', async () => {
    const panel = await open();
    await live(panel, suggested);
    // A milestone has no item of its own here: it stands in the head, with what it is about.
    const text = await panel.page.locator('.plan-head .suggestion').innerText();
    assert.match(text, /Change the title\s+Milestone · First samples/);
    assert.match(text, /This was written for other words: “Samples”\./);
    assert.doesNotMatch(text, /Use it/);
    assert.match(text, /Keep ours/);
  });

  it('is found from the head, one after the other, also in a folded part', async () => {
    const panel = await open();
    await live(panel, suggested);
    await button(panel, 'Shared goals 2').click();
    const line = button(panel, '3 suggestions to talk about');
    await line.click();
    assert.equal(await panel.focused(), 'Ana suggests: Change the learning target');
    await line.click();
    assert.equal(await panel.focused(), 'Ana suggests: Take this goal out');
    await line.click();
    assert.match(await panel.focused(), /Milestone · First samples/);
    await line.click();
    assert.equal(await panel.focused(), 'Ana suggests: Change the learning target');
  });

  it('is shown in a plan that can only be read, and not answered', async () => {
    const panel = await open();
    const { stateOf } = await import('./panelPage/realPlan.ts');
    await panel.show({
      ...stateOf({ [FILE]: suggested }, FILE),
      readOnly: 'This is shared for reading only.',
    });
    assert.equal(await panel.page.locator('.suggestion').count(), 3);
    assert.equal(await panel.page.locator('.suggestion button').count(), 0);
    await panel.goTo('Goal 1: I can explain');
    await panel.press('s');
    assert.equal(await panel.page.getByRole('dialog').count(), 0);
  });

  it('stands in its cell of a rubric’s grid, and is made there', async () => {
    const panel = await open(undefined, 'light', 1200, true);
    const shown = await live(panel, rubric, 'creek.rubric.yaml');
    const cell = panel.page.getByRole('gridcell').filter({ hasText: 'support the claim' });
    assert.match(await cell.innerText(), /Lee suggests\s*Change what “Meets” says/);
    await panel.page.getByRole('gridcell').filter({ hasText: 'Other causes' }).focus();
    await panel.press('s');
    assert.equal(await panel.page.getByLabel('What of it').inputValue(), 'descriptors/exceeds');
    await panel.page.getByLabel('It would say').fill('Other causes are ruled out');
    await panel.press('Enter', 'Enter');
    await shown.carryOut();
    assert.match(
      shown.text,
      /field: descriptors\/exceeds, was: Other causes are looked at, to: Other causes are ruled out/,
    );
  });

  for (const theme of ['light', 'high-contrast'] as const)
    it(`has nothing that stands in anybody’s way (${theme})`, async () => {
      const panel = await open(undefined, theme);
      await live(panel, suggested);
      assert.deepEqual(await axeFindings(panel.page), []);
      await panel.goTo('Goal 1: I can explain');
      await panel.press('s');
      assert.deepEqual(await axeFindings(panel.page, 'third-point-suggest'), []);
      assert.equal(await panel.overflow(), 0);
    });
});
