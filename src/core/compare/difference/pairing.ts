/** Which item of the newer version is which of the older one. */
import type { YamlItem } from '../../yaml/tree.ts';
import type { Shapes } from '../shape.ts';
import { Contents, NOTHING, Numbers, type Renamed } from './contents.ts';
import { listOf, type ItemAt, type Items } from './items.ts';

export interface Pairing {
  /** The older item of a newer one. */
  readonly older: ReadonlyMap<YamlItem, ItemAt>;
  /** The newer item of an older one. */
  readonly newer: ReadonlyMap<YamlItem, ItemAt>;
  /** What an older id is called now; undefined where none has another name. */
  readonly renamed: Renamed | undefined;
}

/**
 * Items are matched by what tells them apart, in their list and then wherever it went; of the rest, those with
 * another id are matched by what they say, and in the same place by what they are called.
 */
export function pairingOf(before: Items, after: Items, shapes: Shapes): Pairing {
  const older = new Map<YamlItem, ItemAt>();
  const newer = new Map<YamlItem, ItemAt>();
  const numbers = new Numbers();
  const [was, is] = [new Contents(shapes, numbers), new Contents(shapes, numbers)];
  const pair = (of: (item: ItemAt, isNewer: boolean) => string | undefined): void => {
    const waiting = new Map<string, ItemAt[]>();
    for (const item of before.all) {
      const word = newer.has(item.item) ? undefined : of(item, false);
      if (word === undefined) continue;
      const known = waiting.get(word);
      if (known) known.push(item);
      else waiting.set(word, [item]);
    }
    // Taken from the end.
    for (const items of waiting.values()) items.reverse();
    for (const item of after.all) {
      const word = older.has(item.item) ? undefined : of(item, true);
      const found = word === undefined ? undefined : waiting.get(word)?.pop();
      if (!found) continue;
      older.set(item.item, found);
      newer.set(found.item, item);
    }
  };
  const words = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);
  const content = (item: ItemAt, isNewer: boolean): number =>
    (isNewer ? is : was).of(item.map, item.shape, item.key);
  /** The same for an item and the one it was: the older way of what it stands in. */
  const place = ({ parent }: ItemAt, isNewer: boolean): string => {
    const known = parent && isNewer ? older.get(parent.item) : parent;
    return parent ? (known ? listOf(known) + known.id : `new ${listOf(parent)}`) : '';
  };
  pair((item) => words(listOf(item), item.id));
  pair((item) => words(item.list, item.id));
  pair((item, isNewer) => {
    const said = content(item, isNewer);
    return said === NOTHING ? undefined : words(item.list, place(item, isNewer), said);
  });
  pair((item, isNewer) => {
    const said = content(item, isNewer);
    return item.label === '' || said === NOTHING ? undefined : words(item.list, said);
  });
  pair((item, isNewer) =>
    item.label === '' ? undefined : words(item.list, place(item, isNewer), item.label),
  );
  return { older, newer, renamed: renamedIn(older, after) };
}

function renamedIn(older: ReadonlyMap<YamlItem, ItemAt>, after: Items): Renamed | undefined {
  const renamed = new Map<string, ItemAt[]>();
  for (const item of after.all) {
    const was = older.get(item.item);
    if (!was || was.id === item.id) continue;
    renamed.set(was.id, [...(renamed.get(was.id) ?? []), item]);
  }
  if (renamed.size === 0) return undefined;
  return (lists, id) => renamed.get(id)?.find(({ list }) => lists.includes(list))?.id ?? id;
}
