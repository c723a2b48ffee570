/** A part of a page that is folded until it is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import { heading, type Level } from './heading.ts';
import type { PaperDesk } from './paperDesk.ts';

export interface Fold {
  /** Names it for as long as the page is there. */
  readonly part: string;
  /** Of its button, where it stands for an item. */
  readonly key?: string;
  readonly words: string;
  /** Behind the heading, quieter. */
  readonly aside?: string;
  readonly level: Level;
  readonly body: () => TemplateResult | typeof nothing;
  /** Whether it is open at first. */
  readonly open?: boolean;
}

/** The heading is a button that opens and folds it; what is folded is not drawn. */
export function fold(
  desk: PaperDesk,
  { part, key, words, aside, level, body, open = false }: Fold,
): TemplateResult {
  const shown = desk.isOpen(`fold:${part}`) !== open;
  const id = `fold-${encodeURIComponent(part)}`;
  const button = html`<button
    type="button"
    class="fold-head"
    data-key=${key ?? `fold:${part}`}
    aria-expanded=${shown}
    aria-controls=${id}
    @click=${() => desk.toggle(`fold:${part}`)}
  >
    ${icon(shown ? 'unfolded' : 'folded')}<span>${words}</span>${
      aside ? html`<span class="count">${aside}</span>` : nothing
    }
  </button>`;
  return html`<div class="fold-part">
    ${heading(level, button)}
    <div class="fold-body" id=${id} ?hidden=${!shown}>${shown ? body() : nothing}</div>
  </div>`;
}
