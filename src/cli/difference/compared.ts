import type { DocumentDiff, Version } from '../../core/compare/diff.ts';

/** A document that has changed, or was asked for. */
export interface Compared {
  /** As people in the working folder would write it; of what is gone, as it was called. */
  readonly file: string;
  /** The name it had, where that was another. */
  readonly was?: string;
  /** Whether it is one document that has another name now, and not two files that were asked for. */
  readonly renamed?: true;
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
export function fateOf({ before, after, renamed }: Compared): 'added' | 'removed' | 'renamed' | 'changed' {
  if (!before) return 'added';
  if (!after) return 'removed';
  return renamed ? 'renamed' : 'changed';
}
