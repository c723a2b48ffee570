/**
 * What the versions of a document have in common in their form: which lists are told apart by a key, and which texts
 * name items. From the schema where the kind is known; else from how the versions themselves are written.
 */
import type { Kind } from '../kinds/kind.ts';
import type { ReferenceRule, SchemaNode } from '../schema/schema-node.ts';
import { inside, schemaOf, under } from '../schema/walk.ts';
import { resolve } from '../yaml/navigate.ts';
import type { YamlList, YamlNode } from '../yaml/tree.ts';

/** What is known of a place, whatever stands there. */
export interface Shape {
  /** The schema of the place; undefined where there is none. */
  readonly schema: SchemaNode | undefined;
  /** The key the place stands under; of an item, the key of its list; empty for the document. */
  readonly key: string;
}

/** Answers what is known of the places of some versions of one document. */
export interface Shapes {
  readonly root: Shape;
  /** The shape of the value under a key. */
  under(at: Shape, key: string, value: YamlNode | undefined): Shape;
  /** The shape of an item of a list. */
  inside(at: Shape, value: YamlNode | undefined): Shape;
  /** The key that tells the items of the list at a place apart (`id`, `code`); undefined where they have none. */
  keyedBy(at: Shape): string | undefined;
  /**
   * What a text there points to: lists of this document whose items may be meant. Undefined where it names nothing
   * of this document; `files` says that it may name what is elsewhere.
   */
  reference(at: Shape): { readonly to: readonly string[]; readonly rule?: ReferenceRule } | undefined;
  /** The lists whose items are named by the keys of the map at a place, as in a rubric's descriptors. */
  referenceKeys(at: Shape): readonly string[] | undefined;
}

/**
 * @param kind undefined where no schema is known
 * @param roots the versions, for where no schema is known: a list is keyed where each item in each of them is a map
 *   with an `id`, and a key named like a keyed list, singular or plural, points to its items
 */
export function shapesOf(kind: Kind | undefined, roots: readonly (YamlNode | undefined)[]): Shapes {
  return kind ? bySchema(kind, roots) : byLooking(roots);
}

function bySchema(kind: Kind, roots: readonly (YamlNode | undefined)[]): Shapes {
  // What the schema does not know (`x-…`, a slip) is looked at as any other YAML.
  let looked: Shapes | undefined;
  const looking = (): Shapes => (looked ??= byLooking(roots));
  return {
    root: { schema: schemaOf(kind), key: '' },
    under: (at, key, value) => ({ schema: under(at.schema, key, value), key }),
    inside: (at, value) => ({ schema: inside(at.schema, value), key: at.key }),
    keyedBy: (at) => (at.schema ? at.schema['x-keyed'] : looking().keyedBy(at)),
    reference: (at) => {
      if (!at.schema) return looking().reference(at);
      const rule = at.schema['x-reference'];
      return rule && { to: rule.to ?? [], rule };
    },
    referenceKeys: (at) => at.schema?.['x-reference-keys']?.to,
  };
}

function byLooking(roots: readonly (YamlNode | undefined)[]): Shapes {
  const lists = new Map<string, boolean>();
  for (const root of roots) lookForLists(root, '', lists, 0);
  const keyed = new Set([...lists].filter(([, all]) => all).map(([key]) => key));
  return {
    root: { schema: undefined, key: '' },
    under: (_at, key) => ({ schema: undefined, key }),
    inside: (at) => ({ schema: undefined, key: at.key }),
    keyedBy: (at) => (keyed.has(at.key) ? 'id' : undefined),
    reference: (at) => {
      const to = [at.key, `${at.key}s`, `${at.key}es`, at.key.replace(/y$/, 'ies')].filter((name) =>
        keyed.has(name),
      );
      return to.length > 0 ? { to: [...new Set(to)] } : undefined;
    },
    referenceKeys: () => undefined,
  };
}

/** Deeper than this no list is looked for. */
const DEEPEST = 64;

/** Notes of each key with a list under it whether all of its items, everywhere, are maps with an id. */
function lookForLists(
  node: YamlNode | undefined,
  key: string,
  found: Map<string, boolean>,
  depth: number,
): void {
  if (depth > DEEPEST || node === undefined) return;
  if (node.type === 'map')
    for (const pair of node.pairs) lookForLists(pair.value, pair.key.text, found, depth + 1);
  if (node.type !== 'list') return;
  const maps = node.items.filter(({ value }) => resolve(value)?.type === 'map').length;
  if (maps > 0) found.set(key, (found.get(key) ?? true) && allHaveIds(node));
  for (const { value } of node.items) lookForLists(value, key, found, depth + 1);
}

function allHaveIds(list: YamlList): boolean {
  return list.items.every(({ value }) => {
    const map = resolve(value);
    if (map?.type !== 'map') return false;
    const id = resolve(map.pairs.find(({ key }) => key.text === 'id')?.value);
    return id?.type === 'scalar' && id.text !== '';
  });
}
