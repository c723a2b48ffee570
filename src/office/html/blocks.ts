/** Puts words together: lines to paragraphs and headings, and lines of lists by how deep they stand. */
import { lineOf, type Run } from '../../core/markdown/pastedWords.ts';
import type { ReadBlock, ReadItem } from '../../core/exchange/read/read.ts';
import { scripted, type Look } from './looks.ts';

/** What a paragraph is. */
export type Frame =
  | { readonly is: 'paragraph' }
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'item'; readonly level: number; readonly ordered: boolean };

type Written =
  | {
      readonly is: 'words';
      readonly frame: Frame;
      readonly text: string;
      /** The smallest size of its words, in points. */
      readonly size: number | undefined;
    }
  | { readonly is: 'table'; readonly rows: readonly (readonly string[])[] };

const paragraph: Frame = { is: 'paragraph' };

/** Longer lines are no headings, however large their letters. */
const LONG_HEADING = 120;

export class Blocks {
  readonly #written: Written[] = [];
  #frame: Frame = paragraph;
  #lines: Run[][] = [[]];
  #size: number | undefined;
  readonly #sizes = new Map<number, number>();

  /** Words of one look; where the look says so, line breaks are kept. */
  write(text: string, look: Look): void {
    const parts = look.lines ? text.split(/\r\n?|\n/) : [text];
    parts.forEach((part, index) => {
      if (index > 0) this.newLine();
      const words = part.replace(/[\s]+/g, ' ');
      if (words === '') return;
      if (words !== ' ' && look.size !== undefined) {
        this.#size = Math.min(this.#size ?? look.size, look.size);
        this.#sizes.set(look.size, (this.#sizes.get(look.size) ?? 0) + words.length);
      }
      const bold = look.bold && this.#frame.is !== 'heading';
      const { italic, link } = look;
      const shown = scripted(words, look.script);
      this.#lines.at(-1)?.push({ text: shown, bold, italic, ...(link === undefined ? {} : { link }) });
    });
  }

  newLine(): void {
    this.#lines.push([]);
  }

  /** Ends the paragraph; words to come stand in one of this kind. An item keeps its sign until its first words. */
  begin(frame: Frame = paragraph): void {
    this.end();
    this.#frame = frame;
  }

  end(): void {
    const lines = this.#lines.map((runs) => lineOf(runs)).filter((line) => line !== '');
    const frame = this.#frame;
    const text = lines.join('\n');
    if (text !== '') {
      const before = this.#written.at(-1);
      // More paragraphs of an item are lines of it.
      if (frame.is === 'item' && before?.is === 'words' && before.frame === frame)
        this.#written[this.#written.length - 1] = { ...before, text: `${before.text}\n${text}` };
      else this.#written.push({ is: 'words', frame, text, size: this.#size });
      if (frame.is !== 'item') this.#frame = paragraph;
    }
    this.#lines = [[]];
    this.#size = undefined;
  }

  table(rows: readonly (readonly string[])[]): void {
    this.end();
    if (rows.some((row) => row.some((cell) => cell !== ''))) this.#written.push({ is: 'table', rows });
  }

  /** All of it in blocks; large short lines are headings. */
  blocks(): ReadBlock[] {
    this.end();
    const usual = [...this.#sizes].reduce<readonly [number, number]>(
      (most, each) => (each[1] > most[1] ? each : most),
      [0, 0],
    )[0];
    const blocks: ReadBlock[] = [];
    let items: FlatItem[] = [];
    const endList = (): void => {
      if (items.length > 0) blocks.push(...listsOf(items));
      items = [];
    };
    for (const one of this.#written) {
      if (one.is === 'words' && one.frame.is === 'item') {
        items.push({ ...one.frame, text: one.text });
        continue;
      }
      endList();
      if (one.is === 'table') blocks.push(one);
      else if (one.frame.is === 'heading')
        blocks.push({ is: 'heading', level: one.frame.level, text: one.text.replaceAll('\n', ' ') });
      else if (usual > 0 && one.size !== undefined && isLarge(one.text, one.size, usual))
        blocks.push({
          ...{ is: 'heading', level: one.size >= usual * 1.7 ? 1 : 2 },
          text: unmarked(one.text),
        });
      else blocks.push({ is: 'paragraph', text: one.text });
    }
    endList();
    return blocks;
  }

  /** All of it as the lines of a cell. */
  lines(): string {
    return this.blocks().map(linesOf).filter(Boolean).join('\n');
  }
}

interface FlatItem {
  readonly level: number;
  readonly ordered: boolean;
  readonly text: string;
}

function isLarge(text: string, size: number, usual: number): boolean {
  return size >= usual * 1.3 && text.length <= LONG_HEADING && !text.includes('\n');
}

/** A heading is bold as it is. */
function unmarked(text: string): string {
  const bold = /^\*\*([^*]+)\*\*$/.exec(text)?.[1];
  return bold ?? text;
}

/** Lines with their depths as lists within lists; where the outermost change their signs, another list begins. */
function listsOf(items: readonly FlatItem[]): ReadBlock[] {
  interface Node {
    readonly text: string;
    readonly below: Node[];
  }
  const lists: { readonly ordered: boolean; readonly items: Node[] }[] = [];
  let open: { readonly level: number; readonly node: Node }[] = [];
  for (const { level, ordered, text } of items) {
    open = open.filter((above) => above.level < level);
    const node: Node = { text, below: [] };
    const above = open.at(-1);
    if (above) above.node.below.push(node);
    else {
      const list = lists.at(-1);
      if (list?.ordered === ordered) list.items.push(node);
      else lists.push({ ordered, items: [node] });
    }
    open.push({ level, node });
  }
  return lists.map(({ ordered, items: nodes }) => ({ is: 'list', ordered, items: nodes }));
}

function linesOf(block: ReadBlock): string {
  if (block.is === 'heading') return `**${unmarked(block.text)}**`;
  if (block.is === 'paragraph') return block.text;
  if (block.is === 'table') return block.rows.map((row) => row.filter(Boolean).join(' | ')).join('\n');
  return itemLines(block.items, block.ordered, 0).join('\n');
}

function itemLines(items: readonly ReadItem[], ordered: boolean, depth: number): string[] {
  return items.flatMap(({ text, below }, index) => {
    const pad = '  '.repeat(depth);
    const [first = '', ...more] = text.split('\n');
    const sign = ordered && depth === 0 ? `${index + 1}.` : '-';
    return [
      `${pad}${sign} ${first}`,
      ...more.map((line) => `${pad}  ${line}`),
      ...itemLines(below, false, depth + 1),
    ];
  });
}
