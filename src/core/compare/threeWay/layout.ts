/** Whose layout a merged place has: its indentation, blank lines and quotes. */
import { isBlockText } from '../../edit/entry.ts';
import { blockTextLines, inlineText } from './blockText.ts';
import type { Cluster } from './clusters.ts';
import type { MergedValue } from './merged.ts';
import type { Name, Value } from './parts.ts';

/** How the entries of a value are laid out. */
export function layoutOf(value: Value): string {
  if (value.flow || value.parts.length === 0) return 'flow';
  const { part, version, node } = value;
  const dash = node?.type === 'list' ? /^-[ \t]*/.exec(firstText(value))?.[0] : '';
  return `${value.column - (part?.column ?? 0)} ${dash ?? ''} ${version.source.isFirstOnLine(value.parts.find(({ entry }) => entry)?.entry?.start ?? 0)}`;
}

function firstText(value: Value): string {
  return value.parts.find(({ entry }) => entry)?.said.slice(0, 20) ?? '';
}

/** Whether one side quoted a text on one line anew, and the other one only changed it. */
export function restyled(base: Value, quoted: Value, changed: Value): boolean {
  const texts = [base, quoted, changed].map(({ node }) => inlineText(node));
  const [was, one, other] = texts;
  if (!was || !one || !other || one.style === was.style || other.style !== was.style) return false;
  return texts.every(
    (text) => !text?.text.includes('\n') && text?.anchor === undefined && text?.tag === undefined,
  );
}

/** A text quoted like another one. */
export function inStyle(like: Value, { node }: Value): MergedValue {
  return { is: 'replaced', value: like, text: node?.type === 'scalar' ? node.text : '' };
}

/** How a scalar is written, for telling which side wrote it anew. */
export function writing(value: Value): string {
  const { node, version } = value;
  if (!node) return '';
  if (isBlockText(node) && value.part) return blockTextLines(value).join('\n');
  return version.source.text.slice(node.span.start, node.span.end);
}

/** How many blank lines stand above it: of the side that changed that. */
export function blanksOf(cluster: Cluster, lists: Readonly<Record<Name, Value | undefined>>): number {
  const [base, ours, theirs] = (['base', 'ours', 'theirs'] as const).map((side) => {
    const part = cluster[side];
    if (!part || part.holder !== lists[side]) return undefined;
    // The first one has none above it: behind another one it keeps the distance that is usual there.
    return part.index > 0 ? part.blanks : -1;
  });
  const [mine, other] = [ours ?? theirs, theirs ?? ours];
  const count = mine === base ? other : mine;
  const known = [count, mine, other, base].find((blanks) => blanks !== undefined && blanks >= 0);
  return known ?? usualBlanks(lists.ours ?? lists.theirs);
}

function usualBlanks(list: Value | undefined): number {
  const counts = (list?.parts ?? []).slice(1).map(({ blanks }) => blanks);
  return counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0;
}
