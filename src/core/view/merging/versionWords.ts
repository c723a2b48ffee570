/** What a version says at a place, as Markdown for people: words and names, no ids and no YAML. */
import { isDate, longDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { indexOf } from '../../references/index.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { inside, under } from '../../schema/walk.ts';
import { capital, quoted } from '../../words.ts';
import { resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { YamlMap, YamlNode } from '../../yaml/tree.ts';

/** Deeper than this nothing is shown of an item: it would be no picture any more. */
const DEEPEST = 4;

/** More entries of a list are counted, not shown. */
const MOST = 40;

/** @returns empty where nothing is written */
export function versionWords(
  document: PlanDocument,
  node: YamlNode | undefined,
  schema: SchemaNode | undefined,
  depth = 0,
): string {
  const value = resolve(node);
  if (value === undefined) return '';
  if (value.type === 'scalar') return scalarWords(document, scalarText(value) ?? '', schema).trim();
  if (depth > DEEPEST) return '…';
  if (value.type === 'map') return mapWords(document, value, schema, depth);
  const lines = value.items.slice(0, MOST).map(({ value: item }) => {
    const words = versionWords(document, item, inside(schema, item), depth + 1);
    return `- ${words.replaceAll('\n', '\n  ')}`;
  });
  const more = value.items.length - lines.length;
  return [...lines, ...(more > 0 ? [`- … (${more} more)`] : [])].join('\n');
}

function scalarWords(document: PlanDocument, text: string, schema: SchemaNode | undefined): string {
  const rule = schema?.['x-reference'];
  const key = rule && text !== '' ? text.slice(text.lastIndexOf('#') + 1) : '';
  const item = key === '' ? undefined : indexOf(document).byId.get(key);
  if (item) return item.label === '' ? `a ${item.noun} without words yet` : quoted(item.label, Infinity);
  if (isDate(text) && (schema?.format === 'date' || rule?.orDate === true)) return longDate(text);
  if (rule?.form === 'id' && text !== '') return 'something that is not in this version';
  return schema?.enum?.includes(text) ? capital(text.replaceAll('-', ' ')) : text;
}

/** The words that name it, then each field with its title. */
function mapWords(
  document: PlanDocument,
  map: YamlMap,
  schema: SchemaNode | undefined,
  depth: number,
): string {
  const main = schema?.['x-main'];
  const name = main === undefined ? '' : (textOf(map, main)?.trim() ?? '');
  const lines = name === '' ? [] : [depth === 0 ? `**${name.replace(/\s+/g, ' ')}**` : name];
  for (const { key, value } of map.pairs) {
    if (key.text === main || isForLinks(key.text, schema)) continue;
    const at = under(schema, key.text, value);
    const words = versionWords(document, value, at, depth + 1);
    if (words === '') continue;
    const title = at?.title ?? titleOf(document, schema, key.text);
    lines.push(words.includes('\n') || words.startsWith('- ') ? `${title}:\n${words}` : `${title}: ${words}`);
  }
  return lines.join(depth === 0 ? '\n\n' : '\n');
}

/** An id is for links, and nothing people say. */
function isForLinks(key: string, schema: SchemaNode | undefined): boolean {
  return key === 'id' && (schema === undefined || schema.properties?.id !== undefined);
}

/** A key that names something, such as a level of a rubric; else the key as it is written. */
function titleOf(document: PlanDocument, schema: SchemaNode | undefined, key: string): string {
  const item = schema?.['x-reference-keys'] ? indexOf(document).byId.get(key) : undefined;
  return item && item.label !== '' ? item.label : key;
}
