/** Which item around a place others can point at: it has an id, or can be given one. */
import type { PlanDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import { indexOf } from '../references/index.ts';
import { newId } from '../schema/newId.ts';
import { schemaAt } from '../schema/walk.ts';
import { nodeAt, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { keyOf } from './lookable.ts';

export interface Nameable {
  readonly path: Path;
  /** What gives the item an id, where it has none; usually empty. */
  readonly changes: readonly Change[];
}

/**
 * The innermost item around a place that can be pointed at.
 * @param path where it stands, or anything in it
 * @returns undefined where that is the document as a whole
 */
export function nameableAt(document: PlanDocument, path: Path): Nameable | undefined {
  const { root } = document.sound;
  for (let length = path.length; length >= 2; length--) {
    if (typeof path[length - 1] !== 'number') continue;
    const at = path.slice(0, length);
    const key = schemaAt(document.kind, root, at.slice(0, -1))?.['x-keyed'];
    const schema = schemaAt(document.kind, root, at);
    const node = nodeAt(document.sound, at);
    if (key === undefined || !schema || node?.type !== 'map') continue;
    const id = textOf(node, key) ?? '';
    const first = id === '' ? undefined : indexOf(document).byId.get(id);
    // Of two items with one id a link means the first.
    if (first && keyOf(first.path) === keyOf(at)) return { path: at, changes: [] };
    // A code is given by others.
    if (id !== '' || key !== 'id') continue;
    const value = newId({ document, node, at: schema });
    return { path: at, changes: [{ do: 'set', path: [...at, 'id'], value }] };
  }
  return undefined;
}
