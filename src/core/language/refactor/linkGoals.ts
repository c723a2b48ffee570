/** Which goals the item at a place can be linked to. */
import type { PlanDocument } from '../../document.ts';
import type { Change } from '../../edit/change.ts';
import { texts } from '../../kinds/items.ts';
import { planIn } from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import { planOf } from '../../references/home.ts';
import { listsOf } from '../../references/home.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { itemsAround, type Around } from './around.ts';

/** An item, and the goals of its plan that it is not linked to yet. */
export interface Linkable {
  readonly path: Path;
  /** What it says. */
  readonly label: string;
  readonly goals: readonly { readonly id: string; readonly text: string }[];
}

/** The innermost item around a place that goals can be linked to; undefined where all of them are. */
export function linkableAround(
  document: PlanDocument,
  shelf: Shelf,
  around: readonly Around[],
): Linkable | undefined {
  const item = itemsAround(document, around).find(({ schema }) =>
    schema?.properties?.goals?.items?.['x-reference']?.to?.includes('goals'),
  );
  const plan = item && (listsOf(document.kind).has('goals') ? document : planOf(document, shelf));
  if (!plan) return undefined;
  const linked = new Set(texts(item.map, 'goals'));
  const goals = planIn(plan).goals.flatMap(({ id, text }) =>
    id === undefined || linked.has(id) ? [] : [{ id, text }],
  );
  const main = item.schema?.['x-main'];
  const label = main === undefined ? '' : (textOf(item.map, main) ?? '');
  return goals.length === 0 ? undefined : { path: item.path, label, goals };
}

/** Links an item to goals. @param path the way to it @param goals their ids */
export function goalsLinked(path: Path, goals: readonly string[]): readonly Change[] {
  return goals.map((value) => ({ do: 'insert', path: [...path, 'goals'], value }));
}
