import assert from 'node:assert/strict';
import { addressOf, nameFor } from '../../../src/core/references/files.ts';

describe('what a document calls another one', () => {
  const folders = ['file:///work/creek', 'file:///home/us', 'file:///work/creek/deep'];
  const cases: readonly [from: string, to: string, name: string | undefined][] = [
    ['file:///work/creek/a.yaml', 'file:///work/creek/b.yaml', 'b.yaml'],
    ['file:///work/creek/plans/a.yaml', 'file:///work/creek/b.yaml', '../b.yaml'],
    ['file:///home/us/a.yaml', 'file:///work/creek/plans/b.yaml', 'creek/plans/b.yaml'],
    ['file:///home/us/a.yaml', 'file:///work/creek/deep/b.yaml', 'deep/b.yaml'],
    // A folder that is not yet among them.
    ['file:///home/new/a.yaml', 'file:///home/us/b.yaml', 'us/b.yaml'],
    ['file:///work/creek/a.yaml', 'file:///home/new/b.yaml', '../../home/new/b.yaml'],
    ['untitled:a.yaml', 'file:///home/new/b.yaml', undefined],
  ];
  for (const [from, to, name] of cases) {
    it(`names ${to} in ${from}`, () => assert.equal(nameFor(from, to, folders), name));
  }

  it('leads there', () => {
    for (const [from, to, name = ''] of cases.slice(0, 5))
      assert.deepEqual(
        addressOf(from, name, folders, (uri) => uri === to),
        { uri: to },
      );
  });

  it('names no folder whose name another one has', () => {
    const alike = ['file:///a/plans', 'file:///b/plans'];
    assert.equal(nameFor('file:///a/plans/x.yaml', 'file:///b/plans/y.yaml', alike), '../../b/plans/y.yaml');
  });

  it('finds nothing by half a letter, as YAML can write it, and breaks off nothing', () => {
    const found = addressOf('file:///work/creek/a.yaml', 'b\ud800.yaml', folders, () => false);
    assert.deepEqual(found, { uri: 'file:///work/creek/b%EF%BF%BD.yaml' });
  });
});
