// The open questions: texts that ask, near misses that don't, and how people answer them.
import assert from 'node:assert/strict';
import { isCode } from '../../../src/core/codes.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { findingsIn, project } from '../support/findings.ts';

const goals = [
  'goals:',
  '  - {id: g1, target: I can explain the creek}',
  '  - {id: g2, target: I can plan an investigation}',
];
const check = (goal: string, more = ''): string =>
  `  - {id: k-${goal}, name: Ticket ${goal}, goals: [${goal}], ifNotYet: again${more}}`;
const sessions = ['sessions:', '  - {id: s1, title: Walk}', '  - {id: s2, title: Evening}'];
const both = ['checks:', check('g1'), check('g2')];

/** Each row: what it shows, the lines behind the first ones, and the questions. */
const rows: readonly (readonly [string, readonly string[], readonly RegExp[]])[] = [
  [
    'A1: no check at all',
    goals,
    [/show “I can explain the creek” along the way/, /show “I can plan an investigation” along the way/],
  ],
  [
    'A1: one goal without a check',
    [...goals, 'checks:', check('g1')],
    [/^How will students show “I can plan an investigation” along the way\?$/],
  ],
  [
    'A1: a check only at the end',
    [
      ...goals,
      'checks:',
      check('g1'),
      check('g2', ', when: s2'),
      ...sessions,
      'final: {name: Evening, when: s2}',
    ],
    [
      /^“Ticket g2” comes only at the end\. How will students show “I can plan an investigation” before then\?$/,
    ],
  ],
  [
    'A1: the end is the last period where nothing else is said',
    [
      ...goals,
      'checks:',
      check('g1', ', when: s1'),
      check('g2', ', when: s2'),
      ...sessions,
      'final: {name: Evening}',
    ],
    [/only at the end/],
  ],
  ['A1, near miss: each goal has a check', [...goals, ...both], []],
  [
    'A1, near miss: a check that is not planned in time yet',
    [...goals, ...both, ...sessions, 'final: {name: Evening, when: s2}'],
    [],
  ],
  [
    'A1, near miss: checks in the last period of a plan that ends in nothing',
    [...goals, 'checks:', check('g1', ', when: s2'), check('g2', ', when: s2'), ...sessions],
    [],
  ],
  [
    'A1, near miss: a goal that is still empty',
    ['goals:', '  - {id: g1, target: I can swim}', '  - id: g2', '    target:', 'checks:', check('g1')],
    [/no learning target/],
  ],
  [
    'A3: an option of products that does not show what the others show',
    [
      ...goals,
      ...both,
      'choices:',
      '  - {id: m, title: Show it, about: product, options: [{id: a, name: Podcast, goals: [g1, g2]}, {id: b, name: Letter, goals: [g1]}]}',
    ],
    [/^As planned, “Letter” doesn’t show “I can plan an investigation”\. Is that fine\?$/],
  ],
  [
    'A3: an option that shows nothing yet',
    [
      ...goals,
      ...both,
      'choices:',
      '  - {id: m, title: Show it, about: product, options: [{id: a, name: Podcast, goals: [g1, g2]}, {id: b, name: Letter}]}',
    ],
    [/“Letter” doesn’t show “I can explain the creek” or “I can plan an investigation”/],
  ],
  [
    'A3: two options, two gaps, two questions',
    [
      ...goals,
      ...both,
      'choices:',
      '  - {id: m, title: Show it, about: product, options: [{id: a, name: Podcast, goals: [g2]}, {id: b, name: Letter, goals: [g1]}]}',
    ],
    [/“Podcast” doesn’t show “I can explain/, /“Letter” doesn’t show “I can plan/],
  ],
  [
    'A3, near miss: a menu of topics',
    [
      ...goals,
      ...both,
      'choices:',
      '  - {id: m, title: Where, about: topic, options: [{id: a, name: Creek, goals: [g1, g2]}, {id: b, name: Pond, goals: [g1]}]}',
    ],
    [],
  ],
  [
    'A3, near miss: a goal no option is there for',
    [
      ...goals,
      ...both,
      'choices:',
      '  - {id: m, title: Show it, about: product, options: [{id: a, name: Podcast, goals: [g1]}, {id: b, name: Letter, goals: [g1]}]}',
    ],
    [],
  ],
  [
    'A3, near miss: a menu that does not say what it is about',
    [
      ...goals,
      ...both,
      'choices:',
      '  - {id: m, title: Show it, options: [{id: a, name: Podcast, goals: [g1]}, {id: b, name: Letter}]}',
    ],
    [],
  ],
  [
    'A6: no word about what happens next',
    [...goals, ...both, '  - {id: k9, name: Peer feedback, goals: [g1]}'],
    [/^If “Peer feedback” shows that some students are not there yet: what happens next\?$/],
  ],
  [
    'A6: an empty word',
    [...goals, ...both, '  - {id: k9, name: Draft, goals: [g1], ifNotYet: " "}'],
    [/“Draft”/],
  ],
  [
    'A6: two checks, two questions',
    [...goals, ...both, '  - {id: k8, name: Draft}', '  - {id: k9, name: Poll}'],
    [/“Draft”/, /“Poll”/],
  ],
  [
    'A6, near miss: a check without a name is asked for that first',
    [...goals, ...both, '  - {id: k9, name: ""}'],
    [/name/],
  ],
  ['A6, near miss: only what happens when they are there already is missing', [...goals, ...both], []],
  [
    'A6, near miss: a text over several lines',
    [
      ...goals,
      ...both,
      '  - id: k9',
      '    name: Draft',
      '    ifNotYet: |',
      '      small group',
      '      at the window',
    ],
    [],
  ],
];

describe('open questions', () => {
  for (const [name, lines, questions] of rows) {
    it(name, () => {
      const messages = findingsIn(project(...lines))
        // What is asked about a project as a whole has tables of its own.
        .filter(({ code }) => !code.startsWith('align-project-'))
        .map(({ message }) => message);
      assert.equal(messages.length, questions.length, messages.join('\n'));
      questions.forEach((question, index) => assert.match(messages[index] ?? '', question));
      assert.equal(new Set(messages).size, messages.length, 'two gaps gave the same question');
    });
  }

  const open = [...goals, 'checks:', check('g1')];
  const levels: readonly (readonly [string, string])[] = [
    ['', 'info'],
    ['status: draft', 'info'],
    ['status: ready', 'warning'],
    ['status: taught', 'info'],
    ['status: reflected', 'info'],
  ];
  for (const [status, level] of levels) {
    it(`is ${level} with ${status || 'no status'}`, () => {
      assert.deepEqual(
        findingsIn(project(status, ...open)).map(({ severity }) => severity),
        [level],
      );
    });
  }

  it('offers no note where none can stand', () => {
    const findings = findingsIn(project('notes: rain', '', '# Call mom of S3'));
    assert.deepEqual(
      findings.map(({ code, fixes }) => [code, fixes]),
      [['privacy-family-note', []]],
    );
  });

  it('asks nothing while the text is broken', () => {
    const codes = findingsIn(project(...open, 'subject: "Science')).map(({ code }) => code);
    assert.equal(codes.filter((code) => code.startsWith('align-')).length, 0);
    assert.equal(codes.length, 1);
  });

  it('has a page for every rule', () => {
    for (const { code } of rules) assert.ok(isCode(code), code);
  });
});

describe('what is fine as it is', () => {
  const accept = '# third-point: ok align-goal-without-check';
  const one = ['goals:', '  - {id: g1, target: I can swim}'];
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a note above the item', ['goals:', `  ${accept}`, '  - {id: g1, target: I can swim}'], []],
    [
      'a note with a reason',
      ['goals:', `  ${accept} - everyone swims in May`, '  - {id: g1, target: I can swim}'],
      [],
    ],
    ['a note at the end of the line', ['goals:', `  - {id: g1, target: I can swim}  ${accept}`], []],
    ['a note above the whole list', [accept, ...one], []],
    [
      'a note for several questions',
      ['goals:', `  ${accept}, align-option-without-goal`, '  - {id: g1, target: I can swim}'],
      ['accept-unused'],
    ],
    [
      'a note below it does nothing',
      [...one, accept, 'subject: Science'],
      ['align-goal-without-check', 'accept-unused'],
    ],
    ['a note that nobody needs', [...one, 'checks:', `  ${accept}`, check('g1')], ['accept-unused']],
    [
      'a note with a slip in it',
      ['goals:', '  # third-point: ok align-goal-without-chekc', '  - {id: g1, target: I can swim}'],
      ['accept-unknown', 'align-goal-without-check'],
    ],
    [
      'an ordinary remark',
      ['goals:', '  # third-point is our tool; ok?', '  - {id: g1, target: I can swim}'],
      ['align-goal-without-check'],
    ],
    [
      'an error can’t be accepted',
      ['# third-point: ok schema-unknown-key', 'nonsense: 1'],
      ['accept-unused', 'schema-unknown-key'],
    ],
  ];
  for (const [name, lines, codes] of rows) {
    it(name, () =>
      assert.deepEqual(
        findingsIn(project(...lines)).map(({ code }) => code),
        codes,
      ),
    );
  }
});
