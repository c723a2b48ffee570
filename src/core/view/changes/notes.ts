/** What is done on the page of our notes. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { Intent, NotesIntent } from '../planView.ts';
import type { Asked } from './asked.ts';
import { beginMeeting, endMeeting } from './notes/meeting.ts';
import { addNote, talked } from './notes/note.ts';
import { addStep, stepDone } from './notes/step.ts';
import { askForFeedback } from './notes/feedback.ts';
import { tryOut } from './notes/tryOut.ts';

const notesIntents: { readonly [what in NotesIntent['do']]: true } = {
  ...{ 'meeting-begin': true, 'meeting-end': true, 'ask-feedback': true },
  ...{ note: true, step: true, 'step-done': true, talked: true, try: true },
};

export function isNotesIntent(intent: Intent): intent is NotesIntent {
  return Object.hasOwn(notesIntents, intent.do);
}

/** Where and when something is asked of our notes. */
export interface NotesNow {
  /** The day it is for the person, ISO. */
  readonly today: string;
  /** The other documents, where they are known: what a line is about is written as the notes would write it. */
  readonly shelf?: Shelf | undefined;
}

export function notesChanges(document: PlanDocument, intent: NotesIntent, now: NotesNow): Asked | Refusal {
  switch (intent.do) {
    case 'meeting-begin':
      return beginMeeting(document, intent, now);
    case 'meeting-end':
      return endMeeting(document, intent, now);
    case 'note':
      return addNote(document, intent, now);
    case 'step':
      return addStep(document, intent, now);
    case 'step-done':
      return stepDone(document, intent);
    case 'talked':
      return talked(document, intent);
    case 'ask-feedback':
      return askForFeedback(document, intent, now);
    case 'try':
      return tryOut(document, intent, now);
  }
}
