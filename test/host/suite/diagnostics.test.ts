// What VS Code shows about a document: in its text, in the Problems view, while typing, and for files nobody has open.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { byHand } from '../edits.ts';
import { closeAll, eventually, findings, inWorkspace, openNew } from '../helpers.ts';

const plan = (...lines: string[]): string =>
  ['kind: project-spec', 'schemaVersion: 1', 'title: The creek', ...lines, ''].join('\n');
const goals = ['goals:', '  - {id: g1, target: I can explain the creek}'];
const check = ['checks:', '  - {id: k1, name: Ticket, goals: [g1], ifNotYet: again}'];

/** The code of a finding, as shown. */
const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

async function remove(name: string): Promise<void> {
  await vscode.workspace.fs.delete(inWorkspace(name));
}

/** Replaces a text in the document, as typing does. */
async function type(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
    to,
  );
  assert.ok(await byHand(edit));
}

async function fixesAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    // An edit is worked out when VS Code asks for it.
    20,
  );
}

describe('What is said about a document', () => {
  const made: string[] = [];
  const opened = async (name: string, text: string): Promise<vscode.TextDocument> => {
    made.push(name);
    return openNew(name, text);
  };
  afterEach(async () => {
    await closeAll();
    while (made.length > 0) await remove(made.pop() ?? '');
  });

  it('stands at its place, in a teacher’s words, with its page', async () => {
    const document = await opened('slip.project.yaml', plan(...goals, ...check, 'tittle: x'));
    const [finding] = await findings(document);
    assert.ok(finding);
    assert.strictEqual(finding.message.split('.')[0], '`tittle` is not part of a project plan');
    assert.strictEqual(document.getText(finding.range), 'tittle');
    assert.strictEqual(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(typeof finding.code === 'object' && finding.code.target.path === '/schema-unknown-key.md');
  });

  it('follows the typing, before anything is saved', async () => {
    const document = await opened('typing.project.yaml', plan(...goals, ...check));
    await type(document, 'goals: [g1]', 'goals: [g9]');
    await findings(document, (found) => found.some((each) => codeOf(each) === 'reference-unknown'));
    await type(document, 'goals: [g9]', 'goals: [g1]');
    await findings(document, (found) => found.length === 0);
    assert.ok(document.isDirty);
  });

  it('is one thing where one place is broken', async () => {
    const document = await opened(
      'broken.project.yaml',
      plan(...goals, ...check, 'subject: "Science', 'grades: [9]'),
    );
    const found = await findings(document);
    assert.deepStrictEqual(
      found.map(({ range }) => range.start.line),
      [7],
    );
  });

  it('comes with fixes; taking one mends the text and nothing else', async () => {
    const text = plan('# ours', ...goals, ...check, 'status: redy   # soon').replaceAll('\n', '\r\n');
    const document = await opened('fix.project.yaml', text);
    const [finding] = await findings(document);
    assert.ok(finding);
    const fix = (await fixesAt(document, finding.range)).find(({ title }) =>
      title.startsWith('Change to ready'),
    );
    assert.ok(fix?.edit && fix.isPreferred);
    assert.ok(await byHand(fix.edit));
    assert.strictEqual(document.getText(), text.replace('redy', 'ready'));
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });

  it('leaves words that are to be written over selected', async () => {
    const document = await opened('fill.project.yaml', plan(...goals));
    const [question] = await findings(document);
    assert.ok(question);
    const fix = (await fixesAt(document, question.range)).find(({ title }) => title === 'Add a check');
    assert.ok(fix?.edit && fix.command);
    assert.ok(await byHand(fix.edit));
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments as unknown[]));
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document.getText(editor.selection), 'New check');
  });

  it('is said of files nobody has open, and no more once they are gone', async () => {
    made.push('closed.rubric.yaml');
    const uri = inWorkspace('closed.rubric.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('kind: rubric\nschemaVersion: 1\n'));
    const seen = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
    await eventually('the rubric without a title', () => seen().length === 1);
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('kind: rubric\nschemaVersion: 1\ntitle: Now it has one\n'),
    );
    await eventually('the rubric with a title', () => seen().length === 0);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('kind: rubric\nschemaVersion: 1\n'));
    await eventually('the title gone again', () => seen().length === 1);
    made.pop();
    await remove('closed.rubric.yaml');
    await eventually('nothing said of a file that is gone', () => seen().length === 0);
  });

  it('stays while the plan is open, though its file goes and comes back, as when branches change', async () => {
    const text = plan(...goals, ...check, 'tittle: x');
    const document = await opened('branch.project.yaml', text);
    await findings(document);
    const gone = new Promise<void>((resolve) => {
      const watcher = vscode.workspace.createFileSystemWatcher('**/branch.project.yaml');
      watcher.onDidDelete(() => {
        watcher.dispose();
        resolve();
      });
    });
    await remove('branch.project.yaml');
    await gone;
    await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(text));
    // A file looked at afterwards shows that the events of the first one have been heard.
    const later = await opened('later.project.yaml', text);
    await findings(later);
    await vscode.window.showTextDocument(document);
    assert.strictEqual((await findings(document)).length, 1);
  });

  it('knows when another file changes', async () => {
    const rubric = await opened(
      'row.rubric.yaml',
      'kind: rubric\nschemaVersion: 1\ntitle: R\nfor: other.project.yaml\ncriteria: [{id: c, name: C, goals: [g2]}]\n',
    );
    const [missing] = await findings(rubric);
    assert.ok(missing && codeOf(missing) === 'reference-file');
    const other = await opened('other.project.yaml', plan(...goals, ...check));
    const [unknown] = await findings(rubric, (found) =>
      found.some((each) => codeOf(each) === 'reference-unknown'),
    );
    assert.ok(unknown);
    await type(other, 'id: g1', 'id: g2');
    await findings(rubric, (found) => found.length === 0);
  });

  it('is nothing for other YAML files, and something for a new file that says what it is', async () => {
    const foreign = await opened('docker-compose.yaml', 'kind: project-spec\nservices: [a, "b]\n');
    const fresh = await vscode.workspace.openTextDocument({ language: 'yaml', content: plan('nonsense: 1') });
    await vscode.window.showTextDocument(fresh);
    await findings(fresh);
    assert.deepStrictEqual(
      vscode.languages.getDiagnostics(foreign.uri).filter(({ source }) => source === 'Third Point'),
      [],
    );
  });

  it('is nothing for a text that is only shown for comparing, also when its fixes are asked for', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('third-point-old', {
      provideTextDocumentContent: () => plan('tittle: x'),
    });
    const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('third-point-old:/a.project.yaml'));
    await vscode.window.showTextDocument(old);
    assert.deepStrictEqual(await fixesAt(old, new vscode.Range(3, 0, 3, 6)), []);
    // What is said of a file opened afterwards shows that the old text had its turn.
    await findings(await opened('now.project.yaml', plan('tittle: x')));
    assert.deepStrictEqual(vscode.languages.getDiagnostics(old.uri), []);
    provider.dispose();
  });

  it('survives what no plan should hold', async () => {
    const document = await opened(
      'hostile.project.yaml',
      `${'['.repeat(5_000)}\n__proto__: {constructor: *x}\n\u0000`,
    );
    await findings(document);
    await type(document, document.getText(), plan(...goals, ...check));
    await findings(document, (found) => found.length === 0);
  });
});
