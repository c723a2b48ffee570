/** Who changed something last: asked for, about one change, and never counted. */
import type { DiffChange } from '../compare/diff.ts';

/** A step from one version of a document to the next, and who made it. */
export interface Step {
  readonly by: string;
  readonly changes: readonly DiffChange[];
}

/**
 * Finds for each change the newest step that changed the same place.
 * @param steps the newest first; asked for one by one, as long as something is still looked for
 * @returns names by the place of the change in the list; where nobody is found, nothing
 */
export async function lastChangedBy(
  changes: readonly DiffChange[],
  steps: AsyncIterable<Step>,
): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  for await (const { by, changes: made } of steps) {
    changes.forEach((change, index) => {
      if (!found.has(index) && made.some((step) => isOf(step, change))) found.set(index, by);
    });
    if (found.size === changes.length) break;
  }
  return found;
}

/** Whether a step made (a part of) a change. Who put an item to another place did not write it. */
function isOf(step: DiffChange, change: DiffChange): boolean {
  const moves = (step.change === 'moved') === (change.change === 'moved');
  const arrived = change.change === 'moved' && step.change === 'added';
  if (step.path === change.path) return moves || arrived;
  if (change.change === 'moved' || step.change === 'moved') return false;
  return isWithin(step.path, change.path) || isWithin(change.path, step.path);
}

function isWithin(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
