// Asks the git of this computer.
import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { safeEnvironment, safeParameters, type Git, type GitAnswer } from '../core/privacy/git.ts';

/** An answer may take so long, in milliseconds, and be so large, in bytes. */
const LONGEST = 30_000;
const LARGEST = 32 * 1024 * 1024;

/** The git of this computer. Where there is none, every answer is without a code. */
export const git: Git = {
  run: (folder, parameters, paths = 'literal') =>
    new Promise<GitAnswer>((resolve) => {
      execFile(
        'git',
        [...safeParameters, '-C', folder, ...parameters],
        {
          // Not in the folder itself: Windows would take a program of that name from there.
          cwd: dirname(process.execPath),
          env: environment(paths),
          timeout: LONGEST,
          killSignal: 'SIGKILL',
          maxBuffer: LARGEST,
          windowsHide: true,
        },
        (error, stdout) => {
          const code = error === null ? 0 : error.code;
          resolve({ code: typeof code === 'number' ? code : undefined, stdout });
        },
      );
    }),
};

/** Ours, without what would lead git elsewhere: in a hook, it names the repository of the hook. */
function environment(paths: 'literal' | 'pattern'): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  const literal = paths === 'literal' ? { GIT_LITERAL_PATHSPECS: '1' } : {};
  return { ...Object.fromEntries(own), ...safeEnvironment, ...literal };
}
