import type { Change } from './edit/change.ts';
import type { Span } from './text/ranges.ts';

/** `info` is an invitation; `warning` and `error` count in `check`. */
export type Severity = 'error' | 'warning' | 'info';

/** A way to settle a finding. The edits are planned only when the person takes it. */
export interface Fix {
  /** A verb first: "Add a check", "Change to target". */
  readonly title: string;
  readonly changes: readonly Change[];
  /** The one fix that is right nearly always; `fix` on the command line applies only these. */
  readonly preferred?: boolean;
  /** Words that the changes write only to be written over: they are left selected. */
  readonly fill?: string;
}

/** One thing to say about one place of a document. */
export interface Finding {
  /** Stable, in words: `schema-unknown-key`, `align-goal-without-check`. Links to its page in the docs. */
  readonly code: string;
  readonly severity: Severity;
  /** The exact place: a key or a value, never a whole document. */
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** Other places that belong to it, in the same document. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}
