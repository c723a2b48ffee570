/** Which of our notes are meant, from wherever a person is. */
import { commands, Uri, window } from 'vscode';
import { meetingFor, notesAbout } from '../../core/coaching/lookingAt.ts';
import type { PlanDocument } from '../../core/document.ts';
import type { Shelf } from '../../core/library/shelf.ts';
import { peopleOf } from '../../core/view/papers/people.ts';
import { listed } from '../../core/words.ts';
import { Left } from '../ask.ts';

/** How the person is asked. */
export interface WhichWords {
  /** What is being done: the question's title. */
  readonly title: string;
  /** Asked where several could be meant. */
  readonly which: string;
  /** Asked where none names what is shown. */
  readonly unnamed: string;
  /** Said where there are none at all. */
  readonly none: string;
}

/**
 * The notes that are meant: those shown, those of the meeting that is going on, those about what is shown. Where it could
 * be several, or none names what is shown, the person chooses: what is meant for one partner never goes to another by
 * itself. Where there are none, setting them up is offered.
 * @param shown what is on the table; undefined: nothing is
 * @throws Left when the person leaves
 */
export async function whichNotes(
  shown: PlanDocument | undefined,
  shelf: Shelf,
  words: WhichWords,
): Promise<PlanDocument | undefined> {
  if (shown?.kind === 'collaboration-log') return shown;
  const open = shown && meetingFor(shown, shelf)?.log;
  if (open) return open;
  const own = shown ? notesAbout(shown, shelf) : [];
  const [only] = own;
  if (only && own.length === 1) return only;
  const all = own.length > 0 ? own : shelf.ofKind('collaboration-log');
  if (all.length === 0) {
    void offerSetUp(shown, words.none);
    return undefined;
  }
  // From nowhere in particular, the only notes are meant.
  if (!shown && all.length === 1) return all[0];
  const picked = await window.showQuickPick(
    all.map((notes) => {
      const names = listed(peopleOf(notes, shelf).names, 'and', 3);
      return { label: notes.title, description: [names, fileOf(notes)].filter(Boolean).join(' · '), notes };
    }),
    {
      title: words.title,
      placeHolder: own.length > 0 || !shown ? words.which : words.unnamed,
      ignoreFocusOut: true,
    },
  );
  if (!picked) throw new Left();
  return picked.notes;
}

/** The name of the file, for telling notes apart. */
export function fileOf({ uri }: PlanDocument): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? '';
}

async function offerSetUp(shown: PlanDocument | undefined, none: string): Promise<void> {
  const setUp = 'Set up our notes';
  if ((await window.showInformationMessage(none, setUp)) === setUp)
    await commands.executeCommand('thirdPoint.setUp', ...(shown ? [Uri.parse(shown.uri)] : []));
}
