// Where Red Hat’s YAML extension is installed too, our documents are ours, and all other YAML stays its own.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { byHand } from '../edits.ts';
import { closeAll, eventually, openNew, remove } from '../helpers.ts';

const WORD = 'fromTheYamlTool';
const LESSON = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Beside\n\n';

/** Whether the YAML tool offers something at the end of a document. */
async function offers(document: vscode.TextDocument): Promise<boolean> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    end,
  );
  return items.some(({ label }) => (typeof label === 'string' ? label : label.label) === WORD);
}

/** Whether the YAML tool explains something in the first line of a document. */
async function explains(document: vscode.TextDocument): Promise<boolean> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(0, 2),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .some((one) => one instanceof vscode.MarkdownString && one.value.includes('the YAML tool'));
}

describe('beside Red Hat’s YAML extension', () => {
  let document: vscode.TextDocument | undefined;
  afterEach(async () => {
    await closeAll();
    if (document) await remove(document.uri);
  });

  it('our documents are left to us', async () => {
    document = await openNew('beside.lesson.yaml', LESSON);
    const open = document;
    await eventually('the YAML tool to be told', async () => !(await offers(open)));
    assert.strictEqual(await explains(open), false);
  });

  it('other YAML stays its own', async () => {
    document = await openNew('playlist.yaml', 'songs: [one, two]\n');
    const open = document;
    await eventually('the YAML tool', () => offers(open));
    assert.strictEqual(await explains(open), true);
  });

  it('what becomes one of our documents while it is written is left to us from then on', async () => {
    document = await openNew('becomes.yaml', 'songs: [one, two]\n');
    const open = document;
    await eventually('the YAML tool', () => offers(open));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(open.uri, new vscode.Range(0, 0, open.lineCount, 0), LESSON);
    assert.ok(await byHand(edit));
    await eventually('the YAML tool to be silent', async () => !(await offers(open)));
    assert.strictEqual(await explains(open), false);
  });
});
