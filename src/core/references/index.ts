/** What a document names (its items' ids) and what it points at. */
import type { PlanDocument } from '../document.ts';
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

function build(document: PlanDocument): DocumentIndex {
  const items: Item[] = [];
  const references: Reference[] = [];
  const files = new Set<string>();
  const codes = new Set<string>();
  const refer = (
    node: YamlScalar,
    text: string,
    rule: ReferenceRule,
    path: Path,
    noun: string,
    isKey = false,
  ): void => {
    references.push({ text, rule, node, path, noun, isKey });
    if (rule.form === 'code' && rule.to === undefined) codes.add(text);
    const file = splitReference(text, rule)?.file;
    if (file !== undefined) files.add(file);
  };
  const walk = (
    written: YamlNode | undefined,
    schema: SchemaNode | undefined,
    path: Path,
    noun: string,
  ): void => {
    const node = resolve(written);
    // What an alias stands for is read where it is written, once.
    if (!node || !schema || written?.type === 'alias') return;
    if (node.type === 'scalar') {
      const text = scalarText(node);
      if (schema['x-reference'] && text !== undefined && text !== '')
        refer(node, text, schema['x-reference'], path, noun);
    } else if (node.type === 'list') {
      node.items.forEach(({ value }, index) => {
        const child = inside(schema, value);
        const map = resolve(value);
        if (schema['x-keyed'] !== undefined && map?.type === 'map' && value?.type !== 'alias') {
          const item = itemOf(map, schema['x-keyed'], child, [...path, index]);
          if (item) items.push(item);
        }
        walk(value, child, [...path, index], noun);
      });
    } else {
      const own = schema['x-noun'] ?? noun;
      for (const { key, value } of node.pairs) {
        const keys = schema['x-reference-keys'];
        if (keys) refer(key, key.text, { ...keys, form: 'id' }, [...path, key.text], own, true);
        walk(value, under(schema, key.text, value), [...path, key.text], own);
      }
    }
  };
  walk(document.sound.root, schemaOf(document.kind), [], schemaOf(document.kind)['x-noun'] ?? 'plan');
  const byId = new Map<string, Item>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return { items, byId, references, files, codes };
}

function itemOf(map: YamlMap, idKey: string, schema: SchemaNode | undefined, path: Path): Item | undefined {
  const idNode = resolve(map.pairs.find(({ key }) => key.text === idKey)?.value);
  if (idNode?.type !== 'scalar' || idNode.value === null || idNode.text === '') return undefined;
  const list = path.findLast((step) => typeof step === 'string') as string;
  const label = schema?.['x-main'] === undefined ? '' : (textOf(map, schema['x-main']) ?? '');
  return { id: idNode.text, list, noun: schema?.['x-noun'] ?? 'item', label, path, map, key: idKey, idNode };
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
