/** What the fields of the pages about the two of them say. */
import { keyLabel } from '../words.ts';

export const fieldWords = {
  meanwhile: (text: string) =>
    text ? `Meanwhile it says here: “${text}”` : 'Meanwhile these words were taken away.',
  /** @param lines how many are in the field */
  addKeys: (lines: number) => (lines > 1 ? `Enter adds ${lines} lines` : 'Enter adds'),
  stillHere: (lines: boolean) =>
    `Your words are still here; they are not written down yet. ${lines ? keyLabel('Mod+Enter') : 'Enter'} writes them.`,
  remove: (text: string) => `Remove “${text}”`,
  more: (text: string) => `More for “${text}”`,
  changeIt: 'Change the words',
  removeIt: 'Remove',
  up: 'Move up',
  down: 'Move down',
  itsWords: 'The words',
} as const;
