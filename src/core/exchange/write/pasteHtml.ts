/** A sheet as it pastes into a document of Google Docs or Word: real headings, lists and tables, and almost no looks. */
import type { Block, Card, ListItem, Sheet } from '../sheet.ts';
import { blockHtml, cellHtml, escaped, inlineHtml } from './htmlText.ts';

/** Both draw a table’s lines only where it says so itself: in attributes, for our page may not speak of styles, not even on the clipboard. */
const TABLE = '<table border="1" cellspacing="0" cellpadding="6" width="100%">';

/** A line to write on, by itself and in a table. */
const LINE = `<p>${'_'.repeat(60)}</p>`;
const SHORT_LINE = `<p>${'_'.repeat(24)}</p>`;

/** More lines than fit on a page are a slip. */
const MOST_LINES = 60;

/** Formulas stay as they are written: neither of the two reads them from what is pasted. */
export function pasteHtml(sheet: Sheet): string {
  const about = sheet.about.filter((fact) => fact.trim() !== '').map((fact) => inlineHtml(fact));
  return [
    `<h1>${inlineHtml(sheet.title)}</h1>`,
    about.length === 0 ? '' : `<p>${about.join(' · ')}</p>`,
    ...drawn(sheet.blocks, false),
  ]
    .filter((html) => html !== '')
    .join('\n');
}

/** @param inTable they stand in a cell */
function drawn(blocks: readonly Block[], inTable: boolean): string[] {
  return blocks.map((block) => drawnBlock(block, inTable));
}

function drawnBlock(block: Block, inTable: boolean): string {
  switch (block.is) {
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.text.trim())}</h${block.level}>`;
    case 'text': {
      const text = forPasting(blockHtml(block.text));
      return block.aside ? text.replaceAll('<p>', '<p><i>').replaceAll('</p>', '</i></p>') : text;
    }
    case 'list': {
      const tag = block.marks === 'numbers' ? 'ol' : 'ul';
      const box = block.marks === 'boxes' ? '☐ ' : '';
      return `<${tag}>${block.items.map((item) => drawnItem(item, box, inTable)).join('')}</${tag}>`;
    }
    case 'facts':
      return block.facts
        .map(({ name, text }) => {
          const words = text.trim();
          return words.includes('\n')
            ? `<p><b>${escaped(name)}</b></p>${forPasting(blockHtml(words))}`
            : `<p><b>${escaped(name)}:</b> ${inlineHtml(words)}</p>`;
        })
        .join('');
    case 'table': {
      const columns = Math.max(block.head.length, ...block.rows.map(({ cells }) => cells.length), 0);
      const row = (cells: readonly string[], tag: (index: number) => string): string =>
        `<tr>${Array.from({ length: columns }, (_, index) => {
          const name = tag(index);
          const align = name === 'th' ? ' align="left"' : '';
          return `<${name}${align} valign="top">${forPasting(cellHtml(cells[index] ?? ''))}</${name}>`;
        }).join('')}</tr>`;
      const head = block.head.some((words) => words.trim() !== '')
        ? `<thead>${row(block.head, () => 'th')}</thead>`
        : '';
      const rows = block.rows.map(({ cells }) => row(cells, (index) => (index === 0 ? 'th' : 'td')));
      const caption = block.captioned ? `<p><b>${escaped(block.caption)}</b></p>` : '';
      return columns === 0 ? '' : `${caption}${TABLE}${head}<tbody>${rows.join('')}</tbody></table>`;
    }
    case 'cards':
      return grid(block.cards, block.columns);
    case 'tickets':
      return grid(block.tickets, 2);
    case 'lines': {
      const count = Math.max(0, Math.min(Math.trunc(block.count) || 0, MOST_LINES));
      return `${block.label === undefined ? '' : `<p>${escaped(block.label)}</p>`}${(inTable ? SHORT_LINE : LINE).repeat(count)}`;
    }
    case 'break':
      return '<hr>';
  }
}

function drawnItem({ text, below }: ListItem, box: string, inTable: boolean): string {
  return `<li>${box}${forPasting(cellHtml(text))}${drawn(below ?? [], inTable).join('')}</li>`;
}

/** Cards as the cells of a table. Their titles are bold: a heading in a cell would stand in the document’s outline. */
function grid(cards: readonly Card[], columns: number): string {
  const rows: string[] = [];
  for (let at = 0; at < cards.length; at += columns) {
    const cells = Array.from({ length: columns }, (_, index) => {
      const card = cards[at + index];
      if (!card) return '<td></td>';
      const title = card.title.trim() === '' ? '' : `<p><b>${inlineHtml(card.title.trim())}</b></p>`;
      const lines = drawn(card.blocks, true).join('');
      return `<td valign="top">${title}${lines}</td>`;
    });
    rows.push(`<tr>${cells.join('')}</tr>`);
  }
  return cards.length === 0 ? '' : `${TABLE}<tbody>${rows.join('')}</tbody></table>`;
}

/** A text’s tables with their lines, and nothing that only our own pages know. No word can be taken for one: its signs are escaped. */
function forPasting(html: string): string {
  return html.replaceAll('<table>', TABLE).replaceAll(/<(p|a [^>]*) class="(?:formula|bare)">/g, '<$1>');
}
