/** What one person has taken on, over all notes: their own next steps and nobody else’s. */
import { isDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { logIn } from '../kinds/collaboration-log/log.ts';
import { isSamePerson } from '../kinds/people.ts';
import type { Shelf } from '../library/shelf.ts';
import { dayInWords, hasGoneBy } from '../view/papers/days.ts';
import { isMine, peopleOf } from '../view/papers/people.ts';
import type { ItemRef } from '../view/planView.ts';
import { refOf } from '../view/refs.ts';

export interface MyPromise {
  /** The notes it stands in. */
  readonly notes: PlanDocument;
  readonly ref: ItemRef;
  readonly text: string;
  /** As written; empty where no day is said. */
  readonly when: string;
  /** Where it stands: "By May 12", "Still on our list", "Done"; empty where nothing is to be said. */
  readonly stands: string;
  readonly done: boolean;
  readonly outcome: string;
}

/** Done ones are looked back on only so far. */
const MOST_DONE = 20;

/**
 * What this person has taken on: open first, by their day; then what is done, the latest first. Nothing where it is not
 * known who this person is.
 * @param today ISO
 * @param who this person’s name
 */
export function promisesOf(shelf: Shelf, today: string, who = shelf.me): readonly MyPromise[] {
  const mine = shelf.ofKind('collaboration-log').flatMap((notes) => {
    const me = peopleOf(notes, shelf).names.find((name) => isSamePerson(name, who)) ?? who ?? '';
    return logIn(notes)
      .meetings.flatMap(({ nextSteps }) => nextSteps)
      .filter((step) => step.text !== '' && isMine(step.who, me, notes))
      .map((step): MyPromise => {
        const when = step.when?.trim() ?? '';
        return {
          notes,
          ref: refOf(notes, step.path),
          text: step.text,
          when,
          stands: step.done ? 'Done' : standing(when, today),
          done: step.done,
          outcome: step.outcome,
        };
      });
  });
  const open = mine.filter(({ done }) => !done).sort((a, b) => inOrder(dayOf(a, '9999'), dayOf(b, '9999')));
  const done = mine.filter((each) => each.done).sort((a, b) => inOrder(dayOf(b, ''), dayOf(a, '')));
  return [...open, ...done.slice(0, MOST_DONE)];
}

function standing(when: string, today: string): string {
  if (when === '') return '';
  return hasGoneBy(when, today) ? 'Still on our list' : `By ${dayInWords(when, today)}`;
}

function dayOf({ when }: MyPromise, without: string): string {
  return isDate(when) ? when : without;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
