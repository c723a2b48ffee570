/** The line at the foot of a page that says what was done, with the way back. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

const words = { undo: 'Undo', dismiss: 'Close this message' };

interface Spoken {
  readonly text: string;
  /** Something was not done. */
  readonly trouble?: boolean;
  /** Set where it can be taken back. */
  readonly undo?: unknown;
}

/** The place where the panel says what was done; always there, so that screen readers hear what comes into it. */
export function statusLine(said: Spoken | undefined, undo: () => void, dismiss: () => void): TemplateResult {
  return html`<div class="said-line ${said ? 'on' : ''} ${said?.trouble ? 'trouble' : ''}" role="status">
    ${
      said
        ? html`${said.trouble ? icon('info') : nothing}
            <p>${said.text}</p>
            ${
              said.undo
                ? html`<button type="button" class="link" data-key="undo" @click=${undo}>
                    ${words.undo}
                  </button>`
                : nothing
            }
            <button
              type="button"
              class="tool"
              data-key="dismiss"
              aria-label=${words.dismiss}
              @click=${dismiss}
            >
              ${icon('close')}
            </button>`
        : nothing
    }
  </div>`;
}
