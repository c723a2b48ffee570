/** A document in the words of its form: its parts, and what stands in them. For the outline and the breadcrumbs. */
import { isDate, shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { once } from '../kinds/items.ts';
import { plain } from '../markdown/markdown.ts';
import { indexOf } from '../references/index.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { inside, schemaOf, under } from '../schema/walk.ts';
import { isReserved } from '../schema/wordKeys.ts';
import type { Span } from '../text/ranges.ts';
import { capital, shortened } from '../words.ts';
import { pairOf, resolve, scalarText, textOf } from '../yaml/navigate.ts';
import type { YamlItem, YamlList, YamlMap, YamlNode, YamlPair } from '../yaml/tree.ts';

/** What an entry is, so that it can have a sign of its own. */
export type OutlineSort =
  | 'section'
  | 'words'
  | 'goal'
  | 'choice'
  | 'option'
  | 'check'
  | 'time'
  | 'activity'
  | 'criterion'
  | 'level'
  | 'standard'
  | 'product'
  | 'person'
  | 'note';

export interface OutlineEntry {
  /** One line, in plain words; never empty. */
  readonly name: string;
  /** What stands beside it, smaller: an id, a day, who says it, how many; may be empty. */
  readonly detail: string;
  readonly sort: OutlineSort;
  /** All of it, to the end of its last line where it has the line to itself. */
  readonly span: Span;
  /** Where it is named; within `span`. */
  readonly selection: Span;
  /** Whether somebody has given it words; else its name only says what it is. */
  readonly hasWords: boolean;
  /** In the order of the text, each within `span`. */
  readonly children: readonly OutlineEntry[];
}

/** Lines that say nothing of the plan. */
const machinery: ReadonlySet<string> = new Set(['kind', 'schemaVersion']);

/** What the items of lists are; others are notes. */
const sorts: ReadonlyMap<string, OutlineSort> = new Map([
  ['goals', 'goal'],
  ['choices', 'choice'],
  ['options', 'option'],
  ['checks', 'check'],
  ['questions', 'check'],
  ['sessions', 'time'],
  ['milestones', 'time'],
  ['meetings', 'time'],
  ['taughtTo', 'time'],
  ['activities', 'activity'],
  ['criteria', 'criterion'],
  ['levels', 'level'],
  ['items', 'standard'],
  ['products', 'product'],
  ['partners', 'person'],
  ['agreed', 'person'],
]);

/** What is worth knowing of an item beside its words; of these keys the ones that are there. */
const besides = ['who', 'by', 'role', 'at', 'date', 'on', 'when'];
/** The ones among them that are told only where they say a day: an id there would be a riddle. */
const days: ReadonlySet<string> = new Set(['date', 'on', 'when']);

const LONGEST_NAME = 120;
const LONGEST_DETAIL = 80;

/**
 * The parts of a document with their items, named by what people wrote, in the order of the text. While the text is
 * broken: of its good parts. What is marked as private is left out.
 * @returns nothing for a document of an older form, whose places are not those of the text
 */
export const outlineOf = once((document: PlanDocument): readonly OutlineEntry[] => {
  if (document.older) return [];
  const root = resolve(document.sound.root);
  if (root?.type !== 'map') return [];
  const outline = new Outline(document);
  const form = schemaOf(document.kind);
  return root.pairs.flatMap((pair) =>
    machinery.has(pair.key.text) ? [] : outline.part(pair, form, root.flow),
  );
});

class Outline {
  readonly #document: PlanDocument;

  constructor(document: PlanDocument) {
    this.#document = document;
  }

  /** A line of a map with what stands below it. @param flow whether it stands in braces */
  part(pair: YamlPair, above: SchemaNode | undefined, flow: boolean): readonly OutlineEntry[] {
    const { key, value } = pair;
    if (isReserved(key.text)) return [];
    const schema = under(above, key.text, value);
    const span = this.#whole(pair.span, flow);
    const entry = (
      sort: OutlineSort,
      detail: string,
      children: readonly OutlineEntry[] = [],
    ): OutlineEntry => {
      return {
        name: named(schema?.title ?? key.text, 'Line'),
        detail: shortened(detail, LONGEST_DETAIL),
        ...{ sort, span, selection: this.#within(key.span, span), hasWords: true, children },
      };
    };
    if (value?.type === 'list' && holdsItems(schema)) {
      const children = this.#items(value, key.text, schema);
      return [entry('section', children.length === 0 ? '' : String(children.length), children)];
    }
    if (value?.type === 'map' && schema?.type === 'object') {
      const main = schema['x-main'];
      const children = main === undefined ? this.#parts(value, schema) : this.#below(value, schema);
      return [entry('section', main === undefined ? '' : plainText(textOf(value, main)), children)];
    }
    return [entry('words', this.#said(value, schema))];
  }

  #parts(map: YamlMap, schema: SchemaNode): readonly OutlineEntry[] {
    return map.pairs.flatMap((pair) => this.part(pair, schema, map.flow));
  }

  #items(list: YamlList, key: string, schema: SchemaNode | undefined): readonly OutlineEntry[] {
    return list.items.map((item) => this.#item(item, key, schema, list.flow));
  }

  #item(item: YamlItem, list: string, schema: SchemaNode | undefined, flow: boolean): OutlineEntry {
    const { value } = item;
    const own = inside(schema, value);
    const map = value?.type === 'map' ? value : undefined;
    const words = map ? mainPair(map, own) : undefined;
    const span = this.#whole(item.span, flow);
    const text = nameOf(map ?? value, words, schema);
    const named = words?.value?.type === 'alias' ? words.key.span : words?.value?.span;
    return {
      name: text === '' ? capital(own?.['x-noun'] ?? own?.title ?? 'entry') : text,
      detail: shortened(this.#beside(map, schema, text), LONGEST_DETAIL),
      sort: sorts.get(list) ?? 'note',
      span,
      selection: this.#within(named ?? map?.pairs[0]?.key.span ?? value?.span ?? item.span, span),
      hasWords: text !== '',
      children: map && own ? this.#below(map, own) : [],
    };
  }

  /** An item’s id, and what is worth knowing besides. */
  #beside(map: YamlMap | undefined, schema: SchemaNode | undefined, text: string): string {
    const main = textOf(map, schema?.items?.['x-main'] ?? '');
    const known = besides.flatMap((key) => {
      const said = textOf(map, key)?.trim() ?? '';
      // What already is its name needs no second mention.
      if (said === '' || said === main || (days.has(key) && !isDate(said))) return [];
      return isDate(said) ? shortDate(said) : said;
    });
    // A standard’s code stands in its name, and a meeting is known by its day.
    const id = schema?.['x-keyed'] === 'id' && !isDate(main ?? '') ? (textOf(map, 'id') ?? '') : '';
    const open = text === '' && !this.#document.broken ? 'no words yet' : '';
    return [id, ...known, open].filter((part) => part !== '').join(' · ');
  }

  /** The items in an item: directly below it where there is one list of them, else below the lists’ names. */
  #below(map: YamlMap, schema: SchemaNode): readonly OutlineEntry[] {
    const several = listsOfItems(schema) > 1;
    return map.pairs.flatMap((pair): readonly OutlineEntry[] => {
      const { key, value } = pair;
      const at = under(schema, key.text, value);
      if (value?.type === 'map' && at?.['x-reference-keys'] && holdsTexts(at)) return this.#byLevel(value);
      if (value?.type !== 'list' || !holdsItems(at)) return [];
      return several ? this.part(pair, schema, map.flow) : this.#items(value, key.text, at);
    });
  }

  /** What a line says: its text, or the texts of its list; of a link within the document, where it leads. */
  #said(value: YamlNode | undefined, schema: SchemaNode | undefined): string {
    const node = resolve(value);
    if (node?.type === 'list')
      return node.items
        .map((item) => this.#said(item.value, schema?.items))
        .filter((text) => text !== '')
        .join(' · ');
    if (node?.type !== 'scalar') return '';
    if (schema?.type === 'boolean' && typeof node.value === 'boolean') return node.value ? 'yes' : 'no';
    const linked = schema?.['x-reference'] && indexOf(this.#document).byId.get(node.text)?.label;
    return plainText(linked) || plainText(scalarText(node));
  }

  /** What a row of a rubric says at each level, by the level’s name. */
  #byLevel(map: YamlMap): readonly OutlineEntry[] {
    const { byId } = indexOf(this.#document);
    return map.pairs.flatMap(({ key, value, span: own }) => {
      if (isReserved(key.text)) return [];
      const span = this.#whole(own, map.flow);
      const level = byId.get(key.text)?.label ?? '';
      return {
        name: named(level, named(key.text, 'Level')),
        detail: shortened(this.#said(value, undefined), LONGEST_DETAIL),
        ...{ sort: 'level', span, selection: this.#within(key.span, span), hasWords: true, children: [] },
      };
    });
  }

  /**
   * A stretch without the blanks behind it. Where it has its lines to itself, all of them: whoever is on one of them is
   * there, wherever in the line.
   */
  #whole({ start, end }: Span, flow: boolean): Span {
    const { text, lines } = this.#document;
    let last = end;
    while (last > start && /\s/.test(text.charAt(last - 1))) last--;
    if (flow) return { start, end: last };
    const line = lines.lineStart(lines.lineAt(start));
    const isFirst = text.slice(line, start).trim() === '';
    return { start: isFirst ? line : start, end: lines.lineEnd(lines.lineAt(last)) };
  }

  #within(named: Span, { start, end }: Span): Span {
    if (named.start < start || named.start > end) return { start, end: start };
    return { start: named.start, end: Math.min(named.end, end) };
  }
}

/** What tells items apart says nothing of them. */
const keys: ReadonlySet<string> = new Set(['id', 'code']);

/** The line that names an item: the one its form says, else the first with words of somebody’s own. */
function mainPair(map: YamlMap, schema: SchemaNode | undefined): YamlPair | undefined {
  const main = schema?.['x-main'];
  const pair = main === undefined ? undefined : pairOf(map, main);
  if (pair && plainText(scalarText(pair.value)) !== '') return pair;
  const says = ({ key, value }: YamlPair): boolean =>
    !keys.has(key.text) && !isReserved(key.text) && plainText(scalarText(value)) !== '';
  const free = ({ key, value }: YamlPair): boolean => {
    const at = under(schema, key.text, value);
    return at?.type === 'string' && at.enum === undefined && !at['x-reference'] && at.format === undefined;
  };
  return (
    map.pairs.find((each) => says(each) && free(each)) ?? (main === undefined ? map.pairs.find(says) : pair)
  );
}

function nameOf(
  node: YamlNode | undefined,
  words: YamlPair | undefined,
  list: SchemaNode | undefined,
): string {
  if (node?.type !== 'map') return plainText(scalarText(node));
  const text = plainText(scalarText(words?.value));
  if (list?.['x-keyed'] === 'code')
    return shortened([plainText(textOf(node, 'code')), text].filter(Boolean).join(' '), LONGEST_NAME);
  if (!isDate(text)) return text;
  return [shortDate(text), plainText(textOf(node, 'focus'))].filter(Boolean).join(' · ');
}

/** Whether a list’s entries are items with words of their own, and not bare texts or codes. */
function holdsItems(schema: SchemaNode | undefined): boolean {
  const { items } = schema ?? {};
  if (!items) return false;
  if (!items.if) return items.type === 'object';
  return [items.then, items.else].every((branch) => branch?.['x-reference'] === undefined);
}

/** Whether a map’s values are texts. */
function holdsTexts({ patternProperties }: SchemaNode): boolean {
  return Object.values(patternProperties ?? {}).some(({ type }) => type === 'string');
}

const listCounts = new WeakMap<SchemaNode, number>();

/** How many lists of items an item can have. */
function listsOfItems(schema: SchemaNode): number {
  let count = listCounts.get(schema);
  if (count === undefined) {
    count = Object.values(schema.properties ?? {}).filter(holdsItems).length;
    listCounts.set(schema, count);
  }
  return count;
}

function plainText(text: string | undefined): string {
  return text === undefined ? '' : shortened(plain(text), LONGEST_NAME);
}

function named(text: string, otherwise: string): string {
  const name = plainText(text);
  return name === '' ? otherwise : name;
}
