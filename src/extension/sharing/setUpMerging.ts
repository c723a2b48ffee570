/** Sets a folder up so that git merges plans as plans, also without us: offered once, never done unasked. */
import { FileType, Uri, window, workspace } from 'vscode';
import { setUpCommands, SECTION, withAttributes } from '../../core/sharing/mergeSetup.ts';
import { asking } from '../../core/sharing/words.ts';
import { readText } from '../files.ts';
import { logError } from '../log.ts';
import type { Computer } from '../../core/sharing/computer.ts';
import type { Around, SharingSetting } from './around.ts';
import type { SharedPlace } from './places.ts';

/** The folders in which it was offered. */
const OFFERED = 'sharing.offeredMerging';

/** What git runs then lies where it stays when the extension is updated. */
const FILES = ['cli.js', 'office.js', 'package.json'] as const;

type Where = Pick<Around, 'place' | 'computer' | 'setting'>;

/** Offers it once for a shared folder whose plans git would merge as lines. */
export async function offerSetUp(where: Where): Promise<void> {
  const { place, setting } = where;
  const offered = setting.memory.get<readonly string[]>(OFFERED, []);
  if (offered.includes(place.top) || (await driverOf(where)) !== '') return;
  await setting.memory.update(OFFERED, [...offered, place.top]);
  const answer = await window.showInformationMessage(asking.offer, asking.setUp, asking.more, asking.notNow);
  if (answer === asking.setUp) await setUp(where);
  else if (answer === asking.more) await askAndSetUp(where);
}

/** Says what is done, and does it. */
export async function askAndSetUp(where: Where): Promise<void> {
  const answer = await window.showInformationMessage(
    asking.offer,
    { modal: true, detail: asking.offerDetail },
    asking.setUp,
  );
  if (answer === asking.setUp) await setUp(where);
}

/** What git runs for plans in a folder; empty where nothing is set up. */
async function driverOf({ place, computer }: Where): Promise<string> {
  const { code, stdout } = await computer.git.run(place.top, ['config', '--get', `${SECTION}.driver`]);
  return code === 0 ? stdout.trim() : '';
}

async function setUp({ place, computer, setting: { extension, storage } }: Where): Promise<void> {
  try {
    const script = await copyOfCommandLine(extension, storage);
    for (const command of setUpCommands(computer.driverLine(script.fsPath))) {
      const { code, stderr } = await computer.git.run(place.top, command);
      if (code !== 0) throw new Error(stderr);
    }
    const attributes = Uri.joinPath(place.root, '.gitattributes');
    // One that leads elsewhere is not followed; git does not, either.
    const isThere = await workspace.fs.stat(attributes).then(
      ({ type }) => {
        if (type !== FileType.File) throw new Error('.gitattributes is no plain file.');
        return true;
      },
      () => false,
    );
    // Read as bytes that are letters: what is no UTF-8 in it comes back as it was.
    const bytes = isThere ? await workspace.fs.readFile(attributes) : new Uint8Array();
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

/**
 * Brings what was set up up to date with the extension: the copy, and where VS Code itself lies.
 * @param places asked only where something was set up
 */
export async function refreshSetUp(
  computer: Computer,
  setting: SharingSetting,
  places: () => Promise<readonly SharedPlace[]>,
): Promise<void> {
  const { extension, storage } = setting;
  const script = Uri.joinPath(storage, 'command-line', 'cli.js');
  const kept = await readText(script);
  if (kept === undefined) return;
  const newest = await readText(Uri.joinPath(extension, 'dist', 'cli.js'));
  if (newest !== undefined && newest !== kept) await copyOfCommandLine(extension, storage);
  const line = computer.driverLine(script.fsPath);
  for (const place of await places()) {
    const before = await driverOf({ place, computer, setting });
    // Only what was written from here, which names the copy: another one is somebody else’s.
    if (before !== line && before.includes('command-line') && before.includes('cli.js'))
      for (const command of setUpCommands(line)) await computer.git.run(place.top, command);
  }
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
