/** The blocks of a sheet as Word has them. */
import { BorderStyle, HeadingLevel, PageBreak, Paragraph, Table, TextRun, type ParagraphChild } from 'docx';
import type {
  Block,
  Card,
  CardsBlock,
  FactsBlock,
  LinesBlock,
  ListBlock,
  TableBlock,
  Text,
} from '../../core/exchange/sheet.ts';
import { tokensOf } from '../../core/markdown/markdown.ts';
import { printed, runsOf, type Look } from './runs.ts';
import { DEEPEST, indentAt } from './styles.ts';
import { linesOf, shares, tableOf, type Cell } from './table.ts';
import { blocksOfText } from './texts.ts';
import type { Writing } from './writing.ts';

type Written = (Paragraph | Table)[];

const headings = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

/** Blocks one below the other; tables are kept apart. @param style of plain paragraphs */
export function written(blocks: readonly Block[], writing: Writing, style?: string): Written {
  return apart(blocks.flatMap((block, index) => writtenBlock(block, writing, style, leads(blocks, index))));
}

/** What is longer may go on over pages by itself. */
const LONGEST_LEAD = 200;

/** Whether a sentence belongs to what stands below it, as “Choose one.” to its cards. */
function leads(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block?.is !== 'text' || block.text.length > LONGEST_LEAD || !next) return false;
  if (next.is === 'text') return leads(blocks, index + 1);
  return next.is !== 'heading' && next.is !== 'break';
}

/** @param keepNext it stays with what comes after it */
function writtenBlock(block: Block, writing: Writing, style: string | undefined, keepNext = false): Written {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: lineOf(block.text) })];
    case 'text': {
      const as = block.aside ? 'Remark' : style;
      return blocksOfText(block.text, { ...(as === undefined ? {} : { style: as }), keepNext }, writing);
    }
    case 'list':
      return listOf(block, 0, writing);
    case 'facts':
      return factsOf(block, writing);
    case 'table':
      return tableBlock(block, writing);
    case 'cards':
      return [cardsOf(block, writing)];
    case 'tickets':
      return ticketsOf(block.tickets, writing);
    case 'lines':
      return linesToWriteOn(block);
    case 'break':
      return [new Paragraph({ style: 'Small', children: [new PageBreak()] })];
  }
}

/** A text on one line. */
export function lineOf(text: Text, look: Look = {}): ParagraphChild[] {
  return runsOf(
    tokensOf(text.trim().replace(/\s*\n\s*/g, ' '), 'line').flatMap(({ children }) => children ?? []),
    look,
  );
}

function listOf({ marks, items }: ListBlock, level: number, writing: Writing): Written {
  const list = writing.newList();
  const at = Math.min(level, DEEPEST);
  return items.flatMap(({ text, below = [] }) => [
    ...blocksOfText(text, { item: { marks, level: at, list } }, writing),
    ...below.flatMap((block): Written => {
      if (block.is === 'list') return listOf(block, level + 1, writing);
      if (block.is === 'facts') return factsOf(block, writing, at);
      if (block.is !== 'text') return writtenBlock(block, writing, undefined);
      return blocksOfText(block.text, { item: { marks, level: at, list, goesOn: true } }, writing);
    }),
  ]);
}

/** @param level of the list they stand in; -1 outside of one */
function factsOf({ facts }: FactsBlock, writing: Writing, level = -1): Written {
  return facts.flatMap(({ name, text }) => {
    const look: Look = { bold: true };
    const lead = [new TextRun({ ...look, text: `${printed(name)}: ` })];
    return blocksOfText(
      text,
      {
        style: 'Fact',
        lead,
        ...(level < 0 ? {} : { indent: { left: indentAt(level) + 360, hanging: 360 } }),
      },
      writing,
    );
  });
}

function tableBlock(
  { caption, captioned, head, rows, widths, toWriteIn }: TableBlock,
  writing: Writing,
): Written {
  const { width } = writing;
  const columns = Math.max(1, head.length, ...rows.map(({ cells }) => cells.length));
  const least = head.map((text) => Math.max(...text.split(/[\s-]+/).map(({ length }) => length)) * 130 + 220);
  const sizes = shares(width, columns, widths, least);
  const cellOf = (text: Text, index: number, bold: boolean): Cell =>
    blocksOfText(text, { style: 'TableText', bold }, writing.within((sizes[index] ?? width) - 240));
  const table = tableOf({
    // An inch.
    ...(toWriteIn ? { height: 1_440 } : {}),
    head: head.map((text, index) => cellOf(text, index, true)),
    rows: rows.map(({ cells }) => cells.map((text, index) => cellOf(text, index, index === 0))),
    width,
    caption: printed(caption),
    least,
    ...(widths ? { widths } : {}),
  });
  return captioned ? [new Paragraph({ style: 'Caption', children: lineOf(caption) }), table] : [table];
}

function cardsOf({ columns, cards }: CardsBlock, writing: Writing): Table {
  const within = writing.within(Math.floor(writing.width / columns) - 320);
  return tableOf({
    rows: inRows(
      cards.map((card) => cardOf(card, within)),
      columns,
    ),
    width: writing.width,
    padding: [140, 100],
    height: 1500,
  });
}

/** Two beside each other, with dashes to cut along. @param height of a row at least, in twips */
export function ticketsOf(tickets: readonly Card[], writing: Writing, height = 0): Written {
  const within = writing.within(Math.floor(writing.width / 2) - 600);
  const dashes = { style: BorderStyle.DASHED, size: 6, color: '777777' } as const;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const table = tableOf({
    rows: inRows(
      tickets.map((card) => cardOf(card, within)),
      2,
    ),
    width: writing.width,
    padding: [260, 160],
    borders: {
      ...linesOf(none),
      insideHorizontal: dashes,
      insideVertical: dashes,
    },
    ...(height > 0 ? { height } : {}),
  });
  return [table];
}

function cardOf({ title, blocks }: Card, writing: Writing): Cell {
  return [new Paragraph({ style: 'CardTitle', children: lineOf(title) }), ...written(blocks, writing)];
}

function inRows(cells: readonly Cell[], columns: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = 0; at < cells.length; at += columns) rows.push(cells.slice(at, at + columns));
  return rows;
}

function linesToWriteOn({ count, label }: LinesBlock): Written {
  const lines = Array.from(
    { length: Math.min(Math.max(count, 0), 60) },
    () => new Paragraph({ style: 'WritingLine' }),
  );
  return [
    ...(label === undefined ? [] : [new Paragraph({ keepNext: true, children: lineOf(label) })]),
    ...lines,
    new Paragraph({ style: 'Small', spacing: { before: 0, after: 140 } }),
  ];
}

/** Two tables that touch are one to Word; and what follows a table needs a little room. */
function apart(blocks: Written): Written {
  return blocks.flatMap((block, index) => {
    if (!(block instanceof Table)) return [block];
    const last = index === blocks.length - 1;
    return [block, ...(last ? [] : [new Paragraph({ style: 'Small', spacing: { before: 0, after: 120 } })])];
  });
}
