/** The versions of a file that git could not bring together, and whose they are. */
import { entriesOf, isObjectId } from '../privacy/git.ts';
import type { GitAtWork } from './computer.ts';
import { commitOf } from './folder.ts';
import { contentsOf } from './versions.ts';

export interface Unsettled {
  /** The version both come from; empty where both made the file anew. */
  readonly base: string;
  /** This person’s version, and the other one. */
  readonly ours: string;
  readonly theirs: string;
  /** Whether git takes the other one for “ours”: while one’s own versions are put on top of a partner’s. */
  readonly swapped: boolean;
  /** Who else had a part in the other version, as git has their names; empty where nobody but this person did. */
  readonly others: readonly string[];
  /** Whether git was told to put no marks into such files: then ours stands in the folder as if nothing were open. */
  readonly unmarked: boolean;
}

/** One of the two took the file out, and the other one changed it. */
export interface TakenOut {
  readonly takenOutBy: 'us' | 'them';
  readonly others: readonly string[];
}

/**
 * @param folder the file’s own, absolute
 * @param name the file’s name in it
 * @returns undefined where git has nothing to settle there, or can’t be asked
 */
export async function unsettledIn(
  git: GitAtWork,
  folder: string,
  name: string,
): Promise<Unsettled | TakenOut | undefined> {
  const stages = await stagesOf(git, folder, name);
  if (stages.size === 0) return undefined;
  const { swapped, others } = await whose(git, folder, name);
  const [stageOfOurs, stageOfTheirs] = swapped ? [3, 2] : [2, 3];
  const [ours, theirs] = [stages.get(stageOfOurs), stages.get(stageOfTheirs)];
  if (ours === undefined && theirs === undefined) return undefined;
  if (ours === undefined || theirs === undefined)
    return { takenOutBy: ours === undefined ? 'us' : 'them', others };
  const base = stages.get(1);
  const texts = await Promise.all(
    [base, ours, theirs].map((id) => (id === undefined ? Promise.resolve('') : contentsOf(git, folder, id))),
  );
  const [baseText, ourText, theirText] = texts;
  if (baseText === undefined || ourText === undefined || theirText === undefined) return undefined;
  const unmarked = await isUnmarked(git, folder, name);
  return { base: baseText, ours: ourText, theirs: theirText, swapped, others, unmarked };
}

/** `-merge` or `binary` in the folder’s attributes: git leaves such a file as it was. */
async function isUnmarked(git: GitAtWork, folder: string, name: string): Promise<boolean> {
  const { code, stdout } = await git.run(folder, ['check-attr', '-z', 'merge', '--', name]);
  return code === 0 && ['unset', 'binary'].includes(entriesOf(stdout).at(-1) ?? '');
}

/** The names of the contents, by stage: `100644 <id> 2\t<path>`. */
async function stagesOf(git: GitAtWork, folder: string, name: string): Promise<ReadonlyMap<number, string>> {
  const { code, stdout } = await git.run(folder, ['ls-files', '-u', '-z', '--', name]);
  const found = new Map<number, string>();
  if (code !== 0) return found;
  for (const entry of entriesOf(stdout)) {
    const tab = entry.indexOf('\t');
    const [, id = '', stage = ''] = entry.slice(0, tab).split(' ');
    if (entry.slice(tab + 1) === name && isObjectId(id)) found.set(Number(stage), id);
  }
  return found;
}

/**
 * What git brings together right now. Stage 2 is what the folder was at: in a merge one’s own words; while one’s own
 * versions are put on top of others (or what was put aside is put back), the others’.
 */
async function whose(
  git: GitAtWork,
  folder: string,
  name: string,
): Promise<{ readonly swapped: boolean; readonly others: readonly string[] }> {
  const me = await mailOf(git, folder);
  const isMe = ({ mail }: Author): boolean => me !== '' && mail === me;
  const among = async (range: string): Promise<readonly string[]> => [
    ...new Set(
      (await authors(git, folder, [range, '--', name]))
        .filter((author) => !isMe(author))
        .map((author) => author.name),
    ),
  ];
  const merged = await commitOf(git, folder, 'MERGE_HEAD');
  if (merged !== undefined) return { swapped: false, others: await among(`HEAD..${merged}`) };
  const moved = await commitOf(git, folder, 'REBASE_HEAD');
  const taken = moved ?? (await commitOf(git, folder, 'CHERRY_PICK_HEAD'));
  if (taken !== undefined) {
    const [author] = await authors(git, folder, ['-1', taken, '--']);
    if (author !== undefined && me !== '' && !isMe(author)) return { swapped: false, others: [author.name] };
    if (moved === undefined) return { swapped: false, others: [] };
    return { swapped: true, others: await among(`${moved}..HEAD`) };
  }
  const [last] = await authors(git, folder, ['-1', 'HEAD', '--', name]);
  return { swapped: true, others: last === undefined || isMe(last) ? [] : [last.name] };
}

interface Author {
  readonly name: string;
  readonly mail: string;
}

async function authors(git: GitAtWork, folder: string, range: readonly string[]): Promise<readonly Author[]> {
  const { code, stdout } = await git.run(folder, [
    ...['log', '-z', '--max-count=50', '--no-merges', '--format=%aN%x1f%aE'],
    ...range,
  ]);
  if (code !== 0) return [];
  return entriesOf(stdout).map((entry) => {
    const [name = '', mail = ''] = entry.split('\u001f');
    return { name: name.trim(), mail: mail.trim().toLowerCase() };
  });
}

async function mailOf(git: GitAtWork, folder: string): Promise<string> {
  const { code, stdout } = await git.run(folder, ['config', '--get', 'user.email']);
  return code === 0 ? stdout.trim().toLowerCase() : '';
}
