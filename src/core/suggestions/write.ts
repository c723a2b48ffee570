/** Writes suggestions into a document. */
import { nameableAt } from '../coaching/nameable.ts';
import type { PlanDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import { freeId } from '../ids.ts';
import { indexOf } from '../references/index.ts';
import { schemaAt } from '../schema/walk.ts';
import type { Data } from '../yaml/data.ts';
import { itemsOf, nodeAt, textOf, valueOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { fieldOfPath, pathOfField } from './field.ts';
import { SUGGESTIONS, takesSuggestions } from './reading.ts';
import { textAt } from './value.ts';

/** What is to be suggested, for instance where two versions are kept until they talk. */
export interface Located {
  /** Where the item it is about stands; `[]`: the document. */
  readonly item: Path;
  /** The id of the item; undefined for the document itself. */
  readonly about: string | undefined;
  /** What of it, as the panel names its fields: `target`, `successCriteria/1`, `technology/tool`; undefined for the item as a whole. */
  readonly field: string | undefined;
  /** What it would say, as `textAt` reads it; undefined: it would be taken out. */
  readonly to: string | undefined;
  readonly why: string;
  readonly by: string | undefined;
  /** ISO day. */
  readonly on: string | undefined;
}

/**
 * The changes that write suggestions into a document, also about items that get their ids only now.
 * @returns nothing where documents of its kind have no place for them (see `takesSuggestions`), or what stands there
 *   is no list
 */
export function changesToWrite(document: PlanDocument, wanted: readonly Located[]): readonly Change[] {
  const there = valueOf(document.sound.root, SUGGESTIONS);
  const isEmpty = there === undefined || (there.type === 'scalar' && there.value === null);
  if (wanted.length === 0 || !takesSuggestions(document.kind) || !(isEmpty || there.type === 'list'))
    return [];
  const taken = new Set([
    ...indexOf(document).items.map(({ id }) => id),
    ...wanted.flatMap(({ about }) => about ?? []),
  ]);
  const entries = wanted.map((each): Data => {
    const id = freeId('sg', taken, true);
    taken.add(id);
    return entryFor(document, id, each);
  });
  // An empty list is written anew, so that it looks like one that was never there.
  return itemsOf(document.sound.root, SUGGESTIONS).length > 0
    ? entries.map((value) => ({ do: 'insert', path: [SUGGESTIONS], value }))
    : [{ do: 'set', path: [SUGGESTIONS], value: entries }];
}

function entryFor(document: PlanDocument, id: string, located: Located): Data {
  const { item, about, field, to, why, by, on } = located;
  const was = nowAt(document, item, field);
  return {
    id,
    ...(about === undefined ? {} : { about }),
    ...(field === undefined ? {} : { field }),
    ...(was === undefined ? {} : { was }),
    ...(to === undefined ? { takeOut: true } : { to }),
    ...(why === '' ? {} : { why }),
    ...(by === undefined || by === '' ? {} : { by }),
    ...(on === undefined ? {} : { on }),
  };
}

/** What stands there; of a whole item its naming words. */
function nowAt(document: PlanDocument, item: Path, field: string | undefined): string | undefined {
  if (field !== undefined) return textAt(document, [...item, ...pathOfField(field)]);
  const main = schemaAt(document.kind, document.sound.root, item)?.['x-main'];
  return main === undefined ? undefined : textOf(nodeAt(document.sound, item), main);
}

/** How a suggestion names a place. */
export interface Named {
  /** Where the item it is about stands; `[]`: the document. */
  readonly item: Path;
  readonly about: string | undefined;
  readonly field: string | undefined;
  /** What gives the item an id, where it has none. */
  readonly changes: readonly Change[];
}

/**
 * How a suggestion names a place: by the innermost item around it that has an id, or can be given one.
 * @returns undefined where it can’t be named
 */
export function nameFor(document: PlanDocument, path: Path): Named | undefined {
  const item = nameableAt(document, path);
  const rest = path.slice(item?.path.length ?? 0);
  const field = rest.length === 0 ? undefined : fieldOfPath(rest);
  if (rest.length > 0 && field === undefined) return undefined;
  if (!item) return { item: [], about: undefined, field, changes: [] };
  const [given] = item.changes;
  const value = given?.do === 'set' ? given.value : textOf(nodeAt(document.sound, item.path), 'id');
  return typeof value === 'string'
    ? { item: item.path, about: value, field, changes: item.changes }
    : undefined;
}
