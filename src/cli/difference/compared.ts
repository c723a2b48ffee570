import type { DocumentDiff, Version } from '../../core/compare/diff.ts';

/** A document that has changed, or was asked for. */
export interface Compared {
  /** As people in the working folder would write it; of what is gone, as it was called. */
  readonly file: string;
  /** The name it had, where that was another. */
  readonly was?: string;
  readonly before: Version | undefined;
  readonly after: Version | undefined;
  readonly diff: DocumentDiff;
}

/** What was compared for a command. */
export interface Comparison {
  readonly documents: readonly Compared[];
  /** A sentence for each file that could not be read. */
  readonly unreadable: readonly string[];
}

/** What became of a document. */
export function fateOf({ before, after, was }: Compared): 'added' | 'removed' | 'renamed' | 'changed' {
  if (!before) return 'added';
  if (!after) return 'removed';
  return was === undefined ? 'changed' : 'renamed';
}
