/** What a line of a document is for: its name, its meaning, what can stand there, and where the idea comes from. */
import type { PlanDocument } from '../../document.ts';
import { literal } from '../../markdown/literal.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { schemaAt } from '../../schema/walk.ts';
import { resolve, scalarText } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { Field } from '../field.ts';

/**
 * As Markdown in which nothing of a document acts.
 * @returns undefined for a name that the form does not know
 */
export function aboutField(document: PlanDocument, { path, pair, schema }: Field): string | undefined {
  if (!schema) return undefined;
  // People’s own lines, which the form leaves room for, have no name there.
  if (schema.title === undefined)
    return String(path.at(-1)).startsWith('x-')
      ? 'An entry of your own. Third Point leaves it as it is.'
      : undefined;
  // Of a line that can be written in two ways, both belong to the same part of the plan and have the same source.
  const line = lineOf(schemaAt(document.kind, document.sound.root, path.slice(0, -1)), String(path.at(-1)));
  const group = schema['x-group'] ?? line?.['x-group'];
  const source = schema['x-source'] ?? line?.['x-source'] ?? schema.items?.['x-source'];
  return [
    `**${literal(schema.title)}**${group === undefined ? '' : ` · ${literal(group)}`}`,
    literal(schema.description ?? ''),
    ...values(schema, pair.value),
    ...(source === undefined ? [] : [`*Where it comes from: ${literal(source)}*`]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What a map's schema says of a line, however it is written. */
function lineOf(above: SchemaNode | undefined, key: string): SchemaNode | undefined {
  return above?.properties && Object.hasOwn(above.properties, key) ? above.properties[key] : undefined;
}

/** What can stand there, each with what it means; what stands there now stands out. Where nothing is listed, an example. */
function values(schema: SchemaNode, value: YamlNode | undefined): readonly string[] {
  const each = schema.items ?? schema;
  const written = textsIn(value);
  const meanings = new Map(Object.entries(each['x-meanings'] ?? {}));
  // Of words that anybody may add to, only those that are written are worth a line.
  const listed = each.enum?.map(String) ?? [...meanings.keys()].filter((known) => written.has(known));
  if (listed.length > 0) {
    const lines = listed.map((known) => {
      const word = written.has(known) ? `**${literal(known)}**` : literal(known);
      const meaning = meanings.get(known);
      return meaning === undefined ? `- ${word}` : `- ${word}: ${literal(meaning)}`;
    });
    return [lines.join('\n')];
  }
  const example = exampleOf(schema);
  return example === undefined || written.has(example) ? [] : [`For example: ${literal(example)}`];
}

/** The scalars of a value: itself, or those of a list. */
function textsIn(value: YamlNode | undefined): ReadonlySet<string> {
  const node = resolve(value);
  const nodes = node?.type === 'list' ? node.items.map((item) => item.value) : [node];
  return new Set(nodes.flatMap((each) => scalarText(each) ?? []));
}

/** An example in words: ids, which only lead elsewhere, and whole items are none. */
function exampleOf(schema: SchemaNode): string | undefined {
  const each = schema.items ?? schema;
  const [example] = schema.examples ?? [];
  if (each.pattern ?? each['x-reference'] ?? schema['x-reference'] ?? schema.then?.['x-reference'])
    return undefined;
  const parts = Array.isArray(example) ? (example as readonly unknown[]) : [example];
  const words = parts.flatMap((part) =>
    typeof part === 'string' || typeof part === 'number' ? String(part) : [],
  );
  return words.length === parts.length && words.length > 0 ? words.join(' · ') : undefined;
}
