/** What a document says of the changes that are suggested in it, as it is written. */
import type { PlanDocument } from '../document.ts';
import { once } from '../kinds/items.ts';
import type { Kind } from '../kinds/kind.ts';
import { indexOf } from '../references/index.ts';
import { schemaOf } from '../schema/walk.ts';
import type { Span } from '../text/ranges.ts';
import { itemsOf, nodeAt, pairOf, resolve, textOf, valueOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { pathOfField } from './field.ts';

/** The list of a document in which suggestions stand. */
export const SUGGESTIONS = 'suggestions';

/** A suggestion as it is written. Texts are trimmed; what is not written is undefined. */
export interface Written {
  readonly index: number;
  readonly path: Path;
  /** The whole entry. */
  readonly whole: Span;
  readonly id: string | undefined;
  readonly about: string | undefined;
  readonly field: string | undefined;
  readonly was: string | undefined;
  readonly to: string | undefined;
  readonly takeOut: boolean;
  readonly add: { readonly to: string; readonly text: string } | undefined;
  readonly why: string;
  readonly by: string;
}

/** Whether documents of a kind have a place for suggestions. */
export function takesSuggestions(kind: Kind): boolean {
  return Object.hasOwn(schemaOf(kind).properties ?? {}, SUGGESTIONS);
}

/** The suggestions of a document, in its order. Read once. */
export const writtenIn = once((document): readonly Written[] => {
  if (!takesSuggestions(document.kind)) return [];
  return itemsOf(document.sound.root, SUGGESTIONS).flatMap(({ index, value }): Written[] => {
    const map = resolve(value);
    if (map?.type !== 'map') return [];
    const text = (key: string): string | undefined => {
      const written = textOf(map, key)?.trim();
      return written === '' ? undefined : written;
    };
    const add = valueOf(map, 'add');
    return [
      {
        ...{ index, path: [SUGGESTIONS, index], whole: map.span },
        ...{ id: text('id'), about: text('about'), field: text('field') },
        // Nothing stood there is another thing than not said.
        was: textOf(map, 'was')?.trim(),
        ...{ to: text('to'), takeOut: text('takeOut') === 'true' },
        add:
          add?.type === 'map' ? { to: textOf(add, 'to') ?? '', text: textOf(add, 'text') ?? '' } : undefined,
        ...{ why: text('why') ?? '', by: text('by') ?? '' },
      },
    ];
  });
});

/** Where a suggestion belongs. */
export interface Place {
  /** The item it is about; `[]`: the document. */
  readonly item: Path;
  /** The line of it; the item where none is named. */
  readonly whole: Path;
}

/** @returns undefined where what it is about is not in the document */
export function placeOf(document: PlanDocument, { about, field }: Written): Place | undefined {
  const item = about === undefined ? [] : indexOf(document).byId.get(about)?.path;
  // What is suggested about a suggestion leads nowhere.
  if (!item || item[0] === SUGGESTIONS) return undefined;
  return { item, whole: field === undefined ? item : [...item, ...pathOfField(field)] };
}

/** How many ways a suggestion says what would change; it should be one. */
export function waysOf({ to, takeOut, add }: Written): number {
  return [to !== undefined, takeOut, add !== undefined].filter(Boolean).length;
}

/** Where the value of a key of a suggestion stands; the whole entry where it is not written. */
export function spanOfKey(document: PlanDocument, { path, whole }: Written, key: string): Span {
  const pair = pairOf(nodeAt(document.sound, path), key);
  return pair?.value && pair.value.type !== 'alias' ? pair.value.span : (pair?.span ?? whole);
}

/** The suggestions about an item, or about anything in it. @param path where it stands */
export function suggestionsAbout(document: PlanDocument, path: Path): readonly Written[] {
  return writtenIn(document).filter((suggestion) => {
    const item = placeOf(document, suggestion)?.item;
    return item !== undefined && item.length > 0 && path.every((step, index) => item[index] === step);
  });
}
