/** What others have written: one press takes it. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { agreementWords as words } from './agreementWords.ts';

export interface Ideas {
  /** Names the field they are for. */
  readonly key: string;
  readonly label: string;
  readonly ideas: readonly { readonly text: string; readonly take: () => void }[];
  /** Whether they are shown only when asked for, because something is written already. */
  readonly quiet: boolean;
}

/** Ideas to take, each a button; nothing where there are none or nothing can be changed. */
export function ideaChips(
  desk: PaperDesk,
  { key, label, ideas, quiet }: Ideas,
): TemplateResult | typeof nothing {
  if (!desk.editable || ideas.length === 0) return nothing;
  const part = `ideas:${key}`;
  const open = !quiet || desk.isOpen(part);
  return html`<div class="ideas" role="group" aria-label="${words.othersWrite}: ${label}">
    ${
      quiet
        ? html`<button
            type="button"
            class="chip"
            data-key=${part}
            aria-expanded=${open}
            @click=${() => desk.toggle(part)}
          >
            ${icon(open ? 'unfolded' : 'folded')}<span>${words.moreIdeas}</span>
          </button>`
        : html`<span class="label" aria-hidden="true">${words.othersWrite}</span>`
    }
    ${
      open
        ? ideas.map(
            ({ text, take }) =>
              html`<button
                type="button"
                class="idea"
                data-key="idea:${key}:${text}"
                aria-label=${words.take(text)}
                @click=${(event: Event) => {
                  // The button goes with what it offers; the focus goes on to the field.
                  focusField(event.currentTarget);
                  take();
                }}
              >
                ${icon('add')}<span>${text}</span>
              </button>`,
          )
        : nothing
    }
  </div>`;
}

/** The field that the ideas belong to: the last one before them. */
function focusField(chip: EventTarget | null): void {
  const part = chip instanceof Element ? chip.closest('.agreement-part') : null;
  const fields = [...(part?.querySelectorAll<HTMLElement>('textarea') ?? [])];
  fields.at(-1)?.focus();
}
