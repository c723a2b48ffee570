/** Pieces of pages, each left out where there is nothing to say. */
import type { Block, HeadingBlock, ListBlock, ListItem, TableBlock, Text } from '../sheet.ts';

/** Blocks under a heading; nothing where there are none. */
export function section(
  level: HeadingBlock['level'],
  text: Text,
  at: number | undefined,
  blocks: readonly Block[],
): readonly Block[] {
  return blocks.length === 0 ? [] : [{ is: 'heading', level, text, at }, ...blocks];
}

/** A text of its own. */
export function words(text: Text, at?: number): readonly Block[] {
  return text === '' ? [] : [{ is: 'text', text, at }];
}

/** A list; nothing where it has no items. */
export function listed(marks: ListBlock['marks'], items: readonly ListItem[]): readonly Block[] {
  return items.length === 0 ? [] : [{ is: 'list', marks, items }];
}

/** A list of plain lines. */
export function lines(texts: readonly Text[], marks: ListBlock['marks'] = 'dots'): readonly Block[] {
  return listed(
    marks,
    texts.map((text) => ({ text })),
  );
}

/** A name and what it stands for. */
export type Fact = readonly [name: string, text: Text, at?: number | undefined];

/** Names with what they stand for, the empty ones left out. */
export function facts(...all: readonly Fact[]): readonly Block[] {
  const written = all.filter(([, text]) => text !== '');
  if (written.length === 0) return [];
  return [{ is: 'facts', facts: written.map(([name, text, at]) => ({ name, text, at })) }];
}

/** A column of a table, and how wide it is beside the others. */
export interface TableColumn {
  readonly head: Text;
  readonly width: number;
}

/** A table without the columns in which nothing stands; the first one always stays. */
export function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: TableBlock['rows'],
  at?: number,
): readonly Block[] {
  if (rows.length === 0) return [];
  const used = columns.map((_, column) => column === 0 || rows.some(({ cells }) => cells[column] !== ''));
  const kept = <Item>(all: readonly Item[]): readonly Item[] => all.filter((_, column) => used[column]);
  return [
    {
      ...{ is: 'table', caption, at, head: kept(columns.map(({ head }) => head)) },
      rows: rows.map((row) => ({ ...row, cells: kept(row.cells) })),
      widths: kept(columns.map(({ width }) => width)),
    },
  ];
}
