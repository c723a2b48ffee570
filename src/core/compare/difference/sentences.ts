/** What changed, each in one sentence about the plan. */
import { capital, quoted, withArticle } from '../../words.ts';
import type { Pointed } from './naming.ts';

/** What a sentence is about: an item, or the document where nothing is named. */
export interface Subject {
  readonly noun: string;
  /** Its words in quotation marks; a date stands by itself; empty where nothing is written. */
  readonly called: string;
  /** “period 3”, “the choice ‘Show it’”: what it stands in; empty in the document itself. */
  readonly within: string;
  /** The title of its list, where nothing tells its lines apart: “Ideas”. */
  readonly lines?: string;
}

/** A long text within a sentence. */
const most = 90;

const isDay = (called: string): boolean => called !== '' && !called.startsWith('“');

/** “the check ‘Claim exit ticket’”, “the meeting of May 5” */
export function theItem({ noun, called, lines }: Subject): string {
  if (lines !== undefined) return called === '' ? `a line of “${lines}”` : called;
  if (called === '') return `${withArticle(noun)} without words yet`;
  return isDay(called) ? `the ${noun} of ${called}` : `the ${noun} ${called}`;
}

/** “Check ‘Claim exit ticket’: ”; nothing for the document itself. */
function lead(subject: Subject | undefined): string {
  return subject ? `${capital(theItem(subject).replace(/^the /, ''))}: ` : '';
}

/** A new or removed item as it is named behind “New activity: ”. */
const words = ({ called }: Subject): string => (called === '' ? '' : `: ${called}`);

const inside = ({ within }: Subject): string => (within === '' ? '' : ` in ${within}`);

export const sentences = {
  newItem: (item: Subject): string =>
    item.lines === undefined
      ? `New ${item.noun}${inside(item)}${words(item)}.`
      : `New in “${item.lines}”${item.within === '' ? '' : ` of ${item.within}`}${words(item)}.`,
  gone: (item: Subject): string =>
    item.lines === undefined
      ? `Taken out${item.within === '' ? '' : ` of ${item.within}`}: ${theItem(item)}.`
      : `Taken out of “${item.lines}”${item.within === '' ? '' : ` of ${item.within}`}${words(item)}.`,
  /** @param after what it comes after now, in quotation marks; empty where it comes first */
  reordered: (item: Subject, after: string): string =>
    `${capital(theItem(item))} now comes ${after === '' ? 'first' : `after ${after}`}${
      item.lines !== undefined && item.called !== '' ? ` in “${item.lines}”` : ''
    }.`,
  /** @param from where it stood; empty where that says nothing */
  movedTo: (item: Subject, from: string, to: string): string =>
    from === ''
      ? `${capital(theItem(item))} is now in ${to === '' ? 'the plan itself' : to}.`
      : `${capital(theItem(item))} moved from ${from} to ${to === '' ? 'the plan itself' : to}.`,
  renamed: (item: Subject): string => `${capital(theItem(item))} has another short name for links.`,

  /** The words that name something. @param before in quotation marks */
  reads: (item: Subject, before: string, after: string): string =>
    `${capital(theItem({ ...item, called: quoted(before, 60) }))} now reads: ${quoted(after, most)}.`,
  newText: (item: Subject | undefined, field: string, after: string): string =>
    `${lead(item)}“${field}” now says: ${quoted(after, most)}.`,
  goneText: (item: Subject | undefined, field: string, before: string): string =>
    `${lead(item)}“${field}” was taken out: ${quoted(before, most)}.`,
  text: (item: Subject | undefined, field: string): string => `${lead(item)}“${field}” has new words.`,
  line: (item: Subject | undefined, field: string): string =>
    `${lead(item)}a line of “${field}” has new words.`,

  value: (item: Subject | undefined, field: string, before?: string, after?: string): string => {
    if (before === undefined) return `${lead(item)}${field}: ${after ?? ''}, not said before.`;
    if (after === undefined) return `${lead(item)}${field}: no longer said (${before} before).`;
    return `${lead(item)}${field}: ${before} → ${after}.`;
  },

  /** A point in time. */
  when: (item: Subject, before: Pointed | undefined, after: Pointed | undefined): string => {
    const it = capital(theItem(item));
    if (after === undefined) return `${it} is no longer ${before ? at(before) : 'planned'}.`;
    if (before === undefined || before.words === after.words || before.list !== after.list)
      return `${it} is now ${at(after)}.`;
    return `${it} moved from ${before.words} to ${after.words}.`;
  },

  /** @param linked, no longer linked: in words */
  links: (item: Subject | undefined, field: string, linked: string, unlinked: string): string => {
    const it = item ? `${capital(theItem(item))}: “${field}”` : `“${field}”`;
    if (unlinked === '') return `${it} now has ${linked}.`;
    if (linked === '') return `${it} no longer has ${unlinked}.`;
    return `${it} now has ${linked}, no longer ${unlinked}.`;
  },

  private: (item: Subject | undefined): string => `${lead(item)}What is marked as private has changed.`,

  newPart: (item: Subject | undefined, field: string): string => `${lead(item)}“${field}” is new.`,
  gonePart: (item: Subject | undefined, field: string): string => `${lead(item)}“${field}” was taken out.`,

  /** @param where “the check ‘Claim exit ticket’”; empty in the document itself */
  newComment: (where: string, after: string): string =>
    `New comment${where === '' ? '' : ` at ${where}`}: ${quoted(after, most)}.`,
  goneComment: (where: string, before: string): string =>
    `A comment${where === '' ? '' : ` at ${where}`} was taken out: ${quoted(before, most)}.`,
  comment: (where: string): string => `A comment${where === '' ? '' : ` at ${where}`} has new words.`,
  movedComment: (where: string, after: string): string =>
    `The comment ${quoted(after, most)} now stands ${where === '' ? 'on its own' : `at ${where}`}.`,

  newDocument: (called: string, title: string): string => `New: ${called}, ${quoted(title)}.`,
  goneDocument: (called: string, title: string): string => `Taken out: ${called}, ${quoted(title)}.`,
};

function at({ list, words: said }: Pointed): string {
  if (list === 'milestones') return `at the milestone ${said}`;
  return list === '' ? `on ${said}` : `in ${said}`;
}
