import {
  CodeAction,
  CodeActionKind,
  commands,
  Disposable,
  languages,
  MarkdownString,
  Range,
  ThemeColor,
  window,
  workspace,
  type CodeActionContext,
  type CodeActionProvider,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { wordsOfLine } from '../core/coaching/ownLine.ts';
import type { PlanDocument } from '../core/document.ts';
import type { Fix } from '../core/finding.ts';
import type { RuleFinding } from '../core/rules/rule.ts';
import { refOf } from '../core/view/refs.ts';
import { nodeAt } from '../core/yaml/navigate.ts';
import type { Documents } from './documents.ts';
import { resolveLater } from './language/laterAction.ts';
import { newestToChange, ours } from './language/newest.ts';
import { toAction } from './language/quickFixes.ts';
import { toRange } from './ranges.ts';
import { turnOffActions } from './turnOff.ts';
import { WrittenHere } from './writtenHere.ts';

const FINE = 'thirdPoint.hintIsFine';

/**
 * Shows hints about the language of notes and visits to the one who writes them: in the active editor, for what was
 * written in this window, once it is written. They are marks of the editor and never diagnostics, since those of a
 * live session's host are shown to the guests; and what is answered with “Fine as is” is remembered in this window
 * alone, since a note in the text would tell the other one that there was a hint.
 */
export function showCoachHints(documents: Documents): Disposable {
  return new CoachHints(documents);
}

class CoachHints extends Disposable {
  readonly #documents: Documents;
  readonly #written = new WrittenHere();
  readonly #mark = window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new ThemeColor('descriptionForeground'),
  });
  /** The hints that were found fine, by document. */
  readonly #fine = new Map<string, Set<string>>();
  #editor: TextEditor | undefined;
  readonly #parts: Disposable[] = [];

  constructor(documents: Documents) {
    super(() => {
      Disposable.from(...this.#parts, this.#mark, this.#written).dispose();
    });
    this.#documents = documents;
    const provider: CodeActionProvider = {
      provideCodeActions: (open, range, context) => this.#actions(open, range, context),
      resolveCodeAction: resolveLater,
    };
    this.#parts.push(
      window.onDidChangeActiveTextEditor(() => this.#show()),
      documents.onDidChange((changed) => {
        const shown = window.activeTextEditor?.document.uri.toString();
        if (shown !== undefined && changed.has(shown)) this.#show();
      }),
      this.#written.onDidPause(() => this.#show()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#fine.delete(uri.toString())),
      languages.registerCodeActionsProvider(ours, provider, {
        providedCodeActionKinds: [CodeActionKind.QuickFix],
      }),
      commands.registerCommand(FINE, (uri: unknown, hint: unknown) => {
        if (typeof uri !== 'string' || typeof hint !== 'string') return;
        this.#fine.set(uri, (this.#fine.get(uri) ?? new Set()).add(hint));
        this.#show();
      }),
    );
    this.#show();
  }

  #show(): void {
    const editor = window.activeTextEditor;
    if (this.#editor !== editor) this.#editor?.setDecorations(this.#mark, []);
    this.#editor = editor;
    if (!editor) return;
    const document = this.#newest(editor.document);
    // The next look comes with the text that is in the editor by then.
    if (!document) return;
    editor.setDecorations(
      this.#mark,
      this.#hints(document).map(({ span, message }) => ({
        range: toRange(document.lines, span),
        hoverMessage: new MarkdownString().appendText(`${message}\n\nOnly you see this hint.`),
      })),
    );
  }

  /** What is known of an open text, if it is known as it stands in the editor. */
  #newest(open: TextDocument): PlanDocument | undefined {
    const document = this.#documents.library.get(open.uri.toString());
    return document?.text === open.getText() ? document : undefined;
  }

  /** The hints for what was written here, without those that are fine and those about what is being written. */
  #hints(document: PlanDocument): readonly RuleFinding[] {
    const { uri, sound } = document;
    const fine = this.#fine.get(uri);
    return this.#documents.library.hints(uri).filter((hint) => {
      const item = nodeAt(sound, hint.item)?.span ?? hint.span;
      const whole = {
        start: Math.min(item.start, hint.span.start),
        end: Math.max(item.end, hint.span.end),
      };
      return (
        this.#written.has(uri, whole) && !this.#written.isWritingIn(uri, whole) && !fine?.has(keyOf(hint))
      );
    });
  }

  /**
   * Answers only where this window's own cursor is: a guest of a live session is given what the host's extensions
   * answer, and a hint is for nobody but the one who writes.
   */
  #actions(open: TextDocument, range: Range, context: CodeActionContext): CodeAction[] {
    const editor = window.activeTextEditor;
    if (editor?.document !== open) return [];
    if (!editor.selections.some((selection) => selection.intersection(range))) return [];
    const document = newestToChange(this.#documents, open, true);
    if (!document) return [];
    // Whoever has just written a line has the cursor at its end, behind the words that the hint is about.
    const here = this.#hints(document).filter(({ span }) => {
      const { start, end } = toRange(document.lines, span);
      return start.line <= range.end.line && range.start.line <= end.line;
    });
    const own = here.flatMap((hint) =>
      hint.fixes.flatMap((fix) =>
        isAcceptance(fix)
          ? fineAction(document, hint, fix)
          : (toAction({ open, document, library: this.#documents.library }, hint, fix, context) ?? []),
      ),
    );
    const codes = here.map(({ code }) => code);
    const moves = here.flatMap((hint) => moveAction(document, hint) ?? []);
    return [...own, ...moves, ...turnOffActions(this.#documents, document, codes)];
  }
}

function fineAction({ uri }: PlanDocument, hint: RuleFinding, { title }: Fix): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: FINE, title, arguments: [uri, keyOf(hint)] };
  return action;
}

/** A judgment or a remark about a person may be right, and not for the paper that both read. */
const movable: ReadonlySet<string> = new Set(['coach-evidence-with-judgment', 'coach-remark-about-person']);

/** Offers to keep the line privately instead. */
function moveAction(document: PlanDocument, { code, item }: RuleFinding): CodeAction | undefined {
  if (!movable.has(code) || wordsOfLine(document, item) === undefined) return undefined;
  const title = 'Move to my notes';
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  const line = refOf(document, item);
  action.command = { command: 'thirdPoint.moveToMyNotes', title, arguments: [document.uri, line] };
  return action;
}

/** Whether a fix would write into the text that a question is answered. */
function isAcceptance({ changes }: Fix): boolean {
  return changes.some((change) => change.do === 'accept');
}

/** A hint about other words is another hint. */
function keyOf({ code, message }: RuleFinding): string {
  return `${code} ${message}`;
}
