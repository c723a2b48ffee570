/** The next id for an item that is being written. */
import type { PlanDocument } from '../../document.ts';
import { freeId, ID, idFrom } from '../../ids.ts';
import { inside, schemaAt, under } from '../../schema/walk.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { nodeAt, textOf } from '../../yaml/navigate.ts';
import type { Path, YamlDocument } from '../../yaml/tree.ts';
import type { Place } from './place.ts';

/**
 * `g3` after g1 and g2; for what is named by its words, one from them.
 * @param place a line of the item, its id, or where the item begins
 */
export function idFor({ path, read, what }: Place, { text, kind }: PlanDocument): string {
  const item = what === 'value' ? path.slice(0, -1) : path;
  const step = item.at(-1);
  const schema =
    typeof step === 'number' && nodeAt(read, item)?.type !== 'map'
      ? inside(schemaAt(kind, read.root, item.slice(0, -1)), undefined)
      : schemaAt(kind, read.root, item);
  // Every id in the text, also where it cannot be read as a whole just now.
  const taken = new Set(
    [...text.matchAll(/\bid:[ \t]*["']?([a-z][a-z0-9-]{0,80})/g)].flatMap(([, id]) => id ?? []),
  );
  return schema ? freeIdFor({ schema, read, path: item }, taken) : freeId('item', taken, false);
}

/** An item that is being written. */
interface Item {
  readonly schema: SchemaNode;
  /** The text around it; `path` leads to the item in it. */
  readonly read: YamlDocument;
  readonly path: Path;
}

/** `k3` after k1 and k2; `option-2` where option is taken; of an activity `s2c`, after those of its class period. */
export function freeIdFor({ schema, read, path }: Item, taken: ReadonlySet<string>): string {
  const noun = schema['x-noun'] ?? 'item';
  if (noun === 'activity') return activityId(read, path, taken);
  const example = under(schema, 'id', undefined)?.['x-placeholder'] ?? '';
  const letter = /^([a-z]+)\d+$/.exec(example)?.[1];
  if (letter !== undefined) return freeId(letter, taken, true);
  const main = schema['x-main'];
  const words = main === undefined ? '' : (textOf(nodeAt(read, path), main) ?? '');
  return freeId(idFrom(words, noun.replaceAll(' ', '-')), taken, false);
}

function activityId(read: YamlDocument, path: Path, taken: ReadonlySet<string>): string {
  const stem = path.length > 2 ? textOf(nodeAt(read, path.slice(0, -2)), 'id') : undefined;
  if (stem === undefined || !ID.test(stem)) return freeId('a', taken, true);
  const letter = [...'abcdefghijklmnopqrstuvwxyz'].find((each) => !taken.has(stem + each));
  return letter === undefined ? freeId(`${stem}-`, taken, true) : stem + letter;
}
