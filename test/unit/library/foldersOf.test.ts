// Which folders have documents of ours in them.
import assert from 'node:assert/strict';
import { FoldersOf } from '../../../src/core/library/foldersOf.ts';
import { at, libraryOf } from '../support/findings.ts';

describe('the folders with documents', () => {
  it('are those around each, at any depth, and no others', () => {
    const folders = new FoldersOf(libraryOf({ 'a/b/c.project.yaml': 'title: C\n' }));
    assert.deepEqual(
      ['a', 'a/b', 'a/b/c.project.yaml', 'b', 'a/b/d'].map((each) => folders.has(at(each))),
      [true, true, false, false, false],
    );
  });

  it('are others once a document comes or goes', () => {
    const library = libraryOf({});
    const folders = new FoldersOf(library);
    assert.equal(folders.has(at('a')), false);
    library.put(at('a/b.project.yaml'), 'title: B\n', false);
    assert.equal(folders.has(at('a')), true);
    library.remove(at('a/b.project.yaml'));
    assert.equal(folders.has(at('a')), false);
  });
});
