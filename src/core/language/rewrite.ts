/** Writes texts of a document anew where they stand, and proves that nothing else changes. */
import { PlanDocument } from '../document.ts';
import { Composition } from '../edit/compose.ts';
import { planEdits } from '../edit/planEdits.ts';
import { requoted } from '../edit/scalar.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { overlaps, type Span } from '../text/ranges.ts';
import { resolve } from '../yaml/navigate.ts';
import type { Path, YamlNode, YamlScalar } from '../yaml/tree.ts';

/** A text that is to say something else: a value, or a key. */
export interface NewText {
  readonly node: YamlScalar;
  /** The way to the value; of a key, to the value under it. */
  readonly path: Path;
  readonly text: string;
}

/** A stretch within a text that is to say something else. The words put there need no quotes and no escapes. */
export interface NewWords {
  readonly node: YamlScalar;
  readonly span: Span;
  readonly text: string;
}

/** A document written anew. */
export interface Rewritten {
  /** As short as they can be, in the order of the text. */
  readonly edits: readonly TextEdit[];
  /** The document they make. */
  readonly after: PlanDocument;
}

/**
 * Writes texts and stretches of texts anew.
 * @param document in today's form; where it can't be read as a whole, what is sound of it can be written anew
 * @returns undefined where that can't be done without changing something else
 */
export function rewritten(
  document: PlanDocument,
  texts: readonly NewText[],
  words: readonly NewWords[] = [],
): Rewritten | undefined {
  const edits: TextEdit[] = [];
  for (const each of texts) {
    const found = editsOf(document, each);
    if (!found) return undefined;
    edits.push(...found);
  }
  edits.push(...words.map(({ span, text }) => ({ ...span, text })));
  edits.sort((a, b) => a.start - b.start);
  if (edits.some((edit, index) => index > 0 && overlaps(edit, edits[index - 1] ?? edit))) return undefined;
  const composition = new Composition(document.text);
  composition.add(edits);
  const small = composition.edits();
  const after = new PlanDocument(document.uri, applyEdits(document.text, small), document.kind);
  return isOnly(document, after, texts, words) ? { edits: small, after } : undefined;
}

function editsOf(document: PlanDocument, { node, path, text }: NewText): readonly TextEdit[] | undefined {
  const { start, end } = node.span;
  const oneLine =
    node.style !== 'literal' && node.style !== 'folded' && !/[\r\n]/.test(document.text.slice(start, end));
  if (oneLine) return [{ start, end, text: requoted(node, text, isInFlow(document, path)) }];
  // Words that stand on a line of their own, below `>-`.
  const at = document.text.indexOf(node.text, start);
  if (node.text !== '' && at > start && at + node.text.length <= end && !/[\r\n]/.test(node.text + text))
    return [{ start: at, end: at + node.text.length, text }];
  const planned = planEdits(document, [{ do: 'set', path, value: text }]);
  return 'refused' in planned ? undefined : planned.edits;
}

/** Whether what stands at the end of a path is within brackets or braces. */
function isInFlow(document: PlanDocument, path: Path): boolean {
  let node = resolve(document.sound.root);
  for (const step of path) {
    if ((node?.type === 'map' || node?.type === 'list') && node.flow) return true;
    if (node?.type === 'map') node = resolve(node.pairs.findLast(({ key }) => key.text === step)?.value);
    else
      node = node?.type === 'list' && typeof step === 'number' ? resolve(node.items[step]?.value) : undefined;
  }
  return false;
}

/** Whether two documents say the same, but for the texts that were to change. */
function isOnly(
  before: PlanDocument,
  after: PlanDocument,
  texts: readonly NewText[],
  words: readonly NewWords[],
): boolean {
  const wanted = new Map(texts.map(({ node, text }) => [node, text]));
  const longer = new Map<YamlScalar, number>();
  for (const { node, span, text } of words)
    longer.set(node, (longer.get(node) ?? node.text.length) + text.length - (span.end - span.start));
  const isSameText = (old: YamlScalar, now: YamlScalar): boolean => {
    const length = longer.get(old);
    if (length !== undefined) return now.text.length === length && now.style === old.style;
    const text = wanted.get(old);
    return text === undefined ? now.text === old.text && Object.is(now.value, old.value) : now.text === text;
  };
  const isSameNode = (old: YamlNode | undefined, now: YamlNode | undefined): boolean => {
    if (!old || !now) return old === now;
    if (old.anchor !== now.anchor || old.tag !== now.tag) return false;
    if (old.type === 'scalar') return now.type === 'scalar' && isSameText(old, now);
    if (old.type === 'alias') return now.type === 'alias' && now.name === old.name;
    if (old.type === 'list')
      return (
        now.type === 'list' &&
        now.items.length === old.items.length &&
        old.items.every(({ value }, index) => isSameNode(value, now.items[index]?.value))
      );
    return (
      now.type === 'map' &&
      now.pairs.length === old.pairs.length &&
      old.pairs.every(({ key, value }, index) => {
        const pair = now.pairs[index];
        return pair !== undefined && isSameText(key, pair.key) && isSameNode(value, pair.value);
      })
    );
  };
  return (
    after.yaml.problems.length === before.yaml.problems.length &&
    after.yaml.duplicateKeys.length === before.yaml.duplicateKeys.length &&
    after.yaml.comments.length === before.yaml.comments.length &&
    after.yaml.comments.every(({ text }, index) => text === before.yaml.comments[index]?.text) &&
    isSameNode(before.sound.root, after.sound.root)
  );
}

/** Whether a text is repeated elsewhere in its document by an alias (`&` and `*`). */
export function isRepeated(document: PlanDocument, node: YamlScalar): boolean {
  if (node.anchor === undefined) return false;
  let found = false;
  const walk = (at: YamlNode | undefined): void => {
    if (at?.type === 'alias') found ||= at.target === node;
    else if (at?.type === 'map') for (const { value } of at.pairs) walk(value);
    else if (at?.type === 'list') for (const { value } of at.items) walk(value);
  };
  walk(document.sound.root);
  return found;
}
