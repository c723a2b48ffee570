/** A sheet as Markdown: to be read as it is, or pasted where Markdown is understood. */
import type { Block, Card, ListBlock, ListItem, Sheet, TableBlock } from '../sheet.ts';
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

/** Blocks, each of them a piece with an empty line around it. */
function blocksMarkdown(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    // Two lists in a row would become one.
    const other = block.is === 'list' && before?.is === 'list' && before.marks !== 'numbers';
    return blockOf(block, other);
  });
}

function blockOf(block: Block, other: boolean): readonly string[] {
  switch (block.is) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${headingText(block.text)}`];
    case 'text':
      return [block.aside ? asideMarkdown(block.text) : blockMarkdown(block.text)];
    case 'list':
      return [listMarkdown(block, other)];
    case 'facts':
      return [
        block.facts
          .map(({ name, text }) =>
            item('-', `**${inlineMarkdown(name, { cell: false, bold: true })}:**`, text),
          )
          .join('\n'),
      ];
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

function listMarkdown({ marks, items }: ListBlock, other: boolean): string {
  const written = items
    .filter(({ text, below = [] }) => text.trim() !== '' || below.length > 0)
    .map((each, index) => itemMarkdown(each, markOf(marks, index, other)));
  return written.join(written.some((each) => each.includes('\n\n')) ? '\n\n' : '\n');
}

function markOf(marks: ListBlock['marks'], index: number, other: boolean): string {
  if (marks === 'numbers') return `${index + 1}.`;
  const dot = other ? '*' : '-';
  return marks === 'boxes' ? `${dot} [ ]` : dot;
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
function item(mark: string, name: string, text: string): string {
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
