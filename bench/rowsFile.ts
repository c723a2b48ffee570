// How rows that are measured inside VS Code come out of there: as a file in the folder that is open.
import * as vscode from 'vscode';
import type { Row } from './compare.ts';

/** The file with the rows. */
export const ROWS = 'rows.json';

export async function keepRows(folder: vscode.Uri, rows: readonly Row[]): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, ROWS), bytes);
}
