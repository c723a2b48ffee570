/** Suggestions in the text: made for the value at the cursor, answered at their entry, by the light bulb or a command. */
import {
  CodeAction,
  CodeActionKind,
  commands,
  Disposable,
  languages,
  Uri,
  window,
  type CodeActionProvider,
  type TextDocument,
} from 'vscode';
import { dayOf } from '../core/dates.ts';
import type { PlanDocument } from '../core/document.ts';
import { planEdits } from '../core/edit/planEdits.ts';
import { inDocument } from '../core/language/refactor/rework.ts';
import { suggestableAt, suggestionAt, type Suggestable } from '../core/suggestions/inText.ts';
import { changesFor } from '../core/view/changesFor.ts';
import type { SuggestionItem } from '../core/view/planView.ts';
import { plain } from '../core/markdown/markdown.ts';
import { Left, Questions } from './ask.ts';
import type { Documents } from './documents.ts';
import { change } from './edits.ts';
import { LaterAction, resolveLater } from './language/laterAction.ts';
import { newestToChange, ours } from './language/newest.ts';
import { mayWrite } from './live/readingOnly.ts';
import { bringUpSuggestion } from './together/nextTimeCommand.ts';
import { whoSuggests } from './together/whoSuggests.ts';

const COMMAND = 'thirdPoint.suggest';

const words = {
  suggest: 'Suggest instead…',
  title: 'Suggest a change',
  to: (label: string) => `${label}: what could it say instead? Left empty, it would go.`,
  why: 'What speaks for it? For instance what students did, or what would help them.',
  same: 'These words stand there already.',
  use: 'Use it',
  keep: 'Keep ours',
  nothing: 'Put the cursor into the words of a plan first.',
};

/** Offers to suggest other words for a value, and to answer a suggestion. */
export function suggestInText(documents: Documents): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions(open, range) {
      const document = newestToChange(documents, open);
      if (!document) return [];
      const offset = open.offsetAt(range.start);
      const suggestion = suggestionAt(document, offset);
      if (suggestion) return answersTo(documents, open, document, suggestion);
      const found = suggestableAt(document, offset);
      return found ? [suggestAction(document, found)] : [];
    },
    resolveCodeAction: resolveLater,
  };
  return Disposable.from(
    languages.registerCodeActionsProvider(ours, provider, {
      providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor],
    }),
    commands.registerCommand(COMMAND, async (uri: unknown, offset: unknown) => {
      try {
        await suggest(documents, uri, offset);
      } catch (error) {
        if (!(error instanceof Left)) throw error;
      }
    }),
  );
}

function suggestAction({ uri }: PlanDocument, { span }: Suggestable): CodeAction {
  const action = new CodeAction(words.suggest, CodeActionKind.Refactor);
  action.command = { command: COMMAND, title: words.suggest, arguments: [uri, span.start] };
  return action;
}

/** What can be done about a suggestion; what can’t be used any more is not offered to be. */
function answersTo(
  documents: Documents,
  open: TextDocument,
  document: PlanDocument,
  suggestion: SuggestionItem,
): CodeAction[] {
  const { id } = suggestion;
  const answers = (['use', 'keep'] as const).flatMap((answer) => {
    const asked = changesFor(
      document,
      { do: 'answer-suggestion', id, answer },
      { now: 0, seen: 0, ...said(documents) },
    );
    const planned = 'refused' in asked ? asked : planEdits(document, asked.changes);
    if ('refused' in planned) return [];
    const offered = { open, document, library: documents.library };
    return [
      new LaterAction(words[answer], CodeActionKind.QuickFix, offered, () => inDocument(document, planned)),
    ];
  });
  return [...answers, bringUpSuggestion(document, suggestion)];
}

function said({ library }: Documents) {
  return { today: dayOf(new Date()), by: library.me, shelf: library };
}

/**
 * Asks for the words and the reason, and writes the suggestion.
 * @param uri where the light bulb was; without it, the text that is in front, at its cursor
 * @throws Left when the person leaves
 */
async function suggest(documents: Documents, uri: unknown, offset: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const address = typeof uri === 'string' ? uri : editor?.document.uri.toString();
  if (address !== undefined && editor?.document.uri.toString() === address)
    documents.refresh(editor.document.uri);
  const document = address === undefined ? undefined : documents.library.get(address);
  const at = typeof offset === 'number' ? offset : editor?.document.offsetAt(editor.selection.active);
  const found = document && at !== undefined ? suggestableAt(document, at) : undefined;
  if (!document || !found) {
    await window.showInformationMessage(words.nothing);
    return;
  }
  if (!(await mayWrite(Uri.parse(document.uri)))) return;
  const { ref, field, text, label } = found;
  const ask = new Questions(words.title, 2);
  const instead = await ask.words(
    words.to(label),
    plain(text),
    (written) => (written === text.trim() ? words.same : undefined),
    text,
  );
  const why = await ask.words(words.why, '');
  const by = await whoSuggests(document, documents.library);
  const made = await change(documents, Uri.parse(document.uri), (now) =>
    changesFor(
      now,
      { do: 'suggest', ref, field, text: instead, why },
      {
        // The value is looked for by its item again; one that goes by place needs the text it was found in.
        ...{ now: 1, seen: now.text === document.text ? 1 : 0, ...said(documents), by },
      },
    ),
  );
  if (!('refused' in made)) documents.refresh(Uri.parse(document.uri));
  await window.showInformationMessage('refused' in made ? made.refused : made.said);
}
