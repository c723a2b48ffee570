/** What the guard can find, as its sections on the page of messages say it. */
import type { CodeFacts } from '../codes.ts';
import type { GuardCode } from './guardReport.ts';

const NEVER =
  'Third Point never changes a history: that changes it for everyone who shares the folder, and does not reach copies.';

/** In the order of how far it has got. */
export const guardCodes: readonly (CodeFacts & { readonly code: GuardCode })[] = [
  {
    code: 'privacy-private-file',
    title: 'Private notes in a shared folder',
    about:
      'A file of private notes lies in a folder that is shared. It is encrypted, so nobody else can read it; but everyone would see that it is there and when it changed, and a copy can’t be taken back. Private notes are kept apart from folders, by VS Code. So somebody has copied it here, or the folder that VS Code keeps them in is shared as well.',
    todo: 'Move the file out of the folder. If your notes are kept inside of a shared folder, leave that place out of what is shared.',
  },
  {
    code: 'privacy-file-recorded',
    title: 'Private notes among what is shared',
    about:
      'A file of private notes is part of what is shared with the folder, or is marked to go along next. A rule that says what to leave out does nothing for a file that is shared already.',
    todo: 'Take it out of what is shared, and move it out of the folder. In a folder shared by git, `git rm --cached -- FILE` takes it out and leaves your copy. If it went out before, see below what its history keeps.',
  },
  {
    code: 'privacy-words-staged',
    title: 'Private words that are about to be shared',
    about:
      'A line that says it is private (`private:` and the like) is part of what is shared next. The words in the file may be gone already; what was marked is the text as it stood then.',
    todo: 'Take the line out of the file and save. Then mark the file to be shared again, so that the text without the line takes the place of the other (in git: `git add -- FILE`).',
  },
  {
    code: 'privacy-in-history',
    title: 'Private things in the history',
    about:
      'The history of a shared folder keeps every version, of files that are gone, too. Everyone who has a copy has all of it. Private notes are encrypted; a line of a document can be read by everyone.',
    todo: `First find out who has a copy, and tell your partner; where it is about students, tell the person in your school who answers for their data. If it has not left your computer, somebody who knows git can take the last versions back before they are shared. If it has, a tool such as \`git filter-repo\` can write the history anew, and everyone then needs a new copy. ${NEVER}`,
  },
];
