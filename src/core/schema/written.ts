/** Reads the schemas from how the build writes them: as JSON, which costs nothing until the first of them is asked for. */
import type { Kind } from '../kinds/kind.ts';
import type { SchemaNode } from './schema-node.ts';

/** A node as it is written: `$ref` names a definition, and what stands beside it wins over what that says. */
interface WrittenNode {
  $ref?: string;
  properties?: Record<string, WrittenNode>;
  patternProperties?: Record<string, WrittenNode>;
  items?: WrittenNode;
  if?: WrittenNode;
  then?: WrittenNode;
  else?: WrittenNode;
}

interface Written {
  readonly definitions: Record<string, WrittenNode>;
  readonly kinds: Record<Kind, WrittenNode>;
}

const single = ['items', 'if', 'then', 'else'] as const;
const maps = ['properties', 'patternProperties'] as const;

/**
 * The schema of each kind, every `$ref` followed when it is first asked for. Shared definitions are the same object
 * wherever they stand.
 * @param json `Written`, from our own schema files, which refer to each other in no circle
 */
export function schemasFrom(kinds: readonly Kind[], json: string): Readonly<Record<Kind, SchemaNode>> {
  let read: ((kind: Kind) => SchemaNode) | undefined;
  const known: Partial<Record<Kind, SchemaNode>> = {};
  const schemas = {};
  for (const kind of kinds) {
    const get = (): SchemaNode => (known[kind] ??= (read ??= reader(json))(kind));
    Object.defineProperty(schemas, kind, { get, enumerable: true });
  }
  return schemas as Record<Kind, SchemaNode>;
}

function reader(json: string): (kind: Kind) => SchemaNode {
  const written = JSON.parse(json) as Written;
  const definitions = new Map<string, WrittenNode>();

  const definition = (name: string): WrittenNode => {
    let known = definitions.get(name);
    if (!known) definitions.set(name, (known = follow(written.definitions[name] ?? {})));
    return known;
  };

  /** Follows every `$ref` in a node, in place. */
  const follow = (node: WrittenNode): WrittenNode => {
    const { $ref, ...own } = node;
    if ($ref !== undefined)
      return Object.keys(own).length === 0 ? definition($ref) : { ...definition($ref), ...own };
    for (const key of single) {
      const child = node[key];
      if (child) node[key] = follow(child);
    }
    for (const key of maps) {
      const children = node[key] ?? {};
      for (const [name, child] of Object.entries(children)) children[name] = follow(child);
    }
    return node;
  };

  return (kind) => follow(written.kinds[kind]);
}
