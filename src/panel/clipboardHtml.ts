/**
 * Finds a table in HTML from elsewhere. It is read in a document of its own, in which nothing runs and nothing is
 * loaded; only its words are taken, none of its elements.
 */
import { MOST_CELLS, type Pasted } from './pasted.ts';
import { hiddenBy, styleOf, wordsIn, type Looks } from './clipboardWords.ts';

/** @returns undefined where there is no table in it, or only one with a single cell */
export function tableInHtml(html: string): Pasted | undefined {
  if (!/<table/i.test(html)) return undefined;
  const { markup, rules } = withoutStyles(html);
  const document = new DOMParser().parseFromString(markup, 'text/html');
  const looks = looksIn(rules);
  const grids: Grid[] = [];
  let cells = 0;
  for (const table of document.querySelectorAll('table')) {
    if (table.parentElement?.closest('[hidden]')) continue;
    const grid = gridOf(table, MOST_CELLS - cells);
    if (!grid) return { tooLarge: true };
    cells += grid.reduce((sum, row) => sum + row.length, 0);
    if (grid.length > 0) grids.push(grid);
  }
  const sizeOf = (grid: Grid): number => grid.length * (grid[0]?.length ?? 0);
  const largest = grids.reduce<Grid | undefined>(
    (best, grid) => (sizeOf(grid) > (best ? sizeOf(best) : 1) ? grid : best),
    undefined,
  );
  if (!largest) return undefined;
  // A rubric that goes on over several pages stands in several tables.
  const width = largest[0]?.length;
  const parts = grids.filter(
    (grid) => grid === largest || (grid[0]?.length === width && !isWithin(grid, largest)),
  );
  const taken = new Set(parts);
  const others = grids.filter(
    (grid) => !taken.has(grid) && sizeOf(grid) > 1 && !isWithin(grid, largest),
  ).length;
  return {
    rows: parts.flatMap((grid) => spread(grid.map((row) => row.map((cell) => textsIn(cell, looks))))),
    others,
  };
}

/** Styles as data, and what would run as nothing: the rules of this page refuse both, and say so each time. */
function withoutStyles(html: string): { readonly markup: string; readonly rules: string } {
  const rules: string[] = [];
  const parts: string[] = [];
  const [begin, end] = [/<style\b[^<>]*>/gi, /<\/style\b/gi];
  let at = 0;
  for (let found = begin.exec(html); found; found = begin.exec(html)) {
    end.lastIndex = begin.lastIndex;
    const close = end.exec(html)?.index ?? html.length;
    parts.push(html.slice(at, found.index));
    rules.push(html.slice(begin.lastIndex, close));
    at = close;
    begin.lastIndex = close;
  }
  parts.push(html.slice(at));
  const markup = parts
    .join('')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s/"'])(style|on\w+)\s*=/gi, '$1data-$2='));
  return { markup, rules: rules.join('\n') };
}

/** The cells of a table by their places; one that goes over several places stands in each of them. */
type Grid = readonly (readonly (HTMLTableCellElement | undefined)[])[];

/** @returns undefined where there are more cells than `most` */
function gridOf(table: HTMLTableElement, most: number): Grid | undefined {
  const rows = [...table.rows];
  const grid: (HTMLTableCellElement | undefined)[][] = rows.map(() => []);
  const begun = new Set<number>();
  let filled = 0;
  for (const [top, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[top]?.[column] !== undefined) column++;
      // 0 is as far as there are rows.
      const down = Math.min(cell.rowSpan === 0 ? rows.length : cell.rowSpan, rows.length - top);
      filled += down * cell.colSpan;
      if (filled > most) return undefined;
      for (let y = top; y < top + down; y++) {
        const line = grid[y] as (HTMLTableCellElement | undefined)[];
        for (let x = column; x < column + cell.colSpan; x++) line[x] ??= cell;
      }
      begun.add(column);
      column += cell.colSpan;
    }
  }
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width * rows.length > most * 2) return undefined;
  const shown = columnsShown(table, width).filter((column) => begun.has(column));
  // A column in which no cell begins only carries on the one before.
  return grid.filter((_, index) => !isHidden(rows[index])).map((row) => shown.map((column) => row[column]));
}

/** The columns that are not hidden, as spreadsheets hide them. */
function columnsShown(table: HTMLTableElement, width: number): readonly number[] {
  const hidden = new Set<number>();
  let column = 0;
  for (const col of table.querySelectorAll<HTMLTableColElement>(':scope > colgroup > col, :scope > col')) {
    const span = Math.min(col.span, width);
    for (let index = 0; index < span; index++) if (isHidden(col)) hidden.add(column + index);
    column += span;
    if (column >= width) break;
  }
  return Array.from({ length: width }, (_, index) => index).filter((index) => !hidden.has(index));
}

function isHidden(element: Element | undefined): boolean {
  return element !== undefined && hiddenBy(element);
}

function isWithin(grid: Grid, outer: Grid): boolean {
  const cell = grid[0]?.find((each) => each !== undefined);
  const table = outer[0]?.find((each) => each !== undefined)?.closest('table');
  const own = cell?.closest('table');
  return own !== table && own !== undefined && own !== null && (table?.contains(own) ?? false);
}

/** What a cell says: its text, or the texts of a table of one line in it, as a row of ratings is. */
function textsIn(cell: HTMLTableCellElement | undefined, looks: Looks): readonly string[] {
  if (!cell || hiddenBy(cell)) return [''];
  const inner = cell.querySelector('table');
  const ratings =
    inner?.rows.length === 1 ? [...(inner.rows[0]?.cells ?? [])].filter((each) => !hiddenBy(each)) : [];
  if (inner && ratings.length > 1 && ratings.length <= 24) {
    const around = cell.textContent.replace(inner.textContent, '').trim();
    if (around === '') return ratings.map((rating) => wordsIn(rating, looks));
  }
  return [wordsIn(cell, looks)];
}

/** A row’s cells in line with the others, where some of them hold several. */
function spread(rows: readonly (readonly (readonly string[])[])[]): string[][] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 1), 1),
  );
  return rows.map((row) =>
    row.flatMap((texts, column) => {
      const width = widths[column] ?? 1;
      // One text beside several stands over all of them.
      return Array.from(
        { length: width },
        (_, index) => (texts.length === 1 ? texts[0] : texts[index]) ?? '',
      );
    }),
  );
}

/** What a page’s own classes look like, as Excel writes them: `.xl65 {font-weight:700}`. */
function looksIn(rules: string): Looks {
  const looks = new Map<string, string>();
  for (const rule of rules.slice(0, 400_000).split('}')) {
    const [selector = '', look = ''] = rule.split('{');
    const name = /\.([\w-]+)\s*$/.exec(selector.slice(-80))?.[1];
    if (name !== undefined && look !== '') looks.set(name, styleOf(look));
  }
  return looks;
}
