// The entry of the Node extension host: desktop, remote and server VS Code. What needs Node is added here.
import { join } from 'node:path';
import { Disposable, type ExtensionContext } from 'vscode';
import { runCompiled } from '../node/compiled.ts';
import { computer } from '../node/computer.ts';
import { git } from '../node/git.ts';

type Everywhere = typeof import('./browser.ts');

/** So long after the start what V8 made of the extension is kept, in milliseconds: nobody should wait for that. */
const QUIET = 10_000;

/** What is the same everywhere is packed once, as the browser gets it. */
export function activate(context: ExtensionContext): void {
  const kept = join(context.globalStorageUri.fsPath, 'compiled', 'browser.bin');
  const { exports, keep } = runCompiled(context.asAbsolutePath('dist/browser.js'), kept);
  (exports as Everywhere).activate(context, git, computer);
  if (!keep) return;
  // Where it can’t be kept, the next start takes as long as this one.
  const later = setTimeout(() => void keep().catch(() => undefined), QUIET);
  context.subscriptions.push(new Disposable(() => clearTimeout(later)));
}
