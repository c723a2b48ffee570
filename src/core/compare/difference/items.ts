/** The items of a version that something tells apart, wherever their lists stand. */
import { resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { YamlItem, YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { Shape, Shapes } from '../shape.ts';
import { writtenWay, type Step, type Way } from '../way.ts';

export interface ItemAt {
  /** The key of its list: `goals`. */
  readonly list: string;
  /** The key that tells it apart: `id`, of standards `code`. */
  readonly key: string;
  readonly id: string;
  readonly map: YamlMap;
  readonly item: YamlItem;
  readonly shape: Shape;
  /** Zero-based in its list. */
  readonly index: number;
  /** The item it stands in. */
  readonly parent: ItemAt | undefined;
  readonly way: Way;
  /** What names it; empty where nothing is written yet. */
  readonly label: string;
}

export interface Items {
  /** In the order of the text, the outer ones first. */
  readonly all: readonly ItemAt[];
  readonly at: ReadonlyMap<YamlItem, ItemAt>;
  /** The first with an id in one of the lists; without lists, in any. */
  find(id: string, lists: readonly string[]): ItemAt | undefined;
}

/** What an alias stands for is read where it is written, once. */
export function itemsIn(root: YamlNode | undefined, shapes: Shapes): Items {
  const all: ItemAt[] = [];
  const walk = (node: YamlNode | undefined, shape: Shape, way: Way, parent: ItemAt | undefined): void => {
    if (node?.type === 'map')
      for (const { key, value } of node.pairs)
        if (holdsMore(value)) walk(value, shapes.under(shape, key.text, value), [...way, key.text], parent);
    if (node?.type !== 'list') return;
    const key = shapes.keyedBy(shape);
    node.items.forEach((item, index) => {
      const { value } = item;
      const map = resolve(value);
      if (map?.type !== 'map' && !holdsMore(value)) return;
      const inside = shapes.inside(shape, value);
      const id = map?.type === 'map' && key !== undefined ? textOf(map, key) : undefined;
      if (map?.type !== 'map' || key === undefined || id === undefined || id === '')
        return walk(value, inside, [...way, { index }], parent);
      const step: Step = { item: id };
      const label = labelOf(map, inside);
      const list = shape.key;
      const found = { list, key, id, map, item, shape: inside, index, parent, way: [...way, step], label };
      all.push(found);
      walk(value, inside, found.way, found);
    });
  };
  walk(root, shapes.root, [], undefined);
  const byId = new Map<string, ItemAt[]>();
  for (const item of all) {
    const known = byId.get(item.id);
    if (known) known.push(item);
    else byId.set(item.id, [item]);
  }
  return {
    all,
    at: new Map(all.map((found) => [found.item, found])),
    find: (id, lists) => byId.get(id)?.find(({ list }) => lists.length === 0 || lists.includes(list)),
  };
}

/** Whether something else may be written in a value. */
export function holdsMore(value: YamlNode | undefined): boolean {
  return value?.type === 'map' || value?.type === 'list';
}

/** The words that name a map; of a kind that is not known, what a title is usually called. */
export function labelOf(map: YamlMap, { schema }: Shape): string {
  const mains = schema ? [schema['x-main']] : ['title', 'name', 'label', 'text', 'target'];
  for (const main of mains) {
    const text = main === undefined ? undefined : textOf(map, main)?.trim();
    if (text !== undefined && text !== '') return text;
  }
  return '';
}

/** The words of an entry of a list: its own text, or what names it. */
export function wordsFor(value: YamlNode | undefined, shape: Shape): string {
  const node = resolve(value);
  return node?.type === 'map' ? labelOf(node, shape) : (scalarText(node)?.trim() ?? '');
}

/** The way of the list an item stands in, as a word to compare. */
export function listOf({ way }: ItemAt): string {
  return writtenWay(way.slice(0, -1));
}
