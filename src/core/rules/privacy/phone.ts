import { findWords } from '../words/find.ts';
import { longNumber, partsOf, privacyRule, takeOut } from './privacyRule.ts';

/** Ten digits in three groups, with one sign between them, or with brackets; or a number that begins with its country. */
const whole = (): RegExp =>
  /(?<![\p{L}\p{N}.+-])(?:(?:\+?1[-. ])?(?:\(\d{3}\) ?\d{3}[-. ]|\d{3}-\d{3}-|\d{3}\.\d{3}\.)\d{4}|\+\d{1,3}[ .-]?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4})(?![\p{L}\p{N}]|[.-]\d)/gu;

/** What is a number to call only beside words that say so: seven digits, or ten with blanks between them. */
const short = (): RegExp => /(?<![\p{L}\p{N}.+-])(?:\d{3}[ .-])?\d{3}[-. ]\d{4}(?![\p{L}\p{N}]|[.-]\d)/gu;

const country = /\+\d/g;

/** So many characters before a number say what it is. */
const NEAR = 30;

/** A phone number (C10). That of a resource is there to be called, and so is one that is free. */
export const phone = privacyRule({
  code: 'privacy-phone',
  title: 'A phone number',
  about:
    'Whoever can open the folder can read what is in it, and copies of it travel: a number that stands there can be called by all of them. What stands under `resources` is meant for that, and is not asked about.',
  todo: 'Take it out, or say that it is meant for everyone who reads this.',
  signs: () => [longNumber, country],
  find: (passage, { words }) => {
    const { text, path } = passage;
    if (path[0] === 'resources' || !/\d{4}/.test(text)) return [];
    const found = new Map(partsOf(text, whole()).map(({ at, part }) => [at, part]));
    for (const { at, part } of partsOf(text, short()))
      if (!found.has(at) && findWords(text.slice(Math.max(0, at - NEAR), at), words.phone).length > 0)
        found.set(at, part);
    return [...found]
      .filter(([, part]) => !words.tollFree.includes(/\d{3}/.exec(part)?.[0] ?? ''))
      .map(([at, { length }]) => ({
        at,
        length,
        message: 'Whoever can open this folder can read this phone number. Is it meant for all of them?',
        fixes: [takeOut(passage, at, length, 'Take the number out')],
      }));
  },
});
