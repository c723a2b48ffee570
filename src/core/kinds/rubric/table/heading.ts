/** Reads what stands beside a name in a table: points, percentages, weights. */
import { isLevelName } from './tableWords.ts';

/** What a number was taken from, where that is a guess. */
export type Guess = 'scale' | 'range' | 'percent';

/** The name of a level with what it counts for. */
export interface Heading {
  readonly name: string;
  readonly points?: number;
  readonly guess?: Guess;
  /** What is written below the name. */
  readonly description?: string;
}

/** A criterion’s name with what stands beside and below it. */
export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly points?: number;
  readonly weight?: number;
}

/** A number of points: of several, the most. */
interface Amount {
  readonly value: number;
  readonly guess?: Guess;
}

/** Longer than any heading; what is longer is not searched for numbers. */
const longest = 160;

const number = String.raw`\d{1,4}(?:[.,]\d{1,2})?`;
const range = String.raw`(${number}) ?%?(?: ?(?:[-–—]|to) ?>?=? ?(${number}))?`;
const unit = String.raw`(points?|pts?|p|marks?|puntos?|punkte?|pontos?|%|percent)\.?`;
const dash = '[-–—:=|]';

const only = new RegExp(`^[([]? ?${range} ?(?:${unit})? ?[)\\]]?$`, 'iu');
const before = new RegExp(
  `^(?:(?:level|score|stage|grade|nivel|stufe|niveau) )?[([]?${range} ?(?:${unit})?[)\\]]? ?(?:${dash}|[.)]) ?([^\\s\\d].*)$`,
  'iu',
);
const beforeLevel = new RegExp(`^${range} (?:${unit} )?(\\p{L}.*)$`, 'iu');
const inBrackets = new RegExp(`^(\\S.*?) ?[([] ?${range} ?(?:${unit})? ?[)\\]]$`, 'iu');
const behindDash = new RegExp(`^(\\S.*?) ?(?: [-–—=|]|:) ?${range} ?(?:${unit})?$`, 'iu');
const behind = new RegExp(`^(\\S.*?) ${range} ?${unit}$`, 'iu');
const behindBare = new RegExp(`^(\\S.*?) (${number})()$`, 'iu');

/** A text on one line, without emphasis: names carry none. */
export function plain(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])|\*+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The points a cell of numbers says, as in “5 pts”, “/20”, “___ / 4”; undefined where it says something else. */
export function readAmount(cell: string): number | undefined {
  const text = plain(cell).replace(/^[_ .…\d]*\/ ?/, '');
  const match = only.exec(text);
  return amountOf(match)?.value;
}

/** Whether a cell is a percentage. */
export function isPercent(cell: string): boolean {
  return /^[\d.,]{1,6} ?%$/.test(plain(cell));
}

/** Reads a level’s heading: “4 – Exceeds”, “Exceeds (4 pts)”, “Level 4: Exceeds”, “Meets⏎3 points”, “4”. */
export function readHeading(cell: string): Heading {
  const lines = cell.split('\n').map(plain).filter(Boolean);
  const amountLine = lines.length > 1 ? lines.findIndex((line) => line.length <= 30 && only.test(line)) : -1;
  const alone = amountLine < 0 ? undefined : amountOf(only.exec(lines[amountLine] ?? ''));
  const [first = '', ...rest] = alone ? lines.filter((_, index) => index !== amountLine) : lines;
  // A short name only breaks its line; what is longer says more about the level.
  const whole = [first, ...rest].join(' ');
  const broken = rest.length > 0 && (whole.length <= 24 || goesOn(first, rest[0] ?? ''));
  const name = broken ? whole : first;
  const description = broken ? '' : rest.join('\n');
  const more = description === '' ? {} : { description };
  if (name.length > longest) return { name, ...more };
  if (!alone) return { ...inLine(name), ...more };
  const spread =
    alone.guess === 'range' ? ` (${(lines[amountLine] ?? '').replace(/^[([]|[)\]]$/g, '')})` : '';
  return { name: `${name}${spread}`, ...withPoints(alone), ...more };
}

function inLine(text: string): Heading {
  const alone = only.exec(text);
  if (alone) return { name: text, ...withPoints(amountOf(alone)) };
  const led = before.exec(text) ?? levelBehind(beforeLevel.exec(text));
  if (led) {
    const read = amountOf(led);
    const [, from = '', to] = led;
    const name = read?.guess === 'range' ? `${led[4] ?? ''} (${from}–${to ?? ''})` : (led[4] ?? '');
    return { name, ...withPoints(read) };
  }
  const trailing = inBrackets.exec(text) ?? behindDash.exec(text) ?? behind.exec(text);
  if (trailing) {
    const read = amountOf(trailing, 2);
    return { name: read?.guess === 'range' ? text : (trailing[1] ?? ''), ...withPoints(read) };
  }
  const counted = behindBare.exec(text);
  const word = counted?.[1] ?? '';
  const isCounter = /^(?:level|score|stage|grade)$/i.test(word);
  if (isCounter || isLevelName(word)) {
    return { name: isCounter ? text : word, ...withPoints(amountOf(counted, 2)) };
  }
  return { name: text };
}

/** A number before a word is the level’s only where the word is a level’s: not in “3 sources”. */
function levelBehind(match: RegExpExecArray | null): RegExpExecArray | null {
  return match && (match[3] !== undefined || isLevelName(match[4] ?? '')) ? match : null;
}

/** @param at the group of the first number; of a span the second comes next, then the unit */
function amountOf(match: RegExpExecArray | null, at = 1): Amount | undefined {
  const [from, to, named] = match?.slice(at, at + 3) ?? [];
  const values = [from, to].flatMap((text) => toNumber(text) ?? []);
  if (!match || values.length === 0) return undefined;
  const guess: Guess | undefined =
    values.length > 1
      ? 'range'
      : match[0].includes('%')
        ? 'percent'
        : named === undefined
          ? 'scale'
          : undefined;
  return { value: Math.max(...values), ...(guess ? { guess } : {}) };
}

function withPoints(read: Amount | undefined): { readonly points?: number; readonly guess?: Guess } {
  return read ? { points: read.value, ...(read.guess ? { guess: read.guess } : {}) } : {};
}

const weighted = new RegExp(
  `^(\\S.*?) ?(?:[([] ?(?:weight:? ?)?(${number}) ?% ?[)\\]]|${dash} ?(${number}) ?%|[([]? ?[x×] ?(${number}) ?[)\\]]?|[([] ?weight:? ?(${number}) ?[)\\]])$`,
  'iu',
);
const counting = new RegExp(
  `^(\\S.*?) ?(?:[([] ?[_ .…]*/? ?(${number}) ?${unit} ?[)\\]]|[-–—:|]? ?(${number}) ?(?:points?|pts?|marks?)\\.?|[([] ?[_ .…]*/ ?(${number}) ?[)\\]])$`,
  'iu',
);
const weightLine = new RegExp(
  `^[([]?(?:weight:? ?)?(?:(${number}) ?%|[x×] ?(${number})|weight:? ?(${number}))[)\\]]?$`,
  'iu',
);

/** Reads a criterion’s cell: its name, a weight or points beside it, and what is written below. */
export function readCriterionCell(cell: string): Named {
  const [first = '', ...rest] = linesOf(cell);
  let below = rest;
  let name = plain(first);
  // A name that only breaks its line goes on in the next one.
  while (below.length > 0 && goesOn(name, below[0] ?? '')) {
    name = `${name} ${plain(below[0] ?? '')}`;
    below = below.slice(1);
  }
  const found: { points?: number; weight?: number } = {};
  below = below.filter((line) => !takeAmount(plain(line), found));
  name = beside(name, found);
  const [label, text] = below.length === 0 && name.length > 60 ? labelled(name) : [name, ''];
  if (text !== '') below = [text];
  name = label;
  const description = below.join('\n').trim();
  return { name: withoutColon(name), ...(description === '' ? {} : { description }), ...found };
}

/** Not a pattern: a long row of colons in the middle would keep it busy. */
function withoutColon(name: string): string {
  let end = name.length;
  while (end > 0 && ': '.includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

/** “Claim: states what …” as its label and its text; without a label the text is empty. */
export function labelled(text: string): readonly [label: string, text: string] {
  const colon = text.indexOf(': ');
  return colon > 0 && colon <= 40 ? [text.slice(0, colon), text.slice(colon + 2)] : [text, ''];
}

function linesOf(cell: string): string[] {
  // What Canvas writes for those who edit the rubric there.
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:view longer description|threshold: .{1,12})$/i.test(line));
}

function goesOn(name: string, next: string): boolean {
  if (name.length > 60 || next.startsWith('- ')) return false;
  return (
    /(?:\b(?:and|of|the|to|for|with|in)|[&,/–-])$/i.test(name) ||
    (/^(?:and|of|&|or)\b/i.test(next) && next.length < 40)
  );
}

/** Takes a line that is nothing but a weight or points. */
function takeAmount(line: string, found: { points?: number; weight?: number }): boolean {
  if (line.length > 30) return false;
  const weight = weightLine.exec(line);
  if (weight && found.weight === undefined) {
    const value = toNumber(weight[1] ?? weight[2] ?? weight[3]);
    if (value !== undefined && value > 0) found.weight = value;
    return found.weight !== undefined;
  }
  const points = /[a-z/]/i.test(line) ? readAmount(line) : undefined;
  if (points === undefined || found.points !== undefined) return false;
  found.points = points;
  return true;
}

/** Takes a weight or points from the end of a name. @returns the name without */
function beside(name: string, found: { points?: number; weight?: number }): string {
  if (name.length > longest) return name;
  const weight = found.weight === undefined ? weighted.exec(name) : null;
  const value = toNumber(weight?.[2] ?? weight?.[3] ?? weight?.[4] ?? weight?.[5]);
  if (weight && value !== undefined && value > 0) {
    found.weight = value;
    return weight[1] ?? name;
  }
  const points = found.points === undefined ? counting.exec(name) : null;
  const most = toNumber(points?.[2] ?? points?.[4] ?? points?.[5]);
  if (points && most !== undefined) {
    found.points = most;
    return points[1] ?? name;
  }
  return name;
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text.replace(',', '.'));
}
