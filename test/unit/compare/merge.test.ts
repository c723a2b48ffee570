// What becomes of what two people change in one document, point by point.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mergeDocuments, type Answer, type MergeOutcome } from '../../../src/core/compare/merge.ts';

const plan = `# Our plan
title: Creek
goals:
  - id: g1
    target: one # why
  # about the second
  - id: g2
    target: two
  - id: g3
    target: three

sessions:
  - id: s1
    activities:
      - id: a1
        title: Look
        minutes: 5
      - id: a2
        title: Talk
  - id: s2
    activities:
      - id: a3
        title: Write
checks:
  - id: k1
    goals: [g1, g2]
`;

/** The plan with some of its words exchanged. */
function changed(...words: readonly (readonly [string, string])[]): string {
  return words.reduce((text, [from, to]) => {
    ok(text.includes(from), from);
    return text.replace(from, to);
  }, plan);
}

function merge(
  ours: string,
  theirs: string,
  answers: Readonly<Record<string, Answer>> = {},
  base = plan,
): MergeOutcome {
  return mergeDocuments({ base, ours, theirs, path: 'any.yaml', answers: new Map(Object.entries(answers)) });
}

/** Every way to settle it ends in a document without markers. */
function settles(ours: string, theirs: string): void {
  const open = merge(ours, theirs);
  ok(open.conflicts.length > 0);
  for (const side of ['ours', 'theirs'] as const) {
    const answers = Object.fromEntries(open.conflicts.map(({ key }) => [key, side]));
    equal(merge(ours, theirs, answers).status, 'clean');
  }
}

const lookAtS1 = '      - id: a1\n        title: Look\n        minutes: 5\n';

describe('merging plans by what they say', () => {
  it('brings changes of neighbouring lines together', () => {
    const { status, text, changes } = merge(
      changed(['target: one', 'target: ONE']),
      changed(['id: g1\n', 'id: g1\n    type: skill\n']),
    );
    equal(status, 'clean');
    match(text, /- id: g1\n {4}type: skill\n {4}target: ONE # why\n/);
    deepEqual(changes, [
      { side: 'ours', change: 'changed', path: 'goals[g1].target' },
      { side: 'theirs', change: 'added', path: 'goals[g1].type' },
    ]);
  });

  it('marks whole lines of the one field both changed', () => {
    const { text, conflicts } = merge(
      changed(['target: two', 'target: zwei']),
      changed(['target: two', 'target: deux']),
    );
    const [conflict] = conflicts;
    ok(conflict);
    equal(conflict.path, 'goals[g2].target');
    deepEqual([conflict.base, conflict.ours, conflict.theirs], ['two', 'zwei', 'deux']);
    equal(
      text.slice(conflict.span.start, conflict.span.end),
      '<<<<<<< ours\n    target: zwei\n=======\n    target: deux\n>>>>>>> theirs',
    );
  });

  it('takes words that were written anew', () => {
    const { status, text } = merge(
      changed(['target: two', 'target: zwei']),
      changed(['target: two', 'target: deux']),
      {
        'modify/modify goals[g2].target': { text: 'two: # again' },
      },
    );
    equal(status, 'clean');
    match(text, /target: "two: # again"\n/);
  });

  it('puts new items of ours before those of theirs, with their comments', () => {
    const end = 'target: three\n';
    const { text } = merge(
      changed([end, `${end}  - id: g4\n    target: four\n`]),
      changed([end, `${end}  # fifth\n  - id: g5\n    target: five\n`]),
    );
    match(text, /four\n {2}# fifth\n {2}- id: g5\n/);
  });

  it('gives an item of theirs another id where both stay, and what points to it too', () => {
    const end = 'target: three\n';
    const { status, text } = merge(
      changed([end, `${end}  - id: g4\n    target: ours\n`]),
      changed([end, `${end}  - id: g4\n    target: theirs\n`], ['[g1, g2]', '[g1, g2, g4]']),
      { 'add/add goals[g4]': 'both' },
    );
    equal(status, 'clean');
    match(text, /- id: g4\n {4}target: ours\n {2}- id: g5\n {4}target: theirs\n/);
    match(text, /goals: \[g1, g2, g5\]/);
  });

  it('follows an activity into another class period with what the other changed in it', () => {
    const moved = changed([lookAtS1, ''], ['title: Write\n', `title: Write\n${lookAtS1}`]);
    for (const [ours, theirs] of [
      [moved, changed(['minutes: 5', 'minutes: 7'])],
      [changed(['minutes: 5', 'minutes: 7']), moved],
    ] as const) {
      const { status, text } = merge(ours, theirs);
      equal(status, 'clean');
      match(text, /title: Write\n {6}- id: a1\n {8}title: Look\n {8}minutes: 7\n/);
      equal(text.match(/id: a1/g)?.length, 1);
    }
  });

  it('asks where an item goes that one took away and the other changed', () => {
    const without = changed(['  # about the second\n  - id: g2\n    target: two\n', ''], [', g2', '']);
    const { conflicts } = merge(without, changed(['target: two', 'target: zwei']));
    deepEqual(
      conflicts.map(({ kind, ours }) => [kind, ours]),
      [['delete/modify', null]],
    );
    settles(without, changed(['target: two', 'target: zwei']));
  });

  it('asks where one took away what the other begins to point to', () => {
    const without = changed(['  - id: g3\n    target: three\n', '']);
    const linked = changed(['[g1, g2]', '[g1, g2, g3]']);
    const { conflicts, text } = merge(without, linked);
    deepEqual(
      conflicts.map(({ kind, path }) => [kind, path]),
      [['dangling-reference', 'checks[k1].goals']],
    );
    equal(text.match(/^<{7} ours$/gm)?.length, 2);
    equal(conflicts[0]?.elsewhere?.length, 1);
    settles(without, linked);
    settles(linked, without);
  });

  it('follows an item with another id, and asks where the other begins to use the old one', () => {
    const renamed = changed(['id: g3', 'id: three']);
    match(merge(renamed, changed(['target: three', 'target: drei'])).text, /- id: three\n {4}target: drei\n/);
    const linked = changed(['[g1, g2]', '[g1, g2, g3]']);
    const key = 'dangling-reference checks[k1].goals';
    equal(merge(renamed, linked).conflicts[0]?.key, key);
    match(merge(renamed, linked, { [key]: 'ours' }).text, /id: three\n[^]*goals: \[g1, g2, three\]/);
    match(merge(renamed, linked, { [key]: 'theirs' }).text, /id: g3\n[^]*goals: \[g1, g2, g3\]/);
  });

  it('keeps both comments where both changed the same one', () => {
    const { status, text, changes } = merge(changed(['# why', '# why so']), changed(['# why', '# why not']));
    equal(status, 'clean');
    ok(text.includes('# why so') && text.includes('# why not'));
    ok(changes.some(({ side, change }) => side === 'both' && change === 'comment'));
  });

  it('keeps line endings, the mark at the beginning and a missing last line ending', () => {
    const form = (text: string): string => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`;
    const { text } = merge(
      form(changed(['Creek', 'Our creek'])),
      form(changed(['target: three', 'target: drei'])),
      {},
      form(plan),
    );
    equal(text, form(changed(['Creek', 'Our creek'], ['target: three', 'target: drei'])));
  });

  it('merges a text line by line, and as a whole where the lines meet', () => {
    const text = (first: string, last: string): string =>
      `summary: |\n  ${first}\n  middle\n  more\n  ${last}\n`;
    const base = text('a', 'b');
    equal(merge(text('A', 'b'), text('a', 'B'), {}, base).text, text('A', 'B'));
    equal(merge(text('A', 'b'), text('X', 'b'), {}, base).conflicts[0]?.path, 'summary');
  });

  it('lets the newest pointer of a meeting win', () => {
    const log = (lines: string): string => `meetings:\n  - id: m1\n${lines}`;
    const open = (at: string): string => log(`    open: true\n    lookingAt: ${at}\n`);
    equal(merge(open('g2'), open('g3'), {}, open('g1')).text, open('g2'));
    equal(merge(open('g2'), log('    focus: over\n'), {}, open('g1')).text, log('    focus: over\n'));
  });

  it('merges as lines, and says why, what it does not understand', () => {
    const { status, reason } = merge('a: [1\n', 'a: 2\n', {}, 'a: 1\n');
    equal(status, 'text-merge');
    match(reason ?? '', /not YAML/);
    equal(merge(changed(['id: g2', 'id: g1']), changed(['Creek', 'Brook'])).status, 'text-merge');
  });
});
