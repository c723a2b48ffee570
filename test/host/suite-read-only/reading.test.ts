// A person who may only read: everything is there to be read, nothing is asked or changed in vain, and it is said why.
import assert from 'node:assert';
import * as vscode from 'vscode';
import type { Intent, PanelState } from '../../../src/core/view/planView.ts';
import { carryOut } from '../../../src/extension/intents.ts';
import { useAnswers } from '../answers.ts';
import { makeDesk } from '../desk.ts';
import { closeAll, eventually, findings, inWorkspace, open } from '../helpers.ts';

const WHY =
  'You can read everything here, but not change it: this folder is open for reading only. To write here, ask the one who keeps it.';

const run = (command: string, ...parameters: unknown[]) =>
  vscode.commands.executeCommand(`thirdPoint.${command}`, ...parameters);

describe('Who may only read', () => {
  const answers = useAnswers();
  const plan = () => inWorkspace('water-study.project.yaml');
  const notes = () => inWorkspace('ana-lee.collaboration.yaml');
  let desk: ReturnType<typeof makeDesk>;

  before(async () => {
    await vscode.extensions.getExtension('third-point.third-point')?.activate();
    desk = makeDesk('Ana');
    await desk.documents.readAll();
  });

  after(() => desk.dispose());

  afterEach(async () => {
    await closeAll();
    for (const { isUntitled, isDirty, uri } of vscode.workspace.textDocuments)
      assert.strictEqual(isDirty && !isUntitled, false, `${uri.path} has been changed`);
  });

  const shown = (uri: vscode.Uri): Exclude<PanelState, { show: 'welcome' | 'waiting' }> => {
    const state = desk.states.state({ uri: uri.toString() });
    if (state.show === 'welcome' || state.show === 'waiting') assert.fail(`${uri.path} is not shown`);
    return state;
  };

  it('sees plans, rubrics, notes, agreements and visits, and once, why they can’t be changed', () => {
    for (const name of [
      'water-study.project.yaml',
      'walk-the-creek.lesson.yaml',
      'water-study.rubric.yaml',
      'ana-lee.collaboration.yaml',
      'ana-lee.agreement.yaml',
      '2026-05-04.visit.yaml',
    ]) {
      const { readOnly, unlock, together } = shown(inWorkspace(name));
      assert.deepStrictEqual([readOnly, unlock, together?.keepsNothing], [WHY, undefined, true], name);
    }
    const state = shown(plan());
    assert.ok(state.show === 'plan' && state.plan.map.rows.length > 0 && state.plan.goals.length > 0);
  });

  it('changes nothing with anything a page can ask for, and hears why', async () => {
    const { version } = await open(plan());
    const state = shown(plan());
    const [goal] = state.show === 'plan' ? state.plan.goals : [];
    assert.ok(goal);
    const asked: readonly Intent[] = [
      { do: 'set-text', ref: goal.ref, field: 'target', text: 'Other words', was: goal.text },
      { do: 'remove', ref: goal.ref },
      { do: 'next-time', text: 'The jars', ref: goal.ref },
    ];
    for (const intent of asked) {
      const { ok, said } = await carryOut(desk, {
        ...{ type: 'intent', id: 1, uri: plan().toString(), version, intent },
      });
      assert.deepStrictEqual([ok, said], [false, WHY], intent.do);
    }
  });

  it('looks at what they like; in this window, since the notes can’t say so', async () => {
    const [goal] =
      desk.documents.library
        .get(plan().toString())
        ?.text.match(/id: (g2)/)
        ?.slice(1) ?? [];
    assert.strictEqual(goal, 'g2');
    await carryOut(desk, {
      ...{ type: 'intent', id: 1, uri: plan().toString(), version: 1 },
      intent: { do: 'look-at', target: `${plan().toString()}#g2` },
    });
    await eventually('it to be known that only this window sees it', () =>
      (shown(plan()).together?.seenBy ?? '').startsWith('Only you see this'),
    );
    assert.strictEqual(shown(plan()).together?.point?.target, `${plan().toString()}#g2`);
  });

  it('is asked nothing by commands that would write', async () => {
    await open(plan());
    for (const command of ['nextYear', 'endMeeting', 'talkNextTime']) {
      answers.give();
      await run(command, plan());
      assert.deepStrictEqual(
        answers.asked.map(({ how, text }) => [how, text]),
        [['message', WHY]],
        command,
      );
    }
  });

  it('keeps a new document, still to be saved where they like', async () => {
    await open(plan());
    answers.give('Standards', 'Our state’s science standards', '');
    await run('newDocument');
    const made = await eventually('the new document', () =>
      vscode.workspace.textDocuments.find(({ isUntitled }) => isUntitled),
    );
    assert.match(made.getText(), /kind: standards/);
  });

  it('reads what the text says by itself: findings, hovers, outlines, where a link leads', async () => {
    const document = await open(notes());
    const place = document.positionAt(document.getText().indexOf('water-study.project.yaml#g1') + 26);
    const hovers = await eventually('a hover', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        place,
      );
      return found.length > 0 && found;
    });
    assert.ok(hovers.length > 0);
    const leads = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    assert.ok(leads.length > 0);
    await findings(await open(plan()), () => true);
  });

  it('is offered no change of the text', async () => {
    const document = await open(plan());
    const at = document.getText().indexOf('id: g1') + 4;
    const all = new vscode.Range(document.positionAt(at), document.positionAt(at + 2));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      all,
    );
    assert.deepStrictEqual(
      actions.map(({ title }) => title),
      [],
    );
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          document.positionAt(at),
          'g9',
        ),
      (error: Error) => error.message.includes('open for reading only'),
    );
  });
});
