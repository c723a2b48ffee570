// The page of our notes, with a person's clicks and keys, over the real text of the creek project's notes.
import assert from 'node:assert/strict';
import type { Together } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { LivePaper } from './panelPage/livePaper.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { example } from './panelPage/realPlan.ts';

const NAME = 'ana-lee.collaboration.yaml';
const TODAY = '2026-05-12';

/** What the two look at, as the extension would say it. */
const together: Together = {
  point: {
    target: 'file:///plans/water-study.project.yaml#g2',
    ...{ kind: 'Shared goal', within: 'How healthy is our creek?', parts: [], links: [] },
    text: 'I can plan and carry out an investigation of our creek’s water.',
    place: { number: 2, of: 4 },
  },
  questions: [
    {
      id: 'open',
      title: 'What matters',
      prompts: [{ text: 'What matters most to you here?', source: 'Ours' }],
    },
  ],
  ...{ stems: [], seenBy: 'Both of you see this.', follows: true, notes: [] },
  meeting: { uri: `file:///plans/${NAME}`, title: 'Our notes', day: 'May 5' },
};

describe('The page of our notes', () => {
  const open = usePanelPage();
  let panel: OpenPanel;
  let live: LivePaper;

  interface Opened {
    /** Without the meeting that is going on. */
    readonly between?: boolean;
    readonly me?: string;
    readonly theme?: ThemeName;
    readonly width?: number;
  }

  async function openNotes({ between = false, me = 'Lee', theme = 'light', width = 1200 }: Opened = {}) {
    panel = await open(undefined, theme, width, true);
    panel.page.setDefaultTimeout(5000);
    const files = example('creek-project');
    const text = files[NAME] ?? '';
    if (between) files[NAME] = text.replace('    open: true\n', '').replace(/ {4}lookingAt: .*\n/, '');
    live = new LivePaper(panel, files, NAME, me, TODAY);
    if (!between) live.together = together;
    await live.show();
  }

  const field = (label: string | RegExp) => panel.page.getByRole('textbox', { name: label });
  const button = (name: string | RegExp) => panel.page.getByRole('button', { name, exact: true });

  /** Presses keys and carries out what they ask for. */
  async function press(...keys: string[]) {
    await panel.press(...keys);
    return live.carryOut();
  }

  async function click(name: string | RegExp) {
    await button(name).first().click();
    await panel.drawn();
    return live.carryOut();
  }

  describe('A field that is always there', () => {
    it('saves with Enter, and when it is left', async () => {
      await openNotes();
      await field('What is it about?').fill('What the class showed');
      await press('Enter');
      assert.match(live.text, /focus: What the class showed\n/);
      await field('What is it about?').fill('The public evening');
      await press('Tab');
      assert.match(live.text, /focus: The public evening\n/);
    });

    it('goes back to what the notes say with Escape', async () => {
      await openNotes();
      const before = live.text;
      await field('What is it about?').fill('Something else');
      await press('Escape');
      assert.equal(await field('What is it about?').inputValue(), 'What the class showed at the creek');
      await press('Tab');
      assert.equal(live.text, before);
    });

    it('keeps what is being typed when somebody else changes it, and asks whose words go on', async () => {
      await openNotes();
      await field('What is it about?').fill('Mine');
      await live.write('What the class showed at the creek\n    processes', 'Theirs\n    processes');
      assert.equal(await field('What is it about?').inputValue(), 'Mine');
      await button('Keep both').click();
      await live.carryOut();
      assert.match(live.text, /focus: Theirs Mine\n/);
      assert.ok(await field('What is it about?').evaluate((area) => area.matches(':focus')));
    });

    it('does not write over somebody else’s words when it is left before that is answered', async () => {
      await openNotes();
      await field('What is it about?').fill('Mine');
      await live.write('What the class showed at the creek\n    processes', 'Theirs\n    processes');
      await press('Tab');
      assert.match(live.text, /focus: Theirs\n/);
      assert.equal(await field('What is it about?').inputValue(), 'Mine');
      await click('Use mine');
      assert.match(live.text, /focus: Mine\n/);
    });

    it('has the words again when they could not be written', async () => {
      await openNotes();
      await field('What is it about?').fill('A longer thought');
      await panel.press('Enter');
      await panel.answer({ ok: false, said: 'Someone is writing here just now.' });
      assert.equal(await field('What is it about?').inputValue(), 'A longer thought');
      assert.equal(await panel.said(), 'Someone is writing here just now.');
    });
  });

  describe('The end of a list', () => {
    it('takes line after line with the keyboard alone', async () => {
      await openNotes({ between: true });
      await field('Add something to talk about').focus();
      await panel.type('How do we begin on Monday?');
      await press('Enter');
      await panel.type('Who brings the tubes?');
      await press('Enter');
      assert.match(live.text, /How do we begin on Monday\?.*\n.*Who brings the tubes\?/);
      assert.equal(await field('Add something to talk about').inputValue(), '');
      assert.equal(await panel.focused(), '');
    });

    it('takes several pasted lines as several', async () => {
      await openNotes({ between: true });
      await field('Add something to talk about').fill('One thing\nAnother thing\n');
      assert.ok(await panel.page.getByText('Enter adds 2 lines').isVisible());
      await press('Enter');
      assert.match(live.text, /One thing.*\n.*Another thing/);
    });

    it('has what was refused again, with what was typed since', async () => {
      await openNotes({ between: true });
      await field('Add something to talk about').fill('First');
      await panel.press('Enter');
      await panel.type('Second');
      await panel.answer({ ok: false, said: 'Not now.' });
      assert.equal(await field('Add something to talk about').inputValue(), 'First\nSecond');
    });

    it('keeps what is not added yet while the page is hidden', async () => {
      await openNotes({ between: true });
      await field('Add something to talk about').fill('Half a thought');
      await panel.page.reload();
      await live.show();
      assert.equal(await field('Add something to talk about').inputValue(), 'Half a thought');
    });

    it('leaves keys to an input method that is composing', async () => {
      await openNotes({ between: true });
      await field('Add something to talk about').fill('みず');
      await field('Add something to talk about').dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
      assert.deepEqual(await live.carryOut(), []);
    });
  });

  describe('Between two meetings', () => {
    it('begins a meeting with what the last one set', async () => {
      await openNotes({ between: true });
      assert.ok(
        await panel.page.getByText('Is the letter enough for the investigation?').first().isVisible(),
      );
      await click('Start a meeting');
      assert.match(live.text, /id: m-2026-05-12\n.*date: 2026-05-12/s);
      assert.match(await panel.focused(), /^Our meeting/);
    });

    it('has a next step done with a tick, and asks what came of it', async () => {
      await openNotes({ between: true });
      const step = 'say on the card how a team agrees on one reading';
      await panel.page
        .locator('[data-section=still]')
        .getByRole('checkbox', { name: `Done: “${step}”` })
        .click();
      await live.carryOut();
      assert.match(live.text, /id: n5, .*done: true/);
    });

    it('plans to try something new, and looks back on it', async () => {
      await openNotes({ between: true });
      await field('Plan to try something new').fill('turbidity sensors');
      await press('Enter');
      await click('I do, we do, you do');
      await field('I do').fill('Lee shows it at the sink.');
      await press('Control+Enter');
      await field('Rigor').fill('Most explained the curve.');
      await press('Tab');
      assert.match(
        live.text,
        /what: turbidity sensors\n.*iDo: Lee shows it at the sink\..*rigor: Most explained/s,
      );
    });

    it('changes a line where it stands, and takes it away', async () => {
      await openNotes({ between: true });
      await button('Is the letter enough for the investigation?').click();
      await field('The words').fill('Is the letter enough?');
      await press('Enter');
      assert.match(live.text, /text: Is the letter enough\?/);
      assert.equal(await panel.focused(), 'Is the letter enough?');
      await press('Delete');
      assert.doesNotMatch(live.text, /Is the letter enough/);
    });

    it('reads an earlier meeting', async () => {
      await openNotes({ between: true });
      await button(/^Apr 14/).click();
      assert.ok(await button('Take the sorting cards from the rivers unit.').isVisible());
    });
  });

  describe('In a meeting', () => {
    const capture = () => field(/^Add to “/);

    it('takes everything in one field, and the focus stays there', async () => {
      await openNotes();
      await capture().focus();
      await panel.type('Every team had a question.');
      await press('Enter');
      await panel.press('Alt+2');
      await panel.type('Swap cards between teams.');
      await press('Enter');
      await panel.type('w: What if two readings differ?');
      await press('Enter');
      const meeting = live.text.slice(live.text.indexOf('m-2026-05-05'));
      assert.match(
        meeting,
        /strengths:.*Every team had a question\..*ideas:.*Swap cards.*wonderings:.*What if two/s,
      );
      assert.ok(await capture().evaluate((area) => area.matches(':focus')));
    });

    it('says what a line is about, unless that is taken off', async () => {
      await openNotes();
      await capture().fill('Linked to the goal');
      await press('Enter');
      await click(/^Not about “I can plan/);
      await capture().fill('On its own');
      await press('Enter');
      assert.match(live.text, /text: Linked to the goal.*about: water-study\.project\.yaml#g2/);
      assert.match(live.text, /^ +- On its own$/m);
    });

    it('understands who and by when, and shows it before it is written', async () => {
      await openNotes();
      await capture().focus();
      await panel.type('n: draft the form @ana by friday');
      assert.ok(await panel.page.getByText('Ana · draft the form · by Fri, May 15').isVisible());
      await press('Enter');
      assert.match(live.text, /who: Ana, what: draft the form, when: 2026-05-15/);
    });

    it('takes who and when from their fields as well', async () => {
      await openNotes();
      await capture().focus();
      await panel.press('Alt+7');
      await panel.type('look at the sheets');
      await panel.page.getByLabel('Who', { exact: true }).selectOption('Lee');
      await panel.page.getByLabel('By', { exact: true }).fill('2026-05-20');
      await capture().focus();
      await press('Enter');
      assert.match(live.text, /look at the sheets/);
      assert.match(live.text, /when: 2026-05-20/);
    });

    it('has a refused line again, with its list', async () => {
      await openNotes();
      await capture().fill('A line');
      await panel.press('Enter');
      await panel.answer({ ok: false, said: 'Not just now.' });
      assert.equal(await capture().inputValue(), 's: A line');
      await press('Enter');
      assert.match(live.text, /A line/);
    });

    it('is reached with Alt and a number from anywhere on the page', async () => {
      await openNotes();
      await field('What is it about?').focus();
      await panel.press('Alt+3');
      await panel.type('Two readings a site.');
      await press('Enter');
      assert.match(live.text.slice(live.text.indexOf('m-2026-05-05')), /goals:\s.*Two readings a site\./);
    });

    it('offers to keep what was on the table, when it ends', async () => {
      await openNotes();
      const { point } = together;
      live.together = {
        ...together,
        ...(point
          ? { point: { ...point, target: 'file:///plans/x.project.yaml#k9', text: 'Exit ticket' } }
          : {}),
      };
      await live.show();
      live.together = together;
      await live.show();
      await click('Bring the meeting to an end');
      assert.ok(await panel.page.getByRole('checkbox', { name: 'Exit ticket' }).isVisible());
    });

    it('has the focus when the page is opened for it', async () => {
      await openNotes();
      await button(/^Apr 14/).focus();
      await panel.page.evaluate((message) => panelPage().tell(message), {
        type: 'focus' as const,
        ref: 'meetings/m-2026-05-05',
      });
      await panel.drawn();
      assert.match(await panel.focused(), /^Our meeting/);
    });

    it('ticks off what has been talked about', async () => {
      await openNotes();
      await panel.page
        .getByRole('checkbox', { name: 'Talked about: “Is the letter enough for the investigation?”' })
        .click();
      await live.carryOut();
      assert.doesNotMatch(live.text, /Is the letter enough/);
    });

    it('ends with what was worth keeping, and when they meet again', async () => {
      await openNotes();
      await click('Bring the meeting to an end');
      await panel.page.getByRole('checkbox', { name: /^I can plan and carry out/ }).check();
      await panel.page.getByLabel('When do you meet again?').fill('2026-05-19');
      await field('What will it be about?').fill('The rehearsal');
      await click('End the meeting');
      const meeting = live.text.slice(live.text.indexOf('m-2026-05-05'));
      assert.doesNotMatch(meeting, /open: true/);
      assert.match(meeting, /lookedAt:.*water-study\.project\.yaml#g2/s);
      assert.match(meeting, /date: 2026-05-19/);
      assert.match(meeting, /focus: The rehearsal/);
      assert.ok(await button('Start a meeting').isVisible());
      assert.match(await panel.focused(), /^May 5/);
    });

    it('ends although words are still being saved while the button is pressed', async () => {
      await openNotes();
      await click('Bring the meeting to an end');
      await field('What will it be about?').fill('The rehearsal');
      const end = button('End the meeting');
      // At the bottom of the window, where what is saved is said.
      await end.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      const box = await end.boundingBox();
      assert.ok(box);
      await panel.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await panel.page.mouse.down();
      await live.carryOut();
      assert.match(live.text, /focus: The rehearsal/);
      await panel.page.mouse.up();
      await panel.drawn();
      await live.carryOut();
      assert.doesNotMatch(live.text, /open: true/);
    });

    it('may end without next steps and without another date', async () => {
      await openNotes();
      await click('Bring the meeting to an end');
      await click('End the meeting');
      assert.doesNotMatch(live.text, /open: true/);
    });

    it('lets the one who coaches ask for feedback, and the other answer', async () => {
      await openNotes({ me: 'Lee' });
      await click('Bring the meeting to an end');
      await click('Ask for feedback');
      assert.match(live.text, /askedForFeedback: What helped today/);
      const text = live.text;
      await openNotes({ me: 'Ana' });
      await live.write(live.text, text);
      await field('Add a line').fill('The silence helped.');
      await press('Enter');
      assert.match(
        live.text.slice(live.text.indexOf('m-2026-05-05')),
        /feedbackToCoach:.*The silence helped\./s,
      );
    });

    describe('that would be for more people than agreed', () => {
      const share = async () => {
        await openNotes();
        await click('Bring the meeting to an end');
        await panel.page.getByLabel('Whom this meeting is meant for').selectOption('school');
        await panel.drawn();
        assert.deepEqual(await live.carryOut(), []);
        assert.ok(await panel.page.getByText(/Your agreement keeps this between you two/).isVisible());
      };

      it('stays between the two', async () => {
        await share();
        const before = live.text;
        await click('Keep between us');
        assert.equal(live.text, before);
        assert.equal(await panel.page.getByLabel('Whom this meeting is meant for').inputValue(), 'pair');
      });

      it('is talked about first', async () => {
        await share();
        await click('Talk first');
        assert.match(live.text, /Do we want our meeting of May 5 to be for your school\?/);
        assert.doesNotMatch(live.text, /visibility: school/);
      });

      it('is shared, and not asked about again', async () => {
        await share();
        await click('Share anyway');
        assert.match(live.text, /visibility: school/);
        assert.equal(await panel.page.getByText(/Your agreement keeps/).count(), 0);
      });
    });
  });

  it('can only be read where its text can only be read', async () => {
    await openNotes();
    await panel.show({ ...live.state, readOnly: 'This can only be read.' });
    assert.equal(await panel.page.getByRole('textbox').count(), 0);
    assert.ok(await panel.page.getByText('The two jars had everyone writing before the bell.').isVisible());
  });

  for (const width of [400, 1200])
    it(`fits ${width} pixels`, async () => {
      for (const between of [true, false]) {
        await openNotes({ between, width });
        assert.ok((await panel.overflow()) <= 0);
      }
    });

  for (const theme of ['light-2026', 'dark-2026'] as const)
    it(`can be read by everyone: ${theme}`, async () => {
      await openNotes({ theme, between: true });
      await button(/^Apr 21/).click();
      assert.deepEqual(await axeFindings(panel.page), []);
      await openNotes({ theme });
      await panel.press('Alt+7');
      await click('Bring the meeting to an end');
      assert.deepEqual(await axeFindings(panel.page), []);
    });
});

/** In the page. */
declare function panelPage(): { tell(message: unknown): void };
