// Parts of a plan moved, sorted and written another way, by the actions VS Code offers; each taken back at once.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';

const lesson = (...lines: string[]): string =>
  ['kind: lesson-plan', 'schemaVersion: 1', 'title: The creek', ...lines, ''].join('\n');

/**
 * What is offered where a text stands.
 * @param resolved how many of them are worked out, as VS Code does with the one that is taken
 */
async function offered(
  document: vscode.TextDocument,
  where: string,
  kind: vscode.CodeActionKind,
  resolved = 20,
): Promise<vscode.CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(where));
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    kind.value,
    resolved,
  );
}

/** Takes what is offered there, as VS Code does. */
async function take(
  document: vscode.TextDocument,
  where: string,
  kind: vscode.CodeActionKind,
  title: string,
): Promise<void> {
  const action = await eventually(`“${title}”`, async () =>
    (await offered(document, where, kind)).find((each) => each.title === title),
  );
  assert.ok(action.edit, JSON.stringify(action));
  assert.ok(await byHand(action.edit, { isRefactoring: true }));
  const { command } = action;
  if (command)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

async function textOf(name: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(name)));
  } catch {
    return undefined;
  }
}

describe('What can be done with a part of a plan', () => {
  const made: string[] = [];
  const opened = (name: string, text: string): Promise<vscode.TextDocument> => {
    made.push(name);
    return openNew(name, text);
  };
  const { RefactorRewrite, RefactorExtract, RefactorInline, QuickFix, Source } = vscode.CodeActionKind;

  afterEach(async () => {
    await closeAll();
    for (const name of made.splice(0)) await remove(inWorkspace(name));
  });

  /** One action in one document, and one undo. */
  async function changesTo(
    before: string,
    where: string,
    title: string,
    after: string,
    kind = RefactorRewrite,
    name = 'rework.lesson.yaml',
  ): Promise<void> {
    const document = await opened(name, before);
    await take(document, where, kind, title);
    assert.strictEqual(document.getText(), after);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
  }

  const goal = ['goals:', '  - id: g1', '    target: I can explain the creek   # ours'];
  const check = ['checks:', '  - id: k1', '    name: New check', '    goals: [g1]'];

  it('a check is added for a goal, with its name to be written over', async () => {
    const before = lesson(...goal).replaceAll('\n', '\r\n');
    const document = await opened('rework.lesson.yaml', before);
    await take(document, 'I can', RefactorRewrite, 'Add a check for this goal');
    const written = document.getText();
    assert.ok(written.endsWith(['', ...check, ''].join('\r\n')), written);
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document.getText(editor.selection), 'New check');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
  });

  it('an activity gets an id', () =>
    changesTo(
      lesson('activities:', '  - title: Two jars', '    minutes: 5'),
      'Two jars',
      'Give this activity an id',
      lesson('activities:', '  - id: two-jars', '    title: Two jars', '    minutes: 5'),
    ));

  const places = ['activities:', '  - {id: a1, title: A}', '  - {id: a2, title: B}'];
  const checks = [
    '  # then',
    '  - {id: k2, name: B, when: a2}',
    '  # first',
    '  - {id: k1, name: A, when: a1}',
  ];
  const sorted = lesson(...places, 'checks:', ...checks.slice(2), ...checks.slice(0, 2));

  it('checks are sorted by time', () =>
    changesTo(lesson(...places, 'checks:', ...checks), 'k2', 'Sort checks by time', sorted));

  it('checks are sorted by time on saving, where that is wanted', () =>
    changesTo(
      lesson(...places, 'checks:', ...checks),
      'kind',
      'Sort checks by time',
      sorted,
      Source.append('organize'),
    ));

  it('a list is written in lines, and a long text', async () => {
    await changesTo(
      lesson('grades: ["9", "10"]   # both'),
      '10',
      'Give each its own line',
      lesson('grades:   # both', '  - "9"', '  - "10"'),
    );
    await changesTo(
      lesson('notes: "one\\ntwo"'),
      'one',
      'Give this text lines of its own',
      lesson('notes: |-', '  one', '  two'),
    );
  });

  it('levels get the form of a rubric', () =>
    changesTo(
      'kind: rubric\nschemaVersion: 1\ntitle: R\nlevels: [Not yet, Meets]\n',
      'Not yet',
      'Turn these into levels of the rubric',
      'kind: rubric\nschemaVersion: 1\ntitle: R\nlevels:\n  - {id: not-yet, name: Not yet}\n  - {id: meets, name: Meets}\n',
      RefactorRewrite,
      'rework.rubric.yaml',
    ));

  it('a rubric in the plan moves into a file of its own, offered where it is pointed out', async () => {
    const before = lesson('final:', '  name: Evening', '  rubric:', '    # ours', '    criteria: [Claim]');
    const document = await opened('moved.lesson.yaml', before);
    made.push('moved.rubric.yaml');
    await eventually('the finding', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    await take(document, 'criteria', QuickFix, 'Move this rubric into a file of its own');
    assert.strictEqual(
      document.getText(),
      lesson('final:', '  name: Evening', '  rubric: moved.rubric.yaml'),
    );
    assert.strictEqual(
      await textOf('moved.rubric.yaml'),
      [
        ...['kind: rubric', 'schemaVersion: 1', 'title: The creek – rubric', 'for: moved.lesson.yaml'],
        ...['# ours', 'criteria: [{id: claim, name: Claim}]', ''],
      ].join('\n'),
    );
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
    await eventually(
      'the file to be gone again',
      async () => (await textOf('moved.rubric.yaml')) === undefined,
    );
  });

  it('success criteria move into a rubric, and come back', async () => {
    const before = lesson(...goal, '    successCriteria: [names a land use]', 'final: {name: Evening}');
    const document = await opened('rework.lesson.yaml', before);
    made.push('rework.rubric.yaml');
    await take(
      document,
      'names a',
      RefactorExtract,
      'Move these success criteria into a rubric of their own',
    );
    await document.save();
    await take(
      document,
      'rework.rubric',
      RefactorInline,
      'Write this rubric’s criteria into the plan instead',
    );
    assert.strictEqual(
      document.getText(),
      lesson(...goal, '    successCriteria:', '      - names a land use', 'final: {name: Evening}'),
    );
    assert.strictEqual(await textOf('rework.rubric.yaml'), undefined);
  });

  it('what is only looked at is not worked out', async () => {
    const document = await opened('rework.lesson.yaml', lesson('grades: ["9", "10"]', 'tite: x'));
    await eventually('the finding', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    const looked = [
      ...(await offered(document, '"10"', vscode.CodeActionKind.Refactor, 0)),
      ...(await offered(document, 'tite', QuickFix, 0)),
    ];
    const { title: line } = looked.find(({ title }) => title === 'Give each its own line') ?? {};
    const { title: fix } = looked.find(({ title }) => title === 'Take it away') ?? {};
    assert.ok(line !== undefined && fix !== undefined, looked.map(({ title }) => title).join());
    assert.ok(looked.every(({ title, edit }) => (title !== line && title !== fix) || edit === undefined));
  });

  it('what cannot be done says why, and changes nothing', async () => {
    made.push('rework.rubric.yaml');
    await openNew(
      'rework.rubric.yaml',
      'kind: rubric\nschemaVersion: 1\ntitle: R\nform: checklist\nfor: rework.lesson.yaml\n',
    );
    const document = await opened('rework.lesson.yaml', lesson('final: {rubric: rework.rubric.yaml}'));
    const title = 'Write this rubric’s criteria into the plan instead';
    const action = await eventually('what is offered', async () =>
      (await offered(document, 'rework.rubric', RefactorInline)).find((each) => each.title === title),
    );
    assert.strictEqual(action.edit, undefined);
    assert.match(String(action.command?.arguments), /^There are no criteria in it yet/);
  });
});

describe('Fixing all slips', () => {
  const slips = lesson('status: redy   # soon', 'grades: 9, 10', 'tite: x');
  const fixed = lesson('status: ready   # soon', 'grades: ["9", "10"]', 'tite: x');
  const name = 'slips.lesson.yaml';

  afterEach(async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    await remove(inWorkspace(name));
  });

  it('is one command, taken back at once', async () => {
    const document = await openNew(name, slips);
    await vscode.commands.executeCommand('thirdPoint.fixAll');
    assert.strictEqual(document.getText(), fixed);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), slips);
  });

  it('happens on saving only where that is switched on', async () => {
    const document = await openNew(name, slips);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '# ours\n');
    assert.ok(await byHand(edit));
    await document.save();
    assert.strictEqual(document.getText(), slips.replace('title', '# ours\ntitle'));
    await vscode.workspace
      .getConfiguration('editor')
      .update(
        'codeActionsOnSave',
        { 'source.fixAll.thirdPoint': 'always' },
        vscode.ConfigurationTarget.Global,
      );
    const more = new vscode.WorkspaceEdit();
    more.insert(document.uri, new vscode.Position(2, 0), '# and\n');
    assert.ok(await byHand(more));
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually(
      'the slips to be fixed',
      () => document.getText() === fixed.replace('title', '# and\n# ours\ntitle'),
    );
  });
});
