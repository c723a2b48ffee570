import { Uri } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { nameFor } from '../../core/references/files.ts';
import type { Documents } from '../documents.ts';
import type { Opening } from '../opening.ts';

/** A document that was asked for, ready to be written. */
export interface Made {
  readonly title: string;
  readonly text: string;
  /** Words to name its file after; the title where there are none. */
  readonly file?: string;
}

/** Where a document will be, and what is there already. */
export interface Place {
  readonly documents: Documents;
  readonly opening: Opening;
  /** Undefined where no folder is open. */
  readonly folder: Uri | undefined;
}

/** Says that words are needed, where there are none. */
export const needed = (words: string): string | undefined =>
  words === '' ? 'A few words are enough; you can change them later.' : undefined;

/** How a document made in that place would name another one; undefined where it could not. */
export function nameFrom({ documents, folder }: Place, other: PlanDocument): string | undefined {
  if (!folder) return undefined;
  return nameFor(Uri.joinPath(folder, 'new').toString(), other.uri, documents.library.folders);
}

/** The documents a new one can name, each with its name. */
export function named(
  place: Place,
  some: readonly PlanDocument[],
): readonly { readonly document: PlanDocument; readonly name: string }[] {
  return some.flatMap((document) => {
    const name = nameFrom(place, document);
    return name === undefined ? [] : { document, name };
  });
}
