import { namesIn } from './names.ts';
import { privacyRule, type Hit } from './privacyRule.ts';
import { sentencesOf } from './sentences.ts';

/** Like a name: one large letter, then small ones. */
const nameLike = /^\p{Lu}[\p{Ll}\p{M}]{1,30}$/u;

const twoNames = /\p{Lu}[\p{Ll}\p{M}]{1,30} \p{Lu}[\p{Ll}\p{M}]{1,30} /gu;

/** A first and a last name before a word for what somebody does (C10): without a roster nothing tells a student from others. */
export const fullName = privacyRule({
  code: 'privacy-full-name',
  level: 'info',
  title: 'What may be a student’s full name',
  about:
    'Two words that read like a first and a last name, before a word for what somebody does. Those who work on the plan, those with a title (Ms., Dr.) and those the plan itself is about are not meant. A lone first name can’t be told from any other word this way; with a list of names, as the page about privacy says, it can.',
  todo: 'If it is a student: write a label such as S3, or “table 2”.',
  signs: (_, amongNotes) => (amongNotes ? [twoNames] : []),
  find: ({ text, path }, around) => {
    if (!around.amongNotes || path.at(-1) === 'title') return [];
    return sentencesOf(text).flatMap((sentence) =>
      sentence.flatMap((first, index): readonly Hit[] => {
        const last = sentence[index + 1];
        const next = sentence[index + 2];
        if (!last || !next || last.before !== ' ' || !/^ $/.test(next.before ?? '')) return [];
        if (!nameLike.test(first.written) || !nameLike.test(last.written)) return [];
        const { words } = around;
        if (!words.verbs.includes(next.plain) || words.notLastNames.includes(last.plain)) return [];
        if ([first, last].some(({ plain }) => words.notNames.includes(plain))) return [];
        const before = sentence[index - 1];
        if (before && (words.titles.includes(before.plain) || nameLike.test(before.written))) return [];
        if (words.titles.includes(first.plain) || around.isKnown([first, last])) return [];
        const length = last.at + last.written.length - first.at;
        // The rule about listed names says it, and better.
        const name = text.slice(first.at, first.at + length);
        if (namesIn(name, around.shelf.roster, words, 'text').length > 0) return [];
        return [
          {
            at: first.at,
            length,
            message:
              'This reads like somebody’s full name. If it is a student: would a label such as S3 say enough?',
          },
        ];
      }),
    );
  },
});
