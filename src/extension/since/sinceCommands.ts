import { commands, Disposable, Uri, window } from 'vscode';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';
import { uriMeant } from '../together/inFront.ts';
import { sinceWords } from './sinceWords.ts';

/** The commands around “Since we last met”: show what changed, keep a version, forget what was kept. */
export function sinceCommands({ documents, opening, since }: Desk, current: CurrentPlan): Disposable {
  const register = (name: string, act: (uri: string) => Promise<void>): Disposable =>
    commands.registerCommand(`thirdPoint.${name}`, async (chosen: unknown) => {
      const uri = uriMeant(documents, current, chosen);
      if (uri !== undefined && documents.hasPage(uri)) await act(uri);
      else void window.showInformationMessage('Open a plan first.');
    });
  return Disposable.from(
    register('whatChanged', (uri) => opening.plan(Uri.parse(uri), { page: 'changes' })),
    register('keepVersion', async (uri) => {
      const document = documents.library.get(uri);
      const said = document && (await since.keep(document)).said;
      if (said !== undefined) void window.showInformationMessage(said);
    }),
    register('forgetVersions', async (uri) => {
      const { forget, forgetTitle, forgotten } = sinceWords;
      if ((await window.showWarningMessage(forgetTitle, { modal: true }, forget)) !== forget) return;
      await since.forget(uri);
      void window.showInformationMessage(forgotten);
    }),
  );
}
