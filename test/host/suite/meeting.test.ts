import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace, open, remove } from '../helpers.ts';

/** The day it is here, ISO. */
const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

describe('A meeting', () => {
  const file = () => inWorkspace('ana-lee.collaboration.yaml');

  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));

  const saved = async (): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));

  /** What the tab in front shows as a page. */
  const page = (): string | undefined => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputCustom ? input.uri.toString() : undefined;
  };

  const start = (uri: vscode.Uri) => vscode.commands.executeCommand('thirdPoint.startMeeting', uri);

  const first = 'kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\nplans: [creek.project.yaml]\n';

  before(async () => {
    await vscode.extensions.getExtension('third-point.third-point')?.activate();
  });

  beforeEach(async () => {
    await write('ana-lee.collaboration.yaml', first);
    await eventually('the notes', async () => {
      const document = await vscode.workspace.openTextDocument(file());
      return document.getText() === first;
    });
  });

  afterEach(async () => {
    await closeAll();
    await remove(file());
  });

  it('is begun from the plan, saved, shown as a page, and gone on with the next time', async () => {
    await start(inWorkspace('creek.project.yaml'));
    await eventually('the page of the notes', () => page() === file().toString());
    const begun = `${first}\nmeetings:\n  - id: m-${today()}\n    date: ${today()}\n    open: true\n`;
    assert.strictEqual(await saved(), begun);
    await closeAll();
    await start(inWorkspace('creek.project.yaml'));
    await eventually('the page of the notes', () => page() === file().toString());
    assert.strictEqual(await saved(), begun);
  });

  it('is not saved where somebody has words there that are still to be saved', async () => {
    const document = await open(file());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file(), new vscode.Position(0, 0), '# not yet\n');
    await byHand(edit);
    await start(file());
    await eventually('the meeting', () => document.getText().includes('open: true'));
    assert.ok(document.isDirty);
    assert.strictEqual(await saved(), first);
  });
});
