import { commands, Uri, type ExtensionContext } from 'vscode';
import { showCoachHints } from './coachHints.ts';
import { lookAtCreek } from './creekProject.ts';
import { CurrentPlan } from './currentPlan.ts';
import { Cursors } from './cursors.ts';
import { togetherCommands } from './together/commands.ts';
import { suggestInText } from './suggestInText.ts';
import { nextTimeCommand } from './together/nextTimeCommand.ts';
import { copyForOthers } from './together/copyForOthers.ts';
import { followMeeting } from './together/followMeeting.ts';
import { lightInEditors } from './together/lightInEditors.ts';
import { LookingTogether } from './together/lookingTogether.ts';
import { meetingCommands } from './together/meetingCommands.ts';
import { MeetingMode } from './together/meetingMode.ts';
import { OpenNext } from './together/openNext.ts';
import { remindToReview } from './together/reviewReminder.ts';
import { uriMeant } from './together/inFront.ts';
import { showInStatusBar } from './together/statusBar.ts';
import { showDiagnostics } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { exchange } from './exchange/exchange.ts';
import { findStandard } from './exchange/findStandard.ts';
import { StandardsTree } from './exchange/standardsTree.ts';
import type { Git } from '../core/privacy/git.ts';
import type { Computer } from '../core/sharing/computer.ts';
import { PrivateThings } from './guard/privateThings.ts';
import { languageFeatures } from './language/language.ts';
import { labelFiles } from './labels.ts';
import { KeptOpen } from './live/keptOpen.ts';
import { ReadingOnly } from './live/readingOnly.ts';
import { LiveSession } from './live/session.ts';
import { showMessagePages } from './messagePage.ts';
import { Merging } from './merging/merging.ts';
import { OpenAsPlan } from './openAs.ts';
import { Opening } from './opening.ts';
import { followPlanInFront, openingCommands } from './openingCommands.ts';
import { Panel } from './panel.ts';
import { PanelStates } from './panelState.ts';
import { partsLieIn } from './parts.ts';
import { PlanEditors } from './planEditor.ts';
import { followPreferences, readPreferences } from './preferences.ts';
import { showMyNotes } from './private/myNotes.ts';
import { PrivateNames } from './private/names.ts';
import { PrivateNotes } from './private/privateNotes.ts';
import { VisitCapture } from './private/visitCapture.ts';
import { RosterFile } from './roster.ts';
import { SavedElsewhere } from './savedElsewhere.ts';
import { sharingCommands } from './sharing/commands.ts';
import { Sharing } from './sharing/sharing.ts';
import { sharingInStatusBar } from './sharing/statusBar.ts';
import { Since } from './since/since.ts';
import { sinceCommands } from './since/sinceCommands.ts';
import { rememberTexts } from './showText.ts';
import type { Desk } from './surface.ts';
import { WhenUsed } from './whenUsed.ts';

/**
 * Puts the parts together. Reading the rest of the workspace begins only once the open plan is served.
 * @param git the git of this computer to ask, where extensions can reach it
 * @param computer the same to work with
 */
export function activate(context: ExtensionContext, git?: Git, computer?: Computer): void {
  partsLieIn(context.extensionUri);
  rememberTexts(context.workspaceState);
  const privately = new PrivateNotes(context);
  const roster = new RosterFile();
  const privateNames = new PrivateNames(privately, context.globalState);
  const documents = new Documents(
    readPreferences(roster, privateNames),
    undefined,
    context.storageUri && { store: context.storageUri, extension: context.extensionUri },
  );
  const cursors = new Cursors();
  const current = new CurrentPlan(documents, cursors);
  const savedElsewhere = new SavedElsewhere(documents);
  const live = new LiveSession();
  const readingOnly = new ReadingOnly();
  const together = new LookingTogether(documents, context.workspaceState, live);
  const opening = new Opening(documents, cursors, (uri, options) => editors.open(uri, options));
  const meetingMode = new MeetingMode(documents, context.workspaceState);
  const sharing = new Sharing(documents, computer, {
    ...{ extension: context.extensionUri, storage: context.globalStorageUri, memory: context.workspaceState },
    git,
    settle: (uri): Promise<void> => merging.open(uri),
  });
  const since = new Since(documents, {
    ...{ git, store: context.storageUri ?? context.globalStorageUri, memory: context.workspaceState },
  });
  context.subscriptions.push(sharing.onDidChange(() => since.lookAgain()));
  const merging = new Merging({
    ...{ extension: context.extensionUri, documents, savedElsewhere, meetingMode, git: computer?.git },
    ...{ sharing, opening },
    storage: context.storageUri ?? context.globalStorageUri,
  });
  const desk: Desk = {
    extension: context.extensionUri,
    ...{ documents, cursors, opening, savedElsewhere, together, meetingMode, sharing, since, merging },
    readingOnly,
    states: new PanelStates({ documents, savedElsewhere, together, sharing, since }),
  };
  const privateThings = new PrivateThings(documents, {
    ...{ git, memory: context.workspaceState, store: Uri.joinPath(context.globalStorageUri, 'private') },
  });
  const editors = new PlanEditors(desk);
  const panel = new Panel(desk, current);
  const openNext = new OpenNext(context.globalStorageUri, opening);
  const making = new WhenUsed(async () => {
    const { Making } = await import('./newDocument/part.ts');
    return new Making({ documents, current, opening, openNext });
  });
  context.subscriptions.push(
    roster,
    documents,
    cursors,
    current,
    savedElsewhere,
    live,
    new KeptOpen(documents, current, together, live),
    readingOnly,
    // A guest’s folder may be there only after the window.
    readingOnly.onDidCome(() => void documents.readAll()),
    together,
    privately,
    privateNames,
    meetingMode,
    sharing,
    since,
    merging,
    merging.begin((chosen) => uriMeant(documents, current, chosen)),
    showMyNotes(context, { ...desk, notes: privately, names: privateNames }),
    privateThings,
    new VisitCapture(desk, privately),
    showDiagnostics(documents),
    showMessagePages(context.extensionUri),
    languageFeatures(desk),
    showCoachHints(documents),
    labelFiles(documents),
    followPreferences(documents, roster, privateNames),
    panel,
    editors,
    openNext,
    exchange(context, desk, openNext, current),
    new StandardsTree(desk, current),
    findStandard(desk, current),
    remindToReview(documents, opening, context.globalState),
    new OpenAsPlan(documents, opening),
    followPlanInFront(documents),
    openingCommands(documents, opening, current, context.globalState),
    togetherCommands(desk, current),
    sinceCommands(desk, current),
    nextTimeCommand(desk, current),
    suggestInText(documents),
    meetingCommands(desk, current),
    followMeeting(desk),
    lightInEditors(desk),
    showInStatusBar(desk, current),
    sharingInStatusBar(sharing, current),
    sharingCommands(sharing),
    making,
    making.command('thirdPoint.newDocument', (made) => made.byQuestions()),
    making.command('thirdPoint.newVisit', (made) => made.byQuestions('observation')),
    making.command('thirdPoint.setUp', (made, meant) => made.setUp(meant)),
    making.command('thirdPoint.nextYear', (made, meant) => made.again(meant)),
    commands.registerCommand('thirdPoint.copyForOthers', (meant: unknown) => copyForOthers(documents, meant)),
    commands.registerCommand('thirdPoint.lookAtCreek', () => lookAtCreek(context.extensionUri, opening)),
    commands.registerCommand('thirdPoint.showPanel', () => panel.focus()),
    commands.registerCommand('thirdPoint.checkAll', async () => {
      await documents.readAll();
      await commands.executeCommand('workbench.actions.view.problems');
    }),
  );
  // Only where the person keeps a list of names: it is theirs to be looked for.
  void privateNames.read();
  void documents.readAll().then(() => {
    privateThings.lookQuietly();
    return sharing.keepSetUp();
  });
}
