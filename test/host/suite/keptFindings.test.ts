import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { Documents } from '../../../src/extension/documents.ts';
import { inWorkspace } from '../helpers.ts';

const FOLDER = 'kept';
const QUESTIONS = ['lesson.lesson.yaml', 'creek.project.yaml'];

const plan = (title: string, lines: readonly string[]): string =>
  ['kind: project-spec', 'schemaVersion: 1', `title: ${title}`, ...lines, ''].join('\n');

/** What was found, kept from one start to the next: each start is a library of its own. */
describe('What was found when the window was last open', () => {
  const store = (): vscode.Uri => inWorkspace(FOLDER, '.storage');
  const file = (): vscode.Uri => vscode.Uri.joinPath(store(), 'found.jsonl');
  const started: Documents[] = [];

  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(inWorkspace(FOLDER, name), new TextEncoder().encode(text));

  /** Starts and reads all. @returns what is said of each document of the folder, by name */
  async function start(me?: string): Promise<Map<string, readonly string[]>> {
    const extension = vscode.extensions.getExtension('third-point.third-point')?.extensionUri;
    assert.ok(extension);
    const preferences = { rules: new Map(), files: [], ignore: [], roster: new Map(), ...(me ? { me } : {}) };
    const documents = new Documents(preferences, undefined, { store: store(), extension });
    started.push(documents);
    await documents.readAll();
    const said = new Map<string, readonly string[]>();
    for (const { uri } of documents.library.all())
      if (uri.startsWith(inWorkspace(FOLDER).toString()))
        said.set(
          uri.slice(uri.lastIndexOf('/') + 1),
          documents.library.findings(uri).map(({ message }) => message),
        );
    return said;
  }

  /** Changes what is kept so that one can see where it is said again. */
  async function mark(): Promise<void> {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));
    assert.match(text, /"message":"/);
    const marked = text.replaceAll('"message":"', '"message":"Kept: ');
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(marked));
  }

  const isKept = (said: readonly string[] | undefined): boolean => {
    assert.ok(said && said.length > 0);
    return said.every((message) => message.startsWith('Kept: '));
  };

  before(async () => {
    await write('creek.project.yaml', plan('The creek', ['tittle: x']));
    await write(
      'lesson.lesson.yaml',
      'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\npartOf: creek.project.yaml#s1\n',
    );
    await write('storm.project.yaml', plan('The storm', ['tittle: y']));
  });
  afterEach(() => {
    while (started.length > 0) started.pop()?.dispose();
  });
  after(async () => {
    await vscode.workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
  });

  it('is said again without reading what has not changed', async () => {
    const first = await start();
    assert.ok([...QUESTIONS, 'storm.project.yaml'].every((name) => (first.get(name)?.length ?? 0) > 0));
    await mark();
    const second = await start();
    for (const [name, said] of second) assert.ok(isKept(said), name);
    assert.deepStrictEqual(
      [...second].map(([name, said]) => [name, said.map((message) => message.replace('Kept: ', ''))]).sort(),
      [...first].sort(),
    );
  });

  it('is found anew for what has changed, and for what refers to it', async () => {
    await write('creek.project.yaml', plan('The wide creek', ['tittle: x']));
    const said = await start();
    assert.ok(!isKept(said.get('lesson.lesson.yaml')));
    assert.ok(!isKept(said.get('creek.project.yaml')));
    assert.ok(isKept(said.get('storm.project.yaml')));
  });

  it('is not used by somebody with other settings, nor where what was kept is damaged', async () => {
    await mark();
    for (const said of (await start('Ana')).values()) assert.ok(!isKept(said));
    await mark();
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text.slice(0, -20)));
    for (const said of (await start('Ana')).values()) assert.ok(!isKept(said));
  });
});
