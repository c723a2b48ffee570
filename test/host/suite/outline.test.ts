// The text of a plan at a glance, as VS Code asks for it: outline, search by words, folds, growing selection, colours.
import * as assert from 'assert';
import * as vscode from 'vscode';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';

const TEXT = `kind: project-spec
schemaVersion: 1
title: The pond
goals:
  - id: g1
    target: I can compare **two** ponds.
  - id: g2
    target: I can draw what lives there.
checks:
  - {id: k1, name: Pond ticket, goals: [g1]}
`;

describe('a plan’s text at a glance', () => {
  let open: vscode.TextDocument;

  before(async () => {
    open = await openNew('pond.project.yaml', TEXT);
  });

  after(async () => {
    await closeAll();
    await remove(open.uri);
  });

  it('has an outline in the words of the plan', async () => {
    const symbols = await eventually('the outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        open.uri,
      );
      return found?.some(({ name }) => name === 'Shared goals') ? found : undefined;
    });
    assert.deepEqual(
      symbols.map(({ name, detail, children }) => [name, detail, children.map((child) => child.name)]),
      [
        ['Title', 'The pond', []],
        ['Shared goals', '2', ['I can compare two ponds.', 'I can draw what lives there.']],
        ['Formative checks', '1', ['Pond ticket']],
      ],
    );
    assert.equal(open.getText(symbols[2]?.children[0]?.selectionRange), 'Pond ticket');
  });

  it('keeps the good part of it while a line is begun', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(open.uri, open.positionAt(TEXT.indexOf('checks:')), '  - id: "g3\n');
    await byHand(edit);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      open.uri,
    );
    const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
    assert.ok(
      names.includes('I can draw what lives there.') && names.includes('Pond ticket'),
      names.join(' | '),
    );
    const back = new vscode.WorkspaceEdit();
    back.replace(
      open.uri,
      new vscode.Range(open.positionAt(0), open.positionAt(open.getText().length)),
      TEXT,
    );
    await byHand(back);
  });

  it('finds a goal by its words', async function () {
    // VS Code’s Markdown, once a page was shown, searches where nobody answers; VS Code waits for it.
    if (inWorkspace().scheme === 'tp-live') this.skip();
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'two ponds',
    );
    const goal = found.find(({ name }) => name === 'I can compare two ponds.');
    assert.ok(goal);
    assert.equal(goal.containerName, 'The pond › Shared goals');
    assert.equal(goal.location.uri.toString(), open.uri.toString());
    assert.equal(open.getText(goal.location.range), 'I can compare **two** ponds.');
  });

  it('folds parts and items', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      open.uri,
    );
    const lines = folds.map(({ start, end, kind }) => [start, end, kind]);
    assert.deepEqual(lines, [
      [3, 7, vscode.FoldingRangeKind.Region],
      [4, 5, undefined],
      [6, 7, undefined],
      [8, 9, vscode.FoldingRangeKind.Region],
    ]);
  });

  it('grows a selection from a word to all of it', async () => {
    const at = open.positionAt(TEXT.indexOf('lives'));
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      open.uri,
      [at],
    );
    const steps: string[] = [];
    for (let step = innermost; step; step = step.parent as vscode.SelectionRange)
      steps.push(open.getText(step.range));
    const wanted = ['lives', 'I can draw what lives there.', 'target: I can draw what lives there.'];
    assert.deepEqual(
      steps.filter((step) => wanted.includes(step)),
      wanted,
    );
    assert.equal(steps.at(-1), TEXT);
  });

  it('colours ids and links', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      open.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      open.uri,
    );
    const seen: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, columns = 0, length = 0, type = 0] = data.slice(at, at + 5);
      [line, character] = [line + lines, lines === 0 ? character + columns : columns];
      const words = open.getText(new vscode.Range(line, character, line, character + length));
      seen.push(`${legend.tokenTypes[type] ?? ''} ${words}`);
    }
    assert.deepEqual(
      seen,
      ['g1', 'g2', 'k1', 'g1'].map((id) => `thirdPointItem ${id}`),
    );
  });
});
