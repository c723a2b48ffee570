/** Tells whether two values say the same, whatever their layout: equal values get equal numbers. */
import { resolve } from '../../yaml/navigate.ts';
import type { YamlMap, YamlNode, YamlPair } from '../../yaml/tree.ts';
import type { Shape, Shapes } from '../shape.ts';

/** The number of a value that says nothing: not there, or empty. */
export const NOTHING = 0;

/** Deeper than this, through aliases, values count as equal; where they are written they are looked at anyway. */
const DEEPEST = 200;

/** Gives out the numbers: to equal contents equal ones. */
export class Numbers {
  // Apart, so that nothing has to be written before each text.
  readonly #texts = new Map<string, number>();
  readonly #others = new Map<string, number>();
  #last = NOTHING;

  ofText(text: string): number {
    return this.#in(this.#texts, text);
  }

  of(content: string): number {
    return this.#in(this.#others, content);
  }

  #in(known: Map<string, number>, content: string): number {
    let number = known.get(content);
    if (number === undefined) known.set(content, (number = ++this.#last));
    return number;
  }
}

/** What an id of the older version is called in the newer one. */
export type Renamed = (lists: readonly string[], id: string) => string;

/**
 * Numbers for the values of one version. Equal parts are kept once, so that aliases in aliases cost no more than
 * they are long.
 */
export class Contents {
  readonly #shapes: Shapes;
  readonly #numbers: Numbers;
  readonly #renamed: Renamed | undefined;
  readonly #known = new Map<YamlNode, Map<unknown, number>>();

  /** @param numbers shared by both versions */
  constructor(shapes: Shapes, numbers: Numbers, renamed?: Renamed) {
    this.#shapes = shapes;
    this.#numbers = numbers;
    this.#renamed = renamed;
  }

  /** @param but a key of the map that does not count: its id */
  of(written: YamlNode | undefined, at: Shape, but?: string): number {
    return this.#of(written, at, 0, but);
  }

  #of(written: YamlNode | undefined, at: Shape, depth: number, but?: string): number {
    const node = resolve(written);
    if (depth > DEEPEST) return this.#numbers.of('deeper');
    if (!node) return at.schema ? NOTHING : this.#numbers.of('null');
    // A scalar is as quickly made anew as found.
    if (but !== undefined || node.type === 'scalar') return this.#make(node, at, depth, but);
    let known = this.#known.get(node);
    if (!known) this.#known.set(node, (known = new Map<unknown, number>()));
    const context = at.schema ?? at.key;
    let number = known.get(context);
    if (number === undefined) known.set(context, (number = this.#make(node, at, depth)));
    return number;
  }

  #make(node: Exclude<YamlNode, { type: 'alias' }>, at: Shape, depth: number, but?: string): number {
    switch (node.type) {
      case 'scalar': {
        if (node.value === null) return at.schema ? NOTHING : this.#numbers.of('null');
        const reference = this.#shapes.reference(at);
        const id = reference && this.#renamed ? this.#renamed(reference.to, node.text) : node.text;
        const isText =
          at.schema?.type === 'string' || reference !== undefined || typeof node.value === 'string';
        const text = isText ? id.trim() : undefined;
        if (text === '' && at.schema) return NOTHING;
        return text === undefined
          ? this.#numbers.of(`value ${String(node.value)}`)
          : this.#numbers.ofText(text);
      }
      case 'list': {
        const inside = node.items
          .map(({ value }) => this.#of(value, this.#shapes.inside(at, value), depth + 1))
          .filter((number) => number !== NOTHING);
        if (inside.length === 0 && at.schema) return NOTHING;
        const order = isSet(this.#shapes, at) ? [...new Set(inside)].sort((a, b) => a - b) : inside;
        return this.#numbers.of(`list ${order.join(' ')}`);
      }
      case 'map': {
        const keys = this.#shapes.referenceKeys(at);
        const inside = lastPairs(node).flatMap(({ key: { text }, value }) => {
          const number = this.#of(value, this.#shapes.under(at, text, value), depth + 1);
          const key = keys && this.#renamed ? this.#renamed(keys, text) : text;
          return number === NOTHING || text === but ? [] : [`${this.#numbers.ofText(key)}: ${number}`];
        });
        if (inside.length === 0 && at.schema) return NOTHING;
        return this.#numbers.of(`map ${inside.sort().join(' ')}`);
      }
    }
  }
}

/** The pairs of a map that count: of a key that stands twice, the last. */
export function lastPairs(map: YamlMap): readonly YamlPair[] {
  const pairs = new Map<string, YamlPair>();
  for (const pair of map.pairs) pairs.set(pair.key.text, pair);
  return [...pairs.values()];
}

/** Whether the order in a list says nothing: links, words to choose from, dates. */
export function isSet(shapes: Shapes, at: Shape): boolean {
  const inside = shapes.inside(at, undefined);
  const { schema } = inside;
  return shapes.reference(inside) !== undefined || schema?.enum !== undefined || schema?.format === 'date';
}
