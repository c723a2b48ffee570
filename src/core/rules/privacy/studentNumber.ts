import { findWords } from '../words/find.ts';
import { longNumber, partsOf, privacyRule, takeOut, type Around } from './privacyRule.ts';

/** Four to twelve digits that belong to no word, date, time or longer number. */
const run = (): RegExp => /(?<![\p{L}\p{N}.,:/+-])\d{4,12}(?![\p{L}\p{N}]|[.,:/-]\d)/gu;

/** What may stand between the words and the number. */
const between = /^[\s:#.=(–-]{0,4}(?:is\s)?\s{0,2}$/i;

/** So many characters before a number say what it is. */
const NEAR = 40;

/** The number a school gives a student (C10): digits directly behind words that say so, and nothing else. */
export const studentNumber = privacyRule({
  code: 'privacy-student-number',
  title: 'A student’s number',
  about:
    'The number a school gives a student leads to everything the school knows about that student. A label of your own leads nowhere.',
  todo: 'Take it out; a label such as S3 says as much between the two of you.',
  signs: () => [longNumber],
  find: (passage, { words }) => {
    const { text, path } = passage;
    if (!/\d{4}/.test(text)) return [];
    const key = (path.findLast((step) => typeof step === 'string') ?? '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_-]+/g, ' ')
      .replace(/s$/i, '');
    const isNamedSo = findWords(key, words.studentNumber).length > 0;
    return partsOf(text, run())
      .filter(({ at }) => {
        const before = text.slice(Math.max(0, at - NEAR), at);
        if (isNamedSo && before.trim() === '') return true;
        const said = findWords(before, words.studentNumber).at(-1);
        if (!said || !between.test(before.slice(said.at + said.written.length))) return false;
        if (said.word !== 'id' && said.word !== 'id number') return true;
        return said.written.startsWith('ID') && isSomebodys(before.slice(0, said.at), words);
      })
      .map(({ at, part: { length } }) => ({
        at,
        length,
        message:
          'This looks like a student’s number, and whoever can open this folder can read it. Would a label such as S3 say enough?',
        fixes: [takeOut(passage, at, length, 'Take the number out')],
      }));
  },
});

/** "ID" alone may be that of a meeting or a sample: nothing, a name or `her` stands before that of a person. */
function isSomebodys(before: string, words: Around['words']): boolean {
  const owner = /([\p{L}’']+)\s*$/u.exec(before)?.[1] ?? '';
  const small = owner.toLowerCase();
  if (owner === '' || words.possessives.includes(small)) return true;
  return /^\p{Lu}\p{Ll}|['’]s$/u.test(owner) && !words.thingsWithNumbers.includes(small);
}
