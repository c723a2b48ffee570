// Hints about the language of notes and visits: for the one who writes, where they write, and for nobody else.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, openNew } from '../helpers.ts';

const visit = `kind: observation
schemaVersion: 1
title: Visit on May 12
teaching: Ana
beforehand: {watchFor: [{id: w1, text: Who talks at table 3?, by: Ana}]}
seen:
  - {id: e1, text: The lesson went well., watchFor: w1}
  - id: e2
    watchFor: w1
    text: 
`;

/** The titles of what is offered at a place. */
async function offered(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.map(({ title }) => title);
}

/** Puts the cursor behind a text. */
function cursorBehind(document: vscode.TextDocument, text: string): vscode.Position {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor?.document === document);
  const at = document.positionAt(document.getText().indexOf(text) + text.length);
  editor.selection = new vscode.Selection(at, at);
  return at;
}

const HINT = 'Add what you saw or heard';

describe('A coach hint', () => {
  let document: vscode.TextDocument;
  let number = 0;
  beforeEach(async () => {
    document = await openNew(`coach${++number}.visit.yaml`, visit);
    const start = cursorBehind(document, 'watchFor: w1\n    text: ');
    assert.strictEqual(start.line, 9);
    await vscode.commands.executeCommand('type', { text: 'Table 3 was engaged' });
    assert.ok(document.getText().endsWith('text: Table 3 was engaged\n'));
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(`coach${number}.visit.yaml`));
  });

  it('is there for what was written here, at the cursor, and never for others', async () => {
    const at = cursorBehind(document, 'was engaged');
    await eventually('the hint', async () => (await offered(document, at)).includes(HINT));
    // What stood there before was written elsewhere, and no hint is given for it.
    assert.ok(!(await offered(document, cursorBehind(document, 'went well'))).includes(HINT));
    // Asked for a place where this window's cursor is not: as a guest of a live session would ask.
    assert.ok(!(await offered(document, at)).includes(HINT));
    assert.deepStrictEqual(
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Third Point'),
      [],
    );
  });

  it('goes when it is found fine, without a trace in the text', async () => {
    const at = cursorBehind(document, 'was engaged');
    const text = document.getText();
    const fine = await eventually('the hint', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
      );
      return actions.find(({ title }) => title === 'Fine as is');
    });
    assert.ok(fine.command);
    await vscode.commands.executeCommand(fine.command.command, ...(fine.command.arguments as unknown[]));
    assert.ok(!(await offered(document, at)).includes(HINT));
    assert.strictEqual(document.getText(), text);
  });
});
