/** A sheet as Markdown: to be read as it is, or pasted where Markdown is understood. */
import type { Block, Card, FactsBlock, ListBlock, ListItem, Sheet, TableBlock } from '../sheet.ts';
import {
  blockMarkdown,
  boldMarkdown,
  cellMarkdown,
  inlineMarkdown,
  rowMarkdown,
  rule,
  setIn,
} from './markdownText.ts';
import { atLineStart } from './markdownWords.ts';

/** A line to write on by hand. */
const LINE = '_'.repeat(40);

/** A sheet as a Markdown document. */
export function markdownPage(sheet: Sheet): string {
  const about = sheet.about.map((fact) => inlineMarkdown(fact)).filter((fact) => fact !== '');
  const head = [`# ${headingText(sheet.title)}`, atLineStart(about.join(' · '))];
  return `${[...head, ...blocksMarkdown(sheet.blocks)].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Blocks, each of them a piece with an empty line around it; facts in a row are one piece. */
function blocksMarkdown(blocks: readonly Block[]): readonly string[] {
  const pieces: string[] = [];
  blocks.forEach((block, index) => {
    const last = pieces.at(-1) ?? '';
    const facts = block.is === 'facts' && blocks[index - 1]?.is === 'facts';
    if (facts && last !== '') {
      pieces[pieces.length - 1] = `${last}\n${factsMarkdown(block, endMark(last) === '*' ? '*' : '-')}`;
      return;
    }
    // Two lists in a row would become one, were their marks the same.
    pieces.push(...blockOf(block, endMark(last)).filter((piece) => piece !== ''));
  });
  return pieces;
}

/** The mark of the list that a piece ends with: `-`, `*`, `.` or `)`; empty where it ends with none. */
function endMark(piece: string): string {
  const line = piece.split('\n').findLast((each) => /^\S/.test(each)) ?? '';
  return /^(?:([-*])|\d{1,9}([.)])) /.exec(line)?.slice(1).find(Boolean) ?? '';
}

/** @param before the mark of the list above it */
function blockOf(block: Block, before: string): readonly string[] {
  switch (block.is) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${headingText(block.text)}`];
    case 'text':
      return [block.aside ? asideMarkdown(block.text) : blockMarkdown(block.text)];
    case 'list':
      return [listMarkdown(block, before)];
    case 'facts':
      return [factsMarkdown(block, before === '-' ? '*' : '-')];
    case 'table':
      return [...(block.captioned ? [boldMarkdown(block.caption)] : []), tableMarkdown(block)];
    case 'cards':
      return block.cards.flatMap(cardMarkdown);
    case 'tickets':
      return block.tickets.flatMap((ticket, index) => [
        // Where to cut.
        ...(index === 0 ? [] : ['***']),
        ...cardMarkdown(ticket),
      ]);
    case 'lines':
      return Array.from({ length: Math.min(block.count, 40) }, (_, index) =>
        index === 0 && block.label !== undefined
          ? `${atLineStart(inlineMarkdown(block.label))}: ${LINE}`
          : `\\${LINE}`,
      );
    case 'break':
      return [];
  }
}

function headingText(text: string): string {
  // Signs at the end of a heading would be taken off.
  return inlineMarkdown(text).replace(/(^|\s)(#+)$/, '$1\\$2');
}

/** Something smaller beside what it is about. */
function asideMarkdown(text: string): string {
  return blockMarkdown(text)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function factsMarkdown({ facts }: FactsBlock, mark: string): string {
  return facts.map(({ name, text }) => factMarkdown(mark, boldMarkdown(`${name}:`), text)).join('\n');
}

function listMarkdown({ marks, items }: ListBlock, before: string): string {
  const dot = before === '-' ? '*' : '-';
  const behind = before === '.' ? ')' : '.';
  const written = items
    .filter(({ text, below = [] }) => text.trim() !== '' || below.length > 0)
    .map((each, index) => {
      const mark = { numbers: `${index + 1}${behind}`, dots: dot, boxes: `${dot} [ ]` }[marks];
      return itemMarkdown(each, mark);
    });
  return written.join(written.some((each) => each.includes('\n\n')) ? '\n\n' : '\n');
}

function itemMarkdown({ text, below = [] }: ListItem, mark: string): string {
  const [first] = below;
  // One short remark stands behind the words.
  const isRemark =
    below.length === 1 && first?.is === 'text' && first.aside === true && !first.text.includes('\n');
  const words = blockMarkdown(text);
  const indent = ' '.repeat(mark.endsWith(']') ? 2 : mark.length + 1);
  if (isRemark && !words.includes('\n')) return `${mark} ${words} (${inlineMarkdown(first.text)})`;
  const rest = blocksMarkdown(below);
  const gap =
    rest.length > 0 && below.every((block) => block.is === 'list') && !words.includes('\n') ? '\n' : '\n\n';
  return `${mark} ${setIn([words, ...rest].filter((part) => part !== '').join(gap), indent)}`;
}

/** A named line of a list; what it says stands below its name where it has lines or lists. */
function factMarkdown(mark: string, name: string, text: string): string {
  const words = text.trim().includes('\n') ? blockMarkdown(text) : inlineMarkdown(text);
  const gap = words.includes('\n') ? '\n\n' : ' ';
  return `${mark} ${setIn(`${name}${gap}${words}`, ' '.repeat(mark.length + 1))}`;
}

function tableMarkdown({ head, rows }: TableBlock): string {
  const width = Math.max(head.length, ...rows.map(({ cells }) => cells.length));
  const row = (cells: readonly string[]): string =>
    rowMarkdown(Array.from({ length: width }, (_, column) => cellMarkdown(cells[column] ?? '')));
  return [row(head), rule(width), ...rows.map(({ cells }) => row(cells))].join('\n');
}

function cardMarkdown({ title, blocks }: Card): readonly string[] {
  return [boldMarkdown(title), ...blocksMarkdown(blocks)];
}
