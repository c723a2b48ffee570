/** What a document names (its items' ids) and what it points at. */
import type { PlanDocument } from '../document.ts';
import { grouped } from '../grouped.ts';
import { Form } from '../schema/form.ts';
import type { ReferenceRule } from '../schema/schema-node.ts';
import { resolve, textOf } from '../yaml/navigate.ts';
import type { Path, YamlMap, YamlNode, YamlPair, YamlScalar } from '../yaml/tree.ts';

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
    references.push({ text, rule, node, path: path.slice(), noun, isKey });
    if (rule.form === 'code' && rule.to === undefined) codes.add(text);
    const file = splitReference(text, rule)?.file;
    if (file !== undefined) files.add(file);
  };
  /** @param list the key below which the walk is; what is written in its list stands there */
  const walk = (written: YamlNode | undefined, form: Form | undefined, noun: string, list: string): void => {
    // What an alias stands for is read where it is written, once.
    if (!written || !form || written.type === 'alias') return;
    if (written.type === 'scalar') {
      const { reference } = form;
      if (reference && written.value !== null && written.text !== '')
        refer(written, written.text, reference, noun, false);
    } else if (!form.concernsLinks) return;
    else if (written.type === 'list') {
      let index = 0;
      for (const { value } of written.items) {
        path.push(index++);
        const child = form.inside(value);
        const item =
          form.keyed !== undefined && value?.type === 'map'
            ? itemOf(value, form.keyed, child, list, path)
            : undefined;
        if (item) items.push(item);
        walk(value, child, noun, list);
        path.pop();
      }
    } else {
      const own = form.noun ?? noun;
      const { keyReference } = form;
      for (const { key, value } of written.pairs) {
        path.push(key.text);
        if (keyReference) refer(key, key.text, keyReference, own, true);
        walk(value, form.under(key.text, value), own, key.text);
        path.pop();
      }
    }
  };
  const form = Form.ofKind(document.kind);
  walk(document.sound.root, form, form.noun ?? 'plan', '');
  const byId = new Map<string, Item>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return { items, byId, references, files, codes };
}

function itemOf(
  map: YamlMap,
  idKey: string,
  form: Form | undefined,
  list: string,
  path: Path,
): Item | undefined {
  const idNode = resolve(firstPair(map, idKey)?.value);
  if (idNode?.type !== 'scalar' || idNode.value === null || idNode.text === '') return undefined;
  const label = form?.main === undefined ? '' : (textOf(map, form.main) ?? '');
  return {
    id: idNode.text,
    list,
    noun: form?.noun ?? 'item',
    label,
    path: path.slice(),
    map,
    key: idKey,
    idNode,
  };
}

/** Of an item that names its id twice, the first one is its id. */
function firstPair({ pairs }: YamlMap, wanted: string): YamlPair | undefined {
  for (const pair of pairs) if (pair.key.text === wanted) return pair;
  return undefined;
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
