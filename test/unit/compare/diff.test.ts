// What changed, as people say it.
import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { diffOf, marked, told } from './diffed.ts';

const creek = readFileSync('examples/creek-project/water-study.project.yaml', 'utf8');
const notes = readFileSync('examples/creek-project/ana-lee.collaboration.yaml', 'utf8');
const rubric = readFileSync('examples/creek-project/water-study.rubric.yaml', 'utf8');

/** What is said of the creek project with pieces replaced. */
const after = (...replaced: readonly (readonly [string, string])[]) =>
  diffOf(
    creek,
    replaced.reduce((text, [old, now]) => text.replace(old, () => now), creek),
  );

describe('what changed in a plan', () => {
  const table: readonly (readonly [
    what: string,
    replaced: readonly [string, string][],
    told: readonly string[],
  ])[] = [
    [
      'where a check stands',
      [['when: s2', 'when: s3']],
      ['reference checks[k1].when: The check “Claim exit ticket” moved from period 2 to period 3.'],
    ],
    [
      'a number',
      [['minutes: 25', 'minutes: 30']],
      [
        'value sessions[s1].activities[s1b].minutes: Activity “Sampling, shown and shared”: Minutes: 25 → 30.',
      ],
    ],
    [
      'a word to choose',
      [['type: exit-ticket', 'type: hinge-question']],
      ['value checks[k1].type: Check “Claim exit ticket”: Kind of check: Exit ticket → Hinge question.'],
    ],
    [
      'a day',
      [['date: 2026-05-06', 'date: 2026-05-07']],
      ['value sessions[s2].date: Class period “What does the data say?”: Date: May 6 → May 7.'],
    ],
    [
      'how many to pick',
      [['pick: 1', 'pick: {min: 1, max: 2}']],
      [
        'value choices[show].pick: Choice “How will you show what you found?”: How many students pick: 1 → 1 to 2.',
      ],
    ],
    [
      'a name',
      [['name: Claim exit ticket', 'name: Claim']],
      ['text checks[k1].name: The check “Claim exit ticket” now reads: “Claim”.'],
    ],
    [
      'a new text',
      [['when: s7\n', 'when: s7\n    ifNotYet: Talk.\n']],
      ['text checks[k4].ifNotYet: Check “Rehearsal with another team”: “If not yet” now says: “Talk”.'],
    ],
    [
      'a text taken out',
      [['    lookFor: the question is about the water, not about the slides\n', '']],
      [
        'text checks[k4].lookFor: Check “Rehearsal with another team”: “Look for” was taken out: “the question is about the water, not about the slides”.',
      ],
    ],
    [
      'a line taken out',
      [['supports: [three sample posters from last year, graph checklist]', 'supports: [graph checklist]']],
      [
        'removed choices[show].options[poster].supports[0]: Taken out of “Supports” of the option “Data poster”: “three sample posters from last year”.',
      ],
    ],
    [
      'an item taken out',
      [['  - {id: m2, title: Rehearsal, date: 2026-05-18, checks: [k4]}\n', '']],
      ['removed milestones[m2]: Taken out: the milestone “Rehearsal”.'],
    ],
    [
      'another id, with all that points to it',
      [
        ['id: k4', 'id: talk'],
        ['checks: [k4]', 'checks: [talk]'],
        ['checks: [k4]', 'checks: [talk]'],
      ],
      ['renamed checks[talk]: The check “Rehearsal with another team” has another short name for links.'],
    ],
  ];
  for (const [what, replaced, said] of table)
    it(`says it of ${what}`, () => deepEqual(told(after(...replaced)), said));

  it('names no ids', () => {
    const { changes } = after(
      ['goals: [g1, g3]', 'goals: [g1, g2]'],
      ['when: s2', 'when: s1b'],
      ['metIn: [k2]', 'metIn: [k3]'],
    );
    equal(changes.length, 3);
    for (const { sentence, before = '', after: now = '' } of changes)
      equal(/\b[gskm]\d/.test(`${sentence} ${before} ${now}`), false, sentence);
  });

  it('says of a text which words', () => {
    const [change] = after([
      'a claim with one measurement behind it',
      'a claim with two measurements behind it',
    ]).changes;
    equal(marked(change?.words), 'a claim with [-one measurement-]{+two measurements+} behind it');
  });

  it('says of one item carried elsewhere one thing', () => {
    const letter = creek.slice(creek.indexOf('      # A council member'), creek.indexOf('  - id: site\n'));
    const first = creek.replace(letter, () => '').replace('      - id: podcast\n', (line) => letter + line);
    deepEqual(told(diffOf(creek, first)), [
      'moved choices[show].options[letter]: The option “Letter to the town council” now comes first.',
    ]);
  });

  it('follows an activity to another class period, also to a new one', () => {
    const line = '      - {id: s2d, title: Which site do you want to watch?, part: closing, minutes: 5}\n';
    const s3 = creek.replace(line, () => '').replace('      - {id: s3a,', (start) => line + start);
    deepEqual(told(diffOf(creek, s3)), [
      'moved sessions[s3].activities[s2d]: The activity “Which site do you want to watch?” moved from period 2 to period 3.',
    ]);
    const fresh = creek
      .replace(line, () => '')
      .replace('  - id: s3\n', (start) => `  - id: s9\n    title: Decide\n    activities:\n${line}${start}`);
    deepEqual(told(diffOf(creek, fresh)), [
      'added sessions[s9]: New class period: “Decide”.',
      'moved sessions[s9].activities[s2d]: The activity “Which site do you want to watch?” moved from period 2 to period 3.',
    ]);
  });

  it('sums up what there is more or less of', () => {
    const { totals } = after([
      'milestones:\n',
      '  - {id: s9, title: Look back, minutes: 45}\n\nmilestones:\n',
    ]);
    deepEqual(totals, [
      { label: 'Class periods', before: '8', after: '9' },
      { label: 'Minutes of class', before: '440', after: '485' },
    ]);
  });

  it('says only of comments that they changed', () => {
    deepEqual(told(after(['# A council member answered', '# The mayor answered'])), [
      'comment choices[show].options[letter]: A comment at the option “Letter to the town council” has new words.',
    ]);
    deepEqual(
      told(
        after([
          '    name: Claim exit ticket\n',
          '    # short!\n    name: Claim exit ticket # five minutes\n',
        ]),
      ),
      [
        'comment checks[k1]: New comment at the check “Claim exit ticket”: “short!”.',
        'comment checks[k1]: New comment at the check “Claim exit ticket”: “five minutes”.',
      ],
    );
  });

  it('mentions the layout alone, and only where nothing else changed', () => {
    const layouts = [
      creek.replaceAll('\n', '\r\n'),
      `\ufeff${creek}`,
      creek.replace('name: Claim exit ticket', 'name: "Claim exit ticket"'),
      creek.replace('goals: [g1, g2]', 'goals:   [g2, g1]'),
      creek.replace('    type: exit-ticket\n    when: s2\n', '    when: s2\n    type: exit-ticket\n'),
      creek.replace('pick: 1', 'pick: 1\n    x-none:').replace('\n    x-none:', '\n'),
    ];
    for (const text of layouts)
      deepEqual(diffOf(creek, text), { changes: [], totals: [], layout: true, partly: false });
  });

  it('never says again what is marked as private', () => {
    const [was, is] = ['title: Walk\nprivate: Table 3 is hard\n', 'title: Walk\nprivate: Table 4 is hard\n'];
    equal(JSON.stringify(diffOf(was, is, 'a.lesson.yaml')).includes('hard'), false);
    deepEqual(told(diffOf(was, is, 'a.lesson.yaml')), [
      'value private: What is marked as private has changed.',
    ]);
  });

  it('speaks of the other documents as well', () => {
    deepEqual(
      told(
        diffOf(
          notes,
          notes
            .replace('when: 2026-05-12', 'when: 2026-05-19')
            .replace('strengths:\n      - The site', 'strengths:\n      - New.\n      - The site'),
          'a.collaboration.yaml',
        ),
      ),
      [
        'added meetings[m-2026-04-21].strengths[0]: New in “What’s working” of the meeting of Apr 21: “New”.',
        'value meetings[m-2026-05-05].nextSteps[n7].when: Next step “look through the data sheets for readings that were…”: By: May 12 → May 19.',
      ],
    );
    const level = /- \{?id: ([a-z-]+)/.exec(rubric.slice(rubric.indexOf('levels:')))?.[1] ?? '';
    const renamed = diffOf(
      rubric,
      rubric.replaceAll(new RegExp(`\\b${level}\\b(?=[:,]|$)`, 'gm'), `${level}x`),
      'a.rubric.yaml',
    );
    deepEqual(
      renamed.changes.map(({ change }) => change),
      ['renamed'],
    );
    deepEqual(
      told(diffOf('days:\n  - id: a\n    text: x y z\n', 'days:\n  - id: a\n    text: x y\n', 'a.yaml')),
      ['text days[a].text: Day “x y”: “Text” has new words.'],
    );
  });
});
