// Menus, options and goals as the panel shows them.
import assert from 'node:assert/strict';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import type { PlanView } from '../../../src/core/view/planView.ts';
import { at, libraryOf, project } from '../support/findings.ts';

function viewOf(lines: readonly string[], others: Readonly<Record<string, string>> = {}): PlanView {
  const library = libraryOf({ 'a.project.yaml': project(...lines), ...others });
  const document = library.get(at('a.project.yaml'));
  assert.ok(document);
  return buildPlanView(document, library, [], 1);
}

function menu(pick: string, options = '[{id: a, name: A}, {id: b, name: B}]') {
  const [shown] = viewOf(['choices:', `  - {id: m, title: Show it, ${pick}options: ${options}}`]).menus;
  assert.ok(shown);
  return shown;
}

describe('how many students pick, as the panel says it', () => {
  for (const [written, words, min, max] of [
    ['pick: 1, ', 'students pick 1', 1, 1],
    ['pick: {min: 1, max: 2}, ', 'students pick 1 to 2', 1, 2],
    ['pick: {min: 2, max: 2}, ', 'students pick 2', 2, 2],
    ['pick: {min: 0, max: 2}, ', 'students pick up to 2', 0, 2],
    ['pick: {max: 2}, ', 'students pick up to 2', undefined, 2],
    ['pick: {min: 2}, ', 'students pick 2 or more', 2, undefined],
    ['', '', undefined, undefined],
    ['pick: {}, ', '', undefined, undefined],
    ['pick: all, ', 'students pick all', undefined, undefined],
    ['pick: [1], ', '', undefined, undefined],
  ] as const)
    it(`says “${words}” of ${written || 'nothing'}`, () => {
      const shown = menu(written);
      assert.deepEqual([shown.pick, shown.min, shown.max], [words, min, max]);
    });

  for (const [written, options, note] of [
    ['pick: 2, ', undefined, undefined],
    ['pick: 3, ', undefined, 'Students pick 3; so far there are 2 options.'],
    ['pick: {min: 1, max: 3}, ', undefined, 'Students pick up to 3; so far there are 2 options.'],
    ['pick: 2, ', '[{id: a, name: A}]', 'Students pick 2; so far there is 1 option.'],
    ['pick: 2, ', '[]', undefined],
    ['', undefined, undefined],
  ] as const)
    it(`${note === undefined ? 'finds nothing to note about' : 'notes, gently,'} ${written}${options ?? 'two options'}`, () => {
      assert.equal(menu(written, options).pickNote, note);
    });
});

describe('lists of short texts, as the panel shows them', () => {
  const supports = (written: string): readonly string[] | undefined =>
    menu('', `[{id: a, name: A${written}}]`).options[0]?.supports;

  for (const [name, written, shown] of [
    ['each at its place', ', supports: [outline, " corner "]', ['outline', 'corner']],
    ['what is no text as nothing, at its place', ', supports: [{a: b}, corner]', ['', 'corner']],
    ['a text of its own as a line', ', supports: outline', ['outline']],
    ['none where none are written', '', []],
  ] as const)
    it(name, () => assert.deepEqual(supports(written), shown));

  it('of a goal: its success criteria, and its kind', () => {
    const [goal] = viewOf([
      'goals:',
      '  - {id: g1, target: I can, type: skill, successCriteria: [names, uses]}',
    ]).goals;
    assert.deepEqual([goal?.type, goal?.successCriteria], ['skill', ['names', 'uses']]);
  });

  it('offers the kinds of goals with what they mean', () => {
    const kinds = viewOf([]).values.goalType;
    assert.deepEqual(
      kinds?.map(({ label }) => label),
      ['Knowledge', 'Skill', 'Understanding', 'Success skill'],
    );
    assert.ok(kinds.every(({ meaning }) => meaning));
  });

  it('says that standards are at hand, and no more: they are asked for while somebody types', () => {
    const standards = [
      'kind: standards',
      'schemaVersion: 1',
      'title: Ours',
      'items:',
      '  - {code: HS, statement: All of it}',
      '  - {code: HS-1, parent: HS, statement: Explain it}',
      '  - {code: "5.10", parent: HS}',
    ].join('\n');
    assert.equal(viewOf([], { 'ours.standards.yaml': standards }).standardsAtHand, 3);
    assert.equal(viewOf([]).standardsAtHand, 0);
  });
});
