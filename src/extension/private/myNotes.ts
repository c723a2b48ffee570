/** What a person meets of their private notes: the page, its commands, the list of names, what a meeting hides. */
import { commands, Disposable, Uri, type ExtensionContext } from 'vscode';
import type { MeetingMode } from '../together/meetingMode.ts';
import { offerMeetingMode } from '../together/offerMeetingMode.ts';
import { itemInFront, uriInFront, type Places } from './inFront.ts';
import { moveToMyNotes } from './moveToMyNotes.ts';
import type { AboutLink } from './myNotesMessages.ts';
import { MyNotesView } from './myNotesView.ts';
import type { PrivateNames } from './names.ts';
import type { PrivateNotes } from './privateNotes.ts';

/** Everything that is private in this window. */
export interface PrivateParts extends Places {
  readonly notes: PrivateNotes;
  readonly names: PrivateNames;
  readonly meetingMode: MeetingMode;
}

/** Puts up the page “My notes” and what leads to it. */
export function showMyNotes({ extensionUri }: ExtensionContext, parts: PrivateParts): Disposable {
  const { notes, names, meetingMode } = parts;
  const view = new MyNotesView(extensionUri, notes, names, parts, () => meetingMode.isOn);
  return Disposable.from(
    view,
    offerMeetingMode(parts.documents, meetingMode),
    commands.registerCommand('thirdPoint.noteForMyself', async (meant: unknown) => {
      if (await meetingMode.allows()) await view.write(aboutOf(parts, meant));
    }),
    commands.registerCommand('thirdPoint.moveToMyNotes', async (uri: unknown, ref: unknown) => {
      if (typeof uri !== 'string' || typeof ref !== 'string') return;
      await moveToMyNotes(notes, parts, uri, ref);
    }),
  );
}

/** What the note is to be about: an item that a page names, or what is in front. */
function aboutOf(parts: PrivateParts, meant: unknown): AboutLink | undefined {
  if (isLink(meant)) return { uri: meant.uri, ref: meant.ref };
  const uri = meant instanceof Uri ? meant.toString() : uriInFront(parts.documents);
  if (uri === undefined || !parts.documents.library.get(uri)) return undefined;
  const ref = itemInFront(parts, uri);
  return { uri, ...(ref === undefined ? {} : { ref }) };
}

function isLink(meant: unknown): meant is { readonly uri: string; readonly ref: string } {
  if (typeof meant !== 'object' || meant === null || !('uri' in meant) || !('ref' in meant)) return false;
  return typeof meant.uri === 'string' && typeof meant.ref === 'string';
}
