import type { Kind } from '../kinds/kind.ts';
import { resolve } from '../yaml/navigate.ts';
import type { YamlNode } from '../yaml/tree.ts';
import type { ReferenceRule, SchemaNode } from './schema-node.ts';
import { inside, schemaOf, under } from './walk.ts';

/**
 * A place of a schema, with what those ask for who go through whole documents, at each node: found once for the place.
 * Where `under` and `inside` of `walk.ts` give a schema, those of a form give its form.
 */
export class Form {
  readonly schema: SchemaNode;
  readonly wantsText: boolean;
  /** What its text points to. */
  readonly reference: ReferenceRule | undefined;
  /** What the names before its colons point to. */
  readonly keyReference: ReferenceRule | undefined;
  /** What an item of it is called, and the key of the text that names it. */
  readonly noun: string | undefined;
  readonly main: string | undefined;
  /** Of a list: the key that its items are told apart by. */
  readonly keyed: string | undefined;
  /** By key, for each sort of value (`sortOf`) that was met there. What the schema does not know by name is not kept. */
  readonly #under: readonly Map<string, Form | undefined>[] = [new Map(), new Map(), new Map()];
  readonly #inside: (Form | null | undefined)[] = [null, null, null];
  #concernsLinks: boolean | undefined;

  private constructor(schema: SchemaNode) {
    this.schema = schema;
    this.wantsText = schema.type === 'string';
    this.reference = schema['x-reference'];
    const keys = schema['x-reference-keys'];
    this.keyReference = keys && { ...keys, form: 'id' };
    this.noun = schema['x-noun'];
    this.main = schema['x-main'];
    this.keyed = schema['x-keyed'];
  }

  /** The form of a whole document of that kind. */
  static ofKind(kind: Kind): Form {
    return Form.#of(schemaOf(kind));
  }

  static #of(schema: SchemaNode): Form {
    let form = forms.get(schema);
    if (!form) forms.set(schema, (form = new Form(schema)));
    return form;
  }

  /** The form of the value under a key; undefined for a key that the schema does not know. */
  under(key: string, value: YamlNode | undefined): Form | undefined {
    const known = this.#under[sortOf(value)] as Map<string, Form | undefined>;
    const found = known.get(key);
    if (found !== undefined) return found;
    const schema = under(this.schema, key, value);
    const form = schema && Form.#of(schema);
    if (form && Object.hasOwn(this.schema.properties ?? {}, key)) known.set(key, form);
    return form;
  }

  /** The form of a value in a list. */
  inside(value: YamlNode | undefined): Form | undefined {
    const sort = sortOf(value);
    let form = this.#inside[sort];
    if (form === null) {
      const schema = inside(this.schema, value);
      this.#inside[sort] = form = schema && Form.#of(schema);
    }
    return form;
  }

  /** Whether there may be items or references here or below; else nothing there needs to be read for them. */
  get concernsLinks(): boolean {
    return (this.#concernsLinks ??= concernsLinks(this.schema));
  }
}

const forms = new WeakMap<SchemaNode, Form>();

/** What unions are told apart by: a map, a list, or neither. */
function sortOf(value: YamlNode | undefined): 0 | 1 | 2 {
  const node = value?.type === 'alias' ? resolve(value) : value;
  return node?.type === 'map' ? 0 : node?.type === 'list' ? 1 : 2;
}

function concernsLinks(schema: SchemaNode): boolean {
  const { properties = {}, patternProperties = {}, items, then, else: otherwise } = schema;
  return (
    (schema['x-keyed'] ?? schema['x-reference'] ?? schema['x-reference-keys']) !== undefined ||
    [...Object.values(properties), ...Object.values(patternProperties), items, then, otherwise].some(
      (child) => child !== undefined && concernsLinks(child),
    )
  );
}
