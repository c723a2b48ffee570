/** Offers to rework parts of a document. */
import {
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  commands,
  Disposable,
  languages,
  Uri,
  window,
  workspace,
  type CodeActionContext,
  type CodeActionProvider,
} from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { entriesAround } from '../../core/language/refactor/around.ts';
import { goalsLinked, linkableAround } from '../../core/language/refactor/linkGoals.ts';
import { ordersOf, refactoringsAt } from '../../core/language/refactor/refactorings.ts';
import type { Rework, ReworkKind } from '../../core/language/refactor/rework.ts';
import type { Library } from '../../core/library/library.ts';
import { counted, quoted } from '../../core/words.ts';
import { Left, Questions } from '../ask.ts';
import { SOURCE } from '../diagnostics.ts';
import type { Documents } from '../documents.ts';
import { change } from '../edits.ts';
import type { Desk } from '../surface.ts';
import { CHANGED, LaterAction, resolveLater, type Offered } from './laterAction.ts';
import { newestToChange, ours } from './newest.ts';
import { toStep } from './steps.ts';

const LINK = 'thirdPoint.linkGoals';

const ORDER = CodeActionKind.Source.append('organize').append('thirdPoint');

const kinds: Readonly<Record<ReworkKind, CodeActionKind>> = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  rewrite: CodeActionKind.RefactorRewrite,
  sort: CodeActionKind.RefactorRewrite,
  form: CodeActionKind.RefactorRewrite,
};

/** Offers to rework parts of a document. */
export function offerRefactorings({ documents, meetingMode }: Desk): Disposable {
  const { library } = documents;
  const provider: CodeActionProvider = {
    provideCodeActions(open, range, context) {
      const document = newestToChange(documents, open);
      if (!document) return [];
      const offset = open.offsetAt(range.start);
      const offered = { open, document, library };
      const labels = meetingMode.labels(document.uri) ?? ((text: string): string => text);
      return [
        ...wanted(context, CodeActionKind.Refactor, CodeActionKind.QuickFix, () => [
          ...refactoringsAt(document, library, offset)
            .filter((rework) => isOffered(rework, context))
            .map((rework) => reworking(rework, labels(rework.title), offered, offset, context)),
          ...linkAction(documents, document, offset),
        ]),
        ...wanted(context, ORDER, undefined, () =>
          ordersOf(document).flatMap((rework) => ordering(rework, library)),
        ),
      ];
    },
    resolveCodeAction: resolveLater,
  };
  return Disposable.from(
    languages.registerCodeActionsProvider(ours, provider, {
      providedCodeActionKinds: [CodeActionKind.Refactor, CodeActionKind.QuickFix, ORDER],
    }),
    commands.registerCommand(LINK, async (uri: unknown, offset: unknown) => {
      try {
        if (typeof uri === 'string' && typeof offset === 'number') await linkGoals(documents, uri, offset);
      } catch (error) {
        if (!(error instanceof Left)) throw error;
      }
    }),
  );
}

/** Nearly everything can be written another way: no light bulb comes for that alone, while the cursor only comes by. */
function isOffered(rework: Rework, context: CodeActionContext): boolean {
  const isAsked = context.triggerKind === CodeActionTriggerKind.Invoke;
  return !isOfferedTwice(rework, context) && (isAsked || rework.kind !== 'form');
}

function reworking(
  rework: Rework,
  title: string,
  offered: Offered,
  offset: number,
  context: CodeActionContext,
): CodeAction {
  const isFix = isSettling(rework, context);
  const { document, library } = offered;
  const action = new LaterAction(title, isFix ? CodeActionKind.QuickFix : kinds[rework.kind], offered, () => {
    // Other documents it is about may be newer by then.
    const now = refactoringsAt(document, library, offset).find((each) => each.title === rework.title);
    return now?.work() ?? { refused: CHANGED, at: offset };
  });
  action.isPreferred = isFix;
  return action;
}

/** Worked out at once: on saving there is nobody to tell why something is not done. */
function ordering({ title, work }: Rework, library: Library): readonly CodeAction[] {
  const worked = work();
  if ('refused' in worked) return [];
  const action = new CodeAction(title, ORDER);
  action.edit = toStep(library, worked.step);
  return [action];
}

/** What is offered of some kind, where that kind may be shown. */
function wanted(
  { only }: CodeActionContext,
  kind: CodeActionKind,
  orKind: CodeActionKind | undefined,
  offer: () => CodeAction[],
): CodeAction[] {
  const isSource = CodeActionKind.Source.contains(kind);
  const isWanted = only
    ? [kind, orKind].some((each) => each !== undefined && (only.contains(each) || each.contains(only)))
    : !isSource;
  return isWanted ? offer() : [];
}

/** Whether a quick fix of what is said here does the same, and both would be shown. */
function isOfferedTwice({ answers }: Rework, { only, diagnostics }: CodeActionContext): boolean {
  const isSaid = diagnostics.some(
    ({ source, code }) => source === SOURCE && typeof code === 'object' && code.value === answers,
  );
  return !only && answers !== undefined && isSaid;
}

/** Whether it settles something that is said here, and is a quick fix then. */
function isSettling({ settles }: Rework, { only, diagnostics }: CodeActionContext): boolean {
  const isSaid = settles === true && diagnostics.some(({ source }) => source === SOURCE);
  return isSaid && (!only || only.contains(CodeActionKind.QuickFix));
}

function linkAction({ library }: Documents, document: PlanDocument, offset: number): CodeAction[] {
  if (document.broken || !document.current) return [];
  const found = linkableAround(document, library, entriesAround(document, offset));
  if (!found) return [];
  const action = new CodeAction('Link to a goal…', CodeActionKind.RefactorRewrite);
  action.command = { command: LINK, title: action.title, arguments: [document.uri, offset] };
  return [action];
}

/** Asks which goals an item goes with, and links it to them. @throws Left when the person leaves */
async function linkGoals(documents: Documents, uri: string, offset: number): Promise<void> {
  documents.refresh(Uri.parse(uri));
  const document = documents.library.get(uri);
  const found = document && linkableAround(document, documents.library, entriesAround(document, offset));
  if (!document || !found) return;
  const { path, label, goals } = found;
  const items = goals.map(({ id, text }) => ({ label: text === '' ? id : text, id }));
  const what = label === '' ? 'this' : quoted(label, 50);
  const chosen = await new Questions('Link to a goal', 1).pickSome(
    `Which goals does ${what} go with?`,
    items,
  );
  if (chosen.length === 0) return;
  const made = await change(documents, Uri.parse(uri), (now) =>
    now.text === document.text
      ? {
          changes: goalsLinked(
            path,
            chosen.map(({ id }) => id),
          ),
          said: `Linked to ${counted(chosen.length, 'goal')}.`,
        }
      : { refused: CHANGED, at: offset },
  );
  if ('refused' in made) await window.showInformationMessage(made.refused);
  else documents.refresh((await workspace.openTextDocument(Uri.parse(uri))).uri);
}
