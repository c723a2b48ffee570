import {
  CodeAction,
  CodeActionKind,
  commands,
  ConfigurationTarget,
  Disposable,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { factsOfCode } from '../core/codes.ts';
import type { PlanDocument } from '../core/document.ts';
import { configIn } from '../core/kinds/config/config.ts';
import { turnOff } from '../core/kinds/config/turnOff.ts';
import { CONFIG_NAME } from '../core/kinds/kind.ts';
import { families, familyOf } from '../core/rules/rule.ts';
import { changeAndSave } from './changeAndSave.ts';
import type { Documents } from './documents.ts';

const FOR_ME = 'thirdPoint.turnOffForMe';
const MAKE = 'thirdPoint.makeSettings';
const WRITE = 'thirdPoint.turnOffHere';

/**
 * Offers not to be asked something any more: in this folder, for everyone, or only by oneself. Last of all that is
 * offered, and never preferred.
 * @param said the codes of what is said at a place of the document; nothing is offered for what is no question
 */
export function turnOffActions(
  documents: Documents,
  document: PlanDocument,
  said: readonly string[],
): CodeAction[] {
  const codes = [...new Set(said)].filter((code) => families.some((family) => family === familyOf(code)));
  const known = documents.library.configOf(document.uri);
  if (codes.length > 0 && known) documents.refresh(Uri.parse(known.uri));
  const settings = documents.library.configOf(document.uri);
  return codes.flatMap((code) => {
    // Where several things are asked at one place, each says which it is.
    const which = codes.length > 1 ? `: ${factsOfCode(code)?.title ?? code}` : '';
    return [folderAction(document, settings, code, which), ownAction(settings, code, which)].flatMap(
      (action) => action ?? [],
    );
  });
}

const isHint = (code: string): boolean => familyOf(code) === 'coach';

function folderAction(
  document: PlanDocument,
  settings: PlanDocument | undefined,
  code: string,
  which: string,
): CodeAction | undefined {
  // What one person shares is not decided by the folder.
  if (familyOf(code) === 'privacy') return undefined;
  const title = (isHint(code) ? 'No hints like this here' : 'Don’t ask this in this folder') + which;
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  const done = turnOff(settings?.text, code);
  if (settings && 'edits' in done) {
    action.command = { command: WRITE, title, arguments: [settings.uri, code] };
    return action;
  }
  const folder = workspace.getWorkspaceFolder(Uri.parse(document.uri));
  if (!folder || !('text' in done)) return undefined;
  const file = Uri.joinPath(folder.uri, CONFIG_NAME);
  action.command = { command: MAKE, title, arguments: [file.toString(), done.text] };
  return action;
}

function ownAction(settings: PlanDocument | undefined, code: string, which: string): CodeAction | undefined {
  const shared = settings && configIn(settings).rules;
  // Where the folder says that it is asked, one’s own settings would change nothing.
  if (shared?.has(code) || shared?.has(familyOf(code))) return undefined;
  const title = (isHint(code) ? 'No hints like this for me' : 'Don’t ask me this') + which;
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: FOR_ME, title, arguments: [code] };
  return action;
}

/** Lets people turn questions off. */
export function registerTurnOff(documents: Documents): Disposable {
  return Disposable.from(
    commands.registerCommand(FOR_ME, turnOffForMe),
    commands.registerCommand(MAKE, makeSettings),
    commands.registerCommand(WRITE, (file: unknown, code: unknown) => writeSettings(documents, file, code)),
  );
}

/** Makes a folder's first settings, as a step that can be undone; what is there already is not written over. */
async function makeSettings(file: unknown, text: unknown): Promise<void> {
  if (typeof file !== 'string' || typeof text !== 'string') return;
  const edit = new WorkspaceEdit();
  edit.createFile(Uri.parse(file), { contents: new TextEncoder().encode(text) });
  if (await workspace.applyEdit(edit)) tell(Uri.parse(file));
}

/** Writes a line into settings, on their newest text. */
async function writeSettings(documents: Documents, file: unknown, code: unknown): Promise<void> {
  if (typeof file !== 'string' || typeof code !== 'string') return;
  // Only settings we know can be named.
  if (documents.library.get(file)?.kind !== 'config') return;
  const made = await changeAndSave(documents, file, ({ text }) => {
    const done = turnOff(text, code);
    if ('refused' in done) return done;
    return { changes: 'edits' in done ? [{ do: 'text', edits: done.edits }] : [], said: '' };
  });
  if ('refused' in made) void window.showInformationMessage(made.refused);
  else tell(Uri.parse(file));
}

/** Says where it was written, since that is another file than the one people look at; not waited for. */
function tell(file: Uri): void {
  const show = 'Show it';
  const told = window.showInformationMessage(
    `This is not asked in this folder any more. It is written in ${CONFIG_NAME}, for everyone who works here.`,
    show,
  );
  void told.then((answer) => (answer === show ? window.showTextDocument(file) : undefined));
}

async function turnOffForMe(code: unknown): Promise<void> {
  if (typeof code !== 'string') return;
  const settings = workspace.getConfiguration('thirdPoint');
  const found = settings.inspect<Readonly<Record<string, unknown>>>('rules');
  // What this workspace says would win over what is said everywhere.
  const here = found?.workspaceValue && Object.hasOwn(found.workspaceValue, code);
  await settings.update(
    'rules',
    { ...(here ? found.workspaceValue : found?.globalValue), [code]: 'off' },
    here ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
}
