/** A plan as the random tests know it: values, the way each is to be written, and the comments of each entry. */

/** Draws numbers from one seed (the generator is mulberry32), so that one number tells the whole plan. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to and including `most`. */
  upTo(most: number): number {
    return Math.floor(this.#next() * (most + 1));
  }

  between(least: number, most: number): number {
    return least + this.upTo(most - least);
  }

  one<T>(...choices: readonly T[]): T {
    return choices[this.upTo(choices.length - 1)] as T;
  }

  some<T>(least: number, most: number, choices: readonly T[]): T[] {
    return Array.from(
      { length: this.between(least, most) },
      () => choices[this.upTo(choices.length - 1)] as T,
    );
  }
}

export type Scalar = string | number | boolean | null;

export type Model =
  | { readonly type: 'text'; value: Scalar; readonly style: TextStyle }
  | { readonly type: 'list' | 'map'; entries: Entry[]; readonly style: Style; readonly blanks: number };

export type TextStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'wrapped' | 'nothing';
/** Below each other; in brackets on one line; in brackets with a line for each. */
export type Style = 'block' | 'line' | 'lines';

/** A key with its value, or a list item. Its comments say `of TAG`, so that it can be found again. */
export interface Entry {
  readonly tag: string;
  key: string | undefined;
  model: Model;
  lead: string[];
  end: string | undefined;
  trail: string[];
  /** A comment between blank lines above it; belongs to nobody. */
  heading: string | undefined;
  /** A comment at a column of nobody's, above it. */
  odd: string | undefined;
  anchor: string | undefined;
}

/** How a whole document is laid out. */
export interface Layout {
  readonly eol: '\n' | '\r\n';
  readonly mark: boolean;
  readonly closed: boolean;
  readonly step: number;
  readonly listStep: number;
  readonly gap: string;
  readonly alone: boolean;
  readonly aligned: number;
  readonly foot: string | undefined;
  /** How many blank lines stand where one would do. */
  readonly blanks: number;
  /** Blanks at the ends of lines. */
  readonly frayed: boolean;
  /** Whether the document begins with `---`. */
  readonly begun: boolean;
  /** Whether keys and texts are written as JSON has them, on one line. */
  readonly json: boolean;
  /** Whether it begins with parts that repeat each other. */
  readonly shared: boolean;
}

/** What the parts that repeat each other say. */
export const SHARED = {
  common: { minutes: 50, steps: ['a', 'b'] },
  again: { minutes: 50, steps: ['a', 'b'] },
  more: { '<<': { minutes: 50, steps: ['a', 'b'] }, own: 1 },
};

/** The plain data of a model. */
export function dataOf(model: Model): unknown {
  if (model.type === 'text') return model.value;
  if (model.type === 'list') return model.entries.map((entry) => dataOf(entry.model));
  return Object.fromEntries(model.entries.map((entry) => [entry.key, dataOf(entry.model)]));
}

/** Every entry, outer ones first, with its path. */
export function walk(
  model: Model,
  visit: (entry: Entry, path: (string | number)[], holder: Model) => void,
): void {
  const go = (at: Model, path: (string | number)[]): void => {
    if (at.type === 'text') return;
    for (const [index, entry] of at.entries.entries()) {
      const here = [...path, entry.key ?? index];
      visit(entry, here, at);
      go(entry.model, here);
    }
  };
  go(model, []);
}
