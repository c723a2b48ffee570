/** The words that fields can be chosen from, as the schemas have them. */
import type { Kind } from '../kinds/kind.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { schemaAt } from '../schema/walk.ts';
import { capital } from '../words.ts';
import type { Path } from '../yaml/tree.ts';
import type { Choice } from './planView.ts';

const places: { readonly [field: string]: readonly Path[] } = {
  status: [['status']],
  goalType: [['goals', 0, 'type']],
  about: [['choices', 0, 'about']],
  type: [['checks', 0, 'type']],
  part: [
    ['activities', 0, 'part'],
    ['sessions', 0, 'activities', 0, 'part'],
  ],
  phase: [
    ['activities', 0, 'phase'],
    ['sessions', 0, 'activities', 0, 'phase'],
  ],
  form: [['form']],
};

/** The words for each field of a kind's documents. */
export function valuesOf(kind: Kind): { readonly [field: string]: readonly Choice[] } {
  let values = known.get(kind);
  if (!values) known.set(kind, (values = read(kind)));
  return values;
}

const known = new Map<Kind, { readonly [field: string]: readonly Choice[] }>();

function read(kind: Kind): { readonly [field: string]: readonly Choice[] } {
  return Object.fromEntries(
    Object.entries(places).flatMap(([field, paths]) => {
      const schema = paths.map((path) => schemaAt(kind, undefined, path)).find((found) => found?.enum);
      return schema ? [[field, choicesIn(schema)]] : [];
    }),
  );
}

function choicesIn(schema: SchemaNode): readonly Choice[] {
  return (schema.enum ?? []).map((value) => {
    const meaning = schema['x-meanings']?.[String(value)];
    return {
      value: String(value),
      label: labelOf(String(value)),
      ...(meaning === undefined ? {} : { meaning }),
    };
  });
}

/** "Exit ticket" for exit-ticket; "I do", "We do" … for the phases of gradual release. */
export function labelOf(value: string): string {
  const words = value.replaceAll('-', ' ');
  return capital(words.replace(/\bi\b/g, 'I'));
}
