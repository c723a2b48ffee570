/** What the two look at together, at the top of the side bar. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ThirdPoint } from '../../core/view/planView.ts';
import type { Board } from '../board.ts';
import { icon } from '../icons.ts';
import { inline } from '../markdown.ts';
import { shownPage } from '../shownPage.ts';
import { bringUpButton } from './bringUp.ts';
import { questionsPart } from './questions.ts';
import { stepButtons } from './steps.ts';
import { togetherWords as words } from './togetherWords.ts';

/** Nothing where nothing is looked at and no meeting is going on; the pages for students and for the table have no room for it. */
export function togetherStrip(board: Board): TemplateResult | typeof nothing {
  const { point, meeting } = board.together;
  const page = shownPage(board);
  if (page === 'together' || page === 'board' || (!point && !meeting)) return nothing;
  return html`<section class="look-strip ${point ? 'on' : ''}" aria-label=${words.strip}>
    ${point ? pointOf(board, point) : html`<p class="look-none">${words.meetingOn(meeting?.day ?? '')} ${words.nothingYet}</p>`}
    ${aheadOf(board)} ${actionsOf(board)}
    ${point && !board.wide ? questionsPart(board, board.together) : nothing}
  </section>`;
}

function pointOf(board: Board, point: ThirdPoint): TemplateResult {
  const { kind, within, text, missing, ref } = point;
  // In the plan that is shown nobody has to be told which plan it is.
  const elsewhere = within !== '' && ref?.includes(' ') === true;
  return html`<div class="look-head">
      <p class="look-kind">
        ${icon('eye')}<span
          >${kind || words.strip}${elsewhere ? html` <span class="look-within">${words.within(within)}</span>` : nothing}</span
        >
      </p>
      ${stepButtons(board, point, 'strip')}
    </div>
    <div aria-live="polite">
      ${
        missing === undefined
          ? html`<button
              type="button"
              class="look-words"
              data-key="strip:there"
              title=${ref === undefined ? words.open : words.there}
              @click=${() => board.ask({ do: 'look-there' })}
            >
              <span lang=${board.textLang} dir="auto">${inline(text)}</span>
            </button>`
          : html`<p class="look-words missing">${missing}</p>`
      }
    </div>`;
}

/** What the meeting looks at, where this window does not follow. */
function aheadOf(board: Board): TemplateResult | typeof nothing {
  const { ahead } = board.together;
  if (!ahead) return nothing;
  return html`<p class="look-ahead">
    <span>${words.ahead(ahead.label)}</span>
    <button
      type="button"
      class="link"
      data-key="strip:ahead"
      @click=${() => board.ask({ do: 'look-at', target: ahead.target })}
    >
      ${words.goThere}
    </button>
  </p>`;
}

function actionsOf(board: Board): TemplateResult {
  const { point, seenBy, meeting } = board.together;
  return html`${seenBy === '' || !point ? nothing : html`<p class="look-seen">${seenBy}</p>`}
    <div class="look-actions">
      <button
        type="button"
        class="link"
        data-key="strip:large"
        @click=${() => (board.wide ? board.showPage('together') : board.openAs('together'))}
      >
        ${words.meetingView}
      </button>
      ${bringUpButton(board, board.together, 'strip')} ${meeting ? followBox(board, 'strip') : nothing}
    </div>`;
}

/** Whether this window follows the meeting. */
export function followBox(board: Pick<Board, 'ask' | 'together'>, where: string): TemplateResult {
  return html`<label class="look-follow">
    <input
      type="checkbox"
      data-key="${where}:follow"
      .checked=${board.together.follows}
      @change=${({ target }: Event) =>
        board.ask({ do: 'follow', on: target instanceof HTMLInputElement && target.checked })}
    />
    <span>${words.follow}</span>
  </label>`;
}
