// `--since REV`: only what changed since a version that git keeps, and what something else may be said about for that.
import { join } from 'node:path';
import { isYamlName, kindOfName } from '../core/kinds/kind.ts';
import type { Library } from '../core/library/library.ts';
import { ASTRAY } from '../core/references/check.ts';
import { waysMeant } from '../core/references/files.ts';
import { namesOf } from '../core/references/names.ts';
import { git } from '../node/git.ts';
import { addressOf } from './addressOf.ts';
import { changesBetween, idOf, textOf } from './difference/revisions.ts';
import type { Shelved } from './library.ts';
import { nameFrom } from './workspace.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * What was asked for, without the documents about which the same is said as then.
 * @param rev as people write it; never taken for an option of git's
 * @param from the working folder, absolute
 * @throws WrongUse where git is not there, does not keep a folder, or knows no such version
 */
export async function changedSince(rev: string, shelved: Shelved, from: string): Promise<Shelved> {
  const changed = new Set<string>();
  for (const folder of shelved.folders) {
    const found = await concernedIn(folder, rev, shelved, from);
    if (found === 'all') return shelved;
    for (const address of found) changed.add(address);
  }
  return { ...shelved, asked: shelved.asked.filter(({ address }) => changed.has(address)) };
}

/** The addresses of the documents that a change in a folder concerns; in another folder, too. */
async function concernedIn(
  folder: string,
  rev: string,
  { library }: Shelved,
  from: string,
): Promise<ReadonlySet<string> | 'all'> {
  const then = await versionIn(folder, rev, nameFrom(from, folder));
  const changes = (await changesBetween({ top: folder, names: [] }, { then, now: undefined })).filter(
    ({ path }) => isYamlName(path),
  );
  // Which files are ours, and what is asked about them, may have been another thing altogether.
  if (changes.some(({ path }) => kindOfName(path) === 'config')) return 'all';
  const steps: { readonly address: string; readonly old: string | undefined }[] = [];
  for (const { path, before } of changes) {
    const old = before === undefined ? undefined : await textOf(folder, path, before);
    // Where it can't be known what stood there, nobody can say what that concerned.
    if (old && 'refused' in old) return 'all';
    steps.push({ address: addressOf(join(folder, path)), old: old?.text });
  }
  // The library says whom each step concerns, back to what was then and forth again. After that, all is as it was.
  const now = steps.map(({ address }) => ({ address, document: library.get(address) }));
  const concerned = new Set([
    ...steps.flatMap(({ address, old }) =>
      old === undefined ? library.remove(address) : library.put(address, old, false),
    ),
    ...now.flatMap(({ address, document }) =>
      document ? library.take(document, false) : library.remove(address),
    ),
    ...steps.map(({ address }) => address),
  ]);
  // What is there decides what is asked where a file is named that isn't.
  if (steps.some(({ old }) => old === undefined) || now.some(({ document }) => !document))
    for (const address of astrayIn(library)) concerned.add(address);
  return concerned;
}

/** The documents that name a file that isn't there. */
function astrayIn(library: Library): readonly string[] {
  const isMissing = (uri: string, file: string): boolean =>
    waysMeant(uri, file).length > 0 && !library.find(uri, file);
  return [...library.all()]
    .filter((document) => namesOf(document).files.some((file) => isMissing(document.uri, file)))
    .map(({ uri }) => uri)
    .filter((uri) => library.findings(uri).some(({ code }) => code === ASTRAY));
}

async function versionIn(folder: string, rev: string, written: string): Promise<string> {
  const asked = await git.run(folder, ['rev-parse', '--is-shallow-repository']);
  if (asked.code === undefined) throw new WrongUse('--since needs git, and git isn’t there.');
  if (asked.code !== 0)
    throw new WrongUse(
      `--since asks git what has changed, and ${written === '.' ? 'this folder' : written} is in no folder that git keeps.`,
    );
  try {
    return await idOf(folder, rev);
  } catch (error) {
    if (!(error instanceof WrongUse) || asked.stdout.trim() !== 'true') throw error;
    throw new WrongUse(
      `${error.message} This copy has only the newest part of what git keeps: bring in the rest with git fetch --unshallow (in a workflow, with fetch-depth: 0).`,
    );
  }
}
