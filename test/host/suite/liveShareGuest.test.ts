// In a guest’s window of Live Share, the host’s Third Point speaks in the text; the pages are the guest’s own.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { carryOut } from '../../../src/extension/intents.ts';
import { whereWeSpeak } from '../../../src/extension/live/hostSpeaks.ts';
import { drawing } from '../../drawing.ts';
import { replace } from '../answers.ts';
import { makeDesk } from '../desk.ts';
import { closeAll, eventually, findings, inWorkspace, open, openNew, remove } from '../helpers.ts';
import { MemoryFiles } from '../liveFiles/memoryFiles.ts';

const PLAN =
  'kind: project-spec\nschemaVersion: 1\ntitle: Creek\ngoals:\n  - {id: g1, target: I can see it.}\nchecks:\n  - {id: k1, goals: [g9]}\n';

describe('A guest of a Live Share session', () => {
  const folder = vscode.Uri.from({ scheme: 'vsls', path: '/their plans' });
  const uri = vscode.Uri.joinPath(folder, 'creek.project.yaml');
  const undo: (() => void)[] = [];
  let desk: ReturnType<typeof makeDesk>;
  let document: vscode.TextDocument;

  before(async () => {
    await vscode.extensions.getExtension('third-point.third-point')?.activate();
    const files = new MemoryFiles(drawing(1), folder.path, { 'creek.project.yaml': PLAN });
    const provided = vscode.workspace.registerFileSystemProvider('vsls', files, { isCaseSensitive: true });
    undo.push(() => vscode.Disposable.from(provided, files).dispose());
    const folderOf = vscode.workspace.getWorkspaceFolder.bind(vscode.workspace);
    const shared = { uri: folder, name: 'their plans', index: 1 };
    undo.push(
      replace(vscode.workspace, 'getWorkspaceFolder', (of: vscode.Uri) =>
        of.scheme === 'vsls' ? shared : folderOf(of),
      ),
    );
    desk = makeDesk();
    undo.push(() => desk.dispose());
    document = await open(uri);
    desk.documents.refresh(uri);
  });

  after(async () => {
    await closeAll();
    await remove(inWorkspace('own.project.yaml'));
    for (const each of undo.splice(0).reverse()) each();
  });

  it('has the page of the plan, and changes the text from there', async () => {
    const state = desk.states.state({ uri: uri.toString() });
    assert.ok(state.show === 'plan' && state.readOnly === undefined);
    const { ok, said } = await carryOut(desk, {
      ...{ type: 'intent', id: 1, uri: uri.toString(), version: document.version },
      intent: {
        do: 'set-text',
        ref: 'goals/g1',
        field: 'target',
        text: 'I can show it.',
        was: 'I can see it.',
      },
    });
    assert.ok(ok, said);
    assert.match(document.getText(), /I can show it\./);
    // Text that is not saved would be brought into an editor by VS Code whenever it is in none.
    assert.ok(await document.save());
  });

  it('sees no finding twice: ours are those of the host', async () => {
    assert.ok(desk.documents.library.findings(uri.toString()).length > 0);
    // Who says something of this has had the time to say something of that.
    await findings(await openNew('own.project.yaml', PLAN));
    assert.deepStrictEqual(
      vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Third Point'),
      [],
    );
  });

  it('hears nothing from us in the text', async () => {
    const ask = (provider: string, of: vscode.Uri, ...more: unknown[]) =>
      vscode.commands.executeCommand<unknown[] | undefined>(`vscode.execute${provider}`, of, ...more);
    const place = document.positionAt(PLAN.indexOf('g9') + 1);
    const key = document.positionAt(PLAN.indexOf('goals:') + 1);
    const own = inWorkspace('own.project.yaml');
    const answers = (of: vscode.Uri) =>
      Promise.all([
        ask('HoverProvider', of, key),
        ask('DocumentSymbolProvider', of),
        ask('CodeLensProvider', of),
        ask('CodeActionProvider', of, new vscode.Range(place, place)),
      ]);
    await eventually('all of them to be there in other texts', async () =>
      (await answers(own)).every((each) => each !== undefined && each.length > 0),
    );
    for (const each of await answers(uri)) assert.deepStrictEqual(each ?? [], []);
  });

  it('has nothing of ours registered where the whole window is a guest’s', () => {
    let registered = 0;
    const register = (): vscode.Disposable => {
      registered++;
      return new vscode.Disposable(() => registered--);
    };
    const own = whereWeSpeak(register);
    assert.strictEqual(registered, 1);
    own.dispose();
    assert.strictEqual(registered, 0);
    const back = replace(vscode.workspace, 'workspaceFolders', [
      { uri: folder, name: 'their plans', index: 0 },
    ]);
    try {
      whereWeSpeak(register).dispose();
      assert.strictEqual(registered, 0);
    } finally {
      back();
    }
  });
});
