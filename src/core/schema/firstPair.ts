import type { Span } from '../text/ranges.ts';
import type { YamlNode } from '../yaml/tree.ts';

/** The first line of a document that says something; where it says nothing, its beginning. */
export function firstPair(root: YamlNode | undefined): Span {
  const first = root?.type === 'map' ? root.pairs[0] : undefined;
  return first
    ? {
        start: first.span.start,
        end: Math.max(
          first.key.span.end,
          Math.min(first.span.end, first.value?.type === 'scalar' ? first.span.end : first.key.span.end),
        ),
      }
    : { start: 0, end: 0 };
}
