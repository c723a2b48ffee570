/** What stands before the notes: beginning, the recovery code, and the locked door. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MyNotesState } from '../../extension/private/myNotesMessages.ts';
import { icon } from '../icons.ts';
import type { NotesDesk } from './desk.ts';
import { words } from './words.ts';

type Showing<Show extends MyNotesState['show']> = Extract<MyNotesState, { readonly show: Show }>;

export function beginPage(desk: NotesDesk, { where }: Showing<'begin'>): TemplateResult {
  const { title, lead, points, act } = words.begin;
  return html`<div class="first">
    <h1>${title}</h1>
    <p>${lead}</p>
    <ul class="points">
      ${points(where).map((point) => html`<li>${point}</li>`)}
    </ul>
    <button
      type="button"
      class="big primary"
      data-key="begin"
      @click=${() => desk.ask({ do: 'begin' }, 'code-done')}
    >
      ${act}
    </button>
  </div>`;
}

export function codePage(desk: NotesDesk, { code }: Showing<'code'>): TemplateResult {
  const { title, lead, once, label, copy, done } = words.code;
  return html`<div class="first">
    <h1>${title}</h1>
    <p>${lead}</p>
    <ol class="code" aria-label=${label}>
      ${code.split('-').map((group) => html`<li>${group}</li>`)}
    </ol>
    <p class="plain">${once}</p>
    <div class="field-row">
      <button
        type="button"
        class="big primary"
        data-key="code-done"
        @click=${() => desk.ask({ do: 'code-written' }, 'new')}
      >
        ${done}
      </button>
      <button type="button" class="big" data-key="copy-code" @click=${() => desk.ask({ do: 'copy-code' })}>
        ${copy}
      </button>
    </div>
  </div>`;
}

export function lockedPage(
  desk: NotesDesk,
  { sentence, hasCode, canBegin }: Showing<'locked'>,
): TemplateResult {
  const { title, field, example, hint, open, noCopy, anew, startAnew } = words.locked;
  const key = 'recovery';
  const written = desk.written(key) ?? '';
  const recover = (): void => desk.ask({ do: 'recover', code: desk.written(key) ?? '' });
  return html`<div class="first">
    <h1>${title}</h1>
    <p class="trouble-line">${icon('info')}<span>${sentence}</span></p>
    ${
      hasCode
        ? html`<label class="code-label" for="recovery">${field}</label>
            <input
              id="recovery"
              class="code-field"
              type="text"
              data-key=${key}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              placeholder=${example}
              aria-describedby="recovery-hint"
              .value=${written}
              @input=${(event: Event) => desk.write(key, (event.currentTarget as HTMLInputElement).value)}
              @keydown=${(event: KeyboardEvent) => {
                if (event.key === 'Enter') recover();
              }}
            />
            <p class="plain" id="recovery-hint">${hint}</p>
            <button type="button" class="big primary" data-key="recover" @click=${recover}>${open}</button>`
        : canBegin
          ? html`<p>${noCopy}</p>`
          : nothing
    }
    ${
      canBegin
        ? html`<div class="anew">
            <p class="plain">${anew}</p>
            <button
              type="button"
              class="small"
              data-key="anew"
              @click=${() => desk.ask({ do: 'start-anew' })}
            >
              ${startAnew}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
