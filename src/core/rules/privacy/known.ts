import type { PlanDocument } from '../../document.ts';
import { once } from '../../kinds/items.ts';
import { plansNamedIn } from '../../library/related.ts';
import type { Shelf } from '../../library/shelf.ts';
import { passagesOf } from './passages.ts';
import { peopleAt } from './people.ts';
import { sentencesOf, type Word } from './sentences.ts';

/** Whether one of the words is the name of somebody who works here, or all stand in a plan: then it is what is learned about. */
export type IsKnown = (name: readonly Word[]) => boolean;

/** What is known around a document; worked out when it is first asked for. */
export function knownAround(document: PlanDocument, shelf: Shelf): IsKnown {
  let around: { readonly adults: ReadonlySet<string>; readonly plans: readonly PlanDocument[] } | undefined;
  return (name) => {
    around ??= {
      adults: new Set(peopleAt(document, shelf).all.flat()),
      plans: plansNamedIn(document, shelf),
    };
    const { adults, plans } = around;
    if (name.some(({ plain }) => adults.has(plain))) return true;
    return plans.some((plan) => name.every(({ written }) => wordsIn(plan).has(written)));
  };
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
