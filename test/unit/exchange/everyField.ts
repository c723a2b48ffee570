// A plan in which every field of its form is written, each text saying which field it is: what a page takes can be read off it.
import { stringify } from 'yaml';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import type { SchemaNode } from '../../../src/core/schema/schema-node.ts';
import { schemaOf } from '../../../src/core/schema/walk.ts';

/** What must never be on any page: ids, names of files, comments, keys of users’ own. */
export const NEVER = /z-id|z-file|z-comment|z-own/;

/** @param branch which form of what can be written in two ways: `then` in full, `else` in short */
export function planWithEveryField(kind: Kind, branch: 'then' | 'else'): string {
  const root = valueOf(schemaOf(kind), [], branch) as Record<string, unknown>;
  const text = stringify({ ...root, kind, schemaVersion: 1, language: 'en' }, { lineWidth: 0 });
  return `# z-comment\n${text.replaceAll(/^( *(?:- )?\w+: «.*)$/gm, '$1 # z-comment')}`;
}

/** The fields whose texts stand in a text, each once, sorted. */
export function fieldsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/«([^»]*)»/g)].map(([, field]) => field ?? ''))].sort();
}

function valueOf(written: SchemaNode, path: readonly string[], branch: 'then' | 'else'): unknown {
  const schema = written.if ? (written[branch] ?? written) : written;
  if (schema !== written) return valueOf(schema, path, branch);
  const key = path.at(-1) ?? '';
  if (key === 'visibility') return 'team';
  if (key === 'id') return `z-id-${path.at(-2)}`;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return {
        ...Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, child]) => [
            name,
            valueOf(child, [...path, name], branch),
          ]),
        ),
        'x-own': 'z-own',
      };
    case 'array':
      return schema.items ? [valueOf(schema.items, path, branch)] : [];
    case 'number':
    case 'integer':
      return 2;
    case 'boolean':
      return true;
    default:
      return textOf(schema, path);
  }
}

function textOf({ format, 'x-reference': reference }: SchemaNode, path: readonly string[]): string {
  if (format === 'date') return '2026-05-18';
  if (reference && reference.form !== 'code')
    return reference.form === 'id' ? `z-id-${reference.to?.[0]}` : 'z-file.rubric.yaml';
  return `«${path.join('.')}»`;
}
