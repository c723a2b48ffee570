/** The page that says what was found private, and what to do: Markdown, to be read. */
import { counted, listed } from '../words.ts';
import { guardCodes } from './guardCodes.ts';
import type { GuardReport, PrivateThing } from './guardReport.ts';

/** A line of a document that says it is private, as it stands in the folder now. */
export interface PrivateLine {
  /** As people know the file by. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What there is to tell. */
export interface Found {
  readonly reports: readonly GuardReport[];
  readonly lines: readonly PrivateLine[];
  /** Whether everything that was ever kept was looked at, too. */
  readonly history: boolean;
}

/** How many things were found, all in all. */
export function countFound({ reports, lines }: Found): number {
  return reports.reduce((sum, { things }) => sum + things.length, lines.length);
}

/** The page, as Markdown. */
export function guardPage(found: Found): string {
  const count = countFound(found);
  return [
    '# Private things in what is shared',
    count === 0
      ? 'Nothing private was found.'
      : `${counted(count, 'thing')} to look at. Third Point only looks: nothing here is changed unless you do it.`,
    ...guardCodes.flatMap(({ code, title, about, todo }) => {
      const things = found.reports.flatMap(({ top, things: all }) =>
        all
          .filter((thing) => thing.code === code)
          .map((thing) => entry(thing, top, found.reports.length > 1)),
      );
      return things.length === 0 ? [] : [`## ${title}`, things.join('\n'), about, `**What to do.** ${todo}`];
    }),
    ...linesIn(found.lines),
    `## What was looked at\n\n${lookedAt(found)}`,
  ].join('\n\n');
}

function entry({ path, range, message }: PrivateThing, top: string, named: boolean): string {
  const line = range === undefined ? '' : `, line ${range.start.line + 1}`;
  return `- ${code(path)}${line}${named ? ` in ${code(top)}` : ''}: ${plain(message)}`;
}

function linesIn(lines: readonly PrivateLine[]): readonly string[] {
  if (lines.length === 0) return [];
  return [
    '## Lines that say they are private',
    lines.map(({ path, line }) => `- ${code(path)}, line ${line}`).join('\n'),
    'They stand in the folder now, for everyone who can open it. They are among the problems of each file, too.',
    '**What to do.** Take each line out of its file, and keep it in your own notes. Where the folder has been shared with it, look at the history as well.',
  ];
}

function lookedAt({ reports, history }: Found): string {
  if (reports.length === 0) return 'The documents of this window. The folders they are in have no history.';
  const where = reports.map(({ top }) => code(top));
  const what = history
    ? 'what lies in the folder, what is marked to be shared next, and the whole history, also of files and branches that are gone'
    : 'what lies in the folder and what is marked to be shared next. The history was not looked at: *Third Point: Look for private things in the repository* does';
  const partly = reports.some(({ whole }) => !whole)
    ? ' Not everything could be looked at: it took too long, or only a part of the history is on this computer.'
    : '';
  return `In ${listed(where)}: ${what}.${partly} What stands in pictures and in other files, and private words that don’t say they are, it can’t find.`;
}

/** A name, letter by letter, whatever signs are in it. */
function code(name: string): string {
  const text = name.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    '\ufffd',
  );
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const room = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

const plain = (text: string): string => text.replace(/[\\`*_[\]<>#&!|~]/g, String.raw`\$&`);
