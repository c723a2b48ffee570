import type { Failure } from '../../core/sharing/trouble.ts';

/** How a try came out. */
export type Outcome =
  | { readonly is: 'done'; readonly said: string }
  /** The person left, or all was said already. */
  | { readonly is: 'left' }
  /** Both changed the same: it is open, to be settled. */
  | { readonly is: 'settle'; readonly said: string }
  | {
      readonly is: 'trouble';
      readonly failure: Failure;
      readonly tried: 'share' | 'get';
      /** In place of what is said of that trouble. */
      readonly more?: string;
    };

/** A step that did not come through. */
export class NotDone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('It did not come through.');
    this.outcome = outcome;
  }
}
