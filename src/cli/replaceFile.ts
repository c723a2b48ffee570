// Puts a file in the place of another in one go, so that nobody ever sees half of it.
import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes beside the file first, and then in its place.
 * @param target absolute; where it is a link, the link itself would be replaced
 * @param mode its permissions; what the process leaves off new files is not left off here
 * @param fill writes it; where it throws, the file stays as it is
 * @throws as Node's file functions and `fill` do
 */
export async function replaceFile(
  target: string,
  mode: number,
  fill: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const beside = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}`);
  const handle = await open(beside, 'wx', mode);
  try {
    try {
      await fill(handle);
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
