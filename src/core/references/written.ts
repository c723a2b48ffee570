/** How one document writes down an item of another: `file#id`, relative to itself. */
import type { PlanDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import { newId } from '../schema/newId.ts';
import { schemaAt } from '../schema/walk.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { nodeAt, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { nameFor } from './files.ts';
import { indexOf } from './index.ts';

/** How an item is written down elsewhere. */
export interface Written {
  /** `water-study.project.yaml#g1`; of a document as a whole, its file alone. */
  readonly reference: string;
  /** What has to be changed in the item’s own document first: an item without an id gets one. Usually empty. */
  readonly changes: readonly Change[];
}

/**
 * Writes down an item of a document, for another one to point at.
 * @param from the address of the document that is to point at it
 * @param path where the item stands, or anything in it; what can’t be pointed at goes by what it stands in
 * @param folders addresses of the workspace's folders
 * @returns undefined where there is no way from the one document to the other
 */
export function written(
  from: string,
  document: PlanDocument,
  path: Path,
  folders: readonly string[],
): Written | undefined {
  const file = nameFor(from, document.uri, folders);
  if (file === undefined) return undefined;
  const item = itemAround(document, path);
  if (!item) return { reference: file, changes: [] };
  const id = item.id ?? newId({ document, node: nodeAt(document.sound, item.path), at: item.schema });
  return {
    reference: `${file}#${id}`,
    changes: item.id === undefined ? [{ do: 'set', path: [...item.path, 'id'], value: id }] : [],
  };
}

/** An item that has an id, or may have one. */
interface Pointed {
  readonly path: Path;
  /** Undefined where it has none yet. */
  readonly id: string | undefined;
  readonly schema: SchemaNode;
}

/** The innermost item around a place that can be pointed at; undefined where that is the document as a whole. */
function itemAround(document: PlanDocument, path: Path): Pointed | undefined {
  const { root } = document.sound;
  for (let length = path.length; length >= 2; length--) {
    if (typeof path[length - 1] !== 'number') continue;
    const at = path.slice(0, length);
    const key = schemaAt(document.kind, root, at.slice(0, -1))?.['x-keyed'];
    const schema = schemaAt(document.kind, root, at);
    const node = nodeAt(document.sound, at);
    if (key === undefined || !schema || node?.type !== 'map') continue;
    const given = textOf(node, key) ?? '';
    const id = given === '' ? undefined : given;
    // A code is given by others; and of two items with one id, a link means the first.
    const means = id === undefined ? key === 'id' : isSame(indexOf(document).byId.get(id)?.path, at);
    if (means) return { path: at, id, schema };
  }
  return undefined;
}

function isSame(one: Path | undefined, other: Path): boolean {
  return one?.length === other.length && one.every((step, index) => step === other[index]);
}
