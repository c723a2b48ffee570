// Runs other programs.
import { spawn } from 'node:child_process';

/** How a program is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Keeps the program's output back and shows it only when the program fails. */
  readonly quiet?: boolean;
}

/**
 * Runs a program to its end, without standard input.
 * @param command the program, found on the PATH or named by its path.
 * @param parameters its parameters, passed on as they are (no shell).
 * @returns when it ended with exit code 0.
 * @throws Error naming the program and its exit code otherwise; with `quiet`, also what it printed.
 */
export async function run(
  command: string,
  parameters: readonly string[],
  options: RunOptions = {},
): Promise<void> {
  const child = spawn(command, parameters, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
  });
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
  const end = await new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? '' : `it ended with ${code ?? signal}`));
  });
  if (end) throw new Error(`${command} ${parameters.join(' ')}: ${end}\n${printed}`.trimEnd());
}

/**
 * Runs a script of ours or of a package on the Node this process runs on.
 * @param script path of the script.
 */
export function runNode(
  script: string,
  parameters: readonly string[],
  options: RunOptions = {},
): Promise<void> {
  return run(process.execPath, [script, ...parameters], options);
}
