/** Who suggests what, and why. */
import type { PlanDocument } from '../../document.ts';
import { literal } from '../../markdown/literal.ts';
import type { Shown } from '../../standards/about.ts';
import type { SuggestionItem } from '../../view/planView.ts';
import { small } from '../../words.ts';

/** As Markdown in which nothing of a document acts. @param document the one it stands in */
export function aboutSuggestion(
  { by, what, would = '', why }: SuggestionItem,
  document: PlanDocument,
  shown: Shown,
): string {
  const lines = (text: string): string =>
    text
      .split(/\r\n|[\r\n]/)
      .map((line) => literal(shown(line, document)))
      // Two blanks keep each text of a list on a line of its own.
      .join('  \n');
  const who = by === '' ? 'Suggested' : `${literal(shown(by, document))} suggests`;
  return [`${who}: ${lines(small(what))}`, lines(would), lines(why)]
    .filter((part) => part !== '')
    .join('\n\n');
}
