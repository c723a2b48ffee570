import { freeId, idFrom } from '../ids.ts';
import { indexOf } from '../references/index.ts';
import { textOf } from '../yaml/navigate.ts';
import type { Misfit } from './misfit.ts';

/** An id for an item that has none, from its naming text. @param taken ids it cannot have: those of the document */
export function newId(
  { document, node, at }: Pick<Misfit, 'document' | 'node' | 'at'>,
  taken: ReadonlySet<string> = new Set(indexOf(document).items.map(({ id }) => id)),
): string {
  const words = at['x-main'] === undefined ? '' : (textOf(node, at['x-main']) ?? '');
  const example = at.properties?.id?.['x-placeholder'] ?? 'item';
  const letter = /^([a-z]+)\d+$/.exec(example)?.[1];
  return letter ? freeId(letter, taken, true) : freeId(idFrom(words, example), taken, false);
}
