// Where a piece of what was brought can go, by keys, by the menu, by dragging.
import assert from 'node:assert/strict';
import {
  destinations,
  dropMove,
  markOf,
  moveIn,
  moveOut,
  standsIn,
  stepMove,
  type Stand,
} from '../../../src/panel/bringing/moving.ts';
import { lesson } from '../../ui/bringingPage/plans.ts';

const stands = standsIn(lesson);
const at = (id: string): Stand => {
  const stand = stands.get(id);
  if (!stand) throw new Error(`${id} is nowhere`);
  return stand;
};
const place = (name: string) => markOf(lesson.places.find((each) => each.place === name)!);
const drop = (id: string, mark: string, upper: boolean) => dropMove(lesson, stands, at(id), mark, upper);

describe('Moving a piece by keys', () => {
  it('goes one step among its neighbours', () => {
    assert.deepEqual(stepMove(lesson, at('p9'), -1), { piece: 'p9', place: 'materials', before: 'p8' });
    assert.deepEqual(stepMove(lesson, at('p9'), 1), { piece: 'p9', place: 'materials', before: 'p11' });
    assert.deepEqual(stepMove(lesson, at('p10'), 1), { piece: 'p10', place: 'materials' });
    assert.deepEqual(stepMove(lesson, at('p4'), 1), { piece: 'p4', place: 'successCriteria', of: 'p3' });
  });

  it('goes on into the next place from the edge, also into an empty one, and stops at the ends', () => {
    assert.deepEqual(stepMove(lesson, at('p11'), 1), { piece: 'p11', place: 'vocabulary' });
    assert.deepEqual(stepMove(lesson, at('p12'), -1), { piece: 'p12', place: 'vocabulary' });
    assert.deepEqual(stepMove(lesson, at('p7'), 1), { piece: 'p7', place: 'materials', before: 'p8' });
    assert.equal(stepMove(lesson, at('p19'), 1), undefined);
    const [first] = lesson.places;
    const alone = { ...lesson, places: [{ ...first!, pieces: [{ id: 'a', text: 'A', below: [] }] }] };
    assert.equal(stepMove(alone, standsIn(alone).get('a')!, -1), undefined);
  });

  it('goes below the piece above it, where something can stand there, and out again', () => {
    assert.deepEqual(moveIn(stands, at('p6')), { piece: 'p6', place: 'successCriteria', of: 'p3' });
    assert.equal(moveIn(stands, at('p3')), undefined);
    assert.equal(moveIn(stands, at('p9')), undefined);
    assert.equal(moveIn(stands, at('p4')), undefined);
    assert.deepEqual(moveOut(at('p4')), { piece: 'p4', place: 'goals', before: 'p6' });
    assert.equal(moveOut(at('p3')), undefined);
  });

  it('leaves the piece it belongs to at the edge', () => {
    assert.deepEqual(stepMove(lesson, at('p4'), -1), { piece: 'p4', place: 'goals', before: 'p3' });
    assert.deepEqual(stepMove(lesson, at('p5'), 1), { piece: 'p5', place: 'goals', before: 'p6' });
  });
});

describe('Dropping a piece', () => {
  it('goes last into a place, not into its own', () => {
    assert.deepEqual(drop('p19', place('vocabulary'), true), {
      move: { piece: 'p19', place: 'vocabulary' },
      how: 'into',
    });
    assert.equal(drop('p19', place('notes'), true), undefined);
    assert.deepEqual(drop('p4', place('goals'), true)?.move, { piece: 'p4', place: 'goals' });
  });

  it('goes before or after another, and nowhere where it stands already', () => {
    assert.deepEqual(drop('p19', 'p9', true), {
      move: { piece: 'p19', place: 'materials', before: 'p9' },
      how: 'before',
    });
    assert.deepEqual(drop('p19', 'p11', false), { move: { piece: 'p19', place: 'materials' }, how: 'after' });
    for (const [mark, upper] of [
      ['p9', true],
      ['p9', false],
      ['p8', false],
      ['p10', true],
    ] as const)
      assert.equal(drop('p9', mark, upper), undefined);
  });

  it('goes below what can hold it, on its lower half, and among what stands there', () => {
    assert.deepEqual(drop('p19', 'p6', false), {
      move: { piece: 'p19', place: 'successCriteria', of: 'p6' },
      how: 'into',
    });
    assert.deepEqual(drop('p19', 'p5', true)?.move, {
      ...{ piece: 'p19', place: 'successCriteria', of: 'p3', before: 'p5' },
    });
    assert.equal(drop('p4', 'p3', false), undefined);
  });

  it('never goes into itself, nor with what belongs to it below another', () => {
    assert.equal(drop('p3', 'p4', true), undefined);
    assert.deepEqual(drop('p3', 'p6', false), { move: { piece: 'p3', place: 'goals' }, how: 'after' });
    assert.equal(drop('p3', '__proto__', true), undefined);
  });
});

describe('The places a piece can go to', () => {
  it('are all but its own, those with something in them first, with the pieces it could stand below', () => {
    const all = destinations(lesson, stands, at('p19')).map(({ move: { place: to, of } }) => [to, of]);
    assert.deepEqual(all.slice(0, 4), [
      ['goals', undefined],
      ['successCriteria', 'p3'],
      ['successCriteria', 'p6'],
      ['standards', undefined],
    ]);
    assert.deepEqual(all.slice(-5, -3), [
      ['essentialQuestions', undefined],
      ['vocabulary', undefined],
    ]);
    assert.equal(
      all.some(([to]) => to === 'notes'),
      false,
    );
    const ofCriterion = destinations(lesson, stands, at('p4')).map(({ move: { place: to, of } }) => [to, of]);
    assert.deepEqual(ofCriterion.slice(0, 2), [
      ['goals', undefined],
      ['successCriteria', 'p6'],
    ]);
  });
});
