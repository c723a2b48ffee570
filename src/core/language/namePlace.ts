/** Where an item is named in its text: what a list of places shows of it, and where somebody lands who goes to it. */
import type { PlanDocument } from '../document.ts';
import { schemaAt } from '../schema/walk.ts';
import type { Span } from '../text/ranges.ts';
import { nodeAt, pairOf, resolve } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';

/** A place of a document’s text. */
export interface NamePlace {
  readonly document: PlanDocument;
  /** The naming text, its first line where it has several; the beginning of an item that has none yet. */
  readonly span: Span;
}

/** @param path leads to an item; `[]` to the document, which its title names */
export function namePlace(document: PlanDocument, path: Path): NamePlace {
  // An older form is read as if it were up to date, so places are not those of the text.
  if (document.older) return { document, span: { start: 0, end: 0 } };
  const { root } = document.sound;
  const item = resolve(nodeAt(document.sound, path));
  const main = path.length === 0 ? 'title' : schemaAt(document.kind, root, path)?.['x-main'];
  const named = main === undefined ? undefined : pairOf(item, main);
  const { start, end } = named?.value?.span ?? named?.key.span ?? item?.span ?? { start: 0, end: 0 };
  const { lines } = document;
  return { document, span: { start, end: Math.min(end, lines.lineEnd(lines.lineAt(start))) } };
}
