/** Third Point’s own merging for what git does here: the command line, and which files are plans. */
import { Uri, workspace } from 'vscode';
import type { OwnMerging } from '../../core/sharing/bring.ts';
import type { Computer } from '../../core/sharing/computer.ts';
import { withAttributes } from '../../core/sharing/mergeSetup.ts';

/**
 * For one run of git, from the extension’s own folder; nothing of the shared folder is changed for it.
 * @param extension its folder
 * @param storage where it keeps files of its own
 */
export async function ownMerging(computer: Computer, extension: Uri, storage: Uri): Promise<OwnMerging> {
  const attributes = Uri.joinPath(storage, 'sharing', 'attributes');
  await workspace.fs.createDirectory(Uri.joinPath(attributes, '..'));
  await workspace.fs.writeFile(attributes, new TextEncoder().encode(withAttributes('')));
  return {
    driver: computer.driverLine(Uri.joinPath(extension, 'dist', 'cli.js').fsPath),
    attributes: attributes.fsPath,
  };
}
