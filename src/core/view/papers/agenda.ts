/** What a meeting begins with. */
import { logIn } from '../../kinds/collaboration-log/log.ts';
import type { Agenda, NoteItem } from '../planViewNotes.ts';
import { changedSince } from './changed.ts';
import type { NotesSeen } from './notesSeen.ts';
import { lastOver, openFirst, stepItem } from './steps.ts';

/** @param talk what the two wanted to come back to */
export function agendaOf(seen: NotesSeen, talk: readonly NoteItem[]): Agenda {
  const last = lastOver(logIn(seen.document).meetings);
  return {
    focus: last?.next.focus?.trim() ?? '',
    talk: talk
      .filter(({ text }) => text !== '')
      .map(({ ref, text, by, about }) => ({ ref, text, by, ...(about ? { about } : {}) })),
    steps: openFirst(
      (last?.nextSteps ?? []).filter(({ text }) => text !== '').map((step) => stepItem(seen, step)),
    ),
    changed: changedSince(seen, last),
  };
}
