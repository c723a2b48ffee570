/** Work that goes in steps, so that others can have their turn in between. What it gives at each step means nothing. */
export type Steps<Result> = Generator<unknown, Result>;

/** Does all of it in one go, where nobody waits. */
export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
