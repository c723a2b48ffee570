import { resolve } from '../yaml/navigate.ts';
import type { Path, YamlDocument, YamlNode } from '../yaml/tree.ts';

/**
 * Whether changing the value at the end of a path would change another place too: because it is reached
 * through an alias, lies in a part that an alias repeats, or holds one that an alias elsewhere repeats.
 * @param path in the document's text; a part of it that is not there yet is left out
 * @param replaces whether the whole value goes, not only something in it
 */
export function isShared(document: YamlDocument, path: Path, replaces: boolean): boolean {
  const aliases = aliasesOf(document.root);
  if (aliases.length === 0) return false;
  const repeated = new Set(aliases.map(({ target }) => target));
  let node = document.root;
  for (const [depth, step] of path.entries()) {
    if (node?.type === 'alias' || (node && repeated.has(node))) return true;
    const next = childOf(node, step);
    if (next === undefined || depth === path.length - 1) {
      node = next;
      break;
    }
    node = next;
  }
  if (!node) return false;
  if (!replaces) return node.type === 'alias' || repeated.has(node);
  if (repeated.has(node)) return true;
  const inside = aliasesOf(node);
  return aliases.some((alias) => !inside.includes(alias) && holds(node, alias.target));
}

function childOf(node: YamlNode | undefined, step: string | number): YamlNode | undefined {
  if (node?.type === 'map') return node.pairs.findLast(({ key }) => key.text === step)?.value;
  return node?.type === 'list' && typeof step === 'number' ? node.items[step]?.value : undefined;
}

type Alias = Extract<YamlNode, { type: 'alias' }>;

/** The aliases below a node, the node itself included. */
function aliasesOf(node: YamlNode | undefined): Alias[] {
  const found: Alias[] = [];
  const walk = (at: YamlNode | undefined): void => {
    if (at?.type === 'alias') found.push(at);
    else if (at?.type === 'map') for (const { value } of at.pairs) walk(value);
    else if (at?.type === 'list') for (const { value } of at.items) walk(value);
  };
  walk(node);
  return found;
}

function holds(node: YamlNode, target: YamlNode | undefined): boolean {
  if (node === target) return true;
  if (node.type === 'map') return node.pairs.some(({ value }) => value && holds(value, target));
  return node.type === 'list' && node.items.some(({ value }) => value && holds(value, target));
}

/** Whether a path leads through a key that its map does not hold itself but takes over by `<<` from another. */
export function isInherited(document: YamlDocument, path: Path): boolean {
  let node = resolve(document.root);
  for (const step of path) {
    if (node?.type === 'map' && typeof step === 'string' && !childKey(node, step)) {
      return inheritedKeys(node).has(step);
    }
    node = resolve(childOf(node, step));
  }
  return false;
}

function childKey(node: YamlNode, key: string): boolean {
  return node.type === 'map' && node.pairs.some((pair) => pair.key.text === key);
}

function inheritedKeys(node: YamlNode, depth = 0): Set<string> {
  const keys = new Set<string>();
  if (node.type !== 'map' || depth > 8) return keys;
  for (const { key, value } of node.pairs) {
    if (key.text !== '<<') continue;
    const merged = resolve(value);
    for (const one of merged?.type === 'list' ? merged.items.map((item) => resolve(item.value)) : [merged]) {
      if (one?.type !== 'map') continue;
      for (const pair of one.pairs) keys.add(pair.key.text);
      for (const inner of inheritedKeys(one, depth + 1)) keys.add(inner);
    }
  }
  return keys;
}
