/** Comments that are new, gone, changed, or stand at something else now. */
import { extentOf, type Extent } from '../../edit/extent.ts';
import { entriesOf } from '../../edit/entry.ts';
import { Source } from '../../edit/source.ts';
import { factsOf } from '../../kinds/kind.ts';
import type { Span } from '../../text/ranges.ts';
import { shortened } from '../../words.ts';
import type { YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { DiffChange } from '../diff.ts';
import type { Shape, Shapes } from '../shape.ts';
import { writtenWay, type Way } from '../way.ts';
import { holdsMore, type ItemAt } from './items.ts';
import { calledOf, nounOf, titleOf } from './naming.ts';
import type { Pairing } from './pairing.ts';
import { sentences, theItem } from './sentences.ts';
import type { Side } from './sides.ts';
import { wordsOf } from './words.ts';

/** What comments stand at: an item, a part of the document, or the document. */
interface Owner {
  readonly extent: Pick<Extent, 'from' | 'to'>;
  /** The same in both versions; undefined for what only one of them has. */
  readonly name: string | undefined;
  readonly way: Way;
  readonly group: string;
  readonly noun: string;
  readonly label: string;
  /** In a sentence; empty for the document. */
  readonly said: string;
}

/** How it is named is worked out for the few of which something is said. */
class ItemOwner implements Owner {
  readonly extent: Extent;
  readonly name: string | undefined;
  readonly group: string;
  readonly #at: ItemAt;

  constructor(at: ItemAt, extent: Extent, name: string | undefined, group: string) {
    this.#at = at;
    this.extent = extent;
    this.name = name;
    this.group = group;
  }

  get way(): Way {
    return this.#at.way;
  }

  get noun(): string {
    return nounOf(this.#at);
  }

  get label(): string {
    return shortened(this.#at.label);
  }

  get said(): string {
    const called = this.#at.label === '' ? '' : calledOf(this.#at);
    return theItem({ noun: this.noun, called, within: '' });
  }
}

/** Comment lines right below each other are one comment. */
interface Remark {
  readonly text: string;
  readonly span: Span;
  readonly owner: Owner;
}

/** @returns in the order of the newer version, what is gone last */
export function commentChanges(was: Side, is: Side, shapes: Shapes, pairing: Pairing): readonly DiffChange[] {
  const [before, after] = [was.version.sound.comments, is.version.sound.comments];
  if (before.length === 0 && after.length === 0) return [];
  // What both have is called by its newer place.
  const places = new Map(is.items.all.map(({ item }, place) => [item, place]));
  const left = remarksIn(was, shapes, ({ item }) => places.get(pairing.newer.get(item)?.item ?? item));
  const open = remarksIn(is, shapes, ({ item }) => (pairing.older.has(item) ? places.get(item) : undefined));
  return [...changesIn(left, open)].sort(([a], [b]) => a - b).map(([, change]) => change);
}

type Found = readonly [place: number, change: DiffChange];

function* changesIn(before: readonly Remark[], after: readonly Remark[]): Generator<Found> {
  const taken = new Set<Remark>();
  const match = (wordOf: (remark: Remark) => string | undefined): readonly (readonly [Remark, Remark])[] => {
    const waiting = new Map<string, Remark[]>();
    for (const remark of [...before].reverse()) {
      const word = taken.has(remark) ? undefined : wordOf(remark);
      if (word !== undefined) waiting.set(word, [...(waiting.get(word) ?? []), remark]);
    }
    return after.flatMap((remark) => {
      const word = taken.has(remark) ? undefined : wordOf(remark);
      const found = word === undefined ? undefined : waiting.get(word)?.pop();
      if (!found) return [];
      taken.add(found).add(remark);
      return [[found, remark] as const];
    });
  };
  match(({ owner, text }) => (owner.name === undefined ? undefined : JSON.stringify([owner.name, text])));
  for (const [old, now] of match(({ text }) => text))
    yield [now.span.start, changeOf(old, now, sentences.movedComment(now.owner.said, now.text))];
  for (const [old, now] of match(({ owner }) => owner.name))
    yield [
      now.span.start,
      { ...changeOf(old, now, sentences.comment(now.owner.said)), words: wordsOf(old.text, now.text) },
    ];
  for (const now of after)
    // What stands at something new came with it.
    if (!taken.has(now) && now.owner.name !== undefined)
      yield [now.span.start, changeOf(undefined, now, sentences.newComment(now.owner.said, now.text))];
  for (const old of before)
    if (!taken.has(old) && old.owner.name !== undefined)
      yield [Infinity, changeOf(old, undefined, sentences.goneComment(old.owner.said, old.text))];
}

function changeOf(before: Remark | undefined, after: Remark | undefined, sentence: string): DiffChange {
  const remark = (after ?? before) as Remark;
  const { way, group, noun, label } = remark.owner;
  const was = before && writtenWay(before.owner.way);
  return {
    change: 'comment',
    path: writtenWay(way),
    ...(after && was !== undefined && was !== writtenWay(way) ? { wasPath: was } : {}),
    group,
    noun,
    label,
    field: 'Comment',
    sentence,
    ...(before ? { before: before.text } : {}),
    ...(after ? { after: after.text } : {}),
    at: remark.span,
    ...(before ? { was: before.span } : {}),
  };
}

/** The comments of a version, each with what it stands at. @param known the number of an item that both have */
function remarksIn(
  side: Side,
  shapes: Shapes,
  known: (item: ItemAt) => number | undefined,
): readonly Remark[] {
  const { sound } = side.version;
  const source = new Source(sound);
  // Taken from the end.
  const waiting = [...ownersIn(side, source, shapes, known)].reverse();
  const document = documentOwner(side);
  const remarks: Remark[] = [];
  const open: Owner[] = [];
  let line = -2;
  for (const { span, text, ownLine } of sound.comments) {
    while ((waiting.at(-1)?.extent.from ?? Infinity) <= span.start) open.push(...waiting.splice(-1));
    while ((open.at(-1)?.extent.to ?? Infinity) <= span.start) open.pop();
    const owner = open.at(-1) ?? document;
    const at = source.lineAt(span.start);
    const last = remarks.at(-1);
    const follows = ownLine && at === line + 1 && last?.owner.way === owner.way;
    if (follows) {
      remarks[remarks.length - 1] = {
        ...last,
        text: `${last.text}\n${text}`,
        span: { start: last.span.start, end: span.end },
      };
    } else remarks.push({ text, span, owner });
    line = ownLine ? at : -2;
  }
  const here = sound.text === side.version.text;
  return here ? remarks : remarks.map((remark) => ({ ...remark, span: { start: 0, end: 0 } }));
}

function documentOwner({ version: { kind, title, text } }: Side): Owner {
  const group = kind ? factsOf(kind).label : title;
  return { extent: { from: 0, to: text.length }, name: '', way: [], group, noun: '', label: '', said: '' };
}

/** What comments may stand at, in the order of the text, the outer before the inner. */
function ownersIn(
  side: Side,
  source: Source,
  shapes: Shapes,
  known: (item: ItemAt) => number | undefined,
): readonly Owner[] {
  const { root } = side.version.sound;
  const owners: Owner[] = [];
  const walk = (node: YamlNode | undefined, shape: Shape, group: string): void => {
    if (node?.type === 'map') {
      for (const { key, value } of node.pairs)
        if (holdsMore(value)) walk(value, shapes.under(shape, key.text, value), group);
    } else if (node?.type === 'list') {
      node.items.forEach((item, index) => {
        const at = side.items.at.get(item);
        const entry = at && entriesOf(source, node)[index];
        if (entry) {
          const place = known(at);
          const name = place === undefined ? undefined : `item ${place}`;
          owners.push(new ItemOwner(at, extentOf(source, entry), name, group));
        }
        if (holdsMore(item.value)) walk(item.value, shapes.inside(shape, item.value), group);
      });
    }
  };
  if (root?.type === 'map') partsOf(root, source, shapes, owners, walk);
  else walk(root, shapes.root, documentOwner(side).group);
  return owners.sort((a, b) => a.extent.from - b.extent.from || b.extent.to - a.extent.to);
}

/** What says what the document is has no comments of its own: they are the document’s. */
const heads = new Set(['kind', 'schemaVersion']);

function partsOf(
  root: YamlMap,
  source: Source,
  shapes: Shapes,
  owners: Owner[],
  walk: (node: YamlNode | undefined, shape: Shape, group: string) => void,
): void {
  const entries = entriesOf(source, root);
  root.pairs.forEach(({ key, value }, index) => {
    const shape = shapes.under(shapes.root, key.text, value);
    const entry = entries[index];
    const title = titleOf(shape);
    const way = [key.text];
    if (entry && !heads.has(key.text)) {
      const extent = extentOf(source, entry);
      owners.push({
        extent,
        name: `part ${key.text}`,
        way,
        group: title,
        noun: '',
        label: '',
        said: `“${title}”`,
      });
    }
    walk(value, shape, title);
  });
}
