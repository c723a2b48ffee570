// The entry of the Node extension host: desktop, remote and server VS Code. What needs Node is added here.
import type { ExtensionContext } from 'vscode';
import { computer } from '../node/computer.ts';
import { git } from '../node/git.ts';
import { activate as everywhere } from './browser.ts';

export function activate(context: ExtensionContext): void {
  everywhere(context, git, computer);
}
