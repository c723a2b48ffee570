// Documents at two moments, as git keeps them, or one of them as they are on disk.
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diffDocuments, type Version } from '../../core/compare/diff.ts';
import { kindOfName, kindOfText, type Kind } from '../../core/kinds/kind.ts';
import { Library } from '../../core/library/library.ts';
import { asRaw, entriesOf, isObjectId, rawChanges } from '../../core/privacy/git.ts';
import { git } from '../../node/git.ts';
import { decode } from '../decode.ts';
import { addressOf } from '../addressOf.ts';
import { reasonOf } from '../reason.ts';
import { nameFrom } from '../workspace.ts';
import { WrongUse } from '../wrong-use.ts';
import type { Compared, Comparison } from './compared.ts';
import { placesOf, type Places } from './places.ts';
import { pairRenamed } from './renamed.ts';
import { versionOf } from './version.ts';

/** The two moments: object ids; `now` undefined for what is on disk. */
interface Moments {
  readonly then: string;
  readonly now: string | undefined;
}

/**
 * @param rev `A` or `A..B`, as people write it
 * @param paths files and folders, relative to `from` or absolute; they need not be there any more
 * @param from the working folder, absolute
 * @throws WrongUse outside of git, and for a version or a path that git does not know
 */
export async function compareRevisions(
  rev: string,
  paths: readonly string[],
  from: string,
): Promise<Comparison> {
  const places = await placesOf(paths, from);
  const moments = await momentsOf(places.top, rev);
  for (const name of places.names) await mustBeKnown(places.top, name, moments);
  const changes = await changesBetween(places, moments);
  const kindOf = await judge(places, moments);
  const unreadable: string[] = [];
  const gone: Changed[] = [];
  const fresh: Changed[] = [];
  const both: Compared[] = [];
  for (const { path, before, after } of changes) {
    const named = places.names.includes(path);
    const known = kindOf(path);
    if (known === 'ignored' || (known === undefined && !named) || (!named && isPassedOver(path))) continue;
    const file = nameFrom(from, join(places.top, path));
    const read = async (id: string | undefined): Promise<Version | undefined> => {
      if (id === undefined) return undefined;
      const text = await textOf(places.top, path, id);
      if ('refused' in text) unreadable.push(`${file} can’t be read: ${text.refused}.`);
      else return versionOf(addressOf(join(places.top, path)), text.text, known ?? kindOfText(text.text));
      return undefined;
    };
    const [was, is] = [await read(before), await read(after)];
    if (was && is) both.push({ file, before: was, after: is, diff: diffDocuments(was, is) });
    // What is there and can’t be read is neither new nor gone.
    else if (was && after === undefined) gone.push({ file, version: was });
    else if (is && before === undefined) fresh.push({ file, version: is });
  }
  const documents = [...both, ...pairRenamed(gone, fresh)];
  return {
    documents: documents.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    unreadable,
  };
}

/** A document that only one of the moments has. */
export interface Changed {
  readonly file: string;
  readonly version: Version;
}

async function momentsOf(top: string, rev: string): Promise<Moments> {
  if (rev.includes('...')) throw new WrongUse('--rev takes one version, or two with two dots between: A..B.');
  const dots = rev.indexOf('..');
  if (dots < 0) return { then: await idOf(top, rev), now: undefined };
  const [then, now] = [rev.slice(0, dots) || 'HEAD', rev.slice(dots + 2) || 'HEAD'];
  return { then: await idOf(top, then), now: await idOf(top, now) };
}

/** The version a name means, as an object id; only that is handed on. */
export async function idOf(top: string, name: string): Promise<string> {
  const { code, stdout } = await git.run(top, [
    ...['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
  ]);
  const id = stdout.trim();
  if (code === 0 && isObjectId(id)) return id;
  throw new WrongUse(`git knows no version ${name === '' ? 'without a name' : name} here.`);
}

/** @throws WrongUse for a name that neither of the moments has */
async function mustBeKnown(top: string, name: string, { then, now }: Moments): Promise<void> {
  if (name === '') return;
  for (const id of [then, ...(now === undefined ? [] : [now])]) {
    const { code, stdout } = await git.run(top, ['ls-tree', '-z', '--full-tree', id, '--', name]);
    if (code === 0 && stdout !== '') return;
  }
  const there = now === undefined && (await lstat(join(top, name)).catch(() => undefined));
  if (!there) throw new WrongUse(`${name}: there is no such file or folder, neither then nor now.`);
}

interface Change {
  /** From the top. */
  readonly path: string;
  /** The id of the contents; empty for what is on disk; undefined where it is not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export async function changesBetween(
  { top, names }: Places,
  { then, now }: Moments,
): Promise<readonly Change[]> {
  const below = ['--', ...(names.length > 0 ? names : ['.'])];
  const asked = async (parameters: readonly string[]): Promise<string> => {
    const { code, stdout } = await git.run(top, parameters);
    if (code === 0) return stdout;
    throw new WrongUse('git did not answer what has changed.');
  };
  const kept = rawChanges(
    await asked([...asRaw(['diff', then, ...(now === undefined ? [] : [now])]), ...below]),
  );
  if (now !== undefined) return kept;
  const changes = new Map<string, Change>();
  for (const { path, before } of kept) {
    const isThere = (await lstat(join(top, path)).catch(() => undefined))?.isFile() === true;
    changes.set(path, { path, before, after: isThere ? '' : undefined });
  }
  const others = await asked(['ls-files', '--others', '--exclude-standard', '-z', ...below]);
  for (const path of entriesOf(others))
    changes.set(path, { path, before: changes.get(path)?.before, after: '' });
  return [...changes.values()];
}

/** What a file is by its name and the folder’s settings, as these are in the newer moment. */
async function judge(
  { top }: Places,
  { now }: Moments,
): Promise<(path: string) => Kind | 'ignored' | undefined> {
  const library = new Library();
  library.folders = [addressOf(top)];
  const list =
    now === undefined
      ? ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
      : ['ls-tree', '-r', '-z', '--name-only', '--full-tree', now];
  const { stdout } = await git.run(top, list);
  for (const path of entriesOf(stdout).filter((name) => kindOfName(name) === 'config')) {
    const text = await textOf(top, path, now === undefined ? '' : `${now}:${path}`);
    if ('text' in text) library.put(addressOf(join(top, path)), text.text, false);
  }
  return (path) => library.kindOf(addressOf(join(top, path)));
}

/** As when documents are looked for on disk. */
const isPassedOver = (path: string): boolean =>
  path.split('/').some((step) => step.startsWith('.') || step === 'node_modules');

/** A text as it was, or is. @param id of the contents, or where they are; empty: on disk */
export async function textOf(
  top: string,
  path: string,
  id: string,
): Promise<{ readonly text: string } | { readonly refused: string }> {
  if (id === '') {
    try {
      const { text, isUtf8 } = decode(await readFile(join(top, path)));
      return isUtf8 ? { text } : { refused: NOT_UTF8 };
    } catch (error) {
      return { refused: reasonOf(error) };
    }
  }
  const { code, stdout } = await git.run(top, ['cat-file', 'blob', id]);
  if (code !== 0) return { refused: 'git does not hand it out' };
  // What git keeps comes as text; what was no UTF-8 has lost its letters by then.
  if (/[\0\ufffd]/.test(stdout)) return { refused: NOT_UTF8 };
  return { text: stdout.replace(/^\ufeff/, '') };
}

const NOT_UTF8 = 'it is not saved as UTF-8';
