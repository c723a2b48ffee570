/** The page of our notes: the meeting that is going on, or what the next one begins with; and what there was. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NotesView } from '../../core/view/planView.ts';
import { talkPart } from './notes/agenda.ts';
import { earlierPart, startMeeting, stillPart } from './notes/between.ts';
import { notesHead } from './notes/head.ts';
import { meetingView } from './notes/meeting.ts';
import { triesPart } from './notes/tries.ts';
import type { PaperDesk } from './paperDesk.ts';

export function notesPage(desk: PaperDesk, notes: NotesView): TemplateResult {
  const { open, tries } = notes;
  return html`${notesHead(desk, notes)} ${open ? meetingView(desk, notes, open) : startMeeting(desk, notes)}
    <div class="notes-rest">
      <div>
        ${open ? html`<section class="paper-part">${talkPart(desk, notes, 2)}</section>` : nothing}
        ${stillPart(desk, notes)}
      </div>
      <div>${triesPart(desk, tries)} ${earlierPart(desk, notes)}</div>
    </div>`;
}
