/** Days that are likely meant where a date is written: from the plan's own class periods, from the notes, today. */
import { daysLater, isDate, longDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { logIn } from '../../kinds/collaboration-log/log.ts';
import { isPlan } from '../../kinds/kind.ts';
import { planIn, sessionsOf } from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import { planOf } from '../../references/home.ts';
import { splitReference } from '../../references/index.ts';
import { nodeAt, textOf } from '../../yaml/navigate.ts';
import type { Path, YamlDocument } from '../../yaml/tree.ts';

/** A day, and why it is offered. */
export interface Day {
  /** ISO. */
  readonly date: string;
  /** “Walk the creek”, “Today”; empty where the day says it itself. */
  readonly why: string;
}

/** Class days that are offered as the next ones. */
const MOST_NEXT = 4;

/** No class meets more rarely than this, in days. */
const LONGEST_WAIT = 14;

/**
 * The days to choose from where a date is written, the likeliest first, each once.
 * @param path where the date stands
 * @param read the text in which it stands there
 * @param today ISO
 * @param periods whether the days of the class periods are among them
 */
export function daysFor(
  document: PlanDocument,
  shelf: Shelf,
  read: YamlDocument,
  path: Path,
  today: string,
  periods = true,
): readonly Day[] {
  const [list] = path;
  const days: Day[] =
    document.kind === 'project-spec' && list === 'sessions'
      ? nextClassDays(document, Number(path[1]), today)
      : document.kind === 'collaboration-log'
        ? meetingDays(document, path)
        : [];
  const around = textOf(nodeAt(read, path.slice(0, -1)), 'about');
  const planned = periods ? classDays(document, shelf) : [];
  const likely = planned.filter(({ id }) => id !== undefined && id === around);
  const found = [...days, ...likely, { date: today, why: 'Today' }];
  if (!(document.kind === 'project-spec' && list === 'sessions')) found.push(...planned);
  const seen = new Set<string>();
  return found.filter(({ date }) => isDate(date) && !seen.has(date) && seen.add(date));
}

/** The days of the class periods of the plan that a document is, is for, or is part of. */
function classDays(
  document: PlanDocument,
  shelf: Shelf,
): readonly (Day & { readonly id: string | undefined })[] {
  const { root } = document.sound;
  const whole = splitReference(textOf(root, 'partOf') ?? '', { form: 'file#id' });
  const project = whole?.file === undefined ? undefined : shelf.find(document.uri, whole.file);
  const plan = document.kind === 'project-spec' ? document : (project ?? planOf(document, shelf));
  if (!plan || !isPlan(plan.kind)) return [];
  const days = sessionsOf(planIn(plan)).flatMap(({ date, text, id }) =>
    date === undefined ? [] : [{ date, why: text, id }],
  );
  const own = days.findIndex(({ id }) => id !== undefined && id === whole?.id);
  // The period that a lesson is comes first.
  return own > 0 && project ? [...days.slice(own), ...days.slice(0, own)] : days;
}

/** The days on which the class meets after the period before this one, as the plan has them so far. */
export function nextClassDays(document: PlanDocument, index: number, today: string): Day[] {
  const sessions = sessionsOf(planIn(document));
  const dated = sessions.flatMap(({ date, path }) =>
    date !== undefined && isDate(date) && path[1] !== index ? [{ date, at: Number(path[1]) }] : [],
  );
  const taken = new Set(dated.map(({ date }) => date));
  const before = dated.filter(({ at }) => at < index).map(({ date }) => date);
  const last = before.reduce((late, date) => (date > late ? date : late), before[0] ?? '');
  const from = last === '' ? today : last;
  const weekdays = new Set([...taken].map(weekday));
  // One class period says no more than the day of its week, and that may be every day.
  if (weekdays.size === 0) for (let day = 1; day <= 5; day++) weekdays.add(day);
  const found: Day[] = [];
  for (let ahead = last === '' ? 0 : 1; ahead <= LONGEST_WAIT && found.length < MOST_NEXT; ahead++) {
    const date = daysLater(from, ahead);
    if (weekdays.has(weekday(date)) && !taken.has(date))
      found.push({ date, why: found.length === 0 && last !== '' ? 'The next class day' : '' });
  }
  return found;
}

/** 1 is Monday, 0 Sunday. */
function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** When the two agreed to meet, and a week after they met. */
function meetingDays(document: PlanDocument, path: Path): Day[] {
  if (path[0] !== 'meetings') return [];
  const { meetings } = logIn(document);
  const own = meetings.find((meeting) => meeting.path[1] === path[1]);
  const before = meetings.filter((meeting) => Number(meeting.path[1]) < Number(path[1])).at(-1);
  const isOfMeeting = path.length === 3;
  const agreed = isOfMeeting ? before?.next.date : path[2] === 'nextSteps' ? own?.next.date : undefined;
  const met = isOfMeeting ? before?.date : own?.date;
  return [
    ...(agreed === undefined
      ? []
      : [{ date: agreed, why: isOfMeeting ? 'As agreed last time' : 'When you meet next' }]),
    ...(met === undefined || !isDate(met) ? [] : [{ date: daysLater(met, 7), why: 'A week later' }]),
  ];
}

/** A day as people say it. */
export function saidDay({ date, why }: Day): string {
  return [why, longDate(date)].filter((part) => part !== '').join(' · ');
}
