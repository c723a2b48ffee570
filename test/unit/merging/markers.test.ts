// Versions that stand in one text between marker lines.
import assert from 'node:assert/strict';
import { versionsInMarkers } from '../../../src/core/compare/markers.ts';

describe('Versions in a text with markers', () => {
  it('are taken apart, and what stands around them is in both', () => {
    const text = 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 4\n';
    assert.deepEqual(versionsInMarkers(text), {
      ours: 'a: 1\nb: 2\nc: 4\n',
      theirs: 'a: 1\nb: 3\nc: 4\n',
      base: undefined,
    });
  });

  it('tell what both come from, where each place does', () => {
    const place = (b: string): string =>
      `<<<<<<< ours\n${b}: 2\n||||||| base\n${b}: 1\n=======\n${b}: 3\n>>>>>>> theirs\n`;
    assert.equal(versionsInMarkers(`${place('a')}x: 0\n${place('b')}`)?.base, 'a: 1\nx: 0\nb: 1\n');
    const without = '<<<<<<< ours\nc: 2\n=======\nc: 3\n>>>>>>> theirs\n';
    assert.equal(versionsInMarkers(place('a') + without)?.base, undefined);
  });

  it('can be empty: taken out on one side, new on both, at the end of the text', () => {
    assert.deepEqual(versionsInMarkers('<<<<<<< a\n||||||| b\n=======\nx: 1\n>>>>>>> c'), {
      ...{ ours: '', theirs: 'x: 1\n', base: '' },
    });
  });

  it('keep their line endings and byte order mark', () => {
    const text = '\uFEFFa: 1\r\n<<<<<<< a\r\nb: 2\r\n||||||| o\r\nb: 1\r\n=======\r\nb: 3\r\n>>>>>>> c\r\n';
    assert.deepEqual(versionsInMarkers(text), {
      ours: '\uFEFFa: 1\r\nb: 2\r\n',
      theirs: '\uFEFFa: 1\r\nb: 3\r\n',
      base: '\uFEFFa: 1\r\nb: 1\r\n',
    });
  });

  it('are not guessed where a marker is missing or there is none', () => {
    for (const text of [
      '',
      'a: 1\n',
      '<<<<<<< a\nb: 2\n>>>>>>> c\n',
      '<<<<<<< a\nb: 2\n=======\nb: 3\n',
      '=======\n',
      '<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> c\n<<<<<<< a\nd: 1\n',
    ])
      assert.equal(versionsInMarkers(text), undefined);
  });
});
