/** Walks through two versions side by side and notes what is not the same. */
import { factsOf } from '../../kinds/kind.ts';
import { isReserved } from '../../schema/wordKeys.ts';
import { resolve } from '../../yaml/navigate.ts';
import type { YamlItem, YamlNode } from '../../yaml/tree.ts';
import type { DiffChange } from '../diff.ts';
import type { Shapes } from '../shape.ts';
import { isWrittenAlike, saysSomething } from './alike.ts';
import { isSet, NOTHING } from './contents.ts';
import {
  entriesIn,
  goneAfter,
  pairedEntries,
  placeOfEntry,
  subjectOf,
  withinOf,
  type Entry,
} from './entries.ts';
import { wordsFor, type ItemAt } from './items.ts';
import { inOrder, titleUnder, valuesIn } from './maps.ts';
import { calledOf, nounOf, titleOf } from './naming.ts';
import { Notes, said } from './notes.ts';
import { movedAmong } from './order.ts';
import type { Pairing } from './pairing.ts';
import { sentences, theItem, type Subject } from './sentences.ts';
import { fieldOf, mapOf, type Place, type Seen, type Side, type Sides } from './sides.ts';
import { noteSet, noteValue } from './values.ts';

/** Deeper than this, through aliases, nothing is looked at: it is where it is written. */
const DEEPEST = 200;

export class Walk {
  readonly #sides: Sides;
  readonly #was: Side;
  readonly #is: Side;
  readonly #shapes: Shapes;
  readonly #pairing: Pairing;
  readonly #notes: Notes;
  /** Pairs of values that aliases lead to and that were compared. */
  readonly #compared = new Map<YamlNode, Set<YamlNode>>();
  #depth = 0;

  constructor(sides: Sides) {
    this.#sides = sides;
    ({ was: this.#was, is: this.#is, shapes: this.#shapes, pairing: this.#pairing } = sides);
    this.#notes = new Notes(sides);
  }

  /** In the order of the newer version. */
  changes(): readonly DiffChange[] {
    const [before, after] = [this.#root(this.#was), this.#root(this.#is)];
    const kind = this.#is.version.kind ?? this.#was.version.kind;
    const group = kind ? factsOf(kind).label : this.#is.version.title;
    this.#compare(before, after, { way: [], was: [], group, item: undefined, fields: [] });
    return this.#notes.all;
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
    if (!this.#pairing.renamed && isWrittenAlike(before, after)) return;
    if (!this.#isInside(before, after, place)) return this.#compareWhole(before, after, place);
    if (this.#depth > DEEPEST) return;
    this.#depth++;
    if (this.#isList(before, after)) this.#lists(before, after, place);
    else this.#maps(before, after, place);
    this.#depth--;
  }

  /** Whether both say something, and whatever differs is to be found inside: nobody has to know then whether anything does. */
  #isInside(before: Seen | undefined, after: Seen | undefined, { skip }: Place): boolean {
    const [was, is] = [before?.node, after?.node];
    if (was?.type === 'map' && is?.type === 'map')
      return !this.#isList(before, after) && saysSomething(was, skip) && saysSomething(is, skip);
    if (was?.type !== 'list' || is?.type !== 'list' || was.items.length !== is.items.length) return false;
    const isKept = (item: YamlItem, index: number): boolean => {
      const older = this.#pairing.older.get(item);
      if (!older || older.item !== was.items[index] || older.id.trim() === '') return false;
      return older.id === this.#is.items.at.get(item)?.id;
    };
    return is.items.length > 0 && is.items.every(isKept);
  }

  #compareWhole(before: Seen | undefined, after: Seen | undefined, place: Place): void {
    const [was, is] = [this.#number(this.#was, before, place), this.#number(this.#is, after, place)];
    if (was === is || this.#depth > DEEPEST || this.#isKnown(before?.node, after?.node)) return;
    const [from, to] = [was === NOTHING ? undefined : before, is === NOTHING ? undefined : after];
    // What could not be read is not said to be gone.
    if (!to && this.#is.version.broken && place.way.length > 0) return;
    if (!from && this.#was.version.broken && place.way.length > 0) return;
    this.#depth++;
    if (this.#isList(from, to)) this.#lists(from, to, place);
    else if (mapOf(from) ?? mapOf(to)) this.#maps(from, to, place);
    else noteValue(this.#sides, this.#notes, from, to, place);
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
    const [was, is] = [valuesIn(before, after, this.#shapes), valuesIn(after, before, this.#shapes)];
    if (!was || !is) return noteValue(this.#sides, this.#notes, before, after, place);
    const shape = (mapOf(after) ? after : before)?.shape ?? this.#shapes.root;
    const main = shape.schema?.['x-main'];
    const keys = this.#shapes.referenceKeys(shape);
    const older = new Map(
      [...was].map(([key, seen]) => [(keys && this.#pairing.renamed?.(keys, key)) ?? key, { key, seen }]),
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
    this.#notes.add('value', before, after, place, { sentence: sentences.private(place.item?.subject) });
  }

  /** A map that is new or gone as a whole: what it ends in, a look back. */
  #part(before: Seen | undefined, after: Seen | undefined, place: Place): void {
    const seen = after ?? before;
    if (!seen) return;
    const { naming } = after ? this.#is : this.#was;
    const words = naming.value(seen.node, seen.shape);
    const label = wordsFor(seen.node, seen.shape);
    const field = fieldOf(place);
    const item = place.item?.subject;
    const subject: Subject | undefined =
      label === '' || seen.shape.schema?.['x-noun'] === undefined
        ? undefined
        : { noun: nounOf({ shape: seen.shape }), called: calledOf({ label, shape: seen.shape }), within: '' };
    const where = item ? { within: theItem(item) } : {};
    const sentence = subject
      ? (after ? sentences.newItem : sentences.gone)({ ...subject, ...where })
      : (after ? sentences.newPart : sentences.gonePart)(item, field);
    this.#notes.add(after ? 'added' : 'removed', before, after, place, {
      sentence,
      ...(after ? said(undefined, words) : said(words, undefined)),
    });
    if (after) this.#movedInto(after.node, place);
  }

  // Lists

  #lists(before: Seen | undefined, after: Seen | undefined, place: Place): void {
    const [was, is] = [entriesIn(this.#was, before, this.#shapes), entriesIn(this.#is, after, this.#shapes)];
    const shape = (after ?? before)?.shape ?? this.#shapes.root;
    const scalars = [...was, ...is].every(({ seen }) => resolve(seen.node)?.type === 'scalar');
    if (scalars && isSet(this.#shapes, shape))
      return noteSet(this.#sides, this.#notes, before, after, was, is, place);
    const olderOf = pairedEntries(this.#sides, was, is);
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

  /** One of a list’s entries, in both versions. */
  #entry(before: Seen, entry: Entry, was: ItemAt | undefined, place: Place, wasIndex: number): void {
    const here = placeOfEntry(entry, place, was, wasIndex);
    if (entry.at && was && was.id !== entry.at.id)
      this.#notes.add('renamed', before, entry.seen, here, {
        sentence: sentences.renamed(here.item?.subject ?? NOBODY),
      });
    this.#compare(before, entry.seen, here);
  }

  #gone(entry: Entry, place: Place): void {
    if (this.#is.version.broken || (entry.item && this.#pairing.newer.has(entry.item))) return;
    const here = placeOfEntry(entry, place);
    this.#notes.add('removed', entry.seen, undefined, here, {
      sentence: sentences.gone(subjectOf(entry, place)),
      ...said(this.#was.naming.value(entry.seen.node, entry.seen.shape), undefined),
    });
  }

  #new(entry: Entry, place: Place): void {
    const here = placeOfEntry(entry, place);
    if (!this.#was.version.broken) {
      this.#notes.add('added', undefined, entry.seen, here, {
        sentence: sentences.newItem(subjectOf(entry, place)),
        ...said(undefined, this.#is.naming.value(entry.seen.node, entry.seen.shape)),
      });
    }
    this.#movedInto(entry.seen.node, here);
  }

  #moved(from: Entry, entry: Entry, above: Entry | undefined, place: Place): void {
    const here = placeOfEntry(entry, place, from.at, from.index);
    const after = above
      ? calledOf({ label: wordsFor(above.seen.node, above.seen.shape), shape: above.seen.shape })
      : '';
    this.#notes.add('moved', from.seen, entry.seen, here, {
      sentence: sentences.reordered(subjectOf(entry, place), after),
    });
  }

  #movedHere(from: ItemAt, entry: Entry, place: Place): void {
    const seen: Seen = { node: from.item.value, span: from.item.span, shape: from.shape };
    const here = placeOfEntry(entry, place, from, from.index);
    const [was, is] = [withinOf(from), entry.at ? withinOf(entry.at) : ''];
    this.#notes.add('moved', seen, entry.seen, here, {
      sentence: sentences.movedTo(subjectOf(entry, place), was === is ? '' : was, is),
      ...said(was || undefined, is || undefined),
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
}

const NOBODY: Subject = { noun: 'item', called: '', within: '' };

/** A list or part of the document is a group; single lines are in that of their kind. */
function groupOf({ shape, node }: Seen, document: string): string {
  const type = resolve(node)?.type;
  const { schema } = shape;
  if (type === 'list' || type === 'map' || schema?.type === 'array' || schema?.type === 'object')
    return titleOf(shape);
  return schema?.['x-group'] ?? document;
}
