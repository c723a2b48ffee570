/** Says above an item what serves it. */
import {
  CodeLens,
  commands,
  Disposable,
  EventEmitter,
  languages,
  Location,
  Selection,
  Uri,
  window,
  workspace,
  type CodeLensProvider,
} from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { lensesOf, type Lens } from '../../core/language/lenses.ts';
import { isQuestion } from '../../core/rules/rule.ts';
import { toRange } from '../ranges.ts';
import { openDocument } from '../openDocument.ts';
import type { Desk } from '../surface.ts';
import { isSwitchedOn, whenShownAnew } from './besideText.ts';
import { LensCommands } from './lensCommands.ts';
import { newest, newestInPause, ours } from './newest.ts';

const SETTING = 'lenses';

/** Says above a goal, a choice, a check, a class period or a rubric row what there is for it; pressed, it shows that. */
export function showLenses({ documents, meetingMode }: Pick<Desk, 'documents' | 'meetingMode'>): Disposable {
  const anew = new EventEmitter<void>();
  /** How many questions were open when the text could last be read: they wait until it can be read again. */
  const lastOpen = new Map<string, number>();
  const openIn = ({ uri, broken }: PlanDocument): number => {
    if (broken) return lastOpen.get(uri) ?? 0;
    const open = documents.library.findings(uri).filter(isQuestion).length;
    lastOpen.set(uri, open);
    return open;
  };
  const lensesIn = (document: PlanDocument): readonly Lens[] =>
    lensesOf(document, documents.library, openIn(document));
  const leading = new LensCommands(async (uri, place) => {
    const open = openDocument(uri);
    const document = open && newest(documents, open);
    const lens = document && lensesIn(document).find(({ path }) => path.join() === place);
    if (lens) await follow(document, lens);
  });
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: anew.event,
    async provideCodeLenses(open, token) {
      const document = isSwitchedOn(SETTING) ? await newestInPause(documents, open, token) : undefined;
      if (!document) return [];
      return lensesIn(document).map(
        ({ span: { start }, path, title, leads }) =>
          new CodeLens(toRange(document.lines, { start, end: start }), {
            title,
            tooltip: leads.length === 0 ? 'Show it in the panel' : 'Show them here',
            command: leading.of(document.uri, path.join()),
          }),
      );
    },
  };
  return Disposable.from(
    anew,
    leading,
    languages.registerCodeLensProvider(ours, provider),
    whenShownAnew({ documents, meetingMode }, SETTING, () => anew.fire()),
    workspace.onDidCloseTextDocument(({ uri }) => lastOpen.delete(uri.toString())),
  );
}

/** Shows the places that a lens leads to; where there are none, the panel has more to say. */
async function follow(document: PlanDocument, { span, leads }: Lens): Promise<void> {
  const { start } = span;
  if (leads.length === 0) {
    await showInPanel(document.uri, start);
    return;
  }
  const there = leads.map(
    (lead) => new Location(Uri.parse(lead.document.uri), toRange(lead.document.lines, lead.span)),
  );
  const at = toRange(document.lines, { start, end: start }).start;
  await commands.executeCommand('editor.action.showReferences', Uri.parse(document.uri), at, there);
}

/** Puts the cursor into the item, and the panel beside it. */
async function showInPanel(uri: string, offset: number): Promise<void> {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  if (editor) {
    const there = editor.document.positionAt(offset);
    editor.selection = new Selection(there, there);
  }
  await commands.executeCommand('thirdPoint.showPanel');
}
