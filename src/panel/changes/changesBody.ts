/** What is shown of the changes once somebody looks at them: with what they are compared, the changes, how much there is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SinceView } from '../../core/view/planView.ts';
import { icon } from '../icons.ts';
import type { Level } from '../papers/heading.ts';
import { changeList, type Go } from './changeList.ts';
import type { ChangesDesk } from './changesDesk.ts';
import { changesWords } from './changesWords.ts';

export function changesBody(desk: ChangesDesk, since: SinceView, level: Level, go: Go): TemplateResult {
  const { groups, totals = [], layout = false, count } = since;
  return html`<div class="changes-body">
    ${changesTools(desk, since)}
    ${groups === undefined ? html`<p class="plain">${changesWords.looking}</p>` : nothing}
    ${totals.length > 0 ? totalsPart(totals) : nothing}
    ${groups && groups.length > 0 ? changeList(desk, groups, level, go) : nothing}
    ${layout && count === 0 ? html`<p class="plain change-layout">${changesWords.layoutSaid}</p>` : nothing}
  </div>`;
}

/** With what it is compared, and what else can be done. */
function changesTools(desk: ChangesDesk, { baselines, names, count }: SinceView): TemplateResult {
  const chosen = baselines.find((baseline) => baseline.chosen);
  return html`<div class="changes-tools">
    ${
      baselines.length > 0
        ? html`<button
            type="button"
            class="small with-icon"
            data-key="compare-with"
            aria-haspopup="menu"
            @click=${({ currentTarget }: Event) => chooseBaseline(desk, currentTarget as Element)}
          >
            <span>${chosen ? changesWords.compareWith(chosen.label) : changesWords.choose}</span
            >${icon('unfolded')}
          </button>`
        : nothing
    }
    ${
      names === 'unknown' || (count === 0 && names === 'off')
        ? nothing
        : html`<button
            type="button"
            class="link"
            data-key="since-names"
            @click=${() => desk.ask({ do: 'since-names', on: names === 'off' })}
          >
            ${names === 'off' ? changesWords.who : changesWords.hideWho}
          </button>`
    }
  </div>`;
}

export function keepButton(desk: Pick<ChangesDesk, 'ask'>): TemplateResult {
  return html`<button
    type="button"
    class="link"
    data-key="since-keep"
    @click=${() => desk.ask({ do: 'since-keep' })}
  >
    ${changesWords.keep}
  </button>`;
}

function chooseBaseline(desk: ChangesDesk, from: Element): void {
  const baselines = desk.since?.baselines ?? [];
  const entries = baselines.map(({ id, label, chosen }) => ({
    label,
    ...(id === 'day' || id === 'version' ? { apart: id === 'day' } : { chosen }),
    run: () => desk.ask({ do: 'since-baseline', id }),
  }));
  desk.choose(entries, changesWords.choose, from.getBoundingClientRect(), 'compare-with');
}

function totalsPart(totals: NonNullable<SinceView['totals']>): TemplateResult {
  return html`<ul class="change-totals" aria-label=${changesWords.totals}>
    ${totals.map(
      ({ label, before, after }) =>
        html`<li>
          <span aria-hidden="true">${label}: ${before} → <b>${after}</b></span>
          <span class="said">${changesWords.total(label, before, after)}</span>
        </li>`,
    )}
  </ul>`;
}
