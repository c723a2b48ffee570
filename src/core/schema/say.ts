/** What all wordings need: the finding, its place, the noun. */
import type { Finding, Fix } from '../finding.ts';
import type { Span } from '../text/ranges.ts';
import { nodeAt, pairOf, resolve } from '../yaml/navigate.ts';
import type { Path, YamlPair } from '../yaml/tree.ts';
import { firstPair } from './firstPair.ts';
import type { Misfit } from './misfit.ts';
import type { SchemaNode } from './schema-node.ts';

export function finding(code: string, span: Span, message: string, fixes: readonly Fix[]): Finding {
  return { code, severity: 'error', span, message, fixes };
}

export const nounOf = (schema: SchemaNode): string =>
  schema['x-noun'] ?? schema.title?.toLowerCase() ?? 'plan';

export function spanOf({ node, document, path }: Misfit): Span {
  if (node)
    return node.type === 'scalar' && node.style !== 'literal' && node.style !== 'folded'
      ? node.span
      : firstLine(document.text, node.span);
  const { root } = document.sound;
  const key = path.at(-1);
  if (typeof key === 'number') {
    const list = nodeAt(document.sound, path.slice(0, -1));
    return (list?.type === 'list' ? list.items[key]?.span : undefined) ?? firstPair(root);
  }
  return (key === undefined ? undefined : pairAt(root, path))?.key.span ?? firstPair(root);
}

function pairAt(root: Misfit['node'], path: Path): YamlPair | undefined {
  let at = root;
  for (const step of path.slice(0, -1)) {
    const node = resolve(at);
    at = node?.type === 'list' ? node.items[Number(step)]?.value : pairOf(node, String(step))?.value;
  }
  return pairOf(at, String(path.at(-1)));
}

/** Long places are marked by their first line. */
function firstLine(text: string, span: Span): Span {
  const end = text.slice(span.start, span.end).search(/[\r\n]/);
  return end < 0 ? span : { start: span.start, end: span.start + end };
}
