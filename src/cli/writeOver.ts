// Writes over a document in one go, or not at all.
import { randomUUID } from 'node:crypto';
import {
  access,
  constants,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decode } from './decode.ts';
import { isInside } from './files.ts';
import { reasonOf } from './reason.ts';

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
    const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}`);
    const handle = await open(beside, 'wx', mode);
    try {
      await fill(handle, target, before, after, mode);
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
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

/** Writes the text, and looks last whether the file is still the one that was read. */
async function fill(
  handle: FileHandle,
  target: string,
  before: string,
  after: string,
  mode: number,
): Promise<void> {
  try {
    const bytes = await readFile(target);
    const now = decode(bytes);
    if (!now.isUtf8 || now.text !== before) throw new NotWritten('someone changed it just now');
    const marked = BOM.every((byte, index) => bytes[index] === byte);
    await handle.writeFile(marked ? Buffer.concat([Buffer.from(BOM), Buffer.from(after)]) : after);
    // What the process leaves off new files is not left off here.
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
