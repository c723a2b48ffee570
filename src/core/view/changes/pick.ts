/** Says how many options of a menu students pick. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import type { Data } from '../../yaml/data.ts';
import { nodeAt, valueOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { refuse, type Asked, type IntentTo } from './asked.ts';

/** Writes one number where fewest and most are the same. @param path where the menu stands */
export function pick(document: PlanDocument, path: Path, { min, max }: IntentTo<'pick'>): Asked | Refusal {
  const node = nodeAt(document.sound, path);
  const at = node?.span.start ?? 0;
  const field = [...path, 'pick'];
  if (min === undefined && max === undefined)
    return valueOf(node, 'pick')
      ? {
          changes: [{ do: 'remove', path: field }],
          said: 'How many students pick is not said any more.',
        }
      : { changes: [], said: '' };
  const counts = [min ?? 0, max ?? 1];
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0) || max === 0)
    return refuse('How many students pick is a whole number, 1 or more.', at);
  if (min !== undefined && max !== undefined && min > max)
    return refuse('The fewest that students pick can’t be more than the most.', at);
  const value: Data =
    min === max && min !== undefined && min > 0
      ? min
      : { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return { changes: [{ do: 'set', path: field, value }], said: 'Changed.' };
}
