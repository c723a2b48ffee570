// Where a new document goes.
import { Uri, window, workspace } from 'vscode';
import { idFrom } from '../../core/ids.ts';
import { factsOf, isAboutUs, type DocumentKind } from '../../core/kinds/kind.ts';
import { Left, type Questions } from '../ask.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Documents } from '../documents.ts';
import type { Made, Place } from './made.ts';

/** Beside the plan on the table, else in the first folder of the workspace, else nowhere yet. */
export function folderFor(current: CurrentPlan): Uri | undefined {
  const plan = current.uri === undefined ? undefined : Uri.parse(current.uri);
  if (plan && plan.scheme !== 'untitled') return Uri.joinPath(plan, '..');
  return workspace.workspaceFolders?.[0]?.uri;
}

/**
 * Asks where a document about working together goes, before its first line is written: everyone who can open
 * a folder can read what is in it, so one that only the two can open is offered first.
 * @param usual where other documents would go
 * @throws Left when the person leaves
 */
export async function askWhere(
  ask: Questions,
  documents: Documents,
  usual: Uri | undefined,
): Promise<Uri | undefined> {
  const ours = [...documents.library.all()].filter(({ kind }) => isAboutUs(kind));
  const holdsOurs = (folder: Uri): boolean =>
    ours.some(({ uri }) => uri.startsWith(`${folder.toString().replace(/\/$/, '')}/`));
  const others = (workspace.workspaceFolders ?? [])
    .map(({ uri }) => uri)
    .filter((uri) => !usual || workspace.getWorkspaceFolder(usual)?.uri.toString() !== uri.toString());
  const inFolder = (folder: Uri) => ({
    label: `In ${nameOf(folder)}`,
    detail: 'Everyone who can open this folder can read this.',
    where: () => Promise.resolve<Uri | undefined>(folder),
  });
  const own = {
    label: 'In a folder that only the two of you can open…',
    detail: 'Choose or make one. It is opened beside this one.',
    where: chooseFolder,
  };
  const later = {
    label: 'Decide when I save it',
    detail: 'Everyone who can open that folder can read this.',
    where: () => Promise.resolve(undefined),
  };
  // Where the two of them have begun already, they go on.
  const begun = others.filter(holdsOurs).map(inFolder);
  const rest = others.filter((folder) => !holdsOurs(folder)).map(inFolder);
  const here = usual ? { ...inFolder(usual), label: `Beside the plans, in ${nameOf(usual)}` } : later;
  const question = 'Everyone who can open a folder can read what is in it. Where should this be?';
  return (await ask.pick(question, [...begun, own, here, ...rest])).where();
}

async function chooseFolder(): Promise<Uri> {
  const chosen = await window.showOpenDialog({
    title: 'A folder that only the two of you can open',
    openLabel: 'Put it here',
    canSelectFolders: true,
    canSelectFiles: false,
  });
  if (!chosen?.[0]) throw new Left();
  return chosen[0];
}

function nameOf(folder: Uri): string {
  return folder.path.split('/').filter(Boolean).at(-1) ?? folder.toString();
}

/**
 * Opens the text as a new file in the folder, and the folder beside the others where it is none of them; where
 * there is no folder, as a file that still has to be saved.
 */
export async function openNew({ folder, opening }: Place, kind: DocumentKind, made: Made): Promise<void> {
  if (!folder) {
    const document = await workspace.openTextDocument({ language: 'yaml', content: made.text });
    await window.showTextDocument(document);
    return;
  }
  // “Podcast rubric” need not become podcast-rubric.rubric.yaml.
  const name = idFrom(made.file ?? made.title, 'plan').replace(
    /-(rubric|project|lesson|plan|standards)$/,
    '',
  );
  const uri = await freeFile(folder, name, `${factsOf(kind).suffix}.yaml`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(made.text));
  await opening.ours(uri);
  // Last, because VS Code may start its extensions anew when a folder comes in.
  if (!workspace.getWorkspaceFolder(uri))
    workspace.updateWorkspaceFolders(workspace.workspaceFolders?.length ?? 0, 0, { uri: folder });
}

async function freeFile(folder: Uri, name: string, ending: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${ending}`);
    try {
      await workspace.fs.stat(uri);
    } catch {
      return uri;
    }
  }
}
