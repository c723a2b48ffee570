/** Who it is that says something in our notes: asked once where it is not known, and kept only where the person wants that. */
import { ConfigurationTarget, window, workspace } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { isSamePerson } from '../../core/kinds/people.ts';
import type { Shelf } from '../../core/library/shelf.ts';
import { peopleOf } from '../../core/view/papers/people.ts';
import { Left } from '../ask.ts';
import { whereKept } from '../whereKept.ts';

/** What was answered, as long as this window is open. */
let answered: string | undefined;

const NOBODY = 'Leave the name out';

/**
 * The person's name as the notes write it.
 * @returns undefined where it is not to be written, or where the notes name nobody
 * @throws Left when the person leaves
 */
export async function whoSpeaks(notes: PlanDocument, shelf: Shelf): Promise<string | undefined> {
  const { names, me } = peopleOf(notes, shelf);
  if (me !== '' && (names.length === 0 || names.includes(me))) return me;
  const known = names.find((name) => isSamePerson(name, answered));
  if (known !== undefined || names.length === 0) return known;
  const picked = await window.showQuickPick([...names, NOBODY], {
    title: notes.title,
    placeHolder: 'Who are you? Your name stands beside what you bring up.',
    ignoreFocusOut: true,
  });
  if (picked === undefined) throw new Left();
  if (picked === NOBODY) return undefined;
  answered = picked;
  void offerToRemember(picked);
  return picked;
}

async function offerToRemember(name: string): Promise<void> {
  const remember = 'Remember';
  const answer = await window.showInformationMessage(
    `Shall Third Point remember ${whereKept()} that you are ${name}?`,
    remember,
  );
  if (answer === remember)
    await workspace.getConfiguration('thirdPoint').update('me', name, ConfigurationTarget.Global);
}
