/** The page before anything is there: one large field to paste into. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BringingState } from '../../core/view/planViewBringing.ts';
import { icon } from '../icons.ts';
import { isComposing } from '../heldInput.ts';
import type { BringingDesk } from './desk.ts';
import { words } from './words.ts';

type Empty = Extract<BringingState, { readonly show: 'empty' }>;

export function emptyPage(desk: BringingDesk, { busy, trouble, back }: Empty): TemplateResult {
  return html`<div class="bring-empty">
    <h1>${words.title}</h1>
    <p class="bring-about">${words.about}</p>
    ${
      back === undefined
        ? nothing
        : html`<p class="bring-back">
            <span>${words.still(back)}</span>
            <button type="button" class="link" data-key="back" @click=${() => desk.undo()}>
              ${words.goBack}
            </button>
          </p>`
    }
    <div class="bring-box ${busy ? 'busy' : ''}" aria-busy=${busy ? 'true' : 'false'}>
      ${
        busy
          ? html`<p class="bring-reading">${words.reading}</p>`
          : html`<label for="bring-field" class="bring-label">${words.field}</label>
              <p class="bring-how" id="bring-how">${words.how()}</p>
              <textarea
                id="bring-field"
                data-key="field"
                aria-describedby="bring-how"
                .value=${live(desk.typed)}
                @input=${(event: Event) => desk.type((event.target as HTMLTextAreaElement).value)}
                @keydown=${(event: KeyboardEvent) => {
                  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event))
                    return;
                  event.preventDefault();
                  desk.readTyped();
                }}
              ></textarea>`
      }
    </div>
    <div role="status" class="bring-trouble ${trouble === undefined || busy ? '' : 'on'}">
      ${busy ? html`<span class="said">${words.reading}</span>` : trouble === undefined ? nothing : html`${icon('info')}<span>${trouble}</span>`}
    </div>
    ${busy ? nothing : ways(desk)}
    <p class="bring-promise">${words.promise}</p>
  </div>`;
}

function ways(desk: BringingDesk): TemplateResult {
  return html`<div class="bring-ways">
    ${
      desk.typed.trim() === ''
        ? nothing
        : html`<button type="button" class="big primary" data-key="read" @click=${() => desk.readTyped()}>
            ${words.read}
          </button>`
    }
    <button
      type="button"
      class="big"
      data-key="choose"
      aria-describedby="bring-files"
      @click=${() => desk.send({ type: 'choose-file' })}
    >
      ${words.choose}
    </button>
    <p class="plain" id="bring-files">${words.files}</p>
  </div>`;
}
