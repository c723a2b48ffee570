// The command line's entry: finds the command, and turns whatever happens into an exit code and a sentence.
import { debuglog } from 'node:util';
import packageFacts from '../../package.json' with { type: 'json' };
import { kindOfName } from '../core/kinds/kind.ts';
import { nearest } from '../core/near.ts';
import { again } from './again.ts';
import { readArguments } from './arguments.ts';
import { check } from './check.ts';
import { coverageOfStandards } from './coverage.ts';
import type { Command, ExitCode } from './command.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { exportDocument } from './export.ts';
import { fix } from './fix.ts';
import { importFile } from './import.ts';
import { commandHelp, common, generalHelp } from './help.ts';
import { merge } from './merge.ts';
import { newDocument } from './new.ts';
import { printable } from './printable.ts';
import { reasonOf } from './reason.ts';
import { rules } from './rules.ts';
import { setUpGit } from './setupGit.ts';
import { isThread } from './shares.ts';
import { WrongUse } from './wrong-use.ts';

const commands: readonly Command[] = [
  check,
  newDocument,
  again,
  fix,
  merge,
  exportDocument,
  importFile,
  coverageOfStandards,
  diff,
  rules,
  setUpGit,
  doctor,
];

async function run(written: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = written;
  const command = commands.find((known) => known.name === name);
  if (!command && name !== undefined && !name.startsWith('-')) throw unknownCommand(name);
  try {
    return await obey(command, command ? rest : written);
  } catch (error) {
    const code = await command?.otherwise?.(rest, error);
    if (code === undefined) throw error;
    return code;
  }
}

async function obey(command: Command | undefined, written: readonly string[]): Promise<ExitCode> {
  const given = readArguments(written, { ...command?.options, ...common });
  if (given.options.has('help')) {
    process.stdout.write(command ? commandHelp(command) : generalHelp(commands));
    return 0;
  }
  if (given.options.has('version')) {
    process.stdout.write(`${packageFacts.version}\n`);
    return 0;
  }
  if (command) return command.run(given);
  process.stderr.write(generalHelp(commands));
  return 2;
}

function unknownCommand(name: string): WrongUse {
  if (kindOfName(name)) return new WrongUse(`To look through a document, write: third-point check ${name}`);
  const close = nearest(name, [...commands.map((command) => command.name), '--help', '--version'], 1)[0];
  return new WrongUse(
    `There is no command ${name}. ${close === undefined ? '--help lists them all.' : `Did you mean ${close}?`}`,
  );
}

/** What went wrong, in one sentence; programmers see the rest with NODE_DEBUG=third-point. */
function sentenceFor(error: unknown): string {
  if (error instanceof WrongUse) return error.message;
  debuglog('third-point')('%O', error);
  return `Third Point had to stop here, and it is not your doing: ${error instanceof Error ? error.message : String(error)}`;
}

function begin(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads our output may stop early, as `| head` does.
    if (error.code === 'EPIPE') return;
    process.stderr.write(`What was found can’t be written: ${reasonOf(error)}.\n`);
    process.exit(2);
  });

  // What never ends is not done.
  process.exitCode = 2;
  run(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.exitCode = 2;
      process.stderr.write(`${printable(sentenceFor(error))}\n`);
    },
  );
}

if (!isThread()) begin();
