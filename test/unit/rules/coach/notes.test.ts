// Hints about the notes of meetings.
import assert from 'node:assert/strict';
import { noConfig } from '../../../../src/core/kinds/config/config.ts';
import { at, libraryOf } from '../../support/findings.ts';
import { testRule } from '../../support/ruleRows.ts';

const file = 'notes.collaboration.yaml';
const agreement = {
  'ana-lee.agreement.yaml': [
    'kind: coaching-agreement',
    'schemaVersion: 1',
    'title: How we work together',
    'partners: [{name: Ana Ruiz, role: teacher}, {name: Lee, role: coach}]',
    '',
  ].join('\n'),
};
const beside = agreement;
const log = (...lines: readonly string[]): string =>
  [
    'kind: collaboration-log',
    'schemaVersion: 1',
    'title: Our notes',
    'agreement: ana-lee.agreement.yaml',
    ...lines,
    '',
  ].join('\n');
const met = (...lines: readonly string[]): string =>
  log('meetings:', '  - id: m-2026-05-05', '    date: 2026-05-05', ...lines.map((line) => `    ${line}`));
/** A meeting that is over, with the place of its date marked. */
const over = (...lines: readonly string[]): string =>
  met('strengths: [The sorting cards worked.]', ...lines).replace('date: 2026-05-05', 'date: «2026-05-05»');
const steps =
  'nextSteps: [{id: n1, who: Ana, what: draft the form, when: 2026-05-12}, {id: n2, who: Lee, what: try the sensors, when: 2026-05-12}]';
const next = 'next: {date: 2026-05-12, focus: First drafts}';

testRule(
  'coach-meeting-without-strengths',
  [
    {
      name: 'only what is hard',
      file,
      text: met('challenges: [Time at the creek is short., Gloves.]', 'open: true').replace(
        'date: 2026-05-05',
        'date: «2026-05-05»',
      ),
      says: [/^Here are your notes of May 5\. What’s working so far\?$/],
      fix: [/^Add a strength$/, 'strengths:'],
    },
    {
      name: 'an empty list',
      file,
      text: met('strengths: []', 'ideas: [Pick the site.]', steps).replace(
        'date: 2026-05-05',
        'date: «2026-05-05»',
      ),
      says: [/^Here are your notes of May 5\. What’s working so far\?$/],
    },
    {
      name: 'a second meeting, without a day',
      file,
      text: log(
        'meetings:',
        '  - {id: m1, date: 2026-05-05, strengths: [Cards.], ideas: [Pick the site.]}',
        '  - {«id: m2», wonderings: [Sensors?]}',
      ),
      says: [/^Here are your notes of meeting 2\. What’s working so far\?$/],
    },
  ],
  [
    { name: 'strengths, in whatever place', file, text: met('challenges: [Time.]', 'strengths: [Cards.]') },
    { name: 'nothing written yet', file, text: met('open: true', 'focus: First drafts', 'challenges: []') },
    { name: 'no meetings', file, text: log('talkNextTime: [{text: Is the letter enough?, by: Ana}]') },
  ],
);

testRule(
  'coach-remark-about-person',
  [
    {
      name: 'in a visit, by the one who watched',
      file: 'a.visit.yaml',
      text: [
        'kind: observation',
        'schemaVersion: 1',
        'title: Visit',
        'teaching: Ana',
        'watching: Lee',
        'noticed:',
        '  - «You didn’t» wait after the question.',
        'wondered:',
        '  - {text: "«Ana should» have explained the task.", by: Lee}',
        '',
      ].join('\n'),
      says: [
        /^Another way to say “You didn’t wait after the question” would be to ask: What would give students more time to think\?$/,
        /^Another way to say “Ana should have explained the task” would be to ask: What would help students know what to do\?$/,
      ],
      fix: [
        /^Use “What would give students more time to think\?”$/,
        '- What would give students more time to think?',
      ],
    },
    {
      name: 'in notes, by the coach of the agreement',
      file,
      beside,
      text: met('challenges:', '  - {text: The board was full. «You lost the class» there., by: Lee}'),
      says: [
        /^Another way to say “You lost the class there” would be to ask: What would help students stay with the task\?$/,
      ],
      fix: [
        /^Use “What would help students stay with the task\?”$/,
        'text: What would help students stay with the task?, by: Lee',
      ],
    },
    {
      name: 'in what to talk about, and without a ready way to say it',
      file,
      beside,
      text: log('talkNextTime:', '  - {text: "«Your lack of» plans for Monday.", by: Lee Park}'),
      says: [/would be to ask: What would help students here\?$/],
    },
  ],
  [
    {
      name: 'by the one who teaches, or by nobody named',
      file,
      beside,
      text: met('challenges: [{text: You never have time on Mondays., by: Ana}, You didn’t come.]'),
    },
    {
      name: 'without an agreement nobody knows who coaches',
      file,
      text: met('ideas: [{text: You should rest., by: Lee}]'),
    },
    {
      name: 'noticing, inviting, cheering',
      file,
      beside,
      text: met(
        'ideas:',
        '  - {text: "When you didn’t answer at once, two more hands went up.", by: Lee}',
        '  - {text: "You should see their posters! You don’t have to copy them.", by: Lee}',
        '  - {text: "What if you never told them the answer?", by: Lee}',
        '  - {text: "Students should choose the site.", by: Lee}',
        '  - {text: You mentioned that you didn’t sleep before the evening., by: Lee}',
        '  - {text: "Ana never got to show her setup, and you never let it show.", by: Lee}',
        '  - {text: Your lack of planning time on Thursdays., by: Lee}',
        'strengths: [{text: You never gave the answer away., by: Lee}]',
        'feedbackToCoach: [{text: You talked too much., by: Lee}]',
      ),
    },
    {
      name: 'quotations',
      file,
      beside,
      text: met('wonderings: [{text: "A student said “You didn’t explain it” and left.", by: Lee}]'),
    },
  ],
);

testRule(
  'coach-question-with-why',
  [
    {
      name: 'to the other one',
      file,
      beside,
      text: met('wonderings:', '  - {text: «Why did you» switch sites?, by: Lee}'),
      says: [
        /^“Why did you switch sites\?” can sound as if one had to justify oneself\. Another way to ask: What led you to switch sites\?$/,
      ],
      fix: [/^Use “What led you to switch sites\?”$/, 'text: What led you to switch sites?, by: Lee'],
    },
    {
      name: 'by name, in a visit, in the middle',
      file: 'a.visit.yaml',
      text: "kind: observation\nschemaVersion: 1\ntitle: Visit\nteaching: Ana Ruiz\nwondered:\n  - Nine hands. «Why didn't Ana» wait?\n",
      says: [/to ask: What led Ana not to wait\?$/],
      fix: [/^Use “What led Ana not to wait\?”$/, 'Nine hands. What led Ana not to wait?'],
    },
    {
      name: 'about what is the other one’s',
      file,
      beside,
      text: log('talkNextTime: [{text: «Why did your» second period finish early?, by: Lee}]'),
      says: [/to ask: What led to that\?$/],
    },
    {
      name: 'where no ready question fits',
      file,
      beside,
      text: log('talkNextTime: [{text: «Why were you» so quiet?, by: Lee}]'),
      says: [/to ask: What led to that\?$/],
    },
  ],
  [
    {
      name: 'questions of science, about students, and suggestions',
      file,
      beside,
      text: met(
        'wonderings:',
        '  - {text: "Why is the creek brown below the lot?", by: Lee}',
        '  - {text: "Why did table 3 switch sites?", by: Lee}',
        '  - {text: "Why not let students pick? Why don’t you let them pick?", by: Lee}',
      ),
    },
    {
      name: 'by the one who teaches',
      file,
      beside,
      text: met('wonderings: [{text: Why did you ask that?, by: Ana}]'),
    },
    {
      name: 'a quotation',
      file,
      beside,
      text: met("wonderings: [{text: '“Why did you do that?” was asked twice', by: Lee}]"),
    },
    {
      name: 'no question',
      file,
      beside,
      text: met('wonderings: [{text: I see now why you did that., by: Lee}]'),
    },
  ],
);

testRule(
  'coach-meeting-without-next-step',
  [
    {
      name: 'one of the two has none',
      file,
      beside,
      text: over('nextSteps: [{id: n1, who: Ana, what: draft the form, when: 2026-05-12}]', next),
      says: [/^May 5 ended without a next step for Lee\. Is there one\?$/],
      fix: [/^Add a next step for Lee$/, 'who: Lee'],
    },
    {
      name: 'nobody has one',
      file,
      beside,
      text: over(next),
      says: [/for Ana Ruiz and Lee\./],
      fix: [/^Add a next step for Ana Ruiz$/, 'what: What comes next'],
    },
    {
      name: 'it is not known who works together',
      file,
      text: over(next),
      says: [/^May 5 ended without a next step\. Is there one you take along\?$/],
      fix: [/^Add a next step$/, 'id: n1'],
    },
  ],
  [
    {
      name: 'one that is nobody’s yet',
      file,
      beside,
      text: met('nextSteps: [{id: n1, what: draft the form}]'),
    },
    { name: 'both have one', file, beside, text: met('strengths: [Cards.]', steps) },
    {
      name: 'one they do together',
      file,
      beside,
      text: met('nextSteps: [{id: n1, who: both of us, what: try it}]'),
    },
    {
      name: 'one with both names',
      file,
      beside,
      text: met('nextSteps: [{id: n1, who: Ana & Lee, what: try it}]'),
    },
    { name: 'still open', file, beside, text: met('open: true', 'strengths: [Cards.]') },
    { name: 'nothing stands in it', file, beside, text: met('focus: Drafts') },
    {
      name: 'a later meeting has come',
      file,
      beside,
      text: log(
        'meetings:',
        `  - {id: m2, date: 2026-05-12, strengths: [Cards.], ${steps}}`,
        '  - {id: m1, date: 2026-05-05, strengths: [Cards.]}',
      ),
    },
    {
      name: 'left',
      file,
      beside,
      text: log(
        'meetings:',
        '  # third-point: ok coach-meeting-without-next-step',
        '  - {id: m2, date: 2026-05-12, strengths: [Cards.]}',
      ),
    },
  ],
);

testRule(
  'coach-meeting-without-next',
  [
    {
      name: 'neither day nor topic',
      file,
      text: over(steps),
      says: [/^When do you meet again after May 5, and what about\?$/],
      fix: [/^Write what about$/, 'focus: What we talk about next'],
    },
    {
      name: 'a day without a topic',
      file,
      text: over(steps, 'next: {date: 2026-05-12}'),
      says: [/^What would you like to talk about on May 12\?$/],
      fix: [/^Write what about$/, 'next: {date: 2026-05-12, focus: What we talk about next}'],
    },
    {
      name: 'a topic without a day',
      file,
      text: over(steps, 'next: {focus: First drafts}'),
      says: [/^When do you meet about “First drafts”\?$/],
    },
  ],
  [
    { name: 'both', file, text: met('strengths: [Cards.]', next) },
    { name: 'still open', file, text: met('open: true', 'strengths: [Cards.]') },
    { name: 'nothing stands in it', file, text: met('lookedAt: []') },
  ],
);

testRule(
  'coach-next-step-open-ended',
  [
    {
      name: 'nobody’s, on no day',
      file,
      beside,
      text: met('nextSteps: [{id: n1, what: «draft the form»}]', next),
      says: [/^Who takes “draft the form”, and when will it be done\?$/],
      fix: [/^Lee does it$/, 'who: Lee'],
    },
    {
      name: 'no day',
      file,
      text: met('nextSteps: [{id: n1, who: Ana, what: «draft the form»}]', next),
      says: [/^When will “draft the form” be done\?$/],
      fix: [/^By May 12, when you meet again$/, 'when: 2026-05-12'],
    },
    {
      name: 'nobody’s',
      file,
      text: met('nextSteps: [{id: n1, what: «draft the form», when: 2026-05-12}]'),
      says: [/^Who takes “draft the form”\?$/],
    },
  ],
  [
    { name: 'somebody’s, on a day', file, beside, text: met(steps) },
    { name: 'done', file, text: met('nextSteps: [{id: n1, what: draft the form, done: true}]') },
    { name: 'still open', file, text: met('open: true', 'nextSteps: [{id: n1, what: draft the form}]') },
  ],
);

describe('A note without a name', () => {
  const text = met('challenges: [You didn’t wait.]');
  const remarks = (me?: string): number => {
    const library = libraryOf({ ...beside, [file]: text });
    library.setPreferences({ ...noConfig, ...(me === undefined ? {} : { me }) });
    return library.hints(at(file)).filter(({ code }) => code === 'coach-remark-about-person').length;
  };
  it('is by whoever works here', () => {
    assert.deepEqual([remarks('Lee'), remarks('Ana'), remarks('Kim'), remarks()], [1, 0, 0, 0]);
  });
});
