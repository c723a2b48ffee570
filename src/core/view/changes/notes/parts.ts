/** What the changes of our notes have in common. */
import { isLink, sourceOf, writtenIn } from '../../../coaching/targets.ts';
import type { PlanDocument } from '../../../document.ts';
import type { Refusal } from '../../../edit/change.ts';
import { logIn, type Meeting } from '../../../kinds/collaboration-log/log.ts';
import { indexOf } from '../../../references/index.ts';
import type { ItemRef } from '../../planView.ts';
import { pathOf } from '../../refs.ts';
import { refuse } from '../asked.ts';
import type { NotesNow } from '../notes.ts';

/** What is said where nothing is written yet. */
export const EMPTY = 'Write a few words first.';

/** The meeting a name means; undefined where it is none, or none any more. */
export function meetingAt(document: PlanDocument, ref: ItemRef): Meeting | undefined {
  const path = pathOf(document, ref);
  if (path?.length !== 2 || path[0] !== 'meetings') return undefined;
  return logIn(document).meetings.find((meeting) => meeting.path[1] === path[1]);
}

/** The ids that are there already: one name for one thing in a file. */
export function takenIds(document: PlanDocument): ReadonlySet<string> {
  return new Set(indexOf(document).items.map(({ id }) => id));
}

/**
 * What a line is about, as the notes write it.
 * @param target an address with or without `#id`, a page on the web, or what is written already; empty for nothing
 */
export function aboutWritten(
  document: PlanDocument,
  target: string | undefined,
  { shelf }: NotesNow,
): { readonly about?: string } | Refusal {
  const text = target?.trim() ?? '';
  if (text === '') return {};
  const about = writtenTarget(document, text, shelf);
  return about === undefined
    ? refuse('The notes can’t point at this: it lies outside of your folders.')
    : { about };
}

/** A target as the notes write it; undefined where there is no way to it. */
export function writtenTarget(
  document: PlanDocument,
  target: string,
  shelf: NotesNow['shelf'],
): string | undefined {
  const text = target.trim();
  if (text === '') return undefined;
  const written = shelf && writtenIn(document.uri, sourceOf(text, shelf, document.uri), shelf);
  if (written !== undefined) return written;
  // What is written already stays as it is, whether it is there or not.
  const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(text);
  return isAddress && !isLink(text) ? undefined : text;
}
