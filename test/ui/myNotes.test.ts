// My notes: written in seconds, found again, changed, taken away and brought back, all by keyboard.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { axeFindings } from './panelPage/axe.ts';
import { goal, meeting, plan, useMyNotesPage, type OpenMyNotes } from './myNotesPage/open.ts';

const where = 'on this computer';
const field = (notes: OpenMyNotes) => notes.page.getByRole('textbox', { name: 'A note for yourself' });

describe('My notes', () => {
  const open = useMyNotesPage();

  it('a note is about the item in front, and the field is ready for the next', async () => {
    const notes = await open();
    await notes.showNotes();
    await notes.write('Wait longer.');
    deepEqual(await notes.intents(), [
      { do: 'add', text: 'Wait longer.', about: { uri: goal.uri, ref: goal.ref } },
    ]);
    deepEqual(await notes.shown(), ['Wait longer.']);
    match((await notes.heads())[0] ?? '', /^I can explain .* our own data\. How healthy/);
    equal(await field(notes).inputValue(), '');
    equal(await notes.focused(), 'A note for yourself');
    match(await notes.said(), /Kept, for you alone\./);
  });

  it('Shift+Enter begins a line, and nothing is kept of blanks', async () => {
    const notes = await open();
    await notes.showNotes();
    await field(notes).focus();
    await notes.press('Space', 'Enter');
    deepEqual(await notes.intents(), []);
    await notes.page.keyboard.type('one');
    await notes.press('Shift+Enter');
    await notes.page.keyboard.type('two');
    await notes.press('Enter');
    equal((await notes.intents()).length, 1);
    match(JSON.stringify(await notes.intents()), /one\\ntwo/);
  });

  it('can be about the plan as a whole, or about nothing in particular', async () => {
    const notes = await open();
    await notes.showNotes();
    const about = notes.page.getByRole('combobox', { name: 'About' });
    await about.selectOption({ label: `${plan.words}, as a whole` });
    await notes.write('The evening is too long.');
    await about.selectOption({ label: 'Nothing in particular' });
    await notes.write('Buy a notebook.');
    const asked = await notes.intents();
    deepEqual(
      asked.map((intent) => (intent.do === 'add' ? (intent.about?.uri ?? '') : '')),
      [plan.uri, ''],
    );
  });

  it('words belong to what was in front when they were begun', async () => {
    const notes = await open();
    await notes.showNotes();
    await field(notes).fill('Ask about');
    notes.here = [meeting];
    await notes.showNotes();
    await notes.press('Enter');
    deepEqual(await notes.intents(), [
      { do: 'add', text: 'Ask about', about: { uri: goal.uri, ref: goal.ref } },
    ]);
    equal(await notes.page.getByRole('combobox', { name: 'About' }).inputValue(), '0');
  });

  it('what could not be kept stays in the field, and is said', async () => {
    const notes = await open();
    await notes.showNotes();
    notes.refusal = 'This could not be kept: the disk may be full.';
    await notes.write('Do not lose me');
    equal(await field(notes).inputValue(), 'Do not lose me');
    match(await notes.said(), /could not be kept/);
    notes.refusal = undefined;
    await field(notes).focus();
    await notes.press('Enter');
    deepEqual(await notes.shown(), ['Do not lose me']);
  });

  it('is changed in its place; Escape leaves it as it was', async () => {
    const notes = await open();
    notes.notes = [{ id: 'a', text: 'Wait.', day: 'May 4', about: goal }];
    await notes.showNotes();
    await notes.page.getByRole('button', { name: 'Change the note “Wait.”' }).focus();
    await notes.press('Enter');
    equal(await notes.focused(), 'Change this note');
    await notes.press('End');
    await notes.page.keyboard.type(' And listen.');
    await notes.press('Escape');
    deepEqual(await notes.shown(), ['Wait.']);
    equal(await notes.focused(), 'Change the note “Wait.”');
    await notes.press('Enter', 'End');
    await notes.page.keyboard.type(' And listen.');
    await notes.press('Enter');
    deepEqual(await notes.shown(), ['Wait. And listen.']);
    equal(await notes.focused(), 'Change the note “Wait. And listen.”');
  });

  it('is removed, and brought back by the button or by Ctrl+Z', async () => {
    const notes = await open();
    notes.notes = [{ id: 'a', text: 'Wait.', day: 'May 4', about: goal }];
    await notes.showNotes();
    for (const back of ['Enter', 'Control+z']) {
      await notes.page.getByRole('button', { name: 'Remove the note “Wait.”' }).focus();
      await notes.press('Enter');
      deepEqual(await notes.shown(), []);
      equal(await notes.focused(), 'Undo');
      await notes.press(back);
      deepEqual(await notes.shown(), ['Wait.']);
    }
  });

  it('are grouped by what they are about, what is open first; the head leads there', async () => {
    const notes = await open();
    notes.notes = [
      { id: 'a', text: 'about the plan', day: '', about: plan },
      { id: 'b', text: 'about the goal', day: '', about: goal },
      { id: 'c', text: 'nothing', day: '' },
      { id: 'd', text: 'about the meeting', day: '', about: meeting },
    ];
    await notes.showNotes();
    deepEqual(await notes.shown(), ['about the goal', 'about the plan', 'about the meeting', 'nothing']);
    await notes.click('Go to Meeting of May 5');
    deepEqual(await notes.intents(), [{ do: 'go', about: { uri: meeting.uri, ref: meeting.ref } }]);
  });

  it('what a note was about may have gone; the note stays', async () => {
    const notes = await open();
    notes.notes = [{ id: 'a', text: 'old', day: '', about: { ...goal, words: 'Gone', there: false } }];
    notes.here = [];
    await notes.showNotes();
    match((await notes.heads())[0] ?? '', /Gone isn’t there any more/);
    deepEqual(await notes.shown(), ['old']);
  });

  it('are searched in their words and in what they are about, whatever the accents', async () => {
    const notes = await open();
    notes.notes = ['Café with Ana', 'Listen', 'Rain', 'Sun'].map((text, index) => ({
      ...{ id: `n${index}`, text, day: '' },
      about: { ...goal, ref: `goals/x${index}`, words: `Goal ${index}` },
    }));
    await notes.showNotes();
    const search = notes.page.getByRole('searchbox', { name: 'Search my notes' });
    await search.fill('CAFE');
    deepEqual(await notes.shown(), ['Café with Ana']);
    await search.fill('goal 2');
    deepEqual(await notes.shown(), ['Rain']);
    await search.fill('nowhere');
    deepEqual(await notes.shown(), []);
    ok(await notes.page.getByText('Nothing found.').isVisible());
  });

  it('show marks and no code: what looks like HTML is words', async () => {
    const notes = await open();
    notes.notes = [{ id: 'a', text: '<img src=x onerror=alert(1)> **bold**', day: '' }];
    await notes.showNotes();
    deepEqual(await notes.shown(), ['<img src=x onerror=alert(1)> bold']);
    equal(await notes.page.locator('.note-words img').count(), 0);
  });

  it('words that are not kept yet are held by the extension and by nobody else', async () => {
    const notes = await open();
    await notes.showNotes();
    await field(notes).fill('half a thou');
    await notes.page.waitForFunction(() => panelPage().posted.some(({ type }) => type === 'draft'));
    const drafts = (await notes.posted()).filter(({ type }) => type === 'draft');
    deepEqual(drafts.at(-1), {
      type: 'draft',
      draft: { text: 'half a thou', about: { uri: goal.uri, ref: goal.ref } },
    });
    const stored = await notes.page.evaluate(() =>
      JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
    );
    ok(!stored.includes('half'));
    await notes.page.reload();
    await notes.drawn();
    notes.more = { draft: { text: 'half a thou', about: { uri: goal.uri, ref: goal.ref! } } };
    await notes.showNotes();
    equal(await field(notes).inputValue(), 'half a thou');
  });

  it('asked for from an item, the field has the focus and the item is what it is about', async () => {
    const notes = await open();
    await notes.showNotes();
    await notes.tell({ type: 'write', about: meeting });
    equal(await notes.focused(), 'A note for yourself');
    await notes.page.keyboard.type('Thank Lee.');
    await notes.press('Enter');
    deepEqual(await notes.intents(), [
      { do: 'add', text: 'Thank Lee.', about: { uri: meeting.uri, ref: meeting.ref } },
    ]);
  });
});

describe('My notes, before and around', () => {
  const open = useMyNotesPage();

  it('say first where they are kept and from whom they are not safe', async () => {
    const notes = await open();
    await notes.show({ show: 'begin', where });
    const text = await notes.page.locator('main').innerText();
    for (const said of [/on this computer/, /encrypted/, /not safe from/, /recovery code/, /Each of you/])
      match(text, said);
    await notes.click('Begin');
    deepEqual(await notes.intents(), [{ do: 'begin' }]);
  });

  it('say how they can be lost where they are not on one’s own computer', async () => {
    const notes = await open();
    const howLost = 'When the browser’s data is cleared, they are gone.';
    await notes.show({ show: 'begin', where: 'in this browser', howLost });
    const points = await notes.page.getByRole('listitem').allInnerTexts();
    match(points[0] ?? '', /in this browser/);
    equal(points[1], howLost);
  });

  it('show a recovery code in groups, to be copied or written down', async () => {
    const notes = await open();
    await notes.show({ show: 'code', code: '7QKD-9F2M-0WXA-R4T6-ZZ8Y-H1C3-5VNB', where });
    deepEqual(
      await notes.page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem').allInnerTexts(),
      ['7QKD', '9F2M', '0WXA', 'R4T6', 'ZZ8Y', 'H1C3', '5VNB'],
    );
    await notes.page.getByRole('button', { name: 'Copy' }).click();
    await notes.page.getByRole('button', { name: 'I have written it down' }).click();
    deepEqual(await notes.intents(), [{ do: 'copy-code' }, { do: 'code-written' }]);
  });

  it('without the key: the code is typed in, and a slip is said while it stays in the field', async () => {
    const notes = await open();
    const sentence = 'Your private notes can’t be opened here: their key is on another computer.';
    await notes.show({ show: 'locked', sentence, hasCode: true, canBegin: true, there: true });
    ok(await notes.page.getByText(sentence).isVisible());
    const code = notes.page.getByRole('textbox', { name: 'Recovery code' });
    notes.refusal = 'There is a slip somewhere in the code.';
    await code.fill('7qkd 9f2m');
    await notes.press('Enter');
    deepEqual(await notes.intents(), [{ do: 'recover', code: '7qkd 9f2m' }]);
    match(await notes.said(), /slip somewhere/);
    equal(await code.inputValue(), '7qkd 9f2m');
  });

  it('without key and code, one can begin with empty notes', async () => {
    const notes = await open();
    await notes.show({ show: 'locked', sentence: 'No key.', hasCode: false, canBegin: true, there: true });
    equal(await notes.page.getByRole('textbox').count(), 0);
    await notes.click('Start anew…');
    deepEqual(await notes.intents(), [{ do: 'start-anew' }]);
  });

  it('without their folder, one can begin too, and it is not said that old files are kept', async () => {
    const notes = await open();
    const gone = { canBegin: true, there: false, hasCode: false };
    await notes.show({ show: 'locked', sentence: 'They aren’t where they were kept.', ...gone });
    ok(await notes.page.getByText('They aren’t where they were kept.').isVisible());
    ok(!/kept aside|opened where they were written/.test(await notes.page.locator('main').innerText()));
    await notes.click('Start anew…');
    deepEqual(await notes.intents(), [{ do: 'start-anew' }]);
  });

  it('while they can’t be read, words that are not kept yet stay in sight, and one goes on with them', async () => {
    const notes = await open();
    const sentence = 'Your private notes can’t be read here just now.';
    const locked = { show: 'locked', sentence, hasCode: false, canBegin: false, there: true } as const;
    notes.notes = [{ id: 'n1', day: 'May 18', text: 'Wait longer.' }];
    await notes.showNotes();
    await notes.page.getByRole('button', { name: /Change the note/ }).click();
    await notes.page.getByRole('textbox', { name: 'Change this note' }).fill('Wait longer after a question.');
    await field(notes).fill('Ask about ');
    await notes.show(locked);
    ok(await notes.page.getByText(sentence).isVisible());
    equal(await notes.page.getByRole('button').count(), 0);
    equal(await notes.focused(), 'Not kept yet');
    await notes.page.keyboard.type('the debate');
    notes.refusal = 'This could not be kept.';
    await notes.press('Enter');
    match(await notes.said(), /could not be kept/);
    const kept = notes.page.getByRole('textbox', { name: 'Not kept yet' });
    const words = await kept.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
    deepEqual(words.sort(), ['Ask about the debate', 'Wait longer after a question.']);
    notes.refusal = undefined;
    await notes.showNotes();
    equal(await field(notes).inputValue(), 'Ask about the debate');
    equal(await notes.focused(), 'A note for yourself');
    const changing = notes.page.getByRole('textbox', { name: 'Change this note' });
    equal(await changing.inputValue(), 'Wait longer after a question.');
  });

  it('remind of a missing recovery code, and of files that can’t be opened', async () => {
    const notes = await open();
    notes.more = { hasCode: false, unreadable: 1 };
    await notes.showNotes();
    ok(await notes.page.getByText('One note can’t be opened').isVisible());
    await notes.page.getByRole('button', { name: 'Make a recovery code' }).click();
    deepEqual(await notes.intents(), [{ do: 'make-code' }]);
  });

  it('have questions about trust, each with its source, answered for oneself', async () => {
    const notes = await open();
    await notes.showNotes();
    await notes.click('Trust, for myself');
    ok(await notes.page.getByText('Tschannen-Moran').isVisible());
    await notes.click('Reliability');
    await notes.page
      .getByRole('textbox', { name: 'What comes to your mind about reliability?' })
      .fill('I was late twice.');
    await notes.press('Enter');
    deepEqual(await notes.intents(), [{ do: 'reflect', block: 'reliability', text: 'I was late twice.' }]);
    deepEqual(await notes.shown(), ['I was late twice.']);
  });

  it('keep the list of names when its field is left, or with Ctrl+Enter', async () => {
    const notes = await open();
    await notes.showNotes();
    await notes.click('Students’ names and labels');
    const names = notes.page.getByRole('textbox', { name: 'Names, one a line' });
    await names.fill('Maria Lopez\nDiaz, Marco');
    await notes.press('Tab');
    await names.focus();
    await notes.press('Control+End', 'Enter');
    await notes.page.keyboard.type('Ana');
    await notes.press('Control+Enter');
    deepEqual(
      (await notes.intents()).map((intent) => (intent.do === 'names' ? intent.text : '')),
      ['Maria Lopez\nDiaz, Marco', 'Maria Lopez\nDiaz, Marco\nAna'],
    );
  });

  for (const theme of ['light', 'high-contrast'] as const)
    it(`can be read and used by everyone, in ${theme}, also where it is narrow`, async () => {
      const notes = await open(theme, 200);
      await notes.show({ show: 'begin', where });
      deepEqual(await axeFindings(notes.page), []);
      await notes.show({ show: 'code', code: '7QKD-9F2M-0WXA-R4T6-ZZ8Y-H1C3-5VNB', where });
      deepEqual(await axeFindings(notes.page), []);
      ok((await notes.overflow()) <= 0);
      await notes.show({ show: 'locked', sentence: 'No key.', hasCode: true, canBegin: true, there: true });
      deepEqual(await axeFindings(notes.page), []);
      notes.notes = [
        { id: 'a', text: 'about the goal', day: 'May 4', about: goal },
        { id: 'b', text: 'about the meeting', day: 'May 5', about: meeting },
        { id: 'c', text: 'nothing', day: 'May 5' },
      ];
      notes.more = { hasCode: false, unreadable: 2 };
      await notes.showNotes();
      for (const part of [
        'Trust, for myself',
        'Openness',
        'Students’ names and labels',
        'How these notes are kept',
      ])
        await notes.click(part);
      await field(notes).fill('begun');
      await notes.drawn();
      deepEqual(await axeFindings(notes.page), []);
      ok((await notes.overflow()) <= 0);
    });
});

/** In the page. */
declare function panelPage(): { readonly posted: readonly { readonly type: string }[] };
