import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds as facts, type Kind } from '../../src/core/kinds/kind.ts';
import type { SchemaNode } from '../../src/core/schema/schema-node.ts';

/** A schema file as it is on disk: nodes may still be `$ref`s, and definitions hang on `$defs`. */
export interface RawNode {
  $ref?: string;
  $defs?: Record<string, RawNode>;
  title?: string;
  description?: string;
  required?: string[];
  properties?: Record<string, RawNode>;
  patternProperties?: Record<string, RawNode>;
  items?: RawNode;
  if?: RawNode;
  then?: RawNode;
  else?: RawNode;
  [keyword: string]: unknown;
}

export type { Kind };

/** The documents, in the order the reference page shows them. */
export const kinds: readonly Kind[] = [...facts.map(({ kind }) => kind), 'config', 'prompts'];

/** Type names for the root of each kind. */
export const rootNames: Record<Kind, string> = {
  'project-spec': 'ProjectSpec',
  'lesson-plan': 'LessonPlan',
  rubric: 'Rubric',
  standards: 'Standards',
  'coaching-agreement': 'CoachingAgreement',
  'collaboration-log': 'CollaborationLog',
  observation: 'Observation',
  config: 'Config',
  prompts: 'Prompts',
};

/** The schema file of a kind, as it was read. */
export function fileOf(schemas: Map<string, RawNode>, kind: Kind): { file: string; node: RawNode } {
  const file = `${kind}.schema.json`;
  return { file, node: schemas.get(file) ?? {} };
}

const single = ['items', 'if', 'then', 'else'] as const;
const maps = ['properties', 'patternProperties'] as const;

/** Reads every schema file of `folder`, by its file name. Throws where one is missing or not JSON. */
export function readSchemas(folder: string): Map<string, RawNode> {
  const files = ['common', ...kinds].map((name) => `${name}.schema.json`);
  return new Map(
    files.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as RawNode] as const),
  );
}

/** A copy of a node without some of its keywords. */
export function without(node: RawNode, ...keywords: readonly string[]): RawNode {
  return Object.fromEntries(Object.entries(node).filter(([keyword]) => !keywords.includes(keyword)));
}

/** What a node says itself: without where it refers to, and without what belongs to the file around it. */
export function ownWords(node: RawNode): RawNode {
  return without(node, '$ref', '$defs', '$schema', '$id', '$comment');
}

/** Copies a node with `change` applied to each schema directly inside it; other keywords stay as they are. */
export function mapChildren(node: RawNode, change: (child: RawNode) => unknown): RawNode {
  const copy: Record<string, unknown> = { ...node };
  for (const key of single) if (node[key]) copy[key] = change(node[key]);
  for (const key of maps) {
    if (!node[key]) continue;
    const children = Object.entries(node[key]);
    copy[key] = Object.fromEntries(children.map(([name, child]) => [name, change(child)]));
  }
  return copy;
}

/** The definition a `$ref` (`file#/$defs/name` or `#/$defs/name`) names. Throws where there is none. */
export function definition(
  schemas: Map<string, RawNode>,
  file: string,
  $ref: string,
): { file: string; name: string; node: RawNode } {
  const [target, pointer] = $ref.split('#') as [string, string];
  const name = pointer.replace('/$defs/', '');
  const node = schemas.get(target || file)?.$defs?.[name];
  if (!node) throw new Error(`${file}: there is no ${$ref}`);
  return { file: target || file, name, node };
}

/**
 * Follows every `$ref` in `node`, which stands in `file`. What stands beside a `$ref` wins over what it names.
 * Our schemas are not recursive; a schema that were would end in a stack overflow here, at build time.
 */
export function followRefs(schemas: Map<string, RawNode>, file: string, node: RawNode): RawNode {
  const own = ownWords(node);
  if (node.$ref) {
    const found = definition(schemas, file, node.$ref);
    return { ...followRefs(schemas, found.file, found.node), ...own };
  }
  return mapChildren(own, (child) => followRefs(schemas, file, child));
}

/** The whole schema of a kind without any `$ref`. */
export function wholeSchema(schemas: Map<string, RawNode>, kind: Kind): SchemaNode {
  const { file, node } = fileOf(schemas, kind);
  return followRefs(schemas, file, node);
}
