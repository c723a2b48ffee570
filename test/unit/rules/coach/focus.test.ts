// Hints about what two people want to see more of; off until a pair switches them on.
import assert from 'node:assert/strict';
import { at, libraryOf } from '../../support/findings.ts';
import { testRule } from '../../support/ruleRows.ts';

const file = 'notes.collaboration.yaml';
const beside = {
  'a.agreement.yaml':
    'kind: coaching-agreement\nschemaVersion: 1\ntitle: Us\npartners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]\n',
};
const focus = (...lines: readonly string[]): string =>
  [
    'kind: collaboration-log',
    'schemaVersion: 1',
    'title: Our notes',
    'agreement: a.agreement.yaml',
    'ourFocus:',
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');
const text = 'text: More students argue from their own data';
const open = 'text: «More students argue from their own data»';

testRule(
  'coach-focus-without-measure',
  [
    {
      name: 'no measure',
      file,
      text: focus(open),
      says: [/^How would you both see “More students argue from their own data” come true\?/],
      fix: [/^Write what you would count$/, 'measure: 20 of 27 exit tickets'],
    },
    {
      name: 'nothing to count in it',
      file,
      text: focus(open, 'measure: better tickets'),
      says: [/“better tickets”/],
    },
    {
      name: 'an empty one',
      file,
      text: focus(open, 'measure:', 'to: 20'),
      says: [/^How would you both see “.*” come true/],
    },
  ],
  [
    { name: 'a number', file, text: focus(text, 'measure: 20 of 27 exit tickets with a measurement') },
    { name: 'a number in words', file, text: focus(text, 'measure: every group names a measurement') },
    {
      name: 'the number stands in its end',
      file,
      text: focus(text, 'measure: exit tickets with a measurement', 'to: 20 of 27'),
    },
    { name: 'no focus yet', file, text: focus('text:', 'why: it matters') },
  ],
);

const gaps = [
  ['start', 'from', '8 of 27', /^Where does “More students argue from their own data” start from\?/],
  [
    'strategy',
    'strategy',
    'sorting cards before each claim',
    /^What will you try first, so that “More students/,
  ],
  ['reason', 'why', 'they want to be heard', /^What would be different for students with “More students/],
] as const;
for (const [name, key, value, says] of gaps) {
  testRule(
    `coach-focus-without-${name}`,
    [
      { name: 'not written', file, text: focus(open), says: [says], fix: [/^Write /, `${key}: `] },
      { name: 'empty', file, text: focus(open, `${key}:`), says: [says] },
      { name: 'blank', file, text: focus(open, `${key}: "  "`), says: [says] },
    ],
    [
      { name: 'written', file, text: focus(text, `${key}: ${value}`) },
      { name: 'no focus yet', file, text: focus('measure: 8') },
      {
        name: 'a text in the place of lines',
        file,
        text: focus(text).replace(/ourFocus:\n {2}text: /, 'ourFocus: '),
      },
    ],
  );
}

testRule(
  'coach-focus-about-teaching',
  [
    {
      name: 'I',
      file,
      text: focus('text: «I lecture less»'),
      says: [/^“I lecture less” is about teaching\. What would students do more/],
    },
    {
      name: 'the teacher',
      file,
      text: focus('text: «The teacher asks more open questions»'),
      says: [/open questions/],
    },
    {
      name: 'a partner',
      file,
      beside,
      text: focus('text: «Ana gives quicker feedback»'),
      says: [/quicker feedback/],
    },
  ],
  [
    { name: 'students', file, beside, text: focus(text) },
    { name: 'we, for students', file, beside, text: focus('text: We want every student to argue from data') },
    { name: 'neither', file, beside, text: focus('text: Arguing from data') },
    { name: 'nobody’s name', file, text: focus('text: Ana gives quicker feedback') },
  ],
);

describe('What a pair has not asked for', () => {
  it('is not said: hints about the focus and about the form of questions are off', () => {
    const library = libraryOf({
      ...beside,
      [file]: `${focus('text: I lecture less')}talkNextTime: [{text: Did you like it?, by: Lee}]\n`,
    });
    assert.deepEqual(library.hints(at(file)), []);
  });

  it('is not said where a folder switches hints off', () => {
    const notes =
      'kind: collaboration-log\nschemaVersion: 1\ntitle: N\nmeetings: [{id: m1, date: 2026-05-05, ideas: [x]}]\n';
    assert.ok(libraryOf({ [file]: notes }).hints(at(file)).length > 0);
    const config = 'rules: {coach: off}\n';
    assert.deepEqual(libraryOf({ [file]: notes, 'third-point.config.yaml': config }).hints(at(file)), []);
  });

  it('never stands among the findings that everybody sees', () => {
    const notes =
      'kind: collaboration-log\nschemaVersion: 1\ntitle: N\nmeetings: [{id: m1, date: 2026-05-05, ideas: [x]}]\n';
    const found = libraryOf({ [file]: notes }).findings(at(file));
    assert.deepEqual(
      found.filter(({ code }) => code.startsWith('coach-')),
      [],
    );
  });

  it('stays unsaid to everybody: a note that answers a hint is never called idle', () => {
    const notes = (code: string): string =>
      `kind: collaboration-log\nschemaVersion: 1\ntitle: N\nmeetings:\n  # third-point: ok ${code}\n  - {id: m1, date: 2026-05-05, strengths: [x]}\n`;
    const said = (code: string): readonly string[] =>
      libraryOf({ [file]: notes(code) })
        .findings(at(file))
        .map((finding) => finding.code);
    assert.deepEqual(said('coach-meeting-without-strengths'), []);
    assert.deepEqual(said('coach-meeting-without-strength'), ['accept-unknown']);
  });
});
