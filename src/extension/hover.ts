import { Hover, languages, MarkdownString, type Disposable, type HoverProvider } from 'vscode';
import { filePattern } from '../core/kinds/kind.ts';
import { hoverStandard } from '../core/language/hoverStandard.ts';
import { toRange } from './ranges.ts';
import type { Desk } from './surface.ts';

/** Resting on a standard’s code says its words. */
export function showHovers({ documents, meetingMode }: Pick<Desk, 'documents' | 'meetingMode'>): Disposable {
  const provider: HoverProvider = {
    provideHover(open, position) {
      // A guest of a live session gets the host’s.
      if (open.uri.scheme === 'vsls') return undefined;
      const key = open.uri.toString();
      documents.refresh(open.uri);
      const document = documents.library.get(key);
      if (document?.text !== open.getText()) return undefined;
      const found = hoverStandard(
        document,
        documents.library,
        open.offsetAt(position),
        (text, of) => meetingMode.labels(of.uri)?.(text) ?? text,
      );
      return found && new Hover(new MarkdownString(found.markdown), toRange(document.lines, found.span));
    },
  };
  return languages.registerHoverProvider([{ language: 'yaml' }, { pattern: filePattern }], provider);
}
