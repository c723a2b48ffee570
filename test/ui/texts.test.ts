// Texts of the plan: how they are shown, and how they are changed where they stand.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { PlanView } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { creek } from './panelPage/plans.ts';
import themes from './panelPage/themes.json' with { type: 'json' };

const [land, , feedback] = creek.goals.map(({ text }) => text) as [string, string, string];

/** The creek project with another text of its first goal. */
const withGoal = (text: string): Partial<PlanView> => ({
  goals: [{ ...creek.goals[0]!, text }, ...creek.goals.slice(1)],
});

/** The creek project with another text of its exit ticket. */
const withCheck = (change: { lookFor?: string; ifNotYet?: string; text?: string }): Partial<PlanView> => ({
  stops: creek.stops.map((stop) => ({
    ...stop,
    checks: stop.checks.map((check) => (check.ref === 'checks/k1' ? { ...check, ...change } : check)),
  })),
});

const goalText = (panel: OpenPanel) => panel.page.locator('[data-ref="goals/g1"] .words .text');
const field = (panel: OpenPanel) => panel.page.getByRole('textbox');

/** Opens the field of the third goal and writes something at its end. */
async function writeFeedback(panel: OpenPanel, words: string): Promise<void> {
  await panel.goTo(feedback);
  await panel.press('F2', 'End');
  await panel.type(words);
}

/** The plan, in which somebody else has changed the third goal. */
const changed = (text: string, version = creek.version + 1): Partial<PlanView> => ({
  goals: [...creek.goals.slice(0, 2), { ...creek.goals[2]!, text }],
  version,
});

describe('Texts of the plan, shown', () => {
  const open = usePanelPage();

  it('shows what a teacher writes without thinking of Markdown as it was written', async () => {
    const panel = await open('creek');
    for (const text of [
      '1. Claim',
      '5. Do this',
      '# 3',
      'C#',
      ':)',
      'snake_case_words and 2*3*4 and 5*x + 3*y',
      'Name: ____ Date: ____',
      '(___) plus (___)',
      '__init__',
      '<b>not bold</b> & <img src=x>',
      'AT&T, $5 ~ $10',
      '[ ] done [1]',
      '[x](javascript:alert(1)) [y](file:///etc/passwd) [z](//elsewhere.example)',
    ]) {
      await panel.showCreek(withGoal(text));
      equal(await goalText(panel).innerText(), text);
      equal(await goalText(panel).locator('b, strong, em, a, img, .link-words, li').count(), 0, text);
    }
  });

  it('shows emphasis, code and lines where only words can stand, and the words of links without the links', async () => {
    const panel = await open('creek');
    await panel.showCreek(
      withGoal('I can **explain** *how* `pH` ~~rises~~\nwith [our map](https://maps.example/creek)'),
    );
    const text = goalText(panel);
    equal(await text.innerText(), 'I can explain how pH rises\nwith our map');
    for (const [element, words] of [
      ['strong', 'explain'],
      ['em', 'how'],
      ['code', 'pH'],
      ['s', 'rises'],
      ['.link-words', 'our map'],
    ] as const)
      equal(await text.locator(element).innerText(), words);
    equal(await text.locator('a').count(), 0, 'inside a button nothing else can be pressed');
    await panel.page
      .getByRole('button', { name: 'More for “I can explain how pH rises with our map”' })
      .waitFor();
  });

  it('says no HTML, whatever is written', async () => {
    const panel = await open('creek');
    const text =
      '<img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\n- <b>x</b>\n- ![a map](https://e.example/x.png)';
    await panel.showCreek(withCheck({ lookFor: text }));
    const prose = panel.page.locator('[data-ref="checks/k1"] .prose');
    equal(await prose.locator('img, script, b').count(), 0);
    deepEqual(await prose.locator('li').allInnerTexts(), ['<b>x</b>', 'a map']);
  });

  it('shows lists, paragraphs, quotes, tables and code of a longer text', async () => {
    const panel = await open('creek');
    const text = [
      'First:',
      '',
      '3. a claim',
      '5. two measurements',
      '',
      '> said by a student',
      '',
      '+ works well',
      '# 3 is a number',
      '> 5 is more than five',
      '',
      '| sign | means |',
      '| --- | --- |',
      '| + | more |',
      '',
      '```',
      'x = 1',
      '```',
    ].join('\n');
    await panel.showCreek(withCheck({ lookFor: text }));
    const prose = panel.page.locator('[data-ref="checks/k1"] .prose');
    deepEqual(
      await prose.locator('ol > li').evaluateAll((all) => all.map((one) => (one as HTMLLIElement).value)),
      [3, 5],
      'the numbers that were written',
    );
    equal(await prose.locator('blockquote').innerText(), 'said by a student');
    match(await prose.innerText(), /\+ works well\n# 3 is a number\n> 5 is more than five/);
    deepEqual(await prose.locator('th, td').allInnerTexts(), ['sign', 'means', '+', 'more']);
    equal(await prose.locator('pre').innerText(), 'x = 1');
    equal(await prose.locator('h1, h2').count(), 0, 'a text makes no headings in the page');
    await prose.locator('blockquote').click();
    equal(await field(panel).inputValue(), text, 'what is changed is the text as it was written');
  });

  it('opens a link of a text by mouse, by keys, and from the menu of its item', async () => {
    const panel = await open('creek');
    await panel.showCreek(
      withCheck({
        lookFor: 'see [the map](https://maps.example/creek) or [our rubric](water%20study.rubric.yaml#claim)',
      }),
    );
    const asked = { do: 'open', target: 'https://maps.example/creek' };
    await panel.page.getByRole('link', { name: 'the map' }).click();
    deepEqual(await panel.lastAsked(), asked);
    equal(await field(panel).count(), 0, 'pressing a link does not open the field');
    await panel.page.getByRole('link', { name: 'our rubric' }).focus();
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), { do: 'open', target: 'water%20study.rubric.yaml#claim' });
    await panel.goTo('Claim exit ticket');
    await panel.press('Shift+F10');
    await panel.page.getByRole('menuitem', { name: 'Open the map' }).click();
    deepEqual(await panel.lastAsked(), asked);
    equal((await panel.intents()).filter((intent) => intent.do === 'open').length, 3, 'each was opened once');
    ok(panel.page.url().includes('127.0.0.1'), 'the page itself stays');
  });

  it('says in which language the texts are, and leaves its own words in its own', async () => {
    const panel = await open('creek');
    await panel.showCreek({ language: 'pt-BR' });
    equal(await goalText(panel).getAttribute('lang'), 'pt-BR');
    equal(
      await panel.page
        .locator('h2')
        .first()
        .evaluate((heading) => heading.closest('[lang]')),
      null,
    );
    await panel.goTo(land);
    await panel.press('F2');
    equal(await field(panel).getAttribute('lang'), 'pt-BR');
    equal(await field(panel).getAttribute('spellcheck'), 'true');
    for (const language of ['', 'en', 'no language at all']) {
      await panel.showCreek({ language, version: creek.version + 2 });
      equal((await goalText(panel).count()) === 0 ? null : await goalText(panel).getAttribute('lang'), null);
      equal(await field(panel).getAttribute('lang'), null, language);
    }
  });

  it('stays quick with texts nobody would write', async () => {
    const panel = await open('creek');
    for (const part of ['[', '*a', '`', '> ', '- ', '<a', '[a](<', '_', '![[', '~~a ', '\\', '&#', '|'])
      await panel.showCreek(withGoal(part.repeat(5000)));
    await panel.showCreek(withGoal(`${'long '.repeat(20_000)}**end**`));
    match(await goalText(panel).innerText(), /\*\*end\*\*$/);
  });
});

describe('Texts of the plan, changed by both at once', () => {
  const open = usePanelPage();

  /** My words in the field, and theirs in the plan. */
  async function bothChanged(): Promise<OpenPanel> {
    const panel = await open('creek');
    await writeFeedback(panel, ' Daily.');
    await panel.showCreek(changed('I can listen to a team.'));
    await panel.page.getByText('Meanwhile the plan says: “I can listen to a team.”').waitFor();
    equal(await field(panel).inputValue(), `${feedback} Daily.`);
    return panel;
  }

  it('shows both, and Enter goes to the choice before anything is written', async () => {
    const panel = await bothChanged();
    await panel.press('Enter');
    equal(await panel.lastAsked(), undefined);
    equal(await panel.focused(), 'Use mine');
    await panel.page.getByRole('group', { name: 'Whose words go on?' }).waitFor();
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'goals/g3', field: 'target' },
      ...{ text: `${feedback} Daily.`, was: 'I can listen to a team.' },
    });
    equal(await field(panel).count(), 0);
  });

  it('does not take an Enter that is held down for a choice', async () => {
    const panel = await bothChanged();
    await panel.page.keyboard.down('Enter');
    await panel.page.keyboard.down('Enter');
    await panel.page.keyboard.up('Enter');
    await panel.drawn();
    equal(await panel.lastAsked(), undefined);
    equal(await panel.focused(), 'Use mine');
  });

  it('keeps Save where it was, and does not write over theirs with it', async () => {
    const panel = await open('creek');
    await writeFeedback(panel, ' Daily.');
    const save = panel.page.getByRole('button', { name: 'Save', exact: true });
    const before = await save.boundingBox();
    await panel.showCreek(changed('I can listen to a team.'));
    deepEqual(await save.boundingBox(), before, 'nothing moves under the pointer');
    await save.click();
    equal(await panel.lastAsked(), undefined);
    equal(await panel.focused(), 'Use mine');
  });

  it('takes theirs', async () => {
    const panel = await bothChanged();
    await panel.page.getByRole('button', { name: 'Take theirs' }).click();
    equal(await panel.lastAsked(), undefined);
    equal(await field(panel).count(), 0);
    match(await panel.focused(), /I can listen to a team\./);
  });

  it('keeps both, to be made one', async () => {
    const panel = await bothChanged();
    await panel.page.getByRole('button', { name: 'Keep both' }).click();
    const both = `I can listen to a team. / ${feedback} Daily.`;
    equal(await field(panel).inputValue(), both);
    equal(await panel.page.getByText('Meanwhile the plan says').count(), 0);
    await panel.type(' Yes.');
    await panel.press('Enter');
    deepEqual(await panel.lastAsked(), {
      ...{ do: 'set-text', ref: 'goals/g3', field: 'target' },
      ...{ text: `${both} Yes.`, was: 'I can listen to a team.' },
    });
  });

  it('keeps both in lines of their own where a text has lines', async () => {
    const panel = await open('creek');
    await panel.page.getByText('small group with the sorting cards').click();
    await panel.press('ControlOrMeta+a');
    await panel.type('mine');
    await panel.showCreek(withCheck({ ifNotYet: 'theirs' }));
    await panel.page.getByRole('button', { name: 'Keep both' }).click();
    equal(await field(panel).inputValue(), 'theirs\nmine');
  });

  it('offers to leave out what was taken away', async () => {
    const panel = await open('creek');
    await panel.page.getByText('small group with the sorting cards').click();
    await panel.type('!');
    await panel.showCreek(withCheck({ ifNotYet: '' }));
    await panel.page.getByText('Meanwhile these words were taken away.').waitFor();
    equal(await panel.page.getByRole('button', { name: 'Keep both' }).count(), 0);
    await panel.page.getByRole('button', { name: 'Leave it out' }).click();
    equal(await field(panel).count(), 0);
    equal(await panel.lastAsked(), undefined);
  });

  it('asks again when they write on, and no more when they have written the same', async () => {
    const panel = await bothChanged();
    await panel.showCreek(changed('I can listen well.', creek.version + 2));
    await panel.page.getByText('Meanwhile the plan says: “I can listen well.”').waitFor();
    await panel.showCreek(changed(`${feedback} Daily.`, creek.version + 3));
    equal(await panel.page.getByText('Meanwhile the plan says').count(), 0);
    await panel.press('Enter');
    equal(await panel.lastAsked(), undefined, 'the plan says it already');
  });

  it('follows the plan in a field in which nothing was written', async () => {
    const panel = await open('creek');
    await panel.goTo(feedback);
    await panel.press('F2');
    await panel.showCreek(changed('I can listen to a team.'));
    equal(await field(panel).inputValue(), 'I can listen to a team.');
    equal(await panel.page.getByText('Meanwhile the plan says').count(), 0);
  });

  it('opens no other field before the choice is made', async () => {
    const panel = await bothChanged();
    await panel.item('Data poster').dblclick();
    equal(await field(panel).inputValue(), `${feedback} Daily.`);
    equal(await panel.lastAsked(), undefined);
    equal(await panel.focused(), 'Use mine');
  });

  it('opens the field again where the words had changed before they arrived', async () => {
    const panel = await open('creek');
    await writeFeedback(panel, ' Daily.');
    await panel.press('Enter');
    await panel.answer({ ok: false, said: 'This was changed to “I can listen.” while you were writing.' });
    await panel.showCreek(changed('I can listen.'));
    equal(await field(panel).inputValue(), `${feedback} Daily.`);
    await panel.page.getByText('Meanwhile the plan says: “I can listen.”').waitFor();
  });

  it('says words that could not be written while another field is open', async () => {
    const panel = await open('creek');
    await writeFeedback(panel, ' Daily.');
    await panel.press('Enter');
    await panel.item('Data poster').dblclick();
    const id = (await panel.posted()).flatMap((one) =>
      one.type === 'intent' && one.intent.do === 'set-text' ? [one.id] : [],
    )[0]!;
    await panel.page.evaluate(
      (message) =>
        (globalThis as unknown as { panelPage(): { tell(m: unknown): void } }).panelPage().tell(message),
      { type: 'done', id, ok: false, said: 'This was changed.' },
    );
    await panel.drawn();
    match(await panel.said(), /This was changed\. Your words were: “I can give feedback .* Daily\.”/);
    equal(await field(panel).inputValue(), 'Data poster');
  });

  it('gives the words back when the item was removed meanwhile', async () => {
    const panel = await open('creek');
    await writeFeedback(panel, ' Daily.');
    await panel.press('Enter');
    await panel.showCreek({ goals: creek.goals.slice(0, 2) });
    await panel.answer({ ok: false, said: 'This is no longer there.' });
    match(await panel.said(), /no longer in the plan. Your words were: “I can give feedback .* Daily.”/);
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`can be read by everyone: ${theme}`, async () => {
      const panel = await open('creek', theme, 320);
      const lookFor =
        '**One** of\n\n- `a` claim\n- [the map](https://maps.example)\n\n| a | b |\n| - | - |\n| 1 | 2 |';
      await panel.showCreek({ ...withCheck({ lookFor }), language: 'pt-BR' });
      deepEqual(await axeFindings(panel.page), [], 'lists and links');
      await writeFeedback(panel, ' Daily.');
      await panel.showCreek({
        ...changed('I can listen to a team.', creek.version + 2),
        ...withCheck({ lookFor }),
      });
      await panel.press('Enter');
      equal(await panel.focused(), 'Use mine');
      deepEqual(await axeFindings(panel.page), [], 'both changed');
    });
  }
});

describe('Texts of the plan, written', () => {
  const open = usePanelPage();

  it('leaves what an input method is composing alone, and takes all of it', async () => {
    const panel = await open('creek');
    await panel.goTo(feedback);
    await panel.press('F2', 'ControlOrMeta+a');
    const cdp = await panel.page.context().newCDPSession(panel.page);
    const compose = (text: string) =>
      cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await compose('み');
    // The plan arrives anew, with the item elsewhere and in other words, while the word is half written.
    const moved = [{ ...creek.goals[2]!, text: 'I can listen.' }, creek.goals[0]!, creek.goals[1]!];
    await panel.showCreek({ goals: moved });
    await compose('みず');
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await cdp.send('Input.insertText', { text: '水' });
    await panel.drawn();
    equal(await panel.lastAsked(), undefined, 'the Enter was the input method’s');
    equal(await field(panel).inputValue(), '水');
    await panel.page.getByText('Meanwhile the plan says: “I can listen.”').waitFor();
    await panel.type('を');
    await panel.press('Enter', 'Enter');
    equal(((await panel.lastAsked()) as { text?: string }).text, '水を');
  });

  it('takes what is being composed when Save is pressed', async () => {
    const panel = await open('creek');
    await panel.goTo(feedback);
    await panel.press('F2', 'ControlOrMeta+a');
    const cdp = await panel.page.context().newCDPSession(panel.page);
    await cdp.send('Input.imeSetComposition', { text: 'みず', selectionStart: 2, selectionEnd: 2 });
    await panel.page.getByRole('button', { name: 'Save', exact: true }).click();
    equal(((await panel.lastAsked()) as { text?: string }).text, 'みず');
  });

  it('shows all of a text in its field, in every width and size of letters', async () => {
    const panel = await open('creek', 'light', 700);
    await panel.goTo(feedback);
    await panel.press('F2', 'End');
    await panel.type(' and much more than that, in so many words'.repeat(4));
    const hidden = () => field(panel).evaluate((area) => area.scrollHeight - area.clientHeight);
    const height = () => field(panel).evaluate((area) => area.clientHeight);
    equal(await hidden(), 0);
    const wide = await height();
    await panel.page.setViewportSize({ width: 260, height: 800 });
    await panel.page.waitForFunction((least) => {
      const area = document.querySelector('third-point-panel')?.shadowRoot?.querySelector('textarea');
      return area && area.clientHeight > least && area.scrollHeight === area.clientHeight;
    }, wide);
    const narrow = await height();
    await panel.page.evaluate(() => document.documentElement.style.setProperty('--vscode-font-size', '20px'));
    await panel.page.waitForFunction((least) => {
      const area = document.querySelector('third-point-panel')?.shadowRoot?.querySelector('textarea');
      return area && area.clientHeight > least && area.scrollHeight === area.clientHeight;
    }, narrow);
  });

  it('does not scroll the page while a long text is written at its end', async () => {
    const panel = await open('creek', 'light', 400);
    await panel.page.getByText('conference during work time').click();
    for (let line = 0; line < 12; line++) await panel.press('Shift+Enter');
    await panel.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await panel.drawn();
    const before = await panel.page.evaluate(() => window.scrollY);
    await panel.type('word');
    await panel.drawn();
    equal(await panel.page.evaluate(() => window.scrollY), before);
  });
});

describe('A plan that arrives anew', () => {
  const open = usePanelPage();

  /** Shows a state, and tells of every place in the page that was touched for it the item it belongs to. */
  async function touched(panel: OpenPanel, plan: PlanView): Promise<string[]> {
    await panel.page.evaluate(() => {
      const root = document.querySelector('third-point-panel')?.shadowRoot;
      const seen: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          seen.push(element?.closest<HTMLElement>('[data-ref]')?.dataset.ref ?? '');
        }
      });
      if (root)
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      Object.assign(globalThis, { seen, observer });
    });
    await panel.show({ show: 'plan', plan });
    return panel.page.evaluate(() => {
      const { seen, observer } = globalThis as unknown as { seen: string[]; observer: MutationObserver };
      observer.disconnect();
      return seen;
    });
  }

  for (const wide of [false, true]) {
    it(`touches nothing but the item that says something else${wide ? ', in the whole editor' : ''}`, async () => {
      const panel = await open('creek', 'light', wide ? 1200 : 400, wide);
      await panel.showCreek({});
      await panel.goTo('Data poster');
      deepEqual(await touched(panel, { ...creek, version: 8 }), [], 'the same in another version');
      const [menu] = creek.menus;
      const options = menu!.options.map((option) =>
        option.text === 'Podcast episode' ? { ...option, text: 'Podcast of two episodes' } : option,
      );
      const seen = await touched(panel, { ...creek, version: 9, menus: [{ ...menu!, options }] });
      deepEqual([...new Set(seen)], ['choices/show/options/podcast']);
      ok(seen.length < 12, `${seen.length} places`);
      equal(await panel.focused(), 'Data poster');
    });
  }

  for (const wide of [false, true]) {
    it(`shows a goal’s new words wherever they stand${wide ? ', in the whole editor' : ''}`, async () => {
      const panel = await open('creek', 'light', wide ? 1200 : 400, wide);
      const anew = 'I can say how land use changes water.';
      await panel.page.getByRole('button', { name: 'goals 1, 3', exact: true }).click();
      const named = (words: string) => panel.page.getByText(words, { exact: true });
      const places = await named(land).count();
      ok(places >= 2, 'the goal itself, and the open list of a check');
      const renamed = JSON.parse(JSON.stringify(creek).replaceAll(land, anew)) as PlanView;
      await panel.show({ show: 'plan', plan: { ...renamed, version: 8 } });
      equal(await named(anew).count(), places);
      equal(await named(land).count(), 0);
    });
  }

  it('keeps the elements of the items when one comes, goes or moves', async () => {
    const panel = await open('creek');
    const mark = () =>
      panel.page.locator('[data-kind=goal]').evaluateAll((all) => {
        all.forEach((one) => Object.assign(one, { seenBefore: true }));
      });
    const marked = () =>
      panel.page.locator('[data-kind=goal]').evaluateAll((all) => all.map((one) => 'seenBefore' in one));
    await mark();
    await panel.showCreek({ goals: [creek.goals[2]!, creek.goals[0]!] });
    deepEqual(await marked(), [true, true]);
    const added = { ...creek.goals[0]!, ref: 'goals/g9', id: 'g9', text: 'I can wait.' };
    await panel.showCreek({ goals: [creek.goals[2]!, added, creek.goals[0]!], version: creek.version + 2 });
    deepEqual(await marked(), [true, false, true]);
  });
});
