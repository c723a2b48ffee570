// “Keep both until we talk”, with the real bringing together: nothing of either version is lost.
import assert from 'node:assert/strict';
import type { Answer } from '../../../src/core/compare/merge.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { suggestionsOf } from '../../../src/core/suggestions/suggestions.ts';
import {
  bringTogether,
  type Together,
  type TwoVersions,
} from '../../../src/core/view/merging/bringTogether.ts';
import { yoursAndPartners } from '../../../src/core/view/merging/sides.ts';

const BASE = `kind: lesson-plan
schemaVersion: 1
title: Walk the creek

goals:
  - id: g1
    target: I can explain what changes the creek. # ask Lee
  - id: g2
    target: I can plan a measurement.

checks:
  - id: k1
    name: Exit ticket
    lookFor: a claim
`;

function two(ours: string, theirs: string, kind: Kind = 'lesson-plan'): TwoVersions {
  return {
    ...{ uri: 'file:///plans/creek.lesson.yaml', kind, base: BASE, ours, theirs, today: '2026-05-04' },
    sides: yoursAndPartners('Ana', 'Lee'),
  };
}

function settle(versions: TwoVersions, answer: Answer): Together {
  const { state } = bringTogether(versions, new Map());
  assert.ok(state.show === 'merging');
  return bringTogether(versions, new Map(state.conflicts.map(({ key }) => [key, answer])));
}

const ours = BASE.replace('what changes the creek', 'what changes our creek').replace('Exit ticket', 'Slip');
const theirs = BASE.replace('explain what changes', 'show what changes').replace(
  'a claim',
  'a claim and why',
);

describe('Keeping both until they talk', () => {
  it('leaves one’s own words, and puts the other ones beside them with a name and a day', () => {
    const { result, state } = settle(two(ours, theirs), 'both');
    assert.ok(state.show === 'merging' && state.ready);
    assert.ok(result !== undefined);
    const merged = ours.replace('a claim', 'a claim and why');
    assert.equal(result.slice(0, merged.trimEnd().length), merged.trimEnd());
    const document = new PlanDocument('file:///a.lesson.yaml', result, 'lesson-plan');
    const [suggestion, ...others] = suggestionsOf(document);
    assert.equal(others.length, 0);
    assert.equal(suggestion?.would, 'I can show what changes the creek.');
    assert.equal(suggestion.by, 'Ana');
    assert.equal(suggestion.stale, undefined);
    assert.match(result, /on: "?2026-05-04"?/);
  });

  it('keeps what one of the two took out, and suggests to take it out', () => {
    const without = BASE.slice(0, BASE.indexOf('\nchecks:'));
    const changed = BASE.replace('a claim', 'a claim and why');
    for (const [versions, by] of [
      [two(without, changed), 'Lee'],
      [two(changed, without), 'Ana'],
    ] as const) {
      const { result } = settle(versions, 'both');
      assert.match(result ?? '', /a claim and why/);
      const document = new PlanDocument('file:///a.lesson.yaml', result ?? '', 'lesson-plan');
      const found = suggestionsOf(document);
      assert.equal(found.length, 1);
      assert.equal(found[0]?.by, by);
      assert.equal(found[0].would, undefined);
    }
  });

  it('is not offered where documents have no place for suggestions', () => {
    const notes = (focus: string): string =>
      `title: N\nmeetings:\n  - id: m1\n    date: 2026-05-04\n    focus: ${focus}\n`;
    const { state } = bringTogether(
      {
        ...two(notes('Claims'), notes('Talk'), 'collaboration-log'),
        ...{ base: notes('Data'), uri: 'file:///plans/a.collaboration.yaml' },
      },
      new Map(),
    );
    assert.ok(state.show === 'merging');
    const [conflict] = state.conflicts;
    assert.deepEqual(
      conflict?.answers.map(({ answer }) => answer),
      ['ours', 'theirs', 'text'],
    );
    assert.equal(
      conflict.oneOnly,
      'The notes can say one thing here. To keep something of both, write it new.',
    );
  });

  it('of a goal that both added keeps both', () => {
    const added = (words: string): string =>
      BASE.replace('\nchecks:', `  - id: g3\n    target: ${words}\n\nchecks:`.slice(0));
    const { result, state } = settle(two(added('One way.'), added('Another way.')), 'both');
    assert.ok(result !== undefined, JSON.stringify(state));
    assert.match(result, /One way\./);
    assert.match(result, /Another way\./);
  });
});

describe('Settling with the real bringing together', () => {
  it('writes the words of the one, of the other, or new ones', () => {
    assert.match(
      settle(two(ours, theirs), 'ours').result ?? '',
      /I can explain what changes our creek\. # ask Lee/,
    );
    assert.match(
      settle(two(ours, theirs), 'theirs').result ?? '',
      /I can show what changes the creek\. # ask Lee/,
    );
    const written = settle(two(ours, theirs), { text: 'New: “words” # not a comment' }).result ?? '';
    const document = new PlanDocument('file:///a.lesson.yaml', written, 'lesson-plan');
    assert.equal(document.broken, false);
    assert.match(JSON.stringify(document.data), /New: “words” # not a comment/);
    assert.match(written, /# ask Lee/);
  });

  it('lists in sentences what came together by itself', () => {
    const { state } = bringTogether(two(ours, theirs), new Map());
    assert.ok(state.show === 'merging');
    assert.deepEqual(
      state.merged.map(({ side }) => side),
      ['ours', 'theirs'],
    );
    assert.match(state.merged[0]?.sentence ?? '', /Slip/);
  });

  it('of a text in two versions with nothing to come from agrees on what both say', () => {
    const { state } = bringTogether({ ...two(ours, theirs), base: undefined }, new Map());
    assert.ok(state.show === 'merging');
    assert.deepEqual(state.merged, []);
    assert.ok(state.conflicts.length >= 1);
    assert.ok(state.conflicts.every(({ base }) => base === undefined));
  });
});
