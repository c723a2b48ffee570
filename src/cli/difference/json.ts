// What changed, for programs.
import type { DiffChange } from '../../core/compare/diff.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { printableJson } from '../printable.ts';
import { fateOf, type Comparison } from './compared.ts';

/** The comparison as JSON, for programs. */
export function json({ documents, unreadable }: Comparison): string {
  return printableJson({
    documents: documents.map((document) => {
      const { file, was, before, after, diff } = document;
      const newer = new LineIndex((after ?? before)?.text ?? '');
      const older = new LineIndex((before ?? after)?.text ?? '');
      return {
        file,
        ...(was === undefined ? {} : { was }),
        change: fateOf(document),
        kind: after?.kind ?? before?.kind ?? null,
        title: (after ?? before)?.title ?? '',
        layout: diff.layout,
        partly: diff.partly,
        totals: diff.totals,
        changes: diff.changes.map((change) => ofChange(change, newer, older)),
      };
    }),
    unreadable,
  });
}

/** Ranges as in the Language Server Protocol; of what is gone, in the older version. */
function ofChange({ at, was, ...said }: DiffChange, newer: LineIndex, older: LineIndex): object {
  const isGone = said.change === 'removed' || (said.change === 'comment' && said.after === undefined);
  return {
    ...said,
    range: (isGone ? older : newer).rangeOf(at),
    ...(was ? { wasRange: older.rangeOf(was) } : {}),
  };
}
