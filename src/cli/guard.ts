// What `check` finds private in the repositories of what was asked for.
import { join } from 'node:path';
import { guard } from '../core/privacy/guard.ts';
import type { GuardReport } from '../core/privacy/guardReport.ts';
import { git } from '../node/git.ts';
import { addressOf } from './addressOf.ts';
import type { Shelved } from './library.ts';
import type { Checked, Told } from './report.ts';
import { fallsTo, type Shard } from './shard.ts';
import { nameFrom } from './workspace.ts';

/** What the guard found, and a sentence for each repository that it could not look through. */
export interface Guarded {
  readonly documents: readonly Checked[];
  readonly unreadable: readonly string[];
}

/**
 * Looks through each repository that documents were asked for in.
 * @param from the working folder, absolute
 * @param history whether to look at everything that was ever kept, too
 * @param shard the part of what is found that is told
 */
export async function guardRepositories(
  { library, folders }: Shelved,
  from: string,
  history: boolean,
  shard?: Shard,
): Promise<Guarded> {
  const isMine = (path: string): boolean => !shard || fallsTo(shard, path);
  const reports = new Map<string, GuardReport>();
  const unreadable: string[] = [];
  for (const folder of folders) {
    const kindOf = (path: string) => library.kindOf(addressOf(join(folder, path)));
    const report = await guard(git, folder, { history, kindOf });
    if (report) reports.set(report.top, report);
    if (history && report?.whole !== true && isMine(''))
      unreadable.push(notSeen(nameFrom(from, folder), report));
  }
  const documents = [...reports.values()].flatMap(({ top, things }) =>
    checkedIn(
      top,
      things.filter(({ path }) => isMine(path)),
      from,
    ),
  );
  return { documents, unreadable };
}

function notSeen(folder: string, report: GuardReport | undefined): string {
  return report
    ? `The history of ${folder} could be looked through only in part.`
    : `${folder} has no history that could be looked through: it is no git repository, or git isn’t there.`;
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function checkedIn(top: string, things: GuardReport['things'], from: string): readonly Checked[] {
  const found = new Map<string, Told[]>();
  for (const { code, path, range = START, message } of things) {
    const file = nameFrom(from, join(top, path));
    const told: Told = { file, range, severity: 'error', code, message };
    found.set(file, [...(found.get(file) ?? []), told]);
  }
  return [...found].map(([file, findings]) => ({ file, shown: new Map(), findings }));
}

/** The documents and what the guard found, by the name of the file; what it says of a document comes behind the rest. */
export function withGuarded(documents: readonly Checked[], guarded: readonly Checked[]): readonly Checked[] {
  const own = new Map(guarded.map((checked) => [checked.file, checked]));
  const both = documents.map((document) => {
    const more = own.get(document.file);
    own.delete(document.file);
    if (!more) return document;
    // Of another version of the text: the line that stands there now may be any.
    const elsewhere = new Set(more.findings.map(({ range }) => range.start.line));
    const shown = new Map([...document.shown].filter(([line]) => !elsewhere.has(line)));
    return { ...document, shown, findings: [...document.findings, ...more.findings] };
  });
  return [...both, ...own.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
