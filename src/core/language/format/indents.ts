/** How far lines stand in: 2 columns more than what they belong to, a list’s dashes too. */
import { blockTextOf, entriesOf, isBlockText, type Entry } from '../../edit/entry.ts';
import type { Source } from '../../edit/source.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { YamlList, YamlMap, YamlNode, YamlScalar } from '../../yaml/tree.ts';
import { isBlock } from './blanks.ts';

const STEP = 2;

/** The edits, in no particular order; none at all where a line is not understood. */
export function evenIndents(source: Source): readonly TextEdit[] {
  const { root } = source.document;
  if (!isBlock(root)) return [];
  return new Layout(source).edits(root) ?? [];
}

/** A column, as it is and as it should be. */
interface Column {
  readonly was: number;
  readonly is: number;
}

/** One text, laid out anew from the outside in. */
class Layout {
  readonly #source: Source;
  /** How many blanks a line should begin with. */
  readonly #leads = new Map<number, number>();
  /** The columns at which entries begin on a line, the leftmost first. */
  readonly #columns = new Map<number, Column[]>();
  readonly #edits: TextEdit[] = [];

  constructor(source: Source) {
    this.#source = source;
  }

  /** @returns undefined where a line is not understood */
  edits(root: YamlMap | YamlList): readonly TextEdit[] | undefined {
    this.#block(root, 0);
    for (const [line, lead] of this.#commentLeads()) this.#leads.set(line, lead);
    const source = this.#source;
    for (let line = 0; line < source.count; line++) {
      if (source.isBlank(line) && !this.#leads.has(line)) continue;
      const start = source.lineStart(line);
      const lead = this.#leads.get(line);
      if (lead === undefined) {
        if (this.#isMark(line)) continue;
        return undefined;
      }
      const end = source.skipBlanks(start);
      const blanks = source.text.slice(start, end);
      if (blanks.includes('\t')) return undefined;
      if (blanks.length !== lead) this.#edits.push({ start, end, text: ' '.repeat(lead) });
    }
    return this.#edits;
  }

  /** Whether a line only begins or ends the document, or says something of all of it. */
  #isMark(line: number): boolean {
    const source = this.#source;
    return /^(?:---|\.\.\.|%)/.test(source.text.slice(source.lineStart(line), source.lineEnd(line)));
  }

  /** @param at the column at which its entries should begin */
  #block(node: YamlMap | YamlList, at: number): void {
    const source = this.#source;
    for (const entry of entriesOf(source, node)) {
      const line = source.lineAt(entry.start);
      const column = { was: source.columnOf(entry.start), is: at };
      if (source.isFirstOnLine(entry.start)) this.#leads.set(line, at);
      const columns = this.#columns.get(line);
      if (columns) columns.push(column);
      else this.#columns.set(line, [column]);
      this.#value(entry, column);
    }
  }

  #value(entry: Entry, holder: Column): void {
    const { value, key } = entry;
    if (!value) return;
    const source = this.#source;
    const inner = holder.is + STEP;
    if (isBlock(value)) {
      const first = entriesOf(source, value)[0];
      const dash = entry.start + 1;
      // Entries on the line of their dash stand one blank behind it.
      if (!key && first && source.lineAt(first.start) === source.lineAt(entry.start)) {
        if (
          source.text.slice(dash, first.start) !== ' ' &&
          /^[ \t]*$/.test(source.text.slice(dash, first.start))
        )
          this.#edits.push({ start: dash, end: first.start, text: ' ' });
      }
      this.#block(value, inner);
    } else if (isBlockText(value)) this.#blockText(value, holder);
    else this.#lines(value, entry, holder);
  }

  /** The lines below a `|` or `>`; where its sign says how far they stand in, they go with what holds them. */
  #blockText(node: YamlScalar, holder: Column): void {
    const source = this.#source;
    const { header, indent, end } = blockTextOf(source, node);
    if (indent === undefined) return;
    const said = /\d/.test(source.text.slice(header.start, header.end));
    const shift = said ? holder.is - holder.was : holder.is + STEP - indent;
    if (shift === 0) {
      this.#keep(source.lineAt(header.start) + 1, source.lineAt(end));
      return;
    }
    for (let line = source.lineAt(header.start) + 1; line <= source.lineAt(end); line++) {
      const lead = this.#leadOf(line);
      // A line of nothing but blanks says something only where it reaches further in than the text.
      this.#leads.set(line, source.isBlank(line) && lead <= indent ? 0 : lead + shift);
    }
  }

  /** A text, braces or brackets of several lines: what follows their first line goes with it. */
  #lines(value: YamlNode, entry: Entry, holder: Column): void {
    const source = this.#source;
    const [first, last] = [source.lineAt(value.span.start), source.lineAt(value.span.end)];
    const below = source.isFirstOnLine(value.span.start) && first !== source.lineAt(entry.start);
    const shift = below ? holder.is + STEP - this.#leadOf(first) : holder.is - holder.was;
    if (below) this.#leads.set(first, holder.is + STEP);
    for (let line = first + 1; line <= last; line++)
      if (!source.isBlank(line))
        this.#leads.set(line, Math.max(below ? holder.is + 1 : 0, this.#leadOf(line) + shift));
  }

  #keep(first: number, last: number): void {
    for (let line = first; line <= last; line++) this.#leads.set(line, this.#leadOf(line));
  }

  #leadOf(line: number): number {
    const start = this.#source.lineStart(line);
    return this.#source.skipBlanks(start) - start;
  }

  /**
   * Comments with lines of their own: at the column of the entry below them they go with it, else they stay further in
   * than the entries above that they belong to, and no further in than the others (see `Extent`).
   */
  #commentLeads(): readonly (readonly [line: number, lead: number])[] {
    const source = this.#source;
    const below = this.#columnsBelow();
    /** The entries that go on at a line, outermost first. */
    const around: Column[] = [];
    let seen = 0;
    return source.document.comments.flatMap(({ span, ownLine }) => {
      const line = source.lineAt(span.start);
      if (!ownLine || this.#leads.has(line)) return [];
      for (; seen < line; seen++)
        for (const column of this.#columns.get(seen) ?? []) {
          while ((around.at(-1)?.is ?? -1) >= column.is) around.pop();
          around.push(column);
        }
      const was = this.#leadOf(line);
      const next = below.get(line);
      if (next?.was === was) return [[line, next.is] as const];
      const owner = around.findLast((column) => column.was < was);
      const other = around.find((column) => column.was >= was);
      const lead = other?.was === was ? other.is : (owner?.is ?? 0) + was - (owner?.was ?? 0);
      return [[line, Math.min(lead, other?.is ?? Infinity)] as const];
    });
  }

  /** For each line with a comment of its own, where the next entry below it begins. */
  #columnsBelow(): ReadonlyMap<number, Column> {
    const source = this.#source;
    const found = new Map<number, Column>();
    let next: Column | undefined;
    for (let line = source.count - 1; line >= 0; line--) {
      const own = this.#columns.get(line)?.[0];
      if (own) next = own;
      else if (next && source.ownLineComment(line)) found.set(line, next);
    }
    return found;
  }
}
