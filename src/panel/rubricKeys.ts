/** Keys and pointer in the grid of a rubric, as in ARIA's pattern for grids. */
import type { Board } from './board.ts';
import { moveIntent } from './moves.ts';

/** The grid's name, for the cell that the Tab key reaches. */
export const GRID = 'rubric';

/** Notes the cell that has the focus. */
export function gridFocus(board: Board, { target }: FocusEvent): void {
  const key = cellOf(target)?.dataset.key;
  if (key !== undefined) board.reachCell(GRID, key);
}

/** A press on a text opens it; on what can be pressed itself, or where words are being selected, it doesn't. */
export function gridClick(board: Board, { target }: MouseEvent): void {
  if (!(target instanceof Element) || !board.editable) return;
  if (target.closest('a, button, input, select, label, fieldset, third-point-edit-text, .grip, .suggestion'))
    return;
  if (document.getSelection()?.isCollapsed === false) return;
  openCell(board, cellOf(target));
}

/** Does what a key means in the grid; every other key goes on to the panel. */
export function gridKey(board: Board, event: KeyboardEvent): void {
  const { target, currentTarget: grid } = event;
  const cell = cellOf(target);
  if (!cell || !(grid instanceof HTMLElement) || event.isComposing) return;
  const done =
    target === cell
      ? onCell(board, event, grid, cell)
      : target instanceof HTMLTextAreaElement
        ? inField(board, event, grid, cell)
        : event.key === 'Escape' && go(cell);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function cellOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-cell]') ?? undefined) : undefined;
}

/** @returns whether the key means something there */
function onCell(board: Board, event: KeyboardEvent, grid: HTMLElement, cell: HTMLElement): boolean {
  const { key, altKey, shiftKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  if (altKey) return !mod && !shiftKey && moveFrom(board, key, cell);
  if (shiftKey) return false;
  if ((key === 'Enter' || key === 'F2') && !mod) return openCell(board, cell);
  if (key === 'Delete' && !mod) return emptyCell(board, cell);
  return go(neighbour(grid, cell, key, mod));
}

/** While a text is open, Tab saves it and opens the next one, as in a table. */
function inField(
  board: Board,
  { key, shiftKey }: KeyboardEvent,
  grid: HTMLElement,
  cell: HTMLElement,
): boolean {
  if (key !== 'Tab') return false;
  const open = [...grid.querySelectorAll<HTMLElement>('[data-cell][data-field]')];
  return openCell(board, open[open.indexOf(cell) + (shiftKey ? -1 : 1)]);
}

function openCell(board: Board, cell: HTMLElement | undefined): boolean {
  const ref = cell?.closest<HTMLElement>('[data-ref]')?.dataset.ref;
  const field = cell?.dataset.field;
  if (ref === undefined || field === undefined || !board.editable) return false;
  board.edit(ref, field);
  return true;
}

/** Takes the words of a cell away; on a name the key is for the whole row or column. */
function emptyCell(board: Board, cell: HTMLElement): boolean {
  const ref = cell.closest<HTMLElement>('[data-ref]')?.dataset.ref;
  const field = cell.dataset.field;
  if (ref === undefined || field === undefined || cell.dataset.key === `item:${ref}`) return false;
  const was = board.textOf(ref, field, board.place(ref)?.texts.get(field) ?? '');
  if (was !== '' && board.editable) board.ask({ do: 'set-text', ref, field, text: '', was });
  return true;
}

/** Moves the row, or the column, that a cell is in. */
function moveFrom(board: Board, key: string, cell: HTMLElement): boolean {
  const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[key];
  if (by === undefined) return false;
  const isRow = key === 'ArrowUp' || key === 'ArrowDown';
  const kind = isRow ? 'criterion' : 'level';
  const refs = [cell.closest<HTMLElement>('[role=row]')?.dataset.ref, cell.dataset.ref, cell.dataset.drop];
  const place = refs.map((ref) => board.place(ref ?? '')).find((found) => found?.kind === kind);
  const intent = place && board.editable ? moveIntent(board.plan, place, by < 0 ? -1 : 1) : undefined;
  if (intent) board.ask(intent);
  return true;
}

/** The cell that a key leads to; undefined for another key, the cell itself at the edge. */
function neighbour(grid: HTMLElement, cell: HTMLElement, key: string, mod: boolean): HTMLElement | undefined {
  const rows = [...grid.querySelectorAll<HTMLElement>('[role=row]')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((row) => row.length > 0);
  const y = rows.findIndex((row) => row.includes(cell));
  const row = rows[y] ?? [];
  const x = row.indexOf(cell);
  // The head has no cell above the names of the criteria.
  const longest = Math.max(...rows.map(({ length }) => length));
  const column = x + longest - row.length;
  const inColumn = (of: readonly HTMLElement[] | undefined): HTMLElement | undefined =>
    of?.[Math.max(0, column - (longest - of.length))];
  switch (key) {
    case 'ArrowLeft':
      return mod ? undefined : (row[x - 1] ?? cell);
    case 'ArrowRight':
      return mod ? undefined : (row[x + 1] ?? cell);
    case 'ArrowUp':
      return mod ? undefined : (inColumn(rows[y - 1]) ?? cell);
    case 'ArrowDown':
      return mod ? undefined : (inColumn(rows[y + 1]) ?? cell);
    case 'Home':
      return (mod ? rows[0] : row)?.[0];
    case 'End':
      return (mod ? rows.at(-1) : row)?.at(-1);
    default:
      return undefined;
  }
}

function go(cell: HTMLElement | undefined): boolean {
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return cell !== undefined;
}
