import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { PlanDocument } from '../../../src/core/document.ts';
import type { Git } from '../../../src/core/privacy/git.ts';
import type { SinceView } from '../../../src/core/view/planView.ts';
import { Documents } from '../../../src/extension/documents.ts';
import { Since } from '../../../src/extension/since/since.ts';
import { useAnswers } from '../answers.ts';
import { Memory } from '../desk.ts';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';

const PLAN = 'since.project.yaml';
const NOTES = 'since.collaboration.yaml';
const GOAL = 'I can explain what the creek carries.';
const TEXT = `kind: project-spec
schemaVersion: 1
title: Creek
goals:
  - id: g1
    target: ${GOAL}
`;

/** The day it is here, ISO. */
const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

describe('What changed since', () => {
  const answers = useAnswers();
  const undo: vscode.Disposable[] = [];
  const storage = () => inWorkspace('.since-storage');
  const uri = () => inWorkspace(PLAN).toString();

  function begin(git?: Git, memory = new Memory()) {
    const documents = new Documents({ rules: new Map(), files: [], ignore: [], roster: new Map() });
    const since = new Since(documents, { git, store: storage(), memory });
    undo.push(since, documents);
    const document = (): PlanDocument => {
      documents.refresh(inWorkspace(PLAN));
      return documents.library.get(uri()) ?? assert.fail('the plan is not there');
    };
    /** What is shown, as a page that is in sight asks for it whenever something may have changed. */
    const shown = (what: string, wanted: (view: SinceView) => boolean): Promise<SinceView> =>
      eventually(what, () => {
        const view = since.view(document());
        return view !== undefined && wanted(view) && view;
      });
    return { documents, since, document, shown, memory };
  }

  async function change(from: string, to: string, name = PLAN): Promise<void> {
    const text = await vscode.workspace.openTextDocument(inWorkspace(name));
    const at = text.getText().indexOf(from);
    assert.ok(at >= 0, from);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(text.uri, new vscode.Range(text.positionAt(at), text.positionAt(at + from.length)), to);
    await byHand(edit);
  }

  const sentences = ({ groups }: SinceView): readonly string[] =>
    (groups ?? []).flatMap(({ changes }) => changes.map(({ sentence }) => sentence));

  afterEach(async () => {
    for (const each of undo.splice(0)) each.dispose();
    await closeAll();
    for (const name of [PLAN, NOTES]) await remove(inWorkspace(name));
    await vscode.workspace.fs.delete(storage(), { recursive: true }).then(undefined, () => undefined);
  });

  it('is nothing at first, then what is other than the version that was kept, saved or not', async () => {
    await openNew(PLAN, TEXT);
    const { since, shown, document } = begin();
    const first = await shown('a first look', () => true);
    assert.strictEqual(first.summary, 'There is nothing to compare with yet.');
    assert.deepStrictEqual([first.baselines, first.canKeep], [[], true]);

    const kept = await since.carryOut(uri(), { do: 'since-keep' });
    assert.ok(kept.ok, kept.said);
    await shown('the kept version', ({ summary }) => summary === 'Nothing has changed.');
    await change('what the creek carries', 'where the creek’s sand comes from');
    const changed = await shown('the change', ({ count }) => count === 1);
    assert.strictEqual(changed.groups, undefined, 'nobody looks at it yet');

    await since.carryOut(uri(), { do: 'since', on: true });
    const seen = await shown('the list', ({ groups }) => groups !== undefined);
    assert.strictEqual(sentences(seen).length, 1);
    const [line] = seen.groups?.[0]?.changes ?? [];
    assert.strictEqual(line?.ref, 'goals/g1');

    // The text moves on, and the change is still found.
    await change('title: Creek', 'subject: Science\ntitle: Creek');
    assert.ok((await since.carryOut(uri(), { do: 'since-show', id: line.id })).ok);
    const editor = vscode.window.activeTextEditor;
    const line1 = editor?.document.lineAt(editor.selection.start.line).text;
    assert.match(line1 ?? '', /where the creek’s sand comes from/);
    assert.ok(document().text.includes('subject: Science'));
    assert.strictEqual((await since.carryOut(uri(), { do: 'since-show', id: 'none' })).ok, false);
  });

  it('knows the versions it kept when VS Code is opened again, under the plan’s new name too', async () => {
    await openNew(PLAN, TEXT);
    const first = begin();
    await first.since.carryOut(uri(), { do: 'since-keep' });
    for (const each of undo.splice(0)) each.dispose();
    const again = begin();
    await again.shown('what was kept', ({ summary }) => summary === 'Nothing has changed.');

    const moved = inWorkspace('moved.project.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inWorkspace(PLAN), moved);
    await byHand(edit);
    try {
      await eventually('the same under its new name', async () => {
        again.documents.refresh(moved);
        await vscode.workspace.openTextDocument(moved);
        const document = again.documents.library.get(moved.toString());
        return document && again.since.view(document)?.baselines.some(({ id }) => id.startsWith('kept:'));
      });
    } finally {
      await remove(moved);
    }
  });

  it('uses nothing of what was kept once somebody has written in it', async () => {
    await openNew(PLAN, TEXT);
    const { since } = begin();
    await since.carryOut(uri(), { do: 'since-keep' });
    for (const each of undo.splice(0)) each.dispose();
    const folder = vscode.Uri.joinPath(storage(), 'since');
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.strictEqual(names.length, 1);
    const file = vscode.Uri.joinPath(folder, names[0] ?? '');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text.replace('Creek', 'River')));
    const { shown } = begin();
    await shown('nothing to compare with', ({ baselines }) => baselines.length === 0);
  });

  it('begins with the last meeting: what stood there when it ended', async () => {
    await openNew(PLAN, TEXT);
    const meeting = `meetings:\n  - id: m1\n    date: ${today()}\n    open: true\n`;
    const head = `kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\nplans: [${PLAN}]\n`;
    await openNew(NOTES, head + meeting);
    const { shown, since, documents } = begin();
    // Words that are not saved yet are part of it.
    await change('title: Creek', 'title: Our creek');
    documents.refresh(inWorkspace(PLAN));
    await change('    open: true\n', '', NOTES);
    const met = await shown('the meeting', ({ baselines }) => baselines.some(({ id }) => id === 'meeting'));
    assert.match(met.label, /^Since we last met \(/);
    await shown('no change', ({ summary }) => summary === 'Nothing has changed.');
    await change(GOAL, 'I can measure what the creek carries.');
    await since.carryOut(uri(), { do: 'since', on: true });
    const seen = await shown('one change', ({ count }) => count === 1);
    assert.match(sentences(seen)[0] ?? '', /learning target/);

    // The notes say so where the next meeting is prepared, and are not kept themselves.
    const notes = documents.library.get(inWorkspace(NOTES).toString());
    assert.ok(notes);
    const plans = await eventually('the plans of the notes', () => since.view(notes)?.plans);
    assert.match(plans[0]?.label ?? '', /^“Our creek”: 1 change since we last met \(/);
    assert.strictEqual(since.view(notes)?.canKeep, false);
    assert.strictEqual((await since.carryOut(notes.uri, { do: 'since-keep' })).ok, false);
    const files = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage(), 'since'));
    assert.strictEqual(files.length, 1);
  });

  it('waits with a text that can’t be read, and goes on once it can', async () => {
    await openNew(PLAN, TEXT);
    const { since, shown } = begin();
    await since.carryOut(uri(), { do: 'since-keep' });
    await change('title: Creek', 'title: "Creek');
    await shown('the last comparison', ({ summary }) => summary === 'Nothing has changed.');
    await change('title: "Creek', 'title: River');
    await shown('the change', ({ count }) => count === 1);
  });

  it('is compared with a day, which is remembered; where nothing was kept by then it says so', async () => {
    await openNew(PLAN, TEXT);
    const { since, shown, memory } = begin();
    await since.carryOut(uri(), { do: 'since-keep' });
    await shown('the kept version', ({ baselines }) => baselines.some(({ id }) => id === 'day'));
    answers.give('2020-01-01');
    const answer = await since.carryOut(uri(), { do: 'since-baseline', id: 'day' });
    assert.deepStrictEqual([answer.ok, answer.said], [false, 'Nothing is kept from before that day.']);
    await shown('the same as before', ({ label }) => label.startsWith('Since the version of '));
    assert.strictEqual(memory.values.size, 0);
  });

  it('asks git only where extensions can, names who changed what when asked, and no sooner', async function () {
    if (inWorkspace(PLAN).scheme !== 'file') this.skip();
    await openNew(PLAN, TEXT.replace(GOAL, 'I can measure what the creek carries.'));
    const [newer, older] = ['b'.repeat(40), 'a'.repeat(40)];
    const asked: string[] = [];
    const version = (id: string, day: string, by: string): string =>
      `\u0001${id}\0${day}T10:00:00Z\0${by}@localhost\0${by}\0\n${PLAN}\0`;
    const git: Git = {
      run: (_folder, parameters) => {
        asked.push(parameters.join(' '));
        const said = (stdout: string) => Promise.resolve({ code: 0, stdout });
        if (parameters.includes('--follow'))
          return said(version(newer, '2026-05-07', 'Lee') + version(older, '2026-05-04', 'Ana'));
        if (parameters[0] === 'config') return said('Ana@localhost\n');
        if (parameters[0] === 'cat-file')
          return said(
            parameters[2]?.startsWith(newer)
              ? TEXT.replace(GOAL, 'I can measure what the creek carries.')
              : TEXT,
          );
        return Promise.resolve({ code: 128, stdout: '' });
      },
    };
    const { since, shown } = begin(git);
    await since.carryOut(uri(), { do: 'since', on: true });
    const seen = await shown('the change', ({ count }) => count === 1);
    assert.strictEqual(seen.label, 'Since I last shared this (May 4)');
    assert.strictEqual(seen.names, 'off');
    assert.ok(!asked.some((command) => command.startsWith('cat-file') && command.includes(newer)));
    await since.carryOut(uri(), { do: 'since-names', on: true });
    const named = await shown('the name', ({ names }) => names === 'on');
    assert.strictEqual(named.groups?.[0]?.changes[0]?.by, 'Lee');
  });
});
