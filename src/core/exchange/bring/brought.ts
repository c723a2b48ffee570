/** What comes of a file from elsewhere: documents of ours, and what was understood on the way. */
import type { DocumentKind } from '../../kinds/kind.ts';

export interface Brought {
  /** None where nothing could be made of it; `notes` say why. */
  readonly documents: readonly NewDocument[];
  /** What was understood, for the person to look over: “Levels: Not yet, Approaching, Meets”, “412 standards in 3 groups”. */
  readonly understood: readonly string[];
  readonly notes: readonly BringNote[];
}

/** A document that does not exist yet. */
export interface NewDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** A name for its file, without folder, with our ending: `creek-project.rubric.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** Something that was not understood, was changed on the way, or has no place here. Nothing is left out without one. */
export interface BringNote {
  readonly sentence: string;
  /** Where in the source: “line 3”, “row 12”, `M.F.2`. */
  readonly where?: string;
  /** What stands there, where it has no place in the documents. */
  readonly words?: string;
}

/** The formats that are brought in, each by its own file. */
export type Source = 'case' | 'standards-csv' | 'canvas-csv' | 'rubric-yaml' | 'rubric-table';
