import { privacyRule } from './privacyRule.ts';
import { sentencesOf } from './sentences.ts';

/**
 * A word like a name, perhaps what its owner did, and a result: `7/10`, `85%`, `12 out of 20`, `18 points`, a grade
 * in letters behind "got a". A day such as 5/12 is told from a result by what comes before it.
 */
const result = (): RegExp =>
  /(?<![\p{L}\p{N}’'-])(\p{Lu}[\p{Ll}\p{M}]{1,30})(?: \p{Lu}[\p{Ll}\p{M}]{0,30}\.?)?(?:: ?|, ?| [-–—] ?| | (?:got|gets|scored|earned|received|made|has|had|is at|was at)(?: only| just)?(?: an?)? )(?:(\d{1,3})(?:\.\d)? ?(?:\/|out of|of) ?(\d{1,3})(?![\p{N}/.-]|\.\d)|\d{1,3}(?:\.\d)? ?%|\d{1,3} (?:points|pts)\b|(?<=an? )[A-DF][+-]?(?![\p{L}\p{N}’']))/gu;

/** What every result has. */
const score = /\d ?(?:\/|out of|of|%|points|pts)|an? [A-DF]/g;

/** A name and one student's result (C10). */
export const nameWithScore = privacyRule({
  code: 'privacy-name-with-score',
  level: 'info',
  title: 'A name with a result',
  about:
    'What one student got in a check is for that student, the family and the teacher. For planning together, how many students showed it says more.',
  todo: 'Write how many (“20 of 27 with a measurement”), or a label such as S3.',
  signs: (_, amongNotes) => (amongNotes ? [score] : []),
  find: ({ text }, around) => {
    if (!around.amongNotes) return [];
    const results = [...text.matchAll(result())];
    return results.flatMap(({ 0: { length }, 1: name = '', 2: some, 3: most, index }) => {
      const [word] = sentencesOf(name).flat();
      const { words } = around;
      if (!word || words.notNames.includes(word.plain) || words.notLastNames.includes(word.plain)) return [];
      if (words.titles.includes(word.plain) || around.isKnown([word])) return [];
      // More than there is to get is a day or something else.
      if (some !== undefined && Number(some) > Number(most)) return [];
      return {
        at: index,
        length,
        message:
          'This reads like one student’s result, with a name. Would it say enough how many students got there, or a label such as S3?',
      };
    });
  },
});
