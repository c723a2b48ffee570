import type { TextEdit } from '../text/edits.ts';
import type { YamlList } from '../yaml/tree.ts';
import { entriesOf, type Entry } from './entry.ts';
import { commaAfter, extentOf, takesBlanks } from './extent.ts';
import { insertInFlow, insertLines, itemBlanks, type FlowText } from './insert.ts';
import type { Source } from './source.ts';

/** An item taken out of its text, to be put in elsewhere. */
export type Taken = { readonly lines: string; readonly takesBlanks: boolean } | FlowText;

/** An item's text with the comments that belong to it. */
export function takeItem(source: Source, entry: Entry): Taken {
  const extent = extentOf(source, entry);
  const text = source.text.slice(extent.from, extent.to);
  if (!entry.holder.flow) {
    const indent = extent.ownsLine ? '' : ' '.repeat(source.columnOf(entry.start));
    return { lines: indent + text.replace(/\r?\n$/, ''), takesBlanks: takesBlanks(source, entry) };
  }
  const lead = source.text
    .slice(extent.from, entry.start)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const tail = source.text.slice(commaAfter(source, entry) ?? entry.end, extent.to).trimEnd();
  return {
    lead: lead.filter((line) => line.startsWith('#')),
    text: source.text.slice(entry.start, entry.end),
    ...(tail === '' ? {} : { tail }),
  };
}

/** Puts a taken item into the list it came from. @param to its index afterwards */
export function putItem(source: Source, list: YamlList, to: number, taken: Taken): TextEdit[] {
  const index = Math.min(to, entriesOf(source, list).length);
  return 'lines' in taken
    ? insertLines(source, list, index, taken.lines, itemBlanks(source, list, index), taken.takesBlanks)
    : insertInFlow(source, list, index, taken);
}
