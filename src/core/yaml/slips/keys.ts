/** Slips with keys and their colons, and with lines broken in the wrong place. */
import type { TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/ranges.ts';
import { columnOf, indentOf, parentColumn, type Line } from './lines.ts';
import { insertion, shown, type Slip, type Stretch } from './slip.ts';

/** Guesses about keys, colons and line breaks. */
export function keySlips(stretch: Stretch): Slip[] {
  const content = stretch.lines.filter(({ kind }) => kind === 'content');
  return content.flatMap((line, index) => [
    ...(line.key
      ? [...doubleColon(stretch, line), ...outOfPlace(stretch, content, index)]
      : withoutColon(stretch, content, index)),
    ...(line.key ? [] : looseText(stretch, content, index)),
    ...twoInOne(stretch, line),
    ...textAndList(stretch, line, content[index + 1]),
    ...brokenInTwo(stretch, line, content[index + 1]),
  ]);
}

const firstWord = (): RegExp => /^["']?([\p{L}_][\p{L}\p{M}\w-]*)["']?/u;

/** A line that has no key: its colon, or the space behind it, may be missing. */
function withoutColon({ text, keys }: Stretch, content: readonly Line[], index: number): Slip[] {
  const line = content[index] as Line;
  const above = content[index - 1];
  const raw = text.slice(line.body, line.value.end);
  const word = firstWord().exec(raw);
  if (!word?.[1]) return [];
  const [written, name] = [word[0], word[1]];
  const end = line.body + written.length;
  const key = { start: line.body, end };
  const rest = raw.slice(written.length);
  const suspect = { start: line.body, end: line.value.end };
  const known = keys.has(name);
  if (/^:[^\s/]/.test(rest)) {
    return [
      {
        code: 'yaml-colon-space',
        span: { start: key.start, end: end + 1 },
        message: `A space is missing after ${shown(`${name}:`)}.`,
        repair: { title: 'Add the space', edits: [insertion(end + 1, ' ')] },
        suspect,
        rank: 24,
      },
    ];
  }
  if (rest === '') {
    return [
      {
        code: 'yaml-half-key',
        span: key,
        message: `${shown(name)} needs a colon, and then its text.`,
        repair: { title: 'Add the colon', edits: [insertion(end, ':')] },
        suspect,
        // With its colon it would take along the lines below, which go on with what stands above.
        rank: isBetween(text, content, index) ? 25.8 : 24,
      },
      {
        code: 'yaml-half-key',
        span: key,
        message: `${shown(name)} is not finished, or stands in the wrong place.`,
        repair: { title: 'Set it aside as a note', edits: [insertion(line.body, '# ')] },
        suspect,
        rank: 25.5,
      },
    ];
  }
  const sign = /^\s*[=;：﹕]\s*/.exec(rest)?.[0];
  const gap = sign ?? /^\s+/.exec(rest)?.[0];
  if (gap === undefined) return [];
  const edits: TextEdit[] = sign
    ? [{ start: end, end: end + sign.length, text: ': ' }]
    : [insertion(end, ':')];
  return [
    {
      code: 'yaml-missing-colon',
      span: key,
      message: `A colon is missing after ${shown(name)}.`,
      repair: { title: 'Add the colon', edits },
      suspect,
      rank: !sign && !known && readsOn(text, raw, above) ? 28 : 24,
    },
  ];
}

/** A name with nothing behind its colon, further left than the lines around it, which go on without it. */
function outOfPlace({ text }: Stretch, content: readonly Line[], index: number): Slip[] {
  const line = content[index] as Line;
  const { key, value } = line;
  if (!key || value.start < value.end || line.dashes.length > 0 || !isBetween(text, content, index))
    return [];
  const isNear = (other: Line): boolean => {
    const off = Math.abs(columnOf(other) - indentOf(line));
    return other.key !== undefined && off > 0 && off <= 2;
  };
  return [
    {
      code: 'yaml-half-key',
      span: key,
      message: `${shown(text.slice(key.start, key.end))} is not finished, or stands in the wrong place.`,
      repair: { title: 'Set it aside as a note', edits: [insertion(line.body, '# ')] },
      suspect: { start: line.body, end: value.end },
      // A column or two beside other names is a slip of the hand; else a name has been begun where the cursor was.
      rank: content.slice(Math.max(0, index - 12), index + 13).some(isNear) ? 27 : 25.9,
    },
  ];
}

/** Whether a line stands further left than the lines directly above and below it, with no blank line between. */
function isBetween(text: string, content: readonly Line[], index: number): boolean {
  const [above, line, below] = [content[index - 1], content[index], content[index + 1]];
  if (!above || !line || !below) return false;
  const isFurther = (other: Line): boolean => indentOf(other) > indentOf(line);
  return isFurther(above) && isFurther(below) && !/\n[ \t]*\r?\n/.test(text.slice(above.end, line.start));
}

/** Whether a line reads like the text above going on, rather than like a key without its colon. */
function readsOn(text: string, raw: string, above: Line | undefined): boolean {
  if (!above) return false;
  const before = text.slice(above.value.start, above.value.end);
  // A name and the beginning of its text: `drivingQuestion How`, or any name after a whole sentence.
  if (/^[a-z]+(?:[A-Z][a-z]+)+\s|^[a-z]+\s+[A-Z]/.test(raw) || /[.?!]["”]?$/.test(before)) return false;
  const words = raw.split(/\s+/).length;
  if (/^[|>]/.test(before)) return true;
  if (before === '') return words > 1 && above.key !== undefined;
  return words > 3 && before.split(/\s+/).length > 2;
}

/** A text that starts too far left for the key it belongs to. */
function looseText({ text, lines }: Stretch, content: readonly Line[], index: number): Slip[] {
  const line = content[index] as Line;
  const above = content[index - 1];
  if (!above || line.dashes.length > 0) return [];
  const parent = above.key || above.dashes.length > 0 ? parentColumn(above) : indentOf(above) - 1;
  const target = above.blockIndent ?? (above.key || above.dashes.length > 0 ? parent + 2 : indentOf(above));
  if (indentOf(line) >= target || /^[\s#]/.test(line.blanks.replaceAll(' ', ''))) return [];
  const moved: Line[] = [];
  for (const below of lines.slice(lines.indexOf(line))) {
    if (below.kind === 'blank') continue;
    if (below.kind !== 'content' || below.key || below.dashes.length > 0 || indentOf(below) >= target) break;
    moved.push(below);
  }
  const inBlock = above.blockIndent !== undefined && indentOf(line) > parent;
  const owner = content.slice(0, index).findLast(({ key }) => key)?.key;
  return [
    {
      code: 'yaml-loose-text',
      span: { start: line.body, end: line.value.end },
      message: owner
        ? `This text belongs to ${shown(text.slice(owner.start, owner.end))} above and must start further right.`
        : 'This text belongs to the line above and must start further right.',
      repair: {
        title: 'Move it to the right',
        edits: moved.map((each) => ({
          start: each.start,
          end: each.start + each.blanks.length,
          text: ' '.repeat(target),
        })),
      },
      suspect: { start: line.body, end: moved.at(-1)?.end ?? line.end },
      rank: inBlock ? 25.2 : 26,
    },
  ];
}

/** `key: : text`. */
function doubleColon({ text }: Stretch, line: Line): Slip[] {
  const { start, end } = line.value;
  const extra = /^:[ \t]*/.exec(text.slice(start, end))?.[0];
  if (extra === undefined) return [];
  return [
    {
      code: 'yaml-double-colon',
      span: { start, end: start + 1 },
      message: 'One colon is enough.',
      repair: { title: 'Take one away', edits: [{ start, end: start + extra.length, text: '' }] },
      suspect: { start, end },
      rank: 19,
    },
  ];
}

/** A name or a number for something, as ids are. */
const ID_LIKE = /^[a-z]{1,5}-?\d{1,3}$/;

/** `id: g1, target: I can`: where the next keys begin, each with the comma and the blanks before it. */
function keysBehind({ text, keys }: Stretch, line: Line): Span[] {
  const { start, end } = line.value;
  const raw = text.slice(start, end);
  const next = /^([\p{L}\d][\w-]{0,23})(,?[ \t]+)([\p{L}_][\p{L}\w-]*):(?=\s)/u.exec(raw);
  if (!line.key || !next) return [];
  const [, word = '', joint = '', name = ''] = next;
  const own = text.slice(line.key.start, line.key.end) === 'id' || ID_LIKE.test(word);
  if (!own && !(keys.has(name) && /^[a-z]/.test(word))) return [];
  const more = [...raw.matchAll(/,?[ \t]+(?=([\p{L}_][\p{L}\w-]*):\s)/gu)].filter(
    ({ index, 1: key = '' }) => index > word.length && keys.has(key),
  );
  return [
    { start: start + word.length, end: start + word.length + joint.length },
    ...more.map(({ index, 0: gap }) => ({ start: start + index, end: start + index + gap.length })),
  ];
}

/** Two keys on one line, or a list that begins on the line of its key. */
function twoInOne(stretch: Stretch, line: Line): Slip[] {
  const { text, keys } = stretch;
  const { start, end } = line.value;
  const eol = text.startsWith('\r\n', line.end) ? '\r\n' : '\n';
  const raw = text.slice(start, end);
  const split = (at: number, from: number, column: number, rank: number): Slip => ({
    code: 'yaml-line-break',
    span: { start: at, end },
    message: 'This has to begin on a line of its own.',
    repair: {
      title: 'Begin a new line',
      edits: [
        {
          start: from,
          end: at,
          text: `${eol}${' '.repeat(column)}`,
        },
      ],
    },
    suspect: { start: line.body, end },
    rank,
  });
  const slips: Slip[] = [];
  // The blanks before what follows were once the beginning of its line.
  const body = text.slice(line.body, end);
  for (const { index } of body.matchAll(/[ \t]{2,}(?=- |[\p{L}_][\p{L}\w-]*:(?:\s|$))/gu)) {
    const blanks = /^[ \t]*/.exec(body.slice(index))?.[0].length ?? 0;
    slips.push(split(line.body + index + blanks, line.body + index, blanks, 18.5));
  }
  if (!line.key) return slips;
  const [gap, ...others] = keysBehind(stretch, line);
  if (gap) {
    const one = split(gap.end, gap.start, columnOf(line), 23);
    const name = shown(/^[^:]*/.exec(text.slice(gap.end, end))?.[0] ?? '');
    const edits = [gap, ...others].map((each) => ({ ...each, text: `${eol}${' '.repeat(columnOf(line))}` }));
    const message = `${name} has to begin on a line of its own.`;
    slips.push({ ...one, message, repair: { title: 'Begin a new line', edits } });
  }
  if (/^-\s/.test(raw)) slips.push(split(start, text.lastIndexOf(':', start) + 1, columnOf(line) + 2, 29));
  for (const match of raw.matchAll(/([\p{L}_][\p{L}\w-]*):(?=\s|$)/gu)) {
    const at = start + match.index;
    const inner = match[1] ?? '';
    // Two lines may have run together in the middle of what looks like one word.
    const known = keys.has(inner) && /\s/.test(text.charAt(at - 1));
    if (known)
      slips.push(split(at, at - (/\s*$/.exec(text.slice(start, at))?.[0].length ?? 0), columnOf(line), 31));
  }
  return slips;
}

/** `goals: what we want`, and the goals in the lines below. */
function textAndList({ text }: Stretch, line: Line, below: Line | undefined): Slip[] {
  const { start, end } = line.value;
  if (!line.key || start >= end || !below || indentOf(below) <= indentOf(line)) return [];
  if (!below.key && below.dashes.length === 0) return [];
  const name = shown(text.slice(line.key.start, line.key.end));
  return [
    {
      code: 'yaml-text-and-list',
      span: { start, end },
      message: `${name} has a text here and more lines below it. It can have only one of them.`,
      repair: {
        title: 'Make the text a note',
        edits: [insertion(start, /\s/.test(text.charAt(start - 1)) ? '# ' : ' # ')],
      },
      suspect: { start, end },
      rank: 42,
    },
  ];
}

/** A line that was broken in the middle of a text or a key. */
function brokenInTwo({ text }: Stretch, line: Line, below: Line | undefined): Slip[] {
  if (!below || below.dashes.length > 0) return [];
  const end = line.start + text.slice(line.start, line.end).trimEnd().length;
  const joints = /[:,]/.test(text.charAt(end - 1)) ? [' ', ''] : ['', ' '];
  return joints.map((joint, index) => ({
    code: 'yaml-line-break',
    span: { start: below.body, end: below.value.end },
    message: 'This line and the one above seem to be one.',
    repair: { title: 'Join them', edits: [{ start: end, end: below.body, text: joint }] },
    suspect: { start: line.body, end: below.end },
    rank: 35 + index,
  }));
}
