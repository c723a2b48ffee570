import {
  CancellationTokenSource,
  FileType,
  RelativePattern,
  Uri,
  workspace,
  type CancellationToken,
} from 'vscode';
import { isYamlName, yamlPattern } from '../core/kinds/kind.ts';

/** Where `findFiles` answers; elsewhere (live sessions, some virtual folders) it may wait for ever. */
const searchable = new Set(['file', 'vscode-remote', 'vscode-userdata']);

/** How long `findFiles` may take before we walk ourselves, in milliseconds. */
const PATIENCE = 5_000;

/** Folders no plan lives in. */
const skipped = new Set(['node_modules', '.git']);

/** Deeper folders are not walked: a loop of links would never end. */
const DEEPEST = 20;

/** Which files are meant: as a pattern, and by their name. */
interface Wanted {
  readonly pattern: string;
  readonly has: (name: string) => boolean;
}

/** The addresses of all files in the workspace that may be ours, on any file system. */
export function listYaml(token: CancellationToken): Promise<readonly Uri[]> {
  return list({ pattern: yamlPattern, has: isYamlName }, token);
}

/** The addresses of all files in the workspace that people put there; what begins with a dot is not for them. */
export function listFiles(token: CancellationToken): Promise<readonly Uri[]> {
  return list({ pattern: '**/[!.]*', has: (name) => !name.startsWith('.') }, token);
}

async function list(wanted: Wanted, token: CancellationToken): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const listed = searchable.has(uri.scheme) ? await search(uri, wanted, token) : undefined;
    found.push(...(listed ?? (await walk(uri, wanted, token))));
  }
  return found;
}

async function search(
  folder: Uri,
  wanted: Wanted,
  token: CancellationToken,
): Promise<readonly Uri[] | undefined> {
  const stop = new CancellationTokenSource();
  token.onCancellationRequested(() => stop.cancel());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), PATIENCE)));
  const pattern = new RelativePattern(folder, wanted.pattern);
  // Where the search fails, the walk takes its place.
  const searched = workspace.findFiles(pattern, '**/node_modules/**', undefined, stop.token);
  const found = await Promise.race([Promise.resolve(searched).catch(() => undefined), tired]);
  clearTimeout(timer);
  if (!found) stop.cancel();
  return found;
}

async function walk(
  folder: Uri,
  wanted: Wanted,
  token: CancellationToken,
  depth = 0,
): Promise<readonly Uri[]> {
  if (depth > DEEPEST || token.isCancellationRequested) return [];
  const found: Uri[] = [];
  let entries: readonly [string, FileType][];
  try {
    entries = await workspace.fs.readDirectory(folder);
  } catch {
    // A folder that can't be read holds nothing for us; the person sees that in the Explorer.
    return [];
  }
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    if (type & FileType.Directory) {
      if (!skipped.has(name)) found.push(...(await walk(uri, wanted, token, depth + 1)));
    } else if (wanted.has(name)) found.push(uri);
  }
  return found;
}

/**
 * The text of a file on any file system.
 * @returns undefined where it can't be read; text that is not UTF-8 comes with replacement marks, which the checks point out
 */
export async function readText(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8').decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
