import { Disposable, OverviewRulerLane, Range, ThemeColor, Uri, window, type TextEditor } from 'vscode';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { spanOfSource } from './show.ts';

/** Lights what is looked at together in the text editors: its lines, a mark beside the first, a mark at the scroll bar. */
export function lightInEditors(desk: Desk): Disposable {
  const { documents, together, extension } = desk;
  const lines = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('thirdPoint.lookingAtBackground'),
    borderColor: new ThemeColor('thirdPoint.lookingAtBorder'),
    borderStyle: 'solid',
    borderWidth: '0 0 0 3px',
    overviewRulerColor: new ThemeColor('thirdPoint.lookingAtBorder'),
    overviewRulerLane: OverviewRulerLane.Full,
  });
  const beginning = window.createTextEditorDecorationType({
    light: { gutterIconPath: Uri.joinPath(extension, 'media', 'looking-at-light.svg') },
    dark: { gutterIconPath: Uri.joinPath(extension, 'media', 'looking-at-dark.svg') },
    gutterIconSize: 'contain',
  });
  const light = (editor: TextEditor): void => {
    const document = documents.library.get(editor.document.uri.toString());
    const source = document && together.lookedAt(document);
    const here = source?.what === 'item' && source.document === document ? source : undefined;
    const span = here && spanOfSource(here);
    // The text may have moved on; then it is lit in a moment.
    if (!span || document?.text !== editor.document.getText()) {
      if (!span) for (const type of [lines, beginning]) editor.setDecorations(type, []);
      return;
    }
    const range = toRange(document.lines, span);
    // A span ends where the next item begins.
    const end =
      range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
    editor.setDecorations(lines, [new Range(range.start.line, 0, end, 0)]);
    editor.setDecorations(beginning, [new Range(range.start, range.start)]);
  };
  const lightAll = (): void => window.visibleTextEditors.forEach(light);
  lightAll();
  return Disposable.from(
    lines,
    beginning,
    together.onDidChange(lightAll),
    documents.onDidChange(lightAll),
    window.onDidChangeVisibleTextEditors(lightAll),
  );
}
