/** Slips with quotation marks, and texts that need them. */
import { scanFlow } from './flow.ts';
import { columnOf, indentOf, parentColumn, quoteEnd, type Line } from './lines.ts';
import { aroundText, insertion, shown, type Repair, type Slip, type Stretch } from './slip.ts';

const PUT_QUOTES = 'Put quotes around it';

/** Guesses about quotation marks and about texts that cannot stand without them. */
export function quoteSlips(stretch: Stretch): Slip[] {
  return stretch.lines.flatMap((line, index) => {
    if (line.kind !== 'content') return [];
    return [
      ...unclosed(stretch, line, index),
      ...goesOn(stretch, line, index),
      ...curved(stretch, line),
      ...specialStart(stretch, line, index),
      ...colonInText(stretch, line, index),
      ...backslash(stretch, line),
    ];
  });
}

/** A quotation mark that opens a value, or the line, and is not closed. */
function unclosed({ text, lines }: Stretch, line: Line, index: number): Slip[] {
  const at = line.open;
  if (at === undefined) return [];
  const quote = text.charAt(at);
  if (quote !== '"' && quote !== "'") return [];
  const end = line.value.end;
  const slip = (rank: number, repair: Repair): Slip => ({
    code: 'yaml-unclosed-quote',
    span: { start: at, end },
    message: 'A quotation mark opens here and is not closed.',
    repair,
    suspect: { start: at, end },
    rank,
  });
  const last = lastTextLine(lines, index);
  const takeAway = { title: 'Take it away', edits: [{ start: at, end: at + 1, text: '' }] };
  const found = [slip(10, { title: 'Close it', edits: [insertion(end, quote)] }), slip(50, takeAway)];
  if (last !== line) found.push(slip(11, { title: 'Close it', edits: [insertion(last.value.end, quote)] }));
  // A quotation mark before a key: its partner may be missing before the colon.
  const colon = line.key ? -1 : text.slice(at, end).search(/\w:(?:\s|$)/);
  if (colon > 0) found.push(slip(51, { title: 'Close it', edits: [insertion(at + colon + 1, quote)] }));
  return found;
}

/** Something behind the closing quotation mark or bracket. */
function goesOn({ text, lines }: Stretch, line: Line, index: number): Slip[] {
  const { start, end } = line.value;
  const first = text.charAt(start);
  if (line.open !== undefined || !/["'[{]/.test(first)) return [];
  const quote = first === "'" || first === '"';
  const closed = (quote ? quoteEnd(text, start, end) : scanFlow(text, start, end).end) ?? end;
  if (closed === end && text.charAt(end) === '#') return [noteSpace(end)];
  const raw = text.slice(start, end);
  const slips: Slip[] = [];
  if (first === "'" && closed < end && /\p{L}'\p{L}|s' /u.test(raw.slice(1, -1)) && raw.endsWith("'")) {
    slips.push({
      code: 'yaml-apostrophe',
      span: { start, end },
      message: 'The apostrophe ends this text too early.',
      repair: { title: 'Use double quotes', edits: [{ start, end, text: inDouble(raw.slice(1, -1)) }] },
      suspect: { start, end },
      rank: 18,
    });
  }
  const last = lastTextLine(lines, index);
  for (const stop of new Set([last.value.end, end])) {
    if (stop === closed) continue;
    const whole = text.slice(start, stop);
    slips.push({
      code: 'yaml-text-goes-on',
      span: { start, end },
      message: `The text goes on after its closing ${quote ? 'quotation mark' : 'bracket'}.`,
      repair: {
        title: 'Put quotes around all of it',
        edits: [{ start, end: stop, text: aroundText(whole) }],
      },
      suspect: { start, end: stop },
      // Where only the lines below go on, one of them may be meant otherwise.
      rank: closed === end ? 39 : 19,
    });
  }
  return slips;
}

function noteSpace(at: number): Slip {
  return {
    code: 'yaml-note-space',
    span: { start: at, end: at + 1 },
    message: 'A space is missing before the #.',
    repair: { title: 'Add the space', edits: [insertion(at, ' ')] },
    suspect: { start: at, end: at + 1 },
    rank: 17,
  };
}

/** A text in double quotation marks, keeping what is escaped in single ones. */
function inDouble(inner: string): string {
  return `"${inner.replaceAll("''", "'").replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Curved quotation marks around a text that needs straight ones. */
function curved({ text }: Stretch, line: Line): Slip[] {
  const { start, end } = line.value;
  const inner = /^[“”„‟]([^“”„‟]*)[“”‟]$/.exec(text.slice(start, end))?.[1];
  if (inner === undefined) return [];
  return [
    {
      code: 'yaml-curved-quotes',
      span: { start, end },
      message: 'Curved quotation marks do not hold a text together; straight ones do.',
      repair: { title: 'Use straight quotes', edits: [{ start, end, text: aroundText(inner) }] },
      suspect: { start, end },
      rank: 18,
    },
  ];
}

const SPECIAL = /^(?:[*&@%!,`|>]|[-?:](?:\s|$))/;

/** How far right a block text begins, with the lines that are below its sign already. */
function blockColumn(lines: readonly Line[], index: number): number {
  const parent = parentColumn(lines[index] as Line);
  const below = lines.slice(index + 1).filter(({ kind }) => kind !== 'blank');
  const stop = below.findIndex((each) => indentOf(each) <= parent);
  const own = below.slice(0, stop < 0 ? below.length : stop).map(indentOf);
  return own.length > 0 ? Math.min(...own) : parent + 2;
}

/** The sign that begins a block text, with a text right behind it: not `> 20 samples`. */
const BEHIND_BLOCK_SIGN = /^[|>][ \t]+(?=[^\d\s#])/;

/** A text that begins with a sign that means something else there. */
function specialStart({ text, lines }: Stretch, line: Line, index: number): Slip[] {
  const { start, end } = line.value;
  const raw = text.slice(start, end);
  if (!SPECIAL.test(raw)) return [];
  const last = lastTextLine(lines, index);
  const block = BEHIND_BLOCK_SIGN.exec(raw)?.[0];
  if (block !== undefined) {
    const from = start + block.length;
    const eol = text.startsWith('\r\n', line.end) ? '\r\n' : '\n';
    const next = {
      title: 'Begin it on the next line',
      edits: [{ start: start + 1, end: from, text: `${eol}${' '.repeat(blockColumn(lines, index))}` }],
    };
    const slip = (repair: Repair, others: readonly Repair[], stop: number, rank: number): Slip => ({
      code: 'yaml-text-start',
      span: { start, end },
      message: `The text after ${shown(raw.charAt(0))} begins on the next line. To keep it on this line, put quotation marks around it.`,
      repair,
      others,
      suspect: { start, end: stop },
      rank,
    });
    const quoted = [...new Set([last.value.end, end])].map((stop) => {
      const edits = [{ start, end: stop, text: aroundText(text.slice(from, stop)) }];
      return slip({ title: PUT_QUOTES, edits }, [next], stop, 20);
    });
    return [...quoted, slip(next, [], end, 21)];
  }
  return [...new Set([last.value.end, end])].map((stop) => ({
    code: 'yaml-text-start',
    span: { start, end },
    message: `A text that begins with ${shown(raw.charAt(0))} needs quotation marks around it.`,
    repair: { title: PUT_QUOTES, edits: [{ start, end: stop, text: aroundText(text.slice(start, stop)) }] },
    suspect: { start, end: stop },
    rank: 20,
  }));
}

/** A colon and a space inside a text without quotation marks. */
function colonInText({ text, lines, keys }: Stretch, line: Line, index: number): Slip[] {
  const { start, end } = line.value;
  const slips: Slip[] = [];
  const offer = (from: number, to: number, mark: number, rank: number): void => {
    slips.push({
      code: 'yaml-colon-in-text',
      span: { start: mark, end: to },
      message: 'A text with a colon in it needs quotation marks around it.',
      repair: {
        title: PUT_QUOTES,
        edits: [{ start: from, end: to, text: aroundText(text.slice(from, to)) }],
      },
      suspect: { start: from, end: to },
      rank,
    });
  };
  const raw = text.slice(start, end);
  const last = lastTextLine(lines, index);
  if (line.key && start < end && !SPECIAL.test(raw) && /:(?:\s|$)/.test(raw)) {
    const known = (keys.get(text.slice(line.key.start, line.key.end)) ?? 0) > 1;
    if (line.dashes.length > 0 && !known) offer(line.body, end, line.body, 29);
    for (const stop of new Set([last.value.end, end])) offer(start, stop, start, 30);
  }
  // A line that goes on the text above and has a colon in it.
  const below = lines.slice(index + 1).findIndex(({ kind }) => kind === 'content');
  const next = below < 0 ? undefined : lines[index + 1 + below];
  if (next?.key && next.dashes.length === 0 && start < end && indentOf(next) > parentColumn(line)) {
    const word = text.slice(next.key.start, next.key.end);
    // One column too far is a slip of the hand; further right, with a word that is no key elsewhere
    // and with words behind it, is a text.
    const further = indentOf(next) - parentColumn(line) > 1;
    const alone = next.value.start >= next.value.end;
    const sentence = further && !alone && raw.includes(' ') && (keys.get(word) ?? 0) < 2;
    const stop = lastTextLine(lines, index + 1 + below).value.end;
    if (!/^["'[{|>]/.test(raw)) offer(start, stop, start, sentence ? 25 : 45);
  }
  return slips;
}

/** A backslash that begins no known sign. */
function backslash({ text }: Stretch, line: Line): Slip[] {
  const { start, end } = line.value;
  const raw = text.slice(start, end);
  if (!/^"[^"]*\\[^"]*"$/.test(raw)) return [];
  const inner = raw.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "''");
  return [
    {
      code: 'yaml-backslash',
      span: { start, end },
      message: 'A backslash between double quotation marks begins a special sign.',
      repair: { title: 'Use single quotes', edits: [{ start, end, text: `'${inner}'` }] },
      suspect: { start, end },
      rank: 18,
    },
  ];
}

/** The last of the lines below that go on the value of this one; itself where none does. */
function lastTextLine(lines: readonly Line[], index: number): Line {
  const line = lines[index] as Line;
  const parent = parentColumn(line);
  let last = line;
  for (const below of lines.slice(index + 1)) {
    if (below.kind === 'blank') continue;
    if (below.kind !== 'content' || below.key || below.dashes.length > 0 || columnOf(below) <= parent) break;
    last = below;
  }
  return last;
}
