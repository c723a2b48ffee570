/** Writes down what comes up, and takes off the list what has been talked about. */
import type { PlanDocument } from '../../../document.ts';
import type { Refusal } from '../../../edit/change.ts';
import { noteLists, logIn, type NoteList } from '../../../kinds/collaboration-log/log.ts';
import { quoted } from '../../../words.ts';
import type { Data } from '../../../yaml/data.ts';
import { itemsOf } from '../../../yaml/navigate.ts';
import { pathOf, refOf } from '../../refs.ts';
import { GONE, nameOf, refuse, type Asked, type IntentTo } from '../asked.ts';
import type { NotesNow } from '../notes.ts';
import { aboutWritten, EMPTY, meetingAt } from './parts.ts';

/** Adds a line to a list of a meeting: words alone where nothing else is said with them. */
export function addNote(
  document: PlanDocument,
  { ref, list, text, by, about }: IntentTo<'note'>,
  now: NotesNow,
): Asked | Refusal {
  const meeting = meetingAt(document, ref);
  if (!meeting || !isNoteList(list)) return refuse(GONE);
  const words = text.trim();
  if (words === '') return refuse(EMPTY);
  const target = aboutWritten(document, about, now);
  if ('refused' in target) return target;
  const path = [...meeting.path, list];
  const count = itemsOf(meeting.node, list).length;
  return {
    changes: [{ do: 'insert', path, value: noteValue(words, by, target.about) }],
    said: `Added ${quoted(words, 60)}.`,
    focus: `${refOf(document, meeting.path)}/${list}/#${count}`,
  };
}

/** A note as it is written: its words alone, or with who says it and what it is about. */
export function noteValue(text: string, by: string | undefined, about: string | undefined): Data {
  const name = by?.trim() ?? '';
  if (name === '' && about === undefined) return text;
  return { text, ...(name === '' ? {} : { by: name }), ...(about === undefined ? {} : { about }) };
}

/** Takes something off what the two wanted to talk about. */
export function talked(document: PlanDocument, { ref }: IntentTo<'talked'>): Asked | Refusal {
  const path = pathOf(document, ref);
  if (path?.length !== 2 || path[0] !== 'talkNextTime' || typeof path[1] !== 'number') return refuse(GONE);
  // With its only line the list goes too.
  const isOnly = itemsOf(document.sound.root, 'talkNextTime').length === 1;
  const note = logIn(document).talkNextTime.find(({ path: [, index] }) => index === path[1]);
  const words = note ? quoted(note.text, 60) : nameOf(document, path);
  return {
    changes: [{ do: 'remove', path: isOnly ? ['talkNextTime'] : path }],
    said: `Talked about: ${words}.`,
  };
}

function isNoteList(list: string): list is NoteList {
  return noteLists.some((each) => each === list);
}
