import { commands, Disposable, TabInputCustom, TabInputText, Uri, window } from 'vscode';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';
import { endMeeting } from './endMeeting.ts';
import { meet } from './meeting.ts';
import { showPromises } from './promises.ts';

/** The commands of a meeting: begin or go on with it, end it, see what one promised. */
export function meetingCommands(desk: Desk, current: CurrentPlan): Disposable {
  /** The document above whose editor the button stands, the one in front, else the plan on the table. */
  const meant = (chosen: unknown): string | undefined => {
    if (chosen instanceof Uri) return chosen.toString();
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    const front = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
    if (front) desk.documents.refresh(front);
    return front && desk.documents.library.get(front.toString()) ? front.toString() : current.uri;
  };
  return Disposable.from(
    commands.registerCommand('thirdPoint.startMeeting', async (chosen: unknown) => {
      const { said } = await meet(desk, meant(chosen));
      if (said !== undefined) void window.showInformationMessage(said);
    }),
    commands.registerCommand('thirdPoint.endMeeting', (chosen: unknown) => endMeeting(desk, meant(chosen))),
    commands.registerCommand('thirdPoint.promises', () => showPromises(desk)),
  );
}
