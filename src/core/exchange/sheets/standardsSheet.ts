/** Standards as a page: their tree, the ones that belong together in a table. */
import type { PlanDocument } from '../../document.ts';
import { texts } from '../../kinds/items.ts';
import { entryOf, standardsIn, type StandardItem } from '../../kinds/standards/standards.ts';
import { schemaAt } from '../../schema/walk.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { dated } from './paper.ts';
import type { Block, NoSheet, Sheet, Text } from '../sheet.ts';
import { tooLong } from '../tooLong.ts';
import { facts, section, table, words } from './blocks.ts';

/** A longer statement stands below its heading. */
const LONG_HEADING = 90;

/** The standards of a document. They are the same for whoever reads them. */
export function standardsSheet(document: PlanDocument): Sheet | NoSheet {
  const refused = tooLong(document);
  if (refused) return refused;
  const { root } = document.sound;
  const grades = texts(root, 'grades');
  const about = [
    textOf(root, 'subject')?.trim() ?? '',
    grades.length === 0 ? '' : `Grades ${grades.join(', ')}`,
  ].filter((each) => each !== '');
  const blocks = treeBlocks(document);
  if (blocks.length === 0) return { refused: 'There are no standards here yet. Which ones do you teach to?' };
  return {
    title: document.title,
    language: textOf(root, 'language'),
    about,
    blocks: [...blocks, ...sourceBlocks(document)],
  };
}

/** A heading for each that others belong to, a table for those in a row that have none below them. */
function treeBlocks(document: PlanDocument): readonly Block[] {
  const items = standardsIn(document);
  const { tops, below } = treeOf(items);
  const blocks: Block[] = [];
  let row: StandardItem[] = [];
  const close = (): void => {
    blocks.push(...tableOf(document, row));
    row = [];
  };
  // Not by calls within calls: a chain of standards may be as long as the document.
  const open: { readonly item: StandardItem; readonly depth: number }[] = tops
    .map((item) => ({ item, depth: 0 }))
    .reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { item, depth } = next;
    const children = below.get(item) ?? [];
    if (children.length === 0) {
      // What stands beside a heading and not below it begins a table of its own.
      if (row.length > 0 && row.at(-1)?.parent !== item.parent) close();
      row.push(item);
      continue;
    }
    close();
    blocks.push(...headingOf(document, item, depth));
    for (const child of [...children].reverse()) open.push({ item: child, depth: depth + 1 });
  }
  close();
  return blocks;
}

/** Which belong to which. Of those that belong to each other in a ring, the first stands at the top. */
function treeOf(items: readonly StandardItem[]): {
  readonly tops: readonly StandardItem[];
  readonly below: ReadonlyMap<StandardItem, readonly StandardItem[]>;
} {
  const byCode = new Map([...items].reverse().map((item) => [item.code, item]));
  const below = new Map<StandardItem, StandardItem[]>();
  const above = new Map<StandardItem, StandardItem>();
  for (const item of items) {
    const parent = item.parent === undefined ? undefined : byCode.get(item.parent);
    if (!parent || parent === item) continue;
    above.set(item, parent);
    const children = below.get(parent);
    if (children) children.push(item);
    else below.set(parent, [item]);
  }
  const tops = items.filter((item) => !above.has(item));
  const reached = new Set<StandardItem>();
  const reach = (from: StandardItem): void => {
    const open = [from];
    for (let item = open.pop(); item; item = open.pop()) {
      if (reached.has(item)) continue;
      reached.add(item);
      open.push(...(below.get(item) ?? []));
    }
  };
  for (const top of tops) reach(top);
  for (const item of items) {
    if (reached.has(item)) continue;
    const parent = above.get(item);
    const siblings = parent && below.get(parent);
    if (parent && siblings)
      below.set(
        parent,
        siblings.filter((each) => each !== item),
      );
    tops.push(item);
    reach(item);
  }
  return { tops, below };
}

function headingOf(document: PlanDocument, item: StandardItem, depth: number): readonly Block[] {
  const short = textOf(entryOf(document, item), 'short')?.trim() ?? '';
  const isLong = item.text.length > LONG_HEADING || item.text.includes('\n');
  const named = isLong ? short : item.text;
  const level = depth === 0 ? 2 : depth === 1 ? 3 : 4;
  return [
    {
      is: 'heading',
      level,
      text: named === '' ? item.code : `${item.code} · ${named}`,
      at: lineOf(document, item),
    },
    ...(isLong ? words(item.text, lineOf(document, item)) : []),
    ...added(entryOf(document, item)).map((text): Block => ({ is: 'text', text, aside: true })),
  ];
}

function tableOf(document: PlanDocument, items: readonly StandardItem[]): readonly Block[] {
  const columns = [
    { head: 'Code', width: 3 },
    { head: 'Standard', width: 12 },
    { head: 'Grades', width: 2 },
    { head: 'What it is', width: 3 },
  ];
  const rows = items.map((item) => {
    const entry = entryOf(document, item);
    return {
      cells: [
        item.code,
        [item.text, ...added(entry)].filter((each) => each !== '').join('\n\n'),
        texts(entry, 'grades').join(', '),
        textOf(entry, 'type')?.trim() ?? '',
      ],
      at: lineOf(document, item),
    };
  });
  return table('Standards', columns, rows, rows[0]?.at);
}

/** What stands beside a standard’s own words. */
function added(node: YamlNode | undefined): readonly Text[] {
  const ours = textOf(node, 'inOurWords')?.trim() ?? '';
  return [textOf(node, 'clarification')?.trim() ?? '', ours === '' ? '' : `In our words: ${ours}`].filter(
    (each) => each !== '',
  );
}

/** Where the words come from. */
function sourceBlocks(document: PlanDocument): readonly Block[] {
  const source = valueOf(document.sound.root, 'source');
  const all = ['publisher', 'document', 'version', 'url', 'license', 'takenOn'].map((key) => {
    const text = textOf(source, key)?.trim() ?? '';
    return [
      schemaAt('standards', undefined, ['source', key])?.title ?? key,
      key === 'takenOn' ? dated(text) : text,
    ] as const;
  });
  return section(2, 'Where the words come from', undefined, facts(...all));
}

function lineOf(document: PlanDocument, { whole }: StandardItem): number | undefined {
  return document.older ? undefined : document.lines.lineAt(whole.start);
}
