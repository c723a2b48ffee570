import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { CapturePanel } from '../../../src/extension/private/capturePanel.ts';
import { MyNotesView } from '../../../src/extension/private/myNotesView.ts';
import { PrivateNames } from '../../../src/extension/private/names.ts';
import { PrivateNotes } from '../../../src/extension/private/privateNotes.ts';
import { Surface } from '../../../src/extension/surface.ts';
import { VisitLines } from '../../../src/private/visitLines.ts';
import { replace, useAnswers } from '../answers.ts';
import { FakeWebview, makeDesk, privateContext } from '../desk.ts';
import { closeAll, eventually, inWorkspace, remove } from '../helpers.ts';

const SECRET = 'only for me: the quiet one at table 3';

const texts: Readonly<Record<string, string>> = {
  'hostile.project.yaml':
    'kind: project-spec\nschemaVersion: 1\ntitle: Trees\n\ngoals:\n  - id: g1\n    target: I can name a tree.\n',
  'hostile.collaboration.yaml':
    'kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\nplans: [hostile.project.yaml]\nmeetings:\n  - id: m1\n    date: 2026-05-05\n',
  'hostile.agreement.yaml':
    'kind: coaching-agreement\nschemaVersion: 1\ntitle: How we work together\npartners: [{name: Ana}, {name: Lee}]\n',
  'hostile.visit.yaml':
    'kind: observation\nschemaVersion: 1\ntitle: A visit\nteaching: Ana\nwatching: Lee\nwatchFor:\n  - {id: w1, text: Who talks?}\n',
};

/** Words that were taken for something else somewhere, once. */
const strange = [
  ...[
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    '#',
    '/',
    '../../../etc/passwd',
    '%',
    '%E0%A4%A',
    'a b:c',
  ],
  ...[
    'file:///etc/passwd',
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'http://[',
    '\u0000',
    '\ud800',
  ],
  ...['meetings/#-1', 'meetings/#1e9', 'goals/__proto__', 'third-point-private', 'x'.repeat(5_000)],
];

/** What no page of ours says. */
function broken(): readonly unknown[] {
  const huge = 'x'.repeat(3_000_000);
  const deep: unknown[] = [];
  let inner = deep;
  for (let depth = 0; depth < 5_000; depth++) inner.push((inner = []));
  const types = [
    ...[
      'ready',
      'intent',
      'draft',
      'undo',
      'keep',
      'remove',
      'hand-over',
      'read-table',
      'answer',
      'answer-text',
      'unanswer',
      'next',
      'open-as',
      'command',
    ],
    ...['__proto__', 'toString', 'hasOwnProperty', huge],
  ].filter((type) => type !== 'ready' && type !== 'undo');
  const values: readonly unknown[] = [
    undefined,
    null,
    0,
    NaN,
    -1,
    true,
    '',
    huge,
    [],
    deep,
    {},
    { length: 1 },
  ];
  return [
    ...values,
    ...types.flatMap((type) =>
      values.map((value) => ({ type, id: value, intent: value, uri: value, line: value })),
    ),
    ...types.flatMap((type) =>
      values.map((value) => ({
        type,
        id: 1,
        uri: 'file:///x',
        version: 1,
        intent: { do: value },
        draft: value,
      })),
    ),
    ...['__proto__', 'toString', 'constructor'].map((what) => ({
      ...{ type: 'intent', id: 1, uri: 'file:///x', version: 1, intent: { do: what, ref: 'x', text: 'x' } },
    })),
    JSON.parse('{"type":"intent","__proto__":{"id":1,"intent":{"do":"begin"}}}'),
    { type: 'keep', id: 1, line: { key: 'k', at: '99:99:99', text: huge } },
    { type: 'keep', id: 1, line: { key: '../../k', at: '10:42', text: 'x' } },
    { type: 'hand-over', id: 1, keys: Array.from({ length: 20_000 }, () => 'k') },
    { type: 'intent', id: 1, intent: { do: 'add', text: huge } },
    ...['', 'USE', '__proto__', 'toString'].map((answer) => ({
      ...{ type: 'intent', id: 1, uri: 'file:///x', version: 1 },
      intent: { do: 'answer-suggestion', id: 's1', answer },
    })),
    { type: 'answer', key: 'k', answer: 'toString' },
    { type: 'answer', key: huge, answer: 'ours' },
    { type: 'answer-text', key: 'k', text: huge },
    { type: 'next', do: '__proto__' },
    { type: 'intent', id: 1, intent: { do: 'names', text: huge } },
    { type: 'read-table', uri: 'file:///x', id: 1, rows: [[huge]] },
  ];
}

/** Intents as our pages say them, about what is not there. */
function aboutNothing(): readonly Readonly<Record<string, unknown>>[] {
  return strange.flatMap((ref) => [
    { do: 'reveal', ref },
    { do: 'open', target: ref },
    { do: 'set-text', ref, field: 'title', text: 'x', was: 'y' },
    { do: 'set-text', ref: 'goals/g1', field: `${ref}/x`, text: 'x', was: 'y' },
    { do: 'add-text', ref, field: 'texts', text: 'x' },
    { do: 'pick', ref, min: 1, max: -1 },
    { do: 'standard', ref, code: ref, on: true },
    { do: 'link', ref, goal: ref, on: true },
    { do: 'move', ref, by: Number.MAX_SAFE_INTEGER },
    { do: 'place', ref, before: ref, into: ref },
    { do: 'remove', ref },
    { do: 'fix', ref, code: ref, title: ref },
    { do: 'accept', ref, code: ref },
    { do: 'look', ref },
    { do: 'look-at', target: ref },
    { do: 'next-time', text: ' ', ref, target: ref },
    { do: 'note', ref, list: ref, text: 'x' },
    { do: 'step', ref, what: 'x' },
    { do: 'step-done', ref, on: true },
    { do: 'talked', ref },
    { do: 'meeting-end', ref, keep: [ref], date: ref, focus: ref },
    { do: 'ask-feedback', ref, text: 'x' },
    { do: 'ask-first', at: -1, what: ref, on: true },
    { do: 'my-note', ref },
    { do: 'since-show', id: ref },
    { do: 'since-baseline', id: ref },
    { do: 'since-open', uri: ref },
    { do: 'suggest', ref, field: 'target', text: 'x', why: ref },
    { do: 'suggest', ref: 'goals/g1', field: `${ref}/x`, text: 'x', why: ref },
    { do: 'suggest-out', ref, why: ref },
    { do: 'answer-suggestion', id: ref, answer: 'use' },
    { do: 'answer-suggestion', id: ref, answer: 'keep' },
  ]);
}

/** A page of its own, as VS Code hands it over after the window was loaded anew. */
function mergingPanel(): readonly [vscode.WebviewPanel, FakeWebview] {
  const webview = new FakeWebview();
  const never = new vscode.EventEmitter<undefined>().event;
  const panel = {
    ...{ webview, visible: true, onDidChangeViewState: never, onDidDispose: never },
    ...{ reveal: () => undefined, dispose: () => undefined },
  };
  return [panel as unknown as vscode.WebviewPanel, webview];
}

describe('What comes from a page', () => {
  const answers = useAnswers();
  const undo: (() => void)[] = [];
  /** What went wrong where nobody hears of it. */
  const wrong: unknown[] = [];

  const begin = async () => {
    for (const [name, text] of Object.entries(texts))
      await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
    const desk = makeDesk('Ana');
    await desk.documents.readAll();
    undo.push(() => desk.dispose());
    const context = privateContext(inWorkspace('.own-storage'));
    undo.push(
      replace(vscode.env, 'remoteName', undefined),
      replace(vscode.env, 'uiKind', vscode.UIKind.Desktop),
      // VS Code would ask before it goes there.
      replace(vscode.env, 'openExternal', (uri: vscode.Uri) => {
        if (uri.scheme !== 'http') wrong.push(`It would go to ${uri.toString()}.`);
        return Promise.resolve(false);
      }),
      replace(vscode.window, 'createOutputChannel', () => ({
        error: (error: unknown) => wrong.push(error),
        dispose: () => undefined,
      })),
    );
    const notes = new PrivateNotes(context);
    const names = new PrivateNames(notes, context.globalState);
    undo.push(() => vscode.Disposable.from(notes, names).dispose());
    await notes.add<'note'>({ kind: 'note', text: SECRET });
    return { desk, notes, names };
  };

  /** Every file of the folder as it is. */
  const files = async (folder = '.'): Promise<Readonly<Record<string, string>>> => {
    const found: Record<string, string> = {};
    for (const [name, type] of await vscode.workspace.fs.readDirectory(inWorkspace(folder))) {
      const path = folder === '.' ? name : `${folder}/${name}`;
      if (type === vscode.FileType.Directory) Object.assign(found, await files(path));
      else found[path] = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
    }
    return found;
  };

  const assertUntouched = async (before: Readonly<Record<string, string>>): Promise<void> => {
    assert.deepStrictEqual(
      vscode.workspace.textDocuments
        .filter((document) => document.isDirty)
        .map((document) => document.getText()),
      [],
    );
    assert.deepStrictEqual(await files(), before);
    assert.deepStrictEqual(wrong, []);
  };

  /** What a page was told, without the answers to what it asked. */
  const toldBy = (webview: FakeWebview): string => JSON.stringify(webview.posted);

  const allAnswered = (webview: FakeWebview, asked: readonly number[]) =>
    eventually('all answers', () => {
      const ids = new Set(webview.posted.map((message) => (message as { id?: unknown }).id));
      return asked.every((id) => ids.has(id));
    });

  const answered = (webview: FakeWebview, id: number) => allAnswered(webview, [id]);

  const rejected = (event: { readonly reason?: unknown }): void => void wrong.push(event.reason ?? event);
  const listener = (error: unknown): void => void wrong.push(error);

  beforeEach(() => {
    wrong.length = 0;
    if (typeof process === 'object' && 'on' in process) process.on('unhandledRejection', listener);
    else globalThis.addEventListener('unhandledrejection', rejected);
  });

  afterEach(async () => {
    if (typeof process === 'object' && 'off' in process) process.off('unhandledRejection', listener);
    else globalThis.removeEventListener('unhandledrejection', rejected);
    for (const each of undo.splice(0).reverse()) each();
    await closeAll();
    for (const name of Object.keys(texts)) await remove(inWorkspace(name));
    await vscode.workspace.fs.delete(inWorkspace('.own-storage'), { recursive: true });
  });

  for (const name of Object.keys(texts))
    it(`is not trusted: the page of ${name}`, async () => {
      const { desk } = await begin();
      const uri = inWorkspace(name).toString();
      const webview = new FakeWebview();
      const surface = new Surface(desk, {
        webview: webview,
        wide: true,
        isVisible: () => true,
        looking: () => ({ uri }),
        focus: () => Promise.resolve(),
      });
      undo.push(() => surface.dispose());
      webview.say({ type: 'ready' });
      const before = await files();
      for (const message of broken()) webview.say(message);
      for (const as of strange) webview.say({ type: 'open-as', as });
      for (const command of strange) webview.say({ type: 'command', command, uri });
      let id = 10;
      const asked: number[] = [];
      for (const intent of aboutNothing()) {
        for (const about of [uri, 'file:///not/there.project.yaml']) {
          asked.push(++id);
          webview.say({ type: 'intent', uri: about, version: 1, id, intent });
        }
      }
      await allAnswered(webview, asked);
      webview.say({
        type: 'intent',
        uri,
        version: 1,
        id: id + 1,
        intent: { do: 'add-text', ref: 'document', field: 'title', text: 'x'.repeat(3_000_000) },
      });
      await assertUntouched(before);
      assert.ok(!toldBy(webview).includes(SECRET));
      const opened = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      assert.ok(!opened.some((label) => label.includes('passwd')), opened.join());
      // It is still there for what our page says.
      webview.posted.length = 0;
      webview.say({ type: 'intent', uri, version: 1, id: 1, intent: { do: 'look', ref: 'document' } });
      await answered(webview, 1);
    }).timeout(120_000);

  it('is not trusted: the page that brings two versions together', async () => {
    const { desk } = await begin();
    const uri = inWorkspace('hostile.project.yaml');
    const text = texts['hostile.project.yaml'] ?? '';
    const [before, after] = text.split('    target: I can name a tree.\n');
    const marked = `${before}<<<<<<< ours\n    target: I can name two trees.\n=======\n    target: I can draw a tree.\n>>>>>>> theirs\n${after}`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(marked));
    desk.documents.refresh(uri);
    const kept = strange.flatMap((key) => [
      { key, answer: 'ours' },
      { key, answer: key },
      { key, answer: 'text', text: key },
      key,
    ]);
    for (const state of [...broken(), { uri: 5 }, { answers: kept }]) {
      const [panel] = mergingPanel();
      let closed = false;
      Object.assign(panel, { dispose: () => (closed = true) });
      await desk.merging.comeBack(panel, state);
      // Whatever names no document brings no page back.
      if (typeof (state as { uri?: unknown } | undefined)?.uri !== 'string') assert.ok(closed);
    }
    const [panel, webview] = mergingPanel();
    await desk.merging.comeBack(panel, { uri: uri.toString(), answers: kept });
    const state = () =>
      webview.posted.findLast((message) => (message as { type?: unknown }).type === 'state') as
        { state: { show: string; conflicts?: readonly { key: string }[] } } | undefined;
    webview.say({ type: 'ready' });
    await eventually('both versions', () => state()?.state.show === 'merging');
    const files_ = await files();
    for (const message of broken()) webview.say(message);
    for (const key of strange)
      for (const message of [
        { type: 'answer', key, answer: key },
        { type: 'answer', key, answer: 'both' },
        { type: 'answer-text', key, text: key },
        { type: 'unanswer', key },
        { type: 'next', do: key },
      ])
        webview.say(message);
    webview.posted.length = 0;
    // What is not settled is not put into the plan.
    webview.say({ type: 'finish' });
    await eventually('an answer', () =>
      webview.posted.some((each) => (each as { type: string }).type === 'said'),
    );
    assert.strictEqual(state()?.state.show, 'merging');
    await assertUntouched(files_);
  }).timeout(60_000);

  it('is not trusted: My notes', async () => {
    const { desk, notes, names } = await begin();
    undo.push(
      replace(vscode.window, 'registerWebviewViewProvider', () => new vscode.Disposable(() => undefined)),
    );
    const view = new MyNotesView(desk.extension, notes, names, desk, () => false);
    const webview = new FakeWebview();
    const never = new vscode.EventEmitter<undefined>().event;
    view.resolveWebviewView({
      ...{ webview, visible: true, onDidChangeVisibility: never, onDidDispose: never },
    } as unknown as vscode.WebviewView);
    undo.push(() => view.dispose());
    webview.say({ type: 'ready' });
    await eventually('the notes', () => toldBy(webview).includes(SECRET));
    const before = await files();
    for (const message of broken()) webview.say(message);
    let id = 10;
    const ask = async (intent: unknown): Promise<void> => {
      webview.say({ type: 'intent', id: ++id, intent });
      await answered(webview, id);
    };
    for (const text of strange) {
      await ask({ do: 'go', about: { uri: text, ref: text } });
      await ask({ do: 'change', id: text, text: 'x' });
      await ask({ do: 'remove', id: text });
      await ask({ do: 'recover', code: text });
    }
    await ask({ do: 'restore' });
    await ask({ do: 'add', text: ' \n ' });
    await ask({ do: 'start-anew' });
    await assertUntouched(before);
    assert.strictEqual(answers.texts.at(-1), 'Start anew with empty notes?');
    assert.deepStrictEqual(
      (await notes.all('note')).map(({ text }) => text),
      [SECRET],
    );
  }).timeout(120_000);

  it('is not trusted: the page of a visitor, which never has private notes', async () => {
    const { desk, notes } = await begin();
    const uri = inWorkspace('hostile.visit.yaml').toString();
    const webview = new FakeWebview();
    const lines = new VisitLines(notes, uri);
    const page = new CapturePanel(desk, 'on this computer', lines, uri, webview);
    undo.push(() => page.dispose());
    webview.say({ type: 'ready' });
    const before = await files();
    for (const message of broken()) webview.say(message);
    let id = 10;
    for (const text of strange) {
      webview.say({ type: 'remove', id: ++id, key: text });
      webview.say({ type: 'hand-over', id: ++id, keys: [text] });
      webview.say({ type: 'keep', id: ++id, line: { key: text, at: text, text } });
    }
    webview.say({ type: 'hand-over', id: 1, keys: ['never-written'] });
    await answered(webview, 1);
    await assertUntouched(before);
    assert.deepStrictEqual(await lines.all(), []);
    assert.ok(!toldBy(webview).includes(SECRET));
  }).timeout(60_000);
});
