/** Actions that are offered at once, and worked out when somebody takes them. */
import {
  CodeAction,
  commands,
  Disposable,
  Uri,
  window,
  type CodeActionKind,
  type CodeActionProvider,
  type TextDocument,
} from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import type { Worked } from '../../core/language/refactor/rework.ts';
import type { Library } from '../../core/library/library.ts';
import { placeOfFill, selectWords } from '../fillIn.ts';
import { toStep } from './steps.ts';

const SELECT = 'thirdPoint.selectText';
const SAY = 'thirdPoint.sayWhyNot';

/** What is said where others were faster. */
export const CHANGED = 'The text changed meanwhile; please try again.';

/** What an action is about. */
export interface Offered {
  readonly open: TextDocument;
  /** What stands in it, as the library has it. */
  readonly document: PlanDocument;
  readonly library: Library;
}

/**
 * VS Code asks what can be done wherever the cursor goes; what it takes to do it, it asks about the one that is taken.
 * Whoever registers such actions registers `resolveLater`, too.
 */
export class LaterAction extends CodeAction {
  readonly offered: Offered;
  readonly work: () => Worked;

  /** @param work works it out on the document it is offered for */
  constructor(title: string, kind: CodeActionKind, offered: Offered, work: () => Worked) {
    super(title, kind);
    this.offered = offered;
    this.work = work;
  }
}

/** Gives an action its edit, or words that say why it cannot be done; then nothing is changed. */
export const resolveLater: NonNullable<CodeActionProvider['resolveCodeAction']> = (action) => {
  if (action instanceof LaterAction && !action.edit && !action.command) takeIn(action);
  return action;
};

function takeIn(action: LaterAction): void {
  const { open, document, library } = action.offered;
  const isNewest = open.getText() === document.text && library.get(document.uri)?.text === document.text;
  const worked = isNewest ? action.work() : { refused: CHANGED, at: 0 };
  if ('refused' in worked) {
    // Said once it is taken: to look at it changes nothing, and says nothing.
    action.command = { command: SAY, title: action.title, arguments: [worked.refused] };
    return;
  }
  const { step, fill } = worked;
  action.edit = toStep(library, step);
  const edits = step.changed.find(({ uri }) => uri === document.uri)?.edits;
  const start = fill === undefined || !edits ? undefined : placeOfFill(document.text, edits, fill);
  if (start !== undefined)
    action.command = { command: SELECT, title: 'Write here', arguments: [open.uri.toString(), start, fill] };
}

/** What such actions do besides their edit: select words that are there to be written over, say why not. */
export function registerLaterActions(): Disposable {
  return Disposable.from(
    commands.registerCommand(SELECT, async (uri: unknown, start: unknown, text: unknown) => {
      if (typeof uri === 'string' && typeof start === 'number' && typeof text === 'string')
        await selectWords(Uri.parse(uri), start, text);
    }),
    commands.registerCommand(SAY, (why: unknown) => {
      if (typeof why === 'string') void window.showInformationMessage(why);
    }),
  );
}
