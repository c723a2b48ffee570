// In a guest’s window of Open Collaboration Tools, whatever is opened is opened in front of the host as well.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { CurrentPlan } from '../../../src/extension/currentPlan.ts';
import { KeptOpen } from '../../../src/extension/live/keptOpen.ts';
import { LiveSession } from '../../../src/extension/live/session.ts';
import { drawing } from '../../drawing.ts';
import { replace } from '../answers.ts';
import { makeDesk } from '../desk.ts';
import { closeAll, eventually, open } from '../helpers.ts';
import { MemoryFiles } from '../liveFiles/memoryFiles.ts';

const PLAN =
  'kind: project-spec\nschemaVersion: 1\ntitle: Creek\ngoals:\n  - {id: g1, target: I can see it.}\n';

const notes = (lookingAt: string): string =>
  `kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\nplans: [creek.project.yaml]\nmeetings:\n  - {id: m1, date: 2026-05-05, open: true, lookingAt: ${lookingAt}}\n`;

/** Files of which whoever reads one gets what stands in it now, saved or not. */
class SharedFiles extends MemoryFiles {
  readonly unsaved = new Map<string, string>();

  override async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const text = this.unsaved.get(uri.path);
    return text === undefined ? super.readFile(uri) : new TextEncoder().encode(text);
  }
}

describe('A guest of Open Collaboration Tools', () => {
  const folder = vscode.Uri.from({ scheme: 'oct', path: '/room/plans' });
  const plan = vscode.Uri.joinPath(folder, 'creek.project.yaml');
  const log = vscode.Uri.joinPath(folder, 'our.collaboration.yaml');
  const undo: (() => void)[] = [];

  after(async () => {
    await closeAll();
    for (const each of undo.splice(0).reverse()) each();
  });

  it('sees what is not saved yet in texts nobody opened here, and opens none by itself', async () => {
    const files = new SharedFiles(drawing(3), folder.path, {
      'creek.project.yaml': PLAN,
      'our.collaboration.yaml': notes('creek.project.yaml'),
    });
    const provided = vscode.workspace.registerFileSystemProvider('oct', files, { isCaseSensitive: true });
    undo.push(() => vscode.Disposable.from(provided, files).dispose());
    const folderOf = vscode.workspace.getWorkspaceFolder.bind(vscode.workspace);
    const shared = { uri: folder, name: 'their plans', index: 1 };
    undo.push(
      replace(vscode.workspace, 'getWorkspaceFolder', (of: vscode.Uri) =>
        of.scheme === 'oct' ? shared : folderOf(of),
      ),
    );
    const desk = makeDesk();
    undo.push(() => desk.dispose());
    // As if VS Code had the folder open.
    desk.documents.library.folders = [folder.toString()];
    await open(plan);
    desk.documents.refresh(plan);
    await desk.documents.readAgain(log);
    const opened: string[] = [];
    const listening = vscode.workspace.onDidOpenTextDocument(({ uri }) => opened.push(uri.toString()));
    undo.push(() => listening.dispose());
    const current = new CurrentPlan(desk.documents, desk.cursors);
    const kept = new KeptOpen(desk.documents, current, desk.together, new LiveSession());
    undo.push(() => vscode.Disposable.from(kept, current).dispose());
    files.unsaved.set(log.path, notes('creek.project.yaml#g1'));
    await eventually(
      'what is looked at to be known',
      () => desk.documents.library.get(log.toString())?.text === notes('creek.project.yaml#g1'),
    );
    assert.deepStrictEqual(opened, []);
    assert.deepStrictEqual([...desk.documents.keptOpen], []);
  });
});
