/** What a cell of the alignment map shows and says, and what linking it asks for. */
import type {
  Intent,
  MapAsked,
  MapCell,
  MapColumn,
  MapPlace,
  MapRow,
  MapView,
  Question,
} from '../core/view/planView.ts';
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

  constructor(board: Board, row: MapRow) {
    this.#board = board;
    this.#row = row;
    this.#cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  }

  at(drawn: DrawnColumn): CellFacts {
    const { map } = this.#board.plan;
    const { asked, fine } = this.#row;
    const whole = asked.find((each) => each.group === drawn.group && each.column === undefined);
    const isHere = (each: MapPlace): boolean =>
      each.group === drawn.group && (drawn.column === undefined || each.column === drawn.column);
    const own = asked.find(isHere) ?? whole;
    const question = own && questionAt(map, this.#row, own);
    const answered = fine.some(
      (each) => isHere(each) || (each.group === drawn.group && each.column === undefined),
    );
    const more = { whole: whole !== undefined, ...(question ? { question } : {}) };
    if (drawn.column === undefined) {
      const { first = 0, count: columns = 0 } = map.groups[drawn.group] ?? {};
      const count = Array.from({ length: columns }, (_, index) => first + index).filter((column) =>
        this.isLinked(column),
      ).length;
      const state = own ? 'asked' : count > 0 ? 'linked' : answered ? 'fine' : 'empty';
      return { ...more, state, count };
    }
    const cell = this.#cells.get(drawn.column);
    if (this.isLinked(drawn.column)) return { ...more, state: 'linked', ...(cell ? { cell } : {}) };
    return { ...more, state: own ? 'asked' : answered ? 'fine' : 'empty' };
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

function questionAt(map: MapView, row: MapRow, { column, question }: MapAsked): Question | undefined {
  return (column === undefined ? row : map.columns[column])?.questions[question];
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
