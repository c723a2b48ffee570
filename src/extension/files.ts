/** The files of the workspace, on any file system: also on one that nobody can search, that is slow, or that never answers. */
import {
  CancellationTokenSource,
  FileType,
  RelativePattern,
  Uri,
  workspace,
  type CancellationToken,
} from 'vscode';
import { isYamlName, yamlPattern } from '../core/kinds/kind.ts';
import { withinTime } from './live/withinTime.ts';
import { isSkipped, walk, type Entry } from './walk.ts';

/** Where `findFiles` answers; elsewhere (live sessions, some virtual folders) it may wait for ever. */
const searchable = new Set(['file', 'vscode-remote', 'vscode-userdata']);

/** How long `findFiles` may take before we walk ourselves, in milliseconds. */
const PATIENCE = 5_000;

/** How long a folder or a file may take to be read before it counts as one that can’t be, in milliseconds. */
const SLOW = 10_000;

/** How long a walk may take in all, in milliseconds: what nobody has found by then is not waited for. */
const LONGEST = 60_000;

/** Which files are meant: as a pattern, and by their name. */
interface Wanted {
  readonly pattern: string;
  readonly has: (name: string) => boolean;
}

const yaml: Wanted = { pattern: yamlPattern, has: isYamlName };

/** The addresses of all files in the workspace that may be ours, on any file system. */
export function listYaml(token: CancellationToken): Promise<readonly Uri[]> {
  return list(yaml, token);
}

/** Those in one folder of it, which may have come just now; none where it is a file, or lies where no plan lives. */
export async function listYamlIn(folder: Uri, token: CancellationToken): Promise<readonly Uri[]> {
  return folder.path.split('/').some(isSkipped) ? [] : walkIn(folder, yaml, token);
}

/** The addresses of all files in the workspace that people put there; what begins with a dot is not for them. */
export function listFiles(token: CancellationToken): Promise<readonly Uri[]> {
  return list({ pattern: '**/[!.]*', has: (name) => !name.startsWith('.') }, token);
}

async function list(wanted: Wanted, token: CancellationToken): Promise<readonly Uri[]> {
  const folders = (workspace.workspaceFolders ?? []).map(async ({ uri }) => {
    const listed = searchable.has(uri.scheme) ? await search(uri, wanted, token) : undefined;
    return listed ?? walkIn(uri, wanted, token);
  });
  return (await Promise.all(folders)).flat();
}

/** @returns undefined where nobody answers, or the search fails: the walk takes its place */
async function search(
  folder: Uri,
  wanted: Wanted,
  token: CancellationToken,
): Promise<readonly Uri[] | undefined> {
  const stop = new CancellationTokenSource();
  const cancelled = token.onCancellationRequested(() => stop.cancel());
  const pattern = new RelativePattern(folder, wanted.pattern);
  const searched = workspace.findFiles(pattern, '**/node_modules/**', undefined, stop.token);
  const found = await withinTime(PATIENCE, searched);
  if (!found) stop.cancel();
  cancelled.dispose();
  stop.dispose();
  return found;
}

async function walkIn(folder: Uri, { has }: Wanted, token: CancellationToken): Promise<readonly Uri[]> {
  const stop = new AbortController();
  if (token.isCancellationRequested) stop.abort();
  const cancelled = token.onCancellationRequested(() => stop.abort());
  const read = async (path: readonly string[]): Promise<readonly Entry[]> => {
    // A folder that can't be read holds nothing for us; the person sees that in the Explorer.
    const entries = await withinTime(SLOW, workspace.fs.readDirectory(Uri.joinPath(folder, ...path)));
    return (entries ?? []).map(([name, type]) => ({
      name,
      isFolder: (type & FileType.Directory) !== 0,
      isLink: (type & FileType.SymbolicLink) !== 0,
    }));
  };
  const tired = setTimeout(() => stop.abort(), LONGEST);
  const found = await walk(read, has, stop.signal);
  clearTimeout(tired);
  cancelled.dispose();
  return found.map((path) => Uri.joinPath(folder, ...path));
}

/**
 * The text of a file on any file system.
 * @returns undefined where it can't be read, or not in time; text that is not UTF-8 comes with replacement marks, which the checks point out
 */
export async function readText(uri: Uri): Promise<string | undefined> {
  const bytes = await withinTime(SLOW, workspace.fs.readFile(uri));
  return bytes && new TextDecoder('utf-8').decode(bytes);
}
