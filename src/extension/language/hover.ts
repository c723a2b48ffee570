import { Hover, languages, MarkdownString, type Disposable, type HoverProvider } from 'vscode';
import { hoverAt } from '../../core/language/hover.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { newest, ours } from './newest.ts';

/** Resting on a name, a word, an id, a link or a code says what it is for, means, or leads to. */
export function showHovers({ documents, meetingMode }: Pick<Desk, 'documents' | 'meetingMode'>): Disposable {
  const provider: HoverProvider = {
    provideHover(open, position) {
      const document = newest(documents, open);
      const found =
        document && hoverAt(document, documents.library, open.offsetAt(position), meetingMode.shown);
      return (
        found &&
        new Hover(
          found.parts.map((part) => new MarkdownString(part)),
          toRange(document.lines, found.span),
        )
      );
    },
  };
  return languages.registerHoverProvider(ours, provider);
}
