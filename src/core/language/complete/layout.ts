/** How the writer of a text lays it out, seen from its lines alone: quick, and true of broken texts too. */
import { lineEnding } from '../../text/edits.ts';

/** Steps in columns. */
export interface Layout {
  /** How far keys stand in below others. */
  readonly step: number;
  /** How far dashes stand in below their keys. */
  readonly listStep: number;
  readonly eol: string;
}

/** Further lines tell nothing new. */
const MOST_LINES = 2_000;

/** Where nothing stands in yet, as the product's own examples are laid out. */
export function layoutOf(text: string): Layout {
  const steps = new Map<number, number>();
  const listSteps = new Map<number, number>();
  let above: number | undefined;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let count = 0; start < text.length && count < MOST_LINES; count++) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    let at = start;
    while (text.charAt(at) === ' ') at++;
    const sign = text.charAt(at);
    if (sign !== '' && sign !== '\n' && sign !== '\r' && sign !== '#') {
      const column = at - start;
      const dash = sign === '-' && /\s/.test(text.charAt(at + 1));
      if (above !== undefined && (dash ? column >= above : column > above)) {
        const tally = dash ? listSteps : steps;
        tally.set(column - above, (tally.get(column - above) ?? 0) + 1);
      }
      while (text.charAt(at) === '-' && text.charAt(at + 1) === ' ') {
        at++;
        while (text.charAt(at) === ' ') at++;
      }
      let last = end;
      while (last > at && /[ \t\r]/.test(text.charAt(last - 1))) last--;
      above = last > at + 1 && text.charAt(last - 1) === ':' ? at - start : undefined;
    }
    start = end + 1;
  }
  const step = most(steps);
  return { step: step ?? 2, listStep: most(listSteps) ?? step ?? 2, eol: lineEnding(text) };
}

function most(tally: ReadonlyMap<number, number>): number | undefined {
  return [...tally].sort(([, a], [, b]) => b - a)[0]?.[0];
}
