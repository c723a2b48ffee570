/** Cuts a document into pieces that can be read alone, so that what is broken in one does not spoil the others. */
import type { Span } from '../../text/ranges.ts';
import type { YamlNode } from '../tree.ts';
import { BLANK, readLines } from './lines.ts';

export interface Piece extends Span {
  /** What a sound piece is: keys with their values, or entries of a list. */
  readonly shape: 'map' | 'list';
  /** Written in brackets or braces as a whole. */
  readonly flow?: boolean;
  /** The column at which its keys or dashes stand. */
  readonly column: number;
}

interface RawLine extends Span {
  readonly indent: number;
  readonly first: string;
  readonly dash: boolean;
}

/**
 * The top-level entries of a document.
 * @param end where the first document ends
 * @returns the pieces, together the whole stretch; empty where the text cannot be cut
 */
export function topPieces(text: string, end: number): Piece[] {
  const lines = rawLines(text, { start: text.startsWith('\uFEFF') ? 1 : 0, end });
  const content = lines.filter(({ first, start }) => first !== '' && first !== '#' && !isMark(text, start));
  const [head] = content;
  if (!head) return [];
  const column = content.some(({ indent }) => indent === 0)
    ? 0
    : Math.min(...content.map(({ indent }) => indent));
  const flow = head.first === '{' || head.first === '[';
  const firstAt = content.find(({ indent }) => indent === column) ?? head;
  const shape = firstAt.dash ? 'list' : 'map';
  const starts = flow
    ? []
    : oneStart(
        text,
        content.filter(
          ({ indent, dash, first }) =>
            indent === column && (shape === 'list' ? dash : !dash && first !== ']' && first !== '}'),
        ),
      );
  if (starts.length === 0)
    return [{ start: 0, end, shape: head.first === '[' ? 'list' : shape, column, flow }];
  return starts.map(({ start }, index) => ({
    start: index === 0 ? 0 : start,
    end: starts[index + 1]?.start ?? end,
    shape,
    column,
  }));
}

/** Several lines without a colon below a block text are most likely its rest: together one piece, not one each. */
function oneStart(text: string, starts: readonly RawLine[]): RawLine[] {
  let above: 'block' | 'loose' | undefined;
  return starts.filter(({ start, end }) => {
    const raw = text.slice(start, end).trimEnd();
    const goesOn = above === 'loose';
    const loose = above !== undefined && !/:(?:\s|$)/.test(raw);
    above = loose ? 'loose' : /:[ \t]+[|>][-+0-9]*$/.test(raw) ? 'block' : undefined;
    return !(loose && goesOn);
  });
}

/**
 * The parts of an entry that is a list below a key: what stands before the first dash, then one an item.
 * Empty where the entry is no such list.
 */
export function itemPieces(text: string, piece: Piece): Piece[] {
  if (piece.shape !== 'map') return [];
  const content = rawLines(text, piece).filter(({ first }) => first !== '' && first !== '#');
  const [key, dash] = content;
  if (!key || !dash?.dash || key.dash) return [];
  if (!/:[ \t]*(?:#[^\r\n]*)?\r?\n?$/.test(text.slice(key.start, key.end))) return [];
  const column = dashColumn(content, dash);
  const starts = content.filter((line) => line === dash || (line.dash && line.indent === column));
  // Lines with tabs belong together: how wide the tabs are shows only in all of them.
  if (starts.some((line) => !/^ *-/.test(text.slice(line.start, line.end)))) return [];
  const items = starts.map(({ start }, index) => ({
    start,
    end: starts[index + 1]?.start ?? piece.end,
    shape: 'list' as const,
    column,
  }));
  return [{ ...piece, end: dash.start }, ...items];
}

/** Where most dashes stand that the first one may have been meant to stand with. */
function dashColumn(content: readonly RawLine[], first: RawLine): number {
  const many = (column: number): number =>
    content.filter(({ dash, indent }) => dash && indent === column).length;
  const near = [first.indent, first.indent - 1, first.indent + 1];
  return near.reduce((best, column) => (many(column) > many(best) ? column : best));
}

/**
 * The last item of a list together with what follows it in the next entry, up to the next dash in line:
 * where a line was broken in the wrong place. Undefined where the entry above is no list.
 */
export function seam(text: string, before: Piece, entry: Piece): Piece | undefined {
  const last = itemPieces(text, before).at(-1);
  if (last?.shape !== 'list') return undefined;
  const next = rawLines(text, entry).find(({ dash, indent }) => dash && indent === last.column);
  return { ...last, end: next?.start ?? entry.end };
}

/**
 * Whether the first line of an entry is a name with nothing behind it, and what stands below it, further right than
 * dashes of the list above, goes on with the last item of that list.
 */
export function cutsInto(text: string, before: Piece, entry: Piece): boolean {
  const [name, next] = rawLines(text, entry).filter(({ first }) => first !== '' && first !== '#');
  const column = itemPieces(text, before).at(-1)?.column;
  if (!name || !next || column === undefined || next.indent <= column) return false;
  return /:\s*$/.test(line(text, name)) && !isBelowBlank(text, name.start);
}

function isBelowBlank(text: string, start: number): boolean {
  return /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start));
}

/** Whether a piece holds only one line that is not blank or a note. */
export function isOneLine(text: string, piece: Piece): boolean {
  return rawLines(text, piece).filter(({ first }) => first !== '' && first !== '#').length === 1;
}

/** Whether the first line of a piece is a key with its colon. */
export function startsWithKey(text: string, piece: Piece): boolean {
  return readLines(text, piece).find(({ kind }) => kind === 'content')?.key !== undefined;
}

/** Keys with their colons, also in braces. */
const keysWithColons = (): RegExp => /(?:^|[\n{,])[ \t]*(?:- +)*([\p{L}_][\p{L}\w-]*):(?=\s)/gu;

/**
 * Whether an entry that begins with a bare word looks like one of its own, whose colon is missing: a blank line stands
 * above the word, and what stands below it is not what the entry above goes on with.
 */
export function beginsSection(text: string, before: Piece, entry: Piece): boolean {
  const [word, next] = rawLines(text, entry).filter(({ first }) => first !== '' && first !== '#');
  if (!word || !next || next.indent <= word.indent || !/^[\p{L}_][\p{L}\w-]*\s*$/u.test(line(text, word)))
    return false;
  if (!isBelowBlank(text, word.start)) return false;
  const names = (span: Span): readonly string[] =>
    [...text.slice(span.start, span.end).matchAll(keysWithColons())].map(([, name = '']) => name);
  const last = itemPieces(text, before).at(-1);
  const known = new Set(last?.shape === 'list' ? names(last) : []);
  const second = rawLines(text, { start: next.end, end: entry.end }).find(
    ({ dash, indent }) => dash && indent === next.indent,
  );
  return names({ start: next.start, end: second?.start ?? entry.end }).some((name) => !known.has(name));
}

function line(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Whether a tree is what its piece should be: of its shape, and beginning at its column. */
export function fits(text: string, piece: Piece, root: YamlNode | undefined): boolean {
  if (!root) return /^(?:[\s\uFEFF]|#[^\n]*|---[ \t\r]*\n)*$/.test(text);
  const flow = (root.type === 'map' || root.type === 'list') && root.flow;
  if (root.type !== piece.shape || flow !== (piece.flow ?? false)) return false;
  if (flow) return true;
  const from = Math.max(text.lastIndexOf('\n', root.span.start - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);
  return root.span.start - from === piece.column;
}

function rawLines(text: string, span: Span): RawLine[] {
  const lines: RawLine[] = [];
  for (let start = span.start; start < span.end;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 || next >= span.end ? span.end : next + 1;
    let at = start;
    while (at < end && BLANK.test(text.charAt(at))) at++;
    const first = text.charAt(at) === '\r' || text.charAt(at) === '\n' || at >= end ? '' : text.charAt(at);
    const dash = first === '-' && (at + 1 >= end || /\s/.test(text.charAt(at + 1)));
    lines.push({ start, end, indent: at - start, first, dash });
    start = end;
  }
  return lines;
}

/** Whether a line is `---` or `...`, or a directive for the reader of the file. */
function isMark(text: string, start: number): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)|^%[A-Z]+ /.test(text.slice(start, start + 12));
}
