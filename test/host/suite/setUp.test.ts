import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { CurrentPlan } from '../../../src/extension/currentPlan.ts';
import type { OpenNext } from '../../../src/extension/together/openNext.ts';
import { setUp } from '../../../src/extension/together/setUp.ts';
import { replace, useAnswers } from '../answers.ts';
import { makeDesk } from '../desk.ts';
import { inWorkspace, remove } from '../helpers.ts';

describe('Working with a partner', () => {
  const answers = useAnswers();
  const undo: (() => void)[] = [];
  const own = 'In a folder that only the two of you can open';
  const beside = 'Beside the plans';

  const noPlan: Pick<CurrentPlan, 'uri'> = { uri: undefined };

  /** What is opened in the end, with the folders that are to be in the window. */
  const opened: { readonly uri: vscode.Uri; readonly folders: readonly vscode.Uri[] }[] = [];

  const begin = async (): Promise<void> => {
    const desk = makeDesk('Ana');
    undo.push(() => desk.dispose());
    const open = (uri: vscode.Uri, folders: readonly vscode.Uri[]): Promise<void> => {
      opened.push({ uri, folders });
      return Promise.resolve();
    };
    const openNext: Pick<OpenNext, 'open'> = { open };
    await setUp({ ...desk, openNext }, noPlan, undefined);
  };

  const withoutFolder = () => undo.push(replace(vscode.workspace, 'workspaceFolders', undefined));
  const choosing = (folder: vscode.Uri | undefined) =>
    undo.push(replace(vscode.window, 'showOpenDialog', () => Promise.resolve(folder && [folder])));

  beforeEach(() => (opened.length = 0));

  afterEach(() => {
    for (const each of undo.splice(0).reverse()) each();
  });

  it('without a folder in the window, a folder is chosen, and nothing is said of plans that are not there', async () => {
    withoutFolder();
    choosing(undefined);
    answers.give(own);
    await begin();
    assert.strictEqual(answers.asked.length, 1);
    assert.ok(answers.asked[0]?.choices.every((choice) => !choice.startsWith(beside)));
    assert.deepStrictEqual(opened, []);
  });

  it('without a folder in the window, the papers are written into the one that was chosen', async () => {
    const folder = inWorkspace('ours');
    withoutFolder();
    choosing(folder);
    undo.push(replace(vscode.workspace, 'getWorkspaceFolder', () => undefined));
    answers.give(own, 'Ana', 'Lee', 'Ana teaches');
    await begin();
    const [there] = opened;
    assert.deepStrictEqual(
      there?.folders.map((each) => each.toString()),
      [folder.toString()],
    );
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
    assert.strictEqual(names.length, 2);
    for (const name of names) await remove(vscode.Uri.joinPath(folder, name));
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('where nothing can be written, that is said in a sentence, and nothing is opened', async () => {
    // All else is as it was: what is read meanwhile is read.
    const files: object = Object.create(vscode.workspace.fs);
    const refuse = () =>
      Promise.reject(vscode.FileSystemError.NoPermissions('/plans/ana-lee.agreement.yaml'));
    Object.defineProperty(files, 'writeFile', { value: refuse });
    undo.push(replace(vscode.workspace, 'fs', files));
    answers.give(beside, 'Ana', 'Lee', 'We coach each other');
    await begin();
    assert.match(
      answers.texts.at(-1) ?? '',
      /^Nothing can be written into “.*” just now\. Choose another folder/,
    );
    assert.doesNotMatch(answers.texts.join(), /NoPermissions|agreement\.yaml/);
    assert.deepStrictEqual(opened, []);
  });
});
