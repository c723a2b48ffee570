// Addresses of VS Code's workbench in a browser.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the workbench is opened on. */
export interface WorkbenchTarget {
  /** Folder to open, as a path on this machine or an address of a file system that an extension brings; without it an empty window. */
  readonly folder?: string;
  /** A file to open, as a path on this machine. */
  readonly file?: string;
  /** The folder of an extension under development, one at most; needs a server started with `testDriver`. */
  readonly extensionDevelopmentPath?: string;
  /** The module whose `run()` runs the tests; needs a server started with `testDriver`. */
  readonly extensionTestsPath?: string;
}

/**
 * The address of the workbench on a server build.
 * @param address the server's address.
 */
export function workbenchAddress(address: string, target: WorkbenchTarget): string {
  const remote = (path: string) => `vscode-remote://${new URL(address).host}${urlPath(path)}`;
  const payload = [
    ...(target.file === undefined ? [] : [['openFile', remote(target.file)]]),
    ...(target.extensionDevelopmentPath
      ? [['extensionDevelopmentPath', remote(target.extensionDevelopmentPath)]]
      : []),
    ...(target.extensionTestsPath ? [['extensionTestsPath', remote(target.extensionTestsPath)]] : []),
  ];
  const url = new URL(address);
  if (target.folder)
    url.searchParams.set('folder', isAddress(target.folder) ? target.folder : urlPath(target.folder));
  else url.searchParams.set('ew', 'true');
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Whether it begins with a scheme; that of one letter is a drive of Windows. */
function isAddress(folder: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(folder);
}

/** A path of this machine as it stands in an address. */
function urlPath(path: string): string {
  return decodeURIComponent(pathToFileURL(resolve(path)).pathname);
}
