/** What is said of a document whose text can’t be read as a whole. */
import type { PlanDocument } from '../core/document.ts';
import type { Library } from '../core/library/library.ts';

/** @param since when the view that stays was made; undefined where there is none */
export function brokenWords(library: Library, document: PlanDocument, since: Date | undefined): string {
  const first = library.findings(document.uri).find(({ severity }) => severity === 'error');
  const line = first ? document.lines.positionAt(first.span.start).line + 1 : 1;
  const time = since?.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  const what = first ? ` Line ${line}: ${first.message}` : '';
  const view =
    time === undefined
      ? 'Part of this plan can’t be read yet; this is the rest of it.'
      : `This is the plan as it looked at ${time}.`;
  return `${view}${what}`;
}
