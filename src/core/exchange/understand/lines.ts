/** Sees in the blocks of a text which lines are headings and which begin with a label. */
import { blocksOf } from '../read/text.ts';
import type { ReadBlock, ReadItem } from '../read/read.ts';
import { clockIn, isDay } from './amounts.ts';
import { labelIn, type Labelled } from './labels.ts';
import { withoutEnd } from './withoutEnd.ts';

export type Line =
  | Heading
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly ReadItem[] }
  | { readonly is: 'table'; readonly rows: readonly (readonly string[])[]; readonly rubric?: boolean }
  /** What was begun at this depth or deeper ends. */
  | { readonly is: 'end'; readonly level: number };

export interface Heading {
  readonly is: 'heading';
  readonly level: number;
  readonly text: string;
  readonly labelled?: Labelled;
  /** How much stands under it: all up to the next, what stands on its line, or the list right below. */
  readonly scope: 'all' | 'inline' | 'list';
  /** What it is, whatever its words. */
  readonly as?: 'activity' | 'session';
}

/** Depths below those of headings (1 to 6): short bold lines, lines with a label, lines that end in a colon. */
const depth = { bold: 7, label: 8, colon: 9 };

/** Longer lines are no headings. */
const LONG = 90;

/** @param within how deep what they stand in is: lines of a cell are deeper than those of the page */
export function linesOf(blocks: readonly ReadBlock[], within = 0): readonly Line[] {
  const lines = blocks.flatMap((block): readonly Line[] => {
    if (block.is === 'heading') return [headingOf(block.text, block.level + within, 'all')];
    return block.is === 'paragraph' ? paragraphLines(block.text, within, true) : [block];
  });
  // “For each group:” and a list.
  return lines.map((line, index) =>
    line.is === 'text' &&
    line.text.endsWith(':') &&
    line.text.length <= LONG &&
    !line.text.includes('\n') &&
    lines[index + 1]?.is === 'list'
      ? headingOf(withoutColon(line.text), depth.colon + within, 'list')
      : line,
  );
}

/** The lines of a table’s cell. */
export function cellLines(cell: string): readonly Line[] {
  return linesOf(blocksOf(cell), 12);
}

function headingOf(text: string, level: number, scope: Heading['scope']): Heading {
  const labelled = labelIn(text);
  return { is: 'heading', level, text, scope, ...(labelled ? { labelled } : {}) };
}

function paragraphLines(text: string, within: number, mayHoldMore: boolean): readonly Line[] {
  if (mayHoldMore && text.includes('\n')) {
    const blocks = blocksOf(text);
    if (blocks.length > 1 || blocks[0]?.is !== 'paragraph')
      return blocks.flatMap((block): readonly Line[] => {
        if (block.is === 'heading') return [headingOf(block.text, depth.bold + within, 'all')];
        return block.is === 'paragraph' ? paragraphLines(block.text, within, false) : [block];
      });
  }
  const lines: Line[] = [];
  let words: string[] = [];
  const endWords = (): void => {
    if (words.length > 0) lines.push({ is: 'text', text: words.join('\n') });
    words = [];
  };
  const all = text.split('\n');
  for (const [index, line] of all.entries()) {
    const found = labelledLines(line, within, all.length === 1, index === 0);
    if (!found) words.push(line);
    else {
      endWords();
      lines.push(...found);
    }
  }
  endWords();
  return lines;
}

/** A line as a heading, or as a label with what stands behind it; undefined where it is neither. */
function labelledLines(
  line: string,
  within: number,
  alone: boolean,
  first: boolean,
): readonly Line[] | undefined {
  const bold = boldOf(line);
  const whole = bold ?? line;
  if (whole.length <= LONG) {
    const text = withoutColon(whole);
    if (isDay(text) && (alone || bold !== undefined)) return [headingOf(text, depth.bold + within, 'all')];
    const labelled = labelIn(text);
    if (
      labelled &&
      (labelled.exact || bold !== undefined) &&
      (bold !== undefined || first || whole.endsWith(':'))
    )
      return [headingOf(text, depth.bold + within, 'all')];
  }
  if (clockIn(line).minutes !== undefined && line.length <= 200)
    return [
      { ...{ is: 'heading', level: depth.label + within, scope: 'inline', as: 'activity' }, text: line },
    ];
  const head = headLines(line, within);
  if (head) return head;
  const inline = inlineLabel(line);
  if (inline) return labelAndText(inline, within);
  // A short bold line of its own, that is no sentence.
  if (bold !== undefined && alone && bold.length <= LONG && !/[.!?;,]$/.test(bold))
    return [headingOf(withoutColon(bold), depth.bold + within, 'all')];
  return undefined;
}

interface Inline {
  readonly label: string;
  readonly text: string;
}

function labelAndText({ label, text }: Inline, within: number): readonly Line[] {
  const labelled = labelIn(label)?.label;
  // A part of the lesson, or for whom a support is, stands under a heading; other labels follow each other.
  const under = labelled?.activity !== undefined || labelled?.stays === true;
  const heading = headingOf(label, (under ? depth.label : depth.bold) + within, 'inline');
  return text === '' ? [heading] : [heading, { is: 'text', text }];
}

/** “Materials: paper and pencils”, “**Closure** – Students share”. */
export function inlineLabel(line: string): Inline | undefined {
  const first = line.slice(0, LONG + 20);
  const colon = /:(?=\s|\*|$|https?:)/.exec(first)?.index;
  if (colon !== undefined) {
    const made = splitAt(line, colon, 1);
    if (made && labelIn(made.label)?.exact === true) return made;
  }
  const dash =
    /^\*\*([^*]{2,80})\*\*\s*[–—-]\s+(?=\S)/.exec(first) ?? /^\*\*([^*]{2,80}?)\*\*\s+(?=\S)/.exec(first);
  if (dash && labelIn(dash[1] ?? '')?.exact === true)
    return { label: withoutColon(dash[1] ?? ''), text: line.slice(dash[0].length) };
  return undefined;
}

/** The two sides of a line; marks that began on the left and end on the right are taken off. */
function splitAt(line: string, at: number, length: number): Inline | undefined {
  const left = line.slice(0, at).trim();
  let right = line.slice(at + length).trim();
  const mark = /^[*_]{1,3}/.exec(left)?.[0] ?? '';
  const label = left.replace(/^[*_]{1,3}|[*_]{1,3}$/g, '').trim();
  if (mark !== '' && !left.slice(mark.length).includes(mark)) {
    if (right.startsWith(mark)) right = right.slice(mark.length).trim();
    else if (right.includes(mark)) right = `${mark}${right}`;
  }
  return label === '' || label.includes('**') ? undefined : { label, text: right };
}

/** What stands at the head of a form: several labels on one line. */
const headWords = [
  'teacher',
  'date',
  'grade',
  'subject',
  'course',
  'class',
  'unit',
  'period',
  'time',
  'duration',
  'length',
  'topic',
  'lesson',
  'title',
  'room',
  'school',
  'name',
  'week',
];

function headLines(line: string, within: number): readonly Line[] | undefined {
  const text = line.replaceAll('**', '');
  if (text.length > 400 || !text.includes(':')) return undefined;
  const starts = [
    ...text.matchAll(/(?:^|[\s|;])((?:\p{L}[\p{L}()/]*[ \t]){0,2}\p{L}[\p{L}()/]*):(?=\s|$)/gu),
  ].flatMap((found) => {
    const words = found[1] ?? '';
    // Of “9 Date”, only the last words are the label.
    const own = words.split(/[ \t]/);
    for (let from = 0; from < own.length; from++) {
      const label = own.slice(from).join(' ');
      const labelled = labelIn(label);
      const isHead = labelled?.exact === true && headWords.some((word) => label.toLowerCase().includes(word));
      if (isHead || headWords.includes(label.toLowerCase()))
        return [{ label, at: found.index + found[0].length - 1 - label.length }];
    }
    return [];
  });
  if (starts.length < 2 || starts[0]?.at !== 0) return undefined;
  return starts.flatMap(({ label, at }, index) => {
    const behind = text.slice(at + label.length + 1, starts[index + 1]?.at ?? text.length);
    return labelAndText({ label, text: withoutEnd(behind, /[\s|;,]/).trimStart() }, within);
  });
}

/** The words of a line that is bold as a whole. */
function boldOf(line: string): string | undefined {
  const found = /^\*\*(.+)\*\*(:?)$/.exec(line.trim());
  const inner = found?.[1];
  return inner === undefined || inner.includes('**') ? undefined : inner + (found?.[2] ?? '');
}

function withoutColon(text: string): string {
  return text.trim().replace(/\s?:$/, '');
}
