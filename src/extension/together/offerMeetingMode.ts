/** Offers meeting mode when a meeting begins while this window is open. */
import type { Disposable } from 'vscode';
import { logIn } from '../../core/kinds/collaboration-log/log.ts';
import type { Library } from '../../core/library/library.ts';
import type { Documents } from '../documents.ts';
import type { MeetingMode } from './meetingMode.ts';

/** Once a meeting: one that was going on when its notes were first seen, began before, and is not asked about. */
export function offerMeetingMode(documents: Documents, meetingMode: MeetingMode): Disposable {
  const seen = new Map<string, Set<string>>();
  const look = (): void => {
    if (!documents.library.complete) return;
    let began = false;
    for (const { uri, open } of openMeetings(documents.library)) {
      const before = seen.get(uri);
      began ||= before !== undefined && open.some((meeting) => !before.has(meeting));
      seen.set(uri, new Set([...(before ?? []), ...open]));
    }
    if (began) void meetingMode.offer();
  };
  void documents.whenRead().then(look);
  return documents.onDidChange(look);
}

/** All notes, each with what its open meetings are called by. */
function openMeetings(
  library: Library,
): readonly { readonly uri: string; readonly open: readonly string[] }[] {
  return library.ofKind('collaboration-log').map((notes) => ({
    uri: notes.uri,
    open: logIn(notes).meetings.flatMap(({ open, id, date }) => (open ? [id ?? date ?? ''] : [])),
  }));
}
