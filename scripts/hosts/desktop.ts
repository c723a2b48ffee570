// The desktop VS Code on this machine.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The `code` program: the one `VSCODE_EXECUTABLE_PATH` names, else the one on the PATH, if there is one. */
export function findDesktop(): string | undefined {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named) return named;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/**
 * Opens a folder in a new window with an extension from its source folder. Does not wait for the window to close.
 * @throws Error when the program cannot be started.
 */
export async function openDesktop(program: string, extension: string, folder: string): Promise<void> {
  const parameters = [`--extensionDevelopmentPath=${extension}`, '--new-window', folder];
  const shell = program.endsWith('.cmd');
  const quoted = (text: string) => (shell ? `"${text}"` : text);
  const child = spawn(quoted(program), parameters.map(quoted), { stdio: 'ignore', detached: true, shell });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
}
