/** The buttons that go on to the next item, back to the one before, and away. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ThirdPoint } from '../../core/view/planView.ts';
import { icon } from '../icons.ts';
import type { PaperDesk } from '../papers/paperDesk.ts';
import { togetherWords as words } from './togetherWords.ts';

/** @param where tells the buttons of one surface from those of another on the same page */
export function stepButtons(
  desk: Pick<PaperDesk, 'ask'>,
  { place, ref }: ThirdPoint,
  where: string,
): TemplateResult {
  return html`<div class="look-steps">
    ${
      ref === undefined
        ? nothing
        : html`${step(desk, where, -1)}
          ${place ? html`<span class="look-place">${words.place(place.number, place.of)}</span>` : nothing}
          ${step(desk, where, 1)}`
    }
    <button
      type="button"
      class="tool"
      data-key="${where}:away"
      aria-label=${words.away}
      title=${words.away}
      @click=${() => desk.ask({ do: 'look-away' })}
    >
      ${icon('close')}
    </button>
  </div>`;
}

function step(desk: Pick<PaperDesk, 'ask'>, where: string, by: 1 | -1): TemplateResult {
  const label = by < 0 ? words.previous : words.next;
  return html`<button
    type="button"
    class="tool ${by < 0 ? 'backwards' : ''}"
    data-key="${where}:${by < 0 ? 'previous' : 'next'}"
    aria-label=${label}
    title=${label}
    @click=${() => desk.ask({ do: 'look-on', by })}
  >
    ${icon('folded')}
  </button>`;
}
