/** Tabs where only spaces count. */
import type { TextEdit } from '../../text/edits.ts';
import { neighbours } from './columns.ts';
import { columnOf, runs, type Line } from './lines.ts';
import type { Slip, Stretch } from './slip.ts';

/** How wide a tab may have been meant, the commonest first. */
const TAB_WIDTHS = [2, 4, 8, 3, 1, 6, 0];

/** Guesses about tabs at the beginning of lines and behind dashes. */
export function tabSlips(stretch: Stretch): Slip[] {
  return [...indentingTabs(stretch), ...tabsBehindDashes(stretch)];
}

/** Each run of lines that begin with tabs, with every width the tabs may have; widths that fit the neighbours first. */
function indentingTabs({ lines, column }: Stretch): Slip[] {
  const tabbed = (line: Line): boolean => line.kind !== 'blank' && line.blanks.includes('\t');
  return runs(lines, tabbed).flatMap((group) => {
    const first = group[0] as Line;
    const start = first.start + first.blanks.indexOf('\t');
    const span = { start, end: first.start + first.blanks.length };
    const near = neighbours(
      lines.filter((line) => line === first || (line.kind === 'content' && !tabbed(line))),
      first,
      column,
    );
    const above = lines.slice(0, lines.indexOf(first)).findLast(({ kind }) => kind === 'content');
    const widths: ((blanks: string) => number)[] = [
      ...TAB_WIDTHS.map((width) => (blanks: string) => blanks.replaceAll('\t', ' '.repeat(width)).length),
      ...[4, 8].map((width) => (blanks: string) => tabStops(blanks, width)),
      ...(above ? [() => columnOf(above), () => columnOf(above) + 2] : []),
    ];
    return widths.flatMap((width, index) => {
      const edits = group.map((line): TextEdit => {
        return {
          start: line.start,
          end: line.start + line.blanks.length,
          text: ' '.repeat(width(line.blanks)),
        };
      });
      // Whoever writes a tab wants the line to start further right than the first column.
      if (edits.some(({ text }) => text === '')) return [];
      return {
        code: 'yaml-tab' as const,
        span,
        message: 'This line starts with a tab. Only spaces can move a line to the right.',
        repair: { title: 'Use spaces', edits },
        suspect: { start: first.start, end: group.at(-1)?.end ?? first.end },
        rank: (near.includes(width(first.blanks)) ? 7 : 8) + index / 100,
      };
    });
  });
}

function tabsBehindDashes({ text, lines }: Stretch): Slip[] {
  return lines.flatMap((line) =>
    line.dashes.flatMap((dash) => {
      const gap = /^[ \t]*\t[ \t]*/.exec(text.slice(dash + 1, line.end))?.[0];
      if (gap === undefined) return [];
      const span = { start: dash + 1, end: dash + 1 + gap.length };
      return [1, 3].map((spaces) => ({
        code: 'yaml-tab' as const,
        span,
        message: 'There is a tab after this dash. A space belongs there.',
        repair: { title: 'Use a space', edits: [{ ...span, text: ' '.repeat(spaces) }] },
        suspect: { start: line.body, end: line.end },
        rank: 9,
      }));
    }),
  );
}

function tabStops(blanks: string, width: number): number {
  let column = 0;
  for (const blank of blanks) column = blank === '\t' ? (Math.floor(column / width) + 1) * width : column + 1;
  return column;
}
