/** Moves an item among its neighbours, or into another list of its kind. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import { schemaAt } from '../../schema/walk.ts';
import { nodeAt, resolve } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { pathOf, refOf } from '../refs.ts';
import type { ItemRef } from '../planView.ts';
import { GONE, nameOf, refuse, type Asked, type IntentTo } from './asked.ts';

/** Moves an item up or down. @param path where it stands */
export function move(document: PlanDocument, path: Path, { ref, by }: IntentTo<'move'>): Asked | Refusal {
  return moveTo(document, path, Number(path.at(-1)) + by, nameOf(document, path), ref);
}

/** Puts an item beside another, or at the end of a list. @param path where it stands */
export function place(document: PlanDocument, path: Path, intent: IntentTo<'place'>): Asked | Refusal {
  const at = nodeAt(document.sound, path)?.span.start;
  const own = path.slice(0, -1);
  const beside = intent.before ?? intent.after;
  const target = beside === undefined ? undefined : pathOf(document, beside);
  const holder = intent.into === undefined ? own.slice(0, -1) : pathOf(document, intent.into);
  if ((beside !== undefined && !target) || !holder) return refuse(GONE, at);
  const list = target?.slice(0, -1) ?? [...holder, own.at(-1) ?? ''];
  const index = target
    ? Number(target.at(-1)) + (intent.before === undefined ? 1 : 0)
    : countIn(document, list);
  if (list.join('/') !== own.join('/')) return toOther(document, path, list, index);
  return moveTo(
    document,
    path,
    index > Number(path.at(-1)) ? index - 1 : index,
    nameOf(document, path),
    intent.ref,
  );
}

/** An item goes to another list that holds the same kind of items. @param list its path @param index its place there */
function toOther(document: PlanDocument, path: Path, list: Path, index: number): Asked | Refusal {
  const nounIn = (at: Path): string | undefined =>
    schemaAt(document.kind, document.sound.root, at)?.['x-noun'];
  const noun = nounIn(path);
  if (noun === undefined || nounIn([...list, 0]) !== noun)
    return refuse(GONE, nodeAt(document.sound, path)?.span.start);
  const holder = list.slice(0, -1);
  const own = refOf(document, path).split('/').at(-1) ?? '';
  const name = own.startsWith('#') ? `#${index}` : own;
  return {
    changes: [{ do: 'move', path, to: index, into: list }],
    said: `Moved ${nameOf(document, path)} to ${nameOf(document, holder)}.`,
    focus: `${refOf(document, list)}/${name}`,
  };
}

function countIn(document: PlanDocument, path: Path): number {
  const list = resolve(nodeAt(document.sound, path));
  return list?.type === 'list' ? list.items.length : 0;
}

function moveTo(
  document: PlanDocument,
  path: Path,
  to: number,
  name: string,
  focus: ItemRef,
): Asked | Refusal {
  const count = countIn(document, path.slice(0, -1));
  const bounded = Math.max(0, Math.min(to, count - 1));
  if (bounded === path.at(-1)) return { changes: [], said: '', focus };
  return {
    changes: [{ do: 'move', path, to: bounded }],
    said: `Moved ${name}: now ${bounded + 1} of ${count}.`,
    focus,
  };
}
