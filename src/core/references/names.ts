import type { PlanDocument } from '../document.ts';
import { indexOf } from './index.ts';

/** What a document names outside of itself: all that the others need to know of it while it is closed. */
export interface Names {
  /** The files, as written. */
  readonly files: readonly string[];
  /** The codes of standards, as written. */
  readonly codes: readonly string[];
}

/** What a document names; stays known when its tree is let go of. */
export function namesOf(document: PlanDocument): Names {
  return document.gist(read);
}

/** Says what a document names, where that was kept: then its text need not be read for it. */
export function setNames(document: PlanDocument, names: Names): void {
  document.setGist(read, names);
}

function read(document: PlanDocument): Names {
  const { files, codes } = indexOf(document);
  return { files: [...files], codes: [...codes] };
}
