/** Something new that the two want to try. */
import type { PlanDocument } from '../../../document.ts';
import type { Refusal } from '../../../edit/change.ts';
import { freeId } from '../../../ids.ts';
import { quoted } from '../../../words.ts';
import { refuse, type Asked, type IntentTo } from '../asked.ts';
import type { NotesNow } from '../notes.ts';
import { aboutWritten, EMPTY, takenIds } from './parts.ts';

/** Puts it on the list; who shows it, how they do it together and the rest is written there. */
export function tryOut(document: PlanDocument, intent: IntentTo<'try'>, now: NotesNow): Asked | Refusal {
  const what = intent.text.trim();
  if (what === '') return refuse(EMPTY);
  const target = aboutWritten(document, intent.about, now);
  if ('refused' in target) return target;
  const id = freeId('t', takenIds(document), true);
  return {
    changes: [{ do: 'insert', path: ['tries'], value: { id, what, ...target } }],
    said: `You want to try ${quoted(what, 60)}.`,
    focus: `tries/${id}`,
  };
}
