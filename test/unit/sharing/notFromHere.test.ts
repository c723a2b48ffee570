// Where a folder can be shared from, and what is said and offered where it can’t.
import assert from 'node:assert/strict';
import { notFromHere } from '../../../src/core/sharing/notFromHere.ts';
import { unavailableView } from '../../../src/core/sharing/sharingView.ts';

describe('a folder that can’t be shared from here', () => {
  const here = { scheme: 'file', isGuests: false, onComputer: true };

  it('is any but one on this computer', () => {
    assert.equal(notFromHere(here), undefined);
    assert.equal(notFromHere({ ...here, onComputer: false }), 'browser');
    assert.equal(notFromHere({ ...here, scheme: 'memfs' }), 'elsewhere');
  });

  it('is shared in Source Control where VS Code reads it straight from the web, on a computer too', () => {
    for (const onComputer of [true, false]) {
      const why = notFromHere({ ...here, scheme: 'vscode-vfs', onComputer });
      assert.equal(why, 'own-way');
      assert.deepEqual(
        unavailableView(why).actions.map(({ intent }) => intent.do),
        ['show-source-control'],
      );
    }
  });

  it('is not for a guest to share, wherever the guest sits', () => {
    for (const onComputer of [true, false])
      assert.equal(notFromHere({ scheme: 'vsls', isGuests: true, onComputer }), 'guest');
  });

  it('offers nothing to press that could not be done', () => {
    for (const why of ['browser', 'elsewhere', 'guest'] as const)
      assert.deepEqual(unavailableView(why).actions, []);
  });
});
