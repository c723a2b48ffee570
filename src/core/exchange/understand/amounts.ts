/** Finds minutes, times of day, dates, grades and codes of standards in words. */
import { isoDate } from '../../dates.ts';
import { withoutEnd } from './withoutEnd.ts';

export interface Amount {
  readonly minutes?: number;
  /** The text without it. */
  readonly rest: string;
}

const unit = String.raw`(?:minutes?|mins?\.?|min|hours?|hrs?\.?|['′’])`;
const amount = new RegExp(
  String.raw`(\d{1,3}(?:\.\d)?)(?:\s?(?:-|–|—|to)\s?(\d{1,3}))?\s?-?\s?(${unit})(?![\p{L}\d])(?:\s?(\d{1,2})\s?(?:minutes?|mins?\.?)(?!\p{L}))?`,
  'iu',
);

/**
 * The minutes a heading or step says it takes, in brackets, or at its beginning or end; the most where it says from
 * … to ….
 */
export function minutesIn(text: string): Amount {
  for (const bracket of text.slice(0, 4000).matchAll(/[([]([^()[\]\n]{1,40})[)\]]/g)) {
    const minutes = onlyMinutes(bracket[1] ?? '');
    if (minutes === undefined) continue;
    // What is said besides the number stays.
    return {
      minutes,
      rest: joined(text.slice(0, bracket.index), text.slice(bracket.index + bracket[0].length)),
    };
  }
  const start = new RegExp(String.raw`^\s*${amount.source}\s?[:–—-]\s`, 'iu').exec(text.slice(0, 60));
  const before = start && onlyMinutes(start[0].replace(/[:–—\s-]+$/, ''));
  if (start && before !== undefined && before !== null)
    return { minutes: before, rest: text.slice(start[0].length).trim() };
  const tail = text.slice(-40);
  const end = new RegExp(String.raw`(?:\s[–—-]\s?|[,:]\s|\s)${amount.source}$`, 'iu').exec(tail);
  const short = text.length <= 80 && !text.includes('\n');
  const behind = end && short ? onlyMinutes(end[0].replace(/^[\s–—,:-]+/, '')) : undefined;
  if (end && behind !== undefined)
    return { minutes: behind, rest: text.slice(0, text.length - tail.length + end.index).trim() };
  return { rest: text };
}

/** The minutes, where a text says nothing else: “50 minutes”, “1 hour 30 min”, “about 10 min”; not “10–15 min”, which says two things. */
export function onlyMinutes(text: string): number | undefined {
  const words = text.trim();
  if (words.length > 40) return undefined;
  const match = new RegExp(`^${amount.source}$`, 'iu').exec(words);
  if (!match || match[2] !== undefined) return undefined;
  const hours = /^h/i.test(match[3] ?? '');
  if (match[4] !== undefined && !hours) return undefined;
  const minutes = Number(match[1]) * (hours ? 60 : 1) + Number(match[4] ?? 0);
  return minutes > 0 && minutes <= 600 ? minutes : undefined;
}

const clock = String.raw`(\d{1,2}):(\d{2})\s?(?:am|pm|a\.m\.|p\.m\.)?`;
const span = new RegExp(String.raw`^\s*\(?${clock}\s?(?:-|–|—|to)\s?${clock}\)?\s?[:–—-]?\s*`, 'i');

/** “9:00–9:10 Morning meeting”: how long it is. */
export function clockIn(text: string): Amount {
  const found = span.exec(text.slice(0, 60));
  if (!found) return { rest: text };
  const at = (hour: number, minute: number): number => Number(found[hour]) * 60 + Number(found[minute]);
  const from = at(1, 2);
  let to = at(3, 4);
  // 12:50–1:10.
  if (to < from) to += 12 * 60;
  const minutes = to - from;
  const rest = text.slice(found[0].length);
  return minutes > 0 && minutes <= 600 ? { minutes, rest } : { rest };
}

function joined(before: string, after: string): string {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  return (/^[.,:;!?)]/.test(right) ? left + right : `${left} ${right}`).trim();
}

const weekday = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)(?:day)?\b\.?,?/gi;

/** The ISO date a text is, with or without its weekday; undefined where it is not sure, or says more. */
export function dateIn(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const words = text
    .replace(weekday, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .trim();
  return isoDate(words);
}

/** A date at the end or the beginning of a line: “First draft – May 18, 2026”. */
export function datedLine(text: string): { readonly date: string; readonly rest: string } | undefined {
  const parts = text.split(/\s[–—-]\s|:\s|\s?[()]\s?|\s\|\s/).map((part) => part.trim());
  const at = parts.findIndex((part) => dateIn(part) !== undefined);
  const date = dateIn(parts[at] ?? '');
  const written = parts[at];
  if (date === undefined || written === undefined) return undefined;
  const place = text.indexOf(written);
  const before = withoutEnd(text.slice(0, place), /[\s–—:|(-]/);
  const after = text.slice(place + written.length).replace(/^[\s–—:|)-]+/, '');
  return before === '' || after === '' ? { date, rest: before + after } : undefined;
}

/** Grades as they are named in a few words: “9th grade”, “Grades 3–5”, “9, 10”. */
export function gradesIn(text: string): readonly string[] | undefined {
  if (text.length > 60) return undefined;
  const words = text
    .replace(/\b(?:grades?|years?|grade levels?|levels?|classes)\b/gi, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/\s?[–—]\s?/g, '-')
    .trim();
  const parts = words.split(/\s*(?:,|&|\/|\band\b|\s)\s*/i).filter(Boolean);
  const all =
    parts.length > 0 &&
    parts.every((part) => /^(?:pre-?k|k|kindergarten|\d{1,2})(?:-(?:k|\d{1,2}))?$/i.test(part));
  return all ? parts : undefined;
}

/** Codes of the frameworks we know by their look. */
const knownCode = new RegExp(
  [
    String.raw`(?:K|[1-5]|MS|HS)-(?:PS|LS|ESS|ETS)\d-\d{1,2}`,
    String.raw`CCSS(?:[.-][A-Za-z0-9]{1,12}(?:-[A-Za-z0-9]{1,12}){0,2}){2,8}`,
    String.raw`HS[ANFGS]-[A-Z]{1,4}(?:\.[A-Z])?\.\d{1,2}[a-z]?`,
    String.raw`(?:K|[1-8])\.(?:CC|OA|NBT|NF|MD|G|RP|NS|EE|SP|F)(?:\.[A-Z])?\.\d{1,2}[a-z]?`,
    String.raw`(?:RL|RI|RF|RH|RST|WHST|SL|W|L)\.(?:K|\d{1,2}(?:-\d{1,2})?)\.\d{1,2}[a-z]?`,
    String.raw`D[1-4]\.[A-Za-z]{3}\.\d{1,2}\.[\dK](?:-\d{1,2})?`,
    String.raw`TEKS\s?§?[\d.]{1,12}(?:\([A-Za-z0-9]{1,3}\)){0,4}`,
    String.raw`§?\d{2,3}\.\d{1,3}(?:\([A-Za-z0-9]{1,3}\)){1,4}`,
    String.raw`ELD-[A-Z]{2}\.[\w-]{1,12}(?:\.[A-Za-z]{1,20}){0,3}`,
    String.raw`SEP-\d|CCC-\d`,
  ].join('|'),
);

/** A code of whatever framework, where standards are meant: at least two signs apart by dots or dashes, with a number. */
const anyCode = String.raw`(?=[A-Za-z0-9.-]{0,30}\d)[A-Z0-9]{1,10}(?:[.-][A-Za-z0-9]{1,10}){1,7}(?:\([A-Za-z0-9]{1,3}\)){0,3}`;

const between = String.raw`(?<![\p{L}\p{N}.-])`;
const behind = String.raw`(?![\p{L}\p{N}])`;
const known = new RegExp(`${between}(?:${knownCode.source})${behind}`, 'u');
const wide = new RegExp(`${between}(?:${knownCode.source}|${anyCode})${behind}`, 'u');

export interface Coded {
  readonly codes: readonly string[];
  /** The words beside the codes. */
  readonly rest: string;
}

/**
 * The code a text begins with, or all of them where it is nothing else. @param meant whether standards are meant, so
 * that codes of any framework count
 */
export function codesIn(text: string, meant: boolean): Coded {
  const pattern = meant ? wide : known;
  const codes: string[] = [];
  let rest = text.replace(/[*]{2}/g, '').trim();
  for (;;) {
    const lead = /^[\s,;:&•–—()-]*(?:and\s)?/i.exec(rest.slice(0, 40))?.[0].length ?? 0;
    const found = pattern.exec(rest.slice(lead, lead + 80));
    if (found?.index !== 0) break;
    codes.push(found[0]);
    rest = rest.slice(lead + found[0].length);
    if (codes.length > 60) break;
  }
  return { codes, rest: rest.replace(/^[\s,;:.–—)-]+/, '').trim() };
}

/** Codes in brackets at the end of a sentence: “I can add fractions (5.NF.A.1).” */
export function codesAtEnd(text: string): Coded {
  const found = /[([]([^()[\]\n]{3,80})[)\]][.!]?$/.exec(text.slice(-90));
  const inner = found && codesIn(found[1] ?? '', false);
  if (!found || !inner || inner.codes.length === 0 || inner.rest !== '') return { codes: [], rest: text };
  const rest = text.slice(0, Math.max(0, text.length - 90) + found.index).trimEnd();
  return { codes: inner.codes, rest: found[0].endsWith('.') ? `${rest}.` : rest };
}

/** “Day 3: The data”, “Week 2”, “Session 1 – Launch”: a class period of a longer plan. */
export function isDay(text: string): boolean {
  return /^\s*(?:day|session|lesson|class|period|class period|days|week|weeks)\s?#?\d{1,2}(?:\s?[-–&]\s?\d{1,2})?(?![\p{L}\d])/iu.test(
    text,
  );
}
