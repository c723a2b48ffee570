/** A document in two versions: what came together by itself, what is open, and the way to one. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FromMerging, MergingPlan, MergingState } from '../../core/view/planViewMerging.ts';
import { icon } from '../icons.ts';
import { conflictCard } from './card.ts';
import type { MergingDesk } from './desk.ts';
import { words } from './words.ts';

export function mergingPage(desk: MergingDesk, plan: MergingPlan): TemplateResult {
  const { conflicts } = plan;
  return html`${headOf(plan)}
    <p class="said" id="both-means">${words.bothMeans}</p>
    ${mergedOf(plan)}
    ${repeat(
      conflicts,
      ({ key }) => key,
      (conflict, index) => conflictCard(desk, plan, conflict, index),
    )}
    ${barOf(desk, plan)}`;
}

/** Where there is nothing to choose: it is settled, or it can’t be done here. */
export function endPage(
  desk: MergingDesk,
  state: Extract<MergingState, { readonly show: 'settled' | 'cannot' }>,
): TemplateResult {
  const { show, title, said } = state;
  const button = (key: string, label: string, first: boolean, message: FromMerging): TemplateResult =>
    html`<button
      type="button"
      class="small ${first ? 'primary' : ''}"
      data-key=${key}
      @click=${() => desk.send(message)}
    >
      ${label}
    </button>`;
  return html`<div class="merging-end">
    <h1 dir="auto">${title}</h1>
    <p class="end-said" tabindex="-1" data-key="end">
      ${icon(show === 'settled' ? 'check' : 'info')}<span>${said}</span>
    </p>
    <div class="card-buttons">
      ${
        state.show === 'settled'
          ? repeat(
              state.next,
              (next) => next.do,
              (next, index) =>
                button(`next:${next.do}`, next.label, index === 0, { type: 'next', do: next.do }),
            )
          : button('as-text', words.asText, true, { type: 'as-text' })
      }
    </div>
  </div>`;
}

function headOf({ title, kindLabel, conflicts }: MergingPlan): TemplateResult {
  return html`<header class="merging-head">
    <p class="plain">${words.about} · ${kindLabel}</p>
    <h1 dir="auto" tabindex="-1" data-key="title">${title}</h1>
    <p class="plain">${conflicts.length === 0 ? words.nothingOpen : words.settle}</p>
  </header>`;
}

/** Long lists stay folded. */
const FEW = 4;

function mergedOf({ merged, ours, theirs }: MergingPlan): TemplateResult | typeof nothing {
  if (merged.length === 0) return nothing;
  const group = (side: 'ours' | 'theirs' | 'both', heading: string): TemplateResult | typeof nothing => {
    const sentences = merged.filter((each) => each.side === side);
    return sentences.length === 0
      ? nothing
      : html`<div class="merged-side">
          <h2>${heading}</h2>
          <ul>
            ${sentences.map(({ sentence }) => html`<li dir="auto">${sentence}</li>`)}
          </ul>
        </div>`;
  };
  return html`<details class="merged" ?open=${merged.length <= FEW}>
    <summary data-key="merged">${words.merged(merged.length)}</summary>
    <div class="merged-sides">
      ${group('ours', ours)} ${group('theirs', theirs)} ${group('both', words.fromBoth)}
    </div>
  </details>`;
}

function barOf(desk: MergingDesk, { ready, progress, finish, trouble }: MergingPlan): TemplateResult {
  const said = ready ? words.allSettled : words.open(progress);
  return html`<div class="merging-bar">
    <p class="merging-sum" data-key="sum">${said}</p>
    <div class="card-buttons">
      <button type="button" class="small" data-key="as-text" @click=${() => desk.send({ type: 'as-text' })}>
        ${words.asText}
      </button>
      ${
        ready
          ? html`<button
              type="button"
              class="small primary"
              data-key="finish"
              @click=${() => desk.send({ type: 'finish' })}
            >
              ${finish}
            </button>`
          : html`<button type="button" class="small primary" data-key="next" @click=${() => desk.goToNext()}>
              ${words.next}
            </button>`
      }
    </div>
    ${trouble === undefined ? nothing : html`<p class="merging-trouble">${icon('info')}<span>${trouble}</span></p>`}
  </div>`;
}
