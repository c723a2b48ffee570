/** What is in front of the person, as something a note can be about. */
import { TabInputCustom, TabInputText, Uri, window } from 'vscode';
import { itemMeant, itemNear, wordsOfItem } from '../../core/coaching/named.ts';
import type { ItemRef } from '../../core/view/planView.ts';
import { pathOf } from '../../core/view/refs.ts';
import type { PrivateAbout } from '../../private/record.ts';
import type { Cursors } from '../cursors.ts';
import type { Documents } from '../documents.ts';
import type { Opening } from '../opening.ts';
import { revealItem } from '../reveal.ts';
import type { AboutLink, AboutWords } from './myNotesMessages.ts';

export interface Places {
  readonly documents: Documents;
  readonly cursors: Cursors;
  readonly opening: Opening;
}

/** The document of ours whose tab is in front. */
export function uriInFront({ library }: Documents): string | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri =
    input instanceof TabInputText || input instanceof TabInputCustom ? input.uri.toString() : undefined;
  const kind = uri === undefined ? undefined : library.get(uri)?.kind;
  return kind === undefined || kind === 'config' ? undefined : uri;
}

/** The item somebody is at in a document: pressed last, or around the cursor. */
export function itemInFront({ documents, cursors }: Places, uri: string): ItemRef | undefined {
  const document = documents.library.get(uri);
  const { ref, cursor } = cursors.in(uri);
  if (!document || document.broken) return undefined;
  return ref ?? (cursor === undefined ? undefined : itemNear(document, cursor));
}

/** What a note can be about just now: the item first, then its document. @param uri without it nothing is in front */
export function aboutHere(places: Places, uri: string | undefined): readonly AboutWords[] {
  if (uri === undefined || !places.documents.library.get(uri)) return [];
  const ref = itemInFront(places, uri);
  const item = ref === undefined ? undefined : aboutNow(places.documents, { uri, ref });
  const whole = aboutNow(places.documents, { uri });
  return [...(item ? [item] : []), ...(whole ? [whole] : [])];
}

/** In words what a link means now; undefined where it means nothing here. */
export function aboutNow({ library }: Documents, { uri, ref }: AboutLink): AboutWords | undefined {
  const document = library.get(uri);
  if (!document) return undefined;
  if (ref === undefined) return { uri, words: document.title, within: '', there: true };
  const words = wordsOfItem(document, ref);
  return words === undefined || (pathOf(document, ref) ?? []).length === 0
    ? undefined
    : { uri, ref, words, within: document.title, there: true };
}

/** In words what a note was about when it was written, and where that is now. */
export function aboutThen(documents: Documents, { uri, ref, words }: PrivateAbout): AboutWords {
  const document = documents.library.get(uri);
  if (!document) return { uri, words, within: '', there: false, ...(ref === undefined ? {} : { ref }) };
  if (ref === undefined) return { uri, words: document.title, within: '', there: true };
  const now = itemMeant(document, ref, words);
  const known = now === undefined ? undefined : aboutNow(documents, { uri, ref: now });
  return known ?? { uri, ref, words, within: document.title, there: false };
}

/** Shows what a note is about; where the item isn't there any more, its document. @returns whether there was something to show */
export async function goTo(
  { documents, cursors, opening }: Places,
  { uri, ref }: AboutLink,
): Promise<boolean> {
  const document = documents.library.get(uri);
  if (!document) return false;
  const there = ref !== undefined && pathOf(document, ref) !== undefined;
  if (there) cursors.press(uri, ref);
  await opening.ours(Uri.parse(uri));
  if (there) await revealItem(documents, cursors, uri, ref, false);
  return true;
}
