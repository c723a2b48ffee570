import { Disposable, type Uri } from 'vscode';
import type { Documents } from '../documents.ts';

/** Opens the page on which two versions of a document are brought together. */
export class Merging extends Disposable {
  constructor(_extension: Uri, _documents: Documents) {
    super(() => undefined);
  }

  /** Opens the page for a document whose file is in conflict, in git or because it was saved elsewhere. */
  async open(_uri: Uri): Promise<void> {
    // The page comes here.
  }
}
