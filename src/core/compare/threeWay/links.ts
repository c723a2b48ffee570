/** What names items and what points to them, in one version of a document. */
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { writtenWay } from '../way.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { itemName, type Part, type Value, type Version } from './parts.ts';

/** A text or key that may name items of this document. */
export interface Link {
  readonly text: string;
  /** The lists whose items it can name; undefined for any. */
  readonly to: readonly string[] | undefined;
  /** The entry it stands in: the pair, or the item of a list. */
  readonly part: Part;
  readonly isKey: boolean;
}

/** The link a part is, by its value or its key. @param value what stands there by now */
export function linksOfPart(part: Part, value: Value | undefined = part.value): Link[] {
  const { shapes } = part.holder.version;
  const found: Link[] = [];
  const keys = part.key === undefined ? undefined : shapes.referenceKeys(part.holder.shape);
  if (keys && part.key !== undefined) found.push({ text: part.key, to: keys, part, isKey: true });
  const node = value?.node;
  if (!value || node?.type !== 'scalar' || node.value === null || node.text === '') return found;
  const reference = shapes.reference(value.shape);
  if (!reference) return found;
  const { to, rule } = reference;
  if (to.length > 0) found.push({ text: node.text, to, part, isKey: false });
  else if (rule?.form === 'id' && !rule.kinds)
    found.push({ text: node.text, to: undefined, part, isKey: false });
  return found;
}

/** The items and links of a version. */
export class Links {
  readonly items = new Map<string, Part>();
  /** The first item of each id, in whatever list. */
  readonly #byId = new Map<string, Part>();
  readonly #places = new Set<string>();
  readonly all: Link[] = [];

  constructor(version: Version) {
    for (const part of version.items) {
      if (!this.items.has(itemName(part))) this.items.set(itemName(part), part);
      if (part.id !== undefined && !this.#byId.has(part.id)) this.#byId.set(part.id, part);
    }
    const visit = (value: Value): void => {
      for (const part of value.parts) {
        this.all.push(...linksOfPart(part));
        if (part.value?.holder) visit(part.value);
      }
    };
    visit(version.root);
    for (const link of this.all) this.#places.add(placeOf(link));
  }

  /** The item a link names here. */
  target({ text, to }: Pick<Link, 'text' | 'to'>): Part | undefined {
    if (!to) return this.#byId.get(text);
    for (const list of to) {
      const part = this.items.get(`${list} ${text}`);
      if (part) return part;
    }
    return undefined;
  }

  /** Whether the same link stands at the same place here. */
  has(link: Link): boolean {
    return this.#places.has(placeOf(link));
  }
}

/** Names the place of a link; of one of several in a list, the list. */
function placeOf({ text, part }: Link): string {
  const way = part.way;
  return `${writtenWay(part.key === undefined ? way.slice(0, -1) : way)} ${text}`;
}

/**
 * The text of a version in which an item has another id, and so has everything that points to it.
 * @param list the key of the list it stands in
 */
export function withOtherId(version: Version, list: string, from: string, to: string): string {
  const { text } = version.source;
  const links = new Links(version);
  const item = links.items.get(`${list} ${from}`);
  const edits: TextEdit[] = [];
  const replace = (node: YamlNode | undefined): void => {
    if (node?.type === 'scalar') edits.push({ start: node.span.start, end: node.span.end, text: to });
  };
  if (item?.value?.node?.type === 'map') {
    const key = item.holder.keyedBy;
    replace(item.value.node.pairs.find((pair) => pair.key.text === key)?.value);
  }
  for (const link of links.all) {
    if (link.text !== from || links.target(link) !== item || !item) continue;
    replace(link.isKey ? link.part.entry?.key : link.part.value?.node);
  }
  return applyEdits(text, edits);
}
