// Addresses of VS Code's workbench in a browser.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the workbench is opened on. */
export interface WorkbenchTarget {
  /** Folder to open, as a path on this machine; without it an empty window. */
  readonly folder?: string;
  /** A file to open, as a path on this machine. */
  readonly file?: string;
  /** Folders of extensions under development; needs a server started with `testDriver`. */
  readonly extensionDevelopmentPaths?: readonly string[];
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
    ...(target.extensionDevelopmentPaths ?? []).map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(target.extensionTestsPath ? [['extensionTestsPath', remote(target.extensionTestsPath)]] : []),
  ];
  const url = new URL(address);
  if (target.folder) url.searchParams.set('folder', urlPath(target.folder));
  else url.searchParams.set('ew', 'true');
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** A path of this machine as it stands in an address. */
function urlPath(path: string): string {
  return decodeURIComponent(pathToFileURL(resolve(path)).pathname);
}
