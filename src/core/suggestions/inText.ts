/** Suggestions as the text of a document has them: what can be suggested of a value there, and which suggestion stands at a place. */
import type { PlanDocument } from '../document.ts';
import { schemaAt } from '../schema/walk.ts';
import { contains, type Span } from '../text/ranges.ts';
import type { ItemRef, SuggestionItem } from '../view/planView.ts';
import { DOCUMENT, refOf } from '../view/refs.ts';
import { nodeAt, resolve, scalarText } from '../yaml/navigate.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';
import { fieldOfPath } from './field.ts';
import { placeOf, SUGGESTIONS, takesSuggestions, writtenIn, type Written } from './reading.ts';
import { suggestionsOf } from './suggestions.ts';

/** A value that other words can be suggested for. */
export interface Suggestable {
  readonly ref: ItemRef;
  readonly field: string;
  /** What it says now. */
  readonly text: string;
  /** What it is called: “Learning target”. */
  readonly label: string;
  readonly span: Span;
}

/** What a document says about itself, and short words for links, nobody talks about. */
const notTalkedAbout = new Set<unknown>(['id', 'kind', 'schemaVersion', 'status', 'language']);

/** The value at a place of the text, where other words can be suggested for it. */
export function suggestableAt(document: PlanDocument, offset: number): Suggestable | undefined {
  const { kind, sound, current, broken } = document;
  if (broken || !current || !takesSuggestions(kind)) return undefined;
  const path = valueAround(sound.root, offset);
  const step = path?.at(-1);
  if (!path || step === undefined || path[0] === SUGGESTIONS || notTalkedAbout.has(step)) return undefined;
  const schema = schemaAt(kind, sound.root, path);
  const node = nodeAt(sound, path);
  const text = scalarText(node);
  if (!schema || schema['x-reference'] || text === undefined || !node) return undefined;
  // The innermost item around it; its lists of words belong to it.
  const length = path.findLastIndex(
    (each, index) =>
      typeof each === 'number' && resolve(nodeAt(sound, path.slice(0, index + 1)))?.type === 'map',
  );
  const item = path.slice(0, length + 1);
  const field = fieldOfPath(path.slice(item.length));
  if (field === undefined || field === '') return undefined;
  const ref = item.length === 0 ? DOCUMENT : refOf(document, item);
  return { ref, field, text, label: schema.title ?? String(step), span: node.span };
}

/** The way to the scalar value at a place; aliases are not followed. */
function valueAround(root: YamlNode | undefined, offset: number): Path | undefined {
  const path: (string | number)[] = [];
  let node = root;
  while (node) {
    const at = { start: offset, end: offset };
    if (node.type === 'scalar') return contains(node.span, at) ? path : undefined;
    if (node.type === 'alias') return undefined;
    if (node.type === 'map') {
      const pair = node.pairs.find(({ value }) => value && contains(value.span, at));
      if (!pair) return undefined;
      path.push(pair.key.text);
      node = pair.value;
    } else {
      const index = node.items.findIndex(({ value }) => value && contains(value.span, at));
      if (index < 0) return undefined;
      path.push(index);
      node = node.items[index]?.value;
    }
  }
  return undefined;
}

/** The suggestion whose entry is at a place of the text. */
export function suggestionAt(document: PlanDocument, offset: number): SuggestionItem | undefined {
  const at = { start: offset, end: offset };
  const written = writtenIn(document).find(({ whole }) => contains(whole, at));
  return written && suggestionsOf(document).find(({ id }) => id === written.id);
}

/** The suggestions about the very line at a place, or about the item whose naming words stand there. */
export function suggestionsFor(
  document: PlanDocument,
  offset: number,
): { readonly span: Span; readonly suggestions: readonly SuggestionItem[] } | undefined {
  const path = valueAround(document.sound.root, offset);
  const node = path && nodeAt(document.sound, path);
  if (!path || !node || path[0] === SUGGESTIONS) return undefined;
  const above = path.slice(0, -1);
  const isName = schemaAt(document.kind, document.sound.root, above)?.['x-main'] === path.at(-1);
  const meant = (suggestion: Written): boolean => {
    const place = placeOf(document, suggestion);
    return place !== undefined && (isSame(place.whole, path) || (isName && isSame(place.whole, above)));
  };
  const ids = new Set(writtenIn(document).flatMap((each) => (meant(each) ? (each.id ?? []) : [])));
  const suggestions = suggestionsOf(document).filter(({ id }) => ids.has(id));
  return suggestions.length > 0 ? { span: node.span, suggestions } : undefined;
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
