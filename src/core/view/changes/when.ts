/** Puts a check to another class period, milestone or day, or takes it out of the plan's time. */
import type { PlanDocument } from '../../document.ts';
import type { Change, Refusal } from '../../edit/change.ts';
import { planIn } from '../../kinds/plan.ts';
import { indexOf } from '../../references/index.ts';
import { itemsOf, nodeAt, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { stopName } from '../stops.ts';
import { nameOf, type Asked, type IntentTo } from './asked.ts';

/**
 * Says when a check is; an empty text: not yet planned. What it said before need not be known, since its milestone or
 * activity may have said so in its place.
 * @param path where the check stands
 */
export function putInTime(document: PlanDocument, path: Path, intent: IntentTo<'set-text'>): Asked | Refusal {
  const check = nodeAt(document.sound, path);
  const when = intent.text.trim();
  const now = textOf(check, 'when')?.trim() ?? '';
  const name = nameOf(document, path);
  if (when !== '') {
    const stop = stopName(planIn(document), when);
    const changes: Change[] = when === now ? [] : [{ do: 'set', path: [...path, 'when'], value: when }];
    const said = stop === undefined ? `Moved ${name}.` : `Moved ${name} to ${stop}.`;
    return { changes, said: changes.length > 0 ? said : '', focus: intent.ref };
  }
  const id = textOf(check, 'id');
  const changes: Change[] = [
    ...(now === '' ? [] : [{ do: 'remove' as const, path: [...path, 'when'] }]),
    ...(id === undefined ? [] : mentions(document, id)),
  ];
  return { changes, said: changes.length > 0 ? `${name} is not yet planned now.` : '', focus: intent.ref };
}

/** Takes a check off the lists of activities and milestones, which would say when it is. */
function mentions(document: PlanDocument, id: string): Change[] {
  if (indexOf(document).byId.get(id)?.list !== 'checks') return [];
  return planIn(document).places.flatMap((place) => {
    const listed = itemsOf(place.node, 'checks');
    const own = listed.filter(({ value }) => scalarText(value) === id);
    const list = [...place.path, 'checks'];
    if (own.length > 0 && own.length === listed.length) return [{ do: 'remove', path: list }];
    return own.map(({ index }): Change => ({ do: 'remove', path: [...list, index] }));
  });
}
