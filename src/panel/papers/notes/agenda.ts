/** What a meeting begins with: what the two wanted to talk about, last time’s next steps, what has changed. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AgendaItem, NotesView } from '../../../core/view/planView.ts';
import { inline, plain } from '../../markdown.ts';
import { notesWords } from '../notesWords.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { aboutChip } from './about.ts';
import { tick } from './steps.ts';

/** Whether there is anything to begin with. */
export function hasAgenda({ agenda: { focus, talk, steps, changed } }: NotesView): boolean {
  return focus !== '' || talk.length + steps.length + changed.length > 0;
}

/** @param ticks whether what has been talked about can be ticked off: in a meeting */
export function agendaPart(desk: PaperDesk, { agenda }: NotesView, ticks: boolean): TemplateResult {
  const { focus, talk, steps, changed } = agenda;
  return html`<div class="agenda" data-section="agenda">
    ${focus === '' ? nothing : html`<p class="agenda-focus" lang=${desk.textLang}>${notesWords.setLastTime(focus)}</p>`}
    ${
      talk.length === 0
        ? nothing
        : html`<h3>${notesWords.talk}</h3>
            <ul class="lines">
              ${repeat(
                talk,
                ({ ref }, index) => ref ?? index,
                (item) => agendaLine(desk, item, ticks ? talked(desk, item) : nothing),
              )}
            </ul>`
    }
    ${
      steps.length === 0
        ? nothing
        : html`<h3>${notesWords.lastSteps}</h3>
            <ul class="lines">
              ${repeat(
                steps,
                ({ ref }) => ref,
                (step) =>
                  html`<li class="paper-line" data-ref=${step.ref}>
                    ${tick(desk, step)}
                    <div class="line-body">
                      <p class="line-words ${step.done ? 'is-done' : ''}" lang=${desk.textLang}>
                        ${inline(step.text)}
                      </p>
                      <div class="line-below">
                        ${step.who === '' ? nothing : html`<span>${step.who}</span>`}
                        ${step.outcome === '' ? nothing : html`<span lang=${desk.textLang}>${step.outcome}</span>`}
                        ${aboutChip(desk, step.about, `agenda:${step.ref}`)}
                      </div>
                    </div>
                  </li>`,
              )}
            </ul>`
    }
    ${
      changed.length === 0
        ? nothing
        : html`<h3>${notesWords.changed}</h3>
            <ul class="lines">
              ${changed.map((item) => agendaLine(desk, item, nothing))}
            </ul>`
    }
  </div>`;
}

function agendaLine(
  desk: PaperDesk,
  { ref, text, by, about }: AgendaItem,
  before: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<li class="paper-line" data-ref=${ref ?? nothing}>
    ${before}
    <div class="line-body">
      <p class="line-words" lang=${desk.textLang}>${inline(text)}</p>
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
