/** What stands before the notes: beginning, the recovery code, and the locked door. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MyNotesState } from '../../extension/private/myNotesMessages.ts';
import { icon } from '../icons.ts';
import type { NotesDesk } from './desk.ts';
import { growingField } from './growing.ts';
import { NEW } from './notesPage.ts';
import { words } from './words.ts';

/** The key of the field for the recovery code. */
export const RECOVERY = 'recovery';

type Showing<Show extends MyNotesState['show']> = Extract<MyNotesState, { readonly show: Show }>;

export function beginPage(desk: NotesDesk, { where, howLost }: Showing<'begin'>): TemplateResult {
  const { title, lead, points, act } = words.begin;
  return html`<div class="first">
    <h1>${title}</h1>
    <p>${lead}</p>
    <ul class="points">
      ${points(where, howLost).map((point) => html`<li>${point}</li>`)}
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

/**
 * @param unkept the fields whose words are not kept yet, with these
 * @param keep tries to keep a new note
 */
export function lockedPage(
  desk: NotesDesk,
  { sentence, hasCode, canBegin, there }: Showing<'locked'>,
  unkept: readonly (readonly [key: string, text: string])[],
  keep: () => void,
): TemplateResult {
  const { title, field, example, hint, open, noCopy, anew, anewGone, startAnew } = words.locked;
  const key = RECOVERY;
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
        : canBegin && there
          ? html`<p>${noCopy}</p>`
          : nothing
    }
    ${
      canBegin
        ? html`<div class="anew">
            <p class="plain">${there ? anew : anewGone}</p>
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
    ${unkept.length === 0 ? nothing : unkeptWords(desk, unkept, keep)}
  </div>`;
}

/** What was being written when the door was locked stays in sight, to go on with or to copy. */
function unkeptWords(
  desk: NotesDesk,
  unkept: readonly (readonly [key: string, text: string])[],
  keep: () => void,
): TemplateResult {
  const { still, stillLabel } = words.locked;
  return html`<section class="unkept" aria-label=${stillLabel}>
    <p>${still}</p>
    ${repeat(
      unkept,
      ([key]) => key,
      ([key, text]) =>
        growingField({
          ...{ key, label: stillLabel, text, lines: key !== NEW },
          onText: (now) => desk.write(key, now),
          onKeep: () => {
            if (key === NEW) keep();
          },
        }),
    )}
  </section>`;
}
