/** Next steps, as the page of our notes shows them. */
import { isDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { logIn, type Meeting, type NextStep } from '../../kinds/collaboration-log/log.ts';
import type { StepItem } from '../planViewNotes.ts';
import { refOf } from '../refs.ts';
import { aboutPart } from './about.ts';
import { dayInWords, hasGoneBy } from './days.ts';
import type { NotesSeen } from './notesSeen.ts';
import { isMine } from './people.ts';

export function stepItem(seen: NotesSeen, step: NextStep): StepItem {
  const { document, shelf, today, people, asked } = seen;
  return {
    ...{ ref: refOf(document, step.path), text: step.text, field: 'what', questions: asked(step.path) },
    who: step.who?.trim() ?? '',
    when: step.when?.trim() ?? '',
    day: dayInWords(step.when, today),
    done: step.done,
    outcome: step.outcome,
    mine: isMine(step.who, people.me, document),
    still: !step.done && hasGoneBy(step.when, today),
    ...aboutPart(document, step.about, shelf),
  };
}

/** Open ones first, else as they are written. */
export function openFirst(steps: readonly StepItem[]): readonly StepItem[] {
  return [...steps.filter(({ done }) => !done), ...steps.filter(({ done }) => done)];
}

/** The open steps of meetings that are over, by their day; those without one come last. */
export function openSteps(document: PlanDocument): readonly NextStep[] {
  return logIn(document)
    .meetings.filter(({ open }) => !open)
    .flatMap(({ nextSteps }) => nextSteps)
    .filter(({ done, text }) => !done && text !== '')
    .map((step, index) => ({ step, index, day: dayOrLast(step.when) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index))
    .map(({ step }) => step);
}

/** The last meeting that is over: the newest by its day, of two on one day the later one in the text. */
export function lastOver(meetings: readonly Meeting[]): Meeting | undefined {
  return newestFirst(meetings).find(({ open }) => !open);
}

/** Meetings by their day, the newest first; without a day, last. */
export function newestFirst(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .map((meeting, index) => ({ meeting, index, day: meeting.date?.trim() ?? '' }))
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : b.index - a.index))
    .map(({ meeting }) => meeting);
}

/** A day to put in order; what has none comes last. */
function dayOrLast(date: string | undefined): string {
  const day = date?.trim() ?? '';
  return isDate(day) ? day : '9999';
}
