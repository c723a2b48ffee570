/** Changes of several files that are one step for the person. */
import type { TextEdit } from '../text/edits.ts';

/** The edits of one file; offsets refer to its text as the library has it. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/** A file that is made. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** One step: new files, files that go, changed texts. */
export interface Step {
  readonly made?: readonly NewFile[];
  readonly removed?: readonly string[];
  readonly changed: readonly FileEdits[];
}
