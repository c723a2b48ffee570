// What is done on the page of our notes becomes small changes of their text, and nothing else.
import assert from 'node:assert/strict';
import type { NotesIntent } from '../../../../src/core/view/planView.ts';
import type { ChangingIntent } from '../../../../src/core/view/changesFor.ts';
import { afterIntent, folderOf, NOTES } from '../../support/ourNotes.ts';
import { at } from '../../support/findings.ts';

const TODAY = '2026-05-12';

const text = `title: Our notes
agreement: ana-lee.agreement.yaml
plans: [creek.project.yaml] # ours
talkNextTime:
  - {text: Is the letter enough?, by: Ana, about: creek.project.yaml#g1}
  # from the hallway
  - the rehearsal
meetings:
  - id: m-2026-05-05 # the first
    date: 2026-05-05
    strengths: [The cards worked.]
    nextSteps:
      - {id: n1, who: Ana, what: draft the form, done: false}
      - {id: n2, who: Lee, what: try the sensors, done: true} # at home
    next: {date: 2026-05-12, at: "15:10", focus: First drafts}
`;

const open = `title: Our notes
meetings:
  - id: m-2026-05-12
    date: 2026-05-12
    open: true # going on
    lookingAt: creek.project.yaml#g2 # now
    lookedAt:
      - creek.project.yaml#g1 # where we began
      - creek.project.yaml#g2
    ideas: [one]
`;

const others = {
  'creek.project.yaml':
    'title: Creek\ngoals:\n  - {id: g1, target: I can explain}\n  - {id: g2, target: I can plan}\n',
  'ana-lee.agreement.yaml':
    'title: How we work\npartners:\n  - {name: Ana, role: teacher}\n  - {name: Lee, role: coach}\n',
};

function after(before: string, intent: ChangingIntent, me = 'Lee', today = TODAY): string {
  const library = folderOf({ ...others, 'our.collaboration.yaml': before }, me);
  const outcome = afterIntent(library, intent, today);
  return 'refused' in outcome ? `refused: ${outcome.refused}` : outcome.text;
}

const first = 'meetings/m-2026-05-05';
const now = 'meetings/m-2026-05-12';

describe('what is done on the page of our notes', () => {
  const rows: readonly (readonly [string, string, NotesIntent, string, string])[] = [
    [
      'begins a meeting today, about what the last one set',
      text,
      { do: 'meeting-begin', focus: '' },
      'focus: First drafts}\n',
      'focus: First drafts}\n  - id: m-2026-05-12\n    date: 2026-05-12\n    open: true\n    focus: First drafts\n',
    ],
    [
      'begins a meeting about something else',
      text,
      { do: 'meeting-begin', focus: ' The evening ' },
      'focus: First drafts}\n',
      'focus: First drafts}\n  - id: m-2026-05-12\n    date: 2026-05-12\n    open: true\n    focus: The evening\n',
    ],
    [
      'begins a second one on the same day under another id',
      text.replaceAll('2026-05-05', '2026-05-12'),
      { do: 'meeting-begin', focus: 'More' },
      'focus: First drafts}\n',
      'focus: First drafts}\n  - id: m-2026-05-12-2\n    date: 2026-05-12\n    open: true\n    focus: More\n',
    ],
    [
      'begins the one that waits for today',
      'title: N\nmeetings: [{id: m1, date: 2026-05-12}]\n',
      { do: 'meeting-begin', focus: '' },
      '2026-05-12}',
      '2026-05-12, open: true}',
    ],
    [
      'begins the very first meeting',
      'title: N\n',
      { do: 'meeting-begin', focus: '' },
      'title: N\n',
      'title: N\n\nmeetings:\n  - id: m-2026-05-12\n    date: 2026-05-12\n    open: true\n',
    ],
    ['goes on with the one that is going on', open, { do: 'meeting-begin', focus: 'x' }, '', ''],
    [
      'adds words alone as such, between brackets',
      open,
      { do: 'note', ref: now, list: 'ideas', text: ' two, and more ', by: ' ', about: '' },
      '[one]',
      '[one, "two, and more"]',
    ],
    [
      'adds a line with who says it and what it is about, as the notes name it',
      open,
      {
        do: 'note',
        ref: now,
        list: 'strengths',
        text: 'It works',
        by: 'Ana',
        about: `${at('creek.project.yaml')}#g1`,
      },
      '    ideas: [one]\n',
      '    strengths:\n      - text: It works\n        by: Ana\n        about: creek.project.yaml#g1\n    ideas: [one]\n',
    ],
    [
      'adds a line about a page on the web',
      open,
      { do: 'note', ref: now, list: 'ideas', text: 'b', about: 'https://example.org/a#b' },
      '[one]',
      '[one, {text: b, about: https://example.org/a#b}]',
    ],
    [
      'adds a line to a meeting that is over',
      text,
      { do: 'note', ref: first, list: 'strengths', text: 'b' },
      '[The cards worked.]',
      '[The cards worked., b]',
    ],
    [
      'adds a next step under a new id',
      text,
      {
        do: 'step',
        ref: first,
        what: 'bring cards',
        who: 'Lee',
        when: 'May 19, 2026',
        about: 'creek.project.yaml#g2',
      },
      '# at home\n',
      '# at home\n      - {id: n3, who: Lee, what: bring cards, when: 2026-05-19, about: creek.project.yaml#g2}\n',
    ],
    [
      'says that a step is done',
      text,
      { do: 'step-done', ref: `${first}/nextSteps/n1`, on: true },
      'done: false}',
      'done: true}',
    ],
    [
      'says that a step is not done yet',
      text,
      { do: 'step-done', ref: `${first}/nextSteps/n2`, on: false },
      'done: true} # at home',
      'done: false} # at home',
    ],
    [
      'takes off the list what was talked about, with its note',
      text,
      { do: 'talked', ref: 'talkNextTime/#1' },
      '  # from the hallway\n  - the rehearsal\n',
      '',
    ],
    [
      'ends a meeting without anything else',
      open,
      {
        do: 'meeting-end',
        ref: now,
        keep: ['creek.project.yaml#g1', 'creek.project.yaml#g2'],
        date: '',
        focus: '',
      },
      '    open: true # going on\n    lookingAt: creek.project.yaml#g2 # now\n',
      '',
    ],
    [
      'ends a meeting with what was chosen, each once, and the next one',
      open,
      {
        do: 'meeting-end',
        ref: now,
        keep: [`${at('creek.project.yaml')}#g1`, 'creek.project.yaml#g1', ' ', 'https://example.org/x'],
        date: '2026-05-19',
        focus: 'The evening',
      },
      open.slice(open.indexOf('    open:')),
      '    lookedAt:\n      - creek.project.yaml#g1 # where we began\n      - https://example.org/x\n    ideas: [one]\n    next:\n      date: 2026-05-19\n      focus: The evening\n',
    ],
    [
      'asks to hear about something',
      open,
      { do: 'ask-feedback', ref: now, text: 'Was there time to think?' },
      '    ideas: [one]\n',
      '    ideas: [one]\n    askedForFeedback: Was there time to think?\n',
    ],
    [
      'takes the question back',
      open.replace('    ideas', '    askedForFeedback: Enough time? # hm\n    ideas'),
      { do: 'ask-feedback', ref: now, text: '' },
      '    askedForFeedback: Enough time? # hm\n',
      '',
    ],
    [
      'plans to try something new',
      open,
      { do: 'try', text: 'turbidity sensors', about: 'creek.project.yaml#g2' },
      'ideas: [one]\n',
      'ideas: [one]\ntries:\n  - id: t1\n    what: turbidity sensors\n    about: creek.project.yaml#g2\n',
    ],
  ];
  for (const [name, before, intent, was, is] of rows) {
    it(name, () =>
      assert.equal(
        after(before, intent),
        before.replace(was, () => is),
      ),
    );
    it(`${name}, with ends of lines as on Windows`, () => {
      const windows = (each: string): string => each.replaceAll('\n', '\r\n');
      assert.equal(after(windows(before), intent), windows(before.replace(was, () => is)));
    });
  }

  const refusals: readonly (readonly [string, string, ChangingIntent, RegExp])[] = [
    ['a list that there is not', open, { do: 'note', ref: now, list: 'ratings', text: 'x' }, /changed/],
    ['a list of another name', open, { do: 'note', ref: now, list: '__proto__', text: 'x' }, /changed/],
    [
      'a list that holds something else',
      open,
      { do: 'note', ref: now, list: 'nextSteps', text: 'x' },
      /changed/,
    ],
    ['nothing', open, { do: 'note', ref: now, list: 'ideas', text: ' \n ' }, /few words/],
    ['a step without words', open, { do: 'step', ref: now, what: '' }, /few words/],
    ['nothing to try', open, { do: 'try', text: ' ' }, /few words/],
    ['a day that is none', open, { do: 'step', ref: now, what: 'x', when: '2026-02-30' }, /like 2026-05-18/],
    [
      'a day in words',
      open,
      { do: 'meeting-end', ref: now, keep: [], date: 'Tuesday', focus: '' },
      /2026-05-18/,
    ],
    ['a meeting that is gone', open, { do: 'note', ref: 'meetings/m9', list: 'ideas', text: 'x' }, /changed/],
    [
      'something that is no meeting',
      open,
      { do: 'note', ref: 'document', list: 'ideas', text: 'x' },
      /changed/,
    ],
    ['something that is no step', text, { do: 'step-done', ref: first, on: true }, /changed/],
    ['something that is not on the list', text, { do: 'talked', ref: `${first}/strengths/#0` }, /changed/],
    ['the whole list', text, { do: 'talked', ref: 'talkNextTime' }, /changed/],
    [
      'what lies outside of the folders',
      open,
      { do: 'note', ref: now, list: 'ideas', text: 'x', about: 'file:///elsewhere/a.project.yaml#g1' },
      /outside/,
    ],
    [
      'a list where words stand',
      'title: N\nmeetings: none yet\n',
      { do: 'meeting-begin', focus: '' },
      /text/,
    ],
  ];
  for (const [name, before, intent, reason] of refusals) {
    it(`refuses ${name}`, () =>
      assert.match(after(before, intent), new RegExp(`^refused: .*${reason.source}`)));
  }

  it('lets only the one who coaches ask for feedback', () => {
    const asked: NotesIntent = { do: 'ask-feedback', ref: first, text: 'How was it?' };
    assert.match(after(text, asked, 'Ana'), /^refused: The one who coaches/);
    assert.match(after(text, asked, 'Lee'), /askedForFeedback: How was it\?/);
  });

  it('says which meeting is going on instead of beginning another, and leads there', () => {
    const library = folderOf({ 'our.collaboration.yaml': open });
    assert.deepEqual(afterIntent(library, { do: 'meeting-begin', focus: '' }, '2026-05-20'), {
      text: open,
      said: 'Your meeting of May 12 is going on.',
      focus: now,
    });
  });

  it('says that a meeting is over already, and changes nothing', () => {
    const library = folderOf({ 'our.collaboration.yaml': text });
    const end: NotesIntent = { do: 'meeting-end', ref: first, keep: [], date: '2026-06-01', focus: 'x' };
    const outcome = afterIntent(library, end, TODAY);
    assert.deepEqual('text' in outcome && [outcome.text, outcome.said], [
      text,
      'Your meeting of May 5 is over already.',
    ]);
  });

  it('changes a line that is words alone, also when others moved it meanwhile', () => {
    const before = open.replace('[one]', '[new, one]');
    const library = folderOf({ 'our.collaboration.yaml': before });
    const change: ChangingIntent = {
      ...{ do: 'set-text', ref: `${now}/ideas/#0`, field: '', text: 'one more', was: 'one' },
    };
    const outcome = afterIntent(library, change, TODAY, 0);
    assert.deepEqual('text' in outcome && outcome.text, before.replace('[new, one]', '[new, one more]'));
    assert.ok('refused' in afterIntent(library, { ...change, was: 'something else' }, TODAY, 0));
  });

  it('points into another folder by its name', () => {
    const library = folderOf({ 'our.collaboration.yaml': open });
    library.folders = ['file:///papers', 'file:///class'];
    library.put('file:///papers/p.project.yaml', 'title: P\ngoals: [{id: g1, target: t}]\n', true);
    const uri = NOTES;
    assert.ok(library.get(uri));
    const outcome = afterIntent(
      library,
      { do: 'try', text: 'x', about: 'file:///papers/p.project.yaml#g1' },
      TODAY,
    );
    assert.match('text' in outcome ? outcome.text : '', /about: papers\/p\.project\.yaml#g1/);
  });
});
