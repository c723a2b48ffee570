/** Walks through folders that may lie far away, be very many, lead round in circles, or never answer. */

/** What a folder holds. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** How many folders are read at the same time: in a live session each costs the way to the host and back. */
const AT_ONCE = 12;

const skipped = new Set(['node_modules', '.git']);

/** Whether it is the name of a folder no plan lives in. */
export function isSkipped(name: string): boolean {
  return skipped.has(name);
}

/** Deeper folders are not walked, nor more than so many: loops and crowds would never end. */
const DEEPEST = 20;
const MOST_FOLDERS = 10_000;

/** A folder that is still to be read. */
interface Ahead {
  readonly path: readonly string[];
  readonly isLink: boolean;
  /** What the folders above it hold, for links that lead back to one of them. */
  readonly above: readonly string[];
}

/**
 * Reads folder by folder, the nearer ones first, several at a time.
 * @param read what a folder holds; nothing, where it can’t be read. Names come from the top, none for the top itself
 * @param isMeant whether a file of that name is looked for
 * @param stop ends the walk at once, with what is found by then, even where no folder answers any more
 * @returns the files, each as the names of its folders and its own, in their order
 */
export async function walk(
  read: (path: readonly string[]) => Promise<readonly Entry[]>,
  isMeant: (name: string) => boolean,
  stop: AbortSignal,
): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  const ahead: Ahead[] = [{ path: [], isLink: false, above: [] }];
  const look = async ({ path, isLink, above }: Ahead): Promise<void> => {
    const entries = await read(path);
    const holds = JSON.stringify(entries);
    // A link to a folder above it: everything in there is known already.
    if (isLink && above.includes(holds)) return;
    for (const { name, ...entry } of entries.filter(isName)) {
      if (!entry.isFolder) {
        if (isMeant(name)) found.push([...path, name]);
      } else if (!isSkipped(name) && path.length < DEEPEST)
        ahead.push({ path: [...path, name], isLink: entry.isLink, above: [...above, holds] });
    }
  };
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
  const underWay = new Set<Promise<void>>();
  for (let seen = 0; !stop.aborted;) {
    while (underWay.size < AT_ONCE && seen < MOST_FOLDERS) {
      const next = ahead.shift();
      if (!next) break;
      seen++;
      const looking: Promise<void> = look(next).finally(() => underWay.delete(looking));
      underWay.add(looking);
    }
    if (underWay.size === 0) break;
    await Promise.race([...underWay, stopped]);
  }
  return found
    .map((path) => ({ path, key: path.join('/') }))
    .sort(byKey)
    .map(({ path }) => path);
}

function byKey({ key: one }: { readonly key: string }, { key: other }: { readonly key: string }): number {
  return one < other ? -1 : 1;
}

/** What a file system says may be anything: no way up, and no way past. */
function isName({ name }: Entry): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}
