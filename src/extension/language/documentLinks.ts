/** Makes files and pages in a text something to click. */
import { DocumentLink, languages, Uri, type Disposable, type DocumentLinkProvider } from 'vscode';
import { documentLinks, fileName, type LinkTarget } from '../../core/language/documentLinks.ts';
import type { Shown } from '../../core/standards/about.ts';
import { quoted } from '../../core/words.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { newestInPause, ours } from './newest.ts';

/** Files of the workspace open at the item they are named with, pages and mail addresses with what VS Code asks first. */
export function offerDocumentLinks({
  documents,
  meetingMode,
}: Pick<Desk, 'documents' | 'meetingMode'>): Disposable {
  const provider: DocumentLinkProvider = {
    async provideDocumentLinks(open, token) {
      // VS Code asks once, and not again when more has been read.
      await documents.whenRead();
      const document = await newestInPause(documents, open, token);
      if (!document) return [];
      return documentLinks(document, documents.library).flatMap(({ span, to }) => {
        const target = addressOf(to);
        if (!target) return [];
        const link = new DocumentLink(toRange(document.lines, span), target);
        const words = wordsFor(to, meetingMode.shown);
        if (words !== undefined) link.tooltip = words;
        return link;
      });
    },
  };
  return languages.registerDocumentLinkProvider(ours, provider);
}

function addressOf(to: LinkTarget): Uri | undefined {
  try {
    if (to.what === 'link') return Uri.parse(to.address, true);
    if (to.what === 'file') return Uri.parse(to.uri, true);
    const uri = Uri.parse(to.document.uri);
    const { document, item } = to;
    if (!item || document.older) return uri;
    const { line, character } = document.lines.positionAt(item.map.span.start);
    return uri.with({ fragment: `L${line + 1},${character + 1}` });
  } catch {
    // No address at all.
    return undefined;
  }
}

/** What a click does. @param shown writes texts of documents as people see them here */
function wordsFor(to: LinkTarget, shown: Shown): string | undefined {
  if (to.what === 'link') return undefined;
  if (to.what === 'file') return `Open ${quoted(fileName(to.uri), 60)}`;
  const { document, item } = to;
  const title = quoted(shown(document.title, document), 60);
  return item && item.label !== ''
    ? `Open ${title} at ${quoted(shown(item.label, document), 60)}`
    : `Open ${title}`;
}
