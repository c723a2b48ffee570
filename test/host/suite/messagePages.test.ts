// The page about a message, where its code is clicked.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, openNew, inWorkspace } from '../helpers.ts';

const file = 'pages.project.yaml';

describe('The page about a message', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(file));
  });

  it('holds the section about it, and stands there to be read', async () => {
    const document = await openNew(file, 'kind: project-spec\nschemaVersion: 1\ntitle: T\ntittle: x\n');
    const [finding] = await findings(document);
    const target = typeof finding?.code === 'object' ? finding.code.target : undefined;
    assert.ok(target);
    const page = await vscode.workspace.openTextDocument(target);
    assert.match(page.getText(), /^### schema-unknown-key\n\n\*\*A line that is not part of this\*\*\n/);
    assert.strictEqual(page.getText().match(/^#+ /gm)?.length, 1);
    // What clicking the code does.
    await vscode.commands.executeCommand('vscode.open', target);
    await eventually('the page alone', () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      return (
        tabs.some(({ input }) => input instanceof vscode.TabInputWebview) &&
        !tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === target.scheme)
      );
    });
  });

  it('is no plan itself, even where it quotes one', async () => {
    const document = await openNew('quote.md', 'Like this:\n\nkind: project-spec\nschemaVersion: 1\n');
    await findings(await openNew(file, 'kind: project-spec\nschemaVersion: 1\ntitle: T\ntittle: x\n'));
    assert.deepStrictEqual(vscode.languages.getDiagnostics(document.uri), []);
    await vscode.workspace.fs.delete(document.uri);
  });
});
