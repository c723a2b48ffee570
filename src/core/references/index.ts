/** What a document names (its items' ids) and what it points at. */
import type { PlanDocument } from '../document.ts';
import { grouped } from '../grouped.ts';
import type { ReferenceRule, SchemaNode } from '../schema/schema-node.ts';
import { inside, schemaOf, under } from '../schema/walk.ts';
import { resolve, scalarText, textOf } from '../yaml/navigate.ts';
import type { Path, YamlMap, YamlNode, YamlScalar } from '../yaml/tree.ts';

/** An item that can be pointed at. */
export interface Item {
  readonly id: string;
  /** The list it stands in: `goals`, `options`, `sessions`. */
  readonly list: string;
  /** What a teacher calls it: "goal". */
  readonly noun: string;
  /** Its naming text; empty where there is none yet. */
  readonly label: string;
  readonly path: Path;
  readonly map: YamlMap;
  /** The key its list is told apart by: `id`, of standards `code`. */
  readonly key: string;
  readonly idNode: YamlScalar;
}

/** A place that points at an item or a document. */
export interface Reference {
  readonly text: string;
  readonly rule: ReferenceRule;
  readonly node: YamlScalar;
  readonly path: Path;
  /** The innermost item it stands in ("check"), for messages. */
  readonly noun: string;
  /** Whether it is a key that names an item, as in a rubric's descriptors. */
  readonly isKey: boolean;
}

export interface DocumentIndex {
  /** In the order of the text; an id may stand twice. */
  readonly items: readonly Item[];
  /** The first item with each id. */
  readonly byId: ReadonlyMap<string, Item>;
  readonly references: readonly Reference[];
  /** The documents named anywhere, as written: `water-study.rubric.yaml`. */
  readonly files: ReadonlySet<string>;
  /** The codes of standards named anywhere, as written. */
  readonly codes: ReadonlySet<string>;
}

/** The index of a document, made once. */
export function indexOf(document: PlanDocument): DocumentIndex {
  return document.once(build);
}

/** The references of a document that are written like this, in the order of the text. */
export function referencesTo(document: PlanDocument, text: string): readonly Reference[] {
  return document.once(byText).get(text) ?? [];
}

const byText = (document: PlanDocument): ReadonlyMap<string, readonly Reference[]> =>
  grouped(indexOf(document).references, ({ text }) => text);

function build(document: PlanDocument): DocumentIndex {
  const items: Item[] = [];
  const references: Reference[] = [];
  const files = new Set<string>();
  const codes = new Set<string>();
  // The way to where the walk is. What is found keeps a copy; most of a plan is neither an item nor a reference.
  const path: (string | number)[] = [];
  const refer = (node: YamlScalar, text: string, rule: ReferenceRule, noun: string, isKey: boolean): void => {
    references.push({ text, rule, node, path: [...path], noun, isKey });
    if (rule.form === 'code' && rule.to === undefined) codes.add(text);
    const file = splitReference(text, rule)?.file;
    if (file !== undefined) files.add(file);
  };
  const walk = (written: YamlNode | undefined, schema: SchemaNode | undefined, noun: string): void => {
    // What an alias stands for is read where it is written, once.
    if (!written || !schema || written.type === 'alias') return;
    if (written.type === 'scalar') {
      const text = schema['x-reference'] && scalarText(written);
      if (schema['x-reference'] && text !== undefined && text !== '')
        refer(written, text, schema['x-reference'], noun, false);
      return;
    }
    if (!concernsLinks(schema)) return;
    if (written.type === 'list') {
      const keyed = schema['x-keyed'];
      for (const [index, { value }] of written.items.entries()) {
        path.push(index);
        const child = inside(schema, value);
        const item = keyed !== undefined && value?.type === 'map' && itemOf(value, keyed, child, path);
        if (item) items.push(item);
        walk(value, child, noun);
        path.pop();
      }
      return;
    }
    const own = schema['x-noun'] ?? noun;
    const keys = schema['x-reference-keys'];
    const keyRule = keys && { ...keys, form: 'id' as const };
    for (const { key, value } of written.pairs) {
      path.push(key.text);
      if (keyRule) refer(key, key.text, keyRule, own, true);
      walk(value, under(schema, key.text, value), own);
      path.pop();
    }
  };
  walk(document.sound.root, schemaOf(document.kind), schemaOf(document.kind)['x-noun'] ?? 'plan');
  const byId = new Map<string, Item>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return { items, byId, references, files, codes };
}

const concerning = new WeakMap<SchemaNode, boolean>();

/** Whether there may be items or references at a place of the schema or below it; else nothing there needs to be read. */
function concernsLinks(schema: SchemaNode): boolean {
  let known = concerning.get(schema);
  if (known === undefined) {
    const { properties = {}, patternProperties = {}, items, then, else: otherwise } = schema;
    known =
      (schema['x-keyed'] ?? schema['x-reference'] ?? schema['x-reference-keys']) !== undefined ||
      [...Object.values(properties), ...Object.values(patternProperties), items, then, otherwise].some(
        (child) => child !== undefined && concernsLinks(child),
      );
    concerning.set(schema, known);
  }
  return known;
}

function itemOf(map: YamlMap, idKey: string, schema: SchemaNode | undefined, path: Path): Item | undefined {
  const idNode = resolve(map.pairs.find(({ key }) => key.text === idKey)?.value);
  if (idNode?.type !== 'scalar' || idNode.value === null || idNode.text === '') return undefined;
  const list = path.findLast((step) => typeof step === 'string') as string;
  const label = schema?.['x-main'] === undefined ? '' : (textOf(map, schema['x-main']) ?? '');
  const noun = schema?.['x-noun'] ?? 'item';
  return { id: idNode.text, list, noun, label, path: [...path], map, key: idKey, idNode };
}

/** A page on the web. */
const page = /^https?:\/\//i;

/**
 * The parts of a reference as written. `file#id` splits at the last `#`; in the `id` form a bare
 * word is an id, in the file forms a bare word is a file.
 * @returns undefined where it names neither a file nor an item here: a standard's code, a page on the web
 */
export function splitReference(
  text: string,
  rule: ReferenceRule,
): { file?: string; id?: string } | undefined {
  if (rule.form === 'code') return rule.to === undefined ? undefined : { id: text };
  if (rule.orLink && page.test(text)) return undefined;
  const hash = text.lastIndexOf('#');
  if (hash >= 0) {
    const file = text.slice(0, hash);
    return { ...(file === '' ? {} : { file }), id: text.slice(hash + 1) };
  }
  // An id has neither dots nor slashes, so that with them a file is meant: a photo of the board.
  if (rule.form === 'id' && !(rule.orLink && /[./]/.test(text))) return { id: text };
  return { file: text };
}
