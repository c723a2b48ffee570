// Looks for words where they must not be, byte by byte.
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Larger files are of the browser or of VS Code itself; ours are far smaller. */
const LARGEST = 64 * 1024 * 1024;
const PIECE = 4 * 1024 * 1024;

/**
 * Where words stand in the files of a folder, whatever kind of file it is: as UTF-8, as UTF-16, and as they are
 * written in JSON or in an address.
 * @param since only files that were changed after that time, in milliseconds
 * @returns `WORD in FILE` of each
 */
export function filesWith(words: readonly string[], folder: string, since = 0): string[] {
  const needles = words.flatMap((word) =>
    [
      Buffer.from(word),
      Buffer.from(word, 'utf16le'),
      Buffer.from(Buffer.from(word).toString('base64').slice(0, -4)),
    ].map((bytes) => ({ word, bytes })),
  );
  const longest = Math.max(...needles.map(({ bytes }) => bytes.length));
  const found: string[] = [];
  const folders = [folder];
  // Grows while it is walked.
  for (const at of folders) {
    for (const entry of entriesOf(at)) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) found.push(...wordsIn(path, needles, longest, since));
    }
  }
  return found;
}

interface Needle {
  readonly word: string;
  readonly bytes: Buffer;
}

function wordsIn(path: string, needles: readonly Needle[], longest: number, since: number): string[] {
  const found = new Set<string>();
  let file: number;
  try {
    const { size, mtimeMs } = statSync(path);
    if (size > LARGEST || mtimeMs < since) return [];
    file = openSync(path, 'r');
  } catch {
    // Gone in the meantime: files of a running program come and go.
    return [];
  }
  try {
    const piece = Buffer.alloc(PIECE + longest);
    for (let at = 0; ; at += PIECE) {
      const length = readSync(file, piece, 0, piece.length, at);
      const part = piece.subarray(0, length);
      for (const { word, bytes } of needles) if (part.includes(bytes)) found.add(`${word} in ${path}`);
      if (length < piece.length) return [...found];
    }
  } finally {
    closeSync(file);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
