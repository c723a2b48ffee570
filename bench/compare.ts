// One thing measured for both of us: the numbers beside each other, on a screen, in Markdown and as JSON.

/** What was measured, in milliseconds or as `unit` says; the medians of one run. */
export interface Compared {
  readonly name: string;
  readonly ours: number;
  readonly peer?: number | undefined;
  readonly peerWithoutWait?: number | undefined;
  readonly unit?: string;
  /** What is wanted, as times the peer: as it comes, and without its wait. */
  readonly target?: readonly [shipped: number, withoutWait?: number];
}

export const heads = ['ms, or as said', 'Third Point', 'peer', 'peer, no wait', '×', '× no wait', 'wanted'];

/** The cells of a row, in the order of `heads`. */
export function cells({ name, ours, peer, peerWithoutWait, unit, target }: Compared): readonly string[] {
  const times = (other: number | undefined): string => (other === undefined ? '' : told(other / ours));
  const wanted = target?.map((each) => `≥ ${each}×`).join(', ') ?? '';
  const says = unit === undefined ? name : `${name} (${unit})`;
  return [says, told(ours), told(peer), told(peerWithoutWait), times(peer), times(peerWithoutWait), wanted];
}

/** @param rows as `cells` gives them */
export function onScreen(row: readonly string[]): string {
  return row.map((cell, index) => (index === 0 ? cell.padEnd(52) : cell.padStart(14))).join('');
}

export function markdown(all: readonly Compared[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const rule = heads.map((_, index) => (index === 0 ? '---' : '--:'));
  return [line(heads), line(rule), ...all.map((each) => line(cells(each)))].join('\n');
}

function told(number: number | undefined): string {
  return number === undefined ? '' : number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
}
