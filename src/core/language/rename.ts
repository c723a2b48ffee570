/** Gives an id or a standard’s code another name, in its document and in every link to it. */
import { keyOf } from '../coaching/lookable.ts';
import { isDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { words } from '../edit/refused.ts';
import { fallbackLevels } from '../kinds/rubric/levels.ts';
import { standardsIn } from '../kinds/standards/standards.ts';
import type { Shelf } from '../library/shelf.ts';
import { indexOf, splitReference, type Item } from '../references/index.ts';
import type { Span } from '../text/ranges.ts';
import { shortened } from '../words.ts';
import type { FileEdits } from './fileEdits.ts';
import {
  documentsAround,
  idSpanOf,
  isSame,
  meantAt,
  targetOf,
  thingAt,
  usesIn,
  wordsOf,
  type Followed,
  type Target,
} from './links.ts';
import {
  newerWords,
  olderWords,
  takenAsKey,
  titleOf,
  troubleAround,
  troubleWithItem,
  troubleWithName,
} from './renameTrouble.ts';
import { isRepeated, rewritten, type NewText, type NewWords } from './rewrite.ts';
import { wordsUsesIn, wordsUsesOf, writtenTarget } from './textLinks.ts';

/** Why nothing is renamed, in words for the person. */
export interface NotRenamed {
  readonly refused: string;
}

/** What can be renamed at a place. */
export interface Renameable {
  /** Where its name stands there. */
  readonly span: Span;
  readonly name: string;
  readonly target: Required<Target>;
}

/** A renaming: the edits of each document, each to be made on its text as it is now. */
export interface Renaming {
  readonly changed: readonly FileEdits[];
}

/**
 * The id or code that can be renamed at a place.
 * @param offset zero-based, in UTF-16 code units
 */
export function renameableAt(document: PlanDocument, shelf: Shelf, offset: number): Renameable | NotRenamed {
  if (document.newer) return { refused: newerWords(document) };
  if (document.older) return { refused: olderWords(document) };
  const thing = thingAt(document, offset);
  if (!thing) {
    const item = meantAt(document, shelf, offset)?.item;
    if (item)
      return {
        refused: `These words can be changed right here. What links use is the ${item.key}, ${shortened(item.id, 40)}: with the cursor on it, it can be renamed everywhere.`,
      };
    return { refused: 'Put the cursor on an id, like g1, or on a standard’s code to rename it everywhere.' };
  }
  if (thing.what === 'item') {
    const { item } = thing;
    return {
      span: wordsOf(document, item.idNode) ?? item.idNode.span,
      name: item.id,
      target: { document, item },
    };
  }
  const { reference } = thing;
  const target = targetOf(document, shelf, reference);
  const span = idSpanOf(document, reference);
  const file = splitReference(reference.text, reference.rule)?.file;
  if (target && (!target.item || (file !== undefined && offset < span.start)))
    return {
      refused: 'A file gets its new name in the list of files. The links to it can follow by themselves.',
    };
  if (target?.item) return { span, name: target.item.id, target: { ...target, item: target.item } };
  if (
    fallbackLevels(document).some(({ id }) => id === reference.text && reference.rule.to?.includes('levels'))
  )
    return {
      refused:
        'This rubric has the usual levels. Write them down under “levels” first; then they can be renamed.',
    };
  const { form, to, orLink, orDate } = reference.rule;
  if (form === 'code' && to === undefined)
    return {
      refused: `${shortened(reference.text, 40)} is not among the standards at hand. A code is renamed where its standard stands.`,
    };
  if (orDate && isDate(reference.text))
    return { refused: 'This is a day. Only ids, like g1, and standards’ codes are renamed here.' };
  if (orLink || form === 'file')
    return {
      refused: 'This names a file or a page. Only ids, like g1, and standards’ codes are renamed here.',
    };
  return {
    refused: `Nothing here has the id ${shortened(reference.text, 40)}, so there is nothing to rename.`,
  };
}

/**
 * Gives what stands at a place another name: its id, and every link to it in all documents.
 * @param offset zero-based, in UTF-16 code units
 * @param name the new name
 */
export function rename(
  document: PlanDocument,
  shelf: Shelf,
  offset: number,
  name: string,
): Renaming | NotRenamed {
  const found = renameableAt(document, shelf, offset);
  if ('refused' in found) return found;
  const { target } = found;
  if (name === target.item.id) return { changed: [] };
  const around = documentsAround(target, shelf);
  const trouble =
    troubleWithName(target, shelf, name) ??
    troubleWithItem(target, shelf) ??
    troubleAround(target, around, shelf);
  if (trouble !== undefined) return { refused: trouble };
  const changes = new Map<PlanDocument, NonNullable<ReturnType<typeof rewritten>>>();
  for (const from of new Set([...around, ...wordsUsesOf(target, shelf).map((use) => use.document)])) {
    const texts = newTexts(from, target, shelf, name);
    const inWords = newWords(from, target, shelf, name);
    if (texts.length + inWords.length === 0) continue;
    if (from.newer) return { refused: newerWords(from) };
    if (from.older) return { refused: olderWords(from) };
    if (texts.some(({ node }) => isRepeated(from, node))) return { refused: words.shared };
    if (makesKeyTwice(from, texts)) return { refused: takenAsKey(from, name) };
    const made = rewritten(from, texts, inWords);
    if (!made) return { refused: `${words.layout}${from === document ? '' : ` It is in ${titleOf(from)}.`}` };
    changes.set(from, made);
  }
  const elsewhere = ledElsewhere(target, shelf, changes, name);
  if (elsewhere !== undefined) return { refused: elsewhere };
  return { changed: [...changes].map(([{ uri }, { edits }]) => ({ uri, edits })) };
}

/** What a document has to say anew: the item’s own id, and the links to it. */
function newTexts(
  from: PlanDocument,
  target: Required<Target>,
  shelf: Followed,
  name: string,
): readonly NewText[] {
  const { item } = target;
  const own =
    from === target.document ? [{ node: item.idNode, path: [...item.path, item.key], text: name }] : [];
  const links = usesIn(from, target, shelf).map(({ node, path, text }) => ({
    node,
    path,
    text: text.slice(0, text.length - item.id.length) + name,
  }));
  return [...own, ...links];
}

/** Links in words: of a file with an id only the id changes. */
function newWords(
  from: PlanDocument,
  target: Required<Target>,
  shelf: Followed,
  name: string,
): readonly NewWords[] {
  return wordsUsesIn(from, target, shelf).map(({ node, span, target: written }) => ({
    node,
    span: { start: span.start + written.lastIndexOf('#') + 1, end: span.end },
    text: writtenTarget(name),
  }));
}

/** Whether a key would get the name of one beside it. */
function makesKeyTwice(from: PlanDocument, texts: readonly NewText[]): boolean {
  const keys = new Set(indexOf(from).references.flatMap(({ isKey, path }) => (isKey ? keyOf(path) : [])));
  return keys.size > 0 && texts.some(({ path, text }) => keys.has(keyOf([...path.slice(0, -1), text])));
}

/** Follows every link of the changed documents once more: each has to lead where it led. */
function ledElsewhere(
  target: Required<Target>,
  shelf: Shelf,
  changes: ReadonlyMap<PlanDocument, { readonly after: PlanDocument }>,
  name: string,
): string | undefined {
  const now = (document: PlanDocument): PlanDocument => changes.get(document)?.after ?? document;
  const after = afterwards(shelf, now, target, name);
  for (const [before, { after: changed }] of changes) {
    const links = indexOf(changed).references;
    for (const [index, old] of indexOf(before).references.entries()) {
      const led = targetOf(before, shelf, old);
      const link = links[index];
      const leads = link && targetOf(changed, after, link);
      // A link that led nowhere is nobody’s loss.
      if (led && !isSame(placed(now(led.document), led.item), leads))
        return `With this name, a link in ${titleOf(before)} would lead elsewhere (${shortened(old.text, 40)}). Take another one.`;
    }
  }
  return undefined;
}

/** The item at the same place of a document. */
function placed(document: PlanDocument, item: Item | undefined): Target {
  return item ? { document, item } : { document };
}

/** The shelf as it will be. */
function afterwards(
  shelf: Shelf,
  now: (document: PlanDocument) => PlanDocument,
  target: Required<Target>,
  name: string,
): Followed {
  return {
    find: (from, file) => {
      const found = shelf.find(from, file);
      return found && now(found);
    },
    standard: (code) => {
      const known = shelf.standard(target.item.key !== 'id' && code === name ? target.item.id : code);
      if (!known) return undefined;
      const document = now(known.document);
      const item = standardsIn(document).find((each) => each.code === code);
      return item && { document, item };
    },
  };
}
