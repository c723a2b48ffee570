// The one who shares a session says who may write, and may say otherwise while somebody is in the middle of a plan.
import assert from 'node:assert';
import * as vscode from 'vscode';
import { carryOut } from '../../../src/extension/intents.ts';
import { makeDesk } from '../desk.ts';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';
import { liveFiles } from '../liveFolder.ts';

describe('Who may write for a while only', () => {
  const name = 'only-read.lesson.yaml';
  const TEXT =
    'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\ngoals:\n  - {id: g1, target: I can see it.}\n';
  const WHY =
    'You can read this, but not change it: this file is open for reading only. To write in it, ask the one who keeps it.';

  afterEach(async () => {
    (await liveFiles()).setReadOnly(inWorkspace(), false);
    await closeAll();
    await remove(inWorkspace(name));
  });

  it('is told as soon as that is over, can’t change anything meanwhile, and can go on afterwards', async () => {
    const desk = makeDesk();
    const document = await openNew(name, TEXT);
    const uri = document.uri.toString();
    desk.documents.refresh(document.uri);
    const why = (): string | undefined => {
      const state = desk.states.state({ uri });
      return state.show === 'plan' ? state.readOnly : assert.fail('The plan is not shown.');
    };
    let told = 0;
    const heard = desk.readingOnly.onDidChange(() => told++);
    const write = (text: string) =>
      carryOut(desk, {
        ...{ type: 'intent', id: 1, uri, version: document.version },
        intent: { do: 'set-text', ref: 'goals/g1', field: 'target', text, was: 'I can see it.' },
      });
    try {
      assert.strictEqual(why(), undefined);
      (await liveFiles()).setReadOnly(inWorkspace(), true);
      await eventually('the page to say why', () => told > 0 && why() === WHY);
      const { ok, said } = await write('I can show it.');
      assert.deepStrictEqual([ok, said, document.getText()], [false, WHY, TEXT]);
      (await liveFiles()).setReadOnly(inWorkspace(), false);
      await eventually('the page to say nothing any more', () => why() === undefined);
      const again = await write('I can show it.');
      assert.ok(again.ok, again.said);
      assert.match(document.getText(), /I can show it\./);
    } finally {
      vscode.Disposable.from(heard, desk).dispose();
    }
  });
});
