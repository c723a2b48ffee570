/** What was seen and heard in a class visit, beside the goals and the plan. */
import type { PlanDocument } from '../../document.ts';
import { visitIn } from '../../kinds/observation/visit.ts';
import { isPlan } from '../../kinds/kind.ts';
import { planIn } from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import { planOf } from '../../references/home.ts';
import { indexOf, type Item } from '../../references/index.ts';
import { capital } from '../../words.ts';
import { texts } from '../../kinds/items.ts';
import { valueOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Question, SeenGroup, SeenItem, VisitLineItem } from '../planView.ts';
import { refOf } from '../refs.ts';
import { textLines } from '../textLines.ts';
import { aboutPart } from './about.ts';

/** What the types of a line are called. */
const typeLabels: ReadonlyMap<string, string> = new Map([
  ['words', 'Words'],
  ['action', 'Action'],
  ['count', 'Count'],
  ['place', 'Place'],
]);

/** Every line of `seen`, in the order of the text. @param asked what is asked about an item */
export function seenItems(
  document: PlanDocument,
  shelf: Shelf,
  asked: (path: Path) => readonly Question[],
): readonly SeenItem[] {
  const { seen, watchFor } = visitIn(document);
  const numbers = new Map<string, number>();
  watchFor.forEach(({ id }, index) => {
    if (id !== undefined && !numbers.has(id)) numbers.set(id, index + 1);
  });
  return seen.map((entry) => {
    const ref = refOf(document, entry.path);
    const number = entry.watchFor === undefined ? undefined : numbers.get(entry.watchFor);
    const type = entry.type ?? '';
    return {
      ...{ ref, text: entry.text, field: 'text', questions: asked(entry.path) },
      ...{ at: entry.at?.trim() ?? '', who: entry.who?.trim() ?? '' },
      ...{ type, typeLabel: typeLabels.get(type) ?? type, asked: entry.watchFor ?? '' },
      ...aboutPart(document, entry.about, shelf),
      ...(number === undefined ? {} : { watchedFor: number }),
    };
  });
}

/**
 * The lines by what they are about: the goals of the lesson, then activities and whatever else is named, in the order
 * of the plan; last what names nothing. A goal the lesson works towards is there before anything was seen of it.
 * @param showed what students showed, each with the goal it is about
 */
export function seenGroups(
  document: PlanDocument,
  shelf: Shelf,
  seen: readonly SeenItem[],
  showed: readonly (VisitLineItem & { readonly goal?: string })[],
): readonly SeenGroup[] {
  const plan = planOf(document, shelf);
  const byTarget = new Map<string, SeenItem[]>();
  const nameless: SeenItem[] = [];
  for (const item of seen) {
    const target = item.about?.target;
    if (target === undefined) nameless.push(item);
    else byTarget.set(target, [...(byTarget.get(target) ?? []), item]);
  }
  const groups: SeenGroup[] = [];
  const taken = new Set<string>();
  const add = (group: SeenGroup, target: string): void => {
    taken.add(target);
    groups.push(group);
  };
  if (plan && isPlan(plan.kind)) {
    const worksTowards = new Set(texts(valueOf(document.sound.root, 'beforehand'), 'goals'));
    for (const goal of planIn(plan).goals) {
      const { id } = goal;
      if (id === undefined) continue;
      const target = `${plan.uri}#${id}`;
      const own = showed.filter((each) => each.goal === id);
      const of = byTarget.get(target) ?? [];
      if (taken.has(target) || (of.length === 0 && own.length === 0 && !worksTowards.has(id))) continue;
      const successCriteria = textLines(goal.node, 'successCriteria').filter((line) => line !== '');
      add(
        {
          ...{ key: `goal:${id}`, kind: 'Shared goal', about: { label: goal.text, target }, successCriteria },
          ...{ seen: of, showed: own, goal: id },
        },
        target,
      );
    }
    for (const item of indexOf(plan).items) {
      const target = `${plan.uri}#${item.id}`;
      const of = byTarget.get(target);
      if (of && !taken.has(target)) add(groupOf(item, target, of), target);
    }
  }
  for (const [target, of] of byTarget) {
    const about = of[0]?.about;
    if (about && !taken.has(target))
      add({ key: `about:${target}`, kind: '', about, successCriteria: [], seen: of }, target);
  }
  if (nameless.length > 0) groups.push({ key: 'rest', kind: '', successCriteria: [], seen: nameless });
  return groups;
}

function groupOf({ id, list, label, noun }: Item, target: string, seen: readonly SeenItem[]): SeenGroup {
  return {
    key: `${list}:${id}`,
    kind: capital(noun),
    about: { label: label === '' ? id : label, target },
    ...{ successCriteria: [], seen },
  };
}
