// What one version of a document holds, read with the YAML library alone.
import { Lexer, isAlias, isMap, isScalar, isSeq, parseAllDocuments, parseDocument, visit } from 'yaml';
import type { Document, YAMLMap, YAMLSeq } from 'yaml';

export interface Version {
  /**
   * Every text by its place. A place begins anew at an item of a keyed list (`goals#g1/target`), so that it is the same
   * wherever the item stands. A list whose items have no ids is one place.
   */
  readonly places: ReadonlyMap<string, string>;
  /** Where the items stand: the list (`/goals`, `sessions#s1/activities`), as often as an item is there. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  /** The items of each keyed list, in order. */
  readonly order: ReadonlyMap<string, readonly string[]>;
  /** The texts of each list without ids. */
  readonly elements: ReadonlyMap<string, readonly string[]>;
  /** Texts that stand where items are named, with the key they stand under. */
  readonly references: readonly { readonly key: string; readonly value: string }[];
  readonly comments: readonly string[];
  readonly anchors: readonly string[];
  readonly aliases: readonly string[];
}

/** Where our documents name items of their own. */
const REFERENCES = new Set([
  'goals',
  'checks',
  'when',
  'metIn',
  'watchFor',
  'goal',
  'about',
  'parent',
  'session',
]);
/** Under these, keys name items. */
export const REFERENCE_KEYS = new Set(['descriptors', 'feedback', 'levelPoints']);

/** @returns the version, or what the YAML library says is wrong with it */
export function readVersion(text: string): Version | string {
  const documents = parseAllDocuments(text, { schema: 'failsafe', logLevel: 'silent' });
  if ('empty' in documents) return new Reading(undefined, text).version;
  if (documents.length > 1) return 'has several documents';
  const document = documents[0]!;
  const [error] = document.errors;
  if (error) return `${error.code}: ${error.message}`;
  let nowhere: string | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document)) nowhere ??= alias.source;
    },
  });
  return nowhere === undefined ? new Reading(document, text).version : `nothing is called &${nowhere}`;
}

/** The id that is in a place: `g1` of `goals#g1`. */
export function idOf(item: string): string {
  return item.slice(item.indexOf('#') + 1);
}

/** One reading of one text. */
class Reading {
  readonly version: Version;
  readonly #document: Document | undefined;
  readonly #places = new Map<string, string>();
  readonly #items = new Map<string, string[]>();
  readonly #order = new Map<string, readonly string[]>();
  readonly #elements = new Map<string, readonly string[]>();
  readonly #references: { key: string; value: string }[] = [];
  readonly #keyed = new Set<string>();
  readonly #ours: boolean;

  constructor(document: Document | undefined, text: string) {
    this.#document = document;
    this.#ours = /^\ufeff?schemaVersion/m.test(text) && /^\ufeff?kind/m.test(text);
    this.#visit(document?.contents, '', '', 0);
    const signs = signsOf(text);
    this.version = {
      places: this.#places,
      items: this.#items,
      order: this.#order,
      elements: this.#elements,
      references: this.#references.filter(({ key }) => this.#names(key)),
      ...signs,
    };
  }

  #names(key: string): boolean {
    if (this.#ours) return REFERENCES.has(key);
    return [key, `${key}s`, `${key}es`, key.replace(/y$/, 'ies')].some((name) => this.#keyed.has(name));
  }

  #resolved(node: unknown): unknown {
    return isAlias(node) && this.#document ? node.resolve(this.#document) : node;
  }

  #visit(raw: unknown, place: string, key: string, depth: number): void {
    // What an alias stands for has its place where it is named.
    if (isAlias(raw)) this.#places.set(place, textOf(raw));
    if (depth > 100 || isAlias(raw)) return;
    const node = raw;
    if (isMap(node)) this.#visitMap(node, place, key, depth);
    else if (isSeq(node)) this.#visitList(node, place, key, depth);
    else if (isScalar(node)) {
      this.#places.set(place, textOf(node));
      this.#references.push({ key, value: textOf(node) });
    }
  }

  #visitMap(map: YAMLMap, place: string, under: string, depth: number): void {
    for (const { key, value } of map.items) {
      const name = textOf(key);
      this.#visit(value, `${place}/${name}`, name, depth + 1);
      if (this.#ours && REFERENCE_KEYS.has(under)) this.#references.push({ key: 'when', value: name });
    }
  }

  #visitList(list: YAMLSeq, place: string, key: string, depth: number): void {
    const by = key === 'items' && this.#ours ? 'code' : 'id';
    const ids = list.items.map((item) => this.#idOf(item, by));
    if (ids.length > 0 && ids.every((id) => id !== undefined)) {
      this.#keyed.add(key);
      const names = ids.map((id) => `${key}#${id}`);
      this.#order.set(place, names);
      for (const [index, name] of names.entries()) {
        this.#items.set(name, [...(this.#items.get(name) ?? []), place]);
        this.#visit(list.items[index], name, key, depth + 1);
      }
      return;
    }
    // An empty list says as much as none.
    if (list.items.length > 0) this.#places.set(place, this.#flat(list, 0));
    this.#elements.set(
      place,
      list.items.flatMap((item) => {
        const value = this.#resolved(item);
        return isScalar(value) ? [textOf(value)] : [];
      }),
    );
    for (const item of list.items) this.#lookInto(item, key, depth);
  }

  /** What items without ids refer to: their places are not told apart. */
  #lookInto(raw: unknown, key: string, depth: number): void {
    const node = this.#resolved(raw);
    if (depth > 100) return;
    if (isScalar(node)) this.#references.push({ key, value: textOf(node) });
    if (isSeq(node)) for (const item of node.items) this.#lookInto(item, key, depth + 1);
    if (isMap(node)) for (const pair of node.items) this.#lookInto(pair.value, textOf(pair.key), depth + 1);
  }

  #idOf(item: unknown, by: string): string | undefined {
    const map = this.#resolved(item);
    if (!isMap(map)) return undefined;
    const value = this.#resolved(map.items.find(({ key }) => textOf(key) === by)?.value);
    return isScalar(value) && textOf(value) !== '' ? textOf(value) : undefined;
  }

  /** A list as one text that says all that is in it. */
  #flat(raw: unknown, depth: number): string {
    const node = this.#resolved(raw);
    if (depth > 100) return '…';
    if (isSeq(node)) return `[${node.items.map((item) => this.#flat(item, depth + 1)).join(', ')}]`;
    if (isMap(node)) {
      const pairs = node.items.map(({ key, value }) => `${textOf(key)}: ${this.#flat(value, depth + 1)}`);
      return `{${pairs.sort().join(', ')}}`;
    }
    return JSON.stringify(textOf(node));
  }
}

function textOf(node: unknown): string {
  if (isAlias(node)) return `*${node.source}`;
  const value = isScalar(node) ? node.value : node;
  return typeof value === 'string'
    ? value
    : value === null || value === undefined
      ? ''
      : JSON.stringify(value);
}

/** Comments, anchors and aliases, as the lexer sees them: a `#` in a text is none. */
function signsOf(text: string): Pick<Version, 'comments' | 'anchors' | 'aliases'> {
  const found = { comments: [] as string[], anchors: [] as string[], aliases: [] as string[] };
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    // U+001F says that a scalar follows.
    if (before !== '\u001f') {
      if (lexeme.startsWith('#')) found.comments.push(lexeme.trim());
      if (lexeme.startsWith('&')) found.anchors.push(lexeme);
      if (lexeme.startsWith('*')) found.aliases.push(lexeme);
    }
    before = lexeme;
  }
  return found;
}

/** All that a text says, in a form of its own: values as they are written, without quotes, and comments. */
export function saysAll(text: string, anyOrder = false): string {
  const data: unknown = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' }).toJS({
    mapAsMap: true,
  });
  return `${plainly(data, '', anyOrder)}\n${[...signsOf(text).comments].sort().join('\n')}`;
}

/** The keys of a map in the order of the alphabet: it means nothing. */
function plainly(value: unknown, indent: string, anyOrder: boolean): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${indent}-\n${plainly(item, deeper, anyOrder)}`);
    return (anyOrder ? items.sort() : items).join('\n') || `${indent}[]`;
  }
  if (value instanceof Map)
    return [...value]
      .map(([key, under]) => `${indent}${String(key)}:\n${plainly(under, deeper, anyOrder)}`)
      .sort()
      .join('\n');
  return `${indent}${typeof value === 'string' ? JSON.stringify(value) : String(value)}`;
}

/** The same, with all lists in the order of the alphabet. */
export function saysAllInAnyOrder(text: string): string {
  return saysAll(text, true);
}
