// What the folder that the other tests run on is like: without this, they would prove nothing.
import assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';
import { liveFiles } from '../liveFolder.ts';

describe('The folder of a live session', () => {
  const name = 'seen-late.lesson.yaml';
  const TEXT = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\n';
  let answered = false;

  before(() => {
    void vscode.workspace.findFiles('**/*.yaml').then(() => (answered = true));
  });

  afterEach(async () => {
    await closeAll();
    await remove(inWorkspace(name));
  });

  it('tells of changes late, some of them twice, and not in their order', async () => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/turn*.txt');
    const told: string[] = [];
    const note = ({ path }: vscode.Uri) => void told.push(path.replace(/.*\//, ''));
    watcher.onDidCreate(note);
    const names = Array.from({ length: 12 }, (_, turn) => `turn${String(turn).padStart(2, '0')}.txt`);
    for (const each of names) await vscode.workspace.fs.writeFile(inWorkspace(each), new Uint8Array());
    await eventually('news of all of them', () => names.every((each) => told.includes(each)));
    watcher.dispose();
    assert.ok(told.length > names.length, 'none came twice');
    assert.notDeepStrictEqual(
      told,
      [...told].sort((one, other) => (one < other ? -1 : 1)),
    );
    for (const each of names) await vscode.workspace.fs.delete(inWorkspace(each));
  });

  it('refuses some edits of the extension, and none of a person', async () => {
    const document = await openNew(name, TEXT);
    const results: boolean[] = [];
    for (let turn = 0; turn < 6; turn++) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '#\n');
      results.push(await vscode.workspace.applyEdit(edit));
    }
    assert.strictEqual(results.filter((result) => !result).length, 4);
    assert.strictEqual(document.getText(), `#\n#\n${TEXT}`);
  });

  it('can be taken from one’s hands, and given back', async () => {
    const { setReadOnly } = await liveFiles();
    const document = await openNew(name, TEXT);
    const write = () => vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(TEXT));
    setReadOnly(inWorkspace(), true);
    const { permissions } = await vscode.workspace.fs.stat(document.uri);
    await assert.rejects(async () => write());
    setReadOnly(inWorkspace(), false);
    await write();
    assert.strictEqual(permissions, vscode.FilePermission.Readonly);
  });

  it('is one that nobody searches: what was asked for before all this is still waited for', () => {
    assert.strictEqual(inWorkspace().scheme, 'tp-live');
    assert.ok(!answered);
  });
});
