// One start of the packed extension on Node, beside something that stands in for VS Code. Prints its milliseconds of CPU.
// Parameters: the folder of the extension, and the folder it may keep things in; with a third it lives on for a while.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as vscode from 'vscode';

const [folder = '', store = '', stays] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { Uri } = require('vscode') as { Uri: new (path: string) => vscode.Uri };
// What VS Code itself has loaded long before.
for (const name of ['child_process', 'crypto', 'fs/promises', 'vm']) require(`node:${name}`);

const memory = { get: (_: string, usual: unknown) => usual, update: () => Promise.resolve(), keys: () => [] };
const context = {
  subscriptions: [],
  extensionUri: new Uri(folder),
  asAbsolutePath: (path: string) => join(folder, path),
  globalStorageUri: new Uri(store),
  globalState: memory,
  workspaceState: memory,
  secrets: { get: () => Promise.resolve(undefined), onDidChange: () => undefined },
};

const before = process.cpuUsage();
const extension = require(join(folder, 'dist', 'node.js')) as { activate(context: unknown): void };
extension.activate(context);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
if (stays === undefined) process.exit();
// Longer than the extension waits before it keeps what V8 has made of it; what else it does is not timed.
process.on('unhandledRejection', () => undefined);
setTimeout(() => process.exit(), 12_000);
