import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';

const STANDARDS = `kind: standards
schemaVersion: 1
title: Science
items:
  - {code: S-1, statement: Plan and carry out an investigation.}
  - {code: S-2, statement: Explain with evidence.}
`;
const PLAN = `kind: project-spec
schemaVersion: 1
title: Bridges
goals:
  - id: g1
    target: I can test a beam.
`;
const OTHER = `kind: lesson-plan
schemaVersion: 1
title: Loads
goals:
  - {id: g1, target: I can measure a load., standards: [S-1]}
`;

describe('Standards at hand', () => {
  before(async () => {
    await vscode.extensions.getExtension('third-point.third-point')?.activate();
  });

  beforeEach(async () => {
    await openNew('science.standards.yaml', STANDARDS);
    await openNew('loads.lesson.yaml', OTHER);
  });

  afterEach(async () => {
    await closeAll();
    for (const name of ['science.standards.yaml', 'loads.lesson.yaml', 'bridges.project.yaml'])
      await remove(inWorkspace(name));
  });

  /** What resting on the first of these words says. */
  const hover = async (document: vscode.TextDocument, words: string): Promise<string> => {
    const at = document.positionAt(document.getText().indexOf(words) + 1);
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    return found
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
  };

  it('say their words where a code stands in a plan', async () => {
    const plan = await openNew('bridges.project.yaml', `${PLAN}    standards: [S-1]\n`);
    const said = await eventually('the words', async () => {
      const words = await hover(plan, 'S-1');
      return words.includes('Loads') && words;
    });
    assert.match(said, /Plan and carry out an investigation/);
    assert.match(said, /I can measure a load/);
    assert.strictEqual(await hover(plan, 'Bridges'), '');
  });

  it('are found and linked to a goal of the plan in front', async () => {
    const plan = await openNew('bridges.project.yaml', PLAN);
    void vscode.commands.executeCommand('thirdPoint.findStandard');
    await eventually('the standard in the plan', async () => {
      // The first standard, then the only goal.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return plan.getText().includes('S-1');
    });
    assert.match(plan.getText(), /target: I can test a beam\.\n {4}standards:\s+(?:\[|- )S-1/);
    await vscode.commands.executeCommand('undo');
    await eventually('the text as it was', () => plan.getText() === PLAN);
  });

  it('stand on a page with the plans that work on them', async () => {
    await vscode.commands.executeCommand('thirdPoint.coverage');
    await eventually(
      'the page',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'What our plans work on',
    );
  });
});
