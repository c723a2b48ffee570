import { URI, Utils } from 'vscode-uri';

/** Where a file named in a document lies, or why it cannot be said. */
export type FileAddress =
  | { readonly uri: string }
  /** `backslash`: written with `\`; `outside`: it would leave the workspace; `web`: an address on the web, not a file. */
  | { readonly problem: 'backslash' | 'outside' | 'web' };

/**
 * Finds the address of a file as documents name it: relative to the document, else `FOLDER/…` with
 * the name of a workspace folder; forward slashes; never leaving the workspace.
 * @param from address of the document that names it
 * @param file the name as written
 * @param folders addresses of the workspace's folders; empty where a single file is open
 * @param known whether a file is known to be there
 */
export function addressOf(
  from: string,
  file: string,
  folders: readonly string[],
  known: (uri: string) => boolean,
): FileAddress {
  if (/^[a-z][a-z0-9+.-]+:/i.test(file)) return { problem: 'web' };
  if (file.includes('\\')) return { problem: 'backslash' };
  if (file.startsWith('/')) return { problem: 'outside' };
  const beside = join(Utils.dirname(URI.parse(from)), file);
  const home = folders.length > 0 ? folders : [Utils.dirname(URI.parse(from)).toString()];
  const isInside = (uri: string): boolean =>
    home.some((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  if (known(beside) && isInside(beside)) return { uri: beside };
  const [first = '', ...rest] = file.split('/');
  const named = folders.find((folder) => Utils.basename(URI.parse(folder)) === first);
  if (named !== undefined && rest.length > 0) {
    const there = join(URI.parse(named), rest.join('/'));
    if (isInside(there) && known(there)) return { uri: there };
  }
  return isInside(beside) ? { uri: beside } : { problem: 'outside' };
}

/**
 * The ways a name in a document may be meant, whatever is there and whichever folders are open: an address beside the
 * document, and the way from the name of a folder on.
 */
export function waysMeant(from: string, file: string): readonly string[] {
  if (/^[a-z][a-z0-9+.-]+:/i.test(file) || file.includes('\\') || file.startsWith('/')) return [];
  const [first = '', ...rest] = file.split('/');
  const steps: string[] = [];
  for (const step of rest) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const beside = join(Utils.dirname(URI.parse(from)), file);
  return rest.length > 0 ? [beside, [first, ...steps].join('/')] : [beside];
}

/** The ways that lead to a document, each as `waysMeant` has it. @param folders addresses of the workspace's folders */
export function waysTo(uri: string, folders: readonly string[]): readonly string[] {
  const fromFolders = folders.flatMap((folder) => {
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    // What lies in it by plain letters need not be taken apart: this is asked for every document there is.
    const isPlain = uri.startsWith(base) && /^[\w.~-]+(?:\/[\w.~-]+)*$/.test(uri.slice(base.length));
    const way = isPlain ? uri.slice(base.length) : relativeName(base, uri);
    return way === undefined ? [] : `${nameOf(folder)}/${way}`;
  });
  return [uri, ...fromFolders];
}

/** The name of a folder, as its address has it. */
export function nameOf(folder: string): string {
  return /[^/]\/([\w.~-]+)\/?$/.exec(folder)?.[1] ?? Utils.basename(URI.parse(folder));
}

/** The addresses to which a way may lead, whatever is there: `waysTo` from the other end. */
export function addressesOf(way: string, folders: readonly string[]): readonly string[] {
  if (/^[a-z][a-z0-9+.-]+:/i.test(way)) return [way];
  const [first, ...rest] = way.split('/');
  return folders
    .map((folder) => URI.parse(folder))
    .filter((folder) => Utils.basename(folder) === first)
    .map((folder) => join(folder, rest.join('/')));
}

function join(folder: URI, file: string): string {
  // Half a letter, as YAML can write it, names no file and has no place in an address.
  return Utils.joinPath(folder, file.replace(/\p{Surrogate}/gu, '\ufffd')).toString();
}

/**
 * How a document would name another one: relative to itself, with forward slashes.
 * @returns undefined where the two are not in one tree
 */
function relativeName(from: string, to: string): string | undefined {
  const [a, b] = [URI.parse(from), URI.parse(to)];
  if (a.scheme !== b.scheme || a.authority !== b.authority) return undefined;
  const source = a.path.split('/').slice(0, -1);
  const target = b.path.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/**
 * How a document would name another one of the workspace: relative to itself; where the other lies in another of the
 * workspace's folders, from the name of that folder on, so that it does not matter where the two lie on a disk.
 * @param folders addresses of the workspace's folders
 * @returns undefined where there is no way from the one to the other
 */
export function nameFor(from: string, to: string, folders: readonly string[]): string | undefined {
  const homes = folders.map((folder) => folder.replace(/\/$/, ''));
  const homeOf = (uri: string): string | undefined =>
    homes.filter((home) => uri.startsWith(`${home}/`)).sort((a, b) => b.length - a.length)[0];
  const home = homeOf(to);
  const called = (folder: string): string => Utils.basename(URI.parse(folder));
  const alike = homes.filter((other) => home !== undefined && called(other) === called(home));
  if (home === undefined || home === homeOf(from) || alike.length > 1) return relativeName(from, to);
  const way = relativeName(`${home}/`, to);
  return way === undefined ? undefined : `${called(home)}/${way}`;
}
