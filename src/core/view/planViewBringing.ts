/** What the page “Paste what I have” shows and asks. Plain data. */

export type PlanKind = 'lesson-plan' | 'project-spec';

export type BringingState =
  /** Nothing is there yet: paste, drop or choose. */
  | {
      readonly show: 'empty';
      readonly busy?: boolean;
      readonly trouble?: string;
      /** The title of what was here before the person began anew: it can be had back. */
      readonly back?: string;
    }
  | BringingPlan
  | BringingDocuments;

/** A plan, its pieces by place. */
export interface BringingPlan {
  readonly show: 'plan';
  readonly kind: PlanKind;
  readonly title: string;
  /** In the order of a plan; the notes last. Empty places that pieces can go to are there too. */
  readonly places: readonly BringingPlace[];
  /** What could not be brought along: “2 pictures”. */
  readonly leftOut: readonly string[];
  /** Whether a change can be taken back. */
  readonly undo?: boolean;
  readonly trouble?: string;
}

export interface BringingPlace {
  readonly place: string;
  /** “Shared goals”, “Materials”, “Notes: no place yet”. */
  readonly label: string;
  /** Its pieces counted: “2 shared goals”. */
  readonly counted?: string;
  /** What can stand below a piece of this place: success criteria below a goal, activities below a class period. */
  readonly below?: { readonly place: string; readonly label: string };
  readonly pieces: readonly BringingPiece[];
}

export interface BringingPiece {
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  readonly table?: readonly (readonly string[])[];
  /** The heading it stood under, where that is not shown as a piece itself. */
  readonly under?: string;
  /** Pieces that belong to it. */
  readonly below: readonly BringingPiece[];
}

/** Standards or rubrics from a file: what was understood, and what was not. */
export interface BringingDocuments {
  readonly show: 'documents';
  /** What the file is, in words: “Standards (CASE)”. */
  readonly from: string;
  readonly documents: readonly {
    readonly label: string;
    readonly title: string;
    readonly file: string;
    /** A first look: rows of a table, the head first. */
    readonly preview: readonly (readonly string[])[];
    readonly more: number;
  }[];
  readonly understood: readonly string[];
  readonly notes: readonly { readonly sentence: string; readonly where?: string; readonly words?: string }[];
  readonly trouble?: string;
}

/** A piece goes to a place; what belongs to it comes along. */
export interface PieceMove {
  readonly piece: string;
  readonly place: string;
  /** The piece it then belongs to. */
  readonly of?: string;
  /** The piece it then stands before; without it, it stands last in its place. */
  readonly before?: string;
}

export type FromBringing =
  | { readonly type: 'ready' }
  /** What was pasted or typed. */
  | { readonly type: 'pasted'; readonly html: string; readonly text: string }
  /** A file that was dropped, as Base64; chosen ones are asked for by `choose-file`. */
  | { readonly type: 'dropped'; readonly name: string; readonly base64: string }
  | { readonly type: 'choose-file' }
  | ({ readonly type: 'move' } & PieceMove)
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'kind'; readonly kind: PlanKind }
  | { readonly type: 'undo' }
  | { readonly type: 'make' }
  | { readonly type: 'again' };

/** What was brought: what the page keeps, so that it is there again when the window is loaded anew. */
export type BringingGiven = Extract<FromBringing, { readonly type: 'pasted' | 'dropped' }>;

/** What was changed since, in order. */
export type BringingStep = Extract<FromBringing, { readonly type: 'move' | 'title' | 'kind' }>;

export type ToBringing =
  | { readonly type: 'state'; readonly state: BringingState; readonly steps: readonly BringingStep[] }
  /** Comes before the state; undefined where there is nothing to keep, or too much. */
  | { readonly type: 'given'; readonly given?: BringingGiven };
