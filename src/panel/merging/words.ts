/** What the page “Bring both versions together” says. */
import { keyLabel } from '../words.ts';

export const words = {
  about: 'Bring both versions together',
  waiting: 'Reading both versions …',
  nothingOpen: 'Nothing in it needs the two of you: it all fits together.',
  settle: 'Here you say what stays. Nothing is written into the document before you put it there.',
  merged: (count: number) =>
    count === 1 ? 'One change came together by itself' : `${count} changes came together by themselves`,
  fromBoth: 'From both',
  before: 'What it said before',
  beforeEmpty: (said: string) => `Before: ${said}`,
  versions: 'The two versions',
  gone: 'taken out:',
  added: 'new:',
  choose: 'What stays?',
  takeBack: 'Take this answer back',
  bothMeans: 'Your words stay, and the others stand beside them as a suggestion.',
  field: 'New words',
  useText: 'Use these words',
  cancel: 'Cancel',
  keys: () => `${keyLabel('Mod+Enter')} uses them, Escape leaves.`,
  next: 'Next open one',
  asText: 'Open it as text',
  open: (progress: string) => `${progress}.`,
  allSettled: 'All is settled.',
  settledMark: 'Settled',
} as const;
