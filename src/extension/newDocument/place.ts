// Where a new document goes.
import { Uri, window, workspace } from 'vscode';
import { isCalledAlike } from '../../core/coaching/ourPapers.ts';
import { idFrom } from '../../core/ids.ts';
import { factsOf, isAboutUs, type DocumentKind } from '../../core/kinds/kind.ts';
import { Left, type Questions } from '../ask.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Documents } from '../documents.ts';
import { whyReadingOnly } from '../live/readingOnly.ts';
import type { Made, Place } from './made.ts';

/** Beside the plan on the table, else in the first folder of the workspace; where nothing can be written, nowhere yet. */
export function folderFor(current: Pick<CurrentPlan, 'uri'>): Uri | undefined {
  const plan = current.uri === undefined ? undefined : Uri.parse(current.uri);
  const beside = plan && plan.scheme !== 'untitled' ? [Uri.joinPath(plan, '..')] : [];
  return [...beside.filter((uri) => whyReadingOnly(uri) === undefined), ...openToWrite()][0];
}

/** The folders of the workspace that take what is written. */
export function openToWrite(): readonly Uri[] {
  return (workspace.workspaceFolders ?? [])
    .map(({ uri }) => uri)
    .filter((uri) => whyReadingOnly(uri) === undefined);
}

/** Where what is about the two of them goes. */
export interface Where {
  /** Undefined: that is decided when it is saved. */
  readonly folder: Uri | undefined;
  /** Whether the person said that only the two can open the folder, or that it is that of the plans. */
  readonly said: 'only-us' | 'beside-the-plans' | undefined;
}

/**
 * Asks where documents about working together go, before their first line is written: everyone who can open
 * a folder can read what is in it, so one that only the two can open is offered first.
 * @param usual where other documents would go
 * @param what goes there: one document, or all of them
 * @throws Left when the person leaves
 */
export async function askWhere(
  ask: Questions,
  documents: Documents,
  usual: Uri | undefined,
  what: 'it' | 'all',
): Promise<Where> {
  const ours = [...documents.library.all()].filter(({ kind }) => isAboutUs(kind));
  const holdsOurs = (folder: Uri): boolean =>
    ours.some(({ uri }) => uri.startsWith(`${folder.toString().replace(/\/$/, '')}/`));
  const others = openToWrite().filter(
    (uri) => !usual || workspace.getWorkspaceFolder(usual)?.uri.toString() !== uri.toString(),
  );
  const detail = 'Everyone who can open this folder can read this. A history of it keeps deleted words.';
  const inFolder = (folder: Uri) => ({
    label: `In ${nameOf(folder)}`,
    detail,
    where: (): Promise<Where> => Promise.resolve({ folder, said: undefined }),
  });
  const own = {
    label: 'In a folder that only the two of you can open…',
    detail: 'Choose or make one. It is opened beside this one. Nobody else can read what is in it.',
    where: async (): Promise<Where> => ({ folder: await chooseFolder(), said: 'only-us' }),
  };
  const later = {
    label: 'Decide when I save it',
    detail: 'Everyone who can open that folder can read this.',
    where: (): Promise<Where> => Promise.resolve({ folder: undefined, said: undefined }),
  };
  // Where the two of them have begun already, they go on.
  const begun = others.filter(holdsOurs).map(inFolder);
  const rest = others.filter((folder) => !holdsOurs(folder)).map(inFolder);
  const here = usual
    ? [
        {
          label: `Beside the plans, in ${nameOf(usual)}`,
          detail,
          where: (): Promise<Where> => Promise.resolve({ folder: usual, said: 'beside-the-plans' }),
        },
      ]
    : what === 'it'
      ? [later]
      : [];
  const question =
    what === 'it'
      ? 'Everyone who can open a folder can read what is in it. Where should this be?'
      : 'Where should your papers live? Whoever can open a folder can read what is in it.';
  return (await ask.pick(question, [...begun, own, ...here, ...rest])).where();
}

/** Lets the person choose a folder for the two of them. @throws Left when they leave */
async function chooseFolder(): Promise<Uri> {
  const first = workspace.workspaceFolders?.[0]?.uri;
  for (;;) {
    const chosen = (
      await window.showOpenDialog({
        title: 'A folder that only the two of you can open',
        openLabel: 'Put it here',
        canSelectFolders: true,
        canSelectFiles: false,
        // Beside the plans' folder a new one is easily made.
        ...(first && first.path.length > 1 ? { defaultUri: Uri.joinPath(first, '..') } : {}),
      })
    )?.[0];
    if (!chosen) throw new Left();
    if (await isMeant(chosen)) return chosen;
  }
}

/** Asks once more about a folder that is not for the two alone, or that could not be told from another one. */
async function isMeant(folder: Uri): Promise<boolean> {
  const around = workspace.getWorkspaceFolder(folder);
  const again = 'Choose another';
  if (around) {
    const here = 'Put it here';
    const answer = await window.showWarningMessage(
      `“${nameOf(folder)}” lies in the folder “${nameOf(around.uri)}”.`,
      {
        modal: true,
        detail: `Whoever can open “${nameOf(around.uri)}” can read what is in it.`,
      },
      again,
      here,
    );
    if (answer === undefined) throw new Left();
    return answer === here;
  }
  const open = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  const above = `${folder.toString().replace(/\/$/, '')}/`;
  if (open.some((each) => each.startsWith(above))) {
    const answer = await window.showWarningMessage(
      `The folder of the plans lies in “${nameOf(folder)}”.`,
      { modal: true, detail: 'Choose or make a folder beside it, for the two of you alone.' },
      again,
    );
    if (answer === undefined) throw new Left();
    return false;
  }
  if (!isCalledAlike(folder.toString(), open)) return true;
  const answer = await window.showWarningMessage(
    `A folder called “${nameOf(folder)}” is open already.`,
    {
      modal: true,
      detail:
        'Plans and notes find each other by the names of their folders. Choose or make a folder with another name.',
    },
    again,
  );
  if (answer === undefined) throw new Left();
  return false;
}

/** A folder’s own name. */
export function nameOf(folder: Uri): string {
  const name = folder.path.split('/').filter(Boolean).at(-1) ?? folder.authority;
  return name === '' ? folder.toString() : name;
}

/**
 * Opens the text as a new file in the folder, and the folder beside the others where it is none of them; where
 * there is no folder, or it takes nothing, as a file that still has to be saved.
 */
export async function openNew({ folder, opening }: Place, kind: DocumentKind, made: Made): Promise<void> {
  if (!folder) {
    await showUnsaved(made);
    return;
  }
  // “Podcast rubric” need not become podcast-rubric.rubric.yaml.
  const name = idFrom(made.file ?? made.title, 'plan').replace(
    /-(rubric|project|lesson|plan|standards)$/,
    '',
  );
  const uri = await freeFile(folder, name, `${factsOf(kind).suffix}.yaml`);
  try {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(made.text));
  } catch {
    // What was answered is not lost; why it went wrong could name the plan, and goes to no log.
    await showUnsaved(made);
    void window.showWarningMessage(
      `Nothing can be written into “${nameOf(folder)}” just now, so this is still to be saved: choose a place for it then.`,
    );
    return;
  }
  await opening.ours(uri);
  // Last, because VS Code may start its extensions anew when a folder comes in.
  if (!workspace.getWorkspaceFolder(uri))
    workspace.updateWorkspaceFolders(workspace.workspaceFolders?.length ?? 0, 0, { uri: folder });
}

async function showUnsaved({ text }: Made): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'yaml', content: text });
  await window.showTextDocument(document);
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
