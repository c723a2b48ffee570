/** Everything that can be done with an item, as the entries of its menu. */
import type { Addable, Intent } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { checkFields } from './checks.ts';
import type { MenuEntry } from './menu.ts';
import { moveIntent, moveToStop } from './moves.ts';
import { goalsPart } from './parts.ts';
import type { Place } from './places.ts';
import { words } from './words.ts';

/**
 * The entries of an item's menu.
 * @param chooseFrom opens a further menu in its place.
 */
export function actionsOf(
  board: Board,
  place: Place,
  chooseFrom: (entries: MenuEntry[]) => void,
): MenuEntry[] {
  const { ref, kind, field } = place;
  const entries: MenuEntry[] = [{ label: words.menu.reveal, keys: 'Enter', run: () => board.reveal(ref) }];
  if (place.goals.length > 0 && !board.isOpen(goalsPart(ref))) {
    entries.push({ label: words.menu.goals, run: () => board.toggle(goalsPart(ref)) });
  }
  if (!board.editable) return entries;
  if (field !== undefined) {
    entries.splice(1, 0, { label: words.menu.edit, keys: 'F2', run: () => board.edit(ref, field) });
  }
  if (kind === 'check') {
    const stops = stopEntries(board, place);
    if (stops.length > 1) entries.push({ label: words.menu.when, run: () => chooseFrom(stops) });
    for (const name of checkFields) {
      entries.push({ label: words.menu.fields[name], run: () => board.edit(ref, name) });
    }
  }
  entries.push(...addEntries(board, place), ...moveEntries(board, place));
  if (kind !== 'title' && kind !== 'stop') {
    entries.push({
      label: words.menu.remove,
      keys: 'Delete',
      apart: true,
      run: () => board.ask({ do: 'remove', ref }),
    });
  }
  return entries;
}

/** Adds another of the same kind behind an item. */
export function addAfter(board: Board, place: Place): void {
  const { kind, ref, menu } = place;
  if (kind === 'title') return;
  if (kind === 'stop') {
    const when = board.plan.stops[place.stop ?? -1]?.when;
    if (when !== undefined) board.add('check', { when });
    return;
  }
  const when = kind === 'check' ? board.plan.stops[place.stop ?? -1]?.when : undefined;
  board.add(kind, {
    after: ref,
    ...(menu === undefined ? {} : { into: menu }),
    ...(when === undefined ? {} : { when }),
  });
}

function addEntries(board: Board, place: Place): MenuEntry[] {
  const { kind, ref } = place;
  if (kind === 'title') return [];
  const entries: MenuEntry[] = [];
  if (kind === 'menu') {
    entries.push({ label: words.add.option, apart: true, run: () => board.add('option', { into: ref }) });
  }
  const label = kind === 'stop' ? words.add.check : words.menu.addAfter[kind satisfies Addable];
  if (kind === 'stop' && board.plan.stops[place.stop ?? -1]?.when === undefined) return entries;
  entries.push({ label, keys: 'Mod+Enter', apart: kind !== 'menu', run: () => addAfter(board, place) });
  return entries;
}

function moveEntries(board: Board, place: Place): MenuEntry[] {
  const entry = (label: string, keys: string, intent: Intent | undefined): MenuEntry[] =>
    intent ? [{ label, keys, run: () => board.ask(intent) }] : [];
  return [
    ...entry(words.menu.up, 'Alt+Up', moveIntent(board.plan, place, -1)),
    ...entry(words.menu.down, 'Alt+Down', moveIntent(board.plan, place, 1)),
  ];
}

/** Where a check can be, the place where it is marked. */
function stopEntries(board: Board, place: Place): MenuEntry[] {
  return board.plan.stops.flatMap((stop, index): MenuEntry[] => {
    const here = index === place.stop;
    const intent = moveToStop(board.plan, place, index);
    if (!here && !intent) return [];
    const label = stop.title && stop.title !== stop.label ? `${stop.label} · ${stop.title}` : stop.label;
    return [{ label, chosen: here, run: () => intent && board.ask(intent) }];
  });
}
