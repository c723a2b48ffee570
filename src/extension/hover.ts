import { Hover, languages, MarkdownString, type Disposable, type HoverProvider } from 'vscode';
import { filePattern } from '../core/kinds/kind.ts';
import { hoverStandard } from '../core/language/hoverStandard.ts';
import { suggestionsFor } from '../core/suggestions/inText.ts';
import type { SuggestionItem } from '../core/view/planView.ts';
import { small } from '../core/words.ts';
import { toRange } from './ranges.ts';
import type { Desk } from './surface.ts';

/** Who suggests what, and why; texts of a document are shown as they are. */
function suggestionWords({ by, what, would, why }: SuggestionItem): MarkdownString {
  const words = new MarkdownString();
  words.appendText(`${by === '' ? 'Suggested' : `${by} suggests`}: ${small(what)}`);
  for (const text of [would ?? '', why]) if (text !== '') words.appendMarkdown('\n\n').appendText(text);
  return words;
}

/** Resting on a standard’s code says its words; on words that a suggestion is about, what is suggested. */
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
      if (found) return new Hover(new MarkdownString(found.markdown), toRange(document.lines, found.span));
      const suggested = suggestionsFor(document, open.offsetAt(position));
      return (
        suggested &&
        new Hover(suggested.suggestions.map(suggestionWords), toRange(document.lines, suggested.span))
      );
    },
  };
  return languages.registerHoverProvider([{ language: 'yaml' }, { pattern: filePattern }], provider);
}
