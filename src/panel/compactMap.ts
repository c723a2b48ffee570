/** The alignment map in the side bar: a line a goal, a number a group, a ring where something is open. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MapGroup, MapRow, MapView } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { icon } from './icons.ts';
import { readKey } from './keys.ts';
import { missedBy } from './mapCells.ts';
import { bringUpItem } from './together/bringUp.ts';
import { looked, lookedSaid } from './together/looked.ts';
import { words } from './words.ts';

const SECTION = 'alignment';

const kinds: readonly MapGroup['kind'][] = ['standard', 'check', 'option', 'criterion', 'session'];

export function compactMap(board: Board): TemplateResult | typeof nothing {
  const { map, kind } = board.plan;
  if (map.rows.length === 0) return nothing;
  const folded = board.isFolded(SECTION);
  const shown = kinds.filter((each) => map.groups.some((group) => group.kind === each && !group.aside));
  return html`<section class="section alignment" data-section=${SECTION} aria-labelledby="heading-${SECTION}">
    <div class="section-head">
      <h2 id="heading-${SECTION}">
        <button
          type="button"
          class="fold"
          data-key="fold:${SECTION}"
          aria-expanded=${!folded}
          aria-controls="body-${SECTION}"
          @click=${() => board.fold(SECTION)}
        >
          ${icon(folded ? 'folded' : 'unfolded')}<span>${words.sections.alignment}</span>
        </button>
      </h2>
      <button type="button" class="link open-map" data-key="open-map" @click=${() => board.openAs('map')}>
        ${words.map.openMap}
      </button>
    </div>
    <div id="body-${SECTION}" class="section-body" ?hidden=${folded}>
      ${
        folded
          ? nothing
          : html`<table class="small-map">
              <caption class="said">
                ${words.map.grid}
              </caption>
              <thead>
                <tr>
                  <th scope="col"><span class="said">${words.map.goals}</span></th>
                  ${shown.map((each) => html`<th scope="col"><span>${words.map.kinds(kind)[each]}</span></th>`)}
                </tr>
              </thead>
              <tbody>
                ${map.rows.map((row, index) => goalLine(board, map, shown, row, index))}
              </tbody>
            </table>`
      }
    </div>
  </section>`;
}

function goalLine(
  board: Board,
  map: MapView,
  shown: readonly MapGroup['kind'][],
  row: MapRow,
  index: number,
): TemplateResult {
  const isMissed =
    row.label !== '' && [...missedBy(map, row).values()].some(({ misses }) => typeof misses === 'number');
  const kindOf = (group: number | undefined): MapGroup['kind'] | undefined => map.groups[group ?? -1]?.kind;
  return html`<tr class=${looked(board, row.ref)}>
    <th scope="row">
      <button
        type="button"
        class="words"
        data-key="map:${row.ref}"
        title=${row.label}
        @click=${() => board.goTo(row.ref)}
        @keydown=${(event: KeyboardEvent) => {
          if (readKey(event, true) !== 'next-time') return;
          // Else the letter would be the first of the words.
          event.preventDefault();
          bringUpItem(board, row.ref, row.label, `map:${row.ref}`);
        }}
      >
        <span class="number">${index + 1}</span
        ><span class="head-words">${row.label || words.notWritten.goal}${lookedSaid(board, row.ref)}</span>
      </button>
    </th>
    ${shown.map((kind) => {
      const count = row.cells.filter(({ column }) => kindOf(map.columns[column]?.group) === kind).length;
      const open = (kind === 'option' && isMissed) || row.asked.some(({ group }) => kindOf(group) === kind);
      const fine = !open && count === 0 && row.fine.some((group) => kindOf(group) === kind);
      return html`<td class=${open ? 'asked' : count > 0 ? 'linked' : fine ? 'fine' : 'empty'}>
        <span class="mark">${count > 0 ? count : open ? '?' : fine ? '–' : '·'}</span>
        ${open ? html`<span class="said">${words.map.openHere}</span>` : nothing}
      </td>`;
    })}
  </tr>`;
}
