/** Finds goals, checks and all other items of every document by their words. */
import { languages, Location, SymbolInformation, Uri, type CancellationToken, type Disposable } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { answers, findablesIn } from '../../core/language/workspaceSymbols.ts';
import { shortened } from '../../core/words.ts';
import { turn } from '../pause.ts';
import { hostSpeaks } from '../live/hostSpeaks.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { symbolKinds } from './symbolKinds.ts';

/** More than anybody looks through; whoever types on finds the others. */
const MOST = 500;

/** Finds goals, checks and all other items of every document by their words; before anything is typed, the documents. */
export function findItems(desk: Pick<Desk, 'documents' | 'meetingMode'>): Disposable {
  return languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (typed, token) => find(desk, typed, token),
  });
}

async function find(
  { documents, meetingMode }: Pick<Desk, 'documents' | 'meetingMode'>,
  typed: string,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const best: SymbolInformation[] = [];
  const others: SymbolInformation[] = [];
  for (const document of [...documents.library.all()]) {
    await turn();
    if (token.isCancellationRequested || best.length >= MOST) break;
    if (hostSpeaks(Uri.parse(document.uri))) continue;
    const labels = meetingMode.labels(document.uri) ?? ((text: string): string => text);
    const title = shortened(labels(document.title), 60);
    for (const { name, sort, part, span } of findablesIn(document)) {
      if (typed.trim() === '' && sort !== 'document') break;
      const shown = labels(name);
      const answer = answers(shown, typed);
      if (answer === 0) continue;
      const container = part === '' ? '' : `${title} › ${part}`;
      (answer === 2 ? best : others).push(symbolAt(document, shown, symbolKinds[sort], container, span));
    }
  }
  return [...best, ...others].slice(0, MOST);
}

function symbolAt(
  document: PlanDocument,
  name: string,
  kind: SymbolInformation['kind'],
  container: string,
  span: { readonly start: number; readonly end: number },
): SymbolInformation {
  const place = new Location(Uri.parse(document.uri), toRange(document.lines, span));
  return new SymbolInformation(name, kind, container, place);
}
