/** What is written down as changed between two meetings: in words, without names. */
import { isDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { logIn, type Meeting } from '../../kinds/collaboration-log/log.ts';
import { list } from '../../kinds/items.ts';
import { isPlan } from '../../kinds/kind.ts';
import { planIn } from '../../kinds/plan.ts';
import { visitsOf } from '../../library/related.ts';
import { splitReference } from '../../references/index.ts';
import { quoted, withoutDots } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { About, AgendaItem } from '../planViewNotes.ts';
import { aboutOf } from './about.ts';
import { dayInWords } from './days.ts';
import type { NotesSeen } from './notesSeen.ts';

/** More than this are no beginning of a meeting. */
const MOST = 20;

interface Dated extends AgendaItem {
  readonly date: string;
}

/** The plans of the notes, each once, as far as they are at hand. */
export function plansOf({ document, shelf }: Pick<NotesSeen, 'document' | 'shelf'>): readonly PlanDocument[] {
  const found = logIn(document).plans.flatMap((file) => {
    const plan = shelf.find(document.uri, file.trim());
    return plan && isPlan(plan.kind) ? [plan] : [];
  });
  return [...new Set(found)];
}

/** What is written as changed, taught, visited or done since a meeting, in the order of the days. */
export function changedSince(seen: NotesSeen, last: Meeting | undefined): readonly AgendaItem[] {
  const since = last?.date?.trim() ?? '';
  if (!isDate(since)) return [];
  const isSince = (date: string): boolean => isDate(date) && date > since && date <= seen.today;
  const plans = plansOf(seen);
  const visits = new Set(plans.flatMap((plan) => visitsOf(plan, seen.shelf)));
  const found = [
    ...plans.flatMap((plan) => [
      ...differently(seen, plan),
      ...(plan.kind === 'lesson-plan' ? lessonDays(seen, plan) : periodDays(seen, plan)),
      ...finished(seen, plan),
    ]),
    ...[...visits].map((visit) => visited(seen, visit)),
    ...doneSteps(seen, last),
  ];
  return found
    .filter(({ date, text }) => isSince(date) && text !== '')
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .slice(0, MOST)
    .map(({ text, about }) => ({ text, by: '', ...(about ? { about } : {}) }));
}

/** What went another way than planned. */
function differently(seen: NotesSeen, plan: PlanDocument): readonly Dated[] {
  return list(plan.sound.root, 'differently', [], 'text').map(({ node, text }) => {
    const id = textOf(node, 'about')?.trim() ?? '';
    return {
      date: textOf(node, 'on')?.trim() ?? '',
      text: text === '' ? '' : `Taught another way: ${text}`,
      by: '',
      about: id === '' ? whole(plan) : aboutOf(plan, `#${id}`, seen.shelf),
    };
  });
}

/** The days of a lesson, and of each class it is taught to. */
function lessonDays(seen: NotesSeen, lesson: PlanDocument): readonly Dated[] {
  const { today, document, shelf } = seen;
  const title = quoted(lesson.title, 60);
  const about = whole(lesson);
  const sections = list(lesson.sound.root, 'taughtTo', [], 'section').map(({ node, text }) => {
    const date = textOf(node, 'date')?.trim() ?? '';
    const other = textOf(node, 'differently')?.trim() ?? '';
    const day = `${text === '' ? 'A class' : text} had ${title} on ${dayInWords(date, today)}`;
    return { date, text: other === '' ? `${day}.` : `${day}: ${other}`, by: '', about };
  });
  // Where classes are named, their days say more than the lesson's own; a class period of a project says it there.
  const { plans } = logIn(document);
  const partOf = splitReference(textOf(lesson.sound.root, 'partOf') ?? '', { form: 'file#id' })?.file;
  const project = partOf === undefined ? undefined : shelf.find(lesson.uri, partOf);
  const isPeriod = plans.some(
    (file) => project !== undefined && shelf.find(document.uri, file.trim()) === project,
  );
  if (isPeriod || sections.some(({ date }) => isDate(date))) return sections;
  const date = textOf(lesson.sound.root, 'date')?.trim() ?? '';
  return [{ date, text: `On the plan for ${dayInWords(date, today)}: ${title}.`, by: '', about }];
}

/** The class periods of a project whose day has come. */
function periodDays({ today, shelf }: NotesSeen, plan: PlanDocument): readonly Dated[] {
  return planIn(plan).places.flatMap((place) => {
    if (place.list !== 'sessions') return [];
    const date = place.date?.trim() ?? '';
    const what = place.text === '' ? '' : `, ${quoted(place.text, 60)}`;
    return {
      date,
      text: `On the plan for ${dayInWords(date, today)}: class period ${place.index + 1}${what}.`,
      by: '',
      about: place.id === undefined ? whole(plan) : aboutOf(plan, `#${place.id}`, shelf),
    };
  });
}

/** A plan that has been taught to its end. */
function finished({ today }: NotesSeen, plan: PlanDocument): readonly Dated[] {
  const { status, places } = planIn(plan);
  if (status !== 'taught' && status !== 'reflected') return [];
  const own = textOf(plan.sound.root, 'date')?.trim() ?? '';
  const days = [own, ...places.map(({ date }) => date?.trim() ?? '')].filter((date) => isDate(date)).sort();
  const date = days.at(-1) ?? '';
  const text = `${quoted(plan.title, 60)} has been taught, to its end on ${dayInWords(date, today)}.`;
  return [{ date, text, by: '', about: whole(plan) }];
}

function visited({ today }: NotesSeen, visit: PlanDocument): Dated {
  const date = textOf(visit.sound.root, 'on')?.trim() ?? '';
  return { date, text: `A class visit on ${dayInWords(date, today)}.`, by: '', about: whole(visit) };
}

/** What came of steps of earlier meetings; those of the last one stand on the agenda themselves. */
function doneSteps({ document, shelf }: NotesSeen, last: Meeting | undefined): readonly Dated[] {
  return logIn(document)
    .meetings.filter((meeting) => !meeting.open && meeting.path[1] !== last?.path[1])
    .flatMap(({ nextSteps }) => nextSteps)
    .filter(({ done, outcome }) => done && outcome !== '')
    .map((step) => ({
      date: step.when?.trim() ?? '',
      text: `Done: ${withoutDots(step.text)}. ${step.outcome}`,
      by: '',
      ...(step.about ? { about: aboutOf(document, step.about, shelf) } : {}),
    }));
}

function whole({ title, uri }: PlanDocument): About {
  return { label: title, target: uri };
}
