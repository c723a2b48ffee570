/** Says which standards a goal comes from. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import { itemsOf, nodeAt, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { refuse, type Asked, type IntentTo } from './asked.ts';

/** @param path where the goal stands @param name what it is called in sentences */
export function standard(
  document: PlanDocument,
  path: Path,
  { code, on }: IntentTo<'standard'>,
  name: string,
): Asked | Refusal {
  const node = nodeAt(document.sound, path);
  const written = code.trim();
  if (written === '') return refuse('Write the standard’s code first.', node?.span.start);
  const list = [...path, 'standards'];
  const index = itemsOf(node, 'standards').findIndex(
    ({ value }) => (scalarText(value) ?? textOf(value, 'code')) === written,
  );
  if (on === index >= 0) return { changes: [], said: '' };
  return on
    ? { changes: [{ do: 'insert', path: list, value: written }], said: `${name} now goes with ${written}.` }
    : {
        changes: [{ do: 'remove', path: [...list, index] }],
        said: `${name} no longer goes with ${written}.`,
      };
}
