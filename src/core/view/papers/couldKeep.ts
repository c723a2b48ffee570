/** What can be kept of a meeting when it ends. */
import type { PlanDocument } from '../../document.ts';
import { noteLists, type Meeting } from '../../kinds/collaboration-log/log.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { MeetingItem } from '../planViewNotes.ts';
import { aboutOf } from './about.ts';

/**
 * What a meeting came to, as far as it is written down: what was kept already, what is looked at now, what its lines
 * and steps are about. Each once.
 */
export function couldKeep(document: PlanDocument, meeting: Meeting, shelf: Shelf): MeetingItem['couldKeep'] {
  const kept = meeting.lookedAt.map(({ target }) => target);
  const written = [
    ...kept,
    meeting.lookingAt ?? '',
    ...noteLists.flatMap((list) => meeting.notes[list].map(({ about }) => about?.trim() ?? '')),
    ...meeting.nextSteps.map(({ about }) => about ?? ''),
  ];
  const found = new Map<string, MeetingItem['couldKeep'][number]>();
  written.forEach((text, index) => {
    if (text === '') return;
    const about = aboutOf(document, text, shelf);
    if (!found.has(about.target)) found.set(about.target, { ...about, kept: index < kept.length });
  });
  return [...found.values()];
}
