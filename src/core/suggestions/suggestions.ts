/** Changes that one of the two suggests instead of making them, with a reason. They stand in the document itself. */
import type { PlanDocument } from '../document.ts';
import type { Change, Refusal } from '../edit/change.ts';
import type { Asked } from '../view/changes/asked.ts';
import type { SuggestionIntent, SuggestionItem } from '../view/planView.ts';

/** What is suggested in a document, in its order. */
export function suggestionsOf(_document: PlanDocument): readonly SuggestionItem[] {
  return [];
}

/** Whether an intent is about suggestions. */
export function isSuggestionIntent(intent: { readonly do: string }): intent is SuggestionIntent {
  return ['suggest', 'suggest-out', 'answer-suggestion'].includes(intent.do);
}

/** The changes an intent about suggestions asks for. @param by who suggests, where that is known; @param today ISO */
export function suggestionChanges(
  _document: PlanDocument,
  _intent: SuggestionIntent,
  _said: { readonly by: string | undefined; readonly today: string },
): Asked | Refusal {
  return { refused: 'Suggestions can’t be written yet.', at: 0 };
}

/** What is to be suggested where two versions are kept until they talk. */
export interface ToSuggest {
  /** The id of the item; undefined for the document itself. */
  readonly about: string | undefined;
  /** What of it, as a way from the item: `target`, `technology.tool`; undefined for the item as a whole. */
  readonly field: string | undefined;
  /** What it would say; undefined: it would be taken out. */
  readonly to: string | undefined;
  readonly why: string;
  readonly by: string | undefined;
  /** ISO day. */
  readonly on: string | undefined;
}

/** The changes that write suggestions into a document. */
export function changesToSuggest(_document: PlanDocument, _wanted: readonly ToSuggest[]): readonly Change[] {
  return [];
}
