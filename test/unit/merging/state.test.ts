// What the page “Bring both versions together” says of two versions.
import assert from 'node:assert/strict';
import type { ConflictKind, MergeConflict } from '../../../src/core/compare/merge.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { bringTogether, type TwoVersions } from '../../../src/core/view/merging/bringTogether.ts';
import {
  firstAndSecond,
  unsavedAndSaved,
  yoursAndPartners,
  yoursAndShared,
} from '../../../src/core/view/merging/sides.ts';
import type { MergingPlan } from '../../../src/core/view/planViewMerging.ts';
import { conflict, merging, three, versions } from '../../ui/mergingPage/versions.ts';

const kinds: readonly ConflictKind[] = [
  'modify/modify',
  'delete/modify',
  'add/add',
  'move/move',
  'dangling-reference',
  'unresolved-alias',
  'duplicate-key',
];

const everySides = [
  yoursAndPartners('Ana'),
  yoursAndPartners(undefined),
  unsavedAndSaved,
  yoursAndShared,
  firstAndSecond,
];

function plan(two: TwoVersions, ...open: readonly MergeConflict[]): MergingPlan {
  const { state } = bringTogether(two, new Map(), merging(...open));
  assert.equal(state.show, 'merging');
  return state;
}

function card(two: TwoVersions, open: MergeConflict): MergingPlan['conflicts'][number] {
  const [first] = plan(two, open).conflicts;
  if (!first) throw new Error('There is no card.');
  return first;
}

/** A document of any kind, in three versions. */
function ofKind(kind: Kind, base: string, ours: string, theirs: string): TwoVersions {
  return { uri: 'file:///a.yaml', kind, base, ours, theirs, sides: yoursAndPartners('Ana') };
}

describe('What two versions disagree about', () => {
  const goneFor = { ours: null };
  for (const kind of kinds)
    for (const sides of everySides)
      it(`has a sentence, a place, versions and answers: ${kind}, ${sides.theirs}`, () => {
        const texts = kind === 'delete/modify' ? goneFor : {};
        const { sentence, place, answers, ...words } = card(
          versions(sides),
          conflict(kind, 'goals[g1].target', texts),
        );
        const labels = answers.map(({ label }) => label);
        const said = [sentence, ...labels, words.oursSaid, words.theirsSaid].join(' · ');
        assert.match(sentence, /^[A-Z“].*\.$/);
        assert.equal(
          place,
          'Goal · I can explain how land use changes our creek’s water, using our own data.',
        );
        assert.ok(words.ours !== undefined || words.oursSaid !== undefined);
        assert.ok(words.theirs !== undefined || words.theirsSaid !== undefined);
        assert.deepEqual(
          answers.map(({ answer }) => answer),
          ['both', 'ours', 'theirs', 'text'],
        );
        assert.equal(answers[0]?.label, 'Keep both until we talk');
        assert.equal(new Set(answers.map(({ label }) => label)).size, answers.length);
        // Nothing of git, nothing of YAML, nothing of ids.
        assert.doesNotMatch(
          said,
          /\b(?:merge|conflict|commit|branch|ours|theirs|base|HEAD|null|undefined|g1|alias|reference|key|duplicate)\b/,
        );
      });

  it('is said as a teacher would say it', () => {
    const sentence = (kind: ConflictKind, path: string, texts = {}): string =>
      card(versions(), conflict(kind, path, texts)).sentence;
    assert.equal(sentence('modify/modify', 'goals[g1].target'), 'You both changed this learning target.');
    assert.equal(sentence('modify/modify', 'duration'), 'You both changed “How long”.');
    assert.equal(
      sentence('modify/modify', 'checks[k1].lookFor'),
      'You both changed “Look for” of this check.',
    );
    assert.equal(
      sentence('delete/modify', 'checks[k1]', { theirs: null }),
      'Ana took this check out, and you changed it.',
    );
    assert.equal(
      sentence('delete/modify', 'checks[k1]', { ours: null }),
      'You took this check out, and Ana changed it.',
    );
    assert.equal(sentence('add/add', 'goals[g3]'), 'You both wrote this goal, in different words.');
    assert.equal(
      sentence('duplicate-key', 'checks[k1].lookFor'),
      '“Look for” of this check came in twice, once from each of you.',
    );
  });

  it('names what was taken out and is still pointed to', () => {
    const two = ofKind(
      'project-spec',
      'title: P\ngoals:\n  - id: g1\n    target: One\n  - id: g2\n    target: Two\nchecks:\n  - id: k1\n    name: Exit\n',
      'title: P\ngoals:\n  - id: g1\n    target: One\n  - id: g2\n    target: Two\nchecks:\n  - id: k1\n    name: Exit\n    goals: [g2]\n',
      'title: P\ngoals:\n  - id: g1\n    target: One\nchecks:\n  - id: k1\n    name: Exit\n',
    );
    const { sentence } = card(
      two,
      conflict('dangling-reference', 'checks[k1].goals', { base: null, theirs: null }),
    );
    assert.equal(
      sentence,
      'Ana took out the goal “Two”, and “Goals it shows” of this check still points to it.',
    );
    const other = card(
      { ...two, ours: two.theirs, theirs: two.ours },
      conflict('dangling-reference', 'checks[k1].goals', { base: null, ours: null }),
    );
    assert.equal(
      other.sentence,
      'You took out the goal “Two”, and “Goals it shows” of this check still points to it.',
    );
  });

  it('says where each of the two moved something', () => {
    const list = (...ids: readonly string[]): string =>
      `title: P\ngoals:\n${ids.map((id) => `  - id: ${id}\n    target: Target ${id.toUpperCase()}\n`).join('')}`;
    const two = ofKind('lesson-plan', list('a', 'b', 'c'), list('c', 'a', 'b'), list('a', 'c', 'b'));
    const { oursSaid, theirsSaid, ours, answers } = card(two, conflict('move/move', 'goals[c]'));
    assert.equal(ours, undefined);
    assert.equal(oursSaid, 'At the beginning');
    assert.equal(theirsSaid, 'Behind “Target A”');
    assert.deepEqual(answers.map(({ label }) => label).slice(1, 3), ['Where you put it', 'Where Ana put it']);
  });

  it('shows an item by its words, with no id', () => {
    const { ours } = card(versions(), conflict('add/add', 'checks[k1]'));
    assert.match(ours ?? '', /^\*\*Claim exit ticket\*\*\n\nKind of check: Exit ticket\n\nWhen: “/);
    assert.match(ours ?? '', /Goals it shows:\n- “I can explain how land use changes/);
    assert.doesNotMatch(ours ?? '', /\b(?:k1|s2|g1)\b/);
  });

  it('marks what is new and what is gone in each version', () => {
    const { oursMarks } = card(versions(), conflict('modify/modify', 'goals[g1].target'));
    assert.deepEqual(oursMarks, [
      { is: 'same', words: 7 },
      { is: 'in', words: 2 },
      { is: 'same', words: 1 },
      { is: 'out', text: 'quality' },
      { is: 'same', words: 4 },
    ]);
  });

  it('is found in documents of every kind, and in keys nobody knows', () => {
    const cases: readonly [Kind, string, string][] = [
      ['rubric', 'title: R\ncriteria:\n  - id: c1\n    name: Claim\n', 'criteria[c1].name'],
      ['coaching-agreement', 'title: A\npurpose: We want more\n', 'purpose'],
      [
        'collaboration-log',
        'title: N\nmeetings:\n  - id: m1\n    date: 2026-05-04\n    focus: Claims\n',
        'meetings[m1].focus',
      ],
      ['observation', 'title: V\nfocus: Talk\n', 'focus'],
      ['standards', 'title: S\nitems:\n  - code: A.1\n    statement: Do it\n', 'items[A.1].statement'],
      ['config', 'x-ours: one\n', 'x-ours'],
      ['lesson-plan', 'title: L\n__proto__: one\n', '__proto__'],
      ['lesson-plan', 'title: L\n"a.b[c]": one\n', '"a.b[c]"'],
      ['lesson-plan', 'title: L\ngoals:\n  - id: constructor\n    target: T\n', 'goals[constructor].target'],
      ['lesson-plan', 'title: L\nmaterials: [a, b]\n', 'materials[1]'],
    ];
    for (const [kind, text, path] of cases) {
      const { place, ours } = card(ofKind(kind, text, text, text), conflict('modify/modify', path));
      assert.notEqual(place, '', path);
      assert.notEqual(ours, undefined, path);
    }
  });

  it('is said of places that are nowhere, too', () => {
    const { sentence, ours } = card(
      versions(),
      conflict('modify/modify', 'goals[nowhere].at[3]."all', { ours: '"in quotes"' }),
    );
    assert.match(sentence, /\.$/);
    assert.equal(ours, 'in quotes');
  });
});

describe('Settling', () => {
  it('counts what is settled, and has a result once all is', () => {
    const keys = plan(versions()).conflicts;
    assert.deepEqual(keys, []);
    const open = bringTogether(versions(), new Map(), three);
    assert.equal(open.result, undefined);
    assert.ok(open.state.show === 'merging' && open.state.progress === '0 of 3 settled' && !open.state.ready);
    const answers = new Map(open.state.conflicts.map(({ key }) => [key, 'ours'] as const));
    const done = bringTogether(versions(), answers, three);
    assert.ok(done.state.show === 'merging' && done.state.progress === '3 of 3 settled' && done.state.ready);
    assert.notEqual(done.result, undefined);
    assert.equal(done.state.finish, 'Put it into the plan');
  });

  it('passes over answers to what is no more, and to what can’t be answered so', () => {
    const only = { ...conflict('modify/modify', 'duration'), answers: ['ours', 'theirs'] as const };
    const answers = new Map([
      ['gone', 'ours' as const],
      [only.key, 'both' as const],
    ]);
    const { state } = bringTogether(versions(), answers, (input) => ({
      ...{ status: 'conflicts', text: input.ours, changes: [], conflicts: [only] },
    }));
    assert.ok(state.show === 'merging' && state.conflicts.length === 1 && !state.ready);
    assert.equal(state.conflicts[0]?.answered, undefined);
  });

  it('adds what an answer opens', () => {
    const first = conflict('delete/modify', 'goals[g1]', { theirs: null });
    const second = conflict('dangling-reference', 'checks[k1].goals');
    const { state } = bringTogether(versions(), new Map([[first.key, 'theirs']]), ({ answers, ours }) => ({
      ...{ status: 'conflicts', text: ours, changes: [] },
      conflicts: answers ? [second] : [first],
    }));
    assert.ok(state.show === 'merging');
    assert.deepEqual(
      state.conflicts.map(({ key, answered }) => [key, answered]),
      [
        [first.key, 'theirs'],
        [second.key, undefined],
      ],
    );
  });

  it('says whose words can’t be read, and that nothing is lost', () => {
    const broken = { ...versions(), theirs: 'title: "open\n' };
    const { state } = bringTogether(broken, new Map(), ({ ours }) => ({
      ...{
        status: 'text-merge',
        reason: 'The third version is no YAML.',
        text: ours,
        changes: [],
        conflicts: [],
      },
    }));
    assert.ok(state.show === 'cannot');
    assert.match(state.said, /^Ana’s words can’t be read as a plan just now.*Nothing is lost/);
  });
});
