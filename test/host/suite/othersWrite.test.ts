// A plan is changed from its page while somebody else writes in its text, as in a live session.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import type { Change } from '../../../src/core/edit/change.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { applyOnce } from '../../../src/extension/applyOnce.ts';
import { change } from '../../../src/extension/edits.ts';
import { keepWatch } from '../../../src/extension/live/keepWatch.ts';
import { Surface } from '../../../src/extension/surface.ts';
import { replace, useAnswers } from '../answers.ts';
import { FakeWebview, makeDesk } from '../desk.ts';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';

const FILE = 'others-write.project.yaml';

const plan = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - id: g1
    target: I can explain the creek.
  - id: g2
    target: I can draw it.
x-ours:
  ages: 9 to 10
`;

const third = '  - id: g3\n    target: I can plan a walk.\n';
const addGoal: Change = {
  ...{ do: 'insert', path: ['goals'], value: { id: 'g3', target: 'I can plan a walk.' } },
};
const withThird = plan.replace('x-ours:', `${third}x-ours:`);

/** Long enough for a slow machine. */
const patience = { pieces: 2_000, longest: 10_000, underWay: 2_000, quiet: 300, breath: 250, often: 1_000 };

describe('While somebody else writes in a plan', () => {
  const answers = useAnswers();
  let desk: ReturnType<typeof makeDesk>;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    desk = makeDesk('Ana', patience);
    document = await openNew(FILE, plan);
    await eventually('the plan to be known', () => desk.documents.library.get(document.uri.toString()));
  });

  afterEach(async () => {
    desk.dispose();
    await closeAll();
    await remove(inWorkspace(FILE));
  });

  const key = () => document.uri.toString();

  const goals = () => desk.documents.library.get(key())?.text ?? '';

  /** Somebody else puts words in the place of others that are there once; empty ones stand for the text's beginning. */
  async function others(from: string, to: string): Promise<void> {
    const text = document.getText();
    const start = text.indexOf(from);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
    edit.replace(document.uri, range, to);
    assert.ok(start >= 0 && (await byHand(edit)), from);
  }

  const add = (value: Change = addGoal) =>
    change(desk.documents, document.uri, () => ({ changes: [value], said: 'Added.' }));

  /** Makes a change, and watches it. */
  async function watched(wanted: Change = addGoal) {
    const before = desk.documents.library.read(document.uri.toString(), document.getText(), true);
    const planned = before && planEdits(before, [wanted]);
    assert.ok(before && 'edits' in planned!);
    await eventually('the edit to be made', () => applyOnce(desk.documents, document, planned.edits));
    return {
      edits: planned.edits,
      end: keepWatch(desk.documents, document.uri, { before, edits: planned.edits }),
    };
  }

  /** What a page of the plan is told. */
  function pageOfPlan(): FakeWebview {
    const webview = new FakeWebview();
    const surface = new Surface(desk, {
      ...{ webview, wide: true, isVisible: () => true },
      looking: () => ({ uri: document.uri.toString() }),
      focus: () => Promise.resolve(),
    });
    webview.say({ type: 'ready' });
    surface.refresh();
    return webview;
  }

  it('a text that is there twice for a moment is not looked at, and nothing is changed in it', async () => {
    const page = pageOfPlan();
    const { library, onDidChange } = desk.documents;
    const said: string[] = [];
    const listening = onDidChange(() => {
      const errors = library.findings(document.uri.toString()).filter(({ severity }) => severity === 'error');
      said.push(...errors.map(({ message }) => message));
    });
    await others('', plan.replace('The creek', 'Our creek'));
    desk.documents.refresh(document.uri);
    assert.strictEqual(goals(), plan);
    const added = add();
    // What reads a text reads on.
    await vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);
    await others(`${plan.replace('The creek', 'Our creek')}${plan}`, plan.replace('The creek', 'Our creek'));
    assert.ok(!('refused' in (await added)));
    listening.dispose();
    assert.strictEqual(document.getText(), withThird.replace('The creek', 'Our creek'));
    assert.deepStrictEqual(said, []);
    assert.ok(!JSON.stringify(page.posted).includes('"broken"'));
  });

  it('a line that comes in pieces is not looked at before it is there', async () => {
    const page = pageOfPlan();
    await others('x-ours:', '  - id\nx-ours:');
    desk.documents.refresh(document.uri);
    assert.strictEqual(goals(), plan);
    await others('  - id\n', '  - id: g3\n    tar\n');
    desk.documents.refresh(document.uri);
    assert.strictEqual(goals(), plan);
    await others('tar\n', 'target: I can plan a walk.\n');
    await eventually('the line', () => goals() === withThird);
    assert.ok(!JSON.stringify(page.posted).includes('"broken"'));
  });

  it('what stays half there is looked at in the end, as it is', async () => {
    await others('x-ours:', '  - id\nx-ours:');
    await eventually('the text as it is', () => goals().includes('  - id\nx-ours'));
  });

  it('what is written here is looked at at once', async () => {
    const at = document.positionAt(plan.indexOf('x-ours:'));
    await vscode.window.showTextDocument(document, { selection: new vscode.Selection(at, at) });
    await eventually('the cursor', () => vscode.window.activeTextEditor?.selection.active.isEqual(at));
    await vscode.commands.executeCommand('type', { text: 'x y' });
    desk.documents.refresh(document.uri);
    assert.strictEqual(goals(), document.getText());
    assert.notStrictEqual(goals(), plan);
  });

  it('changes that are asked for in the same moment are all made', async () => {
    const ids = ['g3', 'g4', 'g5', 'g6'];
    const made = await Promise.all(
      ids.map((id) => add({ do: 'insert', path: ['goals'], value: { id, target: `${id} is ours.` } })),
    );
    assert.deepStrictEqual(
      made.map((each) => 'refused' in each),
      ids.map(() => false),
    );
    for (const id of ids) assert.strictEqual(document.getText().split(`- id: ${id}\n`).length, 2);
  });

  it('a change is there, wherever else somebody writes', async () => {
    const { end } = await watched();
    await others('title: The creek', 'title: The creek and the pond');
    await others('  - id: g1', '  - id: g0\n    target: Theirs.\n  - id: g1');
    assert.strictEqual(await end, undefined);
  });

  it('a change that is dropped is made again', async () => {
    const { end } = await watched();
    await others(document.getText(), plan.replace('The creek', 'The creek and the pond'));
    assert.strictEqual(await end, undefined);
    assert.strictEqual(document.getText(), withThird.replace('The creek', 'The creek and the pond'));
  });

  it('a change that comes to stand at the wrong place is put at its own', async () => {
    const { edits, end } = await watched();
    const theirs = plan.replace('The creek', 'The creek and the pond');
    await others(document.getText(), applyEdits(theirs, edits));
    assert.strictEqual(await end, undefined);
    assert.strictEqual(document.getText(), withThird.replace('The creek', 'The creek and the pond'));
  });

  it('a change that is taken back twice is left, and it is said', async () => {
    const { end } = await watched();
    await others(document.getText(), plan);
    await eventually('it to be made again', () => document.getText() === withThird);
    await others(withThird, plan);
    const said = await end;
    assert.match(said?.refused ?? '', /was taken back/);
    assert.strictEqual(document.getText(), plan);
  });

  it('a change that others write into is left to the people, with the place', async () => {
    const { end } = await watched();
    await others('plan a walk', 'plTHEIRSan a walk');
    const said = await end;
    assert.match(said?.refused ?? '', /at the same place/);
    assert.strictEqual(document.getText().slice(said?.at).split('\n')[0], '  - id: g3');
  });

  it('of half a text nothing is said before the rest is there, however long that takes', async () => {
    const { end } = await watched();
    await others('  - id: g3', '  - {id: g9, tar  - id: g3');
    desk.documents.refresh(document.uri);
    await desk.documents.whenSettled(document.uri);
    const { library } = desk.documents;
    const [read, torn, looked] = [library.read.bind(library), document.getText(), new Set<string>()];
    library.read = (uri, text, ...more) => {
      looked.add(text);
      return read(uri, text, ...more);
    };
    await eventually('what is there to be looked at', () => looked.has(torn));
    await others('tar  - id: g3', 'target: Theirs.}\n  - id: g3');
    assert.strictEqual(await end, undefined);
    assert.ok(document.getText().includes(third));
  });

  it('the same id that somebody else gave is another one once the text can be read, however long that takes', async () => {
    const { end } = await watched();
    assert.strictEqual(await end, undefined);
    await others('x-ours:', 'x-ours: {');
    await others('  - id: g1', '  - id: g3\n    target: Theirs.\n  - id: g1');
    await eventually('half the text to be looked at', () => desk.documents.library.get(key())?.broken);
    const now = Date.now.bind(Date);
    const putBack = replace(Date, 'now', () => now() + 3_600_000);
    try {
      await others('x-ours: {', 'x-ours:');
      await eventually('another id', () => document.getText().includes(third.replace('g3', 'g4')));
    } finally {
      putBack();
    }
  });

  it('what a person does to the own change is nobody’s business', async () => {
    const { end } = await watched();
    await others('The creek', 'The pond');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(await end, undefined);
  });

  it('a change is answered once it is certain, and what happens to it later is said', async () => {
    await others('The creek', 'The pond');
    await others('The pond', 'The creek and the pond');
    const added = add();
    await eventually('the goal', () => document.getText().includes('I can plan'));
    await others('plan a walk', 'plTHEIRSan a walk');
    const made = await added;
    assert.ok('refused' in made && made.refused.includes('at the same place'), JSON.stringify(made));
    assert.deepStrictEqual(answers.texts, []);
  });

  it('what happens to a change after it was answered is said, with the way to the place', async () => {
    assert.ok(!('refused' in (await add())));
    answers.give('Show me');
    await others('plan a walk', 'plTHEIRSan a walk');
    await eventually('it to be said', () => answers.texts.some((text) => text.includes('at the same place')));
    await eventually(
      'the place',
      () => vscode.window.activeTextEditor?.selection.active.line === plan.split('\n').indexOf('x-ours:'),
    );
  });

  it('is looked at in their pauses, and at once for what is asked of it', async () => {
    const calm = makeDesk('Ana', { ...patience, breath: 600_000, often: 600_000 });
    const known = () => calm.documents.library.get(document.uri.toString())?.text ?? '';
    try {
      await eventually('the plan to be known', () => known() !== '');
      await others('explain', 'tell about');
      await others('draw', 'paint');
      await others('The creek', 'Our creek');
      await eventually('a pause', () => goals().includes('Our creek'));
      assert.ok(!known().includes('Our creek'));
      await calm.documents.whenSettled(document.uri);
      assert.ok(known().includes('Our creek'));
    } finally {
      calm.dispose();
    }
  });
});
