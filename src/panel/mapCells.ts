/** What a cell of the alignment map shows and says, and what linking it asks for. */
import type { Intent, MapCell, MapColumn, MapRow, MapView, Question } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import type { DrawnColumn } from './mapLayout.ts';
import { beginningOf } from './parts.ts';
import { words } from './words.ts';

export interface CellFacts {
  /** `asked`: a question is open about just this; `fine`: it was, and was answered so. */
  readonly state: 'linked' | 'asked' | 'fine' | 'empty';
  /** Whether its whole group is asked about for this goal. */
  readonly whole: boolean;
  readonly question?: Question;
  /** Of a group that is drawn as one column: how many of it are linked. */
  readonly count?: number;
  /** What makes the link, as the plan has it. */
  readonly cell?: MapCell;
}

/** The cells of one goal. */
export class GoalCells {
  readonly #board: Board;
  readonly #row: MapRow;
  readonly #cells: ReadonlyMap<number, MapCell>;
  readonly #missed: ReadonlyMap<number, MapColumn>;

  constructor(board: Board, row: MapRow) {
    this.#board = board;
    this.#row = row;
    this.#cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    this.#missed = missedBy(board.plan.map, row);
  }

  at(drawn: DrawnColumn): CellFacts {
    const { map } = this.#board.plan;
    const { asked, fine, questions, label } = this.#row;
    const whole = asked.find(({ group }) => group === drawn.group);
    const missed = this.#missedAt(drawn);
    // Nothing is asked about a goal that has no words yet.
    const own = label === '' ? undefined : missed.find(({ misses }) => typeof misses === 'number');
    const question = own ? own.questions[Number(own.misses)] : questions[whole?.question ?? -1];
    const isAsked = own !== undefined || whole !== undefined;
    const answered = fine.includes(drawn.group) || missed.some(({ misses }) => misses === 'fine');
    const more = { whole: whole !== undefined, ...(question ? { question } : {}) };
    if (drawn.column === undefined) {
      const { first = 0, count: columns = 0 } = map.groups[drawn.group] ?? {};
      const count = Array.from({ length: columns }, (_, index) => first + index).filter((column) =>
        this.isLinked(column),
      ).length;
      const state = isAsked ? 'asked' : count > 0 ? 'linked' : answered ? 'fine' : 'empty';
      return { ...more, state, count };
    }
    const cell = this.#cells.get(drawn.column);
    if (this.isLinked(drawn.column)) return { ...more, state: 'linked', ...(cell ? { cell } : {}) };
    return { ...more, state: isAsked ? 'asked' : answered ? 'fine' : 'empty' };
  }

  /** Those of the columns drawn there that miss the goal. */
  #missedAt({ group, column }: DrawnColumn): readonly MapColumn[] {
    if (column === undefined) return [...this.#missed.values()].filter((each) => each.group === group);
    const missed = this.#missed.get(column);
    return missed ? [missed] : [];
  }

  isLinked(column: number): boolean {
    const cell = this.#cells.get(column);
    const target = this.#board.plan.map.columns[column];
    const link = target && linkOf(this.#row, target, cell);
    return link ? this.#board.isLinked(link.ref, link.to, cell !== undefined) : cell !== undefined;
  }

  /** What links the goal there, or takes the link away; undefined where neither can be done from here. */
  toggle(column: number): Extract<Intent, { do: 'link' | 'standard' }> | undefined {
    const cell = this.#cells.get(column);
    const target = this.#board.plan.map.columns[column];
    const link = target && linkOf(this.#row, target, cell);
    if (!link || cell?.fixed) return undefined;
    const on = !this.isLinked(column);
    return target.links === 'standard'
      ? { do: 'standard', ref: link.ref, code: link.to, on }
      : { do: 'link', ref: link.ref, goal: link.to, on };
  }
}

/** The item whose list makes the link, and what stands in it. */
function linkOf(
  row: MapRow,
  column: MapColumn,
  cell: MapCell | undefined,
): { readonly ref: string; readonly to: string } | undefined {
  if (column.links === 'standard') return { ref: row.ref, to: column.label };
  if (column.links === 'none' || row.id === undefined) return undefined;
  return { ref: cell?.by?.[0]?.ref ?? column.ref, to: row.id };
}

/**
 * The options that do not show a goal which another option of their menu shows, and of which something is said for that;
 * by their columns.
 */
export function missedBy({ columns, groups }: MapView, { cells }: MapRow): ReadonlyMap<number, MapColumn> {
  const linked = new Set(cells.map(({ column }) => column));
  const missed = new Map<number, MapColumn>();
  for (const group of new Set(cells.map(({ column }) => columns[column]?.group))) {
    const { kind, first, count } = groups[group ?? -1] ?? { first: 0, count: 0 };
    for (let at = first; kind === 'option' && at < first + count; at++) {
      const column = columns[at];
      if (column?.misses !== undefined && !linked.has(at)) missed.set(at, column);
    }
  }
  return missed;
}

/** So much of an item's words is enough to know it by, in characters. */
const ENOUGH = 60;

/** A goal as it is called in sentences. @param index zero-based */
export function goalName({ label }: MapRow, index: number): string {
  return words.map.goal(index + 1, beginningOf(label, ENOUGH) || words.notWritten.goal);
}

/** A column as it is called in sentences, with what more there is to know. */
export function columnName(map: MapView, { label, more, group }: MapColumn): string {
  const kind = map.groups[group]?.kind ?? 'check';
  const name = beginningOf(label, ENOUGH) || (kind === 'standard' ? '' : words.notWritten[kind]);
  return more === undefined || kind === 'standard' ? name : `${name}, ${more}`;
}

/** A cell in one sentence. */
export function sentence(goal: string, column: string, { state, count, question }: CellFacts): string {
  const linked = count === undefined ? words.map.states[state] : words.map.count(count);
  const about = question && state === 'asked' ? `. ${question.text}` : '';
  return `${goal}; ${column}: ${state === 'asked' && count === undefined ? words.map.states.empty : linked}${about}`;
}
