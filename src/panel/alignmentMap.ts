/** The alignment map with the whole editor to itself: the goals of a plan against all that serves them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from './board.ts';
import { icon } from './icons.ts';
import { mapGrid } from './mapGrid.ts';
import { planEntries } from './mapMenus.ts';
import { togetherWords } from './together/togetherWords.ts';
import { words } from './words.ts';

export function mapPage(board: Board): TemplateResult {
  const { map } = board.plan;
  return html`<section class="map-page" aria-labelledby="map-title">
    <div class="map-top">
      <div>
        <h2 id="map-title">${words.map.title}</h2>
        ${map.rows.length > 0 ? html`<p class="plain">${board.editable ? words.map.hint : words.map.hintReadOnly}</p>` : nothing}
      </div>
      ${aboutThePlan(board)}
    </div>
    ${map.rows.length > 0 ? html`${mapGrid(board)}${legend(board)}` : noGoals(board)}
  </section>`;
}

/** What is open and has no other place here, so that all that is open is seen somewhere. */
function aboutThePlan(board: Board): TemplateResult | typeof nothing {
  const { length } = board.plan.map.questions;
  if (length === 0) return nothing;
  const key = 'map-plan';
  return html`<button
    type="button"
    class="open-line map-plan"
    data-key=${key}
    data-open
    aria-haspopup="menu"
    @click=${(event: Event) =>
      board.choose(
        planEntries(board),
        words.map.aboutPlan(length),
        (event.currentTarget as Element).getBoundingClientRect(),
        key,
      )}
  >
    ${icon('question')}<span>${words.map.aboutPlan(length)}</span>
  </button>`;
}

function legend(board: Board): TemplateResult {
  const { rows, columns } = board.plan.map;
  const states = [
    'linked',
    'asked',
    ...(rows.some(({ fine }) => fine.length > 0) || columns.some(({ misses }) => misses === 'fine')
      ? ['fine' as const]
      : []),
    'empty',
  ] as const;
  return html`<ul class="map-legend" aria-hidden="true">
    ${states.map((state) => html`<li><span class="spot ${state}"></span>${words.map.legend[state]}</li>`)}
    ${
      [...rows, ...columns].some(({ ref }) => board.isLookedAt(ref))
        ? html`<li class="looked-legend"><span class="looked-mark"></span>${togetherWords.legend}</li>`
        : nothing
    }
  </ul>`;
}

function noGoals(board: Board): TemplateResult {
  return html`<div class="empty">
    <p>${words.empty.goals}</p>
    ${
      board.editable
        ? html`<button
            type="button"
            class="small"
            data-key="first:goals"
            @click=${() => {
              board.showPage('plan');
              board.add('goal');
            }}
          >
            ${words.add.goal}
          </button>`
        : nothing
    }
  </div>`;
}
