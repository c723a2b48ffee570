// The recovery code: drawn well, read kindly, slips of the hand found.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newRecoveryCode, readRecoveryCode } from '../../../src/private/recoveryCode.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const plain = (code: string): string => code.replaceAll('-', '');
const isRead = (typed: string): boolean => 'code' in readRecoveryCode(typed);

describe('A recovery code', () => {
  it('has seven groups of four letters that nobody mistakes, and is another each time', () => {
    const codes = Array.from({ length: 50 }, newRecoveryCode);
    for (const code of codes) assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.equal(new Set(codes).size, codes.length);
  });

  it('is read as people type it', () => {
    for (let times = 0; times < 30; times++) {
      const code = newRecoveryCode();
      const ways = [
        code,
        ` ${code.toLowerCase()}\n`,
        plain(code),
        code.replaceAll('-', ' – '),
        code.replaceAll('0', 'o').replaceAll('1', 'l'),
        code.replaceAll('0', 'O').replaceAll('1', 'I'),
        [...code].join(' '),
      ];
      for (const typed of ways) assert.deepEqual(readRecoveryCode(typed), { code }, typed);
    }
  });

  it('says so for every single wrong letter, and for two that changed places', () => {
    const code = plain(newRecoveryCode());
    for (let at = 0; at < code.length; at++) {
      for (const letter of LETTERS)
        if (letter !== code[at]) assert.ok(!isRead(code.slice(0, at) + letter + code.slice(at + 1)));
      const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at]! + code.slice(at + 2);
      if (swapped !== code) assert.ok(!isRead(swapped), `${code} ${swapped}`);
    }
  });

  it('says what is wrong, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const read = readRecoveryCode(typed);
        assert.ok('wrong' in read && /[.]$/.test(read.wrong));
      }),
    );
    assert.ok(!isRead('A'.repeat(1_000_000)));
    assert.ok(!isRead(''));
  });
});
