// The git of this computer, to change things with, and how git runs Third Point’s own merging.
import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import type { Computer, GitRun } from '../core/sharing/computer.ts';
import { driverLine } from '../core/sharing/driverLine.ts';

/** A command may take so long, in milliseconds: what goes over a slow line takes its time. */
const LONGEST = 120_000;
const LARGEST = 32 * 1024 * 1024;

/** Names as they are, and of a history only what is asked for: what checks its signatures would speak in between. */
const ALWAYS = ['--no-pager', '-c', 'core.quotePath=off', '-c', 'log.showSignature=false'];

/** What is run: VS Code may know better where git is than the paths that are set. */
let program = 'git';

/** This computer, as the sharing of a folder needs it. */
export const computer: Computer = {
  git: {
    found: (path) => {
      program = path;
    },
    run: (folder, parameters, input) =>
      new Promise<GitRun>((resolve) => {
        const child = execFile(
          program,
          [...ALWAYS, '-C', folder, ...literal(parameters)],
          {
            // Not in the folder itself: Windows would take a program of that name from there.
            cwd: dirname(process.execPath),
            env: environment(parameters),
            timeout: LONGEST,
            maxBuffer: LARGEST,
            windowsHide: true,
          },
          (error, stdout, stderr) => {
            const code = error === null ? 0 : error.code;
            resolve({ code: typeof code === 'number' ? code : undefined, stdout, stderr });
          },
        );
        // git may end before it has read all of it; its answer says so.
        child.stdin?.on('error', () => undefined).end(input ?? '');
      }),
  },
  driverLine: (script) => driverLine({ program: forward(process.execPath), script: forward(script) }),
};

/** What leads git to a repository other than that of the folder: a hook, for example, names its own. */
const elsewhere: ReadonlySet<string> = new Set([
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_NAMESPACE'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_IMPLICIT_WORK_TREE'],
]);

/** Whether it runs the person’s own hooks: they find git as in a terminal, and the patterns they name stay patterns. */
function runsHooks(parameters: readonly string[]): boolean {
  const command = parameters.find((each, at) => !each.startsWith('-') && parameters[at - 1] !== '-c');
  return command === 'commit' || command === 'merge';
}

function environment(parameters: readonly string[]): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !elsewhere.has(name.toUpperCase()));
  return {
    ...Object.fromEntries(own),
    ...{ GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    ...(runsHooks(parameters) ? {} : { GIT_LITERAL_PATHSPECS: '1' }),
  };
}

/** With paths letter by letter also where the environment does not say so. */
function literal(parameters: readonly string[]): readonly string[] {
  const paths = parameters.indexOf('--');
  if (paths < 0 || !runsHooks(parameters)) return parameters;
  return parameters.map((each, at) => (at > paths ? `:(literal)${each}` : each));
}

/** A path as a shell takes it: on Windows, too, with forward slashes. */
function forward(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
