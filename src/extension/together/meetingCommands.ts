import { commands, Disposable, window } from 'vscode';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';
import { endMeeting } from './endMeeting.ts';
import { uriMeant } from './inFront.ts';
import { meet } from './meeting.ts';
import { showPromises } from './promises.ts';

/** The commands of a meeting: begin or go on with it, end it, see what one promised. */
export function meetingCommands(desk: Desk, current: CurrentPlan): Disposable {
  const meant = (chosen: unknown): string | undefined => uriMeant(desk.documents, current, chosen);
  return Disposable.from(
    commands.registerCommand('thirdPoint.startMeeting', async (chosen: unknown) => {
      const { said } = await meet(desk, meant(chosen));
      if (said !== undefined) void window.showInformationMessage(said);
    }),
    commands.registerCommand('thirdPoint.endMeeting', (chosen: unknown) => endMeeting(desk, meant(chosen))),
    commands.registerCommand('thirdPoint.promises', () => showPromises(desk)),
  );
}
