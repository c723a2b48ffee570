/** What can be folded away: parts, items, lists, long texts, runs of comments. */
import type { PlanDocument } from '../document.ts';
import { entriesOf } from '../edit/entry.ts';
import { extentOf } from '../edit/extent.ts';
import { Source } from '../edit/source.ts';
import type { YamlComment, YamlNode } from '../yaml/tree.ts';
import { writtenTree } from './writtenTree.ts';

/** Lines that can be folded into the first of them; lines count from zero. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  /** Parts fold with “Fold all regions”, comments with “Fold all block comments”. */
  readonly sort?: 'part' | 'comment';
}

/** The folds of a document, in the order of the text, one a line at most. Of a stretch that can’t be read, the stretch. */
export function foldsOf(document: PlanDocument): readonly Fold[] {
  const tree = writtenTree(document);
  const source = new Source(tree);
  const folds = new Map<number, Fold>();
  const add = (from: number, last: number, sort?: Fold['sort']): void => {
    let to = last;
    while (to > from && source.isBlank(to)) to--;
    if (to <= from || (folds.get(from)?.to ?? -1) >= to) return;
    folds.set(from, { from, to, ...(sort ? { sort } : {}) });
  };
  const walk = (node: YamlNode | undefined, top: boolean): void => {
    if (node?.type !== 'map' && node?.type !== 'list') return;
    for (const entry of entriesOf(source, node)) {
      const { value, start, end } = entry;
      if (source.lineAt(start) === source.lineAt(end)) continue;
      const isPart = top && node.type === 'map' && (value?.type === 'map' || value?.type === 'list');
      const { to } = extentOf(source, entry);
      add(source.lineAt(start), source.lineAt(Math.max(start, to - 1)), isPart ? 'part' : undefined);
      walk(value, false);
    }
  };
  walk(tree.root, true);
  for (const { start, end } of document.brokenSpans)
    // A text broken as a whole has its own folds as far as they can be seen, and none over all of it.
    if (start > 0 || end < tree.text.length)
      add(source.lineAt(start), source.lineAt(Math.max(start, end - 1)));
  for (const { from, to } of commentRuns(source, tree.comments)) add(from, to, 'comment');
  for (const { from, to } of regions(source, tree.comments)) add(from, to, 'part');
  return [...folds.values()].sort((a, b) => a.from - b.from);
}

/** Comments that have lines to themselves, one directly below the other, equally far right. */
function commentRuns(source: Source, comments: readonly YamlComment[]): readonly Fold[] {
  const runs: { from: number; to: number; column: number }[] = [];
  for (const { span, ownLine } of comments) {
    if (!ownLine) continue;
    const line = source.lineAt(span.start);
    const column = source.columnOf(span.start);
    const last = runs.at(-1);
    if (last?.to === line - 1 && last.column === column) last.to = line;
    else runs.push({ from: line, to: line, column });
  }
  return runs;
}

/** What stands between `# region` and `# endregion`, which VS Code folds in any YAML file. */
function regions(source: Source, comments: readonly YamlComment[]): readonly Fold[] {
  const open: number[] = [];
  return comments.flatMap(({ span, text, ownLine }) => {
    if (!ownLine) return [];
    const line = source.lineAt(span.start);
    if (/^region\b/.test(text)) open.push(line);
    const from = /^endregion\b/.test(text) ? open.pop() : undefined;
    return from === undefined ? [] : { from, to: line };
  });
}
