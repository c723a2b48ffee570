/** What the page shows on which a visitor writes during a lesson, but for the lines, which are the visitor's own. */
import type { PlanDocument } from '../../document.ts';
import { isPlan } from '../../kinds/kind.ts';
import { visitIn } from '../../kinds/observation/visit.ts';
import { planIn, type Place, type Plan } from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import { planOf } from '../../references/home.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { CaptureChoice, CaptureView } from '../planViewCapture.ts';

/** @param document of the kind observation */
export function captureView(document: PlanDocument, shelf: Shelf): Omit<CaptureView, 'lines' | 'keptWhere'> {
  const { root } = document.sound;
  const visit = visitIn(document);
  const about = planOf(document, shelf);
  const plan = about && isPlan(about.kind) ? planIn(about) : undefined;
  return {
    uri: document.uri,
    title: document.title,
    language: textOf(root, 'language') ?? '',
    teaching: visit.teaching?.trim() ?? '',
    watchFor: choices(visit.watchFor),
    goals: plan ? choices(plan.goals) : [],
    activities: plan ? choices(activitiesOf(plan, textOf(root, 'session'))) : [],
  };
}

/** Whether there is something to watch for: before that there is no visit. */
export function canWatch(document: PlanDocument): boolean {
  return visitIn(document).watchFor.some(({ text }) => text !== '');
}

/** Those of the class period that is visited, where the visit names one that has some; else all of the plan. */
function activitiesOf({ places, placeById }: Plan, session: string | undefined): readonly Place[] {
  const all = places.filter(({ list }) => list === 'activities');
  const period = session === undefined ? undefined : placeById.get(session);
  const own = period
    ? all.filter(({ path }) => period.path.every((step, index) => path[index] === step))
    : [];
  return own.length > 0 ? own : all;
}

/** Those that a line can name, each once. */
function choices(
  items: readonly { readonly id: string | undefined; readonly text: string }[],
): readonly CaptureChoice[] {
  const byId = new Map<string, CaptureChoice>();
  for (const { id, text } of items)
    if (id !== undefined && id !== '' && !byId.has(id)) byId.set(id, { id, label: text === '' ? id : text });
  return [...byId.values()];
}
