/** The alignment map as a grid: which columns are drawn, what each place of it is called, and where the keys lead. */
import type { MapView } from '../core/view/planView.ts';

/** A column as it is drawn: one of the map's, or all of a group that is folded or empty. */
export interface DrawnColumn {
  readonly key: string;
  /** Zero-based among the groups. */
  readonly group: number;
  /** Zero-based among the columns of the map; absent where it stands for the group. */
  readonly column?: number;
}

/** A place of the grid. Row 0 has the groups, row 1 the columns, the goals follow; column 0 has the goals themselves. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The first row with a goal. */
export const FIRST_GOAL = 2;

export class MapLayout {
  readonly map: MapView;
  readonly columns: readonly DrawnColumn[];
  readonly #isFolded: (group: number) => boolean;

  /** @param isFolded whether a group is drawn as one column */
  constructor(map: MapView, isFolded: (group: number) => boolean) {
    this.map = map;
    this.#isFolded = isFolded;
    this.columns = map.groups.flatMap(({ key, first, count }, group): DrawnColumn[] =>
      count === 0 || isFolded(group)
        ? [{ key, group }]
        : map.columns
            .slice(first, first + count)
            .map(({ ref }, index) => ({ key: ref, group, column: first + index })),
    );
  }

  isFolded(group: number): boolean {
    return this.#isFolded(group);
  }

  /** What stands at a place, as its `data-key`; undefined where nothing is. Heads that reach over several places stand at each. */
  keyAt({ row, column }: Spot): string | undefined {
    const goal = this.map.rows[row - FIRST_GOAL];
    if (column === 0) return goal && `item:${goal.ref}`;
    const drawn = this.columns[column - 1];
    if (!drawn) return undefined;
    if (row === 0 || (row === 1 && drawn.column === undefined))
      return groupKey(this.map.groups[drawn.group]?.key ?? '');
    if (row === 1) return `item:${drawn.key}`;
    return goal && cellKey(goal.ref, drawn.key);
  }

  get lastRow(): number {
    return this.map.rows.length + FIRST_GOAL - 1;
  }

  /** Whether a key is that of a place. */
  has(key: string | undefined): boolean {
    if (key === undefined) return false;
    const heads = [...this.columns.keys()].some((index) =>
      [0, 1].some((row) => this.keyAt({ row, column: index + 1 }) === key),
    );
    if (heads || this.map.rows.some(({ ref }) => key === `item:${ref}`)) return true;
    const goal = this.map.rows.find(({ ref }) => key.startsWith(cellKey(ref, '')));
    return goal !== undefined && this.columns.some((drawn) => cellKey(goal.ref, drawn.key) === key);
  }

  /**
   * Where a key press leads from a place, as in ARIA's pattern for grids.
   * @param page so many rows are seen at once
   * @returns undefined where it leads nowhere
   */
  after(
    from: Spot,
    press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
    page: () => number,
  ): Spot | undefined {
    const far = press.ctrlKey || press.metaKey;
    const right = this.columns.length;
    switch (press.key) {
      case 'ArrowRight':
        return far ? undefined : this.#walk(from, 0, 1);
      case 'ArrowLeft':
        return far ? undefined : this.#walk(from, 0, -1);
      case 'ArrowDown':
        return far ? undefined : this.#walk(from, 1, 0);
      case 'ArrowUp':
        return far ? undefined : this.#walk(from, -1, 0);
      case 'Home':
        return this.#reach({ row: far ? 0 : from.row, column: 0 }, 0, 1);
      case 'End':
        return this.#reach({ row: far ? this.lastRow : from.row, column: right }, 0, -1);
      case 'PageDown':
        return this.#reach({ ...from, row: Math.min(this.lastRow, Math.max(from.row, 1) + page()) }, -1, 0);
      case 'PageUp':
        return this.#reach(
          { ...from, row: Math.max(from.row < FIRST_GOAL ? 0 : FIRST_GOAL, from.row - page()) },
          1,
          0,
        );
      default:
        return undefined;
    }
  }

  /** The next place of another name in a direction. */
  #walk(from: Spot, down: number, right: number): Spot | undefined {
    const here = this.keyAt(from);
    let at: Spot = { row: from.row + down, column: from.column + right };
    while (this.#isInside(at)) {
      const key = this.keyAt(at);
      if (key !== undefined && key !== here) return at;
      at = { row: at.row + down, column: at.column + right };
    }
    return undefined;
  }

  /** The place itself, or the first one with a name in a direction. */
  #reach(at: Spot, down: number, right: number): Spot | undefined {
    return this.keyAt(at) === undefined ? this.#walk(at, down, right) : at;
  }

  #isInside({ row, column }: Spot): boolean {
    return row >= 0 && row <= this.lastRow && column >= 0 && column <= this.columns.length;
  }
}

export function groupKey(key: string): string {
  return `group:${key}`;
}

/** An item's name in this plan has no bar in it. */
export function cellKey(row: string, column: string): string {
  return `cell:${row}|${column}`;
}
