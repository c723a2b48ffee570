/** The way to begin with a partner, where a plan has no notes yet. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../board.ts';
import { icon } from '../icons.ts';
import { noTogether } from '../noPlan.ts';

const words = { begin: 'Work on this with a partner' } as const;

/** One quiet line; nothing where there are notes, or nobody has said yet whether there are. */
export function setUpLine(board: Board): TemplateResult | typeof nothing {
  const { together, plan } = board;
  const isPlan = plan.kind === 'project-spec' || plan.kind === 'lesson-plan';
  if (!isPlan || together === noTogether || together.notes.length > 0 || together.keepsNothing)
    return nothing;
  return html`<p class="set-up-line">
    <button type="button" class="link" data-key="set-up" @click=${() => board.ask({ do: 'set-up' })}>
      ${icon('arrow')}${words.begin}
    </button>
  </p>`;
}
