import {
  CodeAction,
  CodeActionKind,
  Disposable,
  languages,
  Uri,
  commands,
  type CodeActionContext,
  type CodeActionProvider,
  type TextDocument,
} from 'vscode';
import type { PlanDocument } from '../core/document.ts';
import { planEdits } from '../core/edit/planEdits.ts';
import type { Finding, Fix } from '../core/finding.ts';
import { isQuestion } from '../core/rules/rule.ts';
import type { TextEdit } from '../core/text/edits.ts';
import { filePattern } from '../core/kinds/kind.ts';
import { SOURCE } from './diagnostics.ts';
import type { Documents } from './documents.ts';
import { toWorkspaceEdit } from './edits.ts';
import { placeOfFill, selectWords } from './fillIn.ts';
import { toRange } from './ranges.ts';
import { nextTimeAction } from './together/nextTimeCommand.ts';
import { registerTurnOff, turnOffActions } from './turnOff.ts';

const SELECT = 'thirdPoint.selectText';

/** Offers the fixes of the findings at the cursor. */
export function offerQuickFixes(documents: Documents): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions(open, range, context) {
      if (open.uri.scheme === 'vsls') return [];
      // Never for an older text than the one in the editor: its places would be off.
      const key = open.uri.toString();
      documents.refresh(open.uri);
      const document = documents.library.get(key);
      if (document?.text !== open.getText()) return [];
      const found = documents.library
        .findings(key)
        .filter(({ span }) => toRange(document.lines, span).intersection(range));
      return [
        ...found.flatMap((finding) =>
          finding.fixes.flatMap((fix) => toAction(open, document, finding, fix, context) ?? []),
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
  };
  return Disposable.from(
    // Everywhere but at a guest of a live session, who gets the host's.
    languages.registerCodeActionsProvider([{ language: 'yaml' }, { pattern: filePattern }], provider, {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
    commands.registerCommand(SELECT, selectText),
    registerTurnOff(),
  );
}

/** Leads from two versions of the same lines to the page on which they are brought together. */
function bringTogetherAction(uri: Uri): CodeAction {
  const action = new CodeAction('Bring both versions together', CodeActionKind.QuickFix);
  action.command = { command: 'thirdPoint.bringTogether', title: action.title, arguments: [uri] };
  action.isPreferred = true;
  return action;
}

/** A fix as VS Code offers it; undefined where it can’t be done on this text. */
export function toAction(
  open: TextDocument,
  document: PlanDocument,
  finding: Finding,
  fix: Fix,
  context: CodeActionContext,
): CodeAction | undefined {
  const edits = editsFor(document, fix);
  if (!edits) return undefined;
  const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(open.uri, document, edits);
  action.isPreferred = fix.preferred ?? false;
  action.diagnostics = context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === SOURCE &&
      diagnostic.message === finding.message &&
      diagnostic.range.isEqual(toRange(document.lines, finding.span)),
  );
  const fill = fix.fill;
  if (fill !== undefined) {
    const start = placeOfFill(document.text, edits, fill);
    if (start !== undefined)
      action.command = {
        command: SELECT,
        title: 'Write here',
        arguments: [open.uri.toString(), start, fill],
      };
  }
  return action;
}

/** The edits of a fix; undefined where it can't be done on this text (it is then not offered). */
function editsFor(document: PlanDocument, fix: Fix): readonly TextEdit[] | undefined {
  const planned = planEdits(document, fix.changes);
  return 'refused' in planned || planned.edits.length === 0 ? undefined : planned.edits;
}

async function selectText(uri: unknown, start: unknown, text: unknown): Promise<void> {
  if (typeof uri === 'string' && typeof start === 'number' && typeof text === 'string')
    await selectWords(Uri.parse(uri), start, text);
}
