import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { askWider } from '../../../src/extension/together/askWider.ts';
import { remindToReview } from '../../../src/extension/together/reviewReminder.ts';
import { useAnswers } from '../answers.ts';
import { makeDesk, Memory } from '../desk.ts';
import { eventually, inWorkspace, remove } from '../helpers.ts';

const agreement = (reviewOn: string) => `kind: coaching-agreement
schemaVersion: 1
title: How we work together
partners:
  - {name: Ana, role: teacher}
  - {name: Lee, role: coach}
visibility: pair
reviewOn: [${reviewOn}]
agreed:
  - {name: Ana, on: 2020-01-13}
  - {name: Lee, on: 2020-01-13}
`;

const notes = `kind: collaboration-log
schemaVersion: 1
title: Our notes
agreement: ana-lee.agreement.yaml
meetings:
  - id: m1
    date: 2026-05-05
`;

describe('What two people agreed on', () => {
  const answers = useAnswers();
  const names = ['ana-lee.agreement.yaml', 'ana-lee.collaboration.yaml'] as const;
  const [agreementFile, notesFile] = names.map((name) => () => inWorkspace(name));
  const undo: { dispose(): unknown }[] = [];

  const begin = async (me: string, reviewOn = '2020-03-17') => {
    assert.ok(agreementFile && notesFile);
    const write = (uri: vscode.Uri, text: string) =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await write(agreementFile(), agreement(reviewOn));
    await write(notesFile(), notes);
    const desk = makeDesk(me);
    undo.push(desk);
    await desk.documents.readAll();
    return desk;
  };

  const saved = async (): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(names[1])));

  afterEach(async () => {
    for (const each of undo.splice(0)) each.dispose();
    for (const name of names) await remove(inWorkspace(name));
  });

  describe('is asked about before something is marked for more people', () => {
    const ask = async (visibility: string, answer?: string) => {
      const { documents } = await begin('Ana');
      const document = documents.library.get(inWorkspace(names[1]).toString());
      assert.ok(document);
      answers.give(answer);
      const intent = {
        do: 'set-text',
        ref: 'meetings/m1',
        field: 'visibility',
        text: visibility,
        was: '',
      } as const;
      return askWider(documents, document, intent);
    };

    it('leaving, or keeping it as agreed, changes nothing', async () => {
      for (const answer of [undefined, 'Keep between us']) {
        assert.deepStrictEqual(await ask('team', answer), { ok: false, said: 'It stays as agreed.' });
        const [asked] = answers.asked;
        assert.ok(asked?.modal);
        assert.deepStrictEqual(asked.choices, ['Keep between us', 'Talk first', 'Share anyway']);
        assert.match(asked.text, /the meeting of May 5 is meant for your team\.$/);
        assert.strictEqual(await saved(), notes);
      }
    });

    it('talking first puts it on the list for the next meeting, and marks nothing', async () => {
      const answer = await ask('school', 'Talk first');
      assert.strictEqual(answer?.ok, false);
      assert.match(answer.said ?? '', /It is on your list to talk about next time\./);
      const document = await vscode.workspace.openTextDocument(inWorkspace(names[1]));
      assert.match(
        document.getText(),
        /talkNextTime:\n +- .*Do we want the meeting of May 5 to be for our school\?/,
      );
      assert.doesNotMatch(document.getText(), /visibility/);
    });

    it('sharing anyway lets it be done, and what is no wider is not asked about', async () => {
      assert.strictEqual(await ask('team', 'Share anyway'), undefined);
      assert.strictEqual(await ask('pair'), undefined);
      assert.deepStrictEqual(answers.asked, []);
    });
  });

  describe('is looked at again', () => {
    const remind = async (me: string, memory = new Memory(), reviewOn?: string) => {
      const { documents, opening } = await begin(me, reviewOn);
      undo.push(remindToReview(documents, opening, memory));
      await documents.readAll();
      return memory;
    };

    it('on its day each of the two is told, once, and can go there', async () => {
      answers.give('Look at it');
      const memory = await remind('Lee');
      await eventually('the reminder', () => answers.asked.length > 0);
      assert.deepStrictEqual(answers.asked[0]?.choices, ['Look at it', 'Not now']);
      assert.match(
        answers.asked[0].text,
        /^You said you would look at how you work together again on Mar\w* 17\.$/,
      );
      await remind('Lee', memory);
      assert.strictEqual(answers.asked.length, 1);
    });

    it('nobody else is told, nor anybody before the day', async () => {
      await remind('Tom');
      await remind('Ana', new Memory(), '2999-01-01');
      assert.deepStrictEqual(answers.asked, []);
    });
  });
});
