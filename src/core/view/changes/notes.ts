/** What is done on the page of our notes. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import type { Intent, NotesIntent } from '../planView.ts';
import { GONE, refuse, type Asked } from './asked.ts';

const notesIntents: { readonly [what in NotesIntent['do']]: true } = {
  ...{ 'meeting-begin': true, 'meeting-end': true, 'ask-feedback': true },
  ...{ note: true, step: true, 'step-done': true, talked: true, try: true },
};

export function isNotesIntent(intent: Intent): intent is NotesIntent {
  return Object.hasOwn(notesIntents, intent.do);
}

/** @param today the day it is for the person, ISO */
export function notesChanges(_document: PlanDocument, _intent: NotesIntent, _today: string): Asked | Refusal {
  return refuse(GONE);
}
