import { freeId, idFrom } from '../ids.ts';
import type { Item } from './index.ts';

/**
 * Another id for an item whose own is somebody else’s too: counted on where it is counted, else made from its words.
 * @param taken the ids that are not free
 */
export function otherId({ id, label }: Item, taken: ReadonlySet<string>): string {
  const counted = /^([a-z]+)\d+$/.exec(id)?.[1];
  return counted ? freeId(counted, taken, true) : freeId(idFrom(label, id), taken, false);
}
