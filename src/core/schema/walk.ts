/** Finds what the schema says about a place in a document. */
import type { Kind } from '../kinds/kind.ts';
import { resolve } from '../yaml/navigate.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';
import { schemas } from './generated/schemas.ts';
import type { SchemaNode } from './schema-node.ts';

/** The schema of a whole document of that kind. */
export function schemaOf(kind: Kind): SchemaNode {
  return schemas[kind];
}

/** What a map's schema says of the value under `key`; undefined for a key it does not know. */
export function under(
  at: SchemaNode | undefined,
  key: string,
  value: YamlNode | undefined,
): SchemaNode | undefined {
  return at && decided(childOf(at, key), value);
}

/** What a list's schema says of its items. */
export function inside(at: SchemaNode | undefined, value: YamlNode | undefined): SchemaNode | undefined {
  return decided(at?.items, value);
}

/** What a node of a schema says of the value under a key, before a union is decided. */
function childOf(at: SchemaNode, key: string): SchemaNode | undefined {
  const { properties } = at;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return at.patternProperties && likened(at.patternProperties).find(([pattern]) => pattern.test(key))?.[1];
}

type Likened = readonly (readonly [pattern: RegExp, schema: SchemaNode])[];

const patterns = new WeakMap<object, Likened>();

/** The patterns come from our own schemas only, so none can be made to run long. */
function likened(written: Readonly<Record<string, SchemaNode>>): Likened {
  let made = patterns.get(written);
  if (!made) {
    made = Object.entries(written).map(([pattern, schema]) => [new RegExp(pattern, 'u'), schema]);
    patterns.set(written, made);
  }
  return made;
}

/** A union's branch for a value; the schema itself where there is no union. */
function decided(schema: SchemaNode | undefined, value: YamlNode | undefined): SchemaNode | undefined {
  if (!schema?.if) return schema;
  const node = resolve(value);
  const is = node?.type === 'map' ? 'object' : node?.type === 'list' ? 'array' : 'text';
  const branch =
    schema.if.type === is || (is === 'text' && schema.if.type === 'string') ? schema.then : schema.else;
  return decided(branch, value);
}

/** The schema of the value a path leads to, through `root` as it is written; undefined for unknown keys. */
export function schemaAt(kind: Kind, root: YamlNode | undefined, path: Path): SchemaNode | undefined {
  let at: SchemaNode | undefined = schemaOf(kind);
  let node: YamlNode | undefined = root;
  for (const step of path) {
    const here = resolve(node);
    if (typeof step === 'number') {
      node = here?.type === 'list' ? here.items[step]?.value : undefined;
      at = inside(at, node);
    } else {
      node = here?.type === 'map' ? here.pairs.findLast(({ key }) => key.text === step)?.value : undefined;
      at = under(at, step, node);
    }
  }
  return at;
}

/** The keys of the map at a path, in the order a file has them. */
export function keyOrder(kind: Kind, root: YamlNode | undefined, path: Path): readonly string[] {
  return Object.keys(schemaAt(kind, root, path)?.properties ?? {});
}
