/** What the page “Bring both versions together” shows and asks. Plain data. All words are ready to show. */

export type MergingState =
  | { readonly show: 'waiting' }
  /** Nothing is left to settle. */
  | {
      readonly show: 'settled';
      readonly title: string;
      readonly said: string;
      /** What can be done next, the likeliest first. */
      readonly next: readonly { readonly label: string; readonly do: MergingNext }[];
    }
  | MergingPlan
  /** It can’t be brought together here; `said` says why and what to do. */
  | { readonly show: 'cannot'; readonly title: string; readonly said: string };

/**
 * `open`: shows the document. `talk`: puts what was kept of both on the list for next time. The others are those of the
 * strip of the shared folder.
 */
export type MergingNext = 'open' | 'talk' | 'settle' | 'finish-sharing' | 'share-mine';

export interface MergingPlan {
  readonly show: 'merging';
  readonly title: string;
  /** “Project plan” */
  readonly kindLabel: string;
  /** What the two versions are called: “Your words”, “Ana’s words”. */
  readonly ours: string;
  readonly theirs: string;
  /** What came together by itself, in the plan’s terms. */
  readonly merged: readonly { readonly side: 'ours' | 'theirs' | 'both'; readonly sentence: string }[];
  readonly conflicts: readonly MergingConflict[];
  /** “2 of 3 settled” */
  readonly progress: string;
  /** Whether all is settled, so that the result can be put into the document. */
  readonly ready: boolean;
  /** What stands on the button that does that: “Put it into the plan”. */
  readonly finish: string;
  readonly language: string;
  readonly trouble?: string;
}

export interface MergingConflict {
  readonly key: string;
  /** “You both changed this target.” */
  readonly sentence: string;
  /** Where: “Shared goal · I can explain how …”. */
  readonly place: string;
  /** Markdown; undefined where the version has nothing there, `…Said` says what it did instead: “taken out”. */
  readonly base?: string;
  readonly ours?: string;
  readonly theirs?: string;
  readonly baseSaid?: string;
  readonly oursSaid?: string;
  readonly theirsSaid?: string;
  /** What is new in a version and what is gone from it, word by word; absent where nothing is to be marked. */
  readonly oursMarks?: readonly WordRun[];
  readonly theirsMarks?: readonly WordRun[];
  /** What “Write new” begins with. */
  readonly draft?: string;
  /** What can be chosen, the first button first: keep both until we talk. */
  readonly answers: readonly {
    readonly answer: 'both' | 'ours' | 'theirs' | 'text';
    readonly label: string;
  }[];
  /** Why both can’t be kept side by side here, where that is so. */
  readonly oneOnly?: string;
  /** What was chosen. */
  readonly answered?: 'both' | 'ours' | 'theirs' | 'text';
  /** The new words, where they were written. */
  readonly text?: string;
}

/** Words of a version in the order they are drawn: so many the same or new, or words that are gone. */
export type WordRun =
  { readonly is: 'same' | 'in'; readonly words: number } | { readonly is: 'out'; readonly text: string };

/** Webview → extension. */
export type FromMerging =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly key: string; readonly answer: 'both' | 'ours' | 'theirs' }
  | { readonly type: 'answer-text'; readonly key: string; readonly text: string }
  /** Takes an answer back. */
  | { readonly type: 'unanswer'; readonly key: string }
  /** Puts the result into the document. */
  | { readonly type: 'finish' }
  /** Opens VS Code’s own view of the conflict, or the text. */
  | { readonly type: 'as-text' }
  /** Does what comes next, once all is settled. */
  | { readonly type: 'next'; readonly do: MergingNext };

/** Extension → webview. */
export type ToMerging =
  | { readonly type: 'state'; readonly state: MergingState; readonly keep: MergingKept }
  | { readonly type: 'said'; readonly said: string; readonly trouble?: boolean };

/** What the page keeps for when the window is loaded anew. */
export interface MergingKept {
  /** The document’s address. */
  readonly uri: string;
  readonly answers: readonly {
    readonly key: string;
    readonly answer: 'both' | 'ours' | 'theirs' | 'text';
    readonly text?: string;
  }[];
}
