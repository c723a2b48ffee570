// A folder with documents in it goes: nothing of them is known any more.
import * as vscode from 'vscode';
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
