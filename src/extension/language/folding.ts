/** Folds parts, items, longer texts and comments. */
import { FoldingRange, FoldingRangeKind, languages, type Disposable } from 'vscode';
import { foldsOf, type Fold } from '../../core/language/folding.ts';
import type { Desk } from '../surface.ts';
import { newestInPause, ours } from './newest.ts';

/** Folds parts, items, longer texts and comments. */
export function offerFolding({ documents }: Pick<Desk, 'documents'>): Disposable {
  return languages.registerFoldingRangeProvider(ours, {
    async provideFoldingRanges(open, _context, token) {
      const document = await newestInPause(documents, open, token);
      return (
        document && foldsOf(document).map(({ from, to, sort }) => new FoldingRange(from, to, kindOf(sort)))
      );
    },
  });
}

function kindOf(sort: Fold['sort']): FoldingRangeKind | undefined {
  if (sort === 'comment') return FoldingRangeKind.Comment;
  return sort === 'part' ? FoldingRangeKind.Region : undefined;
}
