/** The class periods of a plan with their activities, and the time these take, as the panel shows them. */
import { shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { activitiesBySession, minutesOf, minutesTogether, planIn, type Place } from '../kinds/plan.ts';
import { alignmentOf } from '../library/alignment.ts';
import type { Shelf } from '../library/shelf.ts';
import { textOf } from '../yaml/navigate.ts';
import type { LinkedGoals } from './goalLinks.ts';
import type { ActivityItem, Question, SessionItem } from './planView.ts';
import { DOCUMENT, refOf } from './refs.ts';

/**
 * The class periods of a project; of a lesson the lesson itself. What is asked about a lesson as a whole is asked
 * below its title.
 * @param asked what is asked about an item
 * @param linked tells which goals an item is linked to
 */
export function sessionItems(
  document: PlanDocument,
  shelf: Shelf,
  asked: (ref: string) => readonly Question[],
  linked: LinkedGoals,
): readonly SessionItem[] {
  const plan = planIn(document);
  const activityItem = (activity: Place): ActivityItem => {
    const ref = refOf(document, activity.path);
    return {
      ref,
      text: activity.text,
      field: 'title',
      questions: asked(ref),
      ...minutesIn(activity.minutes),
      part: textOf(activity.node, 'part') ?? '',
      phase: textOf(activity.node, 'phase') ?? '',
      linked: linked(activity.goals),
    };
  };
  if (document.kind === 'lesson-plan') {
    const activities = plan.places.filter(({ list, path }) => list === 'activities' && path.length === 2);
    const { root } = document.sound;
    const date = textOf(root, 'date') ?? '';
    return [
      {
        ...{ ref: DOCUMENT, text: document.title, field: 'title', questions: [] },
        ...{ label: '', date, day: shortDate(date), linked: [], lessons: [] },
        ...minutesIn(minutesOf(root)),
        used: minutesTogether(activities),
        activities: activities.map(activityItem),
      },
    ];
  }
  const lessons = lessonsByPlace(document, shelf);
  return [...activitiesBySession(plan)].map(([session, activities]): SessionItem => {
    const ref = refOf(document, session.path);
    const date = session.date ?? '';
    return {
      ...{ ref, text: session.text, field: 'title', questions: asked(ref) },
      label: `Period ${session.index + 1}`,
      ...(session.id === undefined ? {} : { id: session.id }),
      ...{ date, day: shortDate(date) },
      ...minutesIn(session.minutes),
      used: minutesTogether(activities),
      linked: linked(session.goals),
      activities: activities.map(activityItem),
      lessons: lessons.get(ref) ?? [],
    };
  });
}

function minutesIn(minutes: number | undefined): { readonly minutes?: number } {
  return minutes === undefined ? {} : { minutes };
}

/** The lesson plans that say which class period they are, by its name. */
function lessonsByPlace(document: PlanDocument, shelf: Shelf): ReadonlyMap<string, SessionItem['lessons']> {
  return new Map(
    alignmentOf(document, shelf).columns.flatMap((column) =>
      column.kind === 'session'
        ? [
            [
              refOf(document, column.path),
              column.lessons.map(({ label, uri }) => ({ label, target: uri })),
            ] as const,
          ]
        : [],
    ),
  );
}
