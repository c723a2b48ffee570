// What resting on a place of a plan says, in the real editor.
import * as assert from 'assert';
import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, openNew, remove } from '../helpers.ts';

const PLAN = `kind: project-spec
schemaVersion: 1
title: Bridges
goals:
  - id: g1
    target: I can explain how loads move.
checks:
  - id: k1
    name: Exit ticket
    type: exit-ticket
    goals: [g1]
final:
  name: Model bridge
  rubric: bridge.rubric.yaml
`;

const RUBRIC = `kind: rubric
schemaVersion: 1
title: Bridge rubric
for: bridges.project.yaml
criteria:
  - {id: c1, name: Loads, goals: [g1], descriptors: {meets: Names each load}}
`;

describe('Resting on', () => {
  afterEach(async () => {
    await closeAll();
    for (const name of ['bridges.project.yaml', 'bridge.rubric.yaml']) await remove(inWorkspace(name));
  });

  /** What is said at a place, and the words it is said about; without the signs that keep texts from acting. */
  const said = async (document: vscode.TextDocument, before: string): Promise<readonly [string, string]> => {
    const at = document.positionAt(document.getText().indexOf(before) + before.length);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const words = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n')
      .replace(/\\([^\w\s])/g, '$1');
    const range = hovers.find((hover) => hover.range)?.range;
    return [range ? document.getText(range) : '', words];
  };

  it('a name, a word, an id and a file says what it is for, means, and leads to', async () => {
    await openNew('bridge.rubric.yaml', RUBRIC);
    const plan = await openNew('bridges.project.yaml', PLAN);
    for (const [before, about, expected] of [
      ['    tar', 'target', /^\*\*Learning target\*\*\n\nWhat students will be able to do/],
      ['type: exit', 'exit-ticket', /^\*\*exit-ticket\*\* · Kind of check\n\nA short written answer/],
      [
        'goals: [g',
        'g1',
        /^\*\*I can explain how loads move\.\*\*[^]*1 check: “Exit ticket”[^]*1 rubric row: “Loads”/,
      ],
      ['rubric: bridge', 'bridge.rubric.yaml', /^\*\*Bridge rubric\*\*\n\nRubric\n\n1 rubric row/],
    ] as const) {
      const words = await eventually(about, async () => {
        const [range, found] = await said(plan, before);
        return range === about && expected.test(found) && found;
      });
      assert.doesNotMatch(words, /undefined/);
    }
  });

  it('a goal says the same while a line further down is half typed', async () => {
    const plan = await openNew('bridges.project.yaml', PLAN.replace('type: exit-ticket', 'type exit-ticket'));
    const [, words] = await said(plan, '- id: g');
    assert.match(words, /^\*\*I can explain how loads move\.\*\*[^]*1 check: “Exit ticket”/);
  });

  it('words says nothing', async () => {
    const plan = await openNew('bridges.project.yaml', PLAN);
    await eventually('the hovers', async () => (await said(plan, 'target')).includes('target'));
    assert.deepStrictEqual(await said(plan, 'how loa'), ['', '']);
  });
});
