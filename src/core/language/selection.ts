/** How a selection grows: word, line, text, line of the plan, item, list, part, all of it. */
import type { PlanDocument } from '../document.ts';
import { entriesOf, type Entry } from '../edit/entry.ts';
import { extentOf } from '../edit/extent.ts';
import { Source } from '../edit/source.ts';
import { contains, touches, type Span } from '../text/ranges.ts';
import type { YamlComment, YamlNode, YamlScalar } from '../yaml/tree.ts';
import { writtenTree } from './writtenTree.ts';

/**
 * What a selection at a place grows to, step by step.
 * @param offset zero-based, in UTF-16 code units
 * @returns the smallest first; each holds the one before it and more
 */
export function selectionsAt(document: PlanDocument, offset: number): readonly Span[] {
  const tree = writtenTree(document);
  const source = new Source(tree);
  const steps: Span[] = [];
  const grow = (...spans: readonly (Span | undefined)[]): void => {
    for (const span of spans) {
      if (!span) continue;
      const last = steps.at(-1) ?? { start: offset, end: offset };
      const start = Math.min(span.start, last.start);
      const end = Math.max(span.end, last.end);
      if (start < last.start || end > last.end) steps.push({ start, end });
    }
  };
  grow(wordAt(source, offset));
  const comment = tree.comments.find(({ span }) => touches(span, offset));
  if (comment) grow(...commentSteps(source, tree.comments, comment));
  for (const span of nodeSteps(source, tree.root, offset)) grow(span);
  const broken = document.brokenSpans.find((span) => touches(span, offset));
  grow(broken && { start: broken.start, end: behindWords(source, broken) });
  grow({ start: 0, end: tree.text.length });
  return steps;
}

/** Letters and digits, and the marks that stand within words: `creek's`, `hinge-question`. */
const word = (): RegExp => /[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_]|['’-](?=[\p{L}\p{N}]))*/gu;

function wordAt(source: Source, offset: number): Span | undefined {
  const line = source.lineAt(offset);
  const from = source.lineStart(line);
  for (const { index, 0: found } of source.text.slice(from, source.lineEnd(line)).matchAll(word())) {
    const span = { start: from + index, end: from + index + found.length };
    if (touches(span, offset)) return span;
    if (span.start > offset) return undefined;
  }
  return undefined;
}

/** A comment’s words, the comment, and the comments directly above and below it. */
function commentSteps(
  source: Source,
  all: readonly YamlComment[],
  comment: YamlComment,
): readonly (Span | undefined)[] {
  const { span, text, ownLine } = comment;
  const words = { start: span.end - text.length, end: span.end };
  const said = source.text.slice(words.start, words.end) === text ? words : undefined;
  if (!ownLine) return [said, span];
  const run = (step: -1 | 1): YamlComment => {
    let at = all.indexOf(comment);
    for (;;) {
      const next = all[at + step];
      if (!next?.ownLine || source.lineAt(next.span.start) !== source.lineAt(all[at]?.span.start ?? 0) + step)
        return all[at] ?? comment;
      at += step;
    }
  };
  return [said, span, { start: run(-1).span.start, end: run(1).span.end }];
}

/** What stands around a place in a node, the smallest first. */
function nodeSteps(source: Source, node: YamlNode | undefined, offset: number): readonly Span[] {
  if (node?.type === 'scalar') return touches(node.span, offset) ? textSteps(source, node, offset) : [];
  if (node?.type === 'alias') return touches(node.span, offset) ? [node.span] : [];
  if (!node) return [];
  const entries = entriesOf(source, node);
  const own = entries.find(({ start, end }) => touches({ start, end }, offset));
  const entry = own ?? entries.find((each) => touches(withNotes(source, each), offset));
  if (!entry) return touches(node.span, offset) ? [node.span] : [];
  const { key, value, start, end } = entry;
  return [
    ...(key && touches(key.span, offset) ? textSteps(source, key, offset) : nodeSteps(source, value, offset)),
    { start, end },
    withNotes(source, entry),
    // All of a document is the next step anyway.
    ...(node === source.document.root ? [] : [node.span]),
  ];
}

/** The line of a longer text, the text, the text in its quotation marks. */
function textSteps(source: Source, { span, style }: YamlScalar, offset: number): readonly Span[] {
  const end = behindWords(source, span);
  const whole = { start: span.start, end };
  const line = source.lineAt(offset);
  const lineWords = {
    start: source.skipBlanks(source.lineStart(line)),
    end: behindWords(source, { start: source.lineStart(line), end: source.lineEnd(line) }),
  };
  const steps = contains(whole, lineWords) && touches(lineWords, offset) ? [lineWords] : [];
  if (style === 'plain') return [...steps, whole];
  if (style === 'single' || style === 'double') {
    const closed = end - 1 > span.start && source.text.charAt(end - 1) === source.text.charAt(span.start);
    const within = { start: span.start + 1, end: closed ? end - 1 : end };
    return [...steps, ...(touches(within, offset) ? [within] : []), whole];
  }
  const first = source.lineAt(span.start) + 1;
  const words = { start: source.skipBlanks(source.lineStart(first)), end };
  return [...steps, ...(touches(words, offset) ? [words] : []), whole];
}

/** An entry with the comments that speak about it, without the blanks around them. */
function withNotes(source: Source, entry: Entry): Span {
  const { from, to } = extentOf(source, entry);
  return {
    start: Math.min(entry.start, source.skipBlanks(from)),
    end: Math.max(entry.end, behindWords(source, { start: from, end: to })),
  };
}

function behindWords(source: Source, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(source.text.charAt(at - 1))) at--;
  return at;
}
