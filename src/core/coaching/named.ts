/** What an item is called where people talk about it, and which item a place means. */
import { shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { goesByPlace, pathOf, refOf } from '../view/refs.ts';
import type { ItemRef } from '../view/planView.ts';
import { nodeAt, resolve, textOf } from '../yaml/navigate.ts';
import { lookableAt, lookablesIn, namingText } from './lookable.ts';

/**
 * The words of an item.
 * @returns undefined where it isn't there, or has no words of its own
 */
export function wordsOfItem(document: PlanDocument, ref: ItemRef): string | undefined {
  const path = pathOf(document, ref);
  const node = path && path.length > 0 ? resolve(nodeAt(document.sound, path)) : undefined;
  if (!node) return undefined;
  const list = path?.findLast((step) => typeof step === 'string') ?? '';
  const date = list === 'meetings' ? textOf(node, 'date')?.trim() : undefined;
  if (date !== undefined && date !== '') return `Meeting of ${shortDate(date)}`;
  const words = namingText(list, node) || (textOf(node, 'text')?.trim() ?? '');
  return words === '' ? undefined : words;
}

/** The item around a place of the text: of our notes the meeting. */
export function itemNear(document: PlanDocument, offset: number): ItemRef | undefined {
  if (document.older || offset > document.text.length) return undefined;
  const found = lookableAt(document, offset);
  if (found) return refOf(document, found.path);
  const meetings = nodeAt(document.sound, ['meetings']);
  if (meetings?.type !== 'list') return undefined;
  const { lines } = document;
  const index = meetings.items.findIndex(
    ({ span }) => offset >= lines.lineStart(lines.lineAt(span.start)) && offset <= span.end,
  );
  return index < 0 ? undefined : refOf(document, ['meetings', index]);
}

/**
 * Which item was meant some time ago.
 * @param words its words then: an item without an id of its own is known by them
 * @returns undefined where it isn't there any more
 */
export function itemMeant(document: PlanDocument, ref: ItemRef, words: string): ItemRef | undefined {
  if (!goesByPlace(ref)) return pathOf(document, ref) ? ref : undefined;
  if (wordsOfItem(document, ref) === words) return ref;
  const list = /[^/]+(?=\/#\d+$)/.exec(ref)?.[0];
  const found = lookablesIn(document).filter(
    (item) => item.list === list && namingText(item.list, nodeAt(document.sound, item.path)) === words,
  );
  return found.length === 1 && found[0] ? refOf(document, found[0].path) : undefined;
}
