/** Who the notes are of, and who is looking. */
import type { PlanDocument } from '../../document.ts';
import { agreementIn, type Partner } from '../../kinds/coaching-agreement/agreement.ts';
import { logIn, noteLists } from '../../kinds/collaboration-log/log.ts';
import { isNamedIn, isSamePerson } from '../../kinds/people.ts';
import { agreementFor } from '../../library/agreementFor.ts';
import type { Shelf } from '../../library/shelf.ts';
import { findWords } from '../../rules/words/find.ts';
import { wordsFor } from '../../rules/words/wordLists.ts';

export interface People {
  /** The partners' names as the agreement has them, else who speaks in the notes. */
  readonly names: readonly string[];
  /** This person's name as it is written there; empty where not known. */
  readonly me: string;
  /** Whether this person is one who coaches; two peers both are. */
  readonly coaches: boolean;
}

/** More than this are no pair and no team; then nobody is offered. */
const MOST = 12;

/** @param notes a document of the kind collaboration-log */
export function peopleOf(notes: PlanDocument, shelf: Shelf): People {
  const agreement = agreementFor(notes, shelf);
  const partners = agreement ? agreementIn(agreement).partners : [];
  const names = partners.length > 0 ? apart(partners.map(({ name }) => name)) : speakersIn(notes);
  const own = partners.find(({ name }) => isSamePerson(name, shelf.me));
  return {
    names: names.slice(0, MOST),
    me: own?.name ?? names.find((name) => isSamePerson(name, shelf.me)) ?? shelf.me ?? '',
    coaches: own !== undefined && isCoach(own),
  };
}

/** Whether the one who does something is this person, alone or with others: "Lee", "Ana and Lee", "both". */
export function isMine(who: string | undefined, me: string, notes: PlanDocument): boolean {
  const words = who?.trim() ?? '';
  if (words === '' || me === '') return false;
  if (isSamePerson(words, me) || isNamedIn(words, me)) return true;
  return findWords(words, wordsFor(notes)?.coach.together ?? []).length > 0;
}

function isCoach({ role }: Partner): boolean {
  return role === 'coach' || role === 'peer';
}

/** Who says something or does something in the notes, in the order they come. */
function speakersIn(notes: PlanDocument): readonly string[] {
  const { talkNextTime, meetings } = logIn(notes);
  const together = wordsFor(notes)?.coach.together ?? [];
  const written = [
    ...talkNextTime.map(({ by }) => by),
    ...meetings.flatMap((meeting) => [
      ...noteLists.flatMap((list) => meeting.notes[list].map(({ by }) => by)),
      ...meeting.nextSteps.map(({ who }) => who),
    ]),
  ].flatMap((name) => name?.trim() ?? []);
  return apart(written.filter((name) => isOne(name) && findWords(name, together).length === 0));
}

/** Whether a text names one person and not two or more. */
function isOne(name: string): boolean {
  const words = name.split(/\s+/);
  return name !== '' && words.length <= 3 && !/[,&+/]/.test(name) && !words.includes('and');
}

/** Each person once. */
function apart(names: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const name of names) {
    if (found.length >= MOST) break;
    if (!found.some((other) => isSamePerson(other, name))) found.push(name);
  }
  return found;
}
