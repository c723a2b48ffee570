// What a folder's settings and one's own change: live, before anything is saved, and for files nobody has open.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { byHand } from '../edits.ts';
import { closeAll, eventually, findings, inWorkspace, openNew } from '../helpers.ts';

const SETTINGS = 'third-point.config.yaml';
const HERE = 'Don’t ask this in this folder';
const ASKED = 'align-goal-without-check';
const plan = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - {id: g1, target: I can explain how land use changes the creek}
`;

const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const asks = (found: readonly vscode.Diagnostic[]): boolean => found.some((each) => codeOf(each) === ASKED);
const saidOf = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Third Point');

/** Makes a document say something else, as typing does. */
async function rewrite(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  edit.replace(document.uri, all, text);
  assert.ok(await byHand(edit));
}

async function actionsAt(document: vscode.TextDocument, code: string): Promise<readonly vscode.CodeAction[]> {
  const found = saidOf(document.uri).find((each) => codeOf(each) === code);
  assert.ok(found, `${code} is said`);
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    found.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

describe('The configuration', () => {
  const made = new Set<string>();
  // Each test has a folder of its own: VS Code keeps the text of a closed file for a while.
  let tests = 0;
  const mine = (name: string): string => `settings-${tests}/${name}`;
  const write = async (name: string, text: string): Promise<vscode.Uri> => {
    made.add(name);
    await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
    return inWorkspace(name);
  };
  const opened = async (name: string, text: string): Promise<vscode.TextDocument> => {
    made.add(name);
    return openNew(name, text);
  };
  /** Makes the folder and waits until changes in it are heard of: of what comes into a new one at once, some are not. */
  const watched = async (): Promise<void> => {
    const probe = inWorkspace(mine('probe.project.yaml'));
    let times = 0;
    await eventually('the folder to be watched', async () => {
      const text = new TextEncoder().encode(`tittle: ${++times}\n`);
      await vscode.workspace.fs.writeFile(probe, text);
      return saidOf(probe).length > 0;
    });
  };
  beforeEach(async () => {
    tests++;
    await watched();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.getConfiguration('thirdPoint').update('rules', undefined, true);
    for (const name of made) await vscode.workspace.fs.delete(inWorkspace(name));
    made.clear();
    await vscode.workspace.fs.delete(inWorkspace(`settings-${tests}`), { recursive: true });
  });

  it('of a folder changes what is said of an open plan, while one types in it', async () => {
    const document = await opened(mine('asked.project.yaml'), plan);
    await findings(document, asks);
    const settings = await opened(mine(SETTINGS), '');
    await rewrite(settings, `rules:\n  ${ASKED}: off\n`);
    await findings(document, (found) => !asks(found));
    assert.ok(settings.isDirty);
    await rewrite(settings, `rules:\n  ${ASKED}: warning\n`);
    await findings(document, asks);
    await rewrite(settings, 'rules:\n  align: off\n');
    await findings(document, (found) => !asks(found));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await findings(document, asks);
  });

  it('of a folder counts when its file is written by something else, and when it goes', async () => {
    const document = await opened(mine('asked.project.yaml'), plan);
    await findings(document, asks);
    const settings = await write(mine(SETTINGS), 'rules: {align: off}\n');
    await findings(document, (found) => !asks(found));
    await vscode.workspace.fs.delete(settings);
    made.delete(mine(SETTINGS));
    await findings(document, asks);
  });

  it('makes files of other names ours, also those nobody has open, and lets go of them', async () => {
    const named = await write(mine('units/walk one.yml'), 'title: Walk\ntittle: x\n');
    const foreign = await write(mine('units/compose.yaml'), 'title: Walk\ntittle: x\n');
    const settings = await opened(mine(SETTINGS), '');
    await rewrite(settings, 'files:\n  units/*.yml: lesson-plan\n');
    await eventually('the slip in the lesson', () => saidOf(named).length > 0);
    assert.deepEqual(saidOf(foreign), []);
    await rewrite(settings, 'files:\n  units/*.yml: lesson-plan\nignore: [units/]\n');
    await eventually('nothing said of the lesson', () => saidOf(named).length === 0);
    await rewrite(settings, 'files:\n  units/*.yml: rubric\n');
    await eventually('the slip in the rubric', () =>
      saidOf(named).some(({ message }) => message.includes('a rubric')),
    );
  });

  it('passes over what is open', async () => {
    const document = await opened(mine('asked.project.yaml'), plan);
    await findings(document, asks);
    await write(mine(SETTINGS), 'ignore: [asked.project.yaml]\n');
    await findings(document, (found) => found.length === 0);
  });

  it('is written by a quick fix, for the folder: into a new file at its root', async () => {
    const document = await opened(mine('asked.project.yaml'), plan);
    await findings(document, asks);
    const actions = await actionsAt(document, ASKED);
    const fix = actions.find(({ title }) => title === HERE);
    assert.ok(fix?.command && !fix.isPreferred);
    assert.ok(actions.indexOf(fix) > actions.findIndex(({ title }) => title === 'Add a check'));
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments as unknown[]));
    made.add(SETTINGS);
    await findings(document, (found) => !asks(found));
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(SETTINGS)));
    assert.match(written, new RegExp(`^# .*\\nrules:\\n  ${ASKED}: off\\n$`));
  });

  it('is written by a quick fix, for the folder: as a line of the nearest settings, which keep their notes', async () => {
    await write(mine(SETTINGS), '# ours\nrules:\n  coach: off # we talk\n');
    const document = await opened(mine('asked.project.yaml'), plan);
    await findings(document, asks);
    // Until the new settings are read, there are none to write a line into.
    const command = await eventually('the line', async () => {
      const offered = (await actionsAt(document, ASKED)).find(({ title }) => title === HERE)?.command;
      return offered?.arguments?.[0] === inWorkspace(mine(SETTINGS)).toString() && offered;
    });
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    await findings(document, (found) => !asks(found));
    const settings = await vscode.workspace.openTextDocument(inWorkspace(mine(SETTINGS)));
    assert.strictEqual(settings.getText(), `# ours\nrules:\n  ${ASKED}: off\n  coach: off # we talk\n`);
    assert.ok(!settings.isDirty);
  });

  it('is written by a quick fix, for oneself alone', async () => {
    const document = await opened(mine('asked.project.yaml'), plan);
    await findings(document, asks);
    const fix = (await actionsAt(document, ASKED)).find(({ title }) => title === 'Don’t ask me this');
    assert.ok(fix?.command && !fix.isPreferred);
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments as unknown[]));
    await findings(document, (found) => !asks(found));
    const rules = vscode.workspace.getConfiguration('thirdPoint').get('rules');
    assert.deepEqual({ ...(rules as object) }, { [ASKED]: 'off' });
  });

  it('offers nothing for oneself where the folder decides, and no words for what is no question', async () => {
    await write(mine(SETTINGS), `rules: {${ASKED}: info}\n`);
    const document = await opened(mine('asked.project.yaml'), `${plan}tittle: x\n`);
    await findings(document, (found) => asks(found) && found.length > 1);
    await eventually('the folder to decide', async () =>
      (await actionsAt(document, ASKED)).every(({ title }) => title !== 'Don’t ask me this'),
    );
    const slip = await actionsAt(document, 'schema-unknown-key');
    assert.ok(slip.length > 0 && !slip.some(({ title }) => title.startsWith('Don’t ask')));
  });

  it('is completed where it is written', async () => {
    const settings = await opened(mine(SETTINGS), 'rules:\n  align-go\n');
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      settings.uri,
      new vscode.Position(1, 10),
    );
    const item = list.items.find(({ label }) => typeof label === 'object' && label.label === ASKED);
    const written = item?.insertText;
    assert.strictEqual(written instanceof vscode.SnippetString ? written.value : written, `${ASKED}: $0`);
  });

  it('says at its place what has no effect', async () => {
    const settings = await opened(mine(SETTINGS), 'rules:\n  algin: off\n');
    const [finding] = await findings(settings);
    assert.ok(finding);
    assert.strictEqual(settings.getText(finding.range), 'algin');
  });
});
