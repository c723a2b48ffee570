/** Writes a field of an item, or a line of one of its lists. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { schemaAt } from '../../schema/walk.ts';
import { quoted } from '../../words.ts';
import type { Data } from '../../yaml/data.ts';
import { nodeAt, scalarText } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { nameOf, refuse, type Asked, type IntentTo } from './asked.ts';

const NOT_HERE = 'This can’t be written here. Please change it in the text.';

/** Writes a field: words, a number, yes and no; nothing takes it away. @param path where the item stands */
export function setText(document: PlanDocument, path: Path, intent: IntentTo<'set-text'>): Asked | Refusal {
  const field = [...path, ...fieldPath(intent.field)];
  const schema = schemaAt(document.kind, document.sound.root, field);
  const node = nodeAt(document.sound, field);
  const at = node?.span.start ?? nodeAt(document.sound, path)?.span.start ?? 0;
  const now = scalarText(node) ?? '';
  if (!schema || (node && scalarText(node) === undefined)) return refuse(NOT_HERE, at);
  // Where a check stands may be said elsewhere (by its milestone, by an activity): moving it just moves it.
  const known = intent.field === 'when' || now.trim() === intent.was.trim();
  if (!known && now.trim() !== intent.text.trim()) {
    const meanwhile =
      now === '' ? 'The words here were taken away' : `This was changed to ${quoted(now, 60)}`;
    return refuse(`${meanwhile} while you were writing. Yours are still in the field.`, at);
  }
  const text = intent.text.trim();
  if (text === now.trim()) return { changes: [], said: '', focus: intent.ref };
  if (text === '') return takenAway(document, field, at, intent.ref);
  const value = valueFor(schema, text);
  if (value === undefined) return refuse(NOT_HERE, at);
  if (isRefused(value)) return refuse(value.refused, at);
  return {
    changes: [{ do: 'set', path: field, value }],
    said: intent.field === 'when' ? `Moved ${nameOf(document, path)}.` : 'Changed.',
    focus: intent.ref,
  };
}

function takenAway(document: PlanDocument, field: Path, at: number, focus: string): Asked | Refusal {
  const parent = schemaAt(document.kind, document.sound.root, field.slice(0, -1));
  if (parent?.required?.includes(String(field.at(-1))))
    return refuse('This needs a few words. If all of it should go, choose Remove.', at);
  return { changes: [{ do: 'remove', path: field }], said: 'Taken away.', focus };
}

/** Adds a line at the end of a list of texts. @param path where the item stands */
export function addText(document: PlanDocument, path: Path, intent: IntentTo<'add-text'>): Asked | Refusal {
  const field = [...path, ...fieldPath(intent.field)];
  const items = schemaAt(document.kind, document.sound.root, field)?.items;
  const at = nodeAt(document.sound, path)?.span.start ?? 0;
  if (!items) return refuse(NOT_HERE, at);
  const text = intent.text.trim();
  if (text === '') return refuse('Write a few words first.', at);
  return {
    changes: [{ do: 'insert', path: field, value: text }],
    said: `Added ${quoted(text, 60)}.`,
    focus: intent.ref,
  };
}

/** `descriptors/meets` and `supports/0` as a path within an item. */
function fieldPath(field: string): Path {
  return field.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function isRefused(value: Data | { refused: string }): value is { refused: string } {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** The value that words mean at a place; undefined where none can stand there. */
function valueFor(schema: SchemaNode, text: string): Exclude<Data, object> | { refused: string } | undefined {
  switch (schema.type) {
    case 'string':
      return text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'integer':
    case 'number': {
      const number = Number(text.replace(',', '.'));
      const { minimum = -Infinity } = schema;
      const fits = Number.isFinite(number) && number >= minimum;
      if (fits && (schema.type === 'number' || Number.isInteger(number))) return number;
      const least = minimum > -Infinity ? `, ${minimum} or more` : '';
      return {
        refused: `${schema.title ?? 'This'} is a ${schema.type === 'integer' ? 'whole ' : ''}number${least}.`,
      };
    }
    // A text or something longer: the short form is a text.
    default:
      return schema.if ? text : undefined;
  }
}
