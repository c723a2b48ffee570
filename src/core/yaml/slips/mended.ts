/** Reads a text as it would be after some edits, with every span where it stands before them. */
import { applyEdits, inOrder, type TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/ranges.ts';
import { parseYaml } from '../parse.ts';
import type { YamlDocument, YamlNode, YamlPair, YamlScalar } from '../tree.ts';

/**
 * The tree of the text after the edits.
 * @returns a document of the text before them: its spans are offsets there. What an edit wrote lies where
 *   the edit was made.
 */
export function readMended(text: string, edits: readonly TextEdit[]): YamlDocument {
  const document = parseYaml(applyEdits(text, edits));
  const back = wayBack(edits);
  const span = ({ start, end }: Span): Span => ({ start: back(start), end: back(end) });
  const known = new Map<YamlNode, YamlNode>();
  const pair = ({ span: whole, key, value }: YamlPair): YamlPair => ({
    span: span(whole),
    key: node(key) as YamlScalar,
    value: value && node(value),
  });
  const node = (from: YamlNode): YamlNode => {
    const made = known.get(from) ?? moved(from);
    known.set(from, made);
    return made;
  };
  const moved = (from: YamlNode): YamlNode => {
    const base = { ...from, span: span(from.span) };
    switch (base.type) {
      case 'scalar':
        return base;
      case 'alias':
        return { ...base, target: base.target && node(base.target) };
      case 'list':
        return {
          ...base,
          items: base.items.map(({ span: whole, value }) => ({
            span: span(whole),
            value: value && node(value),
          })),
        };
      case 'map':
        return { ...base, pairs: base.pairs.map(pair) };
    }
  };
  const root = document.root && node(document.root);
  return {
    text,
    root,
    comments: document.comments.map((comment) => ({ ...comment, span: span(comment.span) })),
    problems: document.problems.map((problem) => ({ ...problem, span: span(problem.span) })),
    duplicateKeys: duplicatesOf(root),
  };
}

/** From an offset after the edits to the one before them. */
function wayBack(edits: readonly TextEdit[]): (offset: number) => number {
  let grown = 0;
  const steps = inOrder(edits).map(({ start, end, text }) => {
    const from = start + grown;
    grown += text.length - (end - start);
    return { start, end, from, to: from + text.length };
  });
  return (offset) => {
    const step = steps.findLast(({ from }) => from <= offset);
    if (!step) return offset;
    if (offset >= step.to) return step.end + (offset - step.to);
    return Math.min(step.end, step.start + (offset - step.from));
  };
}

/** The pairs whose key stands further up in their map. */
function duplicatesOf(root: YamlNode | undefined): YamlPair[] {
  const found: YamlPair[] = [];
  const walk = (node: YamlNode | undefined): void => {
    if (node?.type === 'list') for (const { value } of node.items) walk(value);
    if (node?.type !== 'map') return;
    const seen = new Set<string>();
    for (const pair of node.pairs) {
      if (seen.has(pair.key.text)) found.push(pair);
      seen.add(pair.key.text);
      walk(pair.value);
    }
  };
  walk(root);
  return found;
}
