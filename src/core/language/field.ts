/** Which line of a document a place belongs to, and what its form says of that line. */
import type { PlanDocument } from '../document.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { schemaAt } from '../schema/walk.ts';
import { touches, type Span } from '../text/ranges.ts';
import type { Path, YamlNode, YamlPair } from '../yaml/tree.ts';

/** A line of a document. */
export interface Field {
  /** The way to its value. */
  readonly path: Path;
  readonly pair: YamlPair;
  /** What the form says of the value; undefined for a name it does not know. */
  readonly schema: SchemaNode | undefined;
  /** Whether the place is in the line's name; else it is in its value. */
  readonly onName: boolean;
  /** The name, or the scalar of the value, that the place is in. */
  readonly span: Span;
}

/**
 * The innermost line whose name or scalar value is at a place.
 * @param offset zero-based, in UTF-16 code units; the ends of a name or value count as in it
 */
export function fieldAt(document: PlanDocument, offset: number): Field | undefined {
  if (document.older) return undefined;
  const { root } = document.sound;
  const field = (path: Path, pair: YamlPair, onName: boolean, span: Span): Field => {
    return { path, pair, onName, span, schema: schemaAt(document.kind, root, path) };
  };
  const walk = (node: YamlNode | undefined, path: Path, around: YamlPair | undefined): Field | undefined => {
    if (!node || !touches(node.span, offset)) return undefined;
    if (node.type === 'map') {
      for (const pair of node.pairs) {
        const here = [...path, pair.key.text];
        if (touches(pair.key.span, offset)) return field(here, pair, true, pair.key.span);
        const found = walk(pair.value, here, pair);
        if (found) return found;
      }
      return undefined;
    }
    if (node.type === 'list') {
      for (const [index, { value }] of node.items.entries()) {
        const found = walk(value, [...path, index], around);
        if (found) return found;
      }
      return undefined;
    }
    return around && field(path, around, false, node.span);
  };
  return walk(root, [], undefined);
}
