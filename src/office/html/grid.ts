/** The cells of a table by their places; merged ones stand in each of their places. */
import { attribute, isHidden, styleOf } from './looks.ts';
import type { HtmlElement } from './tree.ts';

/** Larger tables have their merged cells only once. */
const MOST_CELLS = 40_000;

export type Grid = readonly (readonly (HtmlElement | undefined)[])[];

/** @param table its element */
export function gridOf(table: HtmlElement): Grid {
  const rows = rowsOf(table);
  const grid: (HtmlElement | undefined)[][] = rows.map(() => []);
  const begun = new Set<number>();
  let filled = 0;
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row.children) {
      if (typeof cell === 'string' || (cell.name !== 'td' && cell.name !== 'th')) continue;
      while (grid[top]?.[column] !== undefined) column++;
      const across = spanOf(cell, 'colspan');
      const down = Math.min(spanOf(cell, 'rowspan') || rows.length, rows.length - top);
      filled += across * down;
      const [wide, high] = filled > MOST_CELLS ? [1, 1] : [Math.max(across, 1), down];
      for (let y = top; y < top + high; y++) {
        const line = grid[y];
        if (line) for (let x = column; x < column + wide; x++) line[x] ??= cell;
      }
      begun.add(column);
      column += wide;
    }
  });
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  // A column in which no cell begins only carries on the one before.
  const shown = Array.from({ length: width }, (_, column) => column).filter((column) => begun.has(column));
  return grid.map((row) => shown.map((column) => row[column]));
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string' || isHidden(child, styleOf(child))) return [];
    if (child.name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number(attribute(cell, name) || 1);
  return Number.isInteger(span) && span >= 0 ? Math.min(span, 1000) : 1;
}
