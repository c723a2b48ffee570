/** The page of our notes: the meeting that is going on, or what the next one begins with; and what there was. */
import { html, type TemplateResult } from 'lit';
import type { NotesView } from '../../core/view/planView.ts';
import { earlierPart, startMeeting, stillPart, talkPart } from './notes/between.ts';
import { notesHead } from './notes/head.ts';
import { meetingView } from './notes/meeting.ts';
import { triesPart } from './notes/tries.ts';
import type { PaperDesk } from './paperDesk.ts';

export function notesPage(desk: PaperDesk, notes: NotesView): TemplateResult {
  const { open, tries, talkNextTime } = notes;
  return html`${notesHead(desk, notes)} ${open ? meetingView(desk, notes, open) : startMeeting(desk, notes)}
    <div class="notes-rest">
      <div>${talkPart(desk, talkNextTime)} ${stillPart(desk, notes)}</div>
      <div>${triesPart(desk, tries)} ${earlierPart(desk, notes)}</div>
    </div>`;
}
