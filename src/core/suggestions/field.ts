/** How a line of an item is named in one text: keys and places with slashes between them, as `successCriteria/1`. */
import type { Path } from '../yaml/tree.ts';

/** @param field as the panel names what it writes; empty: the item itself */
export function pathOfField(field: string): Path {
  if (field === '') return [];
  return field.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** @returns undefined where a key could not be read back: it has a slash, or is a number */
export function fieldOfPath(path: Path): string | undefined {
  const field = path.join('/');
  const back = pathOfField(field);
  return back.length === path.length && back.every((step, index) => step === path[index]) ? field : undefined;
}
