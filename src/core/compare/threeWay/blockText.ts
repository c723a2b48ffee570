/** Texts written below a `|` or `>`: their lines, and merging them line by line. */
import { blockTextOf, isBlockText } from '../../edit/entry.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { valueOf } from '../../yaml/navigate.ts';
import type { YamlNode, YamlScalar } from '../../yaml/tree.ts';
import { indented, mergedLines, outdented } from './lines.ts';
import type { MergedText } from './merged.ts';
import type { Value } from './parts.ts';

/** The sign a block text begins with: `|`, `>-`. */
export function signOf(value: Value): string {
  const { node, version } = value;
  if (!isBlockText(node)) return '';
  const { header } = blockTextOf(version.source, node);
  return version.source.text.slice(header.start, header.end);
}

/** How far right of its key or dash the lines of a block text begin. */
export function blockTextStep(value: Value): number {
  const { node, version, part } = value;
  const indent = isBlockText(node) ? blockTextOf(version.source, node).indent : undefined;
  return indent === undefined ? 2 : indent - (part?.column ?? 0);
}

/** The lines of a block text, from their own column on. */
export function blockTextLines(value: Value): readonly string[] {
  const { node, version } = value;
  if (!isBlockText(node)) return [];
  const { source } = version;
  const { header, end, indent } = blockTextOf(source, node);
  const start = source.after(source.lineAt(header.start));
  return end <= start ? [] : outdented(source.text.slice(start, end).split('\n'), indent ?? 0);
}

/** Merges three block texts of which two sides changed other lines; undefined where both changed the same. */
export function mergedBlockText(base: Value, ours: Value, theirs: Value): MergedText | undefined {
  const signs = [base, ours, theirs].map(signOf);
  const [was = '', mine = '', other = ''] = signs;
  // Literal or folded, with or without the last line ending: of the side that changed that.
  const like = mine === was ? theirs : ours;
  const sign = signOf(like);
  if (mine !== other && mine !== was && other !== was) return undefined;
  if (signs.some((one) => one === '' || !one.startsWith(sign.charAt(0)) || one.includes('+')))
    return undefined;
  const lines = mergedLines(blockTextLines(base), blockTextLines(ours), blockTextLines(theirs));
  if (!lines || lines.every((line) => line.trim() === '')) return undefined;
  const read = parseYaml(`text: ${sign}\n${indented(lines, blockTextStep(like)).join('\n')}\n`);
  const value = read.problems.length === 0 ? valueOf(read.root, 'text') : undefined;
  return value?.type === 'scalar' ? { is: 'text', value: like, lines, text: value.text } : undefined;
}

/** A text that is written plain or in quotes; undefined for anything else. */
export function inlineText(node: YamlNode | undefined): YamlScalar | undefined {
  if (node?.type !== 'scalar' || typeof node.value !== 'string') return undefined;
  return node.style === 'literal' || node.style === 'folded' ? undefined : node;
}
