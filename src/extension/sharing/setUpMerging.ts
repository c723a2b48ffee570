/** Sets a folder up so that git merges plans as plans, also without us: offered once, never done unasked. */
import { Uri, window, workspace } from 'vscode';
import { setUpCommands, SECTION, withAttributes } from '../../core/sharing/mergeSetup.ts';
import { asking } from '../../core/sharing/words.ts';
import { readText } from '../files.ts';
import { logError } from '../log.ts';
import type { Around } from './around.ts';

/** The folders in which it was offered. */
const OFFERED = 'sharing.offeredMerging';

/** What git runs then lies where it stays when the extension is updated. */
const FILES = ['cli.js', 'office.js', 'package.json'] as const;

/** Offers it once for a shared folder whose plans git would merge as lines. */
export async function offerSetUp({ place, computer, setting }: Around): Promise<void> {
  const { memory, extension, storage } = setting;
  const offered = memory.get<readonly string[]>(OFFERED, []);
  if (offered.includes(place.top)) return;
  const line = await computer.git.run(place.top, ['config', '--get', `${SECTION}.driver`]);
  if (line.code === 0 && line.stdout.trim() !== '') return;
  await memory.update(OFFERED, [...offered, place.top]);
  const answer = await window.showInformationMessage(asking.offer, asking.setUp, asking.more, asking.notNow);
  if (answer === asking.more) {
    const further = await window.showInformationMessage(
      asking.offer,
      { modal: true, detail: asking.offerDetail },
      asking.setUp,
    );
    if (further !== asking.setUp) return;
  } else if (answer !== asking.setUp) return;
  try {
    const script = await copyOfCommandLine(extension, storage);
    for (const command of setUpCommands(computer.driverLine(script.fsPath))) {
      const { code, stderr } = await computer.git.run(place.top, command);
      if (code !== 0) throw new Error(stderr);
    }
    const attributes = Uri.joinPath(place.root, '.gitattributes');
    // Read as bytes that are letters: what is no UTF-8 in it comes back as it was.
    const bytes = await workspace.fs.readFile(attributes).then(
      (found) => found,
      () => new Uint8Array(),
    );
    const before = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const after = withAttributes(before);
    if (after !== before)
      await workspace.fs.writeFile(
        attributes,
        Uint8Array.from(after, (letter) => letter.charCodeAt(0)),
      );
    void window.showInformationMessage(asking.wasSetUp);
  } catch (error) {
    logError(error);
    void window.showInformationMessage(asking.notSetUp);
  }
}

/** Brings the copy up to date with the extension, where one was made. */
export async function refreshSetUp(extension: Uri, storage: Uri): Promise<void> {
  const kept = await readText(Uri.joinPath(storage, 'command-line', 'cli.js'));
  if (kept === undefined) return;
  const newest = await readText(Uri.joinPath(extension, 'dist', 'cli.js'));
  if (newest !== undefined && newest !== kept) await copyOfCommandLine(extension, storage);
}

/** @returns the script */
async function copyOfCommandLine(extension: Uri, storage: Uri): Promise<Uri> {
  const folder = Uri.joinPath(storage, 'command-line');
  await workspace.fs.createDirectory(folder);
  const [cli, ...others] = FILES;
  for (const name of others)
    await workspace.fs
      .copy(Uri.joinPath(extension, 'dist', name), Uri.joinPath(folder, name), { overwrite: true })
      .then(undefined, () => undefined);
  const script = Uri.joinPath(folder, cli);
  // Under another name first: git may run it at this moment.
  const next = Uri.joinPath(folder, `${cli}.new`);
  await workspace.fs.copy(Uri.joinPath(extension, 'dist', cli), next, { overwrite: true });
  await workspace.fs.rename(next, script, { overwrite: true });
  return script;
}
