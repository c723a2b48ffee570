// A folder that one may only look at: the whole example lies in it, and nothing can be written there.
import assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually, inWorkspace, open } from '../helpers.ts';

describe('A folder that one may only look at', () => {
  it('is one that can’t be written in', async () => {
    assert.strictEqual(inWorkspace().scheme, 'tp-read');
    assert.strictEqual(vscode.workspace.fs.isWritableFileSystem('tp-read'), false);
    await assert.rejects(async () => vscode.workspace.fs.writeFile(inWorkspace('new.txt'), new Uint8Array()));
  });

  it('has an outline of its plans', async () => {
    const { uri } = await open(inWorkspace('water-study.project.yaml'));
    await eventually('the outline', async () => {
      const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      return symbols !== undefined && symbols.length > 0;
    });
  });
});
