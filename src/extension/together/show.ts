/** Shows what is looked at where it stands. */
import { commands, env, TextEditorRevealType, Uri, window, type TextEditor } from 'vscode';
import type { ThirdPointSource } from '../../core/coaching/targets.ts';
import type { Span } from '../../core/text/ranges.ts';
import { refElsewhere, refOf } from '../../core/view/refs.ts';
import { nodeAt } from '../../core/yaml/navigate.ts';
import type { Answer } from '../intents.ts';
import { toRange } from '../ranges.ts';
import { revealItem } from '../reveal.ts';
import type { Desk } from '../surface.ts';

/** Where what is looked at stands in its document’s text; undefined for files, links and older forms. */
export function spanOfSource(source: ThirdPointSource): Span | undefined {
  // An older form is read as if it were up to date, so places are not those of the text.
  if (source.what !== 'item' || source.document.older) return undefined;
  return nodeAt(source.document.sound, source.path)?.span;
}

/** The editors that have what is looked at in sight, as text. */
export function editorsOf(uri: string): readonly TextEditor[] {
  return window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri);
}

/** Scrolls to it where its text is in sight; cursor and focus stay where they are. */
export function showWhereSeen(source: ThirdPointSource): void {
  const span = spanOfSource(source);
  if (!span || source.what !== 'item') return;
  for (const editor of editorsOf(source.document.uri))
    editor.revealRange(toRange(source.document.lines, span), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Opens it where it stands: an item in its text, a file in its editor, a page on the web in the browser. */
export async function showInPlace(desk: Desk, source: ThirdPointSource): Promise<Answer> {
  switch (source.what) {
    case 'item': {
      const { document, path } = source;
      const ref = refElsewhere(document.uri, refOf(document, path));
      await revealItem(desk.documents, desk.cursors, document.uri, ref, false);
      return { ok: true };
    }
    case 'document':
      await desk.opening.ours(Uri.parse(source.document.uri));
      return { ok: true };
    case 'file':
      await commands.executeCommand('vscode.open', Uri.parse(source.uri));
      return { ok: true };
    case 'link':
      // VS Code asks before it goes to a page that is not trusted yet.
      await env.openExternal(Uri.parse(source.address));
      return { ok: true };
    case 'gone':
      return { ok: false, said: 'This isn’t there.' };
  }
}
