// Inside real VS Code: how long the extension takes to start, and from a keystroke to what is shown.
import * as vscode from 'vscode';
import { head, measure, row } from './measure.ts';
import { planOf } from './plans.ts';

/** Called by VS Code. Prints the rows of the table. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const extension = vscode.extensions.getExtension('third-point.third-point');
  if (!folder || !extension) throw new Error('The bench needs a folder and the extension.');
  const start = performance.now();
  await extension.activate();
  const activation = performance.now() - start;
  console.log(head);
  console.log(row('VS Code: activation', { median: activation, min: activation, max: activation }));
  for (const size of [5_000, 50_000]) {
    const uri = vscode.Uri.joinPath(folder, `bench-${size}.project.yaml`);
    const text = planOf(size);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    // The status is right and wrong in turn, so that every keystroke changes what is shown.
    const at = document.positionAt(text.indexOf('status: draft') + 'status: draft'.length);
    let wrong = false;
    const times = await measure(20, async () => {
      wrong = !wrong;
      const shown = new Promise<void>((resolve) => {
        const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
          if (!uris.some((each) => each.toString() === uri.toString())) return;
          const errors = vscode.languages
            .getDiagnostics(uri)
            .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
          if (errors !== wrong) return;
          listening.dispose();
          resolve();
        });
      });
      const edit = new vscode.WorkspaceEdit();
      if (wrong) edit.insert(uri, at, 'x');
      else edit.delete(uri, new vscode.Range(at, at.translate(0, 1)));
      await vscode.workspace.applyEdit(edit);
      await shown;
    });
    console.log(row(`VS Code: edit → diagnostics shown, ${Math.round(text.length / 1000)} KB`, times));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
