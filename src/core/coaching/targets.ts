/**
 * What is looked at together has a name: an address with `#id`, a file, a link. Here such names are made and read, and
 * written as our notes write them.
 */
import { URI, Utils } from 'vscode-uri';
import type { PlanDocument } from '../document.ts';
import { kindOfName } from '../kinds/kind.ts';
import type { Shelf } from '../library/shelf.ts';
import { addressOf, nameFor } from '../references/files.ts';
import { planOf } from '../references/home.ts';
import { indexOf } from '../references/index.ts';
import { decoded } from '../text/decoded.ts';
import { pathOf, refOf } from '../view/refs.ts';
import { nodeAt, resolve } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { keyOf } from './lookable.ts';

/** What is looked at, found. */
export type ThirdPointSource =
  | {
      readonly what: 'item';
      readonly document: PlanDocument;
      readonly path: Path;
      /** The list it stands in: `goals`, `options`, `items` of a standards document. */
      readonly list: string;
    }
  | { readonly what: 'document'; readonly document: PlanDocument }
  /** A file of the workspace that is none of our documents: student work, data, a photo. */
  | { readonly what: 'file'; readonly uri: string }
  /** A page on the web, or a mail address. */
  | { readonly what: 'link'; readonly address: string }
  /** Named, and not there (any more). `document`: where it should stand, if that is known. */
  | { readonly what: 'gone'; readonly named: string; readonly document?: PlanDocument };

/** Longer names, in characters, are none. */
const LONGEST = 2_000;

/** Pages and mail addresses; nothing else is opened from a document’s words. */
const LINK = /^(?:https?:\/\/[^/\s]|mailto:[^/\s])\S*$/i;

/** Whether it is a page on the web or a mail address. */
export function isLink(text: string): boolean {
  return text.length <= LONGEST && LINK.test(text);
}

/** What names an item of a document, or with an empty path the document. */
export function targetOf(document: PlanDocument, path: Path): string {
  if (path.length === 0) return document.uri;
  const id = idAt(document, path);
  // An item without an id of its own goes by its place.
  return id === undefined ? `${document.uri} ${refOf(document, path)}` : `${document.uri}#${id}`;
}

/** The id (of a standard: the code) that means this very item. */
export function idAt(document: PlanDocument, path: Path): string | undefined {
  const { items, byId } = indexOf(document);
  const key = keyOf(path);
  const own = items.find((item) => keyOf(item.path) === key);
  // A name is read without the blanks around it.
  return own && byId.get(own.id) === own && own.id === own.id.trim() ? own.id : undefined;
}

/**
 * What a name means: an address, with `#id` or with the place of an item; a link; or a name as a document writes it.
 * @param from the address of the document it is written in; without it only addresses and links mean anything
 */
export function sourceOf(target: string, shelf: Shelf, from?: string): ThirdPointSource {
  const named = target.trim();
  const gone: ThirdPointSource = { what: 'gone', named };
  if (named === '' || named.length > LONGEST) return gone;
  if (isLink(named)) return { what: 'link', address: named };
  try {
    if (/^[a-z][a-z0-9+.-]+:/i.test(named)) return absolute(named, shelf) ?? gone;
    return from === undefined ? gone : (written(named, shelf, from) ?? gone);
  } catch {
    // No address at all.
    return gone;
  }
}

/** An address has neither a bare blank nor a `#`, so the first of the two ends it. */
function absolute(target: string, shelf: Shelf): ThirdPointSource | undefined {
  const end = target.search(/[# ]/);
  const uri = end < 0 ? target : target.slice(0, end);
  const document = shelf.get(uri);
  if (!document) return end < 0 ? fileAt(uri, shelf) : undefined;
  if (end < 0) return { what: 'document', document };
  const name = target.slice(end + 1);
  return target.charAt(end) === '#'
    ? itemById(document, name, target)
    : itemAt(document, pathOf(document, name), target);
}

/** A file inside of the workspace's folders; no other is looked at because some text says so. */
function fileAt(target: string, shelf: Shelf): ThirdPointSource | undefined {
  const uri = Utils.joinPath(URI.parse(target), '.').toString();
  const inside = shelf.folders.some((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  return inside && !uri.endsWith('/') ? fileOrGone(uri, shelf) : undefined;
}

function fileOrGone(uri: string, shelf: Shelf): ThirdPointSource | undefined {
  const document = shelf.get(uri);
  if (document) return { what: 'document', document };
  // One of our documents that is not among them isn't there.
  return kindOfName(uri) === undefined ? { what: 'file', uri } : undefined;
}

function itemById(document: PlanDocument, id: string, named: string): ThirdPointSource {
  const item = indexOf(document).byId.get(id);
  return item
    ? { what: 'item', document, path: item.path, list: item.list }
    : { what: 'gone', named, document };
}

function itemAt(document: PlanDocument, path: Path | undefined, named: string): ThirdPointSource {
  if (path?.length === 0) return { what: 'document', document };
  const list = path?.findLast((step) => typeof step === 'string');
  if (!path || typeof path.at(-1) !== 'number' || list === undefined)
    return { what: 'gone', named, document };
  // A line of a list of texts is no item.
  if (resolve(nodeAt(document.sound, path))?.type !== 'map') return { what: 'gone', named, document };
  return { what: 'item', document, path, list };
}

/** A name as a document writes it: `file`, `file#id`, an id of its own or of its plan, the code of a standard. */
function written(text: string, shelf: Shelf, from: string): ThirdPointSource | undefined {
  const home = shelf.get(from);
  const hash = text.lastIndexOf('#');
  const [file, id] = hash < 0 ? [text, undefined] : [text.slice(0, hash), text.slice(hash + 1)];
  const document = file === '' ? home : (shelf.find(from, file) ?? shelf.find(from, decoded(file)));
  if (document) return id === undefined ? { what: 'document', document } : itemById(document, id, text);
  if (id !== undefined) return undefined;
  const plan = home && planOf(home, shelf);
  const own = [home, plan].find((each) => each && indexOf(each).byId.has(text));
  if (own) return itemById(own, text, text);
  const standard = shelf.standard(text);
  if (standard) return { what: 'item', document: standard.document, path: standard.item.path, list: 'items' };
  // A word without a dot or a slash was an id or a code.
  if (!/[./]/.test(text)) return undefined;
  const address = addressOf(from, text, shelf.folders, (uri) => isMeant(uri, text, shelf, from));
  return 'uri' in address ? fileOrGone(address.uri, shelf) : undefined;
}

/** Files are not looked for here: a name that begins with the name of another of the workspace's folders means that one. */
function isMeant(uri: string, file: string, shelf: Shelf, from: string): boolean {
  if (shelf.get(uri)) return true;
  const [first = ''] = file.split('/');
  return shelf.folders.some((folder) => {
    const home = folder.replace(/\/$/, '');
    const own = from.startsWith(`${home}/`);
    return !own && Utils.basename(URI.parse(home)) === first && uri.startsWith(`${home}/`);
  });
}

/** How what is looked at is written in a document: our notes. @returns undefined where there is no way to write it there */
export function writtenIn(from: string, source: ThirdPointSource, shelf: Shelf): string | undefined {
  switch (source.what) {
    case 'link':
      return source.address;
    case 'gone':
      return undefined;
    case 'file':
      return checked(nameFor(from, source.uri, shelf.folders), source, shelf, from);
    case 'document':
      return checked(nameFor(from, source.document.uri, shelf.folders), source, shelf, from);
    case 'item': {
      const { document, path } = source;
      const [name, id] = [nameFor(from, document.uri, shelf.folders), idAt(document, path)];
      const item = name === undefined || id === undefined ? undefined : `${name}#${id}`;
      return checked(item, source, shelf, from) ?? writtenIn(from, { what: 'document', document }, shelf);
    }
  }
}

/** A name only where it leads back to what it names. */
function checked(
  name: string | undefined,
  source: ThirdPointSource,
  shelf: Shelf,
  from: string,
): string | undefined {
  return name !== undefined && isSame(sourceOf(name, shelf, from), source) ? name : undefined;
}

/** Whether two mean the same. */
export function isSame(one: ThirdPointSource, other: ThirdPointSource): boolean {
  return absoluteOf(one) === absoluteOf(other);
}

/** The name of what is looked at that means the same everywhere. */
export function absoluteOf(source: ThirdPointSource): string {
  switch (source.what) {
    case 'item':
      return targetOf(source.document, source.path);
    case 'document':
      return source.document.uri;
    case 'file':
      return source.uri;
    case 'link':
      return source.address;
    case 'gone':
      return source.named;
  }
}
