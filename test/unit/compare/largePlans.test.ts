// Plans of 200 to 1,500 lines on which two people have worked all week.
import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { planOf } from '../../../bench/plans.ts';
import { root } from '../../../scripts/paths.ts';
import { mergeDocuments } from '../../../src/core/compare/merge.ts';
import { complaintsAbout } from './oracle/complaints.ts';
import { readMarkers } from './oracle/markers.ts';
import { saysAll } from './oracle/version.ts';

type Change = readonly [from: string, to: string];

interface Work {
  readonly ours: readonly Change[];
  readonly theirs: readonly Change[];
}

/** @throws Error where a change finds nothing, or too much */
function edited(text: string, changes: readonly Change[]): string {
  let result = text;
  for (const [from, to] of changes) {
    if (result.split(from).length !== 2) throw new Error(`Not once in the plan: ${from}`);
    result = result.replace(from, () => to);
  }
  return result;
}

function example(name: string): string {
  return readFileSync(join(root, 'examples', 'finished', name), 'utf8');
}

const streets = example('street-names.project.yaml');
const notes = example('dana-tom.collaboration.yaml');
const lesson = example('when-sources-disagree.lesson.yaml');

const s3c = '      - {id: s3c, title: One card to keep, part: closing, minutes: 5}\n';
const week: Work = {
  ours: [
    ['title: Whose stories do our streets tell?', 'title: Whose stories do our streets tell us?'],
    ['      - names one thing this source', '      # still too long?\n      - names one thing this source'],
    [
      '        minutes: 20\n        goals: [g1]\n        studentsDo',
      '        minutes: 25\n        goals: [g1]\n        studentsDo',
    ],
    ['    ifAlreadyThere: trade cards with a team that claims the opposite\n', ''],
    [s3c, ''],
    ['      - {id: s4a, title', `${s3c}      - {id: s4a, title`],
    ['    date: 2026-02-16\n', '    date: 2026-02-17\n'],
    ['  audience: [the town', '  audience: [the mayor, the town'],
    [
      '{id: pratt, name: "Josiah Pratt, who owned the mill and built the library", goals: [g1, g2]}',
      '{id: pratt, name: "Josiah Pratt, who owned the mill and built the library", goals: [g1, g2, g3]}',
    ],
  ],
  theirs: [
    ['  purpose: the committee hears every proposal', '  purpose: the committee listens to every proposal'],
    ['  We would like to hear from you."', '  We would love to hear from you."'],
    ['    type: success-skill\n', '    type: success-skill # or a skill?\n'],
    ['{id: s3c, title: One card to keep,', '{id: s3c, title: One card to keep and one to give away,'],
    ['        grouping: pairs\n', '        grouping: groups\n'],
    ['{id: pratt, name: "Josiah Pratt, who owned', '{id: pratt, name: "Josiah Pratt, who built'],
    ['\nsessions:\n', '  - id: k5\n    name: Last look\n    when: s7\n    goals: [g3]\n\nsessions:\n'],
    ['    strategy: elicit-evidence\n', ''],
    [
      '  equipment: [library scanner, two recorders]',
      '  equipment: [library scanner, two recorders, a lectern]',
    ],
  ],
};

const meetings: Work = {
  ours: [
    ['  easy: One sentence a week', '  easy: One sentence each week'],
    ['outcome: Somebody objected within ten seconds.', 'outcome: Somebody objected within five seconds.'],
    [
      '    next: {date: 2026-03-10, focus: The spring essays}\n',
      '    next: {date: 2026-03-10, focus: The spring essays}\n\n  - id: m-2026-03-10\n    date: 2026-03-10\n    focus: The spring essays\n',
    ],
  ],
  theirs: [
    [
      '{id: n2, who: Tom, what: ask Ms. Lindqvist to sit',
      '{id: n2, who: Tom, what: ask Ms. Lindqvist again to sit',
    ],
    [
      '      - {by: Tom, move: pause}\n',
      '      - {by: Tom, move: pause}\n      - {by: Dana, move: clarify}\n',
    ],
    [
      '    next: {date: 2026-03-10, focus: The spring essays}\n',
      '    next: {date: 2026-03-10, focus: The spring essays and the fall}\n',
    ],
  ],
};

const big = planOf(50_000);
const far: Work = {
  ours: [
    ['  - id: g3\n', '  # keep this one\n  - id: g3\n'],
    ['  - id: k20\n    name: ', '  - id: k20\n    name: Our '],
    ['      - id: s40-1\n', '      - id: s40-new\n        title: New\n      - id: s40-1\n'],
  ],
  theirs: [
    ['  - id: g4\n    target: ', '  - id: g4\n    target: Their '],
    ['  - id: k20\n', '  # how long?\n  - id: k20\n'],
    ['  - id: s50\n    title: ', '  - id: s50\n    title: The '],
  ],
};

/** What each of them made of it, both at once. */
function together(base: string, { ours, theirs }: Work): string {
  return edited(
    edited(base, theirs),
    ours.map(([from, to]) => afterTheirs(from, to, theirs)),
  );
}

/** A change of ours in a text that theirs has changed as well. */
function afterTheirs(from: string, to: string, theirs: readonly Change[]): Change {
  for (const [was, now] of theirs)
    if (from.includes(was) && was !== from) return [from.replace(was, now), to.replace(was, now)];
  return [from, to];
}

function check(base: string, work: Work, path: string): ReturnType<typeof mergeDocuments> {
  const three = { base, ours: edited(base, work.ours), theirs: edited(base, work.theirs) };
  const outcome = mergeDocuments({ ...three, path });
  equal(complaintsAbout(three, outcome).join('\n'), '');
  return outcome;
}

describe('bringing large plans together', () => {
  it('takes a week of changes by both', () => {
    const outcome = check(streets, week, 'street-names.project.yaml');
    equal(outcome.status, 'clean', outcome.text);
    const theirs = week.theirs.filter(([from]) => !from.includes('s3c') && !from.includes('pratt'));
    const both = edited(edited(streets, week.ours), theirs)
      .replace('One card to keep,', 'One card to keep and one to give away,')
      .replace('who owned the mill and built', 'who built the mill and built');
    equal(outcome.text, both);
  });

  it('keeps the windows line endings of a week of changes', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const ours = edited(streets, week.ours);
    const theirs = edited(streets, week.theirs);
    const three = { base: windows(streets), ours: windows(ours), theirs: windows(theirs) };
    const outcome = mergeDocuments({ ...three, path: 'street-names.project.yaml' });
    const plain = mergeDocuments({ base: streets, ours, theirs, path: 'street-names.project.yaml' });
    equal(outcome.text, windows(plain.text));
  });

  it('takes what both wrote down about their meetings', () => {
    const outcome = check(notes, meetings, 'dana-tom.collaboration.yaml');
    equal(outcome.status, 'clean', outcome.text);
    equal(
      outcome.text,
      together(notes, {
        ours: [
          ...meetings.ours.slice(0, 2),
          [
            'focus: The spring essays and the fall}\n',
            'focus: The spring essays and the fall}\n\n  - id: m-2026-03-10\n    date: 2026-03-10\n    focus: The spring essays\n',
          ],
        ],
        theirs: meetings.theirs,
      }),
    );
  });

  it('takes changes all over a plan of 50 KB', () => {
    const outcome = check(big, far, 'creek.project.yaml');
    equal(outcome.status, 'clean');
    equal(
      outcome.text,
      edited(big, [
        ...far.ours.filter(([from]) => !from.includes('k20')),
        ...far.theirs.filter(([from]) => !from.includes('k20')),
        ['  - id: k20\n    name: ', '  # how long?\n  - id: k20\n    name: Our '],
      ]),
    );
  });

  it('asks only about what is really open in a week of changes', () => {
    const work: Work = {
      ours: [
        ...week.ours,
        ['    lookFor: uses the pay book and', '    lookFor: takes the pay book and'],
        ['  - id: cards\n', '  - id: cards # new\n'],
      ],
      theirs: [
        ...week.theirs,
        ['    lookFor: uses the pay book and', '    lookFor: uses the pay book first and'],
        ['    scope: team\n', '    scope: whole-class\n'],
      ],
    };
    const outcome = check(streets, work, 'street-names.project.yaml');
    deepEqual(
      outcome.conflicts.map(({ kind, path }) => `${kind} ${path}`),
      ['modify/modify checks[k2].lookFor'],
    );
    const marked = readMarkers(outcome.text)!;
    equal(marked.blocks.length, 1);
    equal(marked.blocks[0]!.ours.split('\n').length, 2);
  });

  it('takes a lesson laid out anew by one and changed by the other', () => {
    // A formatter that knows nothing of our ways.
    const laidOut = (text: string): string => parseDocument(text).toString({ indent: 4, lineWidth: 0 });
    const wide = laidOut(lesson);
    const changed = lesson.replace(/^minutes: \d+$/m, 'minutes: 44');
    const outcome = mergeDocuments({
      base: lesson,
      ours: wide,
      theirs: changed,
      path: 'when-sources-disagree.lesson.yaml',
    });
    equal(complaintsAbout({ base: lesson, ours: wide, theirs: changed }, outcome).join('\n'), '');
    equal(outcome.status, 'clean');
    equal(saysAll(outcome.text), saysAll(changed));
    equal(outcome.text, laidOut(changed));
  });

  it('merges what is beyond it as lines: more than a megabyte', () => {
    const huge = `${big}${'# all of it\n'.repeat(90_000)}`;
    const outcome = mergeDocuments({
      base: huge,
      ours: `# mine\n${huge}`,
      theirs: huge.replace('subject: Science', 'subject: Biology'),
      path: 'creek.project.yaml',
    });
    equal(outcome.status, 'text-merge');
    equal(outcome.text, `# mine\n${huge.replace('subject: Science', 'subject: Biology')}`);
  });

  it('merges what is beyond it as lines: lists in lists in lists', () => {
    const deep = `a: ${'['.repeat(200)}${']'.repeat(200)}\nb: 1\n`;
    const outcome = mergeDocuments({
      base: deep,
      ours: `# mine\n${deep}`,
      theirs: `${deep}c: 2\n`,
      path: 'any.yaml',
    });
    equal(outcome.status, 'text-merge');
    equal(outcome.text, `# mine\n${deep}c: 2\n`);
  });
});
