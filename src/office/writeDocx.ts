/** Writes a sheet as a Word file: styles, lists and tables that Word, LibreOffice and Google Docs know as such. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { Block, Card, Sheet, TicketsBlock } from '../core/exchange/sheet.ts';
import { lineOf, ticketsOf, written } from './docx/blocks.ts';
import { packed } from './docx/packed.ts';
import { paperFor, turned, type Paper } from './docx/paper.ts';
import { printed } from './docx/runs.ts';
import { numbering, stylesFor } from './docx/styles.ts';
import { Writing } from './docx/writing.ts';
import { partOf, textOf, type Parts } from './docx/zip.ts';

/** Around what is written, in twips; tickets need less. */
const MARGIN = 1080;
const TICKETS_MARGIN = 560;
/** As many are cut from one page. */
const TICKETS_ON_A_PAGE = 4;
/** From so many columns on, a page that is a table lies on its side. */
const WIDE = 5;

/** @returns the same bytes for the same sheet, on any day */
export async function writeDocx(sheet: Sheet): Promise<Uint8Array> {
  const paper = paperFor(sheet.language);
  const shape = isWide(sheet) ? turned(paper) : paper;
  const lists = { last: 0 };
  const parts = partsOf(sheet.blocks);
  const sections = parts.map((part, index): ISectionOptions => {
    const first = index === 0;
    if (!Array.isArray(part)) return ticketSection(part, sheet, paper, lists, first);
    const writing = new Writing(shape.width - 2 * MARGIN, lists);
    const children = [...(first ? titleOf(sheet) : []), ...written(part, writing)];
    return {
      properties: { page: pageOf(shape, MARGIN) },
      footers: { default: footerOf(sheet) },
      children: ended(children),
    };
  });
  const document = new Document({
    title: printed(sheet.title),
    styles: stylesFor(sheet.language),
    numbering,
    sections,
  });
  const file = await Packer.pack(document, 'uint8array');
  return packed(file, { title: printed(sheet.title), language: sheet.language }, withoutOwnProperties);
}

/** The library’s place for properties of one’s own: there are none. */
function withoutOwnProperties(parts: Parts): void {
  parts.delete('docProps/custom.xml');
  for (const name of ['_rels/.rels', '[Content_Types].xml']) {
    const xml = textOf(parts.get(name)).replace(/<(?:Relationship|Override) [^>]*custom\.xml[^>]*\/>/g, '');
    parts.set(name, partOf(xml));
  }
}

/** What stands on pages of its own kind: tickets, and everything between them. */
function partsOf(blocks: readonly Block[]): (Block[] | TicketsBlock)[] {
  const parts: (Block[] | TicketsBlock)[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.is === 'tickets') parts.push(block);
    else if (Array.isArray(last)) last.push(block);
    else parts.push([block]);
  }
  return parts.length === 0 ? [[]] : parts;
}

function titleOf({ title, about }: Sheet): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: lineOf(title) }),
    ...(about.length === 0
      ? []
      : [new Paragraph({ style: 'Subtitle', children: lineOf(about.join(' · ')) })]),
  ];
}

/** Four on a page, as large as it lets them be. Where nothing stands before them, the title is above the page. */
function ticketSection(
  { tickets }: TicketsBlock,
  sheet: Sheet,
  paper: Paper,
  lists: { last: number },
  first: boolean,
): ISectionOptions {
  const writing = new Writing(paper.width - 2 * TICKETS_MARGIN, lists);
  // A little less than half, or what ends the page goes to the next one.
  const height = Math.floor((paper.height - 2 * TICKETS_MARGIN) / 2 - 400);
  const pages: (readonly Card[])[] = [];
  for (let at = 0; at < tickets.length; at += TICKETS_ON_A_PAGE) {
    pages.push(tickets.slice(at, at + TICKETS_ON_A_PAGE));
  }
  const children = pages.flatMap((page, index) => [
    ...(index === 0 ? [] : [new Paragraph({ style: 'Small', pageBreakBefore: true })]),
    ...ticketsOf(page, writing, height),
  ]);
  return {
    properties: { page: { ...pageOf(paper, TICKETS_MARGIN) } },
    ...(first ? { headers: { default: headerOf(sheet) } } : {}),
    footers: { default: new Footer({ children: [new Paragraph({ style: 'Footer' })] }) },
    children: ended(children),
  };
}

function pageOf(paper: Paper, margin: number) {
  // The library turns the page itself.
  const lies = paper.width > paper.height;
  const size = lies
    ? { width: paper.height, height: paper.width, orientation: PageOrientation.LANDSCAPE }
    : { width: paper.width, height: paper.height };
  return {
    size,
    margin: { top: margin, bottom: margin, left: margin, right: margin, header: 300, footer: 400 },
  };
}

function headerOf({ title }: Sheet): Header {
  return new Header({ children: [new Paragraph({ style: 'Footer', children: lineOf(title) })] });
}

/** The title, and which page of how many it is. */
function footerOf({ title }: Sheet): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.CENTER,
        children: [
          ...lineOf(title),
          new TextRun({ children: ['  ·  ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** Word wants a paragraph at the end. */
function ended(children: readonly (Paragraph | Table)[]): readonly (Paragraph | Table)[] {
  return children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style: 'Small' })];
}

/** Whether a page is hardly more than a table of many columns, as a rubric is. */
function isWide({ blocks }: Sheet): boolean {
  const columns = blocks.flatMap((block) => (block.is === 'table' ? [block.head.length] : []));
  const others = blocks.filter(({ is }) => is !== 'table' && is !== 'break' && is !== 'heading');
  const isTables = columns.some((count) => count >= WIDE) && columns.every((count) => count >= WIDE - 1);
  return isTables && others.length <= 3 * columns.length;
}
