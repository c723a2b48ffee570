/** Says values of a version in people’s words: dates, words to choose from, and what links point to. */
import { shortDate, isDate } from '../../dates.ts';
import { bareName } from '../../kinds/kind.ts';
import type { FindLinked } from '../../references/home.ts';
import { splitReference, type Item } from '../../references/index.ts';
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
}

export class Naming {
  readonly #items: Items;
  readonly #shapes: Shapes;
  readonly #elsewhere: FindLinked | undefined;

  /** @param elsewhere finds what links to other documents lead to; without it, only that they lead there is said */
  constructor(items: Items, shapes: Shapes, elsewhere?: FindLinked) {
    this.#items = items;
    this.#shapes = shapes;
    this.#elsewhere = elsewhere;
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
    const own = { words: shortened(text), known: true, list: '' };
    if (rule?.form === 'code' && !rule.to) return own;
    if (rule?.orDate && isDate(text)) return { ...own, words: shortDate(text) };
    const parts = rule ? splitReference(text, rule) : { id: text };
    if (!parts) return own;
    const there = rule && this.#elsewhere?.(parts, rule.to);
    if (parts.file !== undefined) {
      const file = quoted(bareName(parts.file));
      if (there) return { words: `${linkedWords(there)} of ${file}`, known: true, list: there.list };
      return { ...own, words: parts.id === undefined ? file : `a part of ${file}`, known: false };
    }
    const found = this.#items.find(parts.id ?? '', reference?.to ?? []);
    if (found) return { words: wordsAbout(found), known: true, list: found.list };
    if (there) return { words: linkedWords(there), known: true, list: there.list };
    const list = reference?.to.length === 1 ? (reference.to[0] ?? '') : '';
    const noun = nouns.get(list) ?? 'item';
    return { words: `another ${noun}`, known: false, list };
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

/** An item of this document, as a sentence names it. */
function wordsAbout(item: ItemAt): string {
  return item.list === 'sessions' ? periodOf(item) : calledOf(item);
}

/** The same of an item of another document. */
function linkedWords({ list, path, noun, label }: Item): string {
  const index = path.at(-1);
  return list === 'sessions' && typeof index === 'number' ? periodOf({ index }) : called(noun, label);
}

/** “period 3” */
export function periodOf({ index }: Pick<ItemAt, 'index'>): string {
  return `period ${index + 1}`;
}

/** The words of an item in quotation marks; a date stands by itself, and what has no words yet is what it is. */
export function calledOf(item: Pick<ItemAt, 'label' | 'shape'>): string {
  return called(nounOf(item), item.label);
}

function called(noun: string, label: string): string {
  if (label === '') return `the ${noun} without words`;
  return isDate(label) ? shortDate(label) : quoted(label, 60);
}

/** What a teacher calls an item: as the schema has it, else the name of its list, as one. */
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
function humane(key: string): string {
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
