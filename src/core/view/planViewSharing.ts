/** How the shared folder stands: what is shared, what is not yet. Plain data. All words are ready to show. */

export interface SharingView {
  /**
   * `unavailable`: nothing can be shared from here, `line` says why. `idle`: all is shared. `open`: there is something
   * to share or to get. `busy`: it is being shared or fetched. `settle`: both changed the same, and it is to be settled.
   * `trouble`: the last try did not come through; nothing is lost.
   */
  readonly is: 'unavailable' | 'idle' | 'open' | 'busy' | 'settle' | 'trouble';
  /** “Shared · 2 changes not yet shared · Lee shared 3 changes” */
  readonly line: string;
  /** More of it, a sentence: what went wrong and what to do. */
  readonly more?: string;
  /** What can be done now, the likeliest first. */
  readonly actions: readonly { readonly label: string; readonly intent: SharingIntent }[];
}

export type SharingIntent =
  /** Shares one’s own changes with the partner. */
  | { readonly do: 'share-mine' }
  /** Gets the partner’s changes. */
  | { readonly do: 'get-changes' }
  /** Opens what both changed, to settle it. */
  | { readonly do: 'settle' }
  /** Finishes once all is settled. */
  | { readonly do: 'finish-sharing' }
  /** Opens VS Code’s own view, for those who know it. */
  | { readonly do: 'show-source-control' };
