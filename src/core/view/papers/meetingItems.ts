/** Meetings, as the page of our notes shows them. */
import { circles } from '../../coaching/circles.ts';
import { agreedFor, meantFor, meantForInWords } from '../../coaching/meantFor.ts';
import { isWider, visibilities, visibilityOf } from '../../kinds/coaching-agreement/agreement.ts';
import { noteLists, type Meeting } from '../../kinds/collaboration-log/log.ts';
import type { Note } from '../../kinds/items.ts';
import { schemaAt } from '../../schema/walk.ts';
import { capital } from '../../words.ts';
import { nodeAt, resolve, textOf } from '../../yaml/navigate.ts';
import type { MeetingItem, NoteItem, NoteListName } from '../planViewNotes.ts';
import { refOf } from '../refs.ts';
import { aboutOf, aboutPart } from './about.ts';
import { couldKeep } from './couldKeep.ts';
import { dayInWords } from './days.ts';
import type { NotesSeen } from './notesSeen.ts';
import { stepItem } from './steps.ts';

/** What an empty field of each list asks for. */
const invitations: { readonly [list in NoteListName]: string } = {
  strengths: 'What’s working so far?',
  ideas: 'An idea to try?',
  goals: 'What would you like to reach?',
  challenges: 'What is hard right now?',
  wonderings: 'What don’t you know yet?',
  studentsSay: 'What do students say? Their words, no names.',
  feedbackToCoach: 'What helped, and what would help more?',
};

export function meetingItem(seen: NotesSeen, meeting: Meeting): MeetingItem {
  const { document, shelf, today, asked } = seen;
  const visibility = meantFor(document, shelf, meeting.path);
  // The lines are asked before the meeting, which gets what is left.
  const lists = noteLists.map((list) => ({
    list,
    title: schemaAt(document.kind, undefined, ['meetings', 0, list])?.title ?? list,
    invites: invitations[list],
    items: meeting.notes[list].map((note) => noteItem(seen, note)),
  }));
  const steps = meeting.nextSteps.map((step) => stepItem(seen, step));
  const questions = asked(meeting.path);
  return {
    ...{ ref: refOf(document, meeting.path), text: meeting.text, field: 'date', questions },
    date: meeting.date?.trim() ?? '',
    day: dayInWords(meeting.date, today),
    open: meeting.open,
    focus: meeting.focus,
    lists,
    steps,
    lookedAt: meeting.lookedAt.map(({ target, path }) => ({
      ...aboutOf(document, target, shelf),
      ref: refOf(document, path),
    })),
    couldKeep: couldKeep(document, meeting, shelf),
    next: {
      date: meeting.next.date?.trim() ?? '',
      day: dayInWords(meeting.next.date, today),
      focus: meeting.next.focus?.trim() ?? '',
    },
    meantFor: meantForInWords(visibility),
    visibility,
    ownVisibility: textOf(nodeAt(document.sound, meeting.path), 'visibility')?.trim() ?? '',
    ...circlesOf(seen),
    askedFor: meeting.askedForFeedback,
  };
}

/** Whom a meeting can be meant for, and what is said before it is for more than agreed. */
function circlesOf({ document, shelf }: NotesSeen): Pick<MeetingItem, 'circles' | 'agreed'> {
  const agreed = agreedFor(document, shelf);
  return {
    agreed,
    circles: visibilities.map((value) => ({
      ...{ value, label: capital(circles[value].for), keep: circles[value].keep },
      ...(isWider(value, agreed)
        ? { asks: `Your agreement keeps this ${circles[agreed].kept}. Which is right?` }
        : {}),
    })),
  };
}

export function noteItem(seen: NotesSeen, note: Note): NoteItem {
  const { document, shelf, asked } = seen;
  const isMap = resolve(note.node)?.type === 'map';
  const own = visibilityOf(textOf(note.node, 'visibility'));
  const rest = meantFor(document, shelf, note.path.slice(0, -2));
  return {
    // A note that is words alone is itself what is written.
    ...{ ref: refOf(document, note.path), text: note.text, field: isMap ? 'text' : '' },
    questions: asked(note.path),
    by: note.by?.trim() ?? '',
    ...aboutPart(document, note.about, shelf),
    ...(own === undefined || own === rest ? {} : { meantFor: capital(circles[own].for) }),
  };
}
