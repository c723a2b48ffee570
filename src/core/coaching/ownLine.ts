/** A line of notes or of a visit that somebody would rather keep for themselves. */
import type { PlanDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import { nodeAt, resolve, scalarText, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';

/** The words of a line: the entry itself, or its `text`; undefined where no line stands there. */
export function wordsOfLine(document: PlanDocument, path: Path): string | undefined {
  if (typeof path.at(-1) !== 'number') return undefined;
  const node = nodeAt(document.sound, path);
  const words = (scalarText(node) ?? textOf(node, 'text'))?.trim();
  return words === '' ? undefined : words;
}

/**
 * What takes a line out, wherever in its list it stands by now.
 * @param path where it stood
 * @param words what it said
 * @returns undefined where it doesn't say that any more
 */
export function lineTakenOut(
  document: PlanDocument,
  path: Path,
  words: string,
): readonly Change[] | undefined {
  const above = path.slice(0, -1);
  const list = resolve(nodeAt(document.sound, above));
  if (list?.type !== 'list') return undefined;
  const says = (index: number): boolean => wordsOfLine(document, [...above, index]) === words;
  const was = Number(path.at(-1));
  const index = says(was) ? was : [...list.items.keys()].find(says);
  if (index === undefined) return undefined;
  // With its only line the list goes too.
  return [{ do: 'remove', path: list.items.length === 1 ? above : [...above, index] }];
}
