import assert from 'node:assert/strict';
import fc from 'fast-check';
import { URI, Utils } from 'vscode-uri';
import { addressOf, nameFor, waysTo } from '../../../src/core/references/files.ts';

describe('the ways to a document', () => {
  it('are the same whatever signs are in its name', () => {
    const step = fc.oneof(
      fc.constantFrom('a', 'Water plan', 'Gewässer', '100%', 'a.b', '..', '.', 'x#y', '~', 'A_1-2', '日'),
      fc.string({ minLength: 1, maxLength: 6 }).filter((name) => !name.includes('/')),
    );
    const path = fc.array(step, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(path, path, fc.constantFrom('', '/'), (above, below, end) => {
        const folder = URI.from({ scheme: 'file', path: `/${above.join('/')}` });
        const uri = URI.from({ scheme: 'file', path: `${folder.path}/${below.join('/')}` });
        assert.deepEqual(waysTo(uri.toString(), [`${folder.toString()}${end}`]), [
          uri.toString(),
          [Utils.basename(folder), ...below].join('/'),
        ]);
      }),
    );
  });
});

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
