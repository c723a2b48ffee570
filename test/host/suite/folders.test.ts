// A folder with documents in it goes: nothing of them is known any more.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { Library } from '../../../src/core/library/library.ts';
import { Telling } from '../../../src/extension/telling.ts';
import { WorkspaceReading } from '../../../src/extension/workspaceReading.ts';
import { closeAll, findings, inWorkspace, openNew, remove } from '../helpers.ts';

describe('a folder that is taken away', () => {
  after(async () => {
    await closeAll();
    for (const name of ['names-it.lesson.yaml', 'goes']) await remove(inWorkspace(name));
  });

  it('leaves no document behind to link to', async () => {
    const plan = 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n';
    await vscode.workspace.fs.writeFile(
      inWorkspace('goes', 'inside', 'creek.project.yaml'),
      new TextEncoder().encode(plan),
    );
    const lesson = await openNew(
      'names-it.lesson.yaml',
      'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\npartOf: goes/inside/creek.project.yaml\n',
    );
    const missing = (found: readonly vscode.Diagnostic[]): boolean =>
      found.some(({ code }) => typeof code === 'object' && code.value === 'reference-file');
    await findings(lesson, (found) => !missing(found));
    await vscode.workspace.fs.delete(inWorkspace('goes'), { recursive: true });
    await findings(lesson, missing);
  });
});

describe('a folder that is moved here', () => {
  after(async () => {
    await closeAll();
    for (const name of ['names-what-comes.lesson.yaml', 'comes 1.2', 'node_modules'])
      await remove(inWorkspace(name));
  });

  it('brings its documents, also those in folders of it', async () => {
    const plan = 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n';
    const lesson = await openNew(
      'names-what-comes.lesson.yaml',
      'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\npartOf: comes 1.2/inside/creek.project.yaml\n',
    );
    const missing = ({ code }: vscode.Diagnostic): boolean =>
      typeof code === 'object' && code.value === 'reference-file';
    await findings(lesson, (found) => found.some(missing));
    // Nobody is told of what lies in there.
    const away = inWorkspace('node_modules', 'away');
    const file = vscode.Uri.joinPath(away, 'inside', 'creek.project.yaml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(plan));
    await vscode.workspace.fs.rename(away, inWorkspace('comes 1.2'));
    await findings(lesson, (found) => !found.some(missing));
  });
});

describe('A workspace that is gone through', () => {
  it('forgets what is gone, and keeps what is made after its files were listed', async () => {
    const library = new Library();
    const telling = new Telling(library);
    const [gone, comes] = ['is-gone.project.yaml', 'comes.project.yaml'].map((name) =>
      inWorkspace(name).toString(),
    ) as [string, string];
    const plan = 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n';
    library.put(gone, plan, false);
    const reading = new WorkspaceReading(library, {
      telling,
      kept: undefined,
      // It is asked of what was listed.
      isOurs: () => {
        library.put(comes, plan, false);
        return true;
      },
      readSettings: () => Promise.resolve(),
      forget: (uri) => library.remove(uri),
    });
    await reading.begin();
    telling.dispose();
    assert.ok(library.get(comes));
    assert.equal(library.get(gone), undefined);
  });
});
