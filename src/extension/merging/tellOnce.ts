/** Tells whoever opens a document in two versions that there is a page for it, once; and lets menus know which documents those are. */
import { commands, Disposable, Uri, window } from 'vscode';
import { conflictsIn } from '../../core/yaml/conflicts.ts';
import type { Documents } from '../documents.ts';
import { BOTH_CHANGED } from '../panelState.ts';
import type { SavedElsewhere } from '../savedElsewhere.ts';
import { isSeenAsPlan } from '../tabs.ts';

const TOGETHER = 'Bring both together';

/** What menus ask: whether the document at hand is one of them. */
const CONTEXT = 'thirdPoint.inTwoVersions';

/** @param isTold whether somebody is led to a document another way */
export function tellOnce(
  documents: Documents,
  savedElsewhere: SavedElsewhere,
  isTold: (uri: string) => boolean,
): Disposable {
  const marked = new Set<string>();
  const told = new Set<string>();
  let known = '';
  const letMenusKnow = (): void => {
    const elsewhere = [...documents.library.all()].flatMap(({ uri }) =>
      savedElsewhere.about(uri) === undefined ? [] : [uri],
    );
    const all = [...new Set([...marked, ...elsewhere])].sort();
    const now = all.join('\n');
    if (now === known) return;
    known = now;
    void commands.executeCommand('setContext', CONTEXT, all);
  };
  const look = (uris: Iterable<string>): void => {
    for (const uri of uris) {
      const text = documents.library.get(uri)?.text;
      if (text !== undefined && conflictsIn(text).length > 0) marked.add(uri);
      else {
        marked.delete(uri);
        told.delete(uri);
      }
    }
    letMenusKnow();
    tell();
  };
  // A plan in sight says it itself.
  const tell = (): void => {
    for (const { document } of window.visibleTextEditors) {
      const uri = document.uri.toString();
      if (!marked.has(uri) || told.has(uri) || isSeenAsPlan(uri)) continue;
      told.add(uri);
      if (isTold(uri)) continue;
      void window.showInformationMessage(BOTH_CHANGED, TOGETHER).then((answer) => {
        if (answer === TOGETHER) void commands.executeCommand('thirdPoint.bringTogether', Uri.parse(uri));
      });
    }
  };
  look([...documents.library.all()].map(({ uri }) => uri));
  return Disposable.from(
    documents.onDidChange(look),
    savedElsewhere.onDidChange(letMenusKnow),
    window.onDidChangeVisibleTextEditors(tell),
  );
}
