/** What can be done with a class period or an activity beside what can be done with every item. */
import type { ItemRef } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { dateKey, datePart } from './dateField.ts';
import type { MenuEntry } from './menu.ts';
import { moveToPeriod } from './moves.ts';
import type { Place } from './places.ts';
import { words } from './words.ts';

/** @param chooseFrom opens a further menu in its place */
export function periodEntries(
  board: Board,
  place: Place,
  chooseFrom: (entries: MenuEntry[]) => void,
): MenuEntry[] {
  if (place.kind === 'session') return aboutPeriod(board, place);
  if (place.kind !== 'activity') return [];
  const choose = (label: string, entries: MenuEntry[]): MenuEntry[] =>
    entries.length > 1 ? [{ label, run: () => chooseFrom(entries) }] : [];
  return [
    ...choose(words.menu.phase, valueEntries(board, place.ref, 'phase')),
    ...choose(words.menu.part, valueEntries(board, place.ref, 'part')),
    ...choose(words.menu.otherPeriod, otherPeriods(board, place)),
  ];
}

function aboutPeriod(board: Board, { ref }: Place): MenuEntry[] {
  const session = board.plan.sessions.find((one) => one.ref === ref);
  if (!session) return [];
  const about = session.id;
  return [
    { label: words.menu.day, run: () => board.toggle(datePart(ref, 'date'), dateKey(ref, 'date')) },
    ...(about === undefined
      ? []
      : [{ label: words.menu.wentDifferently, run: () => board.add('difference', { about }) }]),
  ];
}

/** The words that a field can be chosen from, its own marked. */
function valueEntries(board: Board, ref: ItemRef, field: 'phase' | 'part'): MenuEntry[] {
  const activity = board.plan.sessions.flatMap(({ activities }) => activities).find((one) => one.ref === ref);
  const was = activity?.[field] ?? '';
  const entry = (value: string, label: string): MenuEntry => ({
    ...{ label, chosen: value === was },
    run: () => board.ask({ do: 'set-text', ref, field, text: value, was }),
  });
  const values = board.plan.values[field] ?? [];
  return [entry('', words.notSaid), ...values.map(({ value, label }) => entry(value, label))];
}

/** All class periods, its own marked. */
function otherPeriods(board: Board, place: Place): MenuEntry[] {
  if (place.session === undefined) return [];
  return board.plan.sessions.map(({ ref, label, text }): MenuEntry => {
    const intent = moveToPeriod(place, ref);
    return {
      label: text ? `${label} · ${text}` : label,
      chosen: ref === place.session,
      run: () => intent && board.ask(intent),
    };
  });
}
