// What Third Point says about plans, to whoever speaks the language server protocol on standard input: for the bench alone,
// so that both sides pay for two processes that talk to each other.
import { complete } from '../../src/core/language/complete/complete.ts';
import { hoverAt } from '../../src/core/language/hover.ts';
import { outlineOf } from '../../src/core/language/outline.ts';
import { Library } from '../../src/core/library/library.ts';
import { LineIndex } from '../../src/core/text/lines.ts';
import { listen, send, type Message } from './messages.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Params {
  readonly textDocument: { readonly uri: string; readonly text: string };
  readonly position: Position;
  readonly contentChanges: readonly [
    { readonly range: { readonly start: Position; readonly end: Position }; readonly text: string },
  ];
}

const library = new Library();
library.setComplete(true);
const shown = (text: string): string => text;

const documentAt = (uri: string) => {
  const document = library.get(uri);
  if (!document) throw new Error(`Not open: ${uri}`);
  return document;
};

/** Takes in a text. What there is to say about it, and about others where that has changed, comes in the next moment, as in the extension. */
function take(uri: string, text: string): void {
  const stale = library.put(uri, text, true);
  setImmediate(() => say(stale));
}

function say(uris: readonly string[]): void {
  for (const uri of uris) {
    const { lines } = documentAt(uri);
    const diagnostics = library.findings(uri).map(({ span, message }) => ({
      range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
      message,
    }));
    send(process.stdout, {
      method: 'textDocument/publishDiagnostics',
      params: { uri, diagnostics },
    });
  }
}

function change({ textDocument: { uri }, contentChanges: [{ range, text }] }: Params): void {
  const before = documentAt(uri).text;
  const lines = new LineIndex(before);
  take(uri, before.slice(0, lines.offsetAt(range.start)) + text + before.slice(lines.offsetAt(range.end)));
}

function answerTo(method: string, { textDocument, position }: Params): unknown {
  if (method === 'initialize') return { capabilities: {} };
  const document = documentAt(textDocument.uri);
  if (method === 'textDocument/documentSymbol') return outlineOf(document);
  const offset = document.lines.offsetAt(position);
  if (method === 'textDocument/hover') return hoverAt(document, library, offset, shown);
  if (method === 'textDocument/completion')
    return complete(document, offset, { shelf: library, today: '2026-01-12', files: [], shown });
  throw new Error(`Not known: ${method}`);
}

listen(process.stdin, ({ id, method, params }: Message) => {
  const given = params as Params;
  if (method === 'textDocument/didOpen') take(given.textDocument.uri, given.textDocument.text);
  else if (method === 'textDocument/didChange') change(given);
  else if (method !== undefined && id !== undefined)
    send(process.stdout, { id, result: answerTo(method, given) ?? null });
});
process.stdin.on('end', () => process.exit());
