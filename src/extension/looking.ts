import type { ItemRef } from '../core/view/planView.ts';

/** What a surface shows, and where in it somebody is. */
export interface Looking {
  /** The plan’s address; undefined where there is none. */
  readonly uri: string | undefined;
  /** Where the cursor is in the plan’s text: a zero-based UTF-16 offset. */
  readonly cursor?: number | undefined;
  /** The item that was pressed last, where it counts more than the cursor. */
  readonly ref?: ItemRef | undefined;
  /** Where someone is writing in the plan’s text just now. */
  readonly writingAt?: number | undefined;
}
