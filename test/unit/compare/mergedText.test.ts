// What exactly is written where two versions come together: what stands between markers, and what does not.
import { deepEqual, equal } from 'node:assert/strict';
import { mergeDocuments } from '../../../src/core/compare/merge.ts';

interface Row {
  readonly name: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly text: string;
  readonly conflicts?: readonly string[];
}

const claims = 'goals:\n  - id: g1\n    t: map\n  - id: g2\n    t: claim\nc:\n  goal: g1\nd:\n  goal: g2\n';

const rows: readonly Row[] = [
  {
    name: 'leaves comments that both have above a conflict out of it',
    base: '# head\na: 1\nb: 1\n',
    ours: '# head\na: 2\nb: 1\n',
    theirs: '# head\na: 3\nb: 2\n',
    text: '# head\n<<<<<<< ours\na: 2\n=======\na: 3\n>>>>>>> theirs\nb: 2\n',
    conflicts: ['modify/modify a'],
  },
  {
    name: 'adds no blank line behind what one side took away',
    base: 'l:\n  - id: a\n    v: 1\n  - id: b\n    v: 1\n\n  - id: c\n    v: 1\n\n  - id: d\n    v: 1\n',
    ours: 'l:\n  - id: b\n    v: 1\n\n  - id: c\n    v: 1\n\n  - id: d\n    v: 1\n',
    theirs: 'l:\n  - id: a\n    v: 2\n  - id: b\n    v: 1\n\n  - id: c\n    v: 1\n\n  - id: d\n    v: 1\n',
    text: 'l:\n<<<<<<< ours\n=======\n  - id: a\n    v: 2\n>>>>>>> theirs\n  - id: b\n    v: 1\n\n  - id: c\n    v: 1\n\n  - id: d\n    v: 1\n',
    conflicts: ['delete/modify l[a]'],
  },
  {
    name: 'takes another sign of a block of text along with another line of it',
    base: 'a: |\n  one\n  two\n  three\nb: 1\n',
    ours: 'a: |-\n  one\n  two\n  three\nb: 1\n',
    theirs: 'a: |\n  one\n  zwei\n  three\nb: 1\n',
    text: 'a: |-\n  one\n  zwei\n  three\nb: 1\n',
  },
  {
    name: 'puts a renaming in dispute wherever it shows, so that either side leads somewhere',
    base: claims,
    ours: claims.replaceAll('g2', 'plan'),
    theirs: claims.replace('goal: g1', 'goal: g2'),
    text: [
      'goals:\n  - id: g1\n    t: map\n',
      '<<<<<<< ours\n  - id: plan\n=======\n  - id: g2\n>>>>>>> theirs\n    t: claim\n',
      'c:\n<<<<<<< ours\n  goal: plan\n=======\n  goal: g2\n>>>>>>> theirs\n',
      'd:\n<<<<<<< ours\n  goal: plan\n=======\n  goal: g2\n>>>>>>> theirs\n',
    ].join(''),
    conflicts: ['dangling-reference c.goal'],
  },
  {
    name: 'follows an item into a list of another name',
    base: 'todo:\n  - id: a\n    t: call\n    n: 1\n  - id: b\n    t: write\ndone:\n  - id: z\n    t: ask\nnext:\n  done: z\n',
    ours: 'todo:\n  - id: b\n    t: write\ndone:\n  - id: z\n    t: ask\n  - id: a\n    t: call\n    n: 1\nnext:\n  done: a\n',
    theirs:
      'todo:\n  - id: a\n    t: call\n    n: 2 # twice\n  - id: b\n    t: write\ndone:\n  - id: z\n    t: ask\nnext:\n  done: z\n',
    text: 'todo:\n  - id: b\n    t: write\ndone:\n  - id: z\n    t: ask\n  - id: a\n    t: call\n    n: 2 # twice\nnext:\n  done: a\n',
  },
];

describe('the text of two versions brought together', () => {
  for (const { name, base, ours, theirs, text, conflicts = [] } of rows)
    it(name, () => {
      const outcome = mergeDocuments({ base, ours, theirs, path: 'any.yaml' });
      equal(outcome.text, text);
      deepEqual(
        outcome.conflicts.map(({ kind, path }) => `${kind} ${path}`),
        conflicts,
      );
    });

  it('shows a conflict about a link at the link first, and then at what it points to', () => {
    const theirs = claims.replace('goal: g1', 'goal: g2');
    const { text, conflicts } = mergeDocuments({
      base: claims,
      ours: claims.replace('  - id: g2\n    t: claim\n', '').replace('goal: g2', 'goal: g1'),
      theirs,
      path: 'any.yaml',
    });
    const [{ span, elsewhere = [] } = { span: { start: 0, end: 0 } }] = conflicts;
    equal(text.slice(span.start, span.end).includes('goal: g2'), true);
    deepEqual(
      elsewhere.map(({ start, end }) => text.slice(start, end).includes('- id: g2')),
      [true],
    );
  });

  it('says that both changed the order where only ours stays', () => {
    const list = (...ids: readonly string[]): string => `l:\n${ids.map((id) => `  - id: ${id}\n`).join('')}`;
    const { text, changes } = mergeDocuments({
      base: list('a', 'b', 'c'),
      ours: list('b', 'a', 'c'),
      theirs: list('a', 'c', 'b'),
      path: 'any.yaml',
    });
    equal(text, list('b', 'a', 'c'));
    deepEqual(
      changes.filter(({ side }) => side !== 'ours'),
      [{ side: 'both', change: 'moved', path: 'l' }],
    );
  });

  it('tells nothing as done that a link still asks about', () => {
    const base =
      'goals:\n  - id: g1\n    t: map\n  - id: g2\n    t: claim\nchecks:\n  - id: k1\n    goals: [g1]\n';
    const { conflicts, changes } = mergeDocuments({
      base,
      ours: base.replace('[g1]', '[g1, g2]'),
      theirs: base.replace('  - id: g2\n    t: claim\n', ''),
      path: 'any.yaml',
    });
    deepEqual(
      conflicts.map(({ kind, path }) => `${kind} ${path}`),
      ['dangling-reference checks[k1].goals'],
    );
    deepEqual(changes, []);
  });

  it('asks about a new link inside what the other side moved, to what it calls otherwise', () => {
    const checks = ['  - id: k1\n    name: Map\n', '  - id: k2\n    name: Talk\n'];
    const goals = 'goals:\n  - id: g1\n    t: map the creek\nchecks:\n';
    const { status, conflicts } = mergeDocuments({
      base: goals + checks.join(''),
      ours: goals + checks.join('').replace('name: Map\n', 'name: Map\n    goal: g1\n'),
      theirs: goals.replace('g1', 'g9') + checks.toReversed().join(''),
      path: 'any.yaml',
    });
    equal(status, 'conflicts');
    deepEqual(
      conflicts.map(({ kind }) => kind),
      ['dangling-reference'],
    );
  });
});
