/**
 * The guard of a repository: finds what is private and got into what is shared. It only looks; what to do is said,
 * and done by people.
 */
import { asRaw, entriesOf, rawChanges, type Git } from './git.ts';
import { inHistory } from './guardHistory.ts';
import type { GuardReport, PrivateThing } from './guardReport.ts';
import { said } from './guardWords.ts';
import { privateFiles, privateLines, yamlFiles, type Asked, type GuardOptions } from './keptFiles.ts';

/**
 * Looks through the repository that a folder lies in.
 * @param folder absolute
 * @returns undefined where there is no git, or the folder lies in no repository
 */
export async function guard(
  git: Git,
  folder: string,
  options: GuardOptions = {},
): Promise<GuardReport | undefined> {
  const place = await topOf(git, folder);
  if (!place) return undefined;
  let whole = true;
  const ask: Asked = async (parameters, paths = 'pattern') => {
    const { code, stdout } = await git.run(place.top, parameters, paths);
    if (code === 0) return stdout;
    whole = false;
    return undefined;
  };
  const things = place.bare ? [] : [...(await filesIn(ask)), ...(await stagedWords(ask, options))];
  if (options.history === true) {
    // Of a copy that was cut short, what came before is elsewhere.
    if ((await ask(['rev-parse', '--is-shallow-repository']))?.trim() === 'true') whole = false;
    const found = await inHistory(ask, options);
    things.push(...found.things);
    whole &&= found.whole;
  }
  things.sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1));
  return { top: place.top, things, whole };
}

/**
 * Whether the folder in which somebody's private notes are kept lies in a repository.
 * @param folder absolute
 * @returns what to say about it; undefined where it lies in none
 */
export async function guardStore(git: Git, folder: string): Promise<GuardReport | undefined> {
  const place = await topOf(git, folder);
  if (!place || place.bare) return undefined;
  const { stdout, code } = await git.run(folder, ['rev-parse', '--show-prefix']);
  if (code !== 0) return undefined;
  const path = stdout.replace(/\/?\n$/, '');
  return {
    top: place.top,
    things: [{ code: 'privacy-private-file', path: path === '' ? '.' : path, message: said.storeInside }],
    whole: true,
  };
}

interface Place {
  readonly top: string;
  /** Without files of its own: only a history. */
  readonly bare: boolean;
}

async function topOf(git: Git, folder: string): Promise<Place | undefined> {
  const top = await git.run(folder, ['rev-parse', '--show-toplevel']);
  const path = top.stdout.replace(/\n$/, '');
  if (top.code === 0 && path !== '') return { top: path, bare: false };
  const bare = await git.run(folder, ['rev-parse', '--is-bare-repository']);
  return bare.code === 0 && bare.stdout.trim() === 'true' ? { top: folder, bare: true } : undefined;
}

/** Private files in the folder, and in what is shared with it. */
async function filesIn(ask: Asked): Promise<PrivateThing[]> {
  const list = async (...which: readonly string[]): Promise<readonly string[]> =>
    entriesOf((await ask(['ls-files', '-z', ...which, '--', ...privateFiles])) ?? '');
  const [recorded, recordedIgnored, lying, lyingIgnored, staged] = await Promise.all([
    list('--cached'),
    list('--cached', '--ignored', '--exclude-standard'),
    list('--others'),
    list('--others', '--ignored', '--exclude-standard'),
    ask([...asRaw(['diff', '--cached']), '--', ...privateFiles]),
  ]);
  const added = new Set(
    rawChanges(staged ?? '')
      .filter(({ before }) => before === undefined)
      .map(({ path }) => path),
  );
  const passedBy = new Set([...recordedIgnored, ...lyingIgnored]);
  return [
    ...[...new Set(recorded)].map((path): PrivateThing => {
      const message = added.has(path)
        ? said.fileNext
        : passedBy.has(path)
          ? said.fileSharedIgnored
          : said.fileShared;
      return { code: 'privacy-file-recorded', path, message };
    }),
    ...lying.map((path): PrivateThing => {
      const message = passedBy.has(path) ? said.fileLyingIgnored : said.fileLying;
      return { code: 'privacy-private-file', path, message };
    }),
  ];
}

/** Lines that say they are private, in what is shared next. */
async function stagedWords(ask: Asked, options: GuardOptions): Promise<PrivateThing[]> {
  const changes = rawChanges(
    (await ask([...asRaw(['diff', '--cached']), '--text', '-Gprivate', '--', ...yamlFiles])) ?? '',
  );
  const found: PrivateThing[] = [];
  for (const { path, after } of changes) {
    if (after === undefined) continue;
    for (const range of await privateLines(ask, path, after, options))
      found.push({ code: 'privacy-words-staged', path, range, message: said.wordsNext });
  }
  return found;
}
