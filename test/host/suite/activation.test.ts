import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, open } from '../helpers.ts';

describe('Starting', () => {
  const extension = () => {
    const found = vscode.extensions.getExtension('third-point.third-point');
    assert.ok(found, 'the extension is installed');
    return found;
  };

  afterEach(closeAll);

  it('happens by itself when a project plan is opened', async () => {
    await open(inWorkspace('creek.project.yaml'));
    await eventually('the extension to start', () => extension().isActive);
  });

  it('leaves the file a YAML file, so that other YAML tools keep working', async () => {
    const document = await open(inWorkspace('creek.project.yaml'));
    assert.strictEqual(document.languageId, 'yaml');
  });

  it('brings its commands', async () => {
    await extension().activate();
    const declared = (extension().packageJSON as { contributes: { commands: { command: string }[] } })
      .contributes;
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = declared.commands.map((one) => one.command).filter((one) => !known.has(one));
    assert.deepStrictEqual(missing, []);
  });

  it('changes no text by itself', async () => {
    const document = await open(inWorkspace('creek.project.yaml'));
    await extension().activate();
    assert.strictEqual(document.isDirty, false);
  });
});
