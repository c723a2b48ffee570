/** Moves an item among its neighbours, or into another list of its kind. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import { nodeAt, resolve } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { pathOf } from '../refs.ts';
import type { ItemRef } from '../planView.ts';
import { GONE, nameOf, refuse, type Asked, type IntentTo } from './asked.ts';

/** Moves an item up or down. @param path where it stands */
export function move(document: PlanDocument, path: Path, { ref, by }: IntentTo<'move'>): Asked | Refusal {
  return moveTo(document, path, Number(path.at(-1)) + by, nameOf(document, path), ref);
}

/** Puts an item beside another. @param path where it stands */
export function place(document: PlanDocument, path: Path, intent: IntentTo<'place'>): Asked | Refusal {
  const beside = intent.before ?? intent.after;
  const target = beside === undefined ? undefined : pathOf(document, beside);
  const from = Number(path.at(-1));
  if (beside !== undefined && target?.slice(0, -1).join('/') !== path.slice(0, -1).join('/'))
    return refuse(GONE, nodeAt(document.sound, path)?.span.start);
  const at = target
    ? Number(target.at(-1)) + (intent.before === undefined ? 1 : 0)
    : siblings(document, path);
  return moveTo(document, path, at > from ? at - 1 : at, nameOf(document, path), intent.ref);
}

function siblings(document: PlanDocument, path: Path): number {
  const list = resolve(nodeAt(document.sound, path.slice(0, -1)));
  return list?.type === 'list' ? list.items.length : 0;
}

function moveTo(
  document: PlanDocument,
  path: Path,
  to: number,
  name: string,
  focus: ItemRef,
): Asked | Refusal {
  const bounded = Math.max(0, Math.min(to, siblings(document, path) - 1));
  if (bounded === path.at(-1)) return { changes: [], said: '', focus };
  return {
    changes: [{ do: 'move', path, to: bounded }],
    said: `Moved ${name}: now ${bounded + 1} of ${siblings(document, path)}.`,
    focus,
  };
}
