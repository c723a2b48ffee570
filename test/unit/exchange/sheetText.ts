// A sheet as plain text, to be read in a test or kept beside it.
import type { Block, Card, ListItem, Sheet } from '../../../src/core/exchange/sheet.ts';

const marks = { numbers: '1.', dots: '-', boxes: '[ ]' } as const;

/** Every word of a sheet, in its order, each block by its kind. */
export function sheetText({ title, language, about, blocks, said }: Sheet): string {
  return [
    `# ${title}${language === undefined ? '' : ` (${language})`}`,
    ...(about.length === 0 ? [] : [about.join(' | ')]),
    ...blocks.flatMap((block) => blockLines(block)),
    ...(said ?? []).map((sentence) => `(said: ${sentence})`),
    '',
  ].join('\n');
}

function blockLines(block: Block): readonly string[] {
  switch (block.is) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${block.text}`];
    case 'text':
      return [`${block.aside ? '(aside) ' : ''}${block.text}`];
    case 'list':
      return block.items.flatMap((item) => itemLines(item, marks[block.marks]));
    case 'facts':
      return block.facts.map(({ name, text }) => `${name} = ${text}`);
    case 'table':
      return [
        `table: ${block.caption}`,
        `| ${block.head.join(' | ')} |`,
        ...block.rows.map(({ cells }) => `| ${cells.join(' | ').replaceAll('\n', '⏎')} |`),
      ];
    case 'cards':
      return [`cards in ${block.columns} columns`, ...block.cards.flatMap(cardLines)];
    case 'tickets':
      return ['tickets', ...block.tickets.flatMap(cardLines)];
    case 'lines':
      return [`${block.label ?? ''}${'____'.repeat(block.count)}`];
    case 'break':
      return ['=== new page ==='];
  }
}

function itemLines({ text, below }: ListItem, mark: string): readonly string[] {
  return [`${mark} ${text}`, ...indented(below ?? [])];
}

function cardLines({ title, blocks }: Card): readonly string[] {
  return [`[${title}]`, ...indented(blocks)];
}

function indented(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(blockLines).map((line) => (line === '' ? '' : `    ${line}`));
}
