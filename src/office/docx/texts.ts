/** Texts in Markdown as paragraphs, lists and tables. */
import {
  BorderStyle,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
  type Table,
} from 'docx';
import { isPlain, type Token } from '../../core/markdown/markdown.ts';
import type { Text } from '../../core/exchange/sheet.ts';
import { plainRuns, printed, runsOf, tokensOfText, type Look } from './runs.ts';
import { DEEPEST, indentAt, type Marks } from './styles.ts';
import { tableOf } from './table.ts';
import type { Writing } from './writing.ts';

/** Where a text stands. */
export interface Place {
  /** The style of its paragraphs; without one, plain ones. */
  readonly style?: string;
  /** How far these are indented, where not as their style says. */
  readonly indent?: { readonly left: number; readonly hanging?: number };
  /** The item of a list it belongs to: its first paragraph has the mark, unless it `goesOn` below others. */
  readonly item?: {
    readonly marks: Marks;
    readonly level: number;
    readonly list: number;
    readonly goesOn?: boolean;
  };
  /** Bold words before its first paragraph. */
  readonly lead?: readonly ParagraphChild[];
  /** Its first paragraph is bold. */
  readonly bold?: boolean;
  /** Stays with what comes after it. */
  readonly keepNext?: boolean;
}

/** A text as blocks; at least one paragraph, also where it says nothing. */
export function blocksOfText(text: Text, place: Place, writing: Writing): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = [];
  let quotes = 0;
  /** Lists within the text, the innermost last. */
  const lists: { marks: Marks; list: number; level: number; fresh: boolean }[] = [];
  const base = place.item?.level ?? -1;
  const put = (children: readonly ParagraphChild[], more: IParagraphOptions = {}): void => {
    const first = blocks.length === 0;
    const list = lists.at(-1);
    const fresh = list?.fresh ?? false;
    if (list) list.fresh = false;
    blocks.push(
      new Paragraph({
        ...(quotes > 0 ? { style: 'Quote' } : {}),
        ...(list
          ? fresh
            ? itemStyle(list)
            : { style: 'ListContinue', indent: { left: indentAt(list.level) } }
          : place.item
            ? first && !place.item.goesOn
              ? itemStyle(place.item)
              : { style: 'ListContinue', indent: { left: indentAt(place.item.level) } }
            : place.style === undefined
              ? {}
              : { style: place.style, ...(place.indent ? { indent: place.indent } : {}) }),
        ...(place.keepNext ? { keepNext: true } : {}),
        ...more,
        children: first && place.lead ? [...place.lead, ...children] : [...children],
      }),
    );
  };
  const look = (): Look => (place.bold && blocks.length === 0 ? { bold: true } : {});
  if (isPlain(text)) {
    put(plainRuns(text, look()));
    return blocks;
  }
  const tokens = tokensOfText(text);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    switch (token.type) {
      case 'inline': {
        const above = tokens[at - 1]?.type === 'heading_open';
        put(runsOf(token.children ?? [], above ? { bold: true } : look()), above ? { keepNext: true } : {});
        break;
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        // An item of a list that begins with a list of its own.
        if (lists.at(-1)?.fresh) put([]);
        if ((place.lead ?? (place.item && !place.item.goesOn)) && blocks.length === 0) put([]);
        lists.push({
          marks: token.type === 'ordered_list_open' ? 'numbers' : 'dots',
          list: writing.newList(),
          level: Math.min(base + lists.length + 1, DEEPEST),
          fresh: false,
        });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const list = lists.at(-1);
        if (list) list.fresh = true;
        break;
      }
      case 'list_item_close':
        if (lists.at(-1)?.fresh) put([]);
        break;
      case 'blockquote_open':
      case 'blockquote_close':
        quotes += token.nesting;
        break;
      case 'fence':
      case 'code_block':
        for (const line of token.content.replace(/\n$/, '').split('\n')) {
          put([new TextRun(printed(line))], { style: 'Code' });
        }
        break;
      case 'hr':
        put([], { border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '777777' } } });
        break;
      case 'table_open': {
        const end = closing(tokens, at);
        if (blocks.length === 0 && place.lead) put([]);
        blocks.push(tableIn(tokens.slice(at, end), writing));
        at = end;
        break;
      }
      default:
    }
  }
  if (blocks.length === 0) put([]);
  return blocks;
}

function itemStyle({ marks, level, list }: { marks: Marks; level: number; list: number }): IParagraphOptions {
  return {
    style: marks === 'numbers' ? 'ListNumber' : 'ListBullet',
    numbering: { reference: marks, level: Math.min(level, DEEPEST), instance: list },
  };
}

/** Where what opens at a place closes. */
function closing(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** A table in Markdown. */
function tableIn(tokens: readonly Token[], { width }: Writing): Table {
  const rows: Paragraph[][][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type !== 'inline') continue;
    const runs = runsOf(token.children ?? [], rows.length === 1 ? { bold: true } : {});
    rows.at(-1)?.push([new Paragraph({ style: 'TableText', children: runs })]);
  }
  const [head = [], ...others] = rows;
  return tableOf({ head, rows: others, width });
}
