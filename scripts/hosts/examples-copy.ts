// The folder people try Third Point in: a copy of examples/ that is a git repository of its own, as a pair would share.
import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from '../paths.ts';
import { run } from '../run.ts';

/**
 * Makes the working copy unless there is one.
 * @param fresh replaces the copy, and whatever was changed in it.
 * @returns the copy's folder.
 */
export async function examplesCopy(fresh: boolean): Promise<string> {
  const folder = join(cache, 'examples');
  if (existsSync(folder) && !fresh) return folder;
  const partial = `${folder}.${process.pid}.partial`;
  await rm(partial, { recursive: true, force: true });
  await cp(join(root, 'examples'), partial, { recursive: true });
  await beginHistory(partial);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await rename(partial, folder);
  return folder;
}

/** Makes the folder a git repository with one commit; where there is no git it stays a folder. */
async function beginHistory(folder: string): Promise<void> {
  const identity = ['-c', 'user.name=Third Point', '-c', 'user.email=third-point@localhost'];
  const git = (...parameters: string[]) =>
    run('git', [...identity, '-c', 'commit.gpgsign=false', ...parameters], { cwd: folder, quiet: true });
  try {
    await git('init', '--initial-branch=main');
    await git('add', '.');
    await git('commit', '--no-verify', '--message=The creek project as we have it so far');
  } catch {
    console.log('(git is not there: the examples are an ordinary folder.)');
  }
}
