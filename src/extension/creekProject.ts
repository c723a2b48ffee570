import { commands, Uri, window, workspace } from 'vscode';
import type { Opening } from './opening.ts';

const FOLDER = 'creek-project';
const PLAN = 'water-study.project.yaml';
const FILES = [
  PLAN,
  'water-study.rubric.yaml',
  'walk-the-creek.lesson.yaml',
  'what-does-the-data-say.lesson.yaml',
];

/**
 * `Third Point: Look at the creek project`: puts a copy of the example into the open folder (or one
 * the person chooses) and opens its plan, so that everything can be tried on real files.
 * @param extension the extension's own folder
 */
export async function lookAtCreek(extension: Uri, opening: Opening): Promise<void> {
  const open = workspace.workspaceFolders?.[0]?.uri;
  const folder = open ?? (await chooseFolder());
  if (!folder) return;
  const target = Uri.joinPath(folder, FOLDER);
  for (const file of FILES) {
    const copy = Uri.joinPath(target, file);
    // What is there already may have been changed: it is opened as it is.
    if (await exists(copy)) continue;
    const original = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', FOLDER, file));
    await workspace.fs.writeFile(copy, original);
  }
  if (!open) {
    await commands.executeCommand('vscode.openFolder', target);
    return;
  }
  await opening.ours(Uri.joinPath(target, PLAN));
}

async function chooseFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: 'Where should the creek project go?',
    openLabel: 'Put it here',
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return chosen?.[0];
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
