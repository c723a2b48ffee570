/** Offers the words that a value can be: of an enumeration, yes or no, and such as most write there. */
import type { PlanDocument } from '../../document.ts';
import { SCHEMA_VERSION } from '../../kinds/kind.ts';
import { literal } from '../../markdown/literal.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { idFor } from './idFor.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';
import { beginsList, entryPieces, findable, scalarAt } from './written.ts';

/** A word that can stand at a place. */
interface Choice {
  readonly value: string;
  readonly meaning: string;
  /** One of a few that the form knows: it is written as it is, for nobody takes it for anything else. */
  readonly known: boolean;
}

/** @returns best first; none where the place is none for them */
export function proposeValues(place: Place, document: PlanDocument): readonly Proposal[] {
  const { what, schema, span, long } = place;
  if (what === 'key' || long) return [];
  const begins = beginsList(place);
  const at = begins ? schema?.items : schema;
  if (!at) return [];
  const slips = Object.entries(at['x-slips'] ?? {});
  const inRow = { quote: place.quote, flow: place.flow || begins };
  return choicesAt(at, place, document)
    .filter(({ value }) => what !== 'item' || !place.written.has(value))
    .map(({ value, meaning, known }): Proposal => {
      const others = slips.flatMap(([slip, meant]) => (meant === value ? [slip] : []));
      const written = known && place.quote === '' ? value : scalarAt(inRow, value);
      return {
        what: 'word',
        label: value,
        detail: meaning,
        documentation: meaning === '' ? '' : literal(meaning),
        span,
        pieces: entryPieces(place, document, written),
        found: findable(meaning, ...others),
        goesOn: false,
      };
    });
}

function choicesAt(schema: SchemaNode, place: Place, document: PlanDocument): readonly Choice[] {
  const { typed, path } = place;
  const { kind } = document;
  const meanings = new Map(Object.entries(schema['x-meanings'] ?? {}));
  const choice = (known: boolean) => (value: string | number | boolean) => ({
    value: String(value),
    meaning: meanings.get(String(value)) ?? '',
    known,
  });
  if (schema.enum) return schema.enum.map(choice(true));
  if (schema.const !== undefined) return [choice(true)(schema.const)];
  if (schema.type === 'boolean')
    return [
      { value: 'true', meaning: 'Yes', known: true },
      { value: 'false', meaning: 'No', known: true },
    ];
  if (meanings.size > 0) return [...meanings.keys()].map(choice(false));
  if (path.length === 1 && path[0] === 'schemaVersion')
    return [{ value: String(SCHEMA_VERSION), meaning: 'The newest form', known: true }];
  if (path.at(-1) === 'id' && path.length > 1 && schema.pattern !== undefined)
    return [{ value: idFor(place, document), meaning: 'Not taken yet', known: true }];
  // A file is called as people like; how others call theirs is a beginning.
  const placeholder = schema['x-placeholder'] ?? '';
  if (kind === 'config' && schema['x-reference'] && placeholder.startsWith(typed))
    return [{ value: placeholder, meaning: 'For example', known: false }];
  return place.text === ''
    ? usualWords(schema).map((value) => ({ value, meaning: 'For example', known: false }))
    : [];
}

/** Short answers that many give; where a sentence of one's own is wanted, there are none. */
function usualWords(schema: SchemaNode): readonly string[] {
  const { examples = [], type } = schema;
  const placeholder = schema['x-placeholder'];
  if (type !== 'string' || schema['x-reference'] || schema.pattern !== undefined || schema.minLength)
    return [];
  return placeholder !== undefined && examples.includes(placeholder)
    ? examples.filter((each) => typeof each === 'string')
    : [];
}
