/** How the models of all kinds read lists of items. */
import type { PlanDocument } from '../document.ts';
import type { Span } from '../text/ranges.ts';
import { itemsOf, pairOf, resolve, scalarText, textOf, valueOf } from '../yaml/navigate.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';

/** What every item has. */
export interface PlanItem {
  /** Missing where none is written yet. */
  readonly id: string | undefined;
  /** Its naming text: empty where none is written yet. */
  readonly text: string;
  readonly path: Path;
  /** Where its naming text stands, else its beginning. */
  readonly span: Span;
  /** The whole item. */
  readonly whole: Span;
  readonly node: YamlNode | undefined;
}

/** The maps of a list, with what names them. @param main the key of their naming text */
export function list(node: YamlNode | undefined, key: string, above: Path, main: string): PlanItem[] {
  const items: PlanItem[] = [];
  const written = valueOf(node, key);
  if (written?.type !== 'list') return items;
  let index = -1;
  for (const { value } of written.items) {
    index++;
    const map = resolve(value);
    if (map?.type !== 'map') continue;
    const name = pairOf(map, main)?.value;
    const span = name ? resolve(name)?.span : undefined;
    items.push({
      id: textOf(map, 'id'),
      text: scalarText(name)?.trim() ?? '',
      path: above.concat([key, index]),
      span: span && name?.type !== 'alias' ? span : (map.pairs[0]?.span ?? map.span),
      whole: map.span,
      node: value,
    });
  }
  return items;
}

/** The texts of a list; of a single text that should be a list, that text. */
export function texts(node: YamlNode | undefined, key: string): readonly string[] {
  const value = valueOf(node, key);
  if (value === undefined) return none;
  if (value.type === 'list')
    return value.items.map((item) => scalarText(item.value)).filter((each) => each !== undefined);
  const text = scalarText(value);
  return text === undefined || text === '' ? none : [text];
}

const none: readonly string[] = [];

/** Something said or written down, alone or with who says it and what it is about. */
export interface Note {
  readonly text: string;
  readonly path: Path;
  /** Where its text stands. */
  readonly span: Span;
  /** Who says it, where that is written. */
  readonly by: string | undefined;
  /** What it is about, as written: an item, a file, a link. */
  readonly about: string | undefined;
  readonly node: YamlNode | undefined;
}

/**
 * The notes of a list whose entries are texts, or lines of their own with a text among them.
 * @param main the key of the text
 */
export function notes(node: YamlNode | undefined, key: string, above: Path, main = 'text'): Note[] {
  if (pairOf(node, key) === undefined) return [];
  return itemsOf(node, key).flatMap(({ index, value }) => {
    const entry = resolve(value);
    const written = entry?.type === 'map' ? pairOf(entry, main)?.value : value;
    const text = scalarText(written)?.trim();
    const place = resolve(written);
    if (text === undefined || !place || written?.type === 'alias') return [];
    return {
      text,
      path: [...above, key, index],
      span: place.span,
      by: textOf(entry, 'by'),
      about: textOf(entry, 'about'),
      node: value,
    };
  });
}

/** Makes a reading that is done once for each document, and again where it was let go of. */
export function once<Model>(read: (document: PlanDocument) => Model): (document: PlanDocument) => Model {
  return (document) => document.once(read);
}

/** Makes a reading that others ask for again and again: it stays with the document. It is small, and has no node in it. */
export function gist<Model>(read: (document: PlanDocument) => Model): (document: PlanDocument) => Model {
  return (document) => document.gist(read);
}
