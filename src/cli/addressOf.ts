import { URI } from 'vscode-uri';

/** How the library calls a file: as the references between documents are made into addresses. @param path absolute */
export function addressOf(path: string): string {
  // Most paths have no sign that is written in another way in an address: they are not taken apart.
  return /^\/[\w.~-][\w.~/-]*$/.test(path) ? `file://${path}` : URI.file(path).toString();
}
