/** Asks before something is marked for more people than the two agreed on. The one place where that is asked. */
import { Uri, window } from 'vscode';
import { talkFirst, widerAsked, type WiderAsked } from '../../core/coaching/wider.ts';
import type { PlanDocument } from '../../core/document.ts';
import { isAboutUs } from '../../core/kinds/kind.ts';
import { agreementFor } from '../../core/library/agreementFor.ts';
import { pathOf } from '../../core/view/refs.ts';
import type { Intent } from '../../core/view/planView.ts';
import type { Documents } from '../documents.ts';
import { change } from '../edits.ts';
import type { Answer } from '../intents.ts';

const TALK = 'Talk first';
const SHARE = 'Share anyway';

/**
 * Asks where an intent would mark something for more people than agreed.
 * @returns what is answered instead of doing it; undefined where it is to be done
 */
export async function askWider(
  documents: Documents,
  document: PlanDocument,
  intent: Intent,
): Promise<Answer | undefined> {
  if (intent.do !== 'set-text' || !isAboutUs(document.kind)) return undefined;
  const field = intent.field.split('/');
  if (field.at(-1) !== 'visibility') return undefined;
  const at = pathOf(document, intent.ref);
  if (!at) return undefined;
  const path = [...at, ...field.slice(0, -1).map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
  const asked = widerAsked(document, documents.library, path, intent.text.trim());
  return asked ? ask(documents, document, asked) : undefined;
}

async function ask(
  documents: Documents,
  document: PlanDocument,
  asked: WiderAsked,
): Promise<Answer | undefined> {
  const keep = { title: asked.keep, isCloseAffordance: true };
  const talk = { title: TALK, isCloseAffordance: false };
  const share = { title: SHARE, isCloseAffordance: false };
  const options = { modal: true, detail: asked.detail };
  const answer = await window.showInformationMessage(asked.question, options, keep, talk, share);
  if (answer === share) return undefined;
  if (answer !== talk) return { ok: false, said: 'It stays as agreed.' };
  return { ok: false, said: await noteTalk(documents, document, asked) };
}

/** Puts it on the list of what to talk about, in these notes or those that go with the document. */
async function noteTalk(documents: Documents, document: PlanDocument, asked: WiderAsked): Promise<string> {
  const stays = 'It stays as agreed until you have talked.';
  const notes = notesFor(documents, document);
  if (!notes) return stays;
  const uri = Uri.parse(notes.uri);
  const made = await change(documents, uri, () => ({ changes: [talkFirst(asked)], said: '' }));
  documents.refresh(uri);
  return 'refused' in made ? stays : `${stays} It is on your list to talk about next time.`;
}

function notesFor({ library }: Documents, document: PlanDocument): PlanDocument | undefined {
  if (document.kind === 'collaboration-log') return document;
  const agreement = document.kind === 'coaching-agreement' ? document : agreementFor(document, library);
  const notes = library
    .ofKind('collaboration-log')
    .filter((each) => agreement && agreementFor(each, library) === agreement);
  return notes.length === 1 ? notes[0] : undefined;
}
