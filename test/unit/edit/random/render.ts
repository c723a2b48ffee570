/** Writes a model in its layout. Knows nothing of the code under test. */
import type { Entry, Layout, Model } from './model.ts';

/** One line, and the entries it belongs to, outermost first. */
export interface Line {
  text: string;
  readonly owners: Entry[];
}

/** A document's text, and its lines. Comments that cannot stand where they were drawn are taken out of the model. */
export function render(model: Model, layout: Layout): { text: string; lines: readonly Line[] } {
  const writer = new Writer(layout);
  if (layout.begun) writer.lines.push({ text: '---', owners: [] });
  if (layout.shared) for (const text of SHARED_LINES) writer.lines.push({ text, owners: [] });
  if (model.type === 'map') {
    if (model.style === 'block') writer.block(model, 0, []);
    else writer.lines.push(...writer.flow(model, 0, []));
  }
  if (layout.foot !== undefined) {
    if (!writer.keepsEnd) writer.blank();
    writer.lines.push({ text: layout.foot, owners: [] });
  }
  const { lines } = writer;
  const closed = layout.closed || writer.keepsEnd;
  const text = lines.map((line) => line.text).join(layout.eol) + (closed ? layout.eol : '');
  return { text: (layout.mark ? '\uFEFF' : '') + text, lines };
}

const SHARED_LINES = [
  'common: &common   # for all',
  '  minutes: 50',
  '  steps: [a, b]',
  'again: *common   # as above',
  'more:',
  '  <<: *common',
  '  own: 1',
  '',
];

class Writer {
  readonly lines: Line[] = [];
  readonly #layout: Layout;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** Whether the last thing written is a text that takes blank lines as its own, or any block text. */
  keepsEnd = false;
  #endsInBlock = false;

  blank(): void {
    if (this.lines.length === 0 || this.lines.at(-1)?.text === '') return;
    for (let left = this.#layout.blanks; left > 0; left--) this.lines.push({ text: '', owners: [] });
  }

  /** The entries of a block list or map. @param first whether the first stands on a line that is begun */
  block(
    model: Extract<Model, { entries: Entry[] }>,
    column: number,
    owners: readonly Entry[],
    first?: Line,
  ): void {
    for (const [index, entry] of model.entries.entries()) {
      const begun = index === 0 ? first : undefined;
      if (begun) {
        entry.lead = [];
        entry.heading = entry.odd = undefined;
      }
      if (index > 0 && model.blanks > 0 && !this.keepsEnd) this.blank();
      if (entry.heading !== undefined) {
        if (this.keepsEnd) entry.heading = undefined;
        else {
          if (index > 0) this.blank();
          this.lines.push(
            { text: ' '.repeat(column) + entry.heading, owners: [...owners] },
            { text: '', owners: [] },
          );
        }
      }
      if (entry.odd !== undefined && entry.lead.length === 0 && column > 1 && index > 0) {
        this.lines.push({ text: ' '.repeat(column - 1) + entry.odd, owners: [...owners] });
      }
      const mine = [...owners, entry];
      for (const lead of entry.lead) this.lines.push({ text: ' '.repeat(column) + lead, owners: [...mine] });
      const line = begun ?? { text: ' '.repeat(column), owners: [...mine] };
      if (begun) begun.owners.push(entry);
      else this.lines.push(line);
      line.text += entry.key === undefined ? '-' : `${entry.key}:`;
      this.#value(entry, line, column, mine);
      const blockList =
        entry.model.type === 'list' && entry.model.style === 'block' && entry.model.entries.length > 0;
      if (this.#endsInBlock || (blockList && entry.key !== undefined && this.#layout.listStep === 0))
        entry.trail = [];
      if (this.#layout.frayed && line.text.endsWith(':')) line.text += '  ';
      for (const trail of entry.trail) {
        this.lines.push({ text: ' '.repeat(column + 1) + trail, owners: [...mine] });
      }
    }
  }

  #end(line: Line, entry: Entry): void {
    if (entry.end === undefined) return;
    line.text = `${line.text.padEnd(this.#layout.aligned)} ${entry.end}`;
  }

  #value(entry: Entry, line: Line, column: number, owners: readonly Entry[]): void {
    const { step, listStep, gap, alone } = this.#layout;
    const { model } = entry;
    const space = entry.key === undefined ? gap : ' ';
    const anchor = entry.anchor === undefined ? '' : `${space}&${entry.anchor}`;
    this.keepsEnd = this.#endsInBlock = false;
    if (model.type === 'text') {
      line.text += anchor;
      return this.#text(entry, model, line, column, space);
    }
    if (model.style !== 'block' || model.entries.length === 0) {
      const [first, ...rest] = this.flow(model, column, owners);
      line.text += anchor + space + (first?.text ?? '');
      this.lines.push(...rest);
      return this.#end(rest.at(-1) ?? line, entry);
    }
    if (entry.key !== undefined) {
      line.text += anchor;
      this.#end(line, entry);
      return this.block(model, column + (model.type === 'list' ? listStep : step), owners);
    }
    if (alone) {
      line.text += anchor;
      this.#end(line, entry);
      return this.block(model, column + step, owners);
    }
    // Comment and anchor would be the first key's own.
    entry.end = undefined;
    entry.anchor = undefined;
    line.text += gap;
    this.block(model, column + 1 + gap.length, owners, line);
  }

  #text(
    entry: Entry,
    model: Extract<Model, { type: 'text' }>,
    line: Line,
    column: number,
    space: string,
  ): void {
    const { value, style } = model;
    const inner = ' '.repeat(column + this.#layout.step);
    if (typeof value !== 'string' || style === 'plain' || style === 'single' || style === 'double') {
      if (value !== null) line.text += space + scalar(model);
      return this.#end(line, entry);
    }
    if (style === 'wrapped') {
      const [first = '', ...rest] = halves(value);
      line.text += space + first;
      for (const part of rest) this.lines.push({ text: inner + part, owners: [...line.owners] });
      const last = this.lines.at(-1);
      if (last) this.#end(last, entry);
      return;
    }
    const ends = /\n*$/.exec(value)?.[0].length ?? 0;
    const chomping = ends === 0 ? '-' : ends === 1 ? '' : '+';
    line.text += `${space}${style === 'literal' ? '|' : '>'}${chomping}`;
    this.#end(line, entry);
    const words = value.slice(0, value.length - ends);
    const body = style === 'literal' ? words.split('\n') : halves(words);
    for (const part of body)
      this.lines.push({ text: part === '' ? '' : inner + part, owners: [...line.owners] });
    for (let left = ends - 1; left > 0; left--) this.lines.push({ text: '', owners: [...line.owners] });
    this.keepsEnd = chomping === '+';
    this.#endsInBlock = true;
  }

  /** In brackets or braces: behind what its first line begins with, and over several lines where its style says so. */
  flow(model: Model, column: number, owners: readonly Entry[]): Line[] {
    if (model.type === 'text') {
      const text = this.#layout.json ? JSON.stringify(model.value) : scalar(model);
      return [{ text, owners: [...owners] }];
    }
    const [open, close] = model.type === 'list' ? ['[', ']'] : ['{', '}'];
    const part = (entry: Entry, at: number): Line[] => {
      const [first, ...rest] = this.flow(entry.model, at, [...owners, entry]);
      const key =
        entry.key === undefined ? '' : `${this.#layout.json ? JSON.stringify(entry.key) : entry.key}: `;
      return first ? [{ ...first, text: key + first.text }, ...rest] : rest;
    };
    if (model.style !== 'lines' || model.entries.length === 0) {
      const parts = model.entries.flatMap((entry) => part(entry, column).map(({ text }) => text));
      return [{ text: open + parts.join(', ') + close, owners: [...owners] }];
    }
    const indent = ' '.repeat(column + 2);
    const lines = model.entries.flatMap((entry, index) => {
      const comma = index < model.entries.length - 1 || model.blanks > 0 ? ',' : '';
      const own = part(entry, column + 2);
      const [first, last] = [own[0], own.at(-1)];
      if (first) first.text = indent + first.text;
      if (last) last.text += comma + (entry.end === undefined ? '' : `  ${entry.end}`);
      return [...entry.lead.map((lead) => ({ text: indent + lead, owners: [...owners, entry] })), ...own];
    });
    return [
      { text: open, owners: [...owners] },
      ...lines,
      { text: ' '.repeat(column) + close, owners: [...owners] },
    ];
  }
}

function scalar({ value, style }: Extract<Model, { type: 'text' }>): string {
  if (typeof value !== 'string' || style === 'plain') return String(value);
  return style === 'single' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** A text broken at a blank in its middle. */
function halves(text: string): string[] {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle), words.slice(middle)]
    .filter((part) => part.length > 0)
    .map((part) => part.join(' '));
}
