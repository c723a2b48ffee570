import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace } from '../helpers.ts';

const PLAN_EDITOR = 'thirdPoint.planEditor';

describe('Opening a plan', () => {
  const plan = () => inWorkspace('creek.project.yaml');
  const active = () => vscode.window.tabGroups.activeTabGroup.activeTab;

  /** What the active tab shows, and how. */
  const shown = (): string => {
    const input = active()?.input;
    if (input instanceof vscode.TabInputCustom && input.viewType === PLAN_EDITOR)
      return `plan ${input.uri.path}`;
    if (input instanceof vscode.TabInputText) return `text ${input.uri.path}`;
    return input instanceof vscode.TabInputTextDiff ? `both ${input.modified.path}` : 'something else';
  };

  const isShown = (as: 'plan' | 'text' | 'both', uri: vscode.Uri): Promise<true> =>
    eventually(`${as} ${uri.path}`, () => shown() === `${as} ${uri.path}` || undefined).catch(() => {
      throw new Error(`Waited for ${as} ${uri.path}, but ${shown()} is there.`);
    });

  const openAs = (value: 'plan' | 'text' | undefined) =>
    vscode.workspace
      .getConfiguration('thirdPoint')
      .update('openAs', value, vscode.ConfigurationTarget.Global);

  /** The documents that have a tab as text. */
  const texts = (): vscode.Uri[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []));

  /** Shows a file in a tab that stays. */
  const open = async (
    uri: vscode.Uri,
    options: vscode.TextDocumentShowOptions = {},
  ): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false, ...options });
    return document;
  };

  const openNew = async (name: string, text: string): Promise<vscode.TextDocument> => {
    await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
    return open(inWorkspace(name));
  };

  /** Another plan that opens as a plan shows that there was time enough for those before it. */
  const untilSettled = async (): Promise<void> => {
    await openNew('meanwhile.project.yaml', 'kind: project-spec\nschemaVersion: 1\ntitle: Meanwhile\n');
    await isShown('plan', inWorkspace('meanwhile.project.yaml'));
    await eventually(
      'its text to be closed',
      () => !texts().some((uri) => uri.path.endsWith('meanwhile.project.yaml')),
    );
  };

  before(async () => {
    await vscode.extensions.getExtension('third-point.third-point')?.activate();
  });

  afterEach(async () => {
    await openAs(undefined);
    await closeAll();
  });

  it('shows its text first, and the plan in its place by a command, and the text again', async () => {
    await open(plan());
    await isShown('text', plan());
    await vscode.commands.executeCommand('thirdPoint.openAsPlan', plan());
    await isShown('plan', plan());
    await eventually('the text’s tab to be closed', () => texts().length === 0);
    await vscode.commands.executeCommand('thirdPoint.openAsText', plan());
    await isShown('text', plan());
    await eventually('the plan’s tab to be closed', () =>
      vscode.window.tabGroups.all.every(({ tabs }) =>
        tabs.every(({ input }) => !(input instanceof vscode.TabInputCustom)),
      ),
    );
  });

  it('shows plan and text of unsaved words alike, and loses none', async () => {
    const document = await openNew(
      'unsaved.project.yaml',
      'kind: project-spec\nschemaVersion: 1\ntitle: One\n',
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 10), ' and two');
    await byHand(edit);
    await vscode.commands.executeCommand('thirdPoint.openAsPlan', document.uri);
    await isShown('plan', document.uri);
    assert.match(document.getText(), /title: One and two/);
    assert.strictEqual(document.isDirty, true);
    await vscode.commands.executeCommand('undo');
    await eventually('the words to be taken back', () => !document.getText().includes('and two'));
    await vscode.commands.executeCommand('redo');
    await eventually('the words to be there again', () => document.getText().includes('and two'));
    await document.save();
  });

  it('shows them beside each other', async () => {
    await open(plan());
    await vscode.commands.executeCommand('thirdPoint.openAsPlanToTheSide', plan());
    await isShown('plan', plan());
    assert.strictEqual(vscode.window.tabGroups.all.length, 2);
    assert.strictEqual(texts().length, 1);
  });

  it('is a plan from then on for whoever wants it so', async () => {
    await openAs('plan');
    await open(plan());
    await isShown('plan', plan());
    await eventually('the text’s tab to be closed', () => texts().length === 0);
  });

  it('stays text where a place in it is meant', async () => {
    await openAs('plan');
    await open(plan(), { selection: new vscode.Range(7, 4, 7, 10) });
    await untilSettled();
    assert.deepStrictEqual(
      texts().map(({ path }) => path),
      [plan().path],
    );
  });

  it('stays text where the text was asked for', async () => {
    await openAs('plan');
    await open(plan());
    await isShown('plan', plan());
    await vscode.commands.executeCommand('thirdPoint.openAsText', plan());
    await isShown('text', plan());
    await untilSettled();
    assert.deepStrictEqual(
      texts().map(({ path }) => path),
      [plan().path],
    );
  });

  it('leaves comparisons, notes and other files as they are', async () => {
    await openAs('plan');
    const other = inWorkspace('other.project.yaml');
    await vscode.workspace.fs.copy(plan(), other, { overwrite: true });
    await vscode.commands.executeCommand('vscode.diff', plan(), other, '', { preview: false });
    await isShown('both', other);
    const notes = await openNew(
      'our.collaboration.yaml',
      'kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\n',
    );
    const foreign = await openNew('other.yaml', 'a: 1\n');
    await untilSettled();
    assert.deepStrictEqual(
      texts().map(({ path }) => path),
      [notes.uri.path, foreign.uri.path],
    );
  });
});
