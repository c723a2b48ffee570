import assert from 'node:assert/strict';
import { decode } from '../../../src/cli/decode.ts';

describe('decoding a file', () => {
  const utf8: readonly [what: string, bytes: Buffer, text: string][] = [
    ['nothing', Buffer.from(''), ''],
    ['letters of all sorts', Buffer.from('título: 漢 😀\r\n'), 'título: 漢 😀\r\n'],
    ['a byte order mark', Buffer.from('\ufefftitle: a'), 'title: a'],
  ];
  for (const [what, bytes, text] of utf8) {
    it(`takes ${what}`, () => assert.deepEqual(decode(bytes), { text, isUtf8: true }));
  }

  const others: readonly [what: string, bytes: Buffer, text: string][] = [
    ['Latin 1', Buffer.from('título: a', 'latin1'), 't�tulo: a'],
    ['UTF-16 with a mark', Buffer.from('\ufefftítulo', 'utf16le'), 'título'],
    ['UTF-16 without one', Buffer.from('title: a', 'utf16le'), 'title: a'],
    ['half a character', Buffer.from('título').subarray(0, 2), 't�'],
  ];
  for (const [what, bytes, text] of others) {
    it(`sees that ${what} is not UTF-8, and makes out what it can`, () => {
      assert.deepEqual(decode(bytes), { text, isUtf8: false });
    });
  }
});
