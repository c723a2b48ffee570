import type { SchemaNode } from '../../../src/core/schema/schema-node.ts';

/** A place in a schema, named the way it is reached. */
export interface Place {
  readonly path: string;
  readonly node: SchemaNode;
}

/** Every place of a schema where a document may hold something: the document, properties, items, sides of unions. */
export function placesOf(node: SchemaNode, path: string): Place[] {
  const inside: [string, SchemaNode | undefined][] = [
    ...Object.entries(node.properties ?? {}),
    // Users' own keys hold anything; there is nothing to say about them.
    ...Object.entries(node.patternProperties ?? {}).filter(([pattern]) => !pattern.startsWith('^x-')),
    ['[]', node.items],
    ['then', node.then],
    ['else', node.else],
  ];
  return [
    { path, node },
    ...inside.flatMap(([name, child]) => (child ? placesOf(child, `${path}.${name}`) : [])),
  ];
}
