import { dataOf, type Data } from '../yaml/data.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';
import { matchItems, sameData } from './match.ts';

/** One thing done to the text. Paths refer to the text the step before left. */
export type Step =
  | { readonly do: 'replace'; readonly path: Path; readonly data: Data }
  | { readonly do: 'add'; readonly path: Path; readonly key: string; readonly data: Data }
  | { readonly do: 'insert'; readonly path: Path; readonly index: number; readonly data: Data }
  | { readonly do: 'remove'; readonly path: Path }
  | { readonly do: 'move'; readonly path: Path; readonly to: number }
  | { readonly do: 'rename'; readonly path: Path; readonly key: string }
  | { readonly do: 'accept'; readonly path: Path; readonly code: string };

/**
 * What has to be done so that the value at `path` becomes `data`: only the entries of a list or map that
 * differ are touched, so that comments on the others stay with them.
 */
export function stepsTo(node: YamlNode | undefined, data: Data, path: Path): Step[] {
  if (sameData(dataOf(node), data)) return [];
  if (node?.type === 'map' && node.pairs.length > 0 && isMap(data)) {
    const steps = mapSteps(node, data, path);
    if (steps) return steps;
  }
  if (node?.type === 'list' && node.items.length > 0 && Array.isArray(data)) {
    return listSteps(node, data, path);
  }
  return [{ do: 'replace', path, data }];
}

function isMap(data: Data): data is { [key: string]: Data } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function mapSteps(
  node: Extract<YamlNode, { type: 'map' }>,
  data: { [key: string]: Data },
  path: Path,
): Step[] | undefined {
  const there = new Map(node.pairs.map(({ key, value }) => [key.text, value]));
  const stays = [...there.keys()].filter((key) => Object.hasOwn(data, key));
  if (stays.length === 0) return undefined;
  const steps: Step[] = [];
  for (const key of there.keys())
    if (!stays.includes(key)) steps.push({ do: 'remove', path: [...path, key] });
  for (const key of stays) steps.push(...stepsTo(there.get(key), data[key] ?? null, [...path, key]));
  for (const [key, value] of Object.entries(data)) {
    if (!there.has(key)) steps.push({ do: 'add', path, key, data: value });
  }
  return steps;
}

function listSteps(node: Extract<YamlNode, { type: 'list' }>, data: readonly Data[], path: Path): Step[] {
  const before = node.items.map(({ value }) => dataOf(value));
  const matches = matchItems(before, data);
  const steps: Step[] = [];
  const now = before.map((_, index) => index).filter((index) => matches.includes(index));
  const gone = before.map((_, index) => index).filter((index) => !matches.includes(index));
  const removals = gone.reverse().map((index): Step => ({ do: 'remove', path: [...path, index] }));
  if (now.length === 0) {
    // The new items come first, so that the list keeps its layout.
    const inserts = data.map((item, index): Step => ({
      do: 'insert',
      path,
      index: before.length + index,
      data: item,
    }));
    return [...inserts, ...removals];
  }
  steps.push(...removals);
  for (const [index, match] of matches.entries()) {
    if (match < 0) {
      now.splice(index, 0, -1);
      steps.push({ do: 'insert', path, index, data: data[index] ?? null });
    } else if (now[index] !== match) {
      const from = now.indexOf(match);
      now.splice(index, 0, ...now.splice(from, 1));
      steps.push({ do: 'move', path: [...path, from], to: index });
    }
  }
  for (const [index, match] of matches.entries()) {
    if (match >= 0) steps.push(...stepsTo(node.items[match]?.value, data[index] ?? null, [...path, index]));
  }
  return steps;
}
