import type { Span } from '../text/ranges.ts';
import { lineAfter } from './conflicts.ts';
import { readQuickly, Stop } from './quick.ts';
import { readThoroughly } from './thorough.ts';
import type { YamlDocument, YamlList, YamlMap, YamlNode, YamlPair } from './tree.ts';

/** A stretch of whole lines that can be taken out of a document. */
interface Stretch extends Span {
  /** The first lines of the two items or entries behind it; fewer where there are fewer. */
  readonly behind: readonly Span[];
  /** Of items of a list: the line of the key that the list stands below. Undefined for a top-level entry. */
  readonly head: Span | undefined;
}

/** A name with its colon where an entry of the document begins. */
const TOP = /[A-Za-z_][\w-]*:(?=[ \r\n])/y;
/** A line that is blank or a comment. */
const NO_ENTRY = / *(?:#|\r?\n)/y;
/** What stands before an item of a list. */
const DASH = / *- /y;

/** Longer stretches, as a share of the text, are not worth the trouble. */
const MOST = 1 / 4;

/**
 * Reads a text in which one item or entry needs the thorough reader, as while somebody types in it: that one
 * thoroughly, between its neighbours' lines, and all besides it quickly.
 * @param stopped where the quick reader stopped
 * @returns exactly what the thorough reader gives for the whole text; undefined where that is not certain
 */
export function readBesides(text: string, stopped: number): YamlDocument | undefined {
  const here = stretchAt(text, stopped);
  if (!here) return undefined;
  const besides = readWithout(text, here);
  if (besides) return readWith(besides, text, here);
  // What is not closed or has no colon is noticed in the line below it.
  const above = here.start > 0 ? stretchAt(text, here.start - 1) : undefined;
  if (!above) return undefined;
  const wider = above.head?.start === here.head?.start ? { ...here, start: above.start } : above;
  const further = readWithout(text, wider);
  return further && readWith(further, text, wider);
}

/** The item of a top-level list at an offset, or else the top-level entry. */
function stretchAt(text: string, offset: number): Stretch | undefined {
  /** The line with the offset, or the first one above it, that begins so. */
  const upTo = (begins: (line: number) => boolean, least: number): number | undefined => {
    let line = lineStart(text, offset);
    while (line > least && !begins(line)) line = lineStart(text, line - 1);
    return line >= least && begins(line) ? line : undefined;
  };
  const downTo = (begins: (line: number) => boolean, from: number, most: number): number => {
    let line = lineAfter(text, from);
    while (line < most && !begins(line)) line = lineAfter(text, line);
    return Math.min(line, most);
  };
  const isEntry = (line: number): boolean => match(TOP, text, line) !== undefined;
  const start = upTo(isEntry, 0);
  if (start === undefined) return undefined;
  const end = downTo(isEntry, offset, text.length);
  const firstLines = (...starts: number[]): Span[] =>
    starts.filter((line) => line < text.length).map((line) => ({ start: line, end: lineAfter(text, line) }));
  const entryBehind = (line: number): number => downTo(isEntry, line, text.length);
  const head = { start, end: lineAfter(text, start) };
  let first = head.end;
  while (first < end && match(NO_ENTRY, text, first) !== undefined) first = lineAfter(text, first);
  const dash = match(DASH, text, first);
  const isItem = (line: number): boolean => dash !== undefined && text.startsWith(dash, line);
  const item = upTo(isItem, head.end);
  if (item === undefined) return { start, end, behind: firstLines(end, entryBehind(end)), head: undefined };
  const itemEnd = downTo(isItem, offset, end);
  const next = itemEnd < end ? downTo(isItem, itemEnd, end) : entryBehind(itemEnd);
  return { start: item, end: itemEnd, behind: firstLines(itemEnd, next), head };
}

/** What a sticky pattern finds at a place. */
function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** All besides a stretch, if it can be read quickly; undefined where the stretch is long. */
function readWithout(text: string, { start, end }: Stretch): YamlDocument | undefined {
  if (end - start > MOST * text.length) return undefined;
  const besides = readQuickly(text.slice(0, start) + '\n'.repeat(end - start) + text.slice(end));
  return besides instanceof Stop ? undefined : besides;
}

/** The stretch read thoroughly and put in its place. */
function readWith(besides: YamlDocument, text: string, stretch: Stretch): YamlDocument | undefined {
  const { start, end, behind, head } = stretch;
  if (besides.duplicateKeys.length > 0) return undefined;
  // That it does not go on shows in the lines behind it being read as they are without it.
  // One would not do, because a break may spoil the next line, which then goes on.
  const above = head ? text.slice(head.start, head.end) : '';
  let below = '';
  for (const line of behind)
    below += blank(line.start - end - below.length) + text.slice(line.start, line.end);
  const from = start - above.length;
  const without = readQuickly(blank(from) + above + blank(end - start) + below);
  if (without instanceof Stop) return undefined;
  const own = readThoroughly(blank(from) + above + text.slice(start, end) + below, from);
  if (own.duplicateKeys.length > 0) return undefined;
  if (!own.problems.every(({ span }) => start <= span.start && span.end <= end)) return undefined;
  const root = rootOf(besides, own, without, stretch);
  if (!root) return undefined;
  const comments = own.comments.filter(({ span }) => start <= span.start && span.start < end);
  return {
    text,
    root,
    comments: [...besides.comments, ...comments].sort((a, b) => a.span.start - b.span.start),
    problems: own.problems,
    duplicateKeys: [],
  };
}

/** So many characters of blank lines. */
function blank(length: number): string {
  return length === 0 ? '' : `${' '.repeat(length - 1)}\n`;
}

/**
 * The whole tree.
 * @param own the stretch, below its head, with the lines behind it
 * @param without those lines alone
 * @returns undefined unless these lines are the same in both
 */
function rootOf(
  besides: YamlDocument,
  own: YamlDocument,
  without: YamlDocument,
  stretch: Stretch,
): YamlMap | undefined {
  const [whole, part] = [besides.root, own.root];
  if (!isTopMap(whole, besides.text) || !isTopMap(part, own.text)) return undefined;
  const lines = isTopMap(without.root, without.text) ? without.root.pairs : [];
  if (!stretch.head) {
    const pairs = joined(whole.pairs, part.pairs, lines, stretch);
    if (!pairs || new Set(pairs.map(({ key }) => key.text)).size < pairs.length) return undefined;
    return { ...whole, span: around(pairs), pairs };
  }
  const { start } = stretch.head;
  const at = whole.pairs.findIndex(({ span }) => span.start === start);
  const [above, below] = whole.pairs.slice(at, at + 2);
  const [pair, ...others] = part.pairs;
  const [linesBelow, ...otherLines] = lines;
  // No other entry between the list's name and the item.
  if (!above || !pair || (below && below.span.start < stretch.end)) return undefined;
  if (!isBlockList(above.value) || !isBlockList(pair.value) || !isSame(others, otherLines)) return undefined;
  const itemLines = isBlockList(linesBelow?.value) ? linesBelow.value.items : [];
  const items = joined(above.value.items, pair.value.items, itemLines, stretch);
  if (!items) return undefined;
  const value: YamlList = { ...above.value, span: around(items), items };
  const mended: YamlPair = { ...above, span: { start, end: value.span.end }, value };
  const pairs = whole.pairs.with(at, mended);
  return { ...whole, span: around(pairs), pairs };
}

/**
 * The entries of the stretch put between those besides it.
 * @param own the entries of the stretch, and those read with it behind it
 * @param lines those behind it, read without it
 * @returns undefined unless those behind it are the same in both, and the stretch is whole entries
 */
function joined<Entry extends { readonly span: Span }>(
  besides: readonly Entry[],
  own: readonly Entry[],
  lines: readonly Entry[],
  { start, end }: Stretch,
): readonly Entry[] | undefined {
  const inside = own.filter(({ span }) => start <= span.start && span.end <= end);
  if (inside.length === 0 || !isSame(own.slice(inside.length), lines)) return undefined;
  const before = besides.filter(({ span }) => span.start < start);
  const after = besides.filter(({ span }) => span.start >= end);
  if (before.length + after.length < besides.length || before.some(({ span }) => span.end > start))
    return undefined;
  return [...before, ...inside, ...after];
}

/** Whether trees are alike in all that is written. */
function isSame(some: unknown, others: unknown): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

/** Whether entries of a document stand in the first column. */
function isTopMap(root: YamlNode | undefined, text: string): root is YamlMap {
  return root?.type === 'map' && !root.flow && lineStart(text, root.span.start) === root.span.start;
}

function around(entries: readonly { readonly span: Span }[]): Span {
  return { start: entries[0]?.span.start ?? 0, end: entries.at(-1)?.span.end ?? 0 };
}

function isBlockList(value: YamlPair['value']): value is YamlList {
  return value?.type === 'list' && !value.flow;
}
