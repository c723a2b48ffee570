/** How the shared folder stands, in a quiet line below the head of a plan or a paper. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SharingIntent, SharingView } from '../../core/view/planView.ts';
import { icon } from '../icons.ts';

const words = { strip: 'The shared folder' };

const icons = {
  unavailable: 'info',
  idle: 'check',
  open: 'exchange',
  busy: 'exchange',
  settle: 'exchange',
  trouble: 'info',
} as const satisfies Record<SharingView['is'], string>;

/** @param ask does what a button says */
export function sharingStrip(
  { is, line, more, actions }: SharingView,
  ask: (intent: SharingIntent) => void,
): TemplateResult {
  // Counts change with every saving; only what somebody waits for, or has to know, is spoken.
  const live = is === 'busy' || is === 'settle' || is === 'trouble' ? 'polite' : 'off';
  return html`<section class="sharing ${is}" aria-label=${words.strip}>
    <div class="sharing-said" aria-live=${live} aria-busy=${is === 'busy'}>
      <p class="sharing-line">${icon(icons[is])}<span>${line}</span></p>
      ${more === undefined ? nothing : html`<p class="sharing-more">${more}</p>`}
    </div>
    ${
      actions.length === 0
        ? nothing
        : html`<div class="sharing-actions">
            ${actions.map(({ label, intent }) => {
              const first =
                intent === actions[0]?.intent && (is === 'settle' || is === 'trouble' || is === 'open');
              return html`<button
                type="button"
                class=${first ? 'small' : 'link'}
                data-key="sharing:${intent.do}"
                @click=${() => ask(intent)}
              >
                ${label}
              </button>`;
            })}
          </div>`
    }
  </section>`;
}
