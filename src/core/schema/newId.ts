import { freeId, idFrom, type Taken } from '../ids.ts';
import { freeIdIn } from '../references/freeIdIn.ts';
import { textOf } from '../yaml/navigate.ts';
import type { Misfit } from './misfit.ts';

/** An id for an item that has none, from its naming text. @param taken ids it cannot have; left out: those of the document */
export function newId(
  { document, node, at }: Pick<Misfit, 'document' | 'node' | 'at'>,
  taken?: Taken,
): string {
  const words = at['x-main'] === undefined ? '' : (textOf(node, at['x-main']) ?? '');
  const example = at.properties?.id?.['x-placeholder'] ?? 'item';
  const letter = /^([a-z]+)\d+$/.exec(example)?.[1];
  const stem = letter ?? idFrom(words, example);
  const counted = letter !== undefined;
  return taken ? freeId(stem, taken, counted) : freeIdIn(document, stem, counted);
}
