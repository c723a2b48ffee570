/** What holds for a rubric as a whole: its form, whether it gives points; and what can be added to it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Addable } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { chooseValue } from './chooseValue.ts';
import { icon } from './icons.ts';
import { words } from './words.ts';

export function rubricBar(board: Board): TemplateResult {
  const { titleRef, form, values, criteria } = board.plan;
  const meaning = values.form?.find(({ value }) => value === board.textOf(titleRef, 'form', form))?.meaning;
  return html`<div class="rubric-bar">
    <div class="rubric-says">
      <span class="rubric-form"
        ><span aria-hidden="true">${words.rubric.form}</span> ${chooseValue(board, {
          ...{ ref: titleRef, field: 'form', values: 'form', value: form },
          ...{ label: words.rubric.form, always: true },
        })}</span
      >
      ${scoredSwitch(board)} ${board.wide && meaning ? html`<span class="plain">${meaning}</span>` : nothing}
    </div>
    ${
      board.editable
        ? html`<div class="rubric-tools">
            ${!board.wide || (form === 'holistic' && criteria.length === 0) ? nothing : addButton(board, 'criterion')}
            ${board.wide ? addButton(board, 'level') : nothing} ${pasteButton(board)}
          </div>`
        : nothing
    }
  </div>`;
}

function addButton(board: Board, what: Addable): TemplateResult {
  return html`<button type="button" class="small" data-key="bar:${what}" @click=${() => board.add(what)}>
    ${icon('add')}<span>${words.add[what]}</span>
  </button>`;
}

/** Takes a rubric that lies elsewhere. */
function pasteButton(board: Board): TemplateResult {
  return html`<button type="button" class="small" data-key="bar:paste" @click=${() => board.pasteTable()}>
    <span>${words.paste.open}</span>
  </button>`;
}

/** Whether levels and criteria count for points. */
function scoredSwitch(board: Board): TemplateResult | typeof nothing {
  const { titleRef, scored } = board.plan;
  const was = String(scored);
  const on = board.textOf(titleRef, 'scored', was) === 'true';
  if (!board.editable) return on ? html`<span class="plain">${words.rubric.scored}</span>` : nothing;
  return html`<label class="scored">
    <input
      type="checkbox"
      data-key="scored"
      .checked=${on}
      @change=${({ target }: Event) => {
        if (!(target instanceof HTMLInputElement)) return;
        board.ask({ do: 'set-text', ref: titleRef, field: 'scored', text: String(target.checked), was });
      }}
    />
    <span>${words.rubric.scored}</span>
  </label>`;
}
