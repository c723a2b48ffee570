/** One place that both changed: what each of them says, and what can be chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref as withElement } from 'lit/directives/ref.js';
import type { MergingConflict, MergingPlan } from '../../core/view/planViewMerging.ts';
import { isComposing } from '../heldInput.ts';
import { icon } from '../icons.ts';
import { block } from '../markdown.ts';
import type { MergingDesk } from './desk.ts';
import { versionPart } from './version.ts';
import { words } from './words.ts';

export function conflictCard(
  desk: MergingDesk,
  { ours, theirs }: MergingPlan,
  conflict: MergingConflict,
  index: number,
): TemplateResult {
  const { key, sentence, place, answered } = conflict;
  const keptBoth = answered === 'both';
  return html`<section
    class="card ${answered === undefined ? '' : 'settled'}"
    aria-labelledby="card-${index}"
    data-card=${key}
  >
    <h2 id="card-${index}" tabindex="-1" data-key="card:${key}">
      ${
        answered === undefined
          ? nothing
          : html`<span class="settled-mark"
              >${icon('check')}<span class="said">${words.settledMark}: </span></span
            >`
      }${sentence}
    </h2>
    <p class="plain card-place" dir="auto">${place}</p>
    <div class="versions">
      ${versionPart(
        {
          heading: ours,
          ...{ text: conflict.ours, said: conflict.oursSaid, marks: conflict.oursMarks },
          chosen: answered === 'ours' || keptBoth,
        },
        desk.textLang,
      )}
      ${versionPart(
        {
          heading: theirs,
          ...{ text: conflict.theirs, said: conflict.theirsSaid, marks: conflict.theirsMarks },
          chosen: answered === 'theirs' || keptBoth,
        },
        desk.textLang,
      )}
    </div>
    ${baseOf(desk, conflict)}
    ${conflict.oneOnly === undefined ? nothing : html`<p class="plain">${conflict.oneOnly}</p>`}
    ${buttonsOf(desk, conflict)} ${fieldOf(desk, conflict)}
    ${
      answered === 'text' && desk.draftOf(key) === undefined
        ? html`<div class="new-words prose version-words" lang=${desk.textLang} dir="auto">
            ${block(conflict.text ?? '')}
          </div>`
        : nothing
    }
  </section>`;
}

function baseOf(
  desk: MergingDesk,
  { base, baseSaid, key }: MergingConflict,
): TemplateResult | typeof nothing {
  if (base === undefined)
    return baseSaid === undefined ? nothing : html`<p class="plain">${words.beforeEmpty(baseSaid)}</p>`;
  return html`<details class="before">
    <summary data-key="before:${key}">${words.before}</summary>
    <div class="prose version-words" lang=${desk.textLang} dir="auto">${block(base)}</div>
  </details>`;
}

function buttonsOf(desk: MergingDesk, conflict: MergingConflict): TemplateResult {
  const { key, answers, answered, text, draft } = conflict;
  const press = (answer: MergingConflict['answers'][number]['answer']): void => {
    if (answer === 'text') desk.openField(key, text ?? draft ?? '');
    else if (answered === answer) desk.takeBack(key);
    else desk.answer(key, answer);
  };
  return html`<div class="card-buttons" role="group" aria-label=${words.choose}>
    ${answers.map(
      ({ answer, label }) =>
        html`<button
          type="button"
          class="small ${answered === answer ? 'primary' : ''}"
          aria-pressed=${answered === answer}
          aria-describedby=${answer === 'both' ? 'both-means' : nothing}
          title=${answer === 'both' ? words.bothMeans : nothing}
          data-key="answer:${key}:${answer}"
          @click=${() => press(answer)}
        >
          ${label}
        </button>`,
    )}
    ${
      answered === undefined
        ? nothing
        : html`<button
            type="button"
            class="link take-back"
            data-key="take-back:${key}"
            @click=${() => desk.takeBack(key)}
          >
            ${words.takeBack}
          </button>`
    }
  </div>`;
}

function fieldOf(desk: MergingDesk, { key }: MergingConflict): TemplateResult | typeof nothing {
  const draft = desk.draftOf(key);
  if (draft === undefined) return nothing;
  const pressed = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) desk.useText(key);
    else if (event.key === 'Escape') desk.leaveField(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<div class="write-new">
    <textarea
      aria-label=${words.field}
      aria-describedby="write-keys"
      data-key="field:${key}"
      lang=${desk.textLang}
      dir="auto"
      spellcheck="true"
      rows="3"
      maxlength="100000"
      ${withElement((element) => {
        if (element instanceof HTMLTextAreaElement && element.value !== draft) element.value = draft;
      })}
      @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && desk.write(key, target.value)}
      @keydown=${pressed}
    ></textarea>
    <div class="card-buttons">
      <button
        type="button"
        class="small primary"
        data-key="use:${key}"
        ?disabled=${draft.trim() === ''}
        @click=${() => desk.useText(key)}
      >
        ${words.useText}
      </button>
      <button type="button" class="small" data-key="leave:${key}" @click=${() => desk.leaveField(key)}>
        ${words.cancel}
      </button>
      <span class="plain" id="write-keys">${words.keys()}</span>
    </div>
  </div>`;
}
