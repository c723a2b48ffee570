import { resolve } from './navigate.ts';
import type { YamlNode } from './tree.ts';

/** Plain values as JSON has them; maps inherit nothing, so no key can do harm. */
export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

/** Decides for a scalar in which form it is wanted; the default is YAML's own value. */
export interface ScalarReader<Context> {
  readonly root: Context;
  /** The context of a value under a key. */
  readonly under: (context: Context, key: string, node: YamlNode | undefined) => Context;
  /** The context of a value in a list. */
  readonly inside: (context: Context, node: YamlNode | undefined) => Context;
  /** Whether the context wants text: then the scalar's own text is taken, `5.10` and not 5.1. */
  readonly wantsText: (context: Context) => boolean;
  /** Whether a key with nothing behind it is left out, as if it were not written. */
  readonly leavesOut: (context: Context, key: string) => boolean;
}

const plainReader: ScalarReader<undefined> = {
  root: undefined,
  under: () => undefined,
  inside: () => undefined,
  wantsText: () => false,
  leavesOut: () => false,
};

/**
 * Makes a map that inherits nothing: its prototype is empty and has none itself. To check maps made like this takes half
 * the time of those of `Object.create(null)`, which JavaScript engines keep as tables from the beginning.
 */
const Bare = function () {
  // Nothing is there at first.
} as unknown as new () => { [key: string]: Data };
Bare.prototype = Object.freeze(Object.create(null) as object);

/** More nodes than this after following aliases, and the rest is left out (an alias bomb). */
const MOST_NODES = 200_000;

/**
 * The values of a tree, aliases followed, duplicate keys as YAML readers take them (the last wins).
 * @param node the tree; undefined gives null
 * @param reader how scalars are read; left out: as YAML says
 */
export function dataOf(node: YamlNode | undefined): Data;
export function dataOf<Context>(node: YamlNode | undefined, reader: ScalarReader<Context>): Data;
export function dataOf<Context>(node: YamlNode | undefined, reader?: ScalarReader<Context>): Data {
  const how = reader ?? (plainReader as unknown as ScalarReader<Context>);
  let left = MOST_NODES;
  const walk = (at: ReturnType<typeof resolve>, context: Context): Data => {
    if (at === undefined || left-- < 0) return null;
    switch (at.type) {
      case 'scalar':
        return at.value !== null && how.wantsText(context) ? at.text : at.value;
      case 'list':
        return at.items.map(({ value }) => {
          const written = resolve(value);
          return walk(written, how.inside(context, written));
        });
      case 'map': {
        const map = new Bare();
        for (const { key, value } of at.pairs) {
          const written = resolve(value);
          const data = walk(written, how.under(context, key.text, written));
          if (data !== null || !how.leavesOut(context, key.text)) map[key.text] = data;
        }
        return map;
      }
    }
  };
  return walk(resolve(node), how.root);
}
