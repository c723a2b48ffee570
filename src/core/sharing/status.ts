/** Reads what git says of a folder’s files: `status --porcelain=v2 --branch -z`. */
import { entriesOf, isObjectId } from '../privacy/git.ts';

/** How a file stands apart from what is kept of it. */
export interface FileStatus {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  /**
   * `new`: git does not know it yet. `changed`, `gone`: since the last version kept. `both`: two versions of it are to
   * be settled.
   */
  readonly is: 'new' | 'changed' | 'gone' | 'both';
  /** Whether something of it is marked to be kept next. */
  readonly staged: boolean;
  /** Of `both`: the versions there are, as git writes it: `UU`, `AA`, `DU` … */
  readonly sides?: string;
}

export interface FolderStatus {
  /** The version the folder is at; undefined where none is kept yet. */
  readonly head: string | undefined;
  /** The branch; undefined where the folder is at a version and on no branch. */
  readonly branch: string | undefined;
  /** The branch elsewhere that it goes with, as `origin/main`; it may not be there yet. */
  readonly upstream: string | undefined;
  readonly files: readonly FileStatus[];
}

/** Only looks: nothing is written down in passing, which others would hear of as a change. */
export const onlyLooks = '--no-optional-locks';

/** What `statusOf` reads the answer of. */
export const statusParameters: readonly string[] = [
  ...[onlyLooks, 'status', '--porcelain=v2', '--branch', '-z', '--untracked-files=all', '--no-renames'],
  '--ignore-submodules=all',
];

/** @param stdout the answer to `statusParameters`; lines of other forms are passed over */
export function statusOf(stdout: string): FolderStatus {
  const facts = new Map<string, string>();
  const files: FileStatus[] = [];
  for (const entry of entriesOf(stdout)) {
    if (entry.startsWith('# ')) {
      const [, name = '', value = ''] = /^# (\S+) (.*)$/s.exec(entry) ?? [];
      facts.set(name, value);
    } else {
      const file = fileOf(entry);
      if (file) files.push(file);
    }
  }
  const head = facts.get('branch.oid') ?? '';
  const branch = facts.get('branch.head');
  return {
    head: isObjectId(head) ? head : undefined,
    branch: branch === '(detached)' ? undefined : branch,
    upstream: facts.get('branch.upstream'),
    files,
  };
}

/** `1 XY sub mH mI mW hH hI path`, `u XY sub m1 m2 m3 mW h1 h2 h3 path`, `? path`. */
function fileOf(entry: string): FileStatus | undefined {
  if (entry.startsWith('? ')) return { path: entry.slice(2), is: 'new', staged: false };
  const fields = entry.startsWith('1 ') ? 8 : entry.startsWith('u ') ? 10 : 0;
  if (fields === 0) return undefined;
  const words = entry.split(' ');
  const sides = words[1] ?? '';
  const path = words.slice(fields).join(' ');
  if (path === '' || sides.length !== 2) return undefined;
  if (fields === 10) return { path, is: 'both', staged: false, sides };
  const [index, tree] = sides;
  const is = tree === 'D' || (index === 'D' && tree === '.') ? 'gone' : 'changed';
  return { path, is, staged: index !== '.' };
}
