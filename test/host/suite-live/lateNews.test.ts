// News of files that come late, twice and out of order end in what is there.
import assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually, inWorkspace } from '../helpers.ts';

describe('Late news', () => {
  it('of files that were taken away do not take away those that are there again', async () => {
    const names = Array.from({ length: 8 }, (_, turn) => `again-${turn}.lesson.yaml`);
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
    const saidOf = (name: string) => vscode.languages.getDiagnostics(inWorkspace(name)).length;
    const told = { gone: new Set<string>(), there: new Set<string>() };
    const watcher = vscode.workspace.createFileSystemWatcher('**/again-*');
    const news: string[] = [];
    for (const name of names) await write(name, 'kind: lesson-plan\ntittle: Walk\n');
    for (const name of names) await eventually(`what is said of ${name}`, () => saidOf(name) > 0);
    watcher.onDidDelete(({ path }) => void (told.gone.add(path), news.push(`- ${path}`)));
    watcher.onDidCreate(({ path }) => void (told.there.add(path), news.push(`+ ${path}`)));
    for (const name of names) {
      await vscode.workspace.fs.delete(inWorkspace(name));
      await write(name, 'kind: lesson-plan\ntittle: Walk again\n');
    }
    await eventually(
      'news of all of it',
      () => told.gone.size === names.length && told.there.size === names.length,
    );
    watcher.dispose();
    assert.ok(
      news.some((one, at) => one.startsWith('-') && news.indexOf(one.replace('-', '+')) < at),
      'no file was said to be gone after it was there again',
    );
    for (const name of names) await eventually(`what is said of ${name}`, () => saidOf(name) > 0);
    for (const name of names) await vscode.workspace.fs.delete(inWorkspace(name));
    for (const name of names) await eventually(`silence about ${name}`, () => saidOf(name) === 0);
  });
});
