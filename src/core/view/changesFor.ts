/** Turns what a person asks for in the panel into changes of the document. */
import type { PlanDocument } from '../document.ts';
import type { Refusal } from '../edit/change.ts';
import type { Shelf } from '../library/shelf.ts';
import { isSuggestionIntent, suggestionChanges, type MadeIntent } from '../suggestions/intents.ts';
import { add } from './changes/add.ts';
import { GONE, nameOf, refuse, type Asked } from './changes/asked.ts';
import { meansUnwrittenLevel, removeLevel, setForm, withLevelsWritten } from './changes/levels.ts';
import { link } from './changes/link.ts';
import { move, place } from './changes/move.ts';
import { pick } from './changes/pick.ts';
import { removal } from './changes/remove.ts';
import { standard } from './changes/standard.ts';
import { agreementChanges, agreementText, isAgreementIntent } from './changes/agreement.ts';
import { isNotesIntent, notesChanges } from './changes/notes.ts';
import { useTable } from './changes/table.ts';
import { isVisitChange, visitChanges } from './changes/visit.ts';
import { addText, setText } from './changes/write.ts';
import type { Intent, SetUpIntent, SharingIntent, SinceIntent, TogetherIntent } from './planView.ts';
import { goesByPlace, pathOf } from './refs.ts';

export { GONE, type Asked } from './changes/asked.ts';
export { offerTable } from './changes/table.ts';

/** Made with another Third Point, or something else than its name says. */
const READ_ONLY = 'This can only be read here just now; the line above the plan says why.';

/** The intents that change the document itself. */
export type ChangingIntent = Exclude<
  Intent,
  | { do: 'reveal' }
  | { do: 'open' }
  | { do: 'fix' }
  | { do: 'watch' }
  | { do: 'my-note' }
  | TogetherIntent
  | SetUpIntent
  | SharingIntent
  | SinceIntent
>;

const changesNothing: ReadonlySet<Intent['do']> = new Set([
  ...(['reveal', 'open', 'fix', 'watch', 'my-note', 'meet', 'next-time', 'follow', 'set-up'] as const),
  ...(['look', 'look-at', 'look-for', 'look-on', 'look-away', 'look-there'] as const),
  ...(['share-mine', 'get-changes', 'settle', 'finish-sharing', 'show-source-control'] as const),
  ...(['since', 'since-baseline', 'since-names', 'since-show', 'since-keep', 'since-open'] as const),
]);

/** Whether an intent changes the document that is shown, by `changesFor`. */
export function isChanging(intent: Intent): intent is ChangingIntent {
  return !changesNothing.has(intent.do);
}

/** What the person who asks was looking at, and when. */
export interface Seen {
  /** The version of the text the changes are made on. */
  readonly now: number;
  /** The version the person was looking at: items named by their place need it to be the same. */
  readonly seen: number;
  /** The day it is for the person, ISO. */
  readonly today: string;
  /** Who the person is, where that is known: whoever suggests something is named. */
  readonly by?: string | undefined;
  /** The other documents, where they are known: our notes write down what a line is about as seen from them. */
  readonly shelf?: Shelf | undefined;
}

/** The changes an intent asks for on the newest text. */
export function changesFor(
  document: PlanDocument,
  intent: ChangingIntent,
  { now, seen, today, by, shelf }: Seen,
): Asked | Refusal {
  if (!document.current) return refuse(READ_ONLY);
  const refs = [
    'ref' in intent ? intent.ref : undefined,
    'into' in intent ? intent.into : undefined,
    'after' in intent ? intent.after : undefined,
    'before' in intent ? intent.before : undefined,
  ];
  // A line that is words alone is known by them.
  const byWords = intent.do === 'set-text' && intent.field === '';
  if (now !== seen && !byWords && refs.some((ref) => ref !== undefined && goesByPlace(ref)))
    return refuse(GONE);
  if (meansUnwrittenLevel(document, intent))
    return withLevelsWritten(document, (written) =>
      changesFor(written, intent, { now, seen, today, by, shelf }),
    );
  if (intent.do === 'add') return add(document, intent, today);
  if (intent.do === 'use-table') return useTable(document, intent);
  if (isAgreementIntent(intent)) return agreementChanges(document, intent, today);
  if (isNotesIntent(intent)) return notesChanges(document, intent, { today, shelf });
  if (isVisitChange(intent)) return visitChanges(document, intent);
  if (isSuggestionIntent(intent)) {
    const make = (made: MadeIntent) => changesFor(document, made, { now, seen: now, today, by, shelf });
    return suggestionChanges(document, intent, { by, today, make });
  }
  const path = pathOf(document, intent.ref);
  if (!path) return refuse(GONE);
  const name = nameOf(document, path);
  switch (intent.do) {
    case 'set-text':
      return path.length === 0 && intent.field === 'form'
        ? setForm(document, intent)
        : (agreementText(document, path, intent) ?? setText(document, path, intent));
    case 'add-text':
      return addText(document, path, intent);
    case 'pick':
      return pick(document, path, intent);
    case 'standard':
      return standard(document, path, intent, name);
    case 'link':
      return link(document, path, intent.goal, intent.on, name);
    case 'accept':
      return {
        changes: [{ do: 'accept', path, code: intent.code }],
        said: `Fine as is: ${name}.`,
        focus: intent.ref,
      };
    case 'remove':
      return path.length === 2 && path[0] === 'levels'
        ? removeLevel(document, path, name)
        : removal(document, path, name);
    case 'move':
      return move(document, path, intent);
    case 'place':
      return place(document, path, intent);
  }
}
