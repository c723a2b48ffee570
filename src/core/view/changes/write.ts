/** Writes a field of an item, or a line of one of its lists. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { schemaAt } from '../../schema/walk.ts';
import { pathOfField } from '../../suggestions/field.ts';
import { quoted } from '../../words.ts';
import type { Data } from '../../yaml/data.ts';
import { nodeAt, resolve, scalarText } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { refuse, type Asked, type IntentTo } from './asked.ts';
import { putInTime } from './when.ts';

const NOT_HERE = 'This can’t be written here. Please change it in the text.';

/** Writes a field: words, a number, yes and no; nothing takes it away. @param path where the item stands */
export function setText(document: PlanDocument, path: Path, intent: IntentTo<'set-text'>): Asked | Refusal {
  const field = placeOfField(document, path, intent);
  const schema = schemaAt(document.kind, document.sound.root, field);
  const node = nodeAt(document.sound, field);
  const at = node?.span.start ?? nodeAt(document.sound, path)?.span.start ?? 0;
  const now = scalarText(node) ?? '';
  if (!schema || (node && scalarText(node) === undefined)) return refuse(NOT_HERE, at);
  // A text of its own where a list of texts belongs.
  if (scalarText(nodeAt(document.sound, field.slice(0, -1))) !== undefined) return refuse(NOT_HERE, at);
  if (path[0] === 'checks' && intent.field === 'when') return putInTime(document, path, intent);
  const known = now.trim() === intent.was.trim() || isSameValue(schema, now, intent.was);
  if (!known && now.trim() !== intent.text.trim()) {
    const meanwhile =
      now === '' ? 'The words here were taken away' : `This was changed to ${quoted(now, 60)}`;
    return refuse(`${meanwhile} while you were writing. Yours are still in the field.`, at);
  }
  const text = intent.text.trim();
  if (text === now.trim()) return { changes: [], said: '' };
  if (text === '') return takenAway(document, field, at);
  const value = valueFor(schema, text);
  if (value === undefined) return refuse(NOT_HERE, at);
  if (isRefused(value)) return refuse(value.refused, at);
  return {
    changes: [{ do: 'set', path: field, value }],
    said: 'Changed.',
  };
}

/** A number is shown as a number, however it is written: 3 for 3.0; what is not said to be so is not so. */
function isSameValue({ type }: SchemaNode, one: string, other: string): boolean {
  if (type === 'boolean') return (one === 'true') === (other === 'true');
  const isNumber = type === 'number' || type === 'integer';
  return isNumber && one.trim() !== '' && other.trim() !== '' && Number(one) === Number(other);
}

/** Where the field stands; a line of a list that went to another place meanwhile is known by its words. */
function placeOfField(document: PlanDocument, path: Path, { field, was }: IntentTo<'set-text'>): Path {
  const steps = [...path, ...pathOfField(field)];
  const list = resolve(nodeAt(document.sound, steps.slice(0, -1)));
  const step = steps.at(-1);
  if (list?.type !== 'list' || typeof step !== 'number') return steps;
  const says = (index: number): boolean => scalarText(list.items[index]?.value)?.trim() === was.trim();
  const there = [...list.items.keys()].filter(says);
  return says(step) || there.length !== 1 ? steps : [...steps.slice(0, -1), there[0] ?? step];
}

function takenAway(document: PlanDocument, field: Path, at: number): Asked | Refusal {
  const parent = schemaAt(document.kind, document.sound.root, field.slice(0, -1));
  if (parent?.required?.includes(String(field.at(-1))))
    return refuse('This needs a few words. If all of it should go, choose Remove.', at);
  const above = field.slice(0, -1);
  const list = resolve(nodeAt(document.sound, above));
  // With its only line a list goes too.
  const whole = list?.type === 'list' && list.items.length === 1;
  return { changes: [{ do: 'remove', path: whole ? above : field }], said: 'Taken away.' };
}

/** Adds a line at the end of a list of texts. @param path where the item stands */
export function addText(document: PlanDocument, path: Path, intent: IntentTo<'add-text'>): Asked | Refusal {
  const field = [...path, ...pathOfField(intent.field)];
  const items = schemaAt(document.kind, document.sound.root, field)?.items;
  const at = nodeAt(document.sound, path)?.span.start ?? 0;
  if (!items) return refuse(NOT_HERE, at);
  const text = intent.text.trim();
  if (text === '') return refuse('Write a few words first.', at);
  return {
    changes: [{ do: 'insert', path: field, value: text }],
    said: `Added ${quoted(text, 60)}.`,
  };
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
      const { minimum = -Infinity, exclusiveMinimum = -Infinity } = schema;
      const fits = Number.isFinite(number) && number >= minimum && number > exclusiveMinimum;
      if (fits && (schema.type === 'number' || Number.isInteger(number))) return number;
      const least =
        minimum > -Infinity
          ? `, ${minimum} or more`
          : exclusiveMinimum > -Infinity
            ? `, more than ${exclusiveMinimum}`
            : '';
      return {
        refused: `${schema.title ?? 'This'} is a ${schema.type === 'integer' ? 'whole ' : ''}number${least}.`,
      };
    }
    // A text or something longer: the short form is a text.
    default:
      return schema.if ? text : undefined;
  }
}
