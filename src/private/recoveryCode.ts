/**
 * A code on paper that stands for the key. It is drawn by us, so that nobody has to think of a good one, and its letters
 * are those that nobody mistakes for each other.
 */

/** Crockford's base 32: no I, L, O and U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 25 letters are 125 bits; three more tell slips of the hand apart from another code. */
const DRAWN = 25;
const CHECKS = 3;
const GROUP = 4;
/** The largest prime below 32 × 32 × 32: each single wrong letter, and two neighbours that changed places, are noticed. */
const PRIME = 32749;

/** A new code, as it is written down: seven groups of four. */
export function newRecoveryCode(): string {
  const drawn = [...crypto.getRandomValues(new Uint8Array(DRAWN))].map((byte) => LETTERS[byte % 32]).join('');
  return grouped(drawn + checkOf(drawn));
}

/**
 * Reads a code as somebody typed it: small letters, spaces and dashes as they like, O for 0, I and L for 1.
 * @returns the code as it was written down; what is wrong with it, in words
 */
export function readRecoveryCode(typed: string): { readonly code: string } | { readonly wrong: string } {
  if (typed.length > 500) return { wrong: wordsForLength };
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212.·_]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const strange = [...letters].find((letter) => !LETTERS.includes(letter));
  if (strange !== undefined) return { wrong: `“${strange}” is never part of a recovery code.` };
  if (letters.length !== DRAWN + CHECKS) return { wrong: wordsForLength };
  const drawn = letters.slice(0, DRAWN);
  if (checkOf(drawn) !== letters.slice(DRAWN))
    return {
      wrong: 'There is a slip somewhere in the code. Please compare it with your paper, group by group.',
    };
  return { code: grouped(letters) };
}

const wordsForLength = 'A recovery code has seven groups of four letters and digits.';

function grouped(letters: string): string {
  return Array.from({ length: letters.length / GROUP }, (_, at) =>
    letters.slice(at * GROUP, at * GROUP + GROUP),
  ).join('-');
}

function checkOf(drawn: string): string {
  let rest = 0;
  for (const letter of drawn) rest = (rest * 32 + LETTERS.indexOf(letter)) % PRIME;
  // Once more by the room of the letters of the check itself, as with the digits behind an account's number.
  rest = (rest * 32 ** CHECKS) % PRIME;
  return [rest >> 10, (rest >> 5) & 31, rest & 31].map((digit) => LETTERS[digit]).join('');
}
