/** Slips with the dashes of a list. */
import type { TextEdit } from '../../text/edits.ts';
import { columnOf, indentOf, runs, type Line } from './lines.ts';
import { insertion, shown, type Slip, type Stretch } from './slip.ts';

/** Guesses about dashes: without a space, doubled, missing, or bullets in their place. */
export function dashSlips(stretch: Stretch): Slip[] {
  return [...dashes(stretch), ...bullets(stretch)];
}

/** Dashes without a space, doubled, or missing. */
function dashes({ text, lines }: Stretch): Slip[] {
  const content = lines.filter(({ kind }) => kind === 'content');
  return content.flatMap((line, index) => {
    const slips: Slip[] = [];
    const raw = text.slice(line.body, line.value.end);
    const suspect = { start: line.body, end: line.value.end };
    if (/^-[^\s-]/.test(raw)) {
      slips.push({
        code: 'yaml-dash-space',
        span: { start: line.body, end: line.body + 1 },
        message: 'A space is missing after the dash.',
        repair: { title: 'Add the space', edits: [insertion(line.body + 1, ' ')] },
        suspect,
        rank: 20,
      });
      const edits = [insertion(line.body + 1, ' '), ...broughtAlong(lines, line)];
      if (edits.length > 1) {
        slips.push({ ...(slips[0] as Slip), repair: { title: 'Add the space', edits }, rank: 20.1 });
      }
    }
    const doubled = /^-(?=-\s)/.test(raw) ? line.body : line.dashes.length > 1 ? line.dashes[1] : undefined;
    if (doubled !== undefined) {
      const end = line.dashes.length > 1 ? line.body : doubled + 1;
      slips.push({
        code: 'yaml-double-dash',
        span: { start: doubled, end: doubled + 1 },
        message: 'One dash is enough.',
        repair: { title: 'Take one away', edits: [{ start: doubled, end, text: '' }] },
        suspect,
        rank: 21,
      });
    }
    const first = line.key && line.dashes.length === 0 ? missingDash(text, content, index) : undefined;
    if (first && line.key) {
      const name = shown(text.slice(line.key.start, line.key.end));
      slips.push({
        code: 'yaml-missing-dash',
        span: line.key,
        message: `A dash is missing before ${name}: a new entry begins here.`,
        repair: {
          title: 'Add the dash',
          edits: [{ start: line.start, end: line.body, text: text.slice(first.start, first.body) }],
        },
        suspect,
        rank: 22,
      });
    }
    return slips;
  });
}

/** Moves the lines of an entry to where its first name stands once its dash has a space behind it. */
function broughtAlong(lines: readonly Line[], entry: Line): TextEdit[] {
  const below = lines.slice(lines.indexOf(entry) + 1);
  const stop = below.findIndex(({ kind, blanks }) => kind !== 'blank' && blanks.length <= indentOf(entry));
  const own = below.slice(0, stop < 0 ? below.length : stop).filter(({ kind }) => kind !== 'blank');
  const [first] = own;
  const delta = first ? indentOf(entry) + 2 - indentOf(first) : 0;
  if (delta === 0 || Math.abs(delta) > 2) return [];
  if (delta > 0) return own.map(({ start }) => insertion(start, ' '.repeat(delta)));
  return own.map(({ start }) => ({ start, end: start - delta, text: '' }));
}

/** The nearest entry that begins with the same key, a little to the left of this line. */
function missingDash(text: string, content: readonly Line[], index: number): Line | undefined {
  const line = content[index] as Line;
  const name = line.key && text.slice(line.key.start, line.key.end);
  const alike = (other: Line): boolean =>
    other.dashes.length > 0 &&
    other.key !== undefined &&
    text.slice(other.key.start, other.key.end) === name &&
    Math.abs(indentOf(line) - indentOf(other)) <= columnOf(other) - indentOf(other);
  return (
    content.slice(Math.max(0, index - 40), index).findLast(alike) ??
    content.slice(index + 1, index + 41).find(alike)
  );
}

const BULLET = /^[•·‣▪●○◦–—*+](?:[ \t\u00a0]+)(?=\S)/;

/** Bullets and long dashes, as word processors make them. */
function bullets({ text, lines }: Stretch): Slip[] {
  const at = (line: Line): string | undefined =>
    line.kind === 'content' ? BULLET.exec(text.slice(line.body, line.end))?.[0] : undefined;
  return runs(
    lines,
    (line) =>
      at(line) !== undefined ||
      (line.kind === 'content' &&
        line.key !== undefined &&
        lines.some((other) => at(other) !== undefined && indentOf(line) > indentOf(other))),
  ).flatMap((run) => {
    const group = run.filter((line) => at(line) !== undefined);
    const first = group[0];
    if (!first) return [];
    return [
      {
        code: 'yaml-bullet' as const,
        span: { start: first.body, end: first.body + 1 },
        message: 'The entries of a list begin with a dash here, not with a bullet.',
        repair: {
          title: 'Use dashes',
          edits: group.map((line) => ({
            start: line.body,
            end: line.body + (at(line)?.length ?? 1),
            text: '- ',
          })),
        },
        suspect: { start: first.body, end: group.at(-1)?.end ?? first.end },
        rank: 19.8,
      },
    ];
  });
}
