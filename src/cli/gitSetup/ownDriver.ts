// Which Third Point git is to run on this computer.
import { realpath } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { driverLine } from '../../core/sharing/driverLine.ts';
import { computer } from '../../node/computer.ts';
import { git } from '../../node/git.ts';
import { isInside } from '../files.ts';
import { printable } from '../printable.ts';
import { WrongUse } from '../wrong-use.ts';
import type { Repository } from './repository.ts';

/**
 * The line for git’s settings: the command where every shell finds one, else this very program.
 * @throws WrongUse where that lies in the repository itself
 */
export async function ownDriver({ top }: Repository): Promise<string> {
  if (await isOnPath(top)) return driverLine({ command: 'third-point' });
  const script = await realpath(process.argv[1] ?? '');
  if (isInside(await realpath(top), script)) {
    throw new WrongUse(
      `${printable(script)} lies among what you share, so whoever shares something could change what your git runs. Copy it to a folder of your own, and run setup-git from there.`,
    );
  }
  return computer.driverLine(script);
}

/**
 * Whether the shell that git runs finds the command, and it merges. A command that npm lends for one call is none:
 * it is gone with the call.
 */
async function isOnPath(top: string): Promise<boolean> {
  const found = await inShell(top, 'command -v third-point');
  if (found.code !== 0) return false;
  const path = found.stdout.trim();
  const isOwn = isAbsolute(path) && !isInside(top, path);
  if (!isOwn || /[\\/](?:_npx|node_modules[\\/]\.bin)[\\/]/.test(path)) return false;
  const help = await inShell(top, 'third-point merge --help');
  return help.code === 0 && help.stdout.includes('third-point merge BASE OURS THEIRS');
}

/** Runs a line in the shell that git brings along, as it runs what merges. @param folder absolute */
export function inShell(folder: string, line: string): ReturnType<typeof git.run> {
  return git.run(folder, ['-c', `alias.third-point-line=!${line}`, 'third-point-line']);
}
