/** Lists of what happens at some time, brought into the order in which it happens. */
import type { PlanDocument } from '../../document.ts';
import { isPlan } from '../../kinds/kind.ts';
import { orderOf, planIn } from '../../kinds/plan.ts';
import { itemsOf } from '../../yaml/navigate.ts';
import type { Around } from './around.ts';
import { byChanges, type Rework } from './rework.ts';

/** When something is: by its place on the way, then by its day; what has neither comes last. */
type Time = readonly [group: number, at: number, day: string];

const titles = new Map([
  ['checks', 'Sort checks by time'],
  ['sessions', 'Sort class periods by date'],
  ['milestones', 'Sort milestones by date'],
]);

/** Offered anywhere in such a list, where it is not in order. */
export function sortByTime(document: PlanDocument, around: readonly Around[]): readonly Rework[] {
  const name = around[0]?.path[0];
  return typeof name === 'string' ? sortList(document, name) : [];
}

/** The checks of a plan, wherever one looks at it. */
export function sortChecks(document: PlanDocument): readonly Rework[] {
  return sortList(document, 'checks');
}

function sortList(document: PlanDocument, name: string): readonly Rework[] {
  const title = titles.get(name);
  if (title === undefined || !isPlan(document.kind)) return [];
  const times = timesOf(document, name);
  const sorted = times.map((_, index) => index).sort((a, b) => compare(times[a], times[b]) || a - b);
  if (sorted.every((item, index) => item === index)) return [];
  return [
    { title, kind: 'sort', work: () => byChanges(document, [{ do: 'order', path: [name], order: sorted }]) },
  ];
}

function timesOf(document: PlanDocument, name: string): readonly Time[] {
  const plan = planIn(document);
  const times = itemsOf(document.sound.root, name).map((): Time => never);
  const placed: readonly (readonly [index: unknown, when: string | undefined])[] =
    name === 'checks'
      ? plan.checks.map(({ path, when }) => [path[1], when])
      : plan.places.flatMap(({ list, path, date }) => (list === name ? [[path[1], date] as const] : []));
  for (const [index, when] of placed) {
    const order = name === 'checks' ? orderOf(plan, when) : undefined;
    if (typeof index !== 'number' || when === undefined) continue;
    if (order !== undefined) times[index] = [0, order, ''];
    else if (/^\d{4}-\d{2}-\d{2}$/.test(when)) times[index] = [1, 0, when];
  }
  return times;
}

const never: Time = [2, 0, ''];

function compare(a: Time = never, b: Time = never): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));
}
