import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { creek, rubric, states } from './panelPage/plans.ts';
import { usePanelPage } from './panelPage/open.ts';

const land = 'I can explain how land use changes water quality, using our own data.';
const feedback = 'I can give feedback that helps a team improve.';

describe('The side panel, by hand', () => {
  const open = usePanelPage();

  it('shows the plan with headings, lists and what serves each goal', async () => {
    const { page } = await open('creek');
    await page.getByRole('heading', { level: 1, name: 'How healthy is our creek?' }).waitFor();
    for (const name of ['Shared goals', 'Choice options', 'Formative checks']) {
      await page.getByRole('heading', { level: 2, name }).waitFor();
    }
    equal(await page.locator('[data-kind=goal]').count(), 3);
    await page.getByText('Plan and conduct an investigation of the properties of water').waitFor();
    await page.getByText('no check yet').waitFor();
    await page.getByText('If not yet: conference during work time').waitFor();
  });

  it('shows an item in the text when it is pressed', async () => {
    const panel = await open('creek');
    await panel.item(land).click();
    deepEqual(await panel.intents(), [{ do: 'reveal', ref: 'goals/g1' }]);
  });

  it('lists what serves a goal, and goes there', async () => {
    const panel = await open('creek');
    const served = panel.page.getByRole('button', { name: '2 checks' });
    await served.click();
    equal(await served.getAttribute('aria-expanded'), 'true');
    await panel.page.getByRole('list', { name: '2 checks' }).getByText('Peer feedback on the claim').click();
    deepEqual(await panel.intents(), [{ do: 'reveal', ref: 'checks/k2' }]);
    equal(await panel.focused(), 'Peer feedback on the claim');
  });

  it('adds a goal', async () => {
    const panel = await open('creek');
    await panel.page.getByRole('button', { name: 'Add a goal', exact: true }).click();
    await panel.type('I can ask a question that data can answer.');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      do: 'add',
      what: 'goal',
      text: 'I can ask a question that data can answer.',
    });
    const added = {
      ...creek.goals[2]!,
      ref: 'goals/g4',
      id: 'g4',
      text: 'I can ask a question that data can answer.',
    };
    await panel.showCreek({ goals: [...creek.goals, added] });
    await panel.answer({ said: 'Added a goal.', focus: 'goals/g4' });
    match(await panel.focused(), /I can ask a question/);
    equal(await panel.said(), 'Added a goal.');
  });

  it('moves nothing away from under a button while it is pressed', async () => {
    const panel = await open('creek');
    const add = panel.page.getByRole('group', { name: /how will students show/ }).getByText('Add a check');
    // What can be added to the goal comes with the focus, above its question.
    await add.hover();
    const before = await add.boundingBox();
    await panel.page.mouse.down();
    await panel.drawn();
    deepEqual(await add.boundingBox(), before);
    await panel.page.mouse.up();
    await panel.page.locator('textarea:focus').waitFor();
  });

  it('adds a check with the goals it is for, from the open question', async () => {
    const panel = await open('creek');
    await panel.page
      .getByRole('group', { name: /how will students show/ })
      .getByText('Add a check')
      .click();
    await panel.type('Water test talk');
    const choice = panel.page.getByRole('group', { name: 'Which goals does it check?' });
    ok(await choice.getByLabel(creek.goals[1]!.text).isChecked());
    await choice.getByLabel(feedback).check();
    await panel.page.getByRole('button', { name: 'Add', exact: true }).click();
    deepEqual(await panel.lastAsked(), {
      do: 'add',
      what: 'check',
      text: 'Water test talk',
      goals: ['g2', 'g3'],
    });
  });

  it('asks about the plan as a whole below its title, and makes the fix that is pressed', async () => {
    const panel = await open('creek');
    const fix = {
      do: 'fix',
      ref: 'document',
      code: 'align-project-critique',
      title: 'Add a round of critique',
    } as const;
    const text = 'Who looks at students’ work before it is finished, and when do they change it?';
    await panel.showCreek({
      questions: [{ code: fix.code, text, actions: [{ label: fix.title, intent: fix }] }],
    });
    const asked = panel.page.locator('.plan-head').getByRole('group', { name: text });
    await asked.getByRole('button', { name: 'Add a round of critique' }).click();
    deepEqual(await panel.lastAsked(), fix);
  });

  it('offers to bring a plan in an older form up to date, and only shows it until then', async () => {
    const panel = await open();
    const label = 'Bring it up to date';
    const unlock = {
      label,
      intent: { do: 'fix', ref: 'document', code: 'schema-older-version', title: label },
    } as const;
    await panel.showCreek({}, { readOnly: 'This plan was made with an older Third Point.', unlock });
    equal(await panel.page.getByRole('button', { name: 'Add a goal', exact: true }).count(), 0);
    await panel.page.getByRole('button', { name: label }).click();
    deepEqual(await panel.lastAsked(), unlock.intent);
  });

  it('adds a check at a class period, and an option to its choice', async () => {
    const panel = await open('creek');
    await panel.page.getByRole('button', { name: 'Add a check at Period 3' }).click();
    await panel.type('Quick sketch');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'add', what: 'check', text: 'Quick sketch', when: 's3' });
    await panel.page.getByRole('button', { name: /Add an option to/ }).click();
    await panel.type('Short film');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      do: 'add',
      what: 'option',
      text: 'Short film',
      into: 'choices/show',
    });
  });

  it('changes words where they stand, by double click', async () => {
    const panel = await open('creek');
    await panel.item('Data poster').dblclick();
    await panel.press('End');
    await panel.type(' with a map');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'choices/show/options/poster', field: 'name' },
      ...{ text: 'Data poster with a map', was: 'Data poster' },
    });
    ok(await panel.item('Data poster with a map').isVisible(), 'the new words are shown at once');
  });

  it('changes what comes after a check, in several lines, and takes it away', async () => {
    const panel = await open('creek');
    await panel.page.getByRole('button', { name: /^If not yet: conference/ }).click();
    await panel.press('End', 'Shift+Enter');
    await panel.type('with the sensor data');
    await panel.press('Enter');
    const ref = 'checks/k2';
    const was = 'conference during work time';
    const text = `${was}\nwith the sensor data`;
    deepEqual(await panel.lastAsked(), { do: 'set-text', ref, field: 'ifNotYet', text, was });
    await panel.page.getByRole('button', { name: /^Look for: a claim/ }).click();
    await panel.press('ControlOrMeta+a', 'Delete', 'Enter');
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'checks/k1', field: 'lookFor', text: '' },
      was: 'a claim with one measurement behind it',
    });
  });

  it('links and unlinks goals', async () => {
    const panel = await open('creek');
    const option = panel.page.locator('[data-ref="choices/show/options/letter"]');
    await option.getByRole('button', { name: 'shows 1 of 3 goals' }).click();
    await option.getByLabel(feedback).check();
    deepEqual(await panel.lastAsked(), {
      do: 'link',
      ref: 'choices/show/options/letter',
      goal: 'g3',
      on: true,
    });
    await option.getByLabel(land).uncheck();
    deepEqual(await panel.lastAsked(), {
      do: 'link',
      ref: 'choices/show/options/letter',
      goal: 'g1',
      on: false,
    });
    await panel.answer({ ok: false, said: 'The text changed meanwhile.' });
    ok(await option.getByLabel(land).isChecked(), 'what could not be done is not shown');
    equal(await panel.said(), 'The text changed meanwhile.');
  });

  it('does what a question offers', async () => {
    const panel = await open('creek');
    await panel.page.getByRole('button', { name: 'Fine as is' }).click();
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'accept', ref: 'choices/show/options/letter', code: 'align-choice-shows-goal' },
    });
  });

  it('drags an item to another place of its list, and a check to another class period', async () => {
    const panel = await open('creek');
    const { page } = panel;
    const drag = async (ref: string, onto: string, part: number) => {
      const from = page.locator(`[data-ref="${ref}"] > .frame > .margin`);
      await from.scrollIntoViewIfNeeded();
      const start = (await from.boundingBox())!;
      await page.mouse.move(start.x + start.width / 2, start.y + 8);
      await page.mouse.down();
      const target = page.locator(`[data-ref="${onto}"]`);
      const end = (await target.boundingBox())!;
      await page.mouse.move(end.x + 60, end.y + end.height * part, { steps: 4 });
      await page.mouse.up();
      await panel.drawn();
    };
    await drag('goals/g1', 'goals/g2', 0.9);
    deepEqual(await panel.lastAsked(), { do: 'place', ref: 'goals/g1', after: 'goals/g2' });
    await drag('choices/show/options/letter', 'choices/show/options/podcast', 0.1);
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'place', ref: 'choices/show/options/letter', before: 'choices/show/options/podcast' },
    });
    await drag('checks/k2', 'sessions/s3', 0.5);
    deepEqual(await panel.lastAsked(), {
      do: 'set-text',
      ref: 'checks/k2',
      field: 'when',
      text: 's3',
      was: 's5',
    });
  });

  it('folds its parts, and remembers how it was after it was hidden', async () => {
    const panel = await open('creek');
    await panel.page.getByRole('button', { name: /Choice options/ }).click();
    await panel.page.getByRole('button', { name: 'Add a goal', exact: true }).click();
    await panel.type('I can half');
    await panel.page.reload();
    await panel.drawn();
    equal(
      await panel.page.getByRole('button', { name: /Choice options/ }).getAttribute('aria-expanded'),
      'false',
    );
    equal(
      await panel.page.getByRole('textbox').inputValue(),
      'I can half',
      'words not yet saved are still there',
    );
  });

  it('opens the papers a plan belongs with, and says which are not found', async () => {
    const panel = await open('creek');
    await panel.page.getByRole('button', { name: 'Open Creek project rubric' }).click();
    deepEqual(await panel.intents(), [{ do: 'open', target: 'water-study.rubric.yaml' }]);
    await panel.page.getByText('ngss.standards.yaml · not found yet').waitFor();
  });

  it('shows a rubric level by level and writes a descriptor', async () => {
    const panel = await open('rubric');
    await panel.page.getByRole('button', { name: 'Add the descriptors' }).click();
    await panel.type('Says that samples were taken');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'criteria/method', field: 'descriptors/0' },
      ...{ text: 'Says that samples were taken', was: '' },
    });
    equal(await panel.page.locator('.at-level').count(), rubric.criteria.length * 4);
  });

  it('welcomes people to an empty folder', async () => {
    const panel = await open('welcome');
    await panel.page.getByRole('button', { name: 'Look at the creek project' }).click();
    await panel.page.getByRole('button', { name: 'Paste what I have' }).click();
    await panel.page.getByRole('button', { name: 'Start fresh' }).click();
    await panel.show(states.welcomeBack);
    await panel.page.getByRole('button', { name: 'Where does the energy go?' }).click();
    deepEqual((await panel.posted()).slice(1), [
      { type: 'command', command: 'look-at-creek' },
      { type: 'command', command: 'paste' },
      { type: 'command', command: 'start-fresh' },
      { type: 'command', command: 'open-plan', uri: 'file:///plans/energy.lesson.yaml' },
    ]);
  });

  it('only shows, and says why, while the text is broken or cannot be written', async () => {
    const panel = await open('broken');
    await panel.page.getByText('A quotation mark is missing at line 12.').waitFor();
    equal(await panel.page.getByRole('button', { name: /^Add/ }).count(), 0);
    await panel.page.getByRole('button', { name: 'Show me' }).click();
    await panel.item(land).dblclick();
    await panel.press('Delete', 'F2', 'Alt+ArrowDown');
    equal(await panel.page.getByRole('textbox').count(), 0);
    deepEqual(
      (await panel.intents()).map((intent) => intent.do),
      ['reveal', 'reveal'],
    );
    equal((await panel.posted()).filter(({ type }) => type === 'show-broken').length, 1);
    await panel.show(states.readOnly);
    await panel.page.getByText('It can be read here, not changed.').waitFor();
    equal(await panel.page.getByRole('button', { name: /^Add/ }).count(), 0);
  });

  it('listens to nothing that is not a message of the extension', async () => {
    const panel = await open('creek');
    await panel.page.evaluate(() => {
      for (const strange of [null, 7, 'state', {}, { type: 'other' }]) window.postMessage(strange, '*');
      // From anywhere else the very message of the extension means nothing.
      const data = { type: 'state', state: { show: 'waiting' } };
      window.dispatchEvent(new MessageEvent('message', { origin: 'https://elsewhere.example', data }));
    });
    await panel.drawn();
    ok(await panel.item(land).isVisible());
  });

  it('shows text as text, whatever is written in it', async () => {
    const panel = await open('creek');
    const text = '<img src=x onerror=alert(1)> ${1} __proto__ <b>bold</b>';
    await panel.showCreek({
      title: text,
      goals: [{ ...creek.goals[0]!, ref: 'goals/__proto__', id: '__proto__', text }],
    });
    equal(await panel.page.locator('h1').innerText(), text);
    equal(await panel.page.locator('img, h1 b').count(), 0);
  });
});

describe('The side panel, by keyboard alone', () => {
  const open = usePanelPage();

  it('goes through a list with the arrow keys and leaves it with one Tab', async () => {
    const panel = await open('creek');
    await panel.goTo(land);
    await panel.press('ArrowDown', 'ArrowDown');
    match(await panel.focused(), /Goal 3/);
    await panel.press('Home');
    match(await panel.focused(), /Goal 1/);
    await panel.press('End');
    match(await panel.focused(), /Goal 3/);
    await panel.press('Tab');
    match(await panel.focused(), /Change the words of “I can give feedback/);
    await panel.press('Escape');
    match(await panel.focused(), /Goal 3/);
    await panel.press('Tab', 'Tab', 'Tab', 'Tab');
    match(await panel.focused(), /Choice options/);
  });

  it('goes on with the arrow keys from the title to the last check, over the ends of the lists', async () => {
    const panel = await open('creek');
    await panel.goTo(creek.goals.at(-1)!.text);
    await panel.press('ArrowDown');
    match(await panel.focused(), /How will you show what you found/);
    await panel.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    match(await panel.focused(), /How healthy is our creek/);
  });

  it('shows, changes, moves and takes away with the keys the menu names', async () => {
    const panel = await open('creek');
    await panel.goTo(creek.goals[1]!.text);
    await panel.press('Enter');
    await panel.press('Alt+ArrowUp');
    deepEqual(await panel.lastAsked(), { do: 'move', ref: 'goals/g2', by: -1 });
    await panel.press('Alt+ArrowDown');
    deepEqual(await panel.lastAsked(), { do: 'move', ref: 'goals/g2', by: 1 });
    await panel.press('F2', 'ControlOrMeta+a');
    await panel.type('I can investigate.');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'goals/g2', field: 'target', text: 'I can investigate.' },
      was: creek.goals[1]!.text,
    });
    match(await panel.focused(), /Goal 2: I can investigate/);
    await panel.press('Control+Enter');
    await panel.type('I can wonder.');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'add', what: 'goal', text: 'I can wonder.', after: 'goals/g2' });
    match(
      await panel.focused(),
      /Goal 2/,
      'the focus goes back to where it came from until the answer is there',
    );
  });

  it('lists everything that can be done in a menu', async () => {
    const panel = await open('creek');
    await panel.goTo('Claim exit ticket');
    await panel.press('Shift+F10');
    const menu = panel.page.getByRole('menu', { name: 'More for “Claim exit ticket”' });
    deepEqual(
      (await menu.getByRole('menuitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
      [
        ...['Show in the text Enter', 'Change the words F2', 'Suggest a change… S'],
        ...['Look at this together L', 'Goals…'],
        ...['Talk about this next time T', 'Note for myself about this', 'When…', 'What students get…'],
        ...['What to look for…', 'If not yet…', 'If already there…', 'Add a check below Ctrl+Enter'],
        ...['Move up Alt+↑', 'Move down Alt+↓', 'Suggest taking this out…', 'Remove Delete'],
      ],
    );
    await panel.press('Escape');
    equal(await panel.focused(), 'Claim exit ticket');
    await panel.press('ContextMenu', 'w', 'Enter');
    const stops = panel.page.getByRole('menuitemradio');
    equal(await stops.count(), creek.stops.length);
    equal(await panel.focused(), 'Period 2 · What does the data say?');
    await panel.press('ArrowDown', 'Enter');
    deepEqual(await panel.lastAsked(), {
      do: 'set-text',
      ref: 'checks/k1',
      field: 'when',
      text: 's3',
      was: 's2',
    });
  });

  it('moves a check on to the next class period', async () => {
    const panel = await open('creek');
    await panel.goTo('Claim exit ticket');
    await panel.press('Alt+ArrowDown');
    deepEqual(await panel.lastAsked(), {
      do: 'set-text',
      ref: 'checks/k1',
      field: 'when',
      text: 's3',
      was: 's2',
    });
  });

  it('takes an item away, offers to undo it, and goes on to the next', async () => {
    const panel = await open('creek');
    await panel.goTo(creek.goals[1]!.text);
    await panel.press('Delete');
    deepEqual(await panel.lastAsked(), { do: 'remove', ref: 'goals/g2' });
    await panel.showCreek({ goals: [creek.goals[0]!, creek.goals[2]!] });
    await panel.answer();
    match(await panel.focused(), /I can give feedback/);
    match(await panel.said(), /^Removed “I can plan and carry out/);
    await panel.page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    equal((await panel.posted()).at(-1)?.type, 'undo');
  });

  it('offers to undo a removal only while nothing else has changed', async () => {
    const panel = await open('creek');
    await panel.goTo(feedback);
    await panel.press('Delete');
    await panel.answer();
    await panel.showCreek({ goals: creek.goals.slice(0, 2) });
    match(await panel.said(), /Undo/);
    await panel.showCreek({ goals: creek.goals.slice(0, 2), version: creek.version + 2 });
    equal(await panel.said(), '');
  });

  it('undoes and does again, but in a field leaves both to the field', async () => {
    const panel = await open('creek');
    await panel.goTo(land);
    await panel.press('Control+z', 'Control+Shift+z', 'Control+y');
    const types = async () =>
      (await panel.posted()).map(({ type }) => type).filter((type) => type.endsWith('do'));
    deepEqual(await types(), ['undo', 'redo', 'redo']);
    await panel.press('F2', 'End');
    await panel.type(' x');
    await panel.press('Control+z');
    equal((await types()).length, 3);
    await panel.press('Escape');
    match(await panel.focused(), /Goal 1/);
  });

  it('leaves a field with Escape and changes nothing', async () => {
    const panel = await open('creek');
    await panel.goTo(land);
    await panel.press('F2');
    await panel.type(' and more');
    await panel.press('Escape');
    equal(await panel.lastAsked(), undefined);
    equal(await panel.item(land).count(), 1);
  });

  it('leaves Enter to an input method that is composing', async () => {
    const panel = await open('creek');
    await panel.goTo(land);
    await panel.press('F2');
    const cdp = await panel.page.context().newCDPSession(panel.page);
    await cdp.send('Input.imeSetComposition', { text: 'みず', selectionStart: 2, selectionEnd: 2 });
    await panel.page
      .getByRole('textbox')
      .evaluate((field) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }),
        ),
      );
    equal(await panel.lastAsked(), undefined);
    equal(await panel.page.getByRole('textbox').count(), 1);
  });

  it('edits the title', async () => {
    const panel = await open('creek');
    await panel.goTo('How healthy is our creek?');
    await panel.press('F2', 'ControlOrMeta+a');
    await panel.type('Our creek');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      ...{
        do: 'set-text',
        ref: 'title',
        field: 'title',
        text: 'Our creek',
        was: 'How healthy is our creek?',
      },
    });
  });
});

describe('The side panel, while others write', () => {
  const open = usePanelPage();

  it('keeps a field, its words, its cursor and the focus when the plan arrives anew', async () => {
    const panel = await open('creek');
    await panel.goTo(feedback);
    await panel.press('F2', 'Home');
    await panel.type('Soon ');
    const reordered = [creek.goals[2]!, creek.goals[0]!, { ...creek.goals[1]!, text: 'I can plan anew.' }];
    await panel.showCreek({ goals: reordered });
    await panel.type('now ');
    equal(await panel.page.getByRole('textbox').inputValue(), `Soon now ${feedback}`);
    await panel.showCreek({ goals: [...reordered.slice(1), { ...creek.goals[2]!, text: 'I can listen.' }] });
    await panel.page.getByText('Meanwhile the plan says: “I can listen.”').waitFor();
    equal(await panel.page.getByRole('textbox').inputValue(), `Soon now ${feedback}`);
  });

  it('gives words back when their place has gone, or when they could not be written', async () => {
    const panel = await open('creek');
    await panel.goTo(feedback);
    await panel.press('F2', 'End');
    await panel.type(' Daily.');
    await panel.press('Enter');
    await panel.answer({ ok: false, said: 'The text is being changed just now. Try again.' });
    equal(await panel.page.getByRole('textbox').inputValue(), `${feedback} Daily.`);
    equal(await panel.said(), 'The text is being changed just now. Try again.');
    await panel.showCreek({ goals: creek.goals.slice(0, 2) });
    match(await panel.said(), /no longer in the plan. Your words were: “I can give feedback .* Daily.”/);
  });

  it('keeps what is being written while the text is broken', async () => {
    const panel = await open('creek');
    await panel.goTo(feedback);
    await panel.press('F2', 'End');
    await panel.type(' Daily.');
    await panel.show(states.broken);
    await panel.press('Enter');
    equal(await panel.page.getByRole('textbox').inputValue(), `${feedback} Daily.`);
    await panel.page.getByText('They can be saved once the text is mended.').waitFor();
    await panel.showCreek({});
    await panel.press('Enter');
    equal((await panel.lastAsked())?.do, 'set-text');
  });

  it('keeps the focus on the item when the others move around it', async () => {
    const panel = await open('creek');
    await panel.goTo('Data poster');
    const [menu] = creek.menus;
    await panel.showCreek({ menus: [{ ...menu!, options: [...menu!.options].reverse() }] });
    equal(await panel.focused(), 'Data poster');
    await panel.showCreek({
      menus: [{ ...menu!, options: menu!.options.slice(2) }],
      version: creek.version + 2,
    });
    equal(await panel.focused(), 'Letter to the town council');
  });

  it('marks the item the cursor is in, and scrolls to it only when nobody works in the panel', async () => {
    const panel = await open('creek');
    const lit = () => panel.page.locator('[aria-current=true]').innerText();
    match(await lit(), /I can plan and carry out/);
    await panel.showCreek({}, { lit: 'checks/k2' });
    equal(await lit(), 'Peer feedback on the claim');
    equal(
      await panel.page.evaluate(() => window.scrollY),
      0,
      'the page has the focus here: somebody works in it',
    );
    await panel.page.evaluate(() => (document.hasFocus = () => false));
    await panel.showCreek({}, { lit: 'sessions/s8' });
    ok((await panel.page.evaluate(() => window.scrollY)) > 0);
  });

  it('takes the focus when it is asked to', async () => {
    const panel = await open('creek');
    await panel.page.evaluate(() => window.postMessage({ type: 'focus', ref: 'goals/g2' }, '*'));
    await panel.drawn();
    match(await panel.focused(), /Goal 2/);
  });

  it('stays usable with 300 items', async () => {
    const panel = await open('large');
    equal(await panel.page.locator('[data-kind=check]').count(), 120);
    await panel.goTo('I can do thing 59 and say why.');
    await panel.press('ArrowDown');
    match(await panel.focused(), /Goal 60/);
    await panel.press('F2', 'End');
    await panel.type('!');
    await panel.press('Enter');
    equal((await panel.lastAsked())?.do, 'set-text');
  });
});
