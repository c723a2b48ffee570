/** Word files are packed folders. They are opened with a limit, and packed the same way on any day. */
import { unzipSync, zipSync } from 'fflate';

/** What lies in it, by its name within. */
export type Parts = Map<string, Uint8Array>;

/** More than this is not unpacked: a file can be made to grow a thousandfold. */
const LARGEST = 60_000_000;
const MOST_PARTS = 5_000;

/** The file would be too large, or too much, to be opened. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Unpacks a file. Sizes are known before anything is unpacked, and never exceeded, whatever the file says of itself.
 * @param wanted which parts are needed; the others are only named, with nothing in them
 * @throws TooLarge where it would not fit; any other Error where it is no packed folder
 */
export function unpacked(file: Uint8Array, wanted: (name: string) => boolean = () => true): Parts {
  let size = 0;
  const names: string[] = [];
  const opened = unzipSync(file, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      if (names.length > MOST_PARTS) throw new TooLarge();
      if (!wanted(name)) return false;
      size += originalSize;
      if (size > LARGEST) throw new TooLarge();
      return true;
    },
  });
  const parts: Parts = new Map();
  const contents = new Map(Object.entries(opened));
  for (const name of names) parts.set(name, contents.get(name) ?? new Uint8Array());
  return parts;
}

/** The first day such a file can name, so that no day is told. */
const NO_DAY = new Date(1980, 0, 1, 12);

/** Packs a folder: what says what is in it first, as Word does. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>, level: 0 | 6 = 6): Uint8Array {
  const first = (name: string): number => ['[Content_Types].xml', '_rels/.rels'].indexOf(name) >>> 0;
  const ordered = [...parts].sort(([a], [b]) => first(a) - first(b));
  return zipSync(Object.fromEntries(ordered), { mtime: NO_DAY, level });
}

/** The text of a part. */
export function textOf(part: Uint8Array | undefined): string {
  return part === undefined ? '' : new TextDecoder().decode(part);
}

/** A text as a part. */
export function partOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
