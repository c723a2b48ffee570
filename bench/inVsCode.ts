// Inside real VS Code: from a keystroke to what is shown, and how long the extension process is kept busy at a stretch meanwhile.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { Row } from './compare.ts';
import { kilobytes, measure, once } from './measure.ts';
import { folderOf, planOf } from './plans.ts';
import { keepRows } from './rowsFile.ts';

/** How long the extension process may be kept busy at a stretch below 200 KB, in milliseconds. */
const SLICE = 10;

/** So many plans are there when the extension starts. */
const PLANS = 1_000;

/** Called by VS Code, in an empty folder. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const extension = vscode.extensions.getExtension('third-point.third-point');
  if (!folder || !extension) throw new Error('The bench needs a folder and the extension.');
  const rows = [await readingFolder(folder, extension)];
  for (const size of [5_000, 50_000, 150_000, 195_000, 500_000]) rows.push(...(await typing(folder, size)));
  await keepRows(folder, rows);
}

/** Starts the extension in a folder of plans and waits until the last of them has been looked at. */
async function readingFolder(folder: vscode.Uri, extension: vscode.Extension<unknown>): Promise<Row> {
  let index = 0;
  for (const plan of folderOf(PLANS))
    await write(vscode.Uri.joinPath(folder, 'folder', `${index++}.project.yaml`), plan);
  const last = vscode.Uri.joinPath(folder, 'folder', `${PLANS - 1}.project.yaml`);
  const begun = performance.now();
  const read = whenDiagnostics(last, () => vscode.languages.getDiagnostics(last).length > 0);
  await extension.activate();
  await read;
  return { name: `VS Code: start → ${PLANS} plans of 6 KB looked at`, ours: once(performance.now() - begun) };
}

/** Types in a plan, letter by letter, with a rest between. */
async function typing(folder: vscode.Uri, size: number): Promise<readonly Row[]> {
  const uri = vscode.Uri.joinPath(folder, `bench-${size}.project.yaml`);
  const text = planOf(size);
  await write(uri, text);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  // The status is right and wrong in turn, so that every keystroke changes what is shown.
  const at = document.positionAt(text.indexOf('status: draft') + 'status: draft'.length);
  let wrong = false;
  const type = async (): Promise<void> => {
    wrong = !wrong;
    const shown = whenDiagnostics(uri, () => hasError(uri) === wrong);
    const edit = new vscode.WorkspaceEdit();
    if (wrong) edit.insert(uri, at, 'x');
    else edit.delete(uri, new vscode.Range(at, at.translate(0, 1)));
    await vscode.workspace.applyEdit(edit);
    await shown;
  };
  for (let round = 0; round < 20; round++) await type();
  const busy = monitorEventLoopDelay({ resolution: 1 });
  busy.enable();
  const shown = await measure(20, type);
  busy.disable();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const says = kilobytes(text);
  const longest = { median: busy.percentile(99) / 1e6, min: busy.min / 1e6, max: busy.max / 1e6 };
  return [
    { name: `VS Code: edit → diagnostics shown, ${says}`, ours: shown },
    {
      name: `VS Code: extension process busy at a stretch (99 of 100), ${says}`,
      ours: longest,
      ...(size < 200_000 ? { target: { atMost: SLICE } } : {}),
    },
  ];
}

function hasError(uri: vscode.Uri): boolean {
  return vscode.languages
    .getDiagnostics(uri)
    .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
}

/** Waits until diagnostics are as is said. */
function whenDiagnostics(uri: vscode.Uri, are: () => boolean): Promise<void> {
  return new Promise<void>((resolve) => {
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((each) => each.toString() === uri.toString()) || !are()) return;
      listening.dispose();
      resolve();
    });
  });
}

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
