import { idFrom, type freeIds } from '../ids.ts';
import type { Item } from './index.ts';

/**
 * Another id for an item whose own is somebody else’s too: counted on where it is counted, else made from its words.
 * @param free gives the ids that are free
 */
export function otherId({ id, label }: Item, free: ReturnType<typeof freeIds>): string {
  const counted = /^([a-z]+)\d+$/.exec(id)?.[1];
  return counted ? free(counted, true) : free(idFrom(label, id), false);
}
