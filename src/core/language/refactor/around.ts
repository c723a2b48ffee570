/** What stands around a place of a text, from the whole document to the innermost entry. */
import type { PlanDocument } from '../../document.ts';
import { schemaAt } from '../../schema/walk.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { touches, type Span } from '../../text/ranges.ts';
import type { Path, YamlMap, YamlNode, YamlPair } from '../../yaml/tree.ts';

/** An entry: a pair of a map, or an item of a list. */
export interface Around {
  readonly path: Path;
  /** Its value; undefined where nothing is written. */
  readonly value: YamlNode | undefined;
  /** Of a pair. */
  readonly pair: YamlPair | undefined;
  readonly span: Span;
}

/** An item of a list that has lines of its own. */
export interface ItemAround {
  readonly path: Path;
  readonly map: YamlMap;
  readonly schema: SchemaNode | undefined;
}

/**
 * The entries around a place, the outermost first; aliases are not followed. A place before the first word of a line,
 * or in the comment behind the last one, counts as that word.
 * @param offset zero-based, in UTF-16 code units
 */
export function entriesAround(document: PlanDocument, offset: number): readonly Around[] {
  const at = onWords(document, offset);
  const line = document.lines.lineAt(at);
  const found: Around[] = [];
  const isAt = ({ span }: { readonly span: Span }): boolean => touches(span, at);
  const endsHere = ({ span }: { readonly span: Span }): boolean =>
    span.start <= at && document.lines.lineAt(span.end) === line;
  const walk = (node: YamlNode | undefined, path: Path): void => {
    if (node?.type === 'map') {
      const pair = node.pairs.find(isAt) ?? node.pairs.findLast(endsHere);
      if (!pair) return;
      const here = [...path, pair.key.text];
      found.push({ path: here, value: pair.value, pair, span: pair.span });
      walk(pair.value, here);
    } else if (node?.type === 'list') {
      const now = node.items.findIndex(isAt);
      const index = now >= 0 ? now : node.items.findLastIndex(endsHere);
      const item = node.items[index];
      if (!item) return;
      const here = [...path, index];
      found.push({ path: here, value: item.value, pair: undefined, span: item.span });
      walk(item.value, here);
    }
  };
  walk(document.sound.root, []);
  return found;
}

/** The items around a place that have lines of their own, the innermost first. */
export function itemsAround(document: PlanDocument, around: readonly Around[]): readonly ItemAround[] {
  return around
    .flatMap(({ path, value, pair }) =>
      pair === undefined && value?.type === 'map'
        ? [{ path, map: value, schema: schemaAt(document.kind, document.sound.root, path) }]
        : [],
    )
    .reverse();
}

/** The first word of the line for a place before it; else the place. */
function onWords({ text, lines }: PlanDocument, offset: number): number {
  const start = lines.lineStart(lines.lineAt(offset));
  let words = start;
  while (text.charAt(words) === ' ' || text.charAt(words) === '\t') words++;
  return Math.max(offset, words);
}
