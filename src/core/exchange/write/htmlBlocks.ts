/** The blocks of a sheet as HTML: what they are, in elements and classes; how they look is a matter of the page around. */
import type {
  Block,
  Card,
  CardsBlock,
  FactsBlock,
  LinesBlock,
  ListBlock,
  ListItem,
  TableBlock,
} from '../sheet.ts';
import { blockHtml, cellHtml, escaped, inlineHtml, type MathWriter } from './htmlText.ts';

/** More lines than fit on a page are a slip. */
const MOST_LINES = 60;

/** Tables with so many columns can be wider than a narrow window, and are then moved with the keys too. */
const MANY_COLUMNS = 4;

/** Draws the blocks of one sheet, one after the other. */
export class BlockWriter {
  readonly #math: MathWriter | undefined;
  readonly #places: boolean;
  /** Of the last heading: what has a title of its own stands one below it. */
  #level = 1;

  /** @param places whether each thing says at which line of the document it stands, in `data-at` */
  constructor(math: MathWriter | undefined, places: boolean) {
    this.#math = math;
    this.#places = places;
  }

  block(block: Block): string {
    const at = this.#at(block.at);
    switch (block.is) {
      case 'heading': {
        this.#level = block.level;
        return `<h${block.level}${at}>${this.#inline(block.text)}</h${block.level}>`;
      }
      case 'text': {
        const text = blockHtml(block.text, this.#math);
        return block.aside
          ? `<div class="aside" role="note"${at}>${text}</div>`
          : `<div class="text"${at}>${text}</div>`;
      }
      case 'list':
        return this.#list(block);
      case 'facts':
        return this.#facts(block);
      case 'table':
        return this.#table(block);
      case 'cards':
        return this.#cards(block);
      case 'tickets':
        return `<div class="tickets"${at}>${block.tickets.map((ticket) => this.#card(ticket, 'ticket')).join('')}</div>`;
      case 'lines':
        return this.#lines(block);
      case 'break':
        return '<hr class="break">';
    }
  }

  #at(line: number | undefined): string {
    return this.#places && line !== undefined && Number.isSafeInteger(line) && line >= 0
      ? ` data-at="${line}"`
      : '';
  }

  #inline(text: string): string {
    return inlineHtml(text.trim(), this.#math);
  }

  #list({ marks, items, at }: ListBlock): string {
    const tag = marks === 'numbers' ? 'ol' : 'ul';
    const boxes = marks === 'boxes' ? ' class="boxes"' : '';
    return `<${tag}${boxes}${this.#at(at)}>${items.map((item) => this.#item(item)).join('')}</${tag}>`;
  }

  #item({ text, below, at }: ListItem): string {
    const level = this.#level;
    const inside = (below ?? []).map((block) => this.block(block)).join('');
    this.#level = level;
    return `<li${this.#at(at)}>${cellHtml(text, this.#math)}${inside}</li>`;
  }

  #facts({ facts, at }: FactsBlock): string {
    const rows = facts.map(
      (fact) =>
        `<div${this.#at(fact.at)}><dt>${escaped(fact.name)}</dt><dd>${cellHtml(fact.text, this.#math)}</dd></div>`,
    );
    return `<dl class="facts"${this.#at(at)}>${rows.join('')}</dl>`;
  }

  #table({ caption, captioned, head, rows, widths, toWriteIn, at }: TableBlock): string {
    const columns = Math.max(head.length, ...rows.map(({ cells }) => cells.length), 0);
    if (columns === 0) return '';
    const all = Array.from({ length: columns }, (_, index) => index);
    const cell = (cells: readonly string[], index: number): string =>
      cellHtml(cells[index] ?? '', this.#math);
    const heads = all.map((index) => {
      const words = cell(head, index);
      return words === '' ? '<td></td>' : `<th scope="col">${words}</th>`;
    });
    const lines = rows.map(({ cells, at: line }) => {
      const drawn = all.map((index) => {
        const words = cell(cells, index);
        return index === 0 && words !== '' ? `<th scope="row">${words}</th>` : `<td>${words}</td>`;
      });
      return `<tr${this.#at(line)}>${drawn.join('')}</tr>`;
    });
    const name = escaped(caption);
    const many = columns >= MANY_COLUMNS;
    const looks = [
      ...(many ? [`columns-${Math.min(columns, 8)}`] : []),
      ...(toWriteIn ? ['to-write-in'] : []),
    ];
    const table = [
      `<table${looks.length === 0 ? '' : ` class="${looks.join(' ')}"`}${many ? '' : this.#at(at)}>`,
      caption === '' ? '' : `<caption${captioned ? '' : ' class="unseen"'}>${name}</caption>`,
      columnsOf(widths, columns),
      head.some((words) => words.trim() !== '') ? `<thead><tr>${heads.join('')}</tr></thead>` : '',
      `<tbody>${lines.join('')}</tbody></table>`,
    ].join('');
    if (!many) return table;
    const named = caption === '' ? '' : ` role="group" aria-label="${name}"`;
    return `<div class="across" tabindex="0"${named}${this.#at(at)}>${table}</div>`;
  }

  #cards({ cards, columns, at }: CardsBlock): string {
    const drawn = cards.map((card) => this.#card(card, 'card')).join('');
    return `<div class="cards cards-${columns}"${this.#at(at)}>${drawn}</div>`;
  }

  #card({ title, blocks, at }: Card, name: string): string {
    const outer = this.#level;
    this.#level = Math.min(outer + 1, 6);
    const tag = `h${this.#level}`;
    const titled = title.trim() === '' ? '' : `<${tag}>${this.#inline(title)}</${tag}>`;
    const inside = blocks.map((block) => this.block(block)).join('');
    this.#level = outer;
    return `<div class="${name}"${this.#at(at)}>${titled}${inside}</div>`;
  }

  #lines({ count, label, at }: LinesBlock): string {
    const lines = '<div></div>'.repeat(Math.max(0, Math.min(Math.trunc(count) || 0, MOST_LINES)));
    const words = label === undefined || label === '' ? '' : `<p>${escaped(label)}</p>`;
    return `<div class="lines"${this.#at(at)}>${words}<div class="rules" aria-hidden="true">${lines}</div></div>`;
  }
}

/** The least part of a table that a column of one word or number needs, in percent. */
const NARROWEST = 8;

/** How wide the columns are, where that is known of each. */
function columnsOf(widths: readonly number[] | undefined, columns: number): string {
  if (widths?.length !== columns || !widths.every((width) => Number.isFinite(width) && width > 0)) return '';
  const sum = (all: readonly number[]): number => all.reduce((before, each) => before + each, 0);
  const all = sum(widths);
  const least = Math.min(NARROWEST, 100 / columns);
  const wide = widths.map((width) => Math.max((100 * width) / all, least));
  // What the narrow ones were given is taken from the others.
  const over = sum(wide) - 100;
  const spare = sum(wide.map((width) => width - least));
  const parts = wide.map((width) => (spare > 0 ? width - (over * (width - least)) / spare : width));
  return `<colgroup>${parts.map((part) => `<col width="${part.toFixed(1)}%">`).join('')}</colgroup>`;
}
