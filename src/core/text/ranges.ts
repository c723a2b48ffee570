/** A stretch of a text: offsets in UTF-16 code units, zero-based, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as editors count: zero-based line and UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Whether `offset` lies in the span or directly at one of its ends. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Tells of a span whether it lies in one of some others or shares a character with one. Quick for many of both.
 * @param others in the order of their beginnings
 */
export function meetsAny(others: readonly Span[]): (span: Span) => boolean {
  let furthest = -1;
  /** How far each one and those before it reach. */
  const reach = others.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    // What is empty lies in another also where that begins or ends.
    const isEmpty = start === end;
    const count = countFirst(others, (other) => (isEmpty ? other.start <= end : other.start < end));
    const last = reach[count - 1] ?? -1;
    return isEmpty ? last >= start : last > start;
  };
}

/** How many of a row are of those that stand first in it. @param isFirst true of the first ones, of none behind them */
export function countFirst<Some>(row: readonly Some[], isFirst: (one: Some) => boolean): number {
  let [from, to] = [0, row.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isFirst(row[middle] as Some)) from = middle + 1;
    else to = middle;
  }
  return from;
}
