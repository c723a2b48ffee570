/** Brings two versions of a document together that both come from a third one. */
import { textMerge } from './textMerge.ts';

export type Side = 'ours' | 'theirs';

export interface MergeInput {
  /** The version both come from; empty where both made the document anew. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The file's name or path, which says what kind of document it is; empty where it is not known. */
  readonly path: string;
  /** How many signs a conflict marker has; git says it with `%L`. */
  readonly markerSize?: number;
  /** What stands behind the markers; left out: ours, base, theirs. */
  readonly labels?: { readonly ours: string; readonly base: string; readonly theirs: string };
  /** What was decided for conflicts, by their `key`. */
  readonly answers?: ReadonlyMap<string, Answer>;
}

/**
 * `both`: keep both until we talk; ours stays in its place, theirs goes along as a suggestion (of an item both added,
 * both stay, and theirs gets an id of its own).
 */
export type Answer = 'ours' | 'theirs' | 'both' | { readonly text: string };

export type ConflictKind =
  | 'modify/modify'
  | 'delete/modify'
  | 'add/add'
  | 'move/move'
  | 'dangling-reference'
  | 'unresolved-alias'
  | 'duplicate-key';

/** Something the two versions disagree about, that only people can settle. */
export interface MergeConflict {
  /** Names it, for answers: the same as long as the three versions are. */
  readonly key: string;
  readonly kind: ConflictKind;
  /** `goals[g2].target` */
  readonly path: string;
  /** The text of the value in each version, as it is written there; null where it has none. */
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
  /** Where it stands in the merged text: UTF-16 offsets, the markers included. */
  readonly span: { readonly start: number; readonly end: number };
  /** Which answers can be given. */
  readonly answers: readonly ('ours' | 'theirs' | 'both' | 'text')[];
}

/** A change that one side made and that is in the merged text. */
export interface MergeChange {
  readonly side: Side | 'both';
  readonly change: 'added' | 'removed' | 'moved' | 'changed' | 'comment' | 'layout';
  readonly path: string;
}

export interface MergeOutcome {
  /** `text-merge`: the documents could not be merged by what they say, and were merged as lines. */
  readonly status: 'clean' | 'conflicts' | 'text-merge';
  /** Of a text merge: why, in a sentence. */
  readonly reason?: string;
  /** The merged text, with markers around what is not settled. */
  readonly text: string;
  readonly changes: readonly MergeChange[];
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges by what the documents say. Never throws and never guesses: what is beyond it is merged as lines.
 * @returns the merged text; where `status` is `clean`, it was read again and says what both wanted, with every comment
 */
export function mergeDocuments(input: MergeInput): MergeOutcome {
  const { text } = textMerge(input);
  return {
    status: 'text-merge',
    reason: 'Plans are not merged by what they say yet.',
    text,
    changes: [],
    conflicts: [],
  };
}
