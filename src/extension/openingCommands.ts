import { commands, Disposable, TabInputCustom, TabInputText, Uri, window, type Memento } from 'vscode';
import type { Page } from '../core/view/planView.ts';
import type { CurrentPlan } from './currentPlan.ts';
import type { Documents } from './documents.ts';
import { askHowToOpen } from './openAs.ts';
import type { Opening } from './opening.ts';
import { uriMeant } from './together/inFront.ts';

/** The commands that show a document as a page or as text. */
export function openingCommands(
  documents: Documents,
  opening: Opening,
  current: CurrentPlan,
  memory: Memento,
): Disposable {
  const register = (name: string, act: (uri: Uri) => Promise<void>): Disposable =>
    commands.registerCommand(`thirdPoint.${name}`, async (chosen: unknown) => {
      const uri = uriMeant(documents, current, chosen);
      if (uri !== undefined) await act(Uri.parse(uri));
      else await window.showInformationMessage('Open a plan first.');
    });
  // Only a plan has these pages: where something else is in front, the plan on the table is meant.
  const page = (name: string, which: Page): Disposable =>
    register(name, async (uri) => {
      const plan = documents.isPlan(uri.toString()) ? uri : current.uri && Uri.parse(current.uri);
      if (plan) await opening.plan(plan, { page: which });
    });
  return Disposable.from(
    register('openAsPlan', async (uri) => {
      await opening.instead(uri, 'plan');
      void askHowToOpen(memory);
    }),
    register('openAsPage', (uri) => opening.instead(uri, 'plan')),
    register('openAsPlanToTheSide', (uri) => opening.beside(uri, 'plan')),
    register('openAsText', (uri) => opening.instead(uri, 'text')),
    register('openAsTextToTheSide', (uri) => opening.beside(uri, 'text')),
    page('showMap', 'map'),
    page('showChoiceBoard', 'board'),
  );
}

/** Lets menus know whether the editor in front shows one of our plans, and which kind of document with a page it is, whatever its file is called. */
export function followPlanInFront(documents: Documents): Disposable {
  let known: string | undefined;
  const follow = (): void => {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    const uri = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
    const kind = uri === undefined ? undefined : documents.library.get(uri.toString())?.kind;
    const inFront = kind !== undefined && uri !== undefined && documents.hasPage(uri.toString()) ? kind : '';
    if (inFront === known) return;
    known = inFront;
    void commands.executeCommand(
      'setContext',
      'thirdPoint.planInFront',
      uri !== undefined && documents.isPlan(uri.toString()),
    );
    void commands.executeCommand('setContext', 'thirdPoint.inFront', inFront);
  };
  follow();
  return Disposable.from(
    window.tabGroups.onDidChangeTabs(follow),
    window.tabGroups.onDidChangeTabGroups(follow),
    documents.onDidChange(follow),
  );
}
