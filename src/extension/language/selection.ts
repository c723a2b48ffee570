/** Grows the selection from a word to its line, item, list. */
import { languages, SelectionRange, type Disposable } from 'vscode';
import { selectionsAt } from '../../core/language/selection.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { newest, ours } from './newest.ts';

/** Grows the selection from a word to its line, item, list. */
export function growSelection({ documents }: Pick<Desk, 'documents'>): Disposable {
  return languages.registerSelectionRangeProvider(ours, {
    provideSelectionRanges(open, positions) {
      const document = newest(documents, open);
      return (
        document &&
        positions.map((position) => {
          const { lines } = document;
          return selectionsAt(document, lines.offsetAt(position)).reduceRight<SelectionRange>(
            (parent, span) => new SelectionRange(toRange(lines, span), parent),
            new SelectionRange(toRange(lines, { start: 0, end: document.text.length })),
          );
        })
      );
    },
  });
}
