// The field for a line of a list stays with its line while others write in the list.
import assert from 'node:assert/strict';
import { followLine } from '../../../src/panel/followLine.ts';

const lines = (...texts: string[]): ReadonlyMap<string, string> =>
  new Map(texts.map((text, index) => [`supports/${index}`, text]));

describe('the field for a line of a list', () => {
  const before = lines('outline', 'corner', 'frame');
  for (const [name, now, field] of [
    ['stays where it is', lines('outline', 'corner', 'frame'), 'supports/1'],
    ['goes down with its line', lines('new', 'outline', 'corner', 'frame'), 'supports/2'],
    ['goes up with its line', lines('corner', 'frame'), 'supports/0'],
    ['stays where somebody changed the line', lines('outline', 'a corner', 'frame'), 'supports/1'],
    ['has no place where the line was taken away', lines('outline', 'frame'), undefined],
    ['has no place where the whole list was', lines(), undefined],
    ['stays where its words stand twice', lines('corner', 'corner', 'corner'), 'supports/1'],
  ] as const)
    it(name, () => assert.equal(followLine('supports/1', 'corner', before, now), field));

  it('has a place in a list that was not seen before', () => {
    assert.equal(followLine('supports/0', 'corner', undefined, lines('outline')), 'supports/0');
  });
});
