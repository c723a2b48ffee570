import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  Disposable,
  languages,
  MarkdownString,
  SnippetString,
} from 'vscode';
import { dayOf } from '../../core/dates.ts';
import type { PlanDocument } from '../../core/document.ts';
import { complete } from '../../core/language/complete/complete.ts';
import { textOfPieces, type Piece, type Proposal } from '../../core/language/complete/proposal.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { FilesBeside } from './filesBeside.ts';
import { newest, ours } from './newest.ts';

/** After these signs something else can stand; within words VS Code asks by itself. */
const SIGNS = [':', ' ', '-', '[', '{', ',', '"', "'", '#', '.', '/'];

/** Offers what can be written at the cursor. */
export function offerCompletion({ documents, meetingMode }: Desk): Disposable {
  const files = new FilesBeside();
  return Disposable.from(
    files,
    languages.registerCompletionItemProvider(
      ours,
      {
        provideCompletionItems(open, position) {
          const document = newest(documents, open);
          if (!document) return undefined;
          const { library } = documents;
          const offset = open.offsetAt(position);
          const proposals = complete(document, offset, {
            shelf: library,
            today: dayOf(new Date()),
            // Asked for only where a link can lead to one.
            get files() {
              return files.of(document.uri, library.folders);
            },
            shown: meetingMode.shown,
          });
          const items = proposals.map((proposal, index) => itemOf(proposal, index, document, offset));
          // Standards are looked for by what has been typed of them, so they are asked for again.
          return new CompletionList(
            items,
            proposals.some(({ what }) => what === 'standard'),
          );
        },
      },
      ...SIGNS,
    ),
  );
}

const kinds: Readonly<Record<Proposal['what'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  item: CompletionItemKind.Snippet,
  file: CompletionItemKind.File,
  standard: CompletionItemKind.Constant,
  verb: CompletionItemKind.Text,
  date: CompletionItemKind.Event,
  text: CompletionItemKind.Text,
};

function itemOf(proposal: Proposal, index: number, document: PlanDocument, offset: number): CompletionItem {
  const { what, label, detail, documentation, span, pieces, found, goesOn, preferred } = proposal;
  // A whole item says what it is; words beside it would only cut that short.
  const item = new CompletionItem(what === 'item' ? label : { label, description: detail }, kinds[what]);
  item.range = toRange(document.lines, span);
  item.insertText = pieces.every((piece) => typeof piece === 'string')
    ? textOfPieces(pieces)
    : new SnippetString(snippetOf(pieces));
  // VS Code looks for what stands between the beginning of the range and the cursor: what of it is only in the way
  // (indentation, a quotation mark) counts as found.
  const before = /^[\s"']*/.exec(document.text.slice(span.start, offset))?.[0] ?? '';
  item.filterText = before + lookedFor(label, found, document.text.slice(span.start + before.length, offset));
  item.sortText = String(index).padStart(5, '0');
  item.keepWhitespace = true;
  if (documentation !== '') item.documentation = new MarkdownString(documentation);
  if (preferred === true) item.preselect = true;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: 'What can stand here' };
  return item;
}

/**
 * The words by which VS Code finds a proposal. What is found by what stands there already comes first in them, for
 * then VS Code keeps the order of what is offered; later it would prefer short labels.
 */
function lookedFor(label: string, found: string | undefined, typed: string): string {
  if (found === undefined) return label;
  const begins = (text: string): boolean => text.toLowerCase().startsWith(typed.toLowerCase());
  return begins(found) && !begins(label) ? `${found} ${label}` : `${label} ${found}`;
}

/** In the words of VS Code’s snippets. */
function snippetOf(pieces: readonly Piece[]): string {
  const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece);
      const { stop, text, choices } = piece;
      if (choices && choices.length > 1)
        return `\${${stop}|${choices.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
      return text === '' ? `$${stop}` : `\${${stop}:${escaped(text)}}`;
    })
    .join('');
}
