/** The end of a meeting: what was worth keeping, when they meet again, feedback where it is asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MeetingItem, NotesView } from '../../../core/view/planView.ts';
import { plain } from '../../../core/markdown/markdown.ts';
import { notesWords } from '../notesWords.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { addLine, paperText } from '../paperField.ts';
import { fold } from '../fold.ts';
import { heading, type Level } from '../heading.ts';
import { meantForPart } from './meantFor.ts';
import { saidLines } from '../saidLine.ts';

/** Folded until it is wanted. */
export function endMeeting(
  desk: PaperDesk,
  notes: NotesView,
  meeting: MeetingItem,
): TemplateResult | typeof nothing {
  if (!desk.editable) return nothing;
  return html`<section class="paper-part end-meeting" aria-label=${notesWords.endIt}>
    ${fold(desk, {
      ...{ part: 'end', words: notesWords.endIt, level: 2 },
      body: () => endPanel(desk, notes, meeting),
    })}
  </section>`;
}

function endPanel(desk: PaperDesk, notes: NotesView, meeting: MeetingItem): TemplateResult {
  const { ref, next } = meeting;
  const choices = toChooseFrom(desk, meeting);
  const end = () =>
    desk.ask({
      ...{ do: 'meeting-end', ref },
      keep: choices.filter(({ on }) => on).map(({ target }) => target),
      date: desk.textOf(ref, 'next/date', next.date),
      focus: desk.textOf(ref, 'next/focus', next.focus),
    });
  return html`<fieldset class="keep">
      <legend class="paper-label">${notesWords.keep}</legend>
      ${choices.length === 0 ? html`<p>${notesWords.nothingToKeep}</p>` : nothing}
      ${choices.map(
        ({ target, label, on }) =>
          html`<label class="keep-line">
            <input
              type="checkbox"
              class="tick"
              data-key="keep:${target}"
              .checked=${live(on)}
              @change=${() => desk.toggle(`keep:${target}`)}
            />
            <span lang=${desk.textLang}>${plain(label)}</span>
          </label>`,
      )}
    </fieldset>
    <div class="fields-row">
      ${paperText(desk, { ref, field: 'next/date', text: next.date, label: notesWords.nextDate, kind: 'date' })}
      ${paperText(desk, { ref, field: 'next/focus', text: next.focus, label: notesWords.nextFocus })}
    </div>
    ${notes.coaches ? askForFeedback(desk, meeting) : nothing} ${meantForPart(desk, meeting)}
    <p class="plain">${notesWords.endCalm}</p>
    <div class="end-row">
      <button type="button" class="small primary" data-key="end" @click=${end}>${notesWords.end}</button>
      <button
        type="button"
        class="small"
        data-key="go-on"
        @click=${() => desk.toggle('fold:end', 'fold:end')}
      >
        ${notesWords.goOn}
      </button>
    </div>`;
}

/** What its lines are about, what was seen on the table from here; what was kept before is ticked. */
function toChooseFrom(desk: PaperDesk, { couldKeep }: MeetingItem) {
  const known = new Set(couldKeep.map(({ target }) => target));
  const seen = desk.seenTogether.filter(({ target }) => !known.has(target));
  return [...couldKeep, ...seen.map((one) => ({ ...one, kept: false }))].map((one) => ({
    ...one,
    on: one.kept !== desk.isOpen(`keep:${one.target}`),
  }));
}

function askForFeedback(desk: PaperDesk, { ref, askedFor }: MeetingItem): TemplateResult {
  if (askedFor === '')
    return html`<p>
      <button
        type="button"
        class="small"
        data-key="ask-feedback"
        @click=${() => desk.ask({ do: 'ask-feedback', ref, text: notesWords.askFeedbackText })}
      >
        ${notesWords.askFeedback}
      </button>
    </p>`;
  return html`${paperText(desk, { ref, field: 'askedForFeedback', text: askedFor, label: notesWords.askedFor })}
    <button
      type="button"
      class="link"
      data-key="ask-feedback"
      @click=${() => desk.ask({ do: 'ask-feedback', ref, text: '' })}
    >
      ${notesWords.takeBack}
    </button>`;
}

/** What the one who coaches asked to hear, and what was said; nothing of it where nobody asked. */
export function feedbackPart(
  desk: PaperDesk,
  { coaches }: NotesView,
  { ref, askedFor, lists }: MeetingItem,
  level: Level,
): TemplateResult | typeof nothing {
  const list = 'feedbackToCoach';
  const found = lists.find((one) => one.list === list);
  if (!found || (askedFor === '' && found.items.length === 0)) return nothing;
  const key = `${ref}/${list}`;
  return html`<div class="note-list feedback" data-section=${key}>
    ${heading(level, found.title)}
    ${askedFor === '' ? nothing : html`<p class="asked-for" lang=${desk.textLang}>${askedFor}</p>`}
    ${saidLines(desk, found.title, found.items)}
    ${
      coaches || askedFor === ''
        ? nothing
        : addLine(desk, {
            ...{ key, label: notesWords.feedbackAdd, placeholder: found.invites },
            add: (text) => ({ do: 'note', ref, list, text }),
          })
    }
  </div>`;
}
