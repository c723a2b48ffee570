import { findWords } from '../words/find.ts';
import { longNumber, partsOf, privacyRule, takeOut } from './privacyRule.ts';

/** Three, two and four digits, none of the groups one that is never given out. */
const number = (): RegExp =>
  /(?<![\p{L}\p{N}.-])(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\p{L}\p{N}]|[.-]\d)/gu;
const joined = (): RegExp => /(?<![\p{L}\p{N}.-])(?!000|666|9)\d{9}(?![\p{L}\p{N}]|[.-]\d)/gu;

/** So many characters before a number say what it is. */
const NEAR = 40;

/** A number like a social security number (C10); with blanks or without a sign between, only beside words that say so. */
export const socialSecurityNumber = privacyRule({
  code: 'privacy-social-security-number',
  title: 'A number like a social security number',
  about:
    'With such a number and a name, somebody else can be taken for that person. It has no place in a plan or in notes, and a folder with a history keeps it even when it is deleted.',
  todo: 'Take it out. If it was shared already, tell the person in your school who is responsible for such things.',
  signs: () => [longNumber],
  find: (passage, { words }) => {
    const { text } = passage;
    if (!/\d{4}/.test(text)) return [];
    return [...partsOf(text, number()), ...partsOf(text, joined())]
      .filter(
        ({ at, part }) =>
          part.includes('-') ||
          findWords(text.slice(Math.max(0, at - NEAR), at), words.socialSecurity).length > 0,
      )
      .map(({ at, part: { length } }) => ({
        at,
        length,
        message:
          'This looks like a social security number, and whoever can open this folder can read it. Is it one?',
        fixes: [takeOut(passage, at, length, 'Take the number out')],
      }));
  },
});
