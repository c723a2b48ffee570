// `third-point setup-git`: lets git bring plans together by what they say.
import {
  ATTRIBUTE,
  sampleNames,
  SECTION,
  setUpCommands,
  takeBackCommand,
  withAttributes,
  withoutAttributes,
} from '../core/sharing/mergeSetup.ts';
import { listed } from '../core/words.ts';
import { computer } from '../node/computer.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { ATTRIBUTES, readAttributes, writeAttributes } from './gitSetup/attributesFile.ts';
import { ownDriver } from './gitSetup/ownDriver.ts';
import { mergeAttributes, repositoryAt, settingOf, type Repository } from './gitSetup/repository.ts';
import { printable } from './printable.ts';
import { WrongUse } from './wrong-use.ts';

export const setUpGit: Command = {
  name: 'setup-git',
  summary: 'let git bring plans together by what they say',
  takes: '',
  about: `In a git repository: from now on git asks Third Point when two versions of a plan meet, in a merge, a
rebase, a cherry-pick or a stash. Where Third Point is not to be found, git merges line by line, as
ever.

It writes three settings for this copy of the repository on this computer (git config --local), and
lines about plans, and nothing else, at the beginning of the file ${ATTRIBUTES}. That file is
shared with the plans; the settings are not, so each of you runs this once. Settings for all of your
repositories, hooks, and what you wrote into ${ATTRIBUTES} yourselves stay as they are, and your
own lines win. Each step is printed. Running it again changes nothing more.

The exit code is 0 if it is done, 1 if something else still decides how plans are merged, and 2 if
it could not be done. third-point doctor looks whether all is well.`,
  options: {
    remove: { about: 'take back what it wrote, and nothing else' },
    'dry-run': { about: 'print the steps, and take none' },
  },
  run: runSetUp,
};

/** One thing to do: how it is printed, and how it is done. */
interface Step {
  readonly said: string;
  take(): Promise<void>;
}

async function runSetUp({ words, options }: Arguments): Promise<ExitCode> {
  if (words.length > 0) throw new WrongUse('This takes no names: it is for the repository you are in.');
  const repository = await repositoryAt(process.cwd());
  const steps = options.has('remove') ? await stepsBack(repository) : await stepsOf(repository);
  const dry = options.has('dry-run');
  process.stdout.write(
    `In ${printable(repository.top)}${repository.isSubmodule ? ' (a submodule; the repository around it is not touched)' : ''}:\n`,
  );
  for (const step of steps) {
    process.stdout.write(`  ${step.said}\n`);
    if (!dry) await step.take();
  }
  if (steps.length === 0) process.stdout.write('  nothing to do\n');
  if (dry) return 0;
  process.stdout.write(options.has('remove') ? takenBack : done);
  return options.has('remove') ? 0 : tellOthers(repository);
}

const done = `
From now on, git brings plans together by what they say. Share ${ATTRIBUTES} with the plans (add and commit it).
The settings are for this copy on this computer: your partner runs third-point setup-git, too.
`;

const takenBack = `
git merges plans line by line again, in this copy on this computer. Where ${ATTRIBUTES} is shared,
share it again, or your partner’s copy keeps the lines.
`;

async function stepsOf(repository: Repository): Promise<readonly Step[]> {
  const line = await ownDriver(repository);
  const steps: Step[] = [];
  for (const command of setUpCommands(line)) {
    const [, , key = '', value = ''] = command;
    if ((await localSetting(repository, key)) !== value) steps.push(gitStep(repository, command));
  }
  const text = await readAttributes(repository);
  const wanted = withAttributes(text);
  if (wanted !== text)
    steps.push({
      said: `${ATTRIBUTES}: ${sampleNames.map((name) => name.replace(/^sample/, '*')).join(' ')} merge=${ATTRIBUTE}`,
      take: () => writeAttributes(repository, wanted),
    });
  return steps;
}

async function stepsBack(repository: Repository): Promise<readonly Step[]> {
  const text = await readAttributes(repository);
  const kept = withoutAttributes(text);
  const { code } = await computer.git.run(repository.top, [
    ...['config', '--local', '--get-regexp', `^${SECTION.replaceAll('.', '\\.')}\\.`],
  ]);
  return [
    // First what names the settings, then these.
    ...(kept === text
      ? []
      : [
          {
            said: `${ATTRIBUTES}: ${kept === '' ? 'taken away, as nothing else is in it' : 'without our lines'}`,
            take: () => writeAttributes(repository, kept),
          },
        ]),
    ...(code === 0 ? [gitStep(repository, takeBackCommand)] : []),
  ];
}

function gitStep({ top }: Repository, command: readonly string[]): Step {
  return {
    said: printable(['git', ...command.map(forReading)].join(' ')),
    take: async () => {
      const { code, stderr } = await computer.git.run(top, command);
      if (code !== 0) throw new WrongUse(`git could not do that: ${stderr.trim() || 'it does not answer'}`);
    },
  };
}

/** A word as people would write it into a shell. */
function forReading(word: string): string {
  return /^[\w.=/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

async function localSetting({ top }: Repository, key: string): Promise<string | undefined> {
  const { code, stdout } = await computer.git.run(top, ['config', '--local', '-z', '--get', key]);
  return code === 0 ? stdout.replace(/\0$/, '') : undefined;
}

/** Says where something else decides. */
async function tellOthers(repository: Repository): Promise<ExitCode> {
  const others = [...(await mergeAttributes(repository, sampleNames))].filter(
    ([, value]) => value !== ATTRIBUTE,
  );
  const driver = await settingOf(repository, `${SECTION}.driver`);
  const mine = await localSetting(repository, `${SECTION}.driver`);
  if (others.length > 0) {
    const names = listed(
      others.map(([name]) => name.replace(/^sample/, '*')),
      'and',
      6,
    );
    process.stdout.write(
      `\nBut other lines, in ${ATTRIBUTES} or in git’s own info/attributes, say how ${names} are merged, and they win.\nIf they are not meant for plans, take them away or make them narrower.\n`,
    );
  }
  if (driver !== mine)
    process.stdout.write(
      `\nBut another setting of ${SECTION}.driver wins; third-point doctor says where it stands.\n`,
    );
  return others.length > 0 || driver !== mine ? 1 : 0;
}
