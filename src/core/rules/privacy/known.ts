import { once } from '../../kinds/items.ts';
import { passagesOf } from './passages.ts';
import { peopleAt, plansOf } from './people.ts';
import type { Around } from './privacyRule.ts';
import { sentencesOf, type Word } from './sentences.ts';

/** Whether one of the words is the name of somebody who works here, or stands in a plan: then it is what is learned about. */
export function isKnown(name: readonly Word[], { document, shelf }: Around): boolean {
  const adults = new Set(peopleAt(document, shelf).all.flat());
  if (name.some(({ plain }) => adults.has(plain))) return true;
  return plansOf(document, shelf).some((plan) => name.every(({ written }) => wordsIn(plan).has(written)));
}

/** The words that stand in the texts of a document. */
const wordsIn = once(
  (document): ReadonlySet<string> =>
    new Set(
      passagesOf(document).flatMap(({ text, what }) =>
        what === 'text' ? sentencesOf(text).flatMap((row) => row.map(({ written }) => written)) : [],
      ),
    ),
);
