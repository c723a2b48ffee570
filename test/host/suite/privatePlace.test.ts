import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { MyNotesIntents } from '../../../src/extension/private/myNotesIntents.ts';
import { PrivateNames } from '../../../src/extension/private/names.ts';
import { PrivateNotes } from '../../../src/extension/private/privateNotes.ts';
import { PrivateTrouble } from '../../../src/private/sealedStore.ts';
import { replace, useAnswers } from '../answers.ts';
import { makeDesk, privateContext } from '../desk.ts';
import { inWorkspace } from '../helpers.ts';

describe('Where private notes live', () => {
  const answers = useAnswers();
  const undo: (() => void)[] = [];
  const folder = () => inWorkspace('.own-storage');

  /** As if VS Code were connected to that computer; undefined: it is this one. */
  const connected = (to: string | undefined): void => {
    undo.push(replace(vscode.env, 'remoteName', to), replace(vscode.env, 'uiKind', vscode.UIKind.Desktop));
  };

  const begin = (context = privateContext(folder())) => {
    const notes = new PrivateNotes(context);
    const desk = makeDesk();
    const names = new PrivateNames(notes, context.globalState);
    undo.push(() => vscode.Disposable.from(notes, names, desk).dispose());
    return { context, notes, intents: new MyNotesIntents(notes, names, desk) };
  };

  const files = async (of = 'private'): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder(), of))).map(([name]) => name).sort();

  const isThere = (uri: vscode.Uri): Promise<boolean> =>
    Promise.resolve(vscode.workspace.fs.stat(uri)).then(
      () => true,
      () => false,
    );

  const why = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      assert.ok(error instanceof PrivateTrouble, String(error));
      return error.why;
    }
    return assert.fail('nothing went wrong');
  };

  const note = (text: string) => ({ kind: 'note', text }) as const;

  afterEach(async () => {
    for (const each of undo.splice(0).reverse()) each();
    if (await isThere(folder())) await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('in a window of another computer it is asked once, before the first word is written', async () => {
    connected('ssh-remote');
    const { context, notes } = begin();
    answers.give('Keep them here');
    await notes.add<'note'>(note('one'));
    await notes.add<'note'>(note('two'));
    assert.strictEqual(answers.asked.length, 1);
    const [asked] = answers.asked;
    assert.strictEqual(
      asked?.text,
      'Your private notes would be kept on the computer you are connected to (ssh-remote).',
    );
    assert.ok(asked.modal);
    assert.match(asked.detail, /Whoever runs that computer can delete them/);
    // Another kind of computer is another place.
    connected('dev-container');
    answers.give(undefined);
    assert.strictEqual(await why(begin(context).notes.add<'note'>(note('three'))), 'not-here');
    assert.strictEqual(answers.asked.length, 1);
  });

  it('without a yes nothing is written, no key is made, and it is asked again the next time', async () => {
    connected('ssh-remote');
    const { context, notes, intents } = begin();
    const answer = await intents.carryOut({ do: 'add', text: 'one' });
    assert.deepStrictEqual(answer, {
      ok: false,
      said: 'Private notes are not kept here, as you chose. Nothing was written.',
    });
    assert.ok(!(await isThere(folder())));
    assert.strictEqual(context.kept.size, 0);
    assert.strictEqual(await why(notes.add<'note'>(note('one'))), 'not-here');
    assert.strictEqual(answers.asked.length, 2);
  });

  it('on the computer in front of the person nothing is asked', async () => {
    connected(undefined);
    const { notes } = begin();
    await notes.add<'note'>(note('one'));
    assert.deepStrictEqual(answers.asked, []);
    assert.strictEqual(notes.place.words, 'on this computer');
  });

  it('without the key, “Start anew” asks, and keeps the old files aside as they are', async () => {
    connected(undefined);
    const { context, notes, intents } = begin();
    await notes.add<'note'>(note('one'));
    const before = await files();
    const key = new Map(context.kept);
    context.kept.clear();
    const again = begin(context);
    assert.strictEqual(await again.notes.condition(), 'no-key');
    await again.intents.carryOut({ do: 'start-anew' });
    assert.strictEqual(answers.asked[0]?.text, 'Start anew with empty notes?');
    assert.ok(answers.asked[0].modal);
    assert.match(answers.asked[0].detail, /not deleted/);
    assert.deepStrictEqual(await files(), before);
    answers.give('Start anew');
    assert.strictEqual((await again.intents.carryOut({ do: 'start-anew' })).ok, true);
    assert.strictEqual(await again.notes.condition(), 'empty');
    const [aside = ''] = await files('.');
    assert.match(aside, /^private-\d{4}-\d\d-\d\d$/);
    assert.deepStrictEqual(await files(aside), before);
    await again.notes.add<'note'>(note('two'));
    assert.strictEqual((await again.notes.all('note')).length, 1);
    // Their key is still good for them.
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'private'), { recursive: true });
    await vscode.workspace.fs.rename(
      vscode.Uri.joinPath(folder(), aside),
      vscode.Uri.joinPath(folder(), 'private'),
    );
    context.kept.clear();
    for (const [name, value] of key) context.kept.set(name, value);
    const [kept] = await begin(context).notes.all('note');
    assert.strictEqual(kept?.text, 'one');
    assert.strictEqual(intents.code, undefined);
  });

  it('a folder that isn’t where it was is not taken for an empty one, and comes back as it was', async () => {
    connected(undefined);
    const { context, notes } = begin();
    await notes.add<'note'>(note('one'));
    const [there, away] = ['private', 'taken-away'].map((name) => vscode.Uri.joinPath(folder(), name));
    assert.ok(there && away);
    await vscode.workspace.fs.rename(there, away);
    assert.strictEqual(await why(begin(context).notes.condition()), 'not-there');
    for (const now of [notes, begin(context).notes]) {
      assert.strictEqual(await why(now.all('note')), 'not-there');
      assert.strictEqual(await why(now.add<'note'>(note('two'))), 'not-kept');
      assert.ok(!(await isThere(there)), 'it was made anew');
    }
    await vscode.workspace.fs.rename(away, there);
    assert.deepStrictEqual(
      (await notes.all('note')).map(({ text }) => text),
      ['one'],
    );
    // Where it is gone for good, one begins anew.
    await vscode.workspace.fs.delete(there, { recursive: true });
    const last = begin(context);
    answers.give('Start anew');
    assert.strictEqual((await last.intents.carryOut({ do: 'start-anew' })).ok, true);
    await last.notes.add<'note'>(note('three'));
    assert.strictEqual((await last.notes.all('note')).length, 1);
  });

  it('a folder that can’t be read is not taken for an empty one, and nothing is written into it', async () => {
    connected(undefined);
    // A file stands where the folder should be: no file system reads it as a folder.
    const there = vscode.Uri.joinPath(folder(), 'private');
    await vscode.workspace.fs.writeFile(there, new TextEncoder().encode('not a folder'));
    const { context, notes } = begin();
    assert.strictEqual(await why(notes.condition()), 'not-read');
    assert.strictEqual(await why(notes.all('note')), 'not-read');
    await why(notes.add<'note'>(note('one')));
    assert.strictEqual(context.kept.size, 0);
    assert.strictEqual(new TextDecoder().decode(await vscode.workspace.fs.readFile(there)), 'not a folder');
  });
});
