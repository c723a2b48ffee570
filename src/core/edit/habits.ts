import type { Data } from '../yaml/data.ts';
import type { YamlList, YamlMap, YamlNode } from '../yaml/tree.ts';
import { entriesOf } from './entry.ts';
import type { Source } from './source.ts';

/** How the writer of a document lays it out; new text follows it. */
export interface Habits {
  /** Columns by which the keys of a map stand right of the key above them. */
  readonly step: number;
  /** Columns by which a dash stands right of the key above it: 0 where lists are not indented. */
  readonly listStep: number;
  /** The blanks between a dash and what follows it. */
  readonly dashGap: string;
  /** Whether the keys of a list's maps begin on the line below the dash. */
  readonly dashAlone: boolean;
  /** Whether spaces stand inside braces, and inside brackets. */
  readonly braces: boolean;
  readonly brackets: boolean;
  /** Whether keys and texts are written as JSON has them, in double quotes. */
  readonly json: boolean;
  /** Whether values of that shape under that key are written in braces or brackets; undefined where none is there. */
  readonly flow: (key: string, value: Data) => boolean | undefined;
}

/** Reads the habits of a whole document. Where it has none yet, those of the product's own examples. */
export function habitsOf(source: Source): Habits {
  const steps = new Tally<number>();
  const listSteps = new Tally<number>();
  const gaps = new Tally<string>();
  const alone = new Tally<boolean>();
  const braces = new Tally<boolean>();
  const brackets = new Tally<boolean>();
  const quoted = new Tally<boolean>();
  const flows = new Map<string, boolean>();

  const visit = (node: YamlNode | undefined, parentColumn: number | undefined): void => {
    if (node?.type !== 'map' && node?.type !== 'list') return;
    const entries = entriesOf(source, node);
    const first = entries[0];
    if (node.flow && first) (node.type === 'map' ? braces : brackets).add(startsPadded(source, node));
    if (!node.flow && first && parentColumn !== undefined && source.isFirstOnLine(first.start)) {
      (node.type === 'map' ? steps : listSteps).add(source.columnOf(first.start) - parentColumn);
    }
    for (const entry of entries) {
      const { key, value, start } = entry;
      if (key) {
        if (node.flow) quoted.add(key.style === 'double');
        if ((value?.type === 'map' || value?.type === 'list') && entriesOf(source, value).length > 0)
          flows.set(shapeOfNode(key.text, value), value.flow);
        visit(value, node.flow ? undefined : source.columnOf(start));
        continue;
      }
      if (!node.flow && value) {
        const gap = /^[ \t]*/.exec(source.text.slice(start + 1))?.[0] ?? ' ';
        const below = gap === '' || source.lineAt(value.span.start) !== source.lineAt(start);
        if (!below) gaps.add(gap);
        if (value.type === 'map' && !value.flow) alone.add(below);
      }
      visit(value, undefined);
    }
  };
  const { root } = source.document;
  visit(root, undefined);
  return {
    step: steps.most ?? 2,
    listStep: listSteps.most ?? 2,
    dashGap: gaps.most ?? ' ',
    dashAlone: alone.most ?? false,
    braces: braces.most ?? false,
    brackets: brackets.most ?? false,
    json: root?.type === 'map' && root.flow && quoted.most === true,
    flow: (key, value) => flows.get(shapeOfData(key, value)),
  };
}

/** The habits for new entries of one list: its own dash spacing and place of keys win over the document's. */
export function habitsNear(source: Source, list: YamlList, habits: Habits): Habits {
  const gaps = new Tally<string>();
  const alone = new Tally<boolean>();
  for (const { start, value } of list.flow ? [] : entriesOf(source, list)) {
    if (!value) continue;
    const gap = /^[ \t]*/.exec(source.text.slice(start + 1))?.[0] ?? ' ';
    const below = source.lineAt(value.span.start) !== source.lineAt(start);
    if (!below) gaps.add(gap);
    if (value.type === 'map' && !value.flow) alone.add(below);
  }
  return {
    ...habits,
    dashGap: gaps.most ?? habits.dashGap,
    dashAlone: alone.most ?? habits.dashAlone,
  };
}

/** Whether a blank stands behind the opening brace or bracket. */
function startsPadded(source: Source, node: YamlMap | YamlList): boolean {
  return source.text.charAt(node.span.start + 1) === ' ';
}

/** A key and what kind of value it has: `goals` is a list of maps at the top and a list of ids in a check. */
function shapeOfNode(key: string, node: YamlMap | YamlList): string {
  const inner = node.type === 'list' ? (node.items[0]?.value?.type ?? 'none') : '';
  return `${node.type} ${inner === 'alias' ? 'scalar' : inner} ${key}`;
}

function shapeOfData(key: string, value: Data): string {
  const inner = Array.isArray(value) ? (value[0] === undefined ? 'none' : typeOf(value[0])) : '';
  return `${typeOf(value)} ${inner} ${key}`;
}

function typeOf(value: Data): 'list' | 'map' | 'scalar' {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'map' : 'scalar';
}

/** Counts, to find what is there most often. */
class Tally<T> {
  readonly #counts = new Map<T, number>();

  add(value: T): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  get most(): T | undefined {
    let best: T | undefined;
    let count = 0;
    for (const [value, times] of this.#counts) {
      if (times > count) {
        best = value;
        count = times;
      }
    }
    return best;
  }
}
