/** Lines that do not begin where their neighbours do. */
import type { TextEdit } from '../../text/edits.ts';
import { columnOf, indentOf, type Line } from './lines.ts';
import { insertion, shown, type Slip, type Stretch } from './slip.ts';

/** Further away than this, a line is not out of line but elsewhere. */
const MOST_OFF = 8;

/** Guesses about keys and dashes out of line, and about the space between a dash and its key. */
export function columnSlips(stretch: Stretch): Slip[] {
  return [...columns(stretch), ...dashGap(stretch)];
}

/** Keys and dashes that do not begin where their neighbours do. */
function columns({ text, lines, column }: Stretch): Slip[] {
  const content = lines.filter((line) => line.kind === 'content');
  const marked = content.filter(({ key, dashes }) => key ?? dashes.length > 0);
  const odd = oddLines(content, column);
  return marked.flatMap((line) => {
    const near = neighbours(marked, line, column).filter(
      (target) => target !== indentOf(line) && Math.abs(target - indentOf(line)) <= MOST_OFF,
    );
    return near.flatMap((target, order) => {
      const delta = target - indentOf(line);
      const children = lines.slice(lines.indexOf(line) + 1).slice(
        0,
        firstIndex(
          lines.slice(lines.indexOf(line) + 1),
          (below) => below.kind !== 'blank' && indentOf(below) <= indentOf(line),
        ),
      );
      const block = line.blockIndent === undefined ? [] : children.filter(({ kind }) => kind === 'inside');
      const groups = [
        [line, ...block],
        [line, ...children],
      ];
      const shifts = groups.flatMap((group) => shifted(group, delta));
      const what = line.dashes[0] === undefined ? line.key : { start: line.dashes[0], end: line.value.end };
      const span = what ?? { start: line.body, end: line.value.end };
      const name = line.key ? shown(text.slice(line.key.start, line.key.end)) : 'This line';
      return shifts.map((edits): Slip => ({
        code: 'yaml-column',
        span,
        message: `${name} starts too far to the ${delta > 0 ? 'left' : 'right'}.`,
        repair: { title: 'Line it up with its neighbors', edits },
        suspect: { start: line.body, end: line.value.end },
        rank: (odd.has(line) ? 26 : 40) + order / 100,
      }));
    });
  });
}

/** Where the lines around it begin: those of the same sort first, then all, the nearest first. */
export function neighbours(marked: readonly Line[], line: Line, column: number): number[] {
  const at = marked.indexOf(line);
  const around = marked.slice(Math.max(0, at - 12), at + 13).filter((other) => other !== line);
  const same = around.flatMap((other) =>
    line.dashes.length > 0
      ? other.dashes.slice(0, 1).map((dash) => dash - other.start)
      : other.key
        ? [columnOf(other)]
        : [],
  );
  const off = (target: number): number => Math.abs(target - indentOf(line));
  const below = marked[at + 1];
  if (line.dashes.length > 0 && below?.dashes.length === 0) {
    same.push(indentOf(below) - (columnOf(line) - indentOf(line)));
  }
  // As far from one as from the other, a line belongs to the names around it: else it would take along those below.
  const between = [marked[at - 1], below].every((other) => other?.dashes.length === 0);
  const follows = (target: number): number => (between && below && indentOf(below) === target ? 0 : 1);
  return [...new Set([...same, column])]
    .filter((target) => target >= 0)
    .sort((a, b) => off(a) - off(b) || follows(a) - follows(b));
}

/** The lines that begin at a column none of the lines above has opened. */
function oddLines(content: readonly Line[], column: number): ReadonlySet<Line> {
  const odd = new Set<Line>();
  let open = [column];
  let above: Line | undefined;
  for (const line of content) {
    const indent = indentOf(line);
    const child = above?.key && above.value.start >= above.value.end && indent > (open.at(-1) ?? 0);
    if (!child && !open.includes(indent) && above) odd.add(line);
    open = open.filter((each) => each < indent || (each === indent && open.includes(indent)));
    for (const dash of line.dashes) open.push(dash - line.start);
    if (line.key) open.push(columnOf(line));
    above = line;
  }
  return odd;
}

/** The edits that move lines; none where they cannot go that far to the left. */
function shifted(lines: readonly Line[], delta: number): TextEdit[][] {
  const moving = lines.filter(({ kind }) => kind !== 'blank');
  if (delta > 0) return [moving.map(({ start }) => insertion(start, ' '.repeat(delta)))];
  if (moving.some(({ blanks }) => !blanks.startsWith(' '.repeat(-delta)))) return [];
  return [moving.map(({ start }) => ({ start, end: start - delta, text: '' }))];
}

function firstIndex(lines: readonly Line[], is: (line: Line) => boolean): number {
  const at = lines.findIndex(is);
  return at < 0 ? lines.length : at;
}

/** Too many or too few spaces behind a dash for the lines below. */
function dashGap({ lines, text }: Stretch): Slip[] {
  const content = lines.filter(({ kind }) => kind === 'content');
  return content.flatMap((line, index): Slip[] => {
    const dash = line.dashes.at(-1);
    const below = content[index + 1];
    if (dash === undefined || !line.key || !below || below.dashes.length > 0) return [];
    const gap = indentOf(below) - (dash - line.start) - 1;
    if (gap < 1 || gap > MOST_OFF || gap === line.body - dash - 1) return [];
    return [
      {
        code: 'yaml-column',
        span: line.key,
        message: `${shown(text.slice(line.key.start, line.key.end))} does not begin where the lines below do.`,
        repair: {
          title: 'Line it up with its neighbors',
          edits: [{ start: dash + 1, end: line.body, text: ' '.repeat(gap) }],
        },
        suspect: { start: line.body, end: line.value.end },
        rank: 26,
      },
    ];
  });
}
