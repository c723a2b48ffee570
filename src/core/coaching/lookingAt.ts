/** What a meeting looks at just now: the one line of our notes that every window follows. */
import type { PlanDocument } from '../document.ts';
import type { Change, Refusal } from '../edit/change.ts';
import { planEdits } from '../edit/planEdits.ts';
import { logIn, namedInLog, type Meeting } from '../kinds/collaboration-log/log.ts';
import { gist } from '../kinds/items.ts';
import { isAboutUs } from '../kinds/kind.ts';
import { agreementFor } from '../library/agreementFor.ts';
import { lessonsOf, plansOf, standardsOf, visitsOf } from '../library/related.ts';
import type { Shelf } from '../library/shelf.ts';
import { splitReference } from '../references/index.ts';
import { applyEdits } from '../text/edits.ts';
import type { Span } from '../text/ranges.ts';
import { refuse, type Asked } from '../view/changes/asked.ts';
import { pairOf, textOf } from '../yaml/navigate.ts';
import { sourceOf } from './targets.ts';

/** A meeting that is going on, and the notes it stands in. */
export interface OpenMeeting {
  readonly log: PlanDocument;
  readonly meeting: Meeting;
}

/** The meeting of these notes that is going on. */
export function openMeetingIn(log: PlanDocument): Meeting | undefined {
  if (log.kind !== 'collaboration-log') return undefined;
  return logIn(log).meetings.findLast(({ open }) => open);
}

/** Asked of all notes whenever one text changes. */
const isOpenIn = gist((log) => openMeetingIn(log) !== undefined);

/** Every meeting that is going on. */
export function openMeetings(shelf: Shelf): readonly OpenMeeting[] {
  return shelf.ofKind('collaboration-log').flatMap((log) => {
    const meeting = isOpenIn(log) ? openMeetingIn(log) : undefined;
    return meeting ? [{ log, meeting }] : [];
  });
}

/**
 * The meeting that looks at a document and what belongs to it. Whoever meets with several others has notes with each:
 * what is looked at with the one is never written into the notes with another.
 */
export function meetingFor(document: PlanDocument, shelf: Shelf): OpenMeeting | undefined {
  const open = openMeetings(shelf);
  return (
    open.find(({ log }) => belongsTo(document, log, shelf)) ??
    open.find(({ log, meeting }) => {
      const source = sourceOf(meeting.lookingAt ?? '', shelf, log.uri);
      return (source.what === 'item' || source.what === 'document') && source.document === document;
    })
  );
}

/** The notes that are about a document, by their titles; the notes themselves where these are shown. */
export function notesAbout(document: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  const logs = shelf.ofKind('collaboration-log').filter((log) => belongsTo(document, log, shelf));
  return [...logs].sort((a, b) => (a.title < b.title ? -1 : Number(a.title > b.title)));
}

/** Whether a document is on the table where these notes are taken: a plan they name, or what belongs to one. */
function belongsTo(document: PlanDocument, log: PlanDocument, shelf: Shelf): boolean {
  if (document === log) return true;
  const { plans } = namedInLog(log);
  const named = plans.flatMap((file) => shelf.find(log.uri, file) ?? []);
  if (named.includes(document)) return true;
  // Notes that name no plan yet are about those beside them.
  if (plans.length === 0) return !isAboutUs(document.kind) && folderOf(log) === folderOf(document);
  switch (document.kind) {
    case 'rubric':
      return plansOf(document, shelf).some((plan) => named.includes(plan));
    case 'lesson-plan': {
      const project = projectOf(document, shelf);
      return project !== undefined && named.includes(project);
    }
    case 'project-spec':
      return lessonsOf(document, shelf).some((lesson) => named.includes(lesson));
    case 'standards':
      return named.some((plan) => standardsOf(plan, shelf).includes(document));
    case 'observation':
      return named.some((plan) => visitsOf(plan, shelf).includes(document));
    case 'coaching-agreement':
      return agreementFor(log, shelf) === document;
    default:
      return false;
  }
}

function folderOf({ uri }: PlanDocument): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function projectOf(lesson: PlanDocument, shelf: Shelf): PlanDocument | undefined {
  const written = textOf(lesson.sound.root, 'partOf');
  const file = written === undefined ? undefined : splitReference(written, { form: 'file#id' })?.file;
  return file === undefined ? undefined : shelf.find(lesson.uri, file);
}

/**
 * Writes what the meeting that is going on looks at. The name is written over as a whole, and taken out without its
 * line: whatever two people write there at the same moment, both names then stand side by side, and no letter of the
 * one gets into the other.
 * @param written as the notes write it; undefined: nothing more
 */
export function lookAt(log: PlanDocument, written: string | undefined): Asked | Refusal {
  const meeting = openMeetingIn(log);
  if (!meeting || !log.current) return refuse('There is no meeting going on in these notes.');
  if ((meeting.lookingAt ?? '') === (written ?? '')) return { changes: [], said: '' };
  const path = [...meeting.path, 'lookingAt'];
  const change: Change = written === undefined ? { do: 'remove', path } : { do: 'set', path, value: written };
  const there = pairOf(meeting.node, 'lookingAt')?.value;
  const whole = there?.type === 'scalar' ? overAll(log, there.span, written, change) : undefined;
  return { changes: [whole ?? change], said: '' };
}

/** A change of a value as one replacement of all of it; undefined where it changes more than the value. */
function overAll(
  log: PlanDocument,
  span: Span,
  written: string | undefined,
  set: Change,
): Change | undefined {
  if (written === undefined) return { do: 'text', edits: [{ ...span, text: '' }] };
  const planned = planEdits(log, [set]);
  if ('refused' in planned || planned.edits.some(({ start, end }) => start < span.start || end > span.end))
    return undefined;
  const text = applyEdits(
    log.text.slice(span.start, span.end),
    planned.edits.map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start })),
  );
  return { do: 'text', edits: [{ ...span, text }] };
}
