/** Tables whose heads are repeated on each page, and whose rows stay in one piece. */
import {
  BorderStyle,
  BuilderElement,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type ITableBordersOptions,
  type ITableOptions,
} from 'docx';

/** What stands in a cell. */
export type Cell = readonly (Paragraph | Table)[];

export interface TableWanted {
  /** Repeated on each page; without one there is none. */
  readonly head?: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of the whole, in twips. */
  readonly width: number;
  /** How wide the columns are beside each other; equal where missing. */
  readonly widths?: readonly number[];
  /** What each column needs at least, where there is room, in twips. */
  readonly least?: readonly number[];
  /** What it shows, for those who cannot see it. */
  readonly caption?: string;
  readonly borders?: ITableBordersOptions;
  /** Between a cell’s border and what is in it: beside it, and above and below. */
  readonly padding?: readonly [number, number];
  /** Of each row, at least. */
  readonly height?: number;
}

/** A thin line around and between the cells. */
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '555555' };
/** The same line on every side. */
export const linesOf = (line: IBorderOptions): ITableBordersOptions => ({
  ...{ top: line, bottom: line, left: line, right: line },
  ...{ insideHorizontal: line, insideVertical: line },
});

export function tableOf(wanted: TableWanted): Table {
  const { head = [], rows, width, caption, borders = linesOf(thin), padding = [90, 50], height } = wanted;
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length));
  const columnWidths = shares(width, columns, wanted.widths, wanted.least);
  const rowOf = (cells: readonly Cell[], tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      ...(height === undefined || tableHeader ? {} : { height: { value: height, rule: 'atLeast' } }),
      children: columnWidths.map(
        (size, index) =>
          new TableCell({
            children: closed(cells[index] ?? []),
            width: { size, type: WidthType.DXA },
            verticalAlign: tableHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
            ...(tableHeader ? { shading: { type: 'clear', fill: 'EDEDED', color: 'auto' } } : {}),
          }),
      ),
    });
  return new DescribedTable(
    {
      rows: [...(head.length > 0 ? [rowOf(head, true)] : []), ...rows.map((row) => rowOf(row, false))],
      width: { size: columnWidths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      margins: {
        ...{ left: padding[0], right: padding[0], top: padding[1], bottom: padding[1] },
        marginUnitType: WidthType.DXA,
      },
      borders,
    },
    caption,
  );
}

/** A table that says what it shows; the library has no word for that. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, caption: string | undefined) {
    super(options);
    const properties = this.root.find((part) => part instanceof TableProperties);
    if (!properties || caption === undefined || caption === '') return;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way into it
    properties.addChildElement(
      new BuilderElement({ name: 'w:tblCaption', attributes: { val: { key: 'w:val', value: caption } } }),
    );
  }
}

/** A cell ends with a paragraph, or Word does not open it. */
function closed(cell: Cell): Cell {
  return cell.at(-1) instanceof Paragraph ? cell : [...cell, new Paragraph({ style: 'Small' })];
}

/**
 * A width shared out to columns, to the last twip but for what can’t be divided.
 * @param widths how wide they are beside each other
 * @param least what a column needs so that no word of its head is broken, where there is room
 */
export function shares(
  width: number,
  columns: number,
  widths: readonly number[] = [],
  least: readonly number[] = [],
): number[] {
  const parts = Array.from({ length: columns }, (_, index) => {
    const part = widths[index] ?? 1;
    return Number.isFinite(part) && part > 0 ? part : 1;
  });
  const needs = parts.map((_, index) => Math.min(least[index] ?? 0, width / columns));
  const sum = parts.reduce((total, part) => total + part, 0);
  const wished = parts.map((part) => (width * part) / sum);
  const missing = wished.reduce((total, wish, index) => total + Math.max(0, (needs[index] ?? 0) - wish), 0);
  const spare = wished.reduce((total, wish, index) => total + Math.max(0, wish - (needs[index] ?? 0)), 0);
  return wished.map((wish, index) => {
    const need = needs[index] ?? 0;
    return Math.floor(wish < need || spare === 0 ? need : wish - ((wish - need) / spare) * missing);
  });
}
