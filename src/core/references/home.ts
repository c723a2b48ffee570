/** Where an id that stands alone is looked for. */
import type { PlanDocument } from '../document.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Shelf } from '../library/shelf.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { schemaOf } from '../schema/walk.ts';
import { textOf } from '../yaml/navigate.ts';
import { indexOf, type Item } from './index.ts';

/** The document that this one is about: the one its `for` names, if that is known. */
export function planOf(document: PlanDocument, shelf: Pick<Shelf, 'find'>): PlanDocument | undefined {
  const file = textOf(document.sound.root, 'for');
  return file === undefined ? undefined : shelf.find(document.uri, file);
}

/**
 * The document in which an id that stands alone has its item: this one where it has such lists, else the one it
 * is about. Where both may be meant, the one that has the id.
 * @param to names of the lists whose items may be meant; left out: of this document
 * @returns undefined where the document it is about is not known
 */
export function homeOf(
  document: PlanDocument,
  shelf: Pick<Shelf, 'find'>,
  id: string,
  to: readonly string[] | undefined,
): PlanDocument | undefined {
  if (to === undefined) return document;
  const lists = listsOf(document.kind);
  if (to.some((list) => lists.has(list)) && indexOf(document).byId.has(id)) return document;
  const foreign = to.some((list) => !lists.has(list));
  if (!foreign || !('for' in (schemaOf(document.kind).properties ?? {}))) return document;
  return planOf(document, shelf);
}

/**
 * Finds what a link leads to: its parts as `splitReference` has them, and the lists whose items may be meant.
 * @returns undefined where that is not known, or is no such item
 */
export type FindLinked = (
  link: { readonly file?: string; readonly id?: string },
  to: readonly string[] | undefined,
) => Item | undefined;

/** Finds what the links of a document lead to, in it and in the documents on the shelf, as these are now. */
export function linkedFrom(document: PlanDocument, shelf: Shelf): FindLinked {
  return ({ file, id }, to) => {
    if (id === undefined) return undefined;
    const home = file === undefined ? homeOf(document, shelf, id, to) : shelf.find(document.uri, file);
    const item = home && indexOf(home).byId.get(id);
    return item && (to === undefined || to.includes(item.list)) ? item : undefined;
  };
}

const known = new Map<Kind, ReadonlySet<string>>();

/** The lists of a kind whose items have ids. */
export function listsOf(kind: Kind): ReadonlySet<string> {
  let lists = known.get(kind);
  if (!lists) known.set(kind, (lists = new Set(keyedLists(schemaOf(kind)))));
  return lists;
}

function keyedLists(at: SchemaNode, name = ''): readonly string[] {
  return [
    ...(at['x-keyed'] === undefined ? [] : [name]),
    ...Object.entries(at.properties ?? {}).flatMap(([key, child]) => keyedLists(child, key)),
    ...[at.items, at.then, at.else].flatMap((child) => (child ? keyedLists(child, name) : [])),
  ];
}
