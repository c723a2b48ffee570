/** What comes before the lesson: who and when, and what the one who teaches would like to have watched. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { VisitView } from '../../../core/view/planView.ts';
import { icon } from '../../icons.ts';
import { plain } from '../../../core/markdown/markdown.ts';
import { inline } from '../../markdown.ts';
import { questionList } from '../../parts.ts';
import { fold } from '../fold.ts';
import { lineItem } from '../lineItem.ts';
import { aboutChip, aboutEntries } from '../notes/about.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { addLine, paperText, textKey } from '../paperField.ts';
import { visitWords as words } from './visitWords.ts';

/** The list of what to watch for, in keys. */
export const WATCH_FOR = 'beforehand/watchFor';

export function visitHead(desk: PaperDesk, visit: VisitView): TemplateResult {
  const { title, plan, whoReads, meantFor, questions } = visit;
  return html`<header class="visit-head">
    <h1 id="plan-title" lang=${desk.textLang}>${inline(title)}</h1>
    ${whoAndWhen(desk, visit)}
    <p class="who-reads">${icon('info')}<span>${whoReads} ${meantFor}</span></p>
    ${
      plan
        ? html`<button
            type="button"
            class="link"
            data-key="open:plan"
            @click=${() => desk.ask({ do: 'open', target: plan.target })}
          >
            ${icon('paper')}<span lang=${desk.textLang}>${inline(plan.label)}</span>
          </button>`
        : nothing
    }
    ${questionList(desk, 'document', questions)}
  </header>`;
}

/** In one line; pressing it opens the fields, which are there from the start while something is missing. */
function whoAndWhen(desk: PaperDesk, { teaching, watching, day, on }: VisitView): TemplateResult {
  const part = 'who-and-when';
  const complete = teaching !== '' && watching !== '' && on !== '';
  if (!desk.editable || (complete && !desk.isOpen(part))) {
    const line = words.whoAndWhen(teaching, watching, day);
    return html`<p class="who-and-when">
      <span>${line}</span>
      ${
        desk.editable
          ? html`<button
              type="button"
              class="tool"
              data-key=${part}
              aria-label=${words.changeWho}
              title=${words.changeWho}
              @click=${() => desk.toggle(part, textKey('document', 'teaching'))}
            >
              ${icon('edit')}
            </button>`
          : nothing
      }
    </p>`;
  }
  const field = (name: 'teaching' | 'watching', text: string) =>
    paperText(desk, { ref: 'document', field: name, text, label: words[name], placeholder: words.name });
  return html`<div class="who-and-when-fields">
    ${field('teaching', teaching)} ${field('watching', watching)}
    ${paperText(desk, { ref: 'document', field: 'on', text: on, label: words.on, kind: 'date' })}
  </div>`;
}

export function watchForPart(desk: PaperDesk, visit: VisitView): TemplateResult {
  const { watchFor, teaching } = visit;
  return html`<section class="paper-part watch-for" data-section=${WATCH_FOR} aria-labelledby="watch-for">
    <h2 id="watch-for">${words.watchFor(teaching)}</h2>
    ${watchFor.length === 0 ? html`<p class="plain">${words.watchForFirst}</p>` : nothing}
    <ol class="lines">
      ${repeat(
        watchFor,
        ({ ref }) => ref,
        ({ ref, field, text, number, by, about, questions }) =>
          lineItem(desk, {
            ...{ ref, field, text, moves: watchFor.length > 1, more: aboutEntries(desk, about) },
            before: html`<span class="asked-number" aria-hidden="true">${number}</span>`,
            below: html`${
              by === '' && !about
                ? nothing
                : html`<div class="line-below">
                    ${by === '' ? nothing : html`<span>${by}</span>`} ${aboutChip(desk, about, ref)}
                  </div>`
            }${questionList(desk, ref, questions)}`,
          }),
      )}
    </ol>
    ${addLine(desk, {
      ...{ key: WATCH_FOR, label: words.addWatchFor },
      placeholder: watchFor.length === 0 ? words.watchForExample : words.addWatchFor,
      add: (text) => ({ do: 'watch-for', text }),
    })}
    ${watchFor.length === 0 ? nothing : beforehandPart(desk, visit)}
  </section>`;
}

/** The rest they talk about: folded where nothing of it is written. */
function beforehandPart(desk: PaperDesk, { beforehand, goals }: VisitView): TemplateResult {
  const written =
    beforehand.filter(({ text }) => text !== '').length + goals.filter(({ linked }) => linked).length;
  return fold(desk, {
    ...{ part: 'beforehand', words: words.beforehand, level: 3, open: written > 0 },
    body: () => html`
      ${goals.length === 0 ? nothing : goalList(desk, goals)}
      <div class="beforehand-fields">
        ${beforehand.map(({ field, label, hint, text }) =>
          paperText(desk, { ref: 'document', field, text, label, placeholder: hint, lines: 2 }),
        )}
      </div>
    `,
  });
}

function goalList(desk: PaperDesk, goals: VisitView['goals']): TemplateResult {
  return html`<fieldset class="goal-list">
    <legend>${words.goals}</legend>
    ${goals.map(
      ({ id, label, linked }) =>
        html`<label>
          <input
            type="checkbox"
            data-key="visit-goal:${id}"
            aria-disabled=${!desk.editable}
            .checked=${linked}
            @click=${(event: Event) => {
              if (!desk.editable) event.preventDefault();
            }}
            @change=${({ currentTarget }: Event) =>
              desk.ask({ do: 'visit-goal', goal: id, on: (currentTarget as HTMLInputElement).checked })}
          />
          <span lang=${desk.textLang} title=${plain(label)}>${inline(label)}</span>
        </label>`,
    )}
  </fieldset>`;
}
