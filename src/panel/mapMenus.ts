/** What can be done at each place of the alignment map, as the entries of its menu. */
import type { Intent, ItemRef, MapColumn, MapRow, Question } from '../core/view/planView.ts';
import type { Board, Where } from './board.ts';
import { GoalCells } from './mapCells.ts';
import { groupKey, type DrawnColumn, type MapLayout } from './mapLayout.ts';
import type { MenuEntry } from './menu.ts';
import { beginningOf } from './parts.ts';
import { bringUpEntry } from './together/bringUp.ts';
import { lookEntry } from './together/looked.ts';
import { words } from './words.ts';

/** The part that is open where a group is not drawn as it is at first. */
export function foldPart(key: string): string {
  return `map-fold:${key}`;
}

/** The entries for a cell: linking it first, then what is asked here. */
export function cellEntries(board: Board, row: MapRow, drawn: DrawnColumn): MenuEntry[] {
  const { map } = board.plan;
  const cells = new GoalCells(board, row);
  const { question, cell } = cells.at(drawn);
  const column = drawn.column === undefined ? undefined : map.columns[drawn.column];
  const toggle = drawn.column === undefined ? undefined : cells.toggle(drawn.column);
  const asked = question ? questionEntries(board, column?.ref ?? row.ref, question, row) : [];
  const entries: MenuEntry[] = [];
  if (board.editable && toggle) {
    const label = toggle.on ? words.map.link : words.map.unlink;
    entries.push({ label, keys: 'Space', run: () => board.ask(toggle) });
  }
  const group = map.groups[drawn.group];
  if (group && !column && group.count > 0) entries.push(foldEntry(board, group.key, true));
  entries.push(...asked);
  if (!question?.actions.some(({ intent }) => isNewCheck(intent)))
    entries.push(...addCheck(board, row, column));
  if (column) {
    const named = cell?.by ?? [column];
    entries.push(
      ...named.slice(0, MOST_NAMED).map(({ ref, label }, index) => ({
        label: words.map.show(beginningOf(label, NAME)),
        ...(index === 0 ? { apart: true } : {}),
        run: () => board.showInText(ref),
      })),
    );
  }
  entries.push({ label: words.map.showGoal, apart: !column, run: () => board.showInText(row.ref) });
  return entries;
}

/** More items than these, which all make one link, are not listed. */
const MOST_NAMED = 6;

/** So much of an item's words stands in an entry, in characters. */
const NAME = 40;

/** The entries for a goal. */
export function rowEntries(board: Board, row: MapRow): MenuEntry[] {
  return [
    ...itemEntries(board, row.ref, row.label, true),
    ...row.questions.flatMap((question) => questionEntries(board, row.ref, question, row)),
    ...(row.questions.some(({ actions }) => actions.some(({ intent }) => isNewCheck(intent)))
      ? []
      : addCheck(board, row)),
  ];
}

/** The entries for a column. */
export function columnEntries(board: Board, column: MapColumn): MenuEntry[] {
  const { kind } = board.plan.map.groups[column.group] ?? {};
  return [
    ...itemEntries(
      board,
      column.ref,
      column.label,
      kind === 'check' || kind === 'option' || kind === 'session',
    ),
    ...column.questions.flatMap((question) => questionEntries(board, column.ref, question)),
  ];
}

/** The entries for a group; drawn as one column, for what is asked about its columns too. */
export function groupEntries(board: Board, layout: MapLayout, index: number): MenuEntry[] {
  const group = layout.map.groups[index];
  if (!group) return [];
  const { key, ref, count, questions } = group;
  return [
    ...(count > 0 ? [foldEntry(board, key, layout.isFolded(index))] : []),
    ...(ref === undefined ? [] : itemEntries(board, ref, group.label, true, groupKey(key))),
    ...questions.flatMap((question) => questionEntries(board, ref ?? board.plan.titleRef, question)),
  ];
}

/** The entries for questions that have no other place in the map. */
export function planEntries(board: Board): MenuEntry[] {
  const { map, titleRef } = board.plan;
  return map.questions.flatMap((question) => questionEntries(board, titleRef, question));
}

function foldEntry(board: Board, key: string, folded: boolean): MenuEntry {
  return { label: folded ? words.map.unfold : words.map.fold, run: () => board.toggle(foldPart(key)) };
}

/** @param about its words @param inPlan whether the page of the plan shows it @param at the key of its place in the map */
function itemEntries(board: Board, ref: ItemRef, about: string, inPlan: boolean, at?: string): MenuEntry[] {
  return [
    { label: words.menu.reveal, keys: 'Enter', run: () => board.showInText(ref) },
    ...(inPlan ? [{ label: words.map.inPlan, run: () => board.showPage('plan', ref) }] : []),
    lookEntry(board, ref),
    ...bringUpEntry(board, ref, about, at),
  ];
}

/** The answers to a question about an item; where there is none, the item. @param row the goal it is asked for here: another goal's link is no answer then */
function questionEntries(board: Board, ref: ItemRef, { text, actions }: Question, row?: MapRow): MenuEntry[] {
  const here = actions.filter(({ intent }) => row === undefined || intent.do !== 'link');
  if (!board.editable || here.length === 0)
    return [{ label: words.menu.reveal, about: text, run: () => board.showInText(ref) }];
  return here.map(({ label, intent }) => ({ label, about: text, run: () => answer(board, intent, row) }));
}

/** Does what an answer says. A field for words opens where the page has a place for it. */
function answer(board: Board, intent: Intent, row: MapRow | undefined): void {
  if (row && isNewCheck(intent)) openField(board, row, intent.goals ? { goals: intent.goals } : {});
  else {
    const wantsWords = (intent.do === 'add' || intent.do === 'set-text') && intent.text === '';
    if (wantsWords) board.showPage('plan');
    board.act(intent);
  }
}

function isNewCheck(intent: Intent): intent is Extract<Intent, { do: 'add' }> {
  return intent.do === 'add' && intent.what === 'check' && intent.text === '';
}

/** Adds a check for a goal; at a class period, one that stands there. */
function addCheck(board: Board, row: MapRow, column?: MapColumn): MenuEntry[] {
  const { id } = row;
  if (!board.editable || id === undefined) return [];
  const stop = column && board.plan.stops.find(({ ref }) => ref === column.ref);
  const when = stop?.when ? { when: stop.when } : {};
  const label = stop?.when ? words.map.addCheckAt(stop.label) : words.map.addCheck;
  return [{ label, run: () => openField(board, row, { goals: [id], ...when }) }];
}

/** The field opens below the goal it was asked for. */
function openField(board: Board, row: MapRow, where: Where): void {
  board.add('check', { ...where, beside: row.ref });
}
