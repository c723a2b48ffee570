// What leads where, in the real editor: definition, references, rename across files, links that follow moved files.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';

const PLAN = `kind: project-spec
schemaVersion: 1
title: Bridges
goals:
  - id: g1
    target: I can test a beam.
checks:
  - {id: c1, goals: [g1]}
`;
const RUBRIC = `kind: rubric
schemaVersion: 1
title: Beams
for: links-bridges.project.yaml
criteria:
  - {id: k1, title: Tests, goals: [g1]}
`;
const plan = 'links-bridges.project.yaml';
const rubric = 'links-beams.rubric.yaml';

/** The text of a file as it stands, open or not. */
async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

describe('Links', () => {
  before(async () => {
    await vscode.extensions.getExtension('third-point.third-point')?.activate();
  });

  afterEach(async () => {
    await closeAll();
    for (const name of [plan, rubric, 'links-moved', 'links-other.project.yaml'])
      await remove(inWorkspace(name));
  });

  /** A position at the last of these words. */
  const placeOf = (document: vscode.TextDocument, words: string): vscode.Position =>
    document.positionAt(document.getText().lastIndexOf(words) + 1);

  /** Writes both files; only the rubric is open, and Third Point knows where its links lead. */
  const openBoth = async (): Promise<vscode.TextDocument> => {
    await vscode.workspace.fs.writeFile(inWorkspace(plan), new TextEncoder().encode(PLAN));
    const document = await openNew(rubric, RUBRIC);
    await eventually(
      'the link to lead to the plan',
      async () => (await definitionAt(document, 'g1]')).length > 0,
    );
    return document;
  };

  const definitionAt = (document: vscode.TextDocument, words: string): Thenable<vscode.LocationLink[]> =>
    vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, words),
    );

  it('lead to the item in a file that is not open', async () => {
    const document = await openBoth();
    const [found] = await definitionAt(document, 'g1]');
    assert.ok(found);
    assert.strictEqual(found.targetUri.toString(), inWorkspace(plan).toString());
    assert.deepStrictEqual(
      [found.targetSelectionRange?.start.line, found.targetSelectionRange?.start.character],
      [4, 8],
    );
  });

  it('are found from the item, in all files', async () => {
    const document = await openBoth();
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, 'g1]'),
    );
    assert.deepStrictEqual(
      found.map(({ uri, range }) => `${uri.path.split('/').at(-1)} ${range.start.line}`).sort(),
      [`${rubric} 5`, `${plan} 4`, `${plan} 7`],
    );
  });

  it('get another name in all files as one step, which is taken back as one', async () => {
    const document = await openBoth();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'g1]'),
      'beam',
    );
    assert.strictEqual(edit.size, 2);
    assert.ok(await byHand(edit));
    assert.strictEqual(document.getText(), RUBRIC.replace('g1', 'beam'));
    assert.strictEqual(await textOf(inWorkspace(plan)), PLAN.replaceAll('g1', 'beam'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually('both texts as they were', async () => {
      return document.getText() === RUBRIC && (await textOf(inWorkspace(plan))) === PLAN;
    });
  });

  it('are renamed in the text as it is typed, saved or not', async () => {
    const document = await openBoth();
    const open = await vscode.workspace.openTextDocument(inWorkspace(plan));
    const typed = new vscode.WorkspaceEdit();
    typed.insert(open.uri, new vscode.Position(0, 0), '# ours\n');
    await byHand(typed);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'g1]'),
      'beam',
    );
    await byHand(edit);
    assert.strictEqual(open.getText(), `# ours\n${PLAN.replaceAll('g1', 'beam')}`);
  });

  it('say why they get no other name', async () => {
    const document = await openBoth();
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          placeOf(document, 'g1]'),
          'The Beam',
        ),
      ),
      /“beam” would do/,
    );
  });

  it('follow a file that gets another place, as part of the same step', async () => {
    const document = await openBoth();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inWorkspace(plan), inWorkspace('links-moved', plan));
    assert.ok(await byHand(edit));
    await eventually('the link to follow', () => document.getText().includes(`for: links-moved/${plan}`));
    await eventually('it to be saved, as it was before', () => !document.isDirty);
    await eventually('the link to lead there', async () => (await definitionAt(document, 'g1]')).length > 0);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually('the file where it was, and the link with it', async () => {
      if (document.getText() !== RUBRIC) return false;
      return (await vscode.workspace.fs.stat(inWorkspace(plan))).type === vscode.FileType.File;
    });
  });

  it('stay as they are where the settings say so', async () => {
    const document = await openBoth();
    const settings = vscode.workspace.getConfiguration('thirdPoint');
    await settings.update('linksFollow', false, vscode.ConfigurationTarget.Global);
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(inWorkspace(plan), inWorkspace('links-other.project.yaml'));
      assert.ok(await byHand(edit));
      assert.strictEqual(document.getText(), RUBRIC);
    } finally {
      await settings.update('linksFollow', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('light up together, and files and pages can be opened', async () => {
    const document = await openBoth();
    const lit = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      placeOf(document, 'g1]'),
    );
    assert.strictEqual(lit.length, 1);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepStrictEqual(
      links.map(({ target, tooltip }) => [target?.toString(), tooltip]),
      [[inWorkspace(plan).toString(), 'Open “Bridges”']],
    );
  });
});
