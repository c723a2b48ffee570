// Writes over a document in one go, or not at all.
import { access, constants, readFile, realpath, stat, type FileHandle } from 'node:fs/promises';
import { decode } from './decode.ts';
import { isInside } from './files.ts';
import { reasonOf } from './reason.ts';
import { replaceFile } from './replaceFile.ts';

/** A file stays as it is; the message says why, as the end of a sentence. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

const BOM = [0xef, 0xbb, 0xbf];

/**
 * Puts another text into a file: beside it first, then in its place, so that nobody ever sees half of it. Its
 * permissions stay, and so does a byte order mark. Of a link, the file it leads to is written.
 * @param path absolute
 * @param before the text as it was read
 * @param folders the file must lie in one of them; absolute
 * @throws NotWritten where the file is read-only, lies elsewhere, or is another one by now
 */
export async function writeOver(
  path: string,
  before: string,
  after: string,
  folders: readonly string[],
): Promise<void> {
  try {
    const target = await realpath(path);
    const homes = await Promise.all(folders.map((folder) => realpath(folder)));
    if (!homes.some((home) => isInside(home, target))) throw new NotWritten('it leads to another folder');
    const mode = await writableMode(target);
    await replaceFile(target, mode, (handle) => fill(handle, target, before, after));
  } catch (error) {
    throw error instanceof NotWritten ? error : new NotWritten(reasonOf(error));
  }
}

/** A file's permissions. @throws NotWritten where nobody, or not this person, may write to it */
async function writableMode(file: string): Promise<number> {
  const { mode } = await stat(file);
  // Whoever may do everything is still told that a file is meant to stay as it is.
  const may = (mode & 0o222) !== 0 && (await isWritable(file));
  if (!may) throw new NotWritten('it can only be read');
  return mode & 0o7777;
}

async function isWritable(file: string): Promise<boolean> {
  return access(file, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Writes the text, if the file is still the one that was read. */
async function fill(handle: FileHandle, target: string, before: string, after: string): Promise<void> {
  const bytes = await readFile(target);
  const now = decode(bytes);
  if (!now.isUtf8 || now.text !== before) throw new NotWritten('someone changed it just now');
  const marked = BOM.every((byte, index) => bytes[index] === byte);
  await handle.writeFile(marked ? Buffer.concat([Buffer.from(BOM), Buffer.from(after)]) : after);
}
