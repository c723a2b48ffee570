// Opens an address in the browser of the person at this machine.
import { spawn } from 'node:child_process';

/** Opens the address where there is a screen. @returns whether it was tried. */
export function showPage(address: string): boolean {
  const opener = screenOpener();
  if (!opener) return false;
  const [program = '', ...parameters] = opener;
  const child = spawn(program, [...parameters, address], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined); // the address is printed as well
  child.unref();
  return true;
}

/** The program that opens addresses on this system, or none where nobody would see it. */
function screenOpener(): string[] | undefined {
  if (process.env.CI || process.env.SSH_CONNECTION) return undefined;
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['explorer'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
