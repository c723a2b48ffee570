/** The notes between two meetings: what the next one begins with, what is still open, what was. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MeetingItem, NotesView } from '../../../core/view/planView.ts';
import { inline } from '../../markdown.ts';
import { fold } from '../fold.ts';
import { notesWords } from '../notesWords.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { aboutChip } from './about.ts';
import { agendaPart, hasAgenda } from './agenda.ts';
import { feedbackPart } from './endMeeting.ts';
import { meantForPart } from './meantFor.ts';
import { meetingList } from './noteList.ts';
import { stepList } from './steps.ts';

/** The big calm invitation to meet, with what it will begin with. */
export function startMeeting(desk: PaperDesk, notes: NotesView): TemplateResult {
  return html`<section class="start-meeting" aria-labelledby="agenda-title">
    <h2 id="agenda-title">${notesWords.agenda}</h2>
    ${hasAgenda(desk, notes) ? nothing : html`<p class="plain">${notesWords.nothingYet}</p>`}
    ${agendaPart(desk, notes)}
    ${
      desk.editable
        ? html`<button
              type="button"
              class="big primary"
              data-key="start-meeting"
              @click=${() => desk.ask({ do: 'meeting-begin', focus: notes.agenda.focus })}
            >
              ${notesWords.start}
            </button>
            <p class="plain">${notesWords.startHint}</p>`
        : nothing
    }
  </section>`;
}

/** What is still open, but for what the meeting begins with: that stands there. */
export function stillPart(
  desk: PaperDesk,
  { stillOnOurList, agenda, people }: NotesView,
): TemplateResult | typeof nothing {
  const begun = new Set(agenda.steps.map(({ ref }) => ref));
  const steps = stillOnOurList.filter(({ ref }) => !begun.has(ref));
  if (steps.length === 0) return nothing;
  return html`<section class="paper-part">
    ${stepList(desk, { key: 'still', title: notesWords.stillOnOurList, steps, people, level: 2 })}
  </section>`;
}

export function earlierPart(desk: PaperDesk, notes: NotesView): TemplateResult | typeof nothing {
  const { earlier } = notes;
  if (earlier.length === 0) return nothing;
  return html`<section class="paper-part earlier" aria-labelledby="earlier-title">
    <h2 id="earlier-title">${notesWords.earlier}</h2>
    ${repeat(
      earlier,
      ({ ref }) => ref,
      (meeting) =>
        fold(desk, {
          ...{
            part: meeting.ref,
            key: `item:${meeting.ref}`,
            words: meeting.day || notesWords.noDay,
            aside: meeting.focus,
            level: 3,
          },
          body: () => earlierMeeting(desk, notes, meeting),
        }),
    )}
  </section>`;
}

function earlierMeeting(desk: PaperDesk, notes: NotesView, meeting: MeetingItem): TemplateResult {
  const { ref, lists, steps, lookedAt, next } = meeting;
  const nextTime = notesWords.nextMeeting(next.day, next.focus);
  const empty = steps.length + lookedAt.length === 0 && lists.every(({ items }) => items.length === 0);
  return html`<div class="earlier-meeting">
    ${empty ? html`<p class="plain">${notesWords.nothingWritten}</p>` : nothing}
    ${
      lookedAt.length === 0
        ? nothing
        : html`<h4 class="looked-heading">${notesWords.lookedAt}</h4>
            <ul class="looked-at">
              ${lookedAt.map((about) => html`<li>${aboutChip(desk, about, about.ref, inline(about.label))}</li>`)}
            </ul>`
    }
    ${lists.map((list) => (list.list === 'feedbackToCoach' ? nothing : meetingList(desk, meeting, list, 4)))}
    ${stepList(desk, {
      ...{ key: `${ref}/nextSteps`, title: notesWords.nextSteps, steps, people: notes.people, level: 4 },
    })}
    ${feedbackPart(desk, notes, meeting, 4)}
    ${nextTime === '' ? nothing : html`<p class="plain">${notesWords.next}: ${nextTime}</p>`}
    ${meantForPart(desk, meeting)}
  </div>`;
}
