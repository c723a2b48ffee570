/** Asks with which day or which version a document is compared. */
import { dayOf, isoDate } from '../../core/dates.ts';
import { namedVersions, type FilePlace } from '../../core/history/fileHistory.ts';
import type { Git } from '../../core/privacy/git.ts';
import { Questions } from '../ask.ts';
import { sinceWords } from './sinceWords.ts';

/** @returns ISO @throws Left when the person leaves */
export async function askDay(): Promise<string> {
  const today = dayOf(new Date());
  const check = (words: string): string | undefined => {
    const day = isoDate(words);
    return day !== undefined && day <= today ? undefined : sinceWords.noDay;
  };
  const words = await new Questions(sinceWords.dayTitle, 1).words(sinceWords.dayPrompt, today, check);
  return isoDate(words) ?? today;
}

/** @returns the name of the version in full; undefined where there is none @throws Left when the person leaves */
export async function askVersion(git: Git, place: FilePlace): Promise<string | undefined> {
  const versions = await namedVersions(git, place);
  if (versions.length === 0) return undefined;
  const picked = await new Questions(sinceWords.versionTitle, 1).pick(sinceWords.versionPrompt, versions);
  return picked.ref;
}
