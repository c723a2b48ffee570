// One thing measured: beside the peer, or against a limit; on a screen, in Markdown and as JSON.
import type { Measured } from './measure.ts';

/** What was measured, in milliseconds or as `unit` says. */
export interface Row {
  readonly name: string;
  readonly ours: Measured;
  readonly peer?: Measured | undefined;
  readonly peerWithoutWait?: Measured | undefined;
  readonly unit?: string;
  /** What is wanted: at least so many times as fast as the peer as it comes, and without its wait; the median at most so much, or every round. */
  readonly target?: Target;
}

export interface Target {
  readonly times?: number;
  readonly timesWithoutWait?: number;
  readonly atMost?: number;
  /** So much that no round may take more. */
  readonly never?: number;
}

const heads = ['ms, or as said', 'Third Point', 'least – most', 'peer', 'peer, no wait', '×', '× no wait'];

/** The cells of a row, in the order of `heads`. */
function cells({ name, ours, peer, peerWithoutWait, unit }: Row): readonly string[] {
  const times = (other: Measured | undefined): string => (other ? told(other.median / ours.median) : '');
  return [
    unit === undefined ? name : `${name} (${unit})`,
    told(ours.median),
    ours.min === ours.max ? '' : `${told(ours.min)} – ${told(ours.max)}`,
    told(peer?.median),
    told(peerWithoutWait?.median),
    times(peer),
    times(peerWithoutWait),
  ];
}

/** The lines of a table for a screen. */
export function onScreen(rows: readonly Row[]): readonly string[] {
  return [heads, ...rows.map(cells)].map((row) =>
    row.map((cell, index) => (index === 0 ? cell.padEnd(64) : cell.padStart(15))).join(''),
  );
}

export function markdown(rows: readonly Row[]): string {
  return table(heads, rows.map(cells));
}

/**
 * What is wanted beside what was measured, a line each.
 * @param missing what could not be measured or was not asked for, so that nothing that is wanted goes unmentioned
 */
export function targetsTable(rows: readonly Row[], missing: readonly string[]): string {
  const lines = rows.flatMap((row) =>
    verdicts(row).map(({ wanted, measured, met }) => [row.name, wanted, measured, met ? 'yes' : '**no**']),
  );
  const unknown = missing.map((name) => [name, '', 'not measured', '**no**']);
  return table(['', 'wanted', 'measured', 'met'], [...lines, ...unknown]);
}

interface Verdict {
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

function verdicts({ ours, peer, peerWithoutWait, unit = 'ms', target }: Row): readonly Verdict[] {
  if (!target) return [];
  const found: Verdict[] = [];
  const compare = (wanted: number | undefined, other: Measured | undefined, which: string): void => {
    if (wanted === undefined || !other) return;
    const times = other.median / ours.median;
    found.push({ wanted: `≥ ${wanted}×${which}`, measured: `${told(times)}×`, met: times >= wanted });
  };
  compare(target.times, peer, '');
  compare(target.timesWithoutWait, peerWithoutWait, ' without the wait');
  const limit = (most: number | undefined, sign: string, value: number): void => {
    if (most === undefined) return;
    found.push({
      wanted: `${sign} ${most} ${unit}`,
      measured: `${told(value)} ${unit}`,
      met: value <= most,
    });
  };
  limit(target.atMost, '≤', ours.median);
  limit(target.never, 'never over', ours.max);
  return found;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function told(number: number | undefined): string {
  return number === undefined || Number.isNaN(number)
    ? ''
    : number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
}
