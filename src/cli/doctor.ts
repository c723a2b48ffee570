// `third-point doctor`: whether git brings plans together by what they say here.
import { lstat, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ATTRIBUTE, sampleNames, SECTION } from '../core/sharing/mergeSetup.ts';
import { kindOfName, kinds } from '../core/kinds/kind.ts';
import { entriesOf } from '../core/privacy/git.ts';
import { counted, listed } from '../core/words.ts';
import { conflictsIn } from '../core/yaml/conflicts.ts';
import { git } from '../node/git.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { decode } from './decode.ts';
import { isInside } from './files.ts';
import { ATTRIBUTES } from './gitSetup/attributesFile.ts';
import {
  mergeAttributes,
  repositoryAt,
  settingOf,
  storePath,
  type Repository,
} from './gitSetup/repository.ts';
import { tryDriver } from './gitSetup/trial.ts';
import { printable } from './printable.ts';
import { WrongUse } from './wrong-use.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: 'look whether git brings plans together by what they say here',
  takes: '',
  about: `In a git repository: looks whether git asks Third Point when two versions of a plan meet (what
third-point setup-git sets up), lets it merge something small in a folder of its own, and looks for
plans in which two versions still stand side by side. It changes nothing.

The exit code is 0 if all is well, 1 if there is something to do, and 2 where there is no repository
to look at.`,
  options: {},
  run: runDoctor,
};

/** What was looked at. */
interface Seen {
  readonly well: boolean;
  /** One or more sentences. */
  readonly said: string;
}

const well = (said: string): Seen => ({ well: true, said });
const toDo = (said: string): Seen => ({ well: false, said });

async function runDoctor({ words }: Arguments): Promise<ExitCode> {
  if (words.length > 0) throw new WrongUse('This takes no names: it looks at the repository you are in.');
  const repository = await repositoryAt(process.cwd());
  const documents = await documentsIn(repository);
  const seen = [
    well(`${repository.version}, in ${repository.top}`),
    ...(await lookAtMerging(repository, documents)),
    ...(await lookForOpenOnes(repository, documents)),
  ];
  for (const { well: isWell, said } of seen)
    process.stdout.write(`${isWell ? 'fine   ' : 'TO DO  '}${printable(said)}\n`);
  return seen.every(({ well: isWell }) => isWell) ? 0 : 1;
}

/** Our documents, kept or not yet, relative to the working tree. */
async function documentsIn({ top }: Repository): Promise<readonly string[]> {
  const { stdout } = await git.run(top, [
    ...['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  ]);
  return entriesOf(stdout).filter((name) => kinds.some(({ kind }) => kind === kindOfName(name)));
}

async function lookAtMerging(repository: Repository, documents: readonly string[]): Promise<readonly Seen[]> {
  const seen = await lookAtAttributes(repository, documents);
  const wanted = seen.some(({ wanted: asked }) => asked);
  return [...seen, ...(await lookAtDriver(repository, wanted))];
}

async function lookAtAttributes(
  repository: Repository,
  documents: readonly string[],
): Promise<readonly (Seen & { readonly wanted: boolean })[]> {
  const found = [...(await mergeAttributes(repository, [...sampleNames, ...documents]))];
  const ours = found.filter(([, value]) => value === ATTRIBUTE);
  if (ours.length === 0)
    return [
      {
        ...toDo(
          `No plan is marked in ${ATTRIBUTES} as one that Third Point brings together. third-point setup-git does it.`,
        ),
        wanted: false,
      },
    ];
  const others = found.filter(([, value]) => value !== ATTRIBUTE);
  if (others.length === 0) {
    const all = documents.length === 0 ? 'Plans' : `All plans here (${documents.length})`;
    return [{ ...well(`${all} are marked as ones that Third Point brings together.`), wanted: true }];
  }
  const names = listed(
    others.map(
      ([name, value]) => `${sampleNames.includes(name) ? name.replace(/^sample/, '*') : name} (${value})`,
    ),
    'and',
    5,
  );
  const info = await storePath(repository, 'info/attributes');
  const hint = /(?:^|\s)[-!]?(?:merge|binary)\b/m.test(await readFile(info, 'latin1').catch(() => ''))
    ? `The file ${info}, which is only on this computer and comes before all others, speaks of merging.`
    : `A line in some ${ATTRIBUTES} says so, or lines of setup-git are missing there; running it again adds these.`;
  return [
    {
      ...toDo(
        `Not brought together by Third Point, as another way to merge is said for them: ${names}. ${hint}`,
      ),
      wanted: true,
    },
  ];
}

async function lookAtDriver(repository: Repository, wanted: boolean): Promise<readonly Seen[]> {
  const line = await settingOf(repository, `${SECTION}.driver`);
  if (line === undefined || line.trim() === '') {
    if ((await settingOf(repository, `${SECTION}.name`)) !== undefined)
      return [
        toDo(
          `git refuses to merge plans at all: ${SECTION} has a name, and no driver. third-point setup-git writes it.`,
        ),
      ];
    if (!wanted) return [];
    return [
      toDo(
        `Plans are MERGED LINE BY LINE on this computer: they are marked for Third Point, and nothing says how git runs it. third-point setup-git does.`,
      ),
    ];
  }
  const foreign = await originInside(repository);
  if (foreign !== undefined)
    return [
      toDo(
        `What git runs to merge is said by ${foreign}, a file that is shared: whoever changes it could have your git run anything. Take the include out of git’s settings, and run third-point setup-git. It was not tried.`,
      ),
    ];
  const said = {
    plans: well('git finds Third Point, and it brings plans together.'),
    lines: toDo(
      'git does not find Third Point any more where the settings say, so plans are MERGED LINE BY LINE. third-point setup-git finds it again.',
    ),
    neither: toDo(
      `What the settings say for merging does not merge, and would leave one version WITHOUT THE OTHER. Don’t merge before third-point setup-git has written ${SECTION}.driver anew.`,
    ),
  };
  return [said[await tryDriver(line)]];
}

/** The file that says what is run, if it is one of those that are shared. */
async function originInside(repository: Repository): Promise<string | undefined> {
  const { stdout } = await git.run(repository.top, [
    ...['config', '--show-origin', '-z', '--get-all', `${SECTION}.driver`],
  ]);
  const store = await realpath(await storePath(repository, ''));
  const common = await realpath(resolve(repository.top, await commonFolder(repository)));
  for (const entry of entriesOf(stdout)) {
    if (!entry.startsWith('file:')) continue;
    const file = resolve(repository.top, entry.slice('file:'.length));
    const real = await realpath(file).catch(() => file);
    const inside = isInside(await realpath(repository.top), real);
    if (inside && ![store, common].some((own) => isInside(own, real))) return file;
  }
  return undefined;
}

async function commonFolder({ top }: Repository): Promise<string> {
  const { stdout } = await git.run(top, ['rev-parse', '--git-common-dir']);
  return stdout.replace(/\r?\n$/, '');
}

/** Plans in which two versions stand side by side, and plans of which git says so. */
async function lookForOpenOnes(
  repository: Repository,
  documents: readonly string[],
): Promise<readonly Seen[]> {
  const { stdout } = await git.run(repository.top, ['ls-files', '-z', '--unmerged']);
  const unmerged = new Set(entriesOf(stdout).map((entry) => entry.slice(entry.indexOf('\t') + 1)));
  const marked: string[] = [];
  for (const name of documents) if (await isMarked(repository, name)) marked.push(name);
  const settled = documents.filter((name) => unmerged.has(name) && !marked.includes(name));
  const seen: Seen[] = [];
  if (marked.length > 0)
    seen.push(
      toDo(
        `Two versions stand side by side in ${listed(marked, 'and', 5)}. Open ${marked.length === 1 ? 'it' : 'them'} in VS Code, choose, and then git add.`,
      ),
    );
  if (settled.length > 0)
    seen.push(
      toDo(`git still waits for your word on ${listed(settled, 'and', 5)}: look through, and then git add.`),
    );
  if (seen.length === 0)
    seen.push(well(`Nothing is left to settle in ${counted(documents.length, 'plan')}.`));
  return seen;
}

/** Larger files are no plans. In bytes. */
const LARGEST = 1024 * 1024;

async function isMarked({ top }: Repository, name: string): Promise<boolean> {
  try {
    const path = join(top, name);
    const found = await lstat(path);
    // What a link leads to may lie anywhere.
    if (!found.isFile() || found.size > LARGEST) return false;
    if (!isInside(await realpath(top), await realpath(dirname(path)))) return false;
    const { text } = decode(await readFile(path));
    return conflictsIn(text).length > 0;
  } catch {
    // Not there any more, or no file.
    return false;
  }
}
