import { window, workspace, type Uri } from 'vscode';
import type { PlanDocument } from '../core/document.ts';
import type { Refusal } from '../core/edit/change.ts';
import { planEdits } from '../core/edit/planEdits.ts';
import { applyEdits, type TextEdit } from '../core/text/edits.ts';
import type { Asked } from '../core/view/changesFor.ts';
import { applyOnce } from './applyOnce.ts';
import type { Documents } from './documents.ts';
import { pause } from './pause.ts';
import { keepWatch } from './live/keepWatch.ts';
import { whyNotToWrite } from './live/readingOnly.ts';
import { revealSpan } from './reveal.ts';

/** VS Code refuses an edit when the text changed meanwhile; then it is worked out anew, this often. */
const TRIES = 10;
/** Every try waits so many milliseconds longer than the one before. */
const LONGER = 15;

const ANOTHER_TYPES = 'Someone is writing here just now. Nothing was changed; please try again in a moment.';

const NOT_TAKEN = 'This text takes no changes just now. Perhaps you may only read it here.';

const SHOW = 'Show me';

/** What was asked and done, and how. */
export interface Changed extends Asked {
  /** The text before it. */
  readonly before: string;
  readonly edits: readonly TextEdit[];
}

/** A change, and what will have become of it when nothing of others is on its way any more. */
interface Tried {
  readonly made: Changed;
  /** Whether the text was what it should be, with nobody else writing there. */
  readonly isSure: boolean;
  readonly later: Promise<Refusal | undefined>;
}

/** What is under way, by document. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Changes a document as one undo step: worked out on the newest text, once that has come as a whole; applied, tried again
 * when refused; looked at afterwards, where others are writing until nothing of theirs is on its way. One change of a
 * document is made after the other. What others do to it after it was answered is put right or said.
 * @param ask what is wanted of the text as it is now
 * @param lastWins whether what others write at the same place in the same moment may stay, without a word
 * @returns what was asked, once it is done; a refusal where it could not be
 */
export async function change(
  documents: Documents,
  uri: Uri,
  ask: (document: PlanDocument, version: number) => Asked | Refusal,
  lastWins = false,
): Promise<Changed | Refusal> {
  const tried = await inTurn(uri.toString(), () => tryToChange(documents, uri, ask, lastWins));
  if (!('later' in tried)) return tried;
  if (!tried.isSure) return (await tried.later) ?? tried.made;
  void tried.later.then((said) => (said ? tell(uri, said) : undefined));
  return tried.made;
}

async function tryToChange(
  documents: Documents,
  uri: Uri,
  ask: (document: PlanDocument, version: number) => Asked | Refusal,
  lastWins: boolean,
): Promise<Tried | Changed | Refusal> {
  const key = uri.toString();
  const why = await whyNotToWrite(uri);
  if (why !== undefined) return { refused: why, at: 0 };
  const versions = new Set<number>();
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const open = await workspace.openTextDocument(uri);
    await documents.whenSettled(uri);
    const text = open.getText();
    versions.add(open.version);
    const document = documents.library.read(key, text, true);
    if (!document) return { refused: 'This is not a plan any more.', at: 0 };
    // Half of their line is there.
    if (document.broken && documents.arrivals.areOthersWriting(key)) return { refused: ANOTHER_TYPES, at: 0 };
    const asked = ask(document, open.version);
    if ('refused' in asked) return asked;
    const planned = planEdits(document, asked.changes);
    if ('refused' in planned) return planned;
    const { edits } = planned;
    const made = { ...asked, before: text, edits };
    if (edits.length === 0) return made;
    if (await applyOnce(documents, open, edits)) {
      const isAsMade = open.getText() === applyEdits(text, edits);
      // Then nothing that comes next is anything but another’s word.
      if (lastWins && isAsMade) return made;
      const isSure = isAsMade && !documents.arrivals.areOthersWriting(key);
      return { made, isSure, later: keepWatch(documents, uri, { before: document, edits, lastWins }) };
    }
    await pause(LONGER * (attempt + 1));
  }
  return { refused: versions.size > 1 ? ANOTHER_TYPES : NOT_TAKEN, at: 0 };
}

/** Does one thing with a document after the other. */
async function inTurn<Done>(key: string, act: () => Promise<Done>): Promise<Done> {
  const before = turns.get(key);
  const turn = before ? before.then(act, act) : act();
  turns.set(key, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(key) === turn) turns.delete(key);
  }
}

/** Says what has become of a change that was answered already. */
async function tell(uri: Uri, { refused, at }: Refusal): Promise<void> {
  const answer = await window.showWarningMessage(refused, SHOW);
  if (answer === SHOW) await revealSpan(uri.toString(), { start: at, end: at });
}
