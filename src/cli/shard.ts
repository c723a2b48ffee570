// `--shard i/n`: one part of the documents, so that several computers can share the work.
import { WrongUse } from './wrong-use.ts';

/** Part 1 to `of` of as many parts. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** @throws WrongUse for what is no part of anything */
export function shardFrom(written: string | true | undefined): Shard | undefined {
  if (written === undefined) return undefined;
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(String(written)) ?? []).map(Number);
  if (part !== undefined && of !== undefined && part >= 1 && part <= of) return { part, of };
  throw new WrongUse(
    `--shard takes a part and how many there are, from 1/4 to 4/4; ${String(written)} is no such part.`,
  );
}

/**
 * Whether a file falls to a part. That depends on its name alone: it is the same on every computer, and stays when
 * others come and go, so that what was kept of a part is of use the next time.
 * @param name from the folder that all documents lie in, with forward slashes
 */
export function fallsTo({ part, of }: Shard, name: string): boolean {
  // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), which spreads names that are nearly alike.
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % of === part - 1;
}
