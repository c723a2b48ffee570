/** Walks through two versions side by side and notes what is not the same. */
import { factsOf } from '../../kinds/kind.ts';
import type { Span } from '../../text/ranges.ts';
import { isReserved } from '../../schema/wordKeys.ts';
import { listed, shortened } from '../../words.ts';
import { resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { YamlItem, YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { DiffChange, Version } from '../diff.ts';
import type { Shape, Shapes } from '../shape.ts';
import { writtenWay, type Way } from '../way.ts';
import { isSet, lastPairs, NOTHING, type Contents } from './contents.ts';
import { wordsFor, type ItemAt, type Items } from './items.ts';
import { pairLines, type Line } from './lines.ts';
import { calledOf, nounOf, periodOf, titleOf, type Naming, type Pointed } from './naming.ts';
import { movedAmong } from './order.ts';
import type { Pairing } from './pairing.ts';
import { sentences, theItem, type Subject } from './sentences.ts';
import { wordsOf } from './words.ts';

/** One of the versions, with what is known of it. */
export interface Side {
  readonly version: Version;
  readonly items: Items;
  readonly contents: Contents;
  readonly naming: Naming;
}

/** A value of one version. */
interface Seen {
  readonly node: YamlNode | undefined;
  /** Where it stands with its key or dash: for what has no text of its own. */
  readonly span: Span;
  readonly shape: Shape;
}

/** What is known of a place in both versions. */
interface Place {
  readonly way: Way;
  readonly was: Way;
  readonly group: string;
  /** The item it belongs to; undefined for the document. */
  readonly item: Owner | undefined;
  /** The titles from the item down to it. */
  readonly fields: readonly string[];
  /** Of an item: the key that tells it apart, which is said by its being renamed. */
  readonly skip?: string;
  /** Whether the value is what its item is called. */
  readonly main?: boolean;
}

interface Owner {
  readonly noun: string;
  readonly label: string;
  readonly subject: Subject;
}

/** Deeper than this, through aliases, nothing is looked at: it is where it is written. */
const DEEPEST = 200;
const LABEL = 80;

export class Walk {
  readonly #was: Side;
  readonly #is: Side;
  readonly #shapes: Shapes;
  readonly #pairing: Pairing;
  readonly #found: DiffChange[] = [];
  /** Pairs of values that aliases lead to and that were compared. */
  readonly #compared = new Map<YamlNode, Set<YamlNode>>();
  #depth = 0;

  constructor(was: Side, is: Side, shapes: Shapes, pairing: Pairing) {
    this.#was = was;
    this.#is = is;
    this.#shapes = shapes;
    this.#pairing = pairing;
  }

  /** In the order of the newer version. */
  changes(): readonly DiffChange[] {
    const [before, after] = [this.#root(this.#was), this.#root(this.#is)];
    const kind = this.#is.version.kind ?? this.#was.version.kind;
    const group = kind ? factsOf(kind).label : this.#is.version.title;
    this.#compare(before, after, { way: [], was: [], group, item: undefined, fields: [] });
    return this.#found;
  }

  #root({ version }: Side): Seen {
    const { root } = version.sound;
    return {
      node: root,
      span: root?.span ?? { start: 0, end: version.text.length },
      shape: this.#shapes.root,
    };
  }

  #compare(before: Seen | undefined, after: Seen | undefined, place: Place): void {
    const [was, is] = [this.#number(this.#was, before, place), this.#number(this.#is, after, place)];
    if (was === is || this.#depth > DEEPEST || this.#isKnown(before?.node, after?.node)) return;
    const [from, to] = [was === NOTHING ? undefined : before, is === NOTHING ? undefined : after];
    // What could not be read is not said to be gone.
    if (!to && this.#is.version.broken && place.way.length > 0) return;
    if (!from && this.#was.version.broken && place.way.length > 0) return;
    this.#depth++;
    if (this.#isList(from, to)) this.#lists(from, to, place);
    else if (mapOf(from) ?? mapOf(to)) this.#maps(from, to, place);
    else this.#scalars(from, to, place);
    this.#depth--;
  }

  #number({ contents }: Side, seen: Seen | undefined, { skip }: Place): number {
    return seen ? contents.of(seen.node, seen.shape, skip) : NOTHING;
  }

  /** Values behind aliases are compared once, however often they are used. */
  #isKnown(before: YamlNode | undefined, after: YamlNode | undefined): boolean {
    if (before?.type !== 'alias' || after?.type !== 'alias') return false;
    const [was, is] = [resolve(before), resolve(after)];
    if (!was || !is) return false;
    const known = this.#compared.get(is);
    if (known?.has(was) === true) return true;
    this.#compared.set(is, (known ?? new Set()).add(was));
    return false;
  }

  #isList(before: Seen | undefined, after: Seen | undefined): boolean {
    const isOne = (seen: Seen | undefined): boolean =>
      resolve(seen?.node)?.type === 'list' || seen?.shape.schema?.type === 'array';
    // Two forms of a value of which nothing is known are replaced as a whole.
    return before && after ? isOne(before) && isOne(after) : isOne(before) || isOne(after);
  }

  // Maps

  #maps(before: Seen | undefined, after: Seen | undefined, place: Place): void {
    if (place.way.length > 0 && (!before || !after)) return this.#part(before, after, place);
    const [was, is] = [this.#asMap(before, after), this.#asMap(after, before)];
    if (!was || !is) return this.#scalars(before, after, place);
    const shape = (mapOf(after) ? after : before)?.shape ?? this.#shapes.root;
    const main = shape.schema?.['x-main'];
    const keys = this.#shapes.referenceKeys(shape);
    const older = new Map(
      [...was].map(([key, seen]) => [keys ? this.#pairing.renamed(keys, key) : key, { key, seen }]),
    );
    for (const key of inOrder([...older.keys()], [...is.keys()])) {
      if (key === place.skip) continue;
      const [from, to] = [older.get(key), is.get(key)];
      const at = to ?? from?.seen;
      if (!at) continue;
      const level = keys && (this.#is.items.find(key, keys) ?? this.#was.items.find(from?.key ?? key, keys));
      const title = level ? calledOf(level) : (titleUnder(shape, key) ?? titleOf(at.shape));
      const here: Place = {
        way: [...place.way, key],
        was: [...place.was, from?.key ?? key],
        group: place.way.length === 0 ? groupOf(at, place.group) : place.group,
        item: place.item,
        fields: [...place.fields, title],
        ...(key === main ? { main: true } : {}),
      };
      if (isReserved(key)) this.#private(from?.seen, to, here);
      else this.#compare(from?.seen, to, here);
    }
  }

  /** What somebody marked as private is not said again. */
  #private(before: Seen | undefined, after: Seen | undefined, place: Place): void {
    if (this.#number(this.#was, before, place) === this.#number(this.#is, after, place)) return;
    this.#add('value', before, after, place, { sentence: sentences.private(place.item?.subject) });
  }

  /** The values of a map by their keys; a text where the other version has a map is its naming text. */
  #asMap(seen: Seen | undefined, other: Seen | undefined): ReadonlyMap<string, Seen> | undefined {
    if (!seen) return new Map();
    const map = mapOf(seen);
    if (map) {
      return new Map(
        lastPairs(map).map(({ key, value, span }) => [
          key.text,
          { node: value, span, shape: this.#shapes.under(seen.shape, key.text, value) },
        ]),
      );
    }
    const main = other?.shape.schema?.['x-main'];
    if (main === undefined || resolve(seen.node)?.type !== 'scalar') return undefined;
    const shape = this.#shapes.under(other?.shape ?? seen.shape, main, seen.node);
    return new Map([[main, { node: seen.node, span: seen.span, shape }]]);
  }

  /** A map that is new or gone as a whole: what it ends in, a look back. */
  #part(before: Seen | undefined, after: Seen | undefined, place: Place): void {
    const seen = after ?? before;
    if (!seen) return;
    const { naming } = after ? this.#is : this.#was;
    const said = naming.value(seen.node, seen.shape);
    const label = wordsFor(seen.node, seen.shape);
    const field = place.fields.join(': ');
    const item = place.item?.subject;
    const subject: Subject | undefined =
      label === '' || seen.shape.schema?.['x-noun'] === undefined
        ? undefined
        : { noun: nounOf({ shape: seen.shape }), called: calledOf({ label, shape: seen.shape }), within: '' };
    const where = item ? { within: theItem(item) } : {};
    const sentence = subject
      ? (after ? sentences.newItem : sentences.gone)({ ...subject, ...where })
      : (after ? sentences.newPart : sentences.gonePart)(item, field);
    this.#add(after ? 'added' : 'removed', before, after, place, {
      sentence,
      ...(said === undefined ? {} : after ? { after: said } : { before: said }),
    });
    if (after) this.#movedInto(after.node, place);
  }

  // Lists

  #lists(before: Seen | undefined, after: Seen | undefined, place: Place): void {
    const [was, is] = [this.#entries(this.#was, before), this.#entries(this.#is, after)];
    const shape = (after ?? before)?.shape ?? this.#shapes.root;
    const scalars = [...was, ...is].every(({ seen }) => resolve(seen.node)?.type === 'scalar');
    if (scalars && isSet(this.#shapes, shape)) return this.#sets(before, after, was, is, place);
    const olderOf = this.#paired(was, is);
    const stayed = olderOf.filter((older) => older !== undefined);
    const moved = movedAmong(stayed);
    const gone = goneAfter(was.length, olderOf);
    const removeAfter = (index: number): void => {
      for (const older of gone.get(index) ?? []) {
        const entry = was[older];
        if (entry) this.#gone(entry, place);
      }
    };
    removeAfter(-1);
    is.forEach((entry, index) => {
      const older = olderOf[index];
      const from = older === undefined ? undefined : was[older];
      const elsewhere = entry.item && this.#pairing.older.get(entry.item);
      if (from) {
        if (moved.has(older ?? -1)) this.#moved(from, entry, is[index - 1], place);
        this.#entry(from.seen, entry, from.at, place, from.index);
      } else if (elsewhere) this.#movedHere(elsewhere, entry, place);
      else this.#new(entry, place);
      removeAfter(index);
    });
  }

  #entries({ version, items }: Side, list: Seen | undefined): readonly Entry[] {
    const node = resolve(list?.node);
    if (!list || !node) return [];
    // A single text that should be a list is a list of one.
    const all: readonly { readonly value: YamlNode | undefined; readonly span: Span }[] =
      node.type === 'list' ? node.items : [{ value: list.node, span: list.span }];
    return all.flatMap((item, index) => {
      const shape = this.#shapes.inside(list.shape, item.value);
      if (item.value === undefined && (version.broken || shape.schema)) return [];
      const own = node.type === 'list' ? item : undefined;
      const at = own && items.at.get(own);
      return { seen: { node: item.value, span: item.span, shape }, index, list: list.shape, item: own, at };
    });
  }

  /** The older place of each newer entry, among these entries. */
  #paired(was: readonly Entry[], is: readonly Entry[]): readonly (number | undefined)[] {
    const places = new Map(was.flatMap(({ item }, index) => (item ? [[item, index]] : [])));
    const found = is.map(({ item }) => {
      const older = item && this.#pairing.older.get(item);
      return older && places.get(older.item);
    });
    const rest = (entries: readonly Entry[], has: (item: YamlItem) => boolean): readonly number[] =>
      entries.flatMap(({ item }, index) => (item && has(item) ? [] : [index]));
    const open = rest(is, (item) => this.#pairing.older.has(item));
    const left = rest(was, (item) => this.#pairing.newer.has(item));
    const line = ({ contents }: Side, entry: Entry | undefined): Line => ({
      content: entry ? contents.of(entry.seen.node, entry.seen.shape) : NOTHING,
      words: entry ? wordsFor(entry.seen.node, entry.seen.shape) : '',
    });
    const lines = pairLines(
      left.map((index) => line(this.#was, was[index])),
      open.map((index) => line(this.#is, is[index])),
    );
    lines.forEach((older, newer) => {
      if (older !== undefined) found[open[newer] ?? -1] = left[older];
    });
    return found;
  }

  /** One of a list’s entries, in both versions. */
  #entry(before: Seen, entry: Entry, was: ItemAt | undefined, place: Place, wasIndex: number): void {
    const here = this.#inside(entry, place, was, wasIndex);
    if (entry.at && was && was.id !== entry.at.id)
      this.#add('renamed', before, entry.seen, here, {
        sentence: sentences.renamed(here.item?.subject ?? NOBODY),
      });
    this.#compare(before, entry.seen, here);
  }

  #gone(entry: Entry, place: Place): void {
    if (this.#is.version.broken || (entry.item && this.#pairing.newer.has(entry.item))) return;
    const here = this.#inside(entry, place);
    const said = this.#was.naming.value(entry.seen.node, entry.seen.shape);
    this.#add('removed', entry.seen, undefined, here, {
      sentence: sentences.gone(this.#subject(entry, place)),
      ...(said === undefined ? {} : { before: said }),
    });
  }

  #new(entry: Entry, place: Place): void {
    const here = this.#inside(entry, place);
    if (!this.#was.version.broken) {
      const said = this.#is.naming.value(entry.seen.node, entry.seen.shape);
      this.#add('added', undefined, entry.seen, here, {
        sentence: sentences.newItem(this.#subject(entry, place)),
        ...(said === undefined ? {} : { after: said }),
      });
    }
    this.#movedInto(entry.seen.node, here);
  }

  #moved(from: Entry, entry: Entry, above: Entry | undefined, place: Place): void {
    const here = this.#inside(entry, place, from.at, from.index);
    const after = above
      ? calledOf({ label: wordsFor(above.seen.node, above.seen.shape), shape: above.seen.shape })
      : '';
    this.#add('moved', from.seen, entry.seen, here, {
      sentence: sentences.reordered(this.#subject(entry, place), after),
    });
  }

  #movedHere(from: ItemAt, entry: Entry, place: Place): void {
    const seen: Seen = { node: from.item.value, span: from.item.span, shape: from.shape };
    const here = this.#inside(entry, place, from, from.index);
    const [was, is] = [withinOf(from), entry.at ? withinOf(entry.at) : ''];
    this.#add('moved', seen, entry.seen, here, {
      sentence: sentences.movedTo(this.#subject(entry, place), was === is ? '' : was, is),
      ...(was === '' ? {} : { before: was }),
      ...(is === '' ? {} : { after: is }),
    });
    this.#entry(seen, entry, from, place, from.index);
  }

  /** What was carried into something that is new itself. */
  #movedInto(written: YamlNode | undefined, place: Place): void {
    if (written?.type === 'map') for (const { value } of written.pairs) this.#movedInto(value, place);
    if (written?.type !== 'list') return;
    for (const item of written.items) {
      const at = this.#is.items.at.get(item);
      const from = this.#pairing.older.get(item);
      if (!at || !from) {
        this.#movedInto(item.value, place);
        continue;
      }
      const shape = { schema: undefined, key: at.list };
      const seen = { node: item.value, span: item.span, shape: at.shape };
      this.#movedHere(
        from,
        { seen, index: at.index, list: shape, item, at },
        { ...place, way: at.way.slice(0, -1) },
      );
    }
  }

  /** The place of an entry: an item of its own, or a line of the item its list is in. */
  #inside(entry: Entry, place: Place, was?: ItemAt, wasIndex = entry.index): Place {
    const { at, seen } = entry;
    const way: Way = [...place.way, at ? { item: at.id } : { index: entry.index }];
    const older: Way = was ? was.way : [...place.was, at ? { item: at.id } : { index: wasIndex }];
    const isMap = resolve(seen.node)?.type === 'map';
    if (!isMap) return { ...place, way, was: older };
    const subject = this.#subject(entry, place);
    return {
      way,
      was: older,
      group: place.group,
      item: { noun: nounOf(seen), label: shortened(wordsFor(seen.node, seen.shape), LABEL), subject },
      fields: [],
      ...(at ? { skip: at.key } : {}),
    };
  }

  #subject({ at, seen, list }: Entry, place: Place): Subject {
    const label = wordsFor(seen.node, seen.shape);
    const called = label === '' ? '' : calledOf({ label, shape: seen.shape });
    const noun = nounOf(seen);
    if (at) return { noun, called, within: withinOf(at) };
    const within = place.item ? theItem(place.item.subject) : '';
    return { noun, called, within, lines: place.fields.at(-1) ?? titleOf(list) };
  }

  /** Links and words to choose from: what is more and what is less. */
  #sets(
    before: Seen | undefined,
    after: Seen | undefined,
    was: readonly Entry[],
    is: readonly Entry[],
    place: Place,
  ): void {
    const numbers = ({ contents }: Side, entries: readonly Entry[]): ReadonlyMap<number, Entry> =>
      new Map(entries.map((entry) => [contents.of(entry.seen.node, entry.seen.shape), entry]));
    const [older, newer] = [numbers(this.#was, was), numbers(this.#is, is)];
    const only = (some: ReadonlyMap<number, Entry>, others: ReadonlyMap<number, Entry>): readonly Entry[] =>
      [...some].flatMap(([number, entry]) => (others.has(number) ? [] : entry));
    const item = place.item?.subject;
    const field = place.fields.join(': ');
    const [from, to] = [
      before && this.#was.naming.value(before.node, before.shape),
      after && this.#is.naming.value(after.node, after.shape),
    ];
    const first = (is[0] ?? was[0])?.seen.shape;
    if (first && this.#shapes.reference(first)) {
      const words = ({ naming }: Side, entries: readonly Entry[]): string =>
        linksIn(entries.map(({ seen }) => naming.pointed(scalarText(seen.node) ?? '', seen.shape)));
      this.#add('reference', before, after, place, {
        sentence: sentences.links(
          item,
          field,
          words(this.#is, only(newer, older)),
          words(this.#was, only(older, newer)),
        ),
        ...said(from, to),
      });
    } else
      this.#add('value', before, after, place, {
        sentence: sentences.value(item, field, from, to),
        ...said(from, to),
      });
  }

  // Scalars

  #scalars(before: Seen | undefined, after: Seen | undefined, place: Place): void {
    const [from, to] = [
      before && this.#was.naming.value(before.node, before.shape),
      after && this.#is.naming.value(after.node, after.shape),
    ];
    const shape = (after ?? before)?.shape;
    const item = place.item?.subject;
    const field = place.fields.join(': ');
    const rule = shape && this.#shapes.reference(shape)?.rule;
    if (shape && this.#shapes.reference(shape)) {
      const sentence =
        rule?.orDate === true && item
          ? sentences.when(item, this.#pointed(this.#was, before), this.#pointed(this.#is, after))
          : sentences.value(item, field, from, to === from ? `another: ${to ?? ''}` : to);
      return this.#add('reference', before, after, place, { sentence, ...said(from, to) });
    }
    if (!isText(before) || !isText(after))
      return this.#add('value', before, after, place, {
        sentence: sentences.value(item, field, from, to),
        ...said(from, to),
      });
    const [was, is] = [scalarText(before?.node), scalarText(after?.node)];
    this.#add('text', before, after, place, {
      sentence: this.#aboutText(was, is, place),
      ...said(was, is),
      words: wordsOf(was ?? '', is ?? '', this.#language()),
    });
  }

  #pointed({ naming }: Side, seen: Seen | undefined): Pointed | undefined {
    const text = scalarText(seen?.node);
    return seen && text !== undefined ? naming.pointed(text, seen.shape) : undefined;
  }

  #aboutText(
    before: string | undefined,
    after: string | undefined,
    { item, fields, main, way }: Place,
  ): string {
    const field = fields.join(': ');
    if (before === undefined) return sentences.newText(item?.subject, field, after ?? '');
    if (after === undefined) return sentences.goneText(item?.subject, field, before);
    if (main === true && item) return sentences.reads(item.subject, before, after);
    if (way.length > 0 && typeof way.at(-1) !== 'string') return sentences.line(item?.subject, field);
    return sentences.text(item?.subject, field);
  }

  #language(): string | undefined {
    return (
      textOf(this.#is.version.sound.root, 'language') ?? textOf(this.#was.version.sound.root, 'language')
    );
  }

  #add(
    change: DiffChange['change'],
    before: Seen | undefined,
    after: Seen | undefined,
    place: Place,
    more: Pick<DiffChange, 'sentence' | 'before' | 'after' | 'words'>,
  ): void {
    const way = writtenWay(change === 'removed' ? place.was : place.way);
    const was = writtenWay(place.was);
    const spanIn = ({ version }: Side, seen: Seen): Span =>
      version.sound.text === version.text ? (seen.node?.span ?? seen.span) : { start: 0, end: 0 };
    const at = after ? spanIn(this.#is, after) : before ? spanIn(this.#was, before) : { start: 0, end: 0 };
    this.#found.push({
      change,
      path: way,
      ...(change !== 'added' && change !== 'removed' && was !== way ? { wasPath: was } : {}),
      group: place.group,
      noun: place.item?.noun ?? '',
      label: place.item?.label ?? '',
      field: place.fields.join(': '),
      ...more,
      at,
      ...(before ? { was: spanIn(this.#was, before) } : {}),
    });
  }
}

/** An entry of a list. */
interface Entry {
  readonly seen: Seen;
  readonly index: number;
  /** The shape of its list. */
  readonly list: Shape;
  /** Undefined where a single value stands for a list. */
  readonly item: YamlItem | undefined;
  /** What tells it apart, where something does. */
  readonly at: ItemAt | undefined;
}

const NOBODY: Subject = { noun: 'item', called: '', within: '' };

function mapOf(seen: Seen | undefined): YamlMap | undefined {
  const node = resolve(seen?.node);
  return node?.type === 'map' ? node : undefined;
}

/** Where nothing stands, what stands in the other version decides. */
function isText(seen: Seen | undefined): boolean {
  const node = resolve(seen?.node);
  if (!seen || !node) return true;
  const { schema } = seen.shape;
  if (node.type !== 'scalar' || schema?.enum || schema?.format || schema?.const !== undefined) return false;
  return schema?.type === 'string' || (schema?.type === undefined && typeof node.value === 'string');
}

function said(before: string | undefined, after: string | undefined): { before?: string; after?: string } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** What an item stands in, in a sentence; empty in the document itself. */
export function withinOf({ parent }: ItemAt): string {
  if (!parent) return '';
  return parent.list === 'sessions'
    ? periodOf(parent)
    : theItem({ noun: nounOf(parent), called: parent.label === '' ? '' : calledOf(parent), within: '' });
}

/** “‘I can explain …’ and 1 more goal” */
function linksIn(pointed: readonly Pointed[]): string {
  const known = pointed.filter(({ known: own }) => own).map(({ words }) => words);
  const rest = pointed.filter(({ known: own }) => !own).map(({ words }) => words);
  return listed([...known, ...rest], 'and', 6);
}

/** The newer keys in their order, each gone one behind what it followed. */
function inOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const there = new Set(after);
  const behind = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const key of before) {
    if (there.has(key)) last = key;
    else behind.set(last, [...(behind.get(last) ?? []), key]);
  }
  return [undefined, ...after].flatMap((key) => [
    ...(key === undefined ? [] : [key]),
    ...(behind.get(key) ?? []),
  ]);
}

/** The places of the older entries that have no newer one, behind the newer place of what they followed. */
function goneAfter(
  count: number,
  olderOf: readonly (number | undefined)[],
): ReadonlyMap<number, readonly number[]> {
  const newerOf = new Map(olderOf.flatMap((older, newer) => (older === undefined ? [] : [[older, newer]])));
  const gone = new Map<number, number[]>();
  let last = -1;
  for (let older = 0; older < count; older++) {
    const newer = newerOf.get(older);
    if (newer !== undefined) last = newer;
    else gone.set(last, [...(gone.get(last) ?? []), older]);
  }
  return gone;
}

/** The title of a key whatever stands there: of a value with two forms, that of both. */
function titleUnder({ schema }: Shape, key: string): string | undefined {
  const known = schema?.properties;
  return known && Object.hasOwn(known, key) ? known[key]?.title : undefined;
}

/** A list or part of the document is a group; single lines are in that of their kind. */
function groupOf({ shape, node }: Seen, document: string): string {
  const type = resolve(node)?.type;
  const { schema } = shape;
  if (type === 'list' || type === 'map' || schema?.type === 'array' || schema?.type === 'object')
    return titleOf(shape);
  return schema?.['x-group'] ?? document;
}
