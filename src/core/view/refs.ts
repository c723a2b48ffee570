/** How the panel names items, and which item a name or a place in the text means. */
import type { PlanDocument } from '../document.ts';
import { decoded } from '../text/decoded.ts';
import { resolve, textOf } from '../yaml/navigate.ts';
import type { Path, YamlList, YamlNode } from '../yaml/tree.ts';
import type { ItemRef } from './planView.ts';

/** The lists whose items the panel shows. */
const shown = new Set([
  'goals',
  'choices',
  'options',
  'checks',
  'criteria',
  'levels',
  'sessions',
  'milestones',
  'activities',
  'differently',
  'taughtTo',
]);

/** The document itself, for its title. */
export const DOCUMENT: ItemRef = 'document';

/**
 * Names the item at a path: by its id where that is its own, else by its place.
 * @param path keys and zero-based indexes, as `['choices', 0, 'options', 2]`
 */
export function refOf(document: PlanDocument, path: Path): ItemRef {
  let node: YamlNode | undefined = document.sound.root;
  const parts: string[] = [];
  for (const step of path) {
    const here = resolve(node);
    if (typeof step === 'number' && here?.type === 'list') {
      node = here.items[step]?.value;
      parts.push(namesIn(document, here)[step] ?? `#${step}`);
    } else {
      node = here?.type === 'map' ? here.pairs.findLast(({ key }) => key.text === step)?.value : undefined;
      parts.push(encodeURIComponent(String(step)));
    }
  }
  return parts.join('/');
}

/** What the items of a list go by. Every list is looked through once, however many of its items are named. */
function namesIn(document: PlanDocument, list: YamlList): readonly string[] {
  const known = document.once(noNames);
  let names = known.get(list);
  if (!names) {
    const taken = new Set<string | undefined>(['']);
    names = list.items.map(({ value }, place) => {
      const id = textOf(value, 'id');
      if (id === undefined || taken.has(id)) return `#${place}`;
      taken.add(id);
      return encodeURIComponent(id);
    });
    known.set(list, names);
  }
  return names;
}

const noNames = (): Map<YamlList, readonly string[]> => new Map();

/**
 * The path of the item a name means in this text.
 * @returns undefined where there is no such item (any more)
 */
export function pathOf(document: PlanDocument, ref: ItemRef): Path | undefined {
  if (ref === DOCUMENT) return [];
  let node: YamlNode | undefined = document.sound.root;
  const path: (string | number)[] = [];
  for (const part of ref.split('/')) {
    const here = resolve(node);
    if (here?.type === 'list') {
      const index = part.startsWith('#')
        ? Number(part.slice(1))
        : here.items.findIndex(({ value }) => textOf(value, 'id') === decoded(part));
      if (!here.items[index]) return undefined;
      node = here.items[index].value;
      path.push(index);
    } else {
      const pair =
        here?.type === 'map' ? here.pairs.findLast(({ key }) => key.text === decoded(part)) : undefined;
      if (!pair) return undefined;
      node = pair.value;
      path.push(pair.key.text);
    }
  }
  return path;
}

/** Between the address of another document and the item's name there; an address has no bare blank. */
const THERE = ' ';

/** Names an item of another document. */
export function refElsewhere(uri: string, ref: ItemRef): ItemRef {
  return `${uri}${THERE}${ref}`;
}

/** The document a name leads to, and the item's name there. @param here the address of the document it was said in */
export function placeOfRef(here: string, ref: ItemRef): { readonly uri: string; readonly ref: ItemRef } {
  const at = ref.indexOf(THERE);
  return at < 0 ? { uri: here, ref } : { uri: ref.slice(0, at), ref: ref.slice(at + 1) };
}

/** Whether a name goes by place, and so means something only in the text it was made from. */
export function goesByPlace(ref: ItemRef): boolean {
  return ref.split('/').some((part) => part.startsWith('#'));
}

/** The innermost item of the panel that a path leads to or into; `[]` where there is none. */
export function itemAround(path: Path): Path {
  for (let length = path.length; length >= 2; length--)
    if (typeof path[length - 1] === 'number' && shown.has(String(path[length - 2])))
      return path.slice(0, length);
  return [];
}

/** The innermost item of the panel around an offset; the line an item begins on belongs to it whole. */
export function refAt(document: PlanDocument, offset: number): ItemRef | undefined {
  const { lines } = document;
  let found: Path | undefined;
  const walk = (node: YamlNode | undefined, path: Path): void => {
    const here = node?.type === 'alias' ? undefined : node;
    if (here?.type === 'map') {
      for (const { key, value } of here.pairs) walk(value, [...path, key.text]);
    } else if (here?.type === 'list') {
      const list = path.at(-1);
      here.items.forEach(({ span, value }, index) => {
        const from = here.flow ? span.start : lines.lineStart(lines.lineAt(span.start));
        const to = here.flow ? span.end : lines.lineEnd(lines.lineAt(span.end));
        if (offset < from || offset > to) return;
        if (typeof list === 'string' && shown.has(list) && resolve(value)?.type === 'map')
          found = [...path, index];
        walk(value, [...path, index]);
      });
    }
  };
  walk(document.sound.root, []);
  return found && refOf(document, found);
}
