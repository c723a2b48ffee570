/** What of a document can be looked at together, one after the other. */
import type { PlanDocument } from '../document.ts';
import { once } from '../kinds/items.ts';
import type { Span } from '../text/ranges.ts';
import { resolve, scalarText, textOf } from '../yaml/navigate.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';

/** An item that can be looked at. */
export interface Lookable {
  readonly path: Path;
  /** The list it stands in: `goals`, `options`, `items` of a standards document. */
  readonly list: string;
  /** The whole item. */
  readonly span: Span;
}

/** The lists whose items are looked at, each by the way to it. */
const lists = new Map([
  ['goals', 'target'],
  ['choices', 'title'],
  ['choices/options', 'name'],
  ['checks', 'name'],
  ['sessions', 'title'],
  ['sessions/activities', 'title'],
  ['activities', 'title'],
  ['milestones', 'title'],
  ['products', 'name'],
  ['criteria', 'name'],
  ['levels', 'name'],
  ['items', 'statement'],
  ['beforehand/watchFor', 'text'],
  ['seen', 'text'],
]);

/** Deeper than this nothing of ours stands. */
const DEEPEST = 6;

/** Everything of a document that can be looked at, in the order of the text. */
export const lookablesIn = once((document): readonly Lookable[] => {
  const found: Lookable[] = [];
  const walk = (written: YamlNode | undefined, way: string, path: Path): void => {
    // What an alias stands for is looked at where it is written.
    if (!written || written.type === 'alias' || path.length > DEEPEST) return;
    if (written.type === 'map') {
      for (const { key, value } of written.pairs)
        walk(value, way === '' ? key.text : `${way}/${key.text}`, [...path, key.text]);
    } else if (written.type === 'list') {
      written.items.forEach(({ value, span }, index) => {
        const here = [...path, index];
        if (lists.has(way) && resolve(value)?.type === 'map')
          found.push({ path: here, list: String(path.at(-1)), span });
        walk(value, way, here);
      });
    }
  };
  walk(document.sound.root, '', []);
  return found;
});

/** The items one goes through with next and previous: the levels of a rubric are read with its rows, where it has any. */
export const stepsIn = once((document): readonly Lookable[] => {
  const all = lookablesIn(document);
  return all.some(({ list }) => list === 'criteria') ? all.filter(({ list }) => list !== 'levels') : all;
});

/** The item's naming text; empty where none is written yet. */
export function namingText(list: string, node: YamlNode | undefined): string {
  const main = [...lists].find(([way]) => way === list || way.endsWith(`/${list}`))?.[1];
  return (main === undefined ? scalarText(node) : textOf(node, main))?.trim() ?? '';
}

/** The innermost item around a place in the text; the line an item begins on belongs to it whole. */
export function lookableAt(document: PlanDocument, offset: number): Lookable | undefined {
  // An older form is read as if it were up to date, so places are not those of the text.
  if (document.older) return undefined;
  const { lines } = document;
  const all = lookablesIn(document);
  const line = lines.lineAt(offset);
  return (
    all.findLast(({ span }) => offset >= span.start && offset <= span.end) ??
    all.findLast(({ span }) => lines.lineAt(span.start) === line)
  );
}

/** Where in the steps an item stands, counted from 0; undefined where it is none of them. */
export function stepOf(document: PlanDocument, path: Path): number | undefined {
  const key = keyOf(path);
  const at = stepsIn(document).findIndex((step) => keyOf(step.path) === key);
  return at < 0 ? undefined : at;
}

/**
 * The item that comes after another one, or before it.
 * @param from where one is; empty for the document as a whole
 * @param by 1 or -1
 * @returns undefined where there is no further one
 */
export function stepFrom(document: PlanDocument, from: Path, by: number): Lookable | undefined {
  const steps = stepsIn(document);
  if (from.length === 0) return by > 0 ? steps[0] : undefined;
  const at = stepOf(document, from);
  if (at !== undefined) return steps[at + by];
  // An item that is no step itself (a level) stands between two.
  const own = lookablesIn(document).find(({ path }) => keyOf(path) === keyOf(from));
  if (!own) return by > 0 ? steps[0] : steps.at(-1);
  return by > 0
    ? steps.find(({ span }) => span.start > own.span.start)
    : steps.findLast(({ span }) => span.start < own.span.start);
}

/** A path to compare by. */
export function keyOf(path: Path): string {
  return JSON.stringify(path);
}
