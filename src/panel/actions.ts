/** Everything that can be done with an item, as the entries of its menu. */
import type { Addable, Intent, ItemRef } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { checkFields } from './checkParts.ts';
import { linksOf } from '../core/markdown/markdown.ts';
import type { MenuEntry } from './menu.ts';
import { moveAlong, moveIntent, moveToStop } from './moves.ts';
import { goalsPart } from './parts.ts';
import { periodEntries } from './periodActions.ts';
import { pickKey, pickPart } from './pick.ts';
import type { Place } from './places.ts';
import { suggestEntry, suggestOutEntry } from './suggestions/suggestAt.ts';
import { bringUpEntry, refToBringUp } from './together/bringUp.ts';
import { lookEntry } from './together/looked.ts';
import { words, type ItemKind, type ListName } from './words.ts';

/** What can be linked to goals. */
const linksToGoals: ReadonlySet<ItemKind> = new Set(['option', 'check', 'session', 'activity', 'criterion']);

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
  // In the whole editor Enter changes words in a rubric's grid, and elsewhere only lights the item where no text is in sight.
  const reveal = { label: words.menu.reveal, run: () => board.showInText(place.of ?? ref) };
  const entries: MenuEntry[] = isUnwritten(board, ref)
    ? []
    : [board.wide ? reveal : { ...reveal, keys: 'Enter' }];
  if (!isUnwritten(board, ref) && (kind !== 'stop' || place.of !== undefined))
    entries.push(lookEntry(board, place.of ?? ref));
  if (linksToGoals.has(kind) && board.plan.linkable.length > 0 && !board.isOpen(goalsPart(ref))) {
    entries.push({ label: words.menu.goals, run: () => board.toggle(goalsPart(ref)) });
  }
  entries.push(...linkEntries(board, place));
  const named = refToBringUp(place);
  if (named !== undefined && !isUnwritten(board, ref))
    entries.push(...bringUpEntry(board, named, place.text, `item:${ref}`));
  if (!isUnwritten(board, ref) && (kind !== 'stop' || place.of !== undefined))
    entries.push({
      label: words.menu.myNote,
      run: () => board.ask({ do: 'my-note', ref: place.of ?? ref }),
    });
  if (!board.editable) return entries;
  if (field !== undefined) {
    entries.splice(isUnwritten(board, ref) ? 0 : 1, 0, {
      label: words.menu.edit,
      keys: 'F2',
      run: () => board.edit(ref, field),
    });
    entries.splice(isUnwritten(board, ref) ? 1 : 2, 0, ...suggestEntry(board, place));
  }
  if (kind === 'check') {
    const stops = stopEntries(board, place);
    if (stops.length > 1) entries.push({ label: words.menu.when, run: () => chooseFrom(stops) });
    for (const name of checkFields) {
      entries.push({ label: words.menu.fields[name], run: () => board.edit(ref, name) });
    }
  }
  entries.push(...moreEntries(board, place, chooseFrom), ...periodEntries(board, place, chooseFrom));
  entries.push(...addEntries(board, place), ...moveEntries(board, place));
  const out = suggestOutEntry(board, place);
  entries.push(...out);
  if (kind !== 'title' && kind !== 'stop') {
    entries.push({
      label: words.menu.remove,
      keys: 'Delete',
      apart: out.length === 0,
      run: () => board.ask({ do: 'remove', ref }),
    });
  }
  return entries;
}

/** A level that every rubric of its form begins with, and that this one doesn't write: there is nothing to show in the text. */
function isUnwritten({ plan }: Board, ref: ItemRef): boolean {
  return plan.levels.some((level) => level.ref === ref && !level.written);
}

/** Adds another of the same kind behind an item. */
export function addAfter(board: Board, place: Place): void {
  const { kind, ref } = place;
  const into = place.menu ?? place.session;
  if (kind === 'title') return;
  if (kind === 'stop') {
    const when = board.plan.stops[place.stop ?? -1]?.when;
    if (when !== undefined) board.add('check', { when });
    return;
  }
  const when = kind === 'check' ? board.plan.stops[place.stop ?? -1]?.when : undefined;
  board.add(kind, {
    after: ref,
    ...(into === undefined ? {} : { into }),
    ...(when === undefined ? {} : { when }),
  });
}

/** What else can be written about a goal, a menu or an option. */
function moreEntries(
  board: Board,
  { kind, ref }: Place,
  chooseFrom: (entries: MenuEntry[]) => void,
): MenuEntry[] {
  const line = (field: ListName): MenuEntry => ({
    label: words.lists[field].add,
    run: () => board.addLine(ref, field),
  });
  if (kind === 'goal') {
    const types = typeEntries(board, ref);
    return [
      ...(types.length > 0 ? [{ label: words.menu.goalType, run: () => chooseFrom(types) }] : []),
      ...[line('standards'), line('successCriteria')],
    ];
  }
  if (kind === 'level') return [{ label: words.sayIt, run: () => board.edit(ref, 'description') }];
  if (kind === 'option')
    return [{ label: words.sayIt, run: () => board.edit(ref, 'description') }, line('supports')];
  if (kind !== 'menu') return [];
  const pick = { label: words.menu.pick, run: () => board.toggle(pickPart(ref), pickKey(ref)) };
  return board.isOpen(pickPart(ref)) ? [] : [pick];
}

/** The kinds of goals, its own marked. */
function typeEntries(board: Board, ref: ItemRef): MenuEntry[] {
  const was = board.plan.goals.find((goal) => goal.ref === ref)?.type ?? '';
  const entry = (value: string, label: string): MenuEntry => ({
    ...{ label, chosen: value === was },
    run: () => board.ask({ do: 'set-text', ref, field: 'type', text: value, was }),
  });
  const values = board.plan.values.goalType ?? [];
  return [entry('', words.notSaid), ...values.map(({ value, label }) => entry(value, label))];
}

/** Where the texts of an item lead to. */
function linkEntries(board: Board, { texts }: Place): MenuEntry[] {
  const links = new Map([...texts.values()].flatMap(linksOf).map((link) => [link.target, link]));
  return [...links.values()].map(({ target, words: shown }) => ({
    label: words.openPaper(shown),
    run: () => board.ask({ do: 'open', target }),
  }));
}

function addEntries(board: Board, place: Place): MenuEntry[] {
  const { kind, ref } = place;
  if (kind === 'title') return [];
  const entries: MenuEntry[] = [];
  if (kind === 'menu') {
    entries.push({ label: words.add.option, apart: true, run: () => board.add('option', { into: ref }) });
  } else if (kind === 'session') {
    entries.push({
      label: words.add.activity,
      apart: true,
      run: () => board.add('activity', { into: ref }),
    });
  }
  const label = kind === 'stop' ? words.add.check : words.menu.addAfter[kind satisfies Addable];
  if (kind === 'stop' && board.plan.stops[place.stop ?? -1]?.when === undefined) return entries;
  entries.push({ label, keys: 'Mod+Enter', apart: entries.length === 0, run: () => addAfter(board, place) });
  return entries;
}

function moveEntries(board: Board, place: Place): MenuEntry[] {
  const entry = (label: string, keys: string, intent: Intent | undefined): MenuEntry[] =>
    intent ? [{ label, keys, run: () => board.ask(intent) }] : [];
  if (board.wide && place.kind === 'level') {
    return [
      ...entry(words.menu.left, 'Alt+Left', moveIntent(board.plan, place, -1)),
      ...entry(words.menu.right, 'Alt+Right', moveIntent(board.plan, place, 1)),
    ];
  }
  return [
    ...entry(words.menu.up, 'Alt+Up', moveIntent(board.plan, place, -1)),
    ...entry(words.menu.down, 'Alt+Down', moveIntent(board.plan, place, 1)),
    ...(board.wide && place.kind === 'check'
      ? [
          ...entry(words.menu.earlier, 'Alt+Left', moveAlong(board.plan, place, -1)),
          ...entry(words.menu.later, 'Alt+Right', moveAlong(board.plan, place, 1)),
        ]
      : []),
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
