/** Who says what in notes and visits. Hints about tone are for the one who coaches. */
import type { PlanDocument } from '../../document.ts';
import { agreementIn, type Partner } from '../../kinds/coaching-agreement/agreement.ts';
import { logIn } from '../../kinds/collaboration-log/log.ts';
import type { Note } from '../../kinds/items.ts';
import { visitIn } from '../../kinds/observation/visit.ts';
import { isSamePerson } from '../../kinds/people.ts';
import { agreementFor } from '../../library/agreementFor.ts';
import type { Shelf } from '../../library/shelf.ts';
import { resolve } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';

/** A note of the one who coaches, and whom it is for. */
export interface CoachNote {
  readonly note: Note;
  /** The names of the others. */
  readonly others: readonly string[];
}

/**
 * What the one who coaches wrote, where it is known who that is. In a visit it is the one who watched; in notes
 * the agreement says it (of two peers, either); a note without a name is by whoever works here, where that is known.
 * Strengths, what students say and what the coach is told are not among it.
 */
export function notesFromCoach(document: PlanDocument, shelf: Shelf): readonly CoachNote[] {
  if (document.kind === 'observation') return ofVisit(document);
  if (document.kind !== 'collaboration-log') return [];
  const agreement = agreementFor(document, shelf);
  if (!agreement) return [];
  const { partners } = agreementIn(agreement);
  const log = logIn(document);
  const all = [
    log.talkNextTime,
    ...log.meetings.flatMap(({ notes: { ideas, goals, challenges, wonderings } }) => [
      ideas,
      goals,
      challenges,
      wonderings,
    ]),
  ].flat();
  return all.flatMap((note) => {
    const writer = partnerOf(partners, note.by ?? shelf.me);
    if (writer?.role !== 'coach' && writer?.role !== 'peer') return [];
    return { note, others: partners.filter((each) => each !== writer).map(({ name }) => name) };
  });
}

function ofVisit(document: PlanDocument): readonly CoachNote[] {
  const { teaching, noticed, wondered } = visitIn(document);
  const others = teaching === undefined || teaching.trim() === '' ? [] : [teaching];
  return [...noticed, ...wondered]
    .filter(({ by }) => by === undefined || !isSamePerson(by, teaching))
    .map((note) => ({ note, others }));
}

function partnerOf(partners: readonly Partner[], name: string | undefined): Partner | undefined {
  return partners.find((partner) => isSamePerson(partner.name, name));
}

/** Where the text of a note stands: the entry itself, or the line `text` of it. */
export function textPath({ node, path }: Note): Path {
  return resolve(node)?.type === 'map' ? [...path, 'text'] : path;
}
