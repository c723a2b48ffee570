import { commands, Disposable, TabInputCustom, TabInputText, Uri, window } from 'vscode';
import { sourceOf } from '../../core/coaching/targets.ts';
import type { PlanDocument } from '../../core/document.ts';
import type { TogetherIntent } from '../../core/view/planView.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';
import { planIn } from '../tabs.ts';

/** The commands of looking together: from the text, the palette and the Explorer. */
export function togetherCommands(desk: Desk, current: CurrentPlan): Disposable {
  const { library } = desk.documents;
  /** The document in front, as text or as a page; else the plan on the table. */
  const inFront = (): PlanDocument | undefined => {
    const { activeTab } = window.tabGroups.activeTabGroup;
    const input = activeTab?.input;
    const tab = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
    const uri = window.activeTextEditor?.document.uri ?? tab;
    if (uri) desk.documents.refresh(uri);
    return library.get(uri?.toString() ?? '') ?? library.get(current.uri ?? '');
  };
  const ask = async (intent: TogetherIntent): Promise<void> => {
    const document = inFront();
    if (!document) {
      await window.showInformationMessage('Open a plan first.');
      return;
    }
    const { said } = await desk.together.carryOut(desk, document.uri, intent);
    if (said) window.setStatusBarMessage(said, BRIEFLY);
  };
  const register = (name: string, act: (meant: unknown) => Promise<void>): Disposable =>
    commands.registerCommand(`thirdPoint.${name}`, act);
  return Disposable.from(
    register('lookAtThis', (meant) => lookAtThis(desk, inFront, meant)),
    register('nextThirdPoint', () => ask({ do: 'look-on', by: 1 })),
    register('previousThirdPoint', () => ask({ do: 'look-on', by: -1 })),
    register('lookAway', () => ask({ do: 'look-away' })),
    register('lookFor', () => ask({ do: 'look-for' })),
    register('goToThirdPoint', () => ask({ do: 'look-there' })),
    register('meetingView', async () => {
      const uri = current.uri ?? inFront()?.uri;
      if (uri !== undefined && desk.documents.isPlan(uri))
        await desk.opening.plan(Uri.parse(uri), { page: 'together' });
      else await window.showInformationMessage('Open a plan first.');
    }),
  );
}

/** How long a sentence stands in the status bar, in milliseconds. */
const BRIEFLY = 6_000;

/** @param meant the file that was chosen, from the Explorer; the menu of an editor names its own */
async function lookAtThis(
  desk: Desk,
  inFront: () => PlanDocument | undefined,
  meant: unknown,
): Promise<void> {
  const { documents, together, cursors } = desk;
  const editor = window.activeTextEditor;
  const document = inFront();
  const chosen = meant instanceof Uri ? meant : otherInFront(documents.library);
  if (chosen && chosen.toString() !== document?.uri) {
    const source = sourceOf(chosen.toString(), documents.library);
    if (source.what === 'gone') {
      await window.showInformationMessage('Only what lies in this folder can be looked at together.');
      return;
    }
    // Beside the plan on the table, so that its meeting sees it.
    const from = source.what === 'document' ? source.document : document;
    if (from) together.look(from, source);
    else await window.showInformationMessage('Open a plan first.');
    return;
  }
  if (!document) {
    await window.showInformationMessage('Open a plan first.');
    return;
  }
  const at = editor?.document.uri.toString() === document.uri ? editor : undefined;
  if (at) {
    together.lookAround(document, at.document.offsetAt(at.selection.active));
    return;
  }
  const { ref, cursor } = cursors.in(document.uri);
  if (ref !== undefined) await together.carryOut(desk, document.uri, { do: 'look', ref });
  else together.lookAround(document, cursor ?? 0);
}

/** What is in front and none of our documents: a photo, a table of data. */
function otherInFront(library: Desk['documents']['library']): Uri | undefined {
  const { activeTab } = window.tabGroups.activeTabGroup;
  const input: unknown = activeTab?.input;
  if (!activeTab || planIn(activeTab) !== undefined || typeof input !== 'object' || input === null)
    return undefined;
  const uri = 'uri' in input ? input.uri : undefined;
  return uri instanceof Uri && !library.get(uri.toString()) ? uri : undefined;
}
