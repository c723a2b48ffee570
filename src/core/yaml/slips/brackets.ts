/** Slips inside `[…]` and `{…}`. */
import { lineAfter } from '../conflicts.ts';
import { scanFlow } from './flow.ts';
import { indentOf, parentColumn, type Line } from './lines.ts';
import { aroundText, insertion, shown, type Repair, type Slip, type Stretch } from './slip.ts';

const PARTNER = new Map([
  ['[', ']'],
  ['{', '}'],
  [']', '['],
  ['}', '{'],
]);

/** Guesses about brackets, braces and the commas in them. */
export function bracketSlips(stretch: Stretch): Slip[] {
  return stretch.lines.flatMap((line, index) => {
    if (line.kind !== 'content') return [];
    const first = stretch.text.charAt(line.value.start);
    return first === '[' || first === '{' ? within(stretch, line, index) : opener(stretch, line);
  });
}

function within({ text, lines }: Stretch, line: Line, index: number): Slip[] {
  const { start } = line.value;
  const lineEnd = line.start + text.slice(line.start, line.end).trimEnd().length;
  const whole = { start, end: lineEnd };
  const slips: Slip[] = [];
  const scan = scanFlow(text, start, Math.max(line.end, line.value.end));
  const add = (
    code: Slip['code'],
    span: Slip['span'],
    message: string,
    rank: number,
    repair: Repair,
  ): void => {
    slips.push({ code, span, message, repair, suspect: whole, rank });
  };
  if (scan.quote !== undefined) {
    const quote = text.charAt(scan.quote);
    const open = { start: scan.quote, end: lineEnd };
    const message = 'A quotation mark opens here and is not closed.';
    for (const at of quoteEnds(text, scan.quote, lineEnd)) {
      add('yaml-unclosed-quote', open, message, 10, { title: 'Close it', edits: [insertion(at, quote)] });
    }
    const away = [{ start: scan.quote, end: scan.quote + 1, text: '' }];
    add('yaml-unclosed-quote', open, message, 50, { title: 'Take it away', edits: away });
  } else if (scan.end === undefined && scan.open.length > 0) {
    const closers = scan.open.map((at) => PARTNER.get(text.charAt(at)) ?? '').reverse();
    const message = `A ${nameOf(text.charAt(scan.open.at(-1) ?? start))} opens here and is not closed.`;
    const span = { start: scan.open.at(-1) ?? start, end: lineEnd };
    for (const end of bracketEnds(text, lines, line, index, lineEnd)) {
      const comma = /,?[ \t]*$/.exec(text.slice(start, end))?.index ?? 0;
      const edits = [{ start: start + comma, end, text: closers.join('') }];
      add('yaml-unclosed-bracket', span, message, 12, { title: 'Close it', edits });
    }
  }
  if (scan.end === undefined) slips.push(...tooFarLeft(text, lines, line, index));
  for (const at of scan.end === undefined && scan.quote === undefined ? scan.openers : []) {
    const span = { start: at, end: at + 1 };
    add('yaml-stray-bracket', span, `This ${nameOf(text.charAt(at))} opens, but nothing closes it.`, 17, {
      title: 'Take it away',
      edits: [{ ...span, text: '' }],
    });
  }
  for (const at of scan.inWords) {
    const span = { start: at, end: at + 1 };
    add('yaml-stray-bracket', span, `This ${nameOf(text.charAt(at))} stands in the middle of a word.`, 11, {
      title: 'Take it away',
      edits: [{ ...span, text: '' }],
    });
  }
  if (scan.mismatch) {
    const { at, due } = scan.mismatch;
    const span = { start: at, end: at + 1 };
    const message = `Before this ${nameOf(text.charAt(at))} another one has to close.`;
    add('yaml-unclosed-bracket', span, message, 13, { title: `Add ${due}`, edits: [insertion(at, due)] });
    add('yaml-stray-bracket', span, 'This bracket is of the wrong kind.', 14, {
      title: `Change it to ${due}`,
      edits: [{ ...span, text: due }],
    });
  }
  if (scan.end !== undefined && /^[ \t]*[\]}]+$/.test(text.slice(scan.end, line.value.end))) {
    const span = { start: scan.end, end: line.value.end };
    add('yaml-stray-bracket', span, 'This bracket closes nothing.', 15, {
      title: 'Take it away',
      edits: [{ ...span, text: '' }],
    });
  }
  // `["g1, "g2"]`: what looks closed was not.
  for (const match of text.slice(start, lineEnd).matchAll(/(["'])[^"',]*(?=,[ \t]*\1[^\s,\]}])/g)) {
    const at = start + match.index;
    const message = 'A quotation mark opens here and is not closed.';
    add('yaml-unclosed-quote', { start: at, end: lineEnd }, message, 9, {
      title: 'Close it',
      edits: [insertion(at + match[0].length, match[1] ?? '')],
    });
  }
  for (const at of scan.commas) {
    add('yaml-missing-comma', nextWord(text, at, lineEnd), 'A comma is missing here.', 16, {
      title: 'Add the comma',
      edits: [insertion(at, ',')],
    });
  }
  slips.push(...apostrophes(text, whole), ...cutTexts(text, start, Math.max(line.end, line.value.end)));
  return slips;
}

/** `[tape #2, scissors]`: a # that makes a note of the rest, with the closing bracket. */
function cutTexts(text: string, start: number, end: number): Slip[] {
  const entries = [...text.slice(start, end).matchAll(/[^[\]{},\r\n]+/g)].flatMap(({ index, 0: raw }) => {
    const lead = /^\s*(?:[\p{L}_][\p{L}\w-]*:\s+)?/u.exec(raw)?.[0].length ?? 0;
    const inner = raw.slice(lead).trimEnd();
    const sign = inner.search(/(?<=^|\s)#[^\s#]/);
    const from = start + index + lead;
    return sign < 0 || /^["']/.test(inner) ? [] : [{ from, inner, sign: from + sign }];
  });
  const [first] = entries;
  if (!first) return [];
  const lineEnd = first.sign + text.slice(first.sign, end).search(/\s*(?:[\r\n]|$)/);
  const rest = { start: first.sign, end: lineEnd };
  return [
    {
      code: 'yaml-cut-text',
      span: rest,
      message: `${shown(text.slice(rest.start, rest.end))} is cut off here: a # after a space begins a note.`,
      repair: {
        title: 'Put quotes around it',
        edits: entries.map(({ from, inner }) => ({
          start: from,
          end: from + inner.length,
          text: aroundText(inner),
        })),
      },
      suspect: { start, end: lineEnd },
      rank: 8,
    },
  ];
}

/** Lines that go on what a bracket began, but start too far left for it. */
function tooFarLeft(text: string, lines: readonly Line[], line: Line, index: number): Slip[] {
  const column = parentColumn(line) + 2;
  const moved: Line[] = [];
  for (const below of lines.slice(index + 1, index + 8)) {
    if (below.kind === 'blank') continue;
    if (below.dashes.length > 0) break;
    moved.push(below);
    const { end } = scanFlow(text, line.value.start, below.end);
    if (end === undefined || !/^[ \t]*(?:#.*)?$/.test(text.slice(end, below.end))) continue;
    const out = moved.filter((each) => indentOf(each) < column);
    return out.slice(0, 1).map((first) => ({
      code: 'yaml-loose-text',
      span: { start: first.body, end: first.value.end },
      message: 'This belongs to the list above and must start further right.',
      repair: {
        title: 'Move it to the right',
        edits: out.map(({ start, blanks }) => ({
          start,
          end: start + blanks.length,
          text: ' '.repeat(column),
        })),
      },
      suspect: { start: line.value.start, end: below.end },
      rank: 11,
    }));
  }
  return [];
}

/** A bracket that closes at the end of a line and never opened. */
function opener({ text }: Stretch, line: Line): Slip[] {
  const end = line.value.end;
  const last = text.charAt(end - 1);
  if (last !== ']' && last !== '}') return [];
  const span = { start: end - 1, end };
  if (/^[\]}]+$/.test(text.slice(line.body, end)) && line.dashes.length === 0) {
    const whole = { start: line.start, end: lineAfter(text, line.start) };
    return [
      {
        code: 'yaml-stray-bracket',
        span: { start: line.body, end },
        message: `This ${nameOf(last)} closes, but none opened.`,
        repair: { title: 'Take it away', edits: [{ ...whole, text: '' }] },
        suspect: { start: line.body, end },
        rank: 15,
      },
    ];
  }
  // Braces hold names, so they began before the first one; brackets hold a value.
  const starts = last === '}' ? [line.body, line.value.start] : [line.value.start, line.body];
  return [...new Set(starts)].map((at, index) => ({
    code: 'yaml-stray-bracket',
    span,
    message: `This ${nameOf(last)} closes, but none opened.`,
    repair: { title: 'Open it', edits: [insertion(at, PARTNER.get(last) ?? '')] },
    suspect: { start: line.body, end },
    rank: 23 + index,
  }));
}

/** Apostrophes between single quotation marks inside brackets. */
function apostrophes(text: string, span: Slip['span']): Slip[] {
  const raw = text.slice(span.start, span.end);
  return [...raw.matchAll(/'([^',[\]{}]*\p{L}'\p{L}[^',[\]{}]*)'(?=[ \t]*[,\]}])/gu)].map((match) => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const inner = (match[1] ?? '').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    return {
      code: 'yaml-apostrophe',
      span: { start, end },
      message: 'The apostrophe ends this text too early.',
      repair: { title: 'Use double quotes', edits: [{ start, end, text: `"${inner}"` }] },
      suspect: span,
      rank: 9,
    };
  });
}

/** Where the missing quotation mark may belong: before the next entry, before the last brackets, at the end. */
function quoteEnds(text: string, quote: number, lineEnd: number): number[] {
  const rest = text.slice(quote + 1, lineEnd);
  const next = rest.search(/,\s*(?:["']|[\w-]+:\s)/);
  const brackets = rest.search(/\s*[\]}]+\s*$/);
  const comma = rest.search(/[,\]}]/);
  const offsets = [next, brackets, comma, rest.length].filter((at) => at >= 0);
  return [...new Set(offsets)].map((at) => quote + 1 + at);
}

/** Where the missing bracket may belong: at the line's end, or behind the lines that go on. */
function bracketEnds(
  text: string,
  lines: readonly Line[],
  line: Line,
  index: number,
  lineEnd: number,
): number[] {
  const ends = [lineEnd];
  const note = text.slice(line.value.start, lineEnd).search(/\s+#/);
  if (note >= 0) ends.unshift(line.value.start + note);
  let last: number | undefined;
  for (const below of lines.slice(index + 1)) {
    if (below.kind === 'blank') continue;
    if (below.dashes.length > 0 || indentOf(below) <= parentColumn(line)) break;
    last = below.start + text.slice(below.start, below.end).trimEnd().length;
  }
  if (last !== undefined) ends.push(last);
  return ends;
}

/** The word that follows, or one character where none does. */
function nextWord(text: string, at: number, limit: number): Slip['span'] {
  const found = /^\s*[^\s,[\]{}]+/.exec(text.slice(at, limit))?.[0];
  if (!found) return { start: at, end: at + 1 };
  return { start: at + found.length - found.trimStart().length, end: at + found.length };
}

function nameOf(bracket: string): string {
  return bracket === '{' || bracket === '}' ? 'brace' : 'bracket';
}
