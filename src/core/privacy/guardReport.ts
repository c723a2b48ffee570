import type { Range } from '../text/ranges.ts';

/** What it can find; each has its section on the page of messages. */
export type GuardCode =
  'privacy-private-file' | 'privacy-file-recorded' | 'privacy-words-staged' | 'privacy-in-history';

/** One private thing where others can get at it. */
export interface PrivateThing {
  readonly code: GuardCode;
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  /** Where in the file, as it is to be shared next; absent where it is the file as a whole. */
  readonly range?: Range;
  readonly message: string;
}

/** What was found in one repository. */
export interface GuardReport {
  /** Its top folder, absolute, with forward slashes. */
  readonly top: string;
  readonly things: readonly PrivateThing[];
  /** Whether everything was looked at: git may take too long, or have too much to say. */
  readonly whole: boolean;
}
