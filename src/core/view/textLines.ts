/** The lines of a list of texts, as the panel changes them where they stand. */
import { scalarText, valueOf } from '../yaml/navigate.ts';
import type { YamlNode } from '../yaml/tree.ts';

/** The texts of a list, each at its place; empty at a place where something else stands. */
export function textLines(node: YamlNode | undefined, key: string): readonly string[] {
  const value = valueOf(node, key);
  if (value?.type === 'list') return value.items.map((item) => scalarText(item.value)?.trim() ?? '');
  const text = scalarText(value)?.trim() ?? '';
  return text === '' ? [] : [text];
}
