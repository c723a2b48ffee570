// What stands above and beside the lines of a plan in VS Code, and how its blanks are tidied there.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { replace } from '../answers.ts';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';

const FILE = 'beside.project.yaml';
const RUBRIC = 'beside.rubric.yaml';

const plan = `kind: project-spec
schemaVersion: 1
title: How healthy is our creek?
goals:
  - id: g1
    target: I can explain the creek.
checks:
  - id: k1
    name: Exit ticket
    when: s1
    goals: [g1]
sessions:
  - id: s1
    title: Walk the creek
    minutes: 50
    activities:
      - title: Two jars
        minutes: 45
`;

const rubric = `kind: rubric
schemaVersion: 1
title: Creek rubric
for: ${FILE}
criteria:
  - id: claim
    name: Claim and evidence
    goals: [g1]
`;

/** The lenses of a document, each with the line it stands above. */
async function lenses(uri: vscode.Uri): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    100,
  );
  return found.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
}

/** The hints of a document, each with its line. */
async function hints(document: vscode.TextDocument): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return found.map(({ position, label }) => {
    const words = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return `${position.line + 1}: ${words}`;
  });
}

/** The edits that tidy a document; undefined where nobody offers any. */
async function tidying(uri: vscode.Uri): Promise<vscode.TextEdit[] | undefined> {
  const options = { tabSize: 4, insertSpaces: true };
  return vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', uri, options);
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('thirdPoint')
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('Beside the text', () => {
  afterEach(async () => {
    for (const name of ['lenses', 'hints', 'format']) await set(name, undefined);
    await closeAll();
    for (const name of [FILE, RUBRIC]) await remove(inWorkspace(name));
  });

  it('stands above a goal what serves it, also from another file as it is written', async () => {
    const document = await openNew(FILE, plan);
    await eventually('the lenses', async () => (await lenses(document.uri)).includes('5: 1 check'));
    assert.ok((await lenses(document.uri)).includes('13: 45 of 50 minutes planned · 1 check'));
    const other = await openNew(RUBRIC, rubric);
    await eventually('the rubric row', async () =>
      (await lenses(document.uri)).includes('5: 1 check · 1 rubric row'),
    );
    const edit = new vscode.WorkspaceEdit();
    const at = other.positionAt(rubric.indexOf('[g1]'));
    edit.replace(other.uri, new vscode.Range(at, at.translate(0, 4)), '[]');
    await byHand(edit);
    await eventually('it to be gone', async () => (await lenses(document.uri)).includes('5: 1 check'));
    await other.save();
  });

  it('leads from there to the things it counts', async () => {
    const document = await openNew(FILE, plan);
    const found = await eventually('the lens', async () =>
      (
        await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
          100,
        )
      ).find(({ command }) => command?.title === '1 check'),
    );
    const shown: unknown[][] = [];
    const realCommand = vscode.commands.executeCommand.bind(vscode.commands);
    const restore = replace(vscode.commands, 'executeCommand', (...given: unknown[]) => {
      shown.push(given);
      return Promise.resolve();
    });
    // VS Code forgets the parameters of what it still shows, so there are none.
    assert.deepStrictEqual(found.command?.arguments ?? [], []);
    try {
      await realCommand(found.command?.command ?? '');
    } finally {
      restore();
    }
    const [[name, , , places] = []] = shown;
    assert.strictEqual(name, 'editor.action.showReferences');
    const [place] = places as vscode.Location[];
    assert.strictEqual(document.getText(place?.range), 'Exit ticket');
  });

  it('keeps its lines in place while a text is half typed', async () => {
    const open = plan.replace('checks:', '  - id: g2\n    target: I can plan a visit to the creek.\nchecks:');
    const document = await openNew(FILE, open);
    const whole = await eventually('the lenses', async () => {
      const found = await lenses(document.uri);
      return found.includes('7: no check yet') && found;
    });
    assert.ok(whole.some((lens) => lens.endsWith('still open')));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(open.indexOf('Exit ticket')), '"');
    await byHand(edit);
    assert.deepStrictEqual(await lenses(document.uri), whole);
    await document.save();
  });

  it('stand the words behind an id beside it, and what minutes add up to', async () => {
    const document = await openNew(FILE, plan);
    await eventually('the hints', async () => (await hints(document)).length > 0);
    assert.deepStrictEqual(await hints(document), [
      '10: Walk the creek',
      '11: I can explain the creek.',
      '15: 45 planned',
    ]);
  });

  it('stands nothing once it is switched off', async () => {
    const document = await openNew(FILE, plan);
    await eventually('the lenses', async () => (await lenses(document.uri)).length > 0);
    await set('lenses', false);
    await set('hints', false);
    await eventually('nothing', async () => (await lenses(document.uri)).length === 0);
    assert.deepStrictEqual(await hints(document), []);
  });

  it('is tidied only once that is switched on, and keeps its comments', async () => {
    const untidy = plan.replace('title: How', 'title :   How').replace('  - id: g1', '  -   id: g1');
    const document = await openNew(FILE, `${untidy.replace('    target', '      target')}# ours  \n\n\n`);
    assert.deepStrictEqual((await tidying(document.uri)) ?? [], []);
    await set('format', true);
    const edits = await eventually('the edits', async () => {
      const found = (await tidying(document.uri)) ?? [];
      return found.length > 0 && found;
    });
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await byHand(edit);
    assert.strictEqual(document.getText(), `${plan}# ours  \n`);
    await set('format', false);
    await eventually('nothing', async () => ((await tidying(document.uri)) ?? []).length === 0);
    await document.save();
  });
});
