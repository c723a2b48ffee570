import { findWords, signOf } from '../words/find.ts';
import { partsOf, privacyRule, signOfWords, takeOut } from './privacyRule.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:[a-z]{1,7})?\\.?';
const year = "(?:,? ?(?:\\d{4}|[’']?\\d{2}))?";

/** A day, with its year or without: `2011-05-12`, `5/12/11`, `May 12, 2011`, `12 May`. */
const date = (): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|${month} \\d{1,2}(?:st|nd|rd|th)?${year}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}${year})(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** So many characters before a date say what it is. */
const NEAR = 40;

/** People born earlier are no students; they are what is learned about. */
const YOUNG = 1990;

/** A date of birth (C10): a day behind words that say so. In notes "birthday" says it too, and "born" with a year of today's students. */
export const dateOfBirth = privacyRule({
  code: 'privacy-date-of-birth',
  title: 'A date of birth',
  about:
    'A date of birth tells one student from another as well as a name does. In a plan or in notes it is hardly ever needed.',
  todo: 'Take it out; say what follows from it for the plan, if anything does.',
  signs: (words, amongNotes) => [amongNotes ? signOf(words.birthInNotes) : signOfWords(words)],
  find: (passage, { words, amongNotes }) => {
    const { text } = passage;
    if (!/\d/.test(text)) return [];
    const said = findWords(text, amongNotes ? words.birthInNotes : words.dateOfBirth);
    if (said.length === 0) return [];
    let next = 0;
    return partsOf(text, date())
      .filter(({ at, part }) => {
        while ((said[next]?.at ?? Infinity) < at - 2 * NEAR) next++;
        const full = /\d{4}/.exec(part)?.[0];
        if (full !== undefined && Number(full) < YOUNG) return false;
        for (let number = next; (said[number]?.at ?? Infinity) < at; number++) {
          const { at: from, written, word } = said[number] as (typeof said)[number];
          const end = from + written.length;
          if (at - end > NEAR || /[.!?;]\s/.test(text.slice(end, at))) continue;
          if (word !== 'born' || full !== undefined) return true;
        }
        return false;
      })
      .map(({ at, part: { length } }) => ({
        at,
        length,
        message:
          'This looks like somebody’s date of birth, and whoever can open this folder can read it. Is it needed here?',
        fixes: [takeOut(passage, at, length, 'Take the date out')],
      }));
  },
});
