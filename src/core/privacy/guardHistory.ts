/** What was ever kept in a repository, on any of its branches, also where it was taken away again. */
import { asRaw, rawChanges, type RawChange } from './git.ts';
import type { PrivateThing } from './guardReport.ts';
import { said } from './guardWords.ts';
import { privateFiles, privateLines, yamlFiles, type Asked, type GuardOptions } from './keptFiles.ts';

/** So many kept versions are read; a history with more has been looked at in part. */
const MOST_READ = 500;
/** So many of the oldest versions are asked where they have gone. */
const MOST_FOLLOWED = 20;

/** Private files and private lines in the history. */
export async function inHistory(
  ask: Asked,
  options: GuardOptions,
): Promise<{ readonly things: readonly PrivateThing[]; readonly whole: boolean }> {
  const things: PrivateThing[] = [];
  const say = async (
    path: string,
    versions: readonly string[],
    what: (reach: string) => string,
  ): Promise<void> => {
    things.push({ code: 'privacy-in-history', path, message: what(said.reach(await sentTo(ask, versions))) });
  };
  for (const [path, changes] of byPath(await changesOf(ask, [], privateFiles)))
    await say(path, addingIn(changes), said.fileInHistory);
  let read = 0;
  let whole = true;
  for (const [path, changes] of byPath(await changesOf(ask, ['--text', '-Gprivate'], yamlFiles))) {
    const seen = new Map<string, boolean>();
    const holds = async (id: string | undefined): Promise<boolean> => {
      if (id === undefined) return false;
      const known = seen.get(id);
      if (known !== undefined) return known;
      if (read >= MOST_READ) {
        whole = false;
        return false;
      }
      read++;
      const found = (await privateLines(ask, path, id, options)).length > 0;
      seen.set(id, found);
      return found;
    };
    const having: string[] = [];
    for (const { version, after } of changes) if (await holds(after)) having.push(version);
    if (having.length > 0) await say(path, having, said.wordsInHistory);
  }
  return { things, whole };
}

/** Every change of these files, the newest first. Branches that came to nothing count too. */
async function changesOf(
  ask: Asked,
  more: readonly string[],
  paths: readonly string[],
): Promise<readonly RawChange[]> {
  const command = asRaw(['log', '--all', '--full-history', '-m', '--format=%H']);
  return rawChanges((await ask([...command, ...more, '--', ...paths])) ?? '');
}

function byPath(changes: readonly RawChange[]): ReadonlyMap<string, readonly RawChange[]> {
  const found = new Map<string, RawChange[]>();
  for (const change of changes) {
    const known = found.get(change.path);
    if (known) known.push(change);
    else found.set(change.path, [change]);
  }
  return found;
}

const addingIn = (changes: readonly RawChange[]): readonly string[] =>
  changes.filter(({ after }) => after !== undefined).map(({ version }) => version);

/** The names of the places that have one of these versions from here, or gave it to here. */
async function sentTo(ask: Asked, versions: readonly string[]): Promise<readonly string[]> {
  const containing = versions.slice(-MOST_FOLLOWED).map((version) => `--contains=${version}`);
  if (containing.length === 0) return [];
  const answer =
    (await ask(['for-each-ref', '--format=%(refname:lstrip=2)', ...containing, 'refs/remotes'])) ?? '';
  return [...new Set(answer.split('\n').flatMap((name) => (name === '' ? [] : (name.split('/')[0] ?? []))))];
}
