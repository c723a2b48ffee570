/** The meeting that is going on: what the two look at on one side, what they write down on the other. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingItem, NotesView } from '../../../core/view/planView.ts';
import { largePoint } from '../../together/largePoint.ts';
import { questionsPart } from '../../together/questions.ts';
import { fold } from '../fold.ts';
import { notesWords } from '../notesWords.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { paperText } from '../paperField.ts';
import { agendaPart, hasAgenda } from './agenda.ts';
import './captureBar.ts';
import { endMeeting, feedbackPart } from './endMeeting.ts';
import { meetingList } from './noteList.ts';
import { stepList } from './steps.ts';

export function meetingView(desk: PaperDesk, notes: NotesView, meeting: MeetingItem): TemplateResult {
  const { ref, day, focus, lists, steps } = meeting;
  return html`<section class="meeting" data-ref=${ref} aria-labelledby="meeting-title">
    <div class="meeting-head">
      <h2 id="meeting-title" tabindex="-1" data-key="item:${ref}">
        ${notesWords.meeting(day || notesWords.noDay)}
      </h2>
      ${paperText(desk, { ref, field: 'focus', text: focus, label: notesWords.meetingFocus })}
    </div>
    <div class="meeting-columns">
      <div class="meeting-together">${togetherPart(desk)}</div>
      <section class="meeting-notes" aria-label=${notesWords.notes}>
        <third-point-capture .capture=${{ desk, notes, meeting }}></third-point-capture>
        ${
          hasAgenda(desk, notes)
            ? html`<div class="paper-part">
                ${fold(desk, {
                  ...{ part: 'agenda', words: notesWords.agenda, level: 3, open: true },
                  body: () => agendaPart(desk, notes, meeting),
                })}
              </div>`
            : nothing
        }
        ${lists.map((list) => (list.list === 'feedbackToCoach' ? nothing : meetingList(desk, meeting, list, 3)))}
        ${stepList(desk, {
          ...{ key: `${ref}/nextSteps`, title: notesWords.nextSteps, steps, people: notes.people, level: 3 },
        })}
        ${feedbackPart(desk, notes, meeting, 3)} ${endMeeting(desk, notes, meeting)}
      </section>
    </div>
  </section>`;
}

function togetherPart(desk: PaperDesk): TemplateResult {
  const { together } = desk;
  return html`${largePoint(desk, together)}
  ${fold(desk, {
    ...{ part: 'questions', words: notesWords.questions, level: 3 },
    body: () => questionsPart(desk, together),
  })}`;
}
