/** The grid of the alignment map: draws it, and hears keys and pointer for all its places at once. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import { ref as toElement } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ItemRef, MapColumn, MapGroup, MapRow } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { addField } from './field.ts';
import { icon } from './icons.ts';
import { readKey } from './keys.ts';
import { columnName, GoalCells, goalName, sentence } from './mapCells.ts';
import { cellKey, FIRST_GOAL, groupKey, MapLayout, type DrawnColumn, type Spot } from './mapLayout.ts';
import { cellEntries, columnEntries, foldPart, groupEntries, rowEntries } from './mapMenus.ts';
import type { MenuEntry } from './menu.ts';
import { bringUpItem } from './together/bringUp.ts';
import { looked, lookedSaid, lookOrAway } from './together/looked.ts';
import { words } from './words.ts';

/** What the panel remembers its cells under. */
const GRID = 'map';

/** With more columns than these their heads are written upright, so that all of the map is seen at once. */
const MOST_LEVEL = 12;

/** A group with more cells than these takes a browser longer to draw than anybody waits for, and nobody can look through it. */
const MOST_CELLS = 10_000;

/** With more goals than these each is shown with fewer of its words. */
const MOST_TALL = 10;

export function mapGrid(board: Board): TemplateResult {
  const { map } = board.plan;
  const layout = new MapLayout(map, (group) => isFolded(board, map.groups[group]));
  const noted = board.reachedCell(GRID);
  const reached = layout.has(noted) ? noted : layout.keyAt({ row: FIRST_GOAL, column: 1 });
  const dense = layout.columns.length > MOST_LEVEL;
  // Whatever the cells of a goal show beside what is the goal's own.
  const around = [map.columns, map.groups, layout.columns.map((drawn) => drawn.key).join('|')];
  return html`<div
    class="map-scroll ${dense ? 'dense' : 'level'} ${map.rows.length > MOST_TALL ? 'many' : ''}"
    ${counts('--columns', layout.columns.length)}
  >
    <table
      role="grid"
      class="map"
      aria-label=${words.map.grid}
      aria-rowcount=${layout.lastRow + 1}
      aria-colcount=${layout.columns.length + 1}
      @click=${(event: MouseEvent) => press(board, layout, event)}
      @keydown=${(event: KeyboardEvent) => key(board, layout, event)}
      @contextmenu=${(event: Event) => openAt(board, layout, event)}
      @focusin=${(event: Event) => reach(board, event)}
      @pointerover=${aim}
      @pointerleave=${aim}
    >
      <colgroup>
        <col class="goal-column" />
        <col span=${layout.columns.length} />
      </colgroup>
      <thead role="rowgroup">
        ${groupHeads(board, layout, reached)}${columnHeads(board, layout, reached)}
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          map.rows,
          ({ ref }) => ref,
          (row, index) =>
            html`${goalRow(board, layout, row, index, reached, around)}${fieldRow(board, layout, row)}`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Tells the styles a number. */
function counts(name: '--columns' | '--span', count: number): DirectiveResult {
  return toElement((element) => {
    if (element instanceof HTMLElement) element.style.setProperty(name, String(count));
  });
}

/** A menu of topics, and what has very many cells, is folded until it is opened; the others are open until they are folded. */
function isFolded(board: Board, group: MapGroup | undefined): boolean {
  if (group === undefined) return false;
  const isLarge = group.count * board.plan.map.rows.length > MOST_CELLS;
  return board.isOpen(foldPart(group.key)) !== (group.aside === true || isLarge);
}

function groupHeads(board: Board, layout: MapLayout, reached: string | undefined): TemplateResult {
  const { map } = layout;
  return html`<tr role="row" class="groups">
    <td class="corner" role="presentation"></td>
    ${repeat(
      map.groups,
      ({ key: name }) => name,
      (group, index) => {
        const name = groupKey(group.key);
        const folded = layout.isFolded(index);
        const alone = folded || group.count === 0;
        const first = layout.columns.findIndex((column) => column.group === index) + 1;
        const inside = folded ? map.columns.slice(group.first, group.first + group.count) : [];
        const open = [group, ...inside].reduce((sum, { questions }) => sum + questions.length, 0);
        // Over one narrow column there is no room for words.
        const tight = !alone && group.count === 1 && layout.columns.length > MOST_LEVEL;
        return html`<th
          role="columnheader"
          scope="colgroup"
          class="group-head ${alone ? 'alone' : ''}"
          colspan=${alone ? 1 : group.count}
          rowspan=${alone ? 2 : 1}
        >
          <button
            type="button"
            class="map-head"
            data-key=${name}
            data-row="0"
            data-column=${first}
            data-open=${open > 0 ? '' : nothing}
            tabindex=${name === reached ? 0 : -1}
            aria-expanded=${group.count === 0 ? nothing : !folded}
            title=${group.label}
            @click=${() => group.count > 0 && board.toggle(foldPart(group.key))}
          >
            ${group.count === 0 ? nothing : icon(folded ? 'folded' : 'unfolded')}<span
              class=${tight ? 'said' : 'head-words'}
              >${group.label}</span
            >${badge(open)}
          </button>
          ${more(group.label)}
        </th>`;
      },
    )}
  </tr>`;
}

function columnHeads(board: Board, layout: MapLayout, reached: string | undefined): TemplateResult {
  const { map } = layout;
  const own = layout.columns.flatMap((drawn, index) => {
    const column = drawn.column === undefined ? undefined : map.columns[drawn.column];
    return column ? [{ drawn, column, index }] : [];
  });
  return html`<tr role="row" class="columns">
    <th role="columnheader" scope="col" class="corner">${words.map.goals}</th>
    ${repeat(
      own,
      ({ drawn }) => drawn.key,
      ({ drawn, column, index }) =>
        html`<th
          role="columnheader"
          scope="col"
          class="column-head ${edge(layout, drawn)} ${lit(board, column.ref)}"
        >
          <button
            type="button"
            class="map-head"
            data-key="item:${column.ref}"
            data-row="1"
            data-column=${index + 1}
            data-open=${column.questions.length > 0 ? '' : nothing}
            tabindex=${`item:${column.ref}` === reached ? 0 : -1}
            title=${column.more === undefined ? column.label : `${column.label}\n${column.more}`}
            @click=${() => board.reveal(column.ref)}
          >
            <span class="head-words"
              ><span>${headOf(map.groups[column.group], column)}${lookedSaid(board, column.ref)}</span></span
            >${badge(column.questions.length)}
          </button>
          ${more(columnName(map, column))}
        </th>`,
    )}
  </tr>`;
}

/** When something is comes first: that is what its column stands for in time. */
function headOf(group: MapGroup | undefined, { label, more: when }: MapColumn): TemplateResult {
  const name = label || (group && group.kind !== 'standard' ? words.notWritten[group.kind] : '');
  const inTime = group?.kind === 'check' || group?.kind === 'session';
  return inTime && when !== undefined ? html`<span class="when">${when}</span> ${name}` : html`${name}`;
}

function goalRow(
  board: Board,
  layout: MapLayout,
  row: MapRow,
  index: number,
  reached: string | undefined,
  around: readonly unknown[],
): DirectiveResult {
  const isReached = reached === `item:${row.ref}` || reached?.startsWith(cellKey(row.ref, '')) === true;
  // Most goals stay as they are: only those are drawn anew of which something shows another way.
  return guard([row, index, ...around, ...board.about(row.ref), isReached && reached], () => {
    const cells = new GoalCells(board, row);
    const facts = layout.columns.map((drawn) => cells.at(drawn));
    const name = goalName(row, index);
    const head = `item:${row.ref}`;
    return html`<tr role="row" class="goal-row ${lit(board, row.ref)}">
      <th role="rowheader" scope="row" class="row-head">
        <button
          type="button"
          class="map-head"
          data-key=${head}
          data-row=${index + FIRST_GOAL}
          data-column="0"
          data-open=${row.questions.length > 0 ? '' : nothing}
          tabindex=${head === reached ? 0 : -1}
          title=${row.label}
          @click=${() => board.reveal(row.ref)}
        >
          <span class="number">${index + 1}</span>
          <span class="head-words">${row.label || words.notWritten.goal}${lookedSaid(board, row.ref)}</span
          >${badge(row.questions.length)}
        </button>
        ${more(name)}
      </th>
      ${repeat(
        layout.columns,
        (drawn) => drawn.key,
        (drawn, at) => {
          const fact = facts[at] ?? { state: 'empty' as const, whole: false };
          const column = drawn.column === undefined ? undefined : layout.map.columns[drawn.column];
          const group = layout.map.groups[drawn.group];
          const called = column ? columnName(layout.map, column) : (group?.label ?? '');
          const place = cellKey(row.ref, drawn.key);
          const span = fact.whole ? wholeFrom(layout, facts, at) : undefined;
          const state =
            fact.whole && fact.state === 'asked' && span === undefined && column ? 'quiet' : fact.state;
          return html`<td
            role="gridcell"
            class="spot ${state} ${fact.whole ? 'whole' : ''} ${edge(layout, drawn)}"
            data-key=${place}
            data-row=${index + FIRST_GOAL}
            data-column=${at + 1}
            tabindex=${place === reached ? 0 : -1}
            aria-label=${sentence(name, called, fact)}
            aria-haspopup="menu"
          >
            ${fact.count ? html`<span class="number-of">${fact.count}</span>` : nothing}${
              span !== undefined && span > 2 && group
                ? html`<span
                    class="asks"
                    data-words=${words.map.asks[group.kind]}
                    ${counts('--span', Math.min(span, MOST_SPAN))}
                  ></span>`
                : nothing
            }
          </td>`;
        },
      )}
    </tr>`;
  });
}

/** What is asked over several cells is written over so many of them at most. */
const MOST_SPAN = 8;

/**
 * Where a group is asked as a whole, one cell of it carries the question: the first that is not linked.
 * @returns over how many cells it may be written; undefined for the other cells
 */
function wholeFrom(
  layout: MapLayout,
  facts: readonly { readonly state: string }[],
  at: number,
): number | undefined {
  const { group } = layout.columns[at] ?? {};
  const cells = [...layout.columns.keys()].filter((index) => layout.columns[index]?.group === group);
  const open = cells.filter((index) => facts[index]?.state === 'asked');
  if (open[0] !== at) return undefined;
  return open.length === cells.length ? cells.length : 1;
}

/** The field for a new check, below the goal it was asked for. */
function fieldRow(board: Board, layout: MapLayout, row: MapRow): TemplateResult | typeof nothing {
  const open = board.field;
  if (open?.kind !== 'add' || open.what !== 'check' || open.beside !== row.ref) return nothing;
  const field = addField(board, {
    what: 'check',
    ...(open.when === undefined ? {} : { when: open.when }),
  });
  return html`<tr role="row" class="map-field-row">
    <td role="gridcell" colspan=${layout.columns.length + 1}>
      <ul class="map-field">
        ${field}
      </ul>
    </td>
  </tr>`;
}

function badge(open: number): TemplateResult | typeof nothing {
  if (open === 0) return nothing;
  return html`<span class="badge" aria-hidden="true">${open}</span
    ><span class="said">, ${words.map.open(open)}</span>`;
}

/** For the pointer; the keys have their own way to the menu. */
function more(name: string): TemplateResult {
  return html`<button type="button" class="tool map-more" tabindex="-1" aria-label=${words.moreFor(name)}>
    ${icon('more')}
  </button>`;
}

function edge(layout: MapLayout, drawn: DrawnColumn): string {
  const { first = -1 } = layout.map.groups[drawn.group] ?? {};
  return drawn.column === undefined || drawn.column === first ? 'first' : '';
}

function lit(board: Board, ref: ItemRef): string {
  return [board.isLit(ref) ? 'lit' : '', looked(board, ref)].filter(Boolean).join(' ');
}

// ---- Keys and pointer --------------------------------------------------------------------------------------------

/** The place an event is about: a cell or a head. */
function placeOf(event: Event): { readonly element: HTMLElement; readonly at: Spot } | undefined {
  const { target } = event;
  if (!(target instanceof Element)) return undefined;
  const head = target.closest('th')?.querySelector<HTMLElement>(':scope > [data-row]');
  const element = target.closest<HTMLElement>('[data-row]') ?? head;
  if (!element) return undefined;
  return { element, at: { row: Number(element.dataset.row), column: Number(element.dataset.column) } };
}

function press(board: Board, layout: MapLayout, event: MouseEvent): void {
  const place = placeOf(event);
  if (!place || !(event.target instanceof Element)) return;
  if (event.target.closest('.map-more')) open(board, layout, place.at, place.element, boxOf(event.target));
  if (!place.element.matches('[role=gridcell]')) return;
  // The first press of a double one has opened the menu, which the second closes.
  if (event.detail < 2 || !toggle(board, layout, place.at))
    open(board, layout, place.at, place.element, boxOf(place.element));
}

function key(board: Board, layout: MapLayout, event: KeyboardEvent): void {
  const { element, at } = placeOf(event) ?? {};
  // In the field for a check, and on a tool, the keys have their own use.
  if (!element || !at || element !== event.target || event.altKey) return;
  const isCell = element.matches('[role=gridcell]');
  if (
    event.key === 'ContextMenu' ||
    (event.key === 'F10' && event.shiftKey) ||
    (isCell && event.key === 'Enter')
  )
    open(board, layout, at, element, boxOf(element));
  else if (event.key === 't' && !event.ctrlKey && !event.metaKey) {
    if (!bringUp(board, layout, at, element)) return;
  } else if (isCell && event.key === ' ') {
    if (!toggle(board, layout, at)) open(board, layout, at, element, boxOf(element));
  } else if (readKey(event, true) === 'look') {
    const ref = refAt(layout, at);
    if (ref !== undefined) lookOrAway(board, ref);
  } else {
    const next = layout.after(at, event, () => rowsSeen(element));
    const name = next && layout.keyAt(next);
    if (name === undefined) {
      // What the grid has keys for does not scroll it where it leads nowhere.
      if (/^(Arrow|Home|End|Page)/.test(event.key)) event.preventDefault();
      return;
    }
    focusPlace(element, name);
  }
  event.preventDefault();
  event.stopPropagation();
}

/** "Talk about this next time": about what a head names, from a cell about its goal. @returns false where that is no item */
function bringUp(board: Board, layout: MapLayout, at: Spot, { dataset }: HTMLElement): boolean {
  const { map } = layout;
  const drawn = layout.columns[at.column - 1];
  const column = drawn?.column === undefined ? undefined : map.columns[drawn.column];
  const item =
    map.rows[at.row - FIRST_GOAL] ?? (at.row === 1 && column ? column : map.groups[drawn?.group ?? -1]);
  if (item?.ref === undefined) return false;
  bringUpItem(board, item.ref, item.label, dataset.key);
  return true;
}

function focusPlace(from: HTMLElement, name: string): void {
  const to = from.closest('table')?.querySelector<HTMLElement>(`[data-key="${CSS.escape(name)}"]`);
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function rowsSeen(element: HTMLElement): number {
  const row = element.closest('table')?.querySelector('tbody tr');
  const scroll = element.closest('.map-scroll');
  const head = element.closest('table')?.querySelector('thead');
  if (!row || !scroll || !head) return 1;
  return Math.max(1, Math.round((scroll.clientHeight - head.clientHeight) / row.clientHeight));
}

/** @returns false where nothing can be linked or unlinked in one step */
function toggle(board: Board, layout: MapLayout, at: Spot): boolean {
  const row = layout.map.rows[at.row - FIRST_GOAL];
  const { column } = layout.columns[at.column - 1] ?? {};
  if (!board.editable || !row || column === undefined) return false;
  const intent = new GoalCells(board, row).toggle(column);
  if (intent) board.ask(intent);
  return intent !== undefined;
}

/** Opens the menu at the pointer; a key that opened it sends this event too. */
function openAt(board: Board, layout: MapLayout, event: Event): void {
  const place = placeOf(event);
  if (!place || !(event instanceof MouseEvent)) return;
  event.preventDefault();
  event.stopPropagation();
  open(board, layout, place.at, place.element, new DOMRect(event.clientX, event.clientY, 0, 0));
}

function open(board: Board, layout: MapLayout, at: Spot, element: HTMLElement, box: DOMRect): void {
  const row = layout.map.rows[at.row - FIRST_GOAL];
  const drawn = layout.columns[at.column - 1];
  const name = element.dataset.key ?? '';
  const called = element.getAttribute('aria-label') ?? element.textContent.replace(/\s+/g, ' ').trim();
  board.choose(entriesFor(board, layout, at, row, drawn), called, box, name);
}

/** The item a place stands for: of a cell its goal. */
function refAt({ map, columns }: MapLayout, { row, column }: Spot): ItemRef | undefined {
  const goal = map.rows[row - FIRST_GOAL];
  if (goal) return goal.ref;
  const drawn = columns[column - 1];
  if (!drawn) return undefined;
  return row === 1 && drawn.column !== undefined
    ? map.columns[drawn.column]?.ref
    : map.groups[drawn.group]?.ref;
}

function entriesFor(
  board: Board,
  layout: MapLayout,
  at: Spot,
  row: MapRow | undefined,
  drawn: DrawnColumn | undefined,
): MenuEntry[] {
  if (row) return drawn ? cellEntries(board, row, drawn) : rowEntries(board, row);
  if (!drawn) return [];
  const column = at.row === 1 && drawn.column !== undefined ? layout.map.columns[drawn.column] : undefined;
  return column ? columnEntries(board, column) : groupEntries(board, layout, drawn.group);
}

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}

/** The cell that was reached last is the one the Tab key comes back to. */
function reach(board: Board, event: Event): void {
  const place = placeOf(event);
  if (!place) return;
  aim(event);
  const name = place.element.dataset.key;
  if (name !== undefined && place.element === event.target) board.reachCell(GRID, name);
}

/** Shows at the heads which goal and which column a cell belongs to. */
function aim(event: Event): void {
  const table = event.currentTarget;
  if (!(table instanceof HTMLElement)) return;
  for (const head of table.querySelectorAll('.aimed')) head.classList.remove('aimed');
  const { element, at } = placeOf(event) ?? {};
  if (event.type === 'pointerleave' || !element?.matches('[role=gridcell]')) return;
  const column = `[data-column="${at?.column}"]`;
  const heads = `.column-head > ${column}, .alone > ${column}, .row-head > [data-row="${at?.row}"]`;
  for (const head of table.querySelectorAll(heads)) head.closest('th')?.classList.add('aimed');
}
