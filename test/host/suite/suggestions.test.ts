// A change suggested from the text instead of made, and answered there.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace, openNew } from '../helpers.ts';

const plan = `kind: project-spec
schemaVersion: 1
title: How healthy is our creek?
goals:
  - id: g1
    target: I can explain the creek.
`;
const suggested = `${plan}suggestions:
  - id: sg1
    about: g1
    field: target
    was: I can explain the creek.
    to: I can explain what changes the creek.
    why: The change is what we ask about.
    by: Ana
`;

const FILE = 'suggested.project.yaml';

/** So many of what is offered are worked out as if they were taken. */
const MOST_OFFERED = 20;

describe('A suggestion in the text', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(FILE));
  });

  /** What is offered at some words. */
  async function offeredAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
    const at = document.positionAt(document.getText().indexOf(words) + 1);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      undefined,
      MOST_OFFERED,
    );
  }
  const titled = (actions: readonly vscode.CodeAction[], title: string) =>
    actions.find((action) => action.title === title);

  it('can be made for words, and not for ids', async () => {
    const document = await openNew(FILE, plan);
    await eventually('the offer', async () =>
      Boolean(titled(await offeredAt(document, 'I can explain'), 'Suggest instead…')),
    );
    assert.strictEqual(titled(await offeredAt(document, 'g1'), 'Suggest instead…'), undefined);
  });

  it('is used at its entry: the words are there, the suggestion is not', async () => {
    const document = await openNew(FILE, suggested);
    const words = 'I can explain what changes';
    await eventually('the offer', async () => Boolean(titled(await offeredAt(document, words), 'Use it')));
    const { edit } = titled(await offeredAt(document, words), 'Use it') ?? {};
    assert.ok(edit);
    assert.ok(await byHand(edit));
    assert.strictEqual(
      document.getText(),
      plan.replace('explain the creek', 'explain what changes the creek'),
    );
  });

  it('is left at its entry: all stays as it is', async () => {
    const document = await openNew(FILE, suggested);
    await eventually('the offer', async () =>
      Boolean(titled(await offeredAt(document, 'The change is'), 'Keep ours')),
    );
    const { edit } = titled(await offeredAt(document, 'The change is'), 'Keep ours') ?? {};
    assert.ok(edit);
    assert.ok(await byHand(edit));
    assert.strictEqual(document.getText(), plan);
  });

  it('that was made for other words is not offered to be used, but can be left and talked about', async () => {
    const document = await openNew(FILE, suggested.replace('was: I can explain', 'was: I can draw'));
    await eventually('the offer', async () =>
      Boolean(titled(await offeredAt(document, 'The change is'), 'Keep ours')),
    );
    const offered = await offeredAt(document, 'The change is');
    assert.strictEqual(titled(offered, 'Use it'), undefined);
    assert.deepStrictEqual(
      offered.map(({ title }) => title).filter((title) => /^(?:Use|Keep|Talk)/.test(title)),
      ['Keep ours', 'Talk about this next time'],
    );
  });

  it('is told at the words it is about', async () => {
    const document = await openNew(FILE, suggested);
    const at = document.positionAt(document.getText().indexOf('I can explain the') + 1);
    let said = '';
    await eventually('the hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      said = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
        .join('\n');
      return said.includes('suggests');
    });
    assert.match(
      said.replaceAll(/&nbsp;|\\/g, (sign) => (sign === '\\' ? '' : ' ')),
      /Ana suggests: change the learning target/,
    );
    assert.match(said.replaceAll('&nbsp;', ' '), /what changes the creek/);
  });
});
