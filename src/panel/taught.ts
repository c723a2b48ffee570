/** After teaching: what went another way than planned, and the classes a lesson is taught to. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DifferenceItem, SectionItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { dateField } from './dateField.ts';
import { addField } from './field.ts';
import { furtherText } from './furtherText.ts';
import { itemFrame } from './item.ts';
import { sectionFrame } from './section.ts';
import { words } from './words.ts';

/** A line for each thing that went another way. */
export function differentlySection(board: Board): TemplateResult {
  const { differently } = board.plan;
  return sectionFrame(board, {
    section: 'differently',
    count: differently.length,
    empty: differently.length === 0,
    quiet: true,
    adds: 'difference',
    body: html`<ul class="items taught">
      ${repeat(
        differently,
        ({ ref }) => ref,
        (one) =>
          html`${differenceItem(board, one)}${addField(board, { what: 'difference', after: one.ref })}`,
      )}
      ${aboutLine(board)}${addField(board, { what: 'difference' })}
    </ul>`,
  });
}

/** What the line that is being written is about. */
function aboutLine({ field, plan }: Board): TemplateResult | typeof nothing {
  if (field?.kind !== 'add' || field.what !== 'difference' || field.about === undefined) return nothing;
  const session = plan.sessions.find(({ id }) => id === field.about);
  if (!session) return nothing;
  const what = [session.label, session.text].filter((part) => part !== '').join(' · ');
  return html`<li class="about-line plain">${words.aboutIt(what)}</li>`;
}

function differenceItem(
  board: Board,
  { ref, text, field, questions, ...one }: DifferenceItem,
): TemplateResult {
  return itemFrame(board, {
    ...{ kind: 'difference', ref, text, field, questions },
    details: html`<div class="line">
      ${dateField(board, { ref, field: 'on', date: one.date, day: one.on, of: text, ask: words.whichDay })}
      ${one.about ? html`<span class="plain">${words.aboutIt(one.about)}</span>` : nothing}
    </div>`,
  });
}

/** The classes a lesson is taught to, each with its day. */
export function taughtToSection(board: Board): TemplateResult {
  const { taughtTo } = board.plan;
  return sectionFrame(board, {
    section: 'taughtTo',
    count: taughtTo.length,
    empty: taughtTo.length === 0,
    quiet: true,
    adds: 'section',
    body: html`<ul class="items taught">
      ${repeat(
        taughtTo,
        ({ ref }) => ref,
        (one) => html`${sectionItem(board, one)}${addField(board, { what: 'section', after: one.ref })}`,
      )}
      ${addField(board, { what: 'section' })}
    </ul>`,
  });
}

function sectionItem(board: Board, { ref, text, field, questions, ...one }: SectionItem): TemplateResult {
  const further = furtherText(board, {
    ...{ ref, field: 'differently', written: one.differently, of: text },
    ...{ label: words.wasDifferent, labelled: true },
  });
  return itemFrame(board, {
    ...{ kind: 'section', ref, text, field, questions },
    details: html`<div class="line">
        ${dateField(board, { ref, field: 'date', date: one.date, day: one.day, of: text, ask: words.whichDay })}
        ${
          further === nothing && board.editable
            ? html`<button
                type="button"
                class="chip"
                data-key="differently:${ref}"
                tabindex=${board.tab(ref)}
                aria-label=${words.fieldOf(words.whatWasDifferent, text)}
                @click=${() => board.edit(ref, 'differently')}
              >
                <span class="ring" aria-hidden="true"></span><span>${words.whatWasDifferent}</span>
              </button>`
            : nothing
        }
      </div>
      ${further}`,
  });
}
