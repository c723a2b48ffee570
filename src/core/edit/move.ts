import type { TextEdit } from '../text/edits.ts';
import { dataOf } from '../yaml/data.ts';
import type { YamlList } from '../yaml/tree.ts';
import { entriesOf, propertiesStart, type Entry } from './entry.ts';
import { commaAfter, extentOf, takesBlanks } from './extent.ts';
import { habitsOf } from './habits.ts';
import { insertInFlow, insertLines, itemBlanks, type Blanks, type FlowText } from './insert.ts';
import type { Source } from './source.ts';
import { flowText } from './write.ts';

/** An item taken out of its text, to be put in elsewhere. */
export type Taken = TakenLines | FlowText;

/** Stands in a list that is being made until it has its first item. A text of two lines: it goes on lines of its own where it can. */
export const SPARE = 'a\nb';

interface TakenLines {
  readonly lines: string;
  readonly takesBlanks: boolean;
  /** The column of its dash. */
  readonly column: number;
  /** The same item inside brackets; undefined where a comment of it would be lost there. Seldom asked for: it looks at the whole text. */
  readonly inFlow: () => string | undefined;
}

/** An item's text with the comments that belong to it. */
export function takeItem(source: Source, entry: Entry): Taken {
  const extent = extentOf(source, entry);
  const text = source.text.slice(extent.from, extent.to);
  if (!entry.holder.flow) {
    const indent = extent.ownsLine ? '' : ' '.repeat(source.columnOf(entry.start));
    return {
      lines: indent + text.replace(/\r?\n$/, ''),
      takesBlanks: takesBlanks(source, entry),
      column: source.columnOf(entry.start),
      inFlow: () => flowOf(source, entry),
    };
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

/** A block list's item as it stands inside brackets: as it is written where it is on one line already. */
function flowOf(source: Source, entry: Entry): string | undefined {
  const { from, to } = extentOf(source, entry);
  if (source.document.comments.some(({ span }) => span.start >= from && span.start < to)) return undefined;
  const { value } = entry;
  return (value?.type === 'map' || value?.type === 'list') && value.flow
    ? source.text.slice(propertiesStart(source, value), entry.end)
    : flowText(dataOf(value), habitsOf(source));
}

/**
 * Puts a taken item into a list of the same layout, at the same column: the one it came from.
 * @param to its index afterwards
 * @param usual the blank lines its items kept, for a list in which too few are left to tell
 */
export function putItem(
  source: Source,
  list: YamlList,
  to: number,
  taken: Taken,
  usual?: Blanks,
): TextEdit[] {
  const { length } = entriesOf(source, list);
  const index = Math.min(to, length);
  const blanks = usual && length < 2 ? usual : itemBlanks(source, list, index);
  return 'lines' in taken
    ? insertLines(source, list, index, taken.lines, blanks, taken.takesBlanks)
    : insertInFlow(source, list, index, taken);
}

/**
 * A taken item as it is to stand in another list: its lines moved left or right, in brackets or out of them.
 * @returns undefined where a comment of it has no room there
 */
export function fitted(source: Source, list: YamlList, taken: Taken): Taken | undefined {
  const column = columnIn(source, list);
  if (list.flow) {
    if ('lines' in taken) {
      const text = taken.inFlow();
      return text === undefined ? undefined : { text };
    }
    const commented = (taken.lead?.length ?? 0) > 0 || taken.tail !== undefined;
    const oneLine = !/[\r\n]/.test(source.text.slice(list.span.start, list.span.end));
    return commented && oneLine ? undefined : taken;
  }
  if ('lines' in taken) {
    return { ...taken, column, lines: shifted(taken.lines, column - taken.column) };
  }
  const { lead = [], text, tail = '' } = taken;
  const indent = ' '.repeat(column);
  const [first = '', ...rest] = text.split('\n');
  const inner = rest.map((line) => `${indent}  ${line.trimStart()}`);
  const lines = [...lead.map((line) => indent + line), `${indent}- ${[first, ...inner].join('\n')}${tail}`];
  return { lines: lines.join(source.eol), takesBlanks: false, column, inFlow: () => undefined };
}

function columnIn(source: Source, list: YamlList): number {
  const first = entriesOf(source, list)[0];
  return first ? source.columnOf(first.start) : 0;
}

/** Lines further right or, by as much as each has blanks, further left; empty lines stay empty. */
function shifted(lines: string, by: number): string {
  return lines
    .split('\n')
    .map((line) => {
      if (line.trim() === '' && !line.startsWith(' ')) return line;
      if (by >= 0) return ' '.repeat(by) + line;
      const blanks = /^ */.exec(line)?.[0].length ?? 0;
      return line.slice(Math.min(-by, blanks));
    })
    .join('\n');
}
