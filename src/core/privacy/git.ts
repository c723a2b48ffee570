/**
 * How git is asked: only to read, and so that nothing the folder brings along is run. A folder can come from anybody,
 * and its own settings can name programs.
 */

/** What git answered. `code` is undefined where it could not be asked or did not end in time. */
export interface GitAnswer {
  readonly code: number | undefined;
  readonly stdout: string;
}

export interface Git {
  /**
   * Asks git about a folder.
   * @param folder absolute
   * @param parameters the command first; paths behind `--`
   * @param paths how paths among them are meant: letter by letter, or as patterns
   */
  run(folder: string, parameters: readonly string[], paths?: 'literal' | 'pattern'): Promise<GitAnswer>;
}

/** What stands before every command. */
export const safeParameters: readonly string[] = [
  '--no-pager',
  ...['-c', 'core.fsmonitor=', '-c', 'core.hooksPath=/dev/null', '-c', 'core.quotePath=off'],
  ...['-c', 'log.showSignature=false', '-c', 'diff.external=', '-c', 'core.untrackedCache=false'],
];

/** What every comparison is asked with. */
const plainComparison: readonly string[] = [
  ...['--no-ext-diff', '--no-textconv', '--no-renames', '--no-color', '--ignore-submodules=all', '-z'],
];

/** Changes nothing, asks nobody, reaches no other computer. */
export const safeEnvironment: Readonly<Record<string, string>> = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  // None of the ways to another computer has this name.
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

/** The entries of an answer that ends each with a zero. */
export function entriesOf(stdout: string): readonly string[] {
  return stdout.split('\0').filter((entry) => entry !== '');
}

/** Whether a word is the name of something in git's store. */
export function isObjectId(word: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(word);
}

/** A change of one file, between what was and what is. */
export interface RawChange {
  readonly path: string;
  /** The version that made it; empty where it is still to be kept. */
  readonly version: string;
  /** The names of its contents before and after; undefined where there were none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** @returns the parameters that make `log` (with the format `%H`) or `diff` answer what `rawChanges` reads */
export function asRaw(command: readonly string[]): readonly string[] {
  return [...command, ...plainComparison, '--raw', '--no-abbrev'];
}

/** Reads `:100644 100644 BEFORE AFTER M` and the path behind it; in a log, the version stands before its changes. */
export function rawChanges(stdout: string): readonly RawChange[] {
  const changes: RawChange[] = [];
  const entries = entriesOf(stdout);
  let version = '';
  for (let at = 0; at < entries.length; at++) {
    const entry = (entries[at] ?? '').trim();
    const [, before, after] = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(entry) ?? [];
    if (before !== undefined && after !== undefined)
      changes.push({ path: entries[++at] ?? '', version, before: contents(before), after: contents(after) });
    else if (isObjectId(entry)) version = entry;
  }
  return changes;
}

const contents = (id: string): string | undefined => (isObjectId(id) && !/^0+$/.test(id) ? id : undefined);
