/** Says values of a version in people’s words: dates, words to choose from, and what links point to. */
import { shortDate, isDate } from '../../dates.ts';
import { bareName } from '../../kinds/kind.ts';
import { splitReference } from '../../references/index.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { isReserved } from '../../schema/wordKeys.ts';
import { capital, listed, quoted, shortened } from '../../words.ts';
import { resolve, textOf } from '../../yaml/navigate.ts';
import type { YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { Shape, Shapes } from '../shape.ts';
import { lastPairs } from './contents.ts';
import type { ItemAt, Items } from './items.ts';

/** So many parts of a value are said, and so deep. */
const MOST_PARTS = 20;
const DEEPEST = 6;
/** So many values are looked at for that. */
const MOST_VALUES = 400;

/** What a link points to. */
export interface Pointed {
  /** “period 3”, “‘Claim exit ticket’”. */
  readonly words: string;
  /** Whether the words are its own, and not only what it is. */
  readonly known: boolean;
  readonly list: string;
  readonly noun: string;
}

export class Naming {
  readonly #items: Items;
  readonly #shapes: Shapes;

  constructor(items: Items, shapes: Shapes) {
    this.#items = items;
    this.#shapes = shapes;
  }

  /** @returns undefined where nothing is written */
  value(written: YamlNode | undefined, at: Shape): string | undefined {
    return this.#value(written, at, 0, { left: MOST_VALUES });
  }

  /** @param budget how many values may still be said, so that aliases in aliases end */
  #value(
    written: YamlNode | undefined,
    at: Shape,
    depth: number,
    budget: { left: number },
  ): string | undefined {
    const node = resolve(written);
    if (!node || depth > DEEPEST || budget.left-- < 0) return undefined;
    if (node.type === 'scalar') {
      if (node.value === null || node.text.trim() === '') return undefined;
      return this.#shapes.reference(at)
        ? this.pointed(node.text, at).words
        : scalarWords(node.text, at.schema);
    }
    if (node.type === 'list') {
      const said = node.items.flatMap(
        ({ value }) => this.#value(value, this.#shapes.inside(at, value), depth + 1, budget) ?? [],
      );
      return said.length === 0 ? undefined : listed(said, 'and', MOST_PARTS);
    }
    const range = rangeWords(node);
    if (range !== undefined) return range;
    const said = lastPairs(node).flatMap(({ key: { text }, value }) => {
      const under = this.#shapes.under(at, text, value);
      const words = this.#value(value, under, depth + 1, budget);
      return words === undefined || text === 'id' || isReserved(text) ? [] : `${titleOf(under)}: ${words}`;
    });
    return said.length === 0 ? undefined : said.slice(0, MOST_PARTS).join('; ');
  }

  /** What the text of a link points to. Ids stay unsaid: of what is written elsewhere, only where it is. */
  pointed(text: string, at: Shape): Pointed {
    const reference = this.#shapes.reference(at);
    const rule = reference?.rule;
    const own = { words: shortened(text), known: true, list: '', noun: '' };
    if (rule?.form === 'code' && !rule.to) return own;
    if (rule?.orDate && isDate(text)) return { ...own, words: shortDate(text) };
    const parts = rule ? splitReference(text, rule) : { id: text };
    if (!parts) return own;
    if (parts.file !== undefined) {
      const file = quoted(bareName(parts.file));
      return { ...own, words: parts.id === undefined ? file : `a part of ${file}`, known: false };
    }
    const found = this.#items.find(parts.id ?? '', reference?.to ?? []);
    if (found) return { ...this.#here(found), list: found.list };
    const list = reference?.to.length === 1 ? (reference.to[0] ?? '') : '';
    const noun = nouns.get(list) ?? 'item';
    return { words: `another ${noun}`, known: false, list, noun };
  }

  #here(item: ItemAt): Omit<Pointed, 'list'> {
    const noun = nounOf(item);
    const words = item.list === 'sessions' ? periodOf(item) : calledOf(item);
    return { words, known: true, noun };
  }
}

/** “1 to 2” for a map with a fewest and a most. */
function rangeWords(map: YamlMap): string | undefined {
  const [min, max] = [textOf(map, 'min'), textOf(map, 'max')];
  if (map.pairs.some(({ key: { text } }) => text !== 'min' && text !== 'max')) return undefined;
  if (min !== undefined && max !== undefined) return min === max ? min : `${min} to ${max}`;
  if (min !== undefined) return `at least ${min}`;
  return max === undefined ? undefined : `at most ${max}`;
}

/** What items of other documents are called. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['goals', 'goal'],
  ['sessions', 'class period'],
  ['levels', 'level'],
  ['checks', 'check'],
]);

/** “period 3” */
export function periodOf(session: ItemAt): string {
  return `period ${session.index + 1}`;
}

/** The words of an item in quotation marks; a date stands by itself, and what has no words yet is what it is. */
export function calledOf(item: Pick<ItemAt, 'label' | 'shape'>): string {
  if (item.label === '') return `the ${nounOf(item)} without words`;
  return isDate(item.label) ? shortDate(item.label) : quoted(item.label, 60);
}

export function nounOf({ shape }: Pick<ItemAt, 'shape'>): string {
  return shape.schema?.['x-noun'] ?? singular(shape.key);
}

function singular(key: string): string {
  const words = humane(key).toLowerCase();
  return words.length > 3 && words.endsWith('s') && !words.endsWith('ss') ? words.slice(0, -1) : words;
}

/** The title of a place; where no schema knows it, its key in plain words. */
export function titleOf({ schema, key }: Shape): string {
  return schema?.title ?? (key === '' ? 'Entry' : humane(key));
}

/** “Success criteria” for successCriteria. */
export function humane(key: string): string {
  const words = key
    .replace(/^x-/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ');
  return capital(shortened(words.toLowerCase(), 60));
}

/** A single value in people’s words. */
export function scalarWords(text: string, schema: SchemaNode | undefined): string {
  const plain = text.trim();
  if (schema?.format === 'date' && isDate(plain)) return shortDate(plain);
  if (schema?.enum?.some((value) => String(value) === plain)) {
    // “You do alone”, “I do”.
    return capital(plain.replaceAll('-', ' ').replace(/\bi\b/g, 'I'));
  }
  if (schema?.type === 'boolean' || schema === undefined) {
    if (plain === 'true') return 'Yes';
    if (plain === 'false') return 'No';
  }
  return plain;
}
