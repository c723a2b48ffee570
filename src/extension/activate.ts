import { commands, type ExtensionContext } from 'vscode';
import { completeSettings } from './configCompletion.ts';
import { showCoachHints } from './coachHints.ts';
import { lookAtCreek } from './creekProject.ts';
import { CurrentPlan } from './currentPlan.ts';
import { showDiagnostics } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { labelFiles } from './labels.ts';
import { showMessagePages } from './messagePage.ts';
import { newDocument } from './newDocument.ts';
import { Panel } from './panel.ts';
import { PanelStates } from './panelState.ts';
import { followPreferences, readPreferences } from './preferences.ts';
import { offerQuickFixes } from './quickFixes.ts';
import { RosterFile } from './roster.ts';

/** Puts the parts together. Reading the rest of the workspace begins only once the open plan is served. */
export function activate(context: ExtensionContext): void {
  const roster = new RosterFile();
  const documents = new Documents(readPreferences(roster));
  const current = new CurrentPlan(documents);
  const desk = { extension: context.extensionUri, documents, states: new PanelStates(documents) };
  const panel = new Panel(desk, current);
  context.subscriptions.push(
    roster,
    documents,
    current,
    showDiagnostics(documents),
    showMessagePages(context.extensionUri),
    offerQuickFixes(documents),
    showCoachHints(documents),
    labelFiles(documents),
    followPreferences(documents, roster),
    completeSettings(),
    panel,
    commands.registerCommand('thirdPoint.newDocument', () => newDocument(documents, current)),
    commands.registerCommand('thirdPoint.lookAtCreek', () => lookAtCreek(context.extensionUri)),
    commands.registerCommand('thirdPoint.showPanel', () => panel.focus()),
    commands.registerCommand('thirdPoint.checkAll', async () => {
      await documents.readAll();
      await commands.executeCommand('workbench.actions.view.problems');
    }),
  );
  void documents.readAll();
}
