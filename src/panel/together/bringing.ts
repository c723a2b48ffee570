import type { ItemRef } from '../../core/view/planView.ts';

/** What is to be talked about next time. Without `ref` and `target` it has no place. */
export interface Bringing {
  /** An item of the document that is shown. */
  readonly ref?: ItemRef;
  /** The same for what a `target` of the view names. */
  readonly target?: string;
  /** Its words; empty where it has none. */
  readonly about: string;
  /** A question that is open about it: shown where the words go. */
  readonly question?: string;
  /** What the field begins with, to be written on. */
  readonly words?: string;
  /** The key of what it is opened from: it stands below that, and the focus goes back there. */
  readonly key: string;
}
