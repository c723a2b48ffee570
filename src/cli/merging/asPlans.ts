// Merges three files by what they say.
import { mergeDocuments, type MergeOutcome } from '../../core/compare/merge.ts';
import { NotAsPlans, versionsOf, type Task } from './task.ts';

/** A larger file is no plan. In bytes. */
const LARGEST = 1024 * 1024;

/**
 * @returns what came of it; never a merge of lines
 * @throws NotAsPlans, or whatever goes wrong
 */
export async function mergeAsPlans(task: Task): Promise<MergeOutcome> {
  const versions = await versionsOf(task);
  if (Object.values(versions).some(({ byteLength }) => byteLength > LARGEST))
    throw new NotAsPlans('One of the versions is too long for a plan.');
  const { path, markerSize } = task;
  const outcome = mergeDocuments({
    base: textOf(versions.base),
    ours: textOf(versions.ours),
    theirs: textOf(versions.theirs),
    ...{ path, markerSize },
  });
  if (outcome.status === 'text-merge')
    throw new NotAsPlans(outcome.reason ?? 'The versions can’t be brought together by what they say.');
  if (outcome.status === 'clean' && outcome.conflicts.length > 0)
    throw new NotAsPlans('Something is still to be settled, and it is not said where.');
  return outcome;
}

/** Letter by letter, a byte order mark included. */
function textOf(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Letters of one byte with a zero beside each are UTF-16 without a mark.
    if (!text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw new NotAsPlans('One of the versions isn’t saved as UTF-8.');
}
