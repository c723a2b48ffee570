/** "Talk about this next time": a line of our notes that the next meeting begins with. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import { logIn } from '../../kinds/collaboration-log/log.ts';
import { quoted } from '../../words.ts';
import type { Data } from '../../yaml/data.ts';
import { itemsOf } from '../../yaml/navigate.ts';
import { refuse, type Asked } from './asked.ts';

export interface ToTalkAbout {
  readonly text: string;
  /** Who says it; left out where that is not known. */
  readonly by?: string;
  /** What it is about, as the notes write it; left out where it has no place. */
  readonly about?: string;
}

/** @param notes the document of our notes */
export function talkNextTime(notes: PlanDocument, { text, by, about }: ToTalkAbout): Asked | Refusal {
  const words = text.trim();
  if (words === '') return refuse('Write a few words first.');
  const there = logIn(notes).talkNextTime.some((note) => note.text === words && note.about === about);
  if (there) return { changes: [], said: `${quoted(words, 60)} is on your list for next time already.` };
  const value: Data = { text: words, ...(by ? { by } : {}), ...(about ? { about } : {}) };
  const index = itemsOf(notes.sound.root, 'talkNextTime').length;
  return {
    // A few words alone stand as such, as people write them.
    changes: [{ do: 'insert', path: ['talkNextTime'], value: by || about ? value : words }],
    said: `You talk about ${quoted(words, 60)} next time.`,
    focus: `talkNextTime/#${index}`,
  };
}
