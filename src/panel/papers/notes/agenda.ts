/** What a meeting begins with: what the two wanted to talk about, last time’s next steps, what has changed. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AgendaItem, MeetingItem, NotesView } from '../../../core/view/planView.ts';
import { plain } from '../../../core/markdown/markdown.ts';
import { inline } from '../../markdown.ts';
import { changesWords } from '../../changes/changesWords.ts';
import { heading, type Level } from '../heading.ts';
import { notesWords } from '../notesWords.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { addLine } from '../paperField.ts';
import { aboutChip } from './about.ts';
import { saidLines } from '../saidLine.ts';
import { stepLine } from './steps.ts';

/** Whether there is anything to begin with. */
export function hasAgenda(desk: PaperDesk, { agenda: { focus, talk, steps, changed } }: NotesView): boolean {
  const plans = desk.since?.plans ?? [];
  return focus !== '' || talk.length + steps.length + changed.length + plans.length > 0;
}

/** @param meeting that is going on: what has been talked about is ticked off then; before it the list can be written */
export function agendaPart(desk: PaperDesk, notes: NotesView, meeting?: MeetingItem): TemplateResult {
  const { focus, talk, steps, changed } = notes.agenda;
  return html`<div class="agenda">
    ${
      focus === '' || focus === meeting?.focus
        ? nothing
        : html`<p class="agenda-focus" lang=${desk.textLang}>${notesWords.setLastTime(focus)}</p>`
    }
    ${
      meeting
        ? group(notesWords.toTalkAbout, talk, (item) => line(desk, item, talked(desk, item)))
        : talkPart(desk, notes, 3)
    }
    ${group(notesWords.lastSteps, steps, (step) => stepLine(desk, step, notes.people))}
    ${group(notesWords.changed, changed, (item) => changedLine(desk, item))} ${changedPlans(desk)}
  </div>`;
}

/** "Talk about this next time", to be written and changed. */
export function talkPart(
  desk: PaperDesk,
  { talkNextTime: items }: NotesView,
  level: Level,
): TemplateResult | typeof nothing {
  if (items.length === 0 && !desk.editable) return nothing;
  return html`<div class="note-list" data-section="talk">
    ${heading(level, notesWords.talk)} ${saidLines(desk, notesWords.talk, items)}
    ${addLine(desk, {
      ...{ key: 'talk', label: notesWords.talkAdd, placeholder: notesWords.talkPlaceholder },
      add: (text) => ({ do: 'next-time', text }),
    })}
  </div>`;
}

/** Lines under a heading; nothing where there are none. */
function group<Item extends AgendaItem | NotesView['agenda']['steps'][number]>(
  title: string,
  items: readonly Item[],
  draw: (item: Item) => TemplateResult,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <ul class="lines" aria-label=${title} data-section=${title}>
      ${repeat(items, ({ ref }, index) => ref ?? index, draw)}
    </ul>`;
}

function line(
  desk: PaperDesk,
  { ref, text, by, about }: AgendaItem,
  before: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<li class="paper-line" data-ref=${ref ?? nothing}>
    ${before}
    <div class="line-body">
      <p class="line-words text" lang=${desk.textLang}>${inline(text)}</p>
      ${
        by === '' && !about
          ? nothing
          : html`<div class="line-below">
              ${by === '' ? nothing : html`<span>${by}</span>`}
              ${aboutChip(desk, about, `agenda:${ref ?? text}`)}
            </div>`
      }
    </div>
  </li>`;
}

/** What changed says itself what it is about: pressing it puts that on the table. */
function changedLine(desk: PaperDesk, { text, about }: AgendaItem): TemplateResult {
  if (!about) return html`<li class="paper-line"><p class="line-words">${inline(text)}</p></li>`;
  return html`<li class="paper-line">
    <button
      type="button"
      class="line-words changed"
      data-key="changed:${about.target}"
      title=${notesWords.lookAt}
      @click=${() => desk.ask({ do: 'look-at', target: about.target })}
    >
      <span class="text" lang=${desk.textLang}>${inline(text)}</span>
    </button>
  </li>`;
}

/** How much has changed in the plans themselves; pressing one shows what. */
function changedPlans(desk: PaperDesk): TemplateResult | typeof nothing {
  const plans = desk.since?.plans ?? [];
  if (plans.length === 0) return nothing;
  const title = changesWords.inPlans(plans.length);
  return html`<h3>${title}</h3>
    <ul class="lines" aria-label=${title}>
      ${plans.map(
        ({ uri, label }) =>
          html`<li class="paper-line plan-changed">
            <p class="line-words text" lang=${desk.textLang}>${inline(label)}</p>
            <button
              type="button"
              class="link"
              data-key="plan-changed:${uri}"
              aria-label="${changesWords.showThem}: ${plain(label)}"
              @click=${() => desk.ask({ do: 'since-open', uri })}
            >
              ${changesWords.showThem}
            </button>
          </li>`,
      )}
    </ul>`;
}

/** Ticking it takes it from "talk about this next time". */
function talked(desk: PaperDesk, { ref, text }: AgendaItem): TemplateResult | typeof nothing {
  if (ref === undefined || !desk.editable) return nothing;
  return html`<input
    type="checkbox"
    class="tick"
    data-key="item:${ref}"
    aria-label=${notesWords.talkedAbout(plain(text))}
    ?disabled=${desk.isBusy(ref)}
    @change=${() => desk.ask({ do: 'talked', ref })}
  />`;
}
