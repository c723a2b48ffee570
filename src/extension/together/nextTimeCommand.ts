import { CodeAction, CodeActionKind, commands, type Disposable, window } from 'vscode';
import { itemNear } from '../../core/coaching/named.ts';
import type { PlanDocument } from '../../core/document.ts';
import type { RuleFinding } from '../../core/rules/rule.ts';
import type { SuggestionItem } from '../../core/view/planView.ts';
import { DOCUMENT, refOf } from '../../core/view/refs.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';
import { uriMeant } from './inFront.ts';
import { askNextTime } from './nextTime.ts';

const COMMAND = 'thirdPoint.talkNextTime';

/** "Talk about this next time" from the text, its menu, the palette and the light bulb. */
export function nextTimeCommand(desk: Desk, current: CurrentPlan): Disposable {
  const { documents, cursors } = desk;
  return commands.registerCommand(COMMAND, async (chosen: unknown, ref: unknown, question: unknown) => {
    // The light bulb says which item is meant, and what is open about it.
    if (typeof chosen === 'string' && typeof ref === 'string') {
      if (documents.library.get(chosen))
        await askNextTime(desk, chosen, ref, typeof question === 'string' ? question : undefined);
      return;
    }
    const uri = uriMeant(documents, current, chosen);
    const document = uri === undefined ? undefined : documents.library.get(uri);
    if (!document) {
      await window.showInformationMessage('Open a plan first.');
      return;
    }
    const { ref: pressed, cursor } = cursors.in(document.uri);
    await askNextTime(
      desk,
      document.uri,
      pressed ?? (cursor === undefined ? undefined : itemNear(document, cursor)),
    );
  });
}

/** The same for a suggestion: its own words stand where theirs go. */
export function bringUpSuggestion(
  document: PlanDocument,
  { ref, would, what, why }: SuggestionItem,
): CodeAction {
  const action = new CodeAction('Talk about this next time', CodeActionKind.QuickFix);
  const question = [would ?? what, why].filter((part) => part !== '').join(' · ');
  action.command = { command: COMMAND, title: action.title, arguments: [document.uri, ref, question] };
  return action;
}

/** What the light bulb offers at an open question: to talk about it instead of settling it now. */
export function nextTimeAction(document: PlanDocument, { item, message }: RuleFinding): CodeAction {
  const action = new CodeAction('Talk about this next time', CodeActionKind.QuickFix);
  const ref = item.length === 0 ? DOCUMENT : refOf(document, item);
  action.command = { command: COMMAND, title: action.title, arguments: [document.uri, ref, message] };
  return action;
}
