/** What the page of our notes shows. */
import { reviewDue } from '../../coaching/review.ts';
import { whoReads } from '../../coaching/whoReads.ts';
import { meantFor, meantForInWords } from '../../coaching/meantFor.ts';
import type { PlanDocument } from '../../document.ts';
import { logIn, type Focus } from '../../kinds/collaboration-log/log.ts';
import { agreementFor } from '../../library/agreementFor.ts';
import type { Shelf } from '../../library/shelf.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { NotesView } from '../planViewNotes.ts';
import { aboutOf } from './about.ts';
import { agendaOf } from './agenda.ts';
import { askedIn } from './asked.ts';
import type { PaperContext } from './buildPaperView.ts';
import { meetingItem, noteItem } from './meetingItems.ts';
import type { NotesSeen } from './notesSeen.ts';
import { peopleOf } from './people.ts';
import { newestFirst, openSteps, stepItem } from './steps.ts';
import { tryItem } from './tryItems.ts';

/** @param document of the kind collaboration-log */
export function notesView(document: PlanDocument, shelf: Shelf, context: PaperContext): NotesView {
  const { version, today, findings } = context;
  const people = peopleOf(document, shelf);
  const seen: NotesSeen = { document, shelf, today, people, asked: askedIn(document, findings) };
  const { meetings, ourFocus, plans, talkNextTime, tries } = logIn(document);
  const agreement = agreementFor(document, shelf);
  const review = agreement && reviewDue(agreement, today);
  const talk = talkNextTime.map((note) => noteItem(seen, note));
  const [first] = newestFirst(meetings.filter(({ open }) => open));
  const over = newestFirst(meetings.filter((meeting) => meeting !== first));
  // Each in the place where it is first shown: what is said of an item is said there.
  const open = first && meetingItem(seen, first);
  const earlier = over.map((meeting) => meetingItem(seen, meeting));
  const trying = tries.map((item) => tryItem(seen, item));
  return {
    what: 'notes',
    questions: seen.asked([]),
    uri: document.uri,
    version,
    title: document.title,
    language: textOf(document.sound.root, 'language')?.trim() ?? '',
    today,
    people: people.names,
    me: people.me,
    coaches: people.coaches,
    whoReads: `${whoReads(document, shelf)} ${meantForInWords(meantFor(document, shelf))}`,
    focus: ourFocus?.text ?? '',
    focusSeen: ourFocus ? focusSeen(ourFocus) : '',
    ...(agreement ? { agreement: { label: agreement.title, target: agreement.uri } } : {}),
    plans: plans.map((file) => aboutOf(document, file, shelf)),
    agenda: agendaOf(seen, talk),
    ...(open ? { open } : {}),
    earlier,
    stillOnOurList: openSteps(document).map((step) => stepItem(seen, step)),
    talkNextTime: talk,
    tries: trying,
    ...(review === undefined ? {} : { review }),
  };
}

/** "exit tickets with a measurement (from 8 of 27 to 20 of 27)". */
function focusSeen({ measure, from, to }: Focus): string {
  const way = [from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter((part) => part !== '');
  if (measure === '') return way.join(' ');
  return way.length === 0 ? measure : `${measure} (${way.join(' ')})`;
}
