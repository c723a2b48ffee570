/** Two people in a live session may both begin their meeting at the same moment: then it stands in their notes twice. */
import type { PlanDocument } from '../document.ts';
import { logIn, type Meeting } from '../kinds/collaboration-log/log.ts';
import type { Asked } from '../view/changes/asked.ts';
import { resolve, textOf } from '../yaml/navigate.ts';

/** What stands in a meeting that has just begun. */
const BARE = new Set(['id', 'date', 'open', 'focus']);

/**
 * Leaves the last of several meetings that are going on since the same day, where nothing is written in the others that
 * the last one does not say too. All windows read the same text, so whichever of them does it, it is the same.
 * @returns undefined where there is nothing to take out
 */
export function begunTwice(log: PlanDocument): Asked | undefined {
  if (log.broken || !log.current) return undefined;
  const open = logIn(log).meetings.filter((meeting) => meeting.open);
  const last = open.at(-1);
  if (!last) return undefined;
  const twice = open.slice(0, -1).filter((meeting) => meeting.date === last.date && says(meeting, last));
  if (twice.length === 0) return undefined;
  return { changes: twice.map(({ path }) => ({ do: 'remove', path })), said: '' };
}

/** Whether a meeting has only just begun, and another one says all that it does. */
function says(meeting: Meeting, other: Meeting): boolean {
  const map = resolve(meeting.node);
  return (
    map?.type === 'map' &&
    map.pairs.every(
      ({ key: { text: key } }) =>
        BARE.has(key) && (key === 'id' || textOf(map, key) === textOf(other.node, key)),
    )
  );
}
