/** Trying something new together: I do, we do, you do, between the two of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TryField, TryItem } from '../../../core/view/planView.ts';
import { lineItem } from '../lineItem.ts';
import { notesWords } from '../notesWords.ts';
import { fold } from '../fold.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { addLine, choiceField, paperText } from '../paperField.ts';
import { questionList } from '../../parts.ts';
import { aboutChip, aboutEntries } from './about.ts';

export function triesPart(desk: PaperDesk, tries: readonly TryItem[]): TemplateResult | typeof nothing {
  if (tries.length === 0 && !desk.editable) return nothing;
  return html`<section class="paper-part tries" data-section="tries" aria-labelledby="tries">
    <h2 id="tries">${notesWords.tries}</h2>
    ${tries.length === 0 ? html`<p class="plain">${notesWords.triesHint}</p>` : nothing}
    <ul class="lines">
      ${repeat(
        tries,
        ({ ref }) => ref,
        (item) => tryLine(desk, item),
      )}
    </ul>
    ${addLine(desk, {
      ...{ key: 'tries', label: notesWords.tryAdd, placeholder: notesWords.tryPlaceholder },
      add: (text) => ({ do: 'try', text }),
    })}
  </section>`;
}

function tryLine(desk: PaperDesk, item: TryItem): TemplateResult {
  const { ref, field, text, about, day, questions } = item;
  return lineItem(desk, {
    ...{ ref, field, text, moves: true, more: aboutEntries(desk, about) },
    below: html`<div class="line-below">
        ${day === '' ? nothing : html`<span>${day}</span>`} ${aboutChip(desk, about, ref)}
      </div>
      ${fold(desk, {
        ...{ part: ref, words: notesWords.howWeTry, level: 3 },
        body: () => details(desk, item),
      })}
      ${questionList(desk, ref, questions)}`,
  });
}

function details(desk: PaperDesk, { ref, kind, kinds, when, fields, lookBack }: TryItem): TemplateResult {
  const draw = ({ field, label, hint, text }: TryField) =>
    paperText(desk, { ref, field, text, label, placeholder: hint, lines: 2 });
  return html`<div class="fields-row">
      ${choiceField(desk, {
        ...{
          ref,
          field: 'kind',
          value: kind,
          label: notesWords.tryKind,
          none: notesWords.either,
          options: kinds,
        },
      })}
      ${paperText(desk, { ref, field: 'when', text: when, label: notesWords.tryDay, kind: 'date' })}
    </div>
    <div class="try-fields">${fields.map(draw)}</div>
    <h4 class="try-heading">${notesWords.lookBack}</h4>
    <div class="try-fields">${lookBack.map(draw)}</div>`;
}
