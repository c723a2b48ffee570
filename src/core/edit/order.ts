/** A list's items in another order: as few of them moved as can be, all at once where the lines allow it. */
import type { TextEdit } from '../text/edits.ts';
import type { YamlList } from '../yaml/tree.ts';
import { entriesOf } from './entry.ts';
import { extentsOf, takesBlanks } from './extent.ts';
import type { Source } from './source.ts';

/** One item moved within its list; indexes in the list as the moves before left it. */
export interface Move {
  readonly from: number;
  /** Its index afterwards. */
  readonly to: number;
}

/** Moves that lead to an order, one after the other. @param order the items' indexes, in the order they are to have */
export function movesTo(order: readonly number[]): readonly Move[] {
  const stays = staying(order);
  const now = [...order].sort((one, other) => one - other);
  return order.flatMap((item, place): readonly Move[] => {
    if (stays.has(item)) return [];
    const from = now.indexOf(item);
    now.splice(from, 1);
    // Behind the item it is to follow, which stands where it should by now.
    const to = place === 0 ? 0 : now.indexOf(order[place - 1] ?? -1) + 1;
    now.splice(to, 0, item);
    return to === from ? [] : [{ from, to }];
  });
}

/**
 * The edits of all these moves at once, on the text as it is: what goes elsewhere is cut out and put in with its comments,
 * between the items that stay.
 * @param order the items' indexes, in the order they are to have
 * @returns undefined where the blank lines between the items differ or something else stands there: then each move has
 *   to look at the neighbours that the moves before it have left
 */
export function reorderLines(
  source: Source,
  list: YamlList,
  order: readonly number[],
): TextEdit[] | undefined {
  const gap = gapIn(source, list);
  if (gap === undefined) return undefined;
  const extents = extentsOf(source, list);
  const stays = staying(order);
  const edits: TextEdit[] = [];
  let start = extents[0]?.from ?? 0;
  // What is to stand from `start` on: an empty text beside an item that stays, so that there is a gap to it.
  let lines: string[] = [];
  const close = (end: number): void => {
    const text = lines.join(gap);
    if (text !== source.text.slice(start, end)) edits.push({ start, end, text });
  };
  for (const item of order) {
    const extent = extents[item];
    if (!extent) return undefined;
    if (!stays.has(item)) {
      lines.push(source.text.slice(extent.from, extent.to));
      continue;
    }
    lines.push('');
    close(extent.from);
    start = extent.to;
    lines = [''];
  }
  close(extents.at(-1)?.to ?? start);
  return edits;
}

/** The blank lines between any two items, where they are as many everywhere and each item has its lines to itself. */
function gapIn(source: Source, list: YamlList): string | undefined {
  const { text, eol } = source;
  const entries = entriesOf(source, list);
  const extents = extentsOf(source, list);
  const [first, second] = extents;
  if (list.flow || !first || !second) return undefined;
  const gap = text.slice(first.to, second.from);
  const areAlike = extents.every(({ from, to, ownsLine }, index) => {
    const [entry, above] = [entries[index], extents[index - 1]];
    const isWhole = ownsLine && /\r?\n$/.exec(text.slice(from, to))?.[0] === eol;
    return isWhole && entry && !takesBlanks(source, entry) && (!above || text.slice(above.to, from) === gap);
  });
  if (!areAlike) return undefined;
  if (gap === '') return gap;
  const isBare = (line: number): boolean =>
    line < 0 || (!source.isBlank(line) && source.ownLineComment(line) === undefined);
  // Blank lines beside a comment stay with it.
  const isApart =
    isBare(source.lineAt(first.from) - 1) && extents.every(({ to }) => isBare(source.lineAt(to - 1)));
  return isApart && gap === eol.repeat(gap.length / eol.length) ? gap : undefined;
}

/** The longest row of items that are in order already. */
function staying(order: readonly number[]): ReadonlySet<number> {
  interface Row {
    readonly last: number;
    readonly before: Row | undefined;
  }
  // The row of each length that ends lowest.
  const rows: Row[] = [];
  for (const last of order) {
    const longer = rows.findIndex((row) => row.last >= last);
    const at = longer < 0 ? rows.length : longer;
    rows[at] = { last, before: rows[at - 1] };
  }
  const stays = new Set<number>();
  for (let row = rows.at(-1); row; row = row.before) stays.add(row.last);
  return stays;
}
