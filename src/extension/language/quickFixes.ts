import {
  CodeAction,
  CodeActionKind,
  Disposable,
  languages,
  type CodeActionContext,
  type CodeActionProvider,
  type Uri,
} from 'vscode';
import { mayPlan } from '../../core/edit/planEdits.ts';
import type { Finding, Fix } from '../../core/finding.ts';
import { byChanges } from '../../core/language/refactor/rework.ts';
import { isQuestion } from '../../core/rules/rule.ts';
import { SOURCE } from '../diagnostics.ts';
import type { Documents } from '../documents.ts';
import { toRange } from '../ranges.ts';
import { LaterAction, registerLaterActions, resolveLater, type Offered } from './laterAction.ts';
import { newestToChange, ours } from './newest.ts';
import { nextTimeAction } from '../together/nextTimeCommand.ts';
import { registerTurnOff, turnOffActions } from '../turnOff.ts';

/** Offers the fixes of the findings at the cursor. */
export function offerQuickFixes(documents: Documents): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions(open, range, context) {
      const document = newestToChange(documents, open, true);
      if (!document) return [];
      const { library } = documents;
      const found = library
        .findings(document.uri)
        .filter(({ span }) => toRange(document.lines, span).intersection(range));
      return [
        ...found.flatMap((finding) =>
          finding.fixes.flatMap((fix) => toAction({ open, document, library }, finding, fix, context) ?? []),
        ),
        ...(found.some(({ code }) => code === 'yaml-two-versions') ? [bringTogetherAction(open.uri)] : []),
        ...found
          .filter(isQuestion)
          .slice(0, 1)
          .map((finding) => nextTimeAction(document, finding)),
        ...turnOffActions(
          documents,
          document,
          found.map(({ code }) => code),
        ),
      ];
    },
    resolveCodeAction: resolveLater,
  };
  return Disposable.from(
    languages.registerCodeActionsProvider(ours, provider, {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
    registerLaterActions(),
    registerTurnOff(documents),
  );
}

/** Leads from two versions of the same lines to the page on which they are brought together. */
function bringTogetherAction(uri: Uri): CodeAction {
  const action = new CodeAction('Bring both versions together', CodeActionKind.QuickFix);
  action.command = { command: 'thirdPoint.bringTogether', title: action.title, arguments: [uri] };
  action.isPreferred = true;
  return action;
}

/** A fix as VS Code offers it, worked out when it is taken; undefined where the text has to be mended first. */
export function toAction(
  offered: Offered,
  finding: Finding,
  fix: Fix,
  context: CodeActionContext,
): CodeAction | undefined {
  const { document } = offered;
  if (!mayPlan(document, fix.changes)) return undefined;
  const action = new LaterAction(fix.title, CodeActionKind.QuickFix, offered, () =>
    byChanges(document, fix.changes, fix.fill),
  );
  action.isPreferred = fix.preferred ?? false;
  action.diagnostics = context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === SOURCE &&
      diagnostic.message === finding.message &&
      diagnostic.range.isEqual(toRange(document.lines, finding.span)),
  );
  return action;
}
