import type { Fix } from '../../finding.ts';
import { capital } from '../../words.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Word } from '../words/phrases.ts';
import { inForm, type Form, type QualityWords } from './doing.ts';

/**
 * A fix for each verb that could stand in a target or criterion instead of other words.
 * @param path where the text is written
 * @param text all of it, as it reads
 * @param words its words
 * @param at index of the first word to be replaced
 * @param end index behind the last one
 * @param ideas the verbs
 */
export function verbFixes(
  path: Path,
  text: string,
  words: readonly Word[],
  at: number,
  end: number,
  form: Form,
  ideas: readonly string[],
  lists: QualityWords,
): readonly Fix[] {
  const start = words[at]?.at ?? 0;
  const behind = words[end - 1]?.end ?? start;
  const { selves, selfCan } = lists.stem;
  // “I know my letters” becomes “I can name my letters”.
  const can = form === 0 && selves.includes(words[at - 1]?.lower ?? '') ? `${selfCan} ` : '';
  const isLarge = /^\p{Lu}/u.test(text.slice(start));
  return ideas.map((idea) => {
    const verb = inForm(idea, form, lists);
    return {
      title: `Try “${verb}”`,
      changes: [
        {
          do: 'set',
          path,
          value: text.slice(0, start) + can + (isLarge ? capital(verb) : verb) + text.slice(behind),
        },
      ],
    };
  });
}
