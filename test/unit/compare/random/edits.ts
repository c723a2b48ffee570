// What people do to a document between two meetings, one step at a time, and what each step touches.
import type { Draw } from '../../../drawing.ts';
import type { Entry, Group, Item, List, Plan, Placed, Text, Value } from './plan.ts';
import { anchorOf, sentence } from './plan.ts';

/** What edits touched: two people’s edits are disjoint where nothing that one wrote was read or written by the other. */
export class Touched {
  readonly wrote = new Set<string>();
  readonly read = new Set<string>();

  disjoint(other: Touched): boolean {
    const meets = (one: Touched, two: Touched): boolean =>
      [...one.wrote].some((place) => two.wrote.has(place) || two.read.has(place));
    return !meets(this, other) && !meets(other, this);
  }
}

/** One who edits: what is new from their hand is told apart by their sign. */
export interface Hand {
  readonly sign: string;
  readonly draw: Draw;
  readonly touched: Touched;
  count: number;
}

/** A value somewhere, with the items it is in, outermost first. */
interface Spot<Of extends Value = Value> {
  readonly value: Of;
  readonly holder: Placed;
  readonly name: string;
  readonly within: readonly string[];
  /** The map or list it stands in. */
  readonly parent: Group | List | undefined;
  readonly link: boolean;
}

type Edit = (plan: Plan, hand: Hand) => void;

/** Keys that say what the document is. */
const FIXED = new Set(['kind', 'schemaVersion', 'id', 'code']);

export const edits: Readonly<Record<string, Edit>> = {
  text: (plan, hand) => {
    const spot = one(hand, texts(plan));
    if (!spot) return;
    write(hand, spot);
    const at = hand.draw(spot.value.lines.length);
    spot.value.lines[at] = changed(spot.value.lines[at] ?? '', hand);
  },
  textAgain: (plan, hand) => edits.text?.(plan, hand),
  line: (plan, hand) => {
    const spot = one(
      hand,
      texts(plan).filter(({ value }) => value.style === 'block'),
    );
    if (!spot) return;
    write(hand, spot);
    if (hand.draw(2) === 0) spot.value.lines.splice(hand.draw(spot.value.lines.length + 1), 0, fresh(hand));
    else if (spot.value.lines.length > 2) spot.value.lines.splice(hand.draw(spot.value.lines.length), 1);
  },
  addField: (plan, hand) => {
    const spot = one(hand, maps(plan));
    if (!spot) return;
    readItems(hand, spot);
    const key = hand.draw(5) === 0 ? 'x-same' : `x-${hand.sign}${(hand.count += 1)}`;
    if (spot.value.entries.some((entry) => entry.key === key)) return;
    hand.touched.wrote.add(`${spot.name}/${key}`);
    const value: Text = { is: 'text', lines: [fresh(hand)], style: 'plain' };
    spot.value.entries.splice(1 + hand.draw(spot.value.entries.length), 0, {
      key,
      value,
      link: false,
      above: [],
    });
  },
  removeField: (plan, hand) => {
    const spot = one(
      hand,
      entries(plan).filter(({ holder }) => !FIXED.has((holder as Entry).key) && !holds(holder)),
    );
    if (!spot) return;
    write(hand, spot);
    hand.touched.wrote.add(`field ${spot.name}`);
    for (const gone of namesIn(spot.value, spot.name)) hand.touched.wrote.add(gone);
    const map = spot.parent as Group;
    if (map.entries.length > 2) map.entries.splice(map.entries.indexOf(spot.holder as Entry), 1);
  },
  addItem: (plan, hand) => {
    const spot = one(hand, keyedLists(plan));
    if (!spot) return;
    const pattern = one(hand, spot.value.items);
    if (pattern?.value.is !== 'map') return;
    readItems(hand, spot);
    hand.touched.read.add(`field ${spot.name}`);
    const id = hand.draw(8) === 0 ? 'same' : `${hand.sign}${(hand.count += 1)}`;
    if (ids(plan).has(id)) return;
    hand.touched.wrote.add(`id ${id}`);
    const [key] = pattern.value.entries;
    const fields = pattern.value.entries.slice(1).flatMap((entry): Entry[] => {
      if (entry.value.is !== 'text' || entry.link) return [];
      const { style, lines } = entry.value;
      return [field(entry.key, { is: 'text', style, lines: lines.map(() => fresh(hand)) })];
    });
    const entriesOf = [field(key!.key, { is: 'text', lines: [id], style: 'plain' }), ...fields];
    const above = hand.draw(4) === 0 ? [`# ${fresh(hand)}`] : [];
    spot.value.items.splice(hand.draw(spot.value.items.length + 1), 0, {
      value: { is: 'map', entries: entriesOf, flow: pattern.value.flow },
      above,
    });
  },
  removeItem: (plan, hand) => {
    const spot = one(
      hand,
      items(plan).filter(({ parent }) => (parent as List).items.length > 1),
    );
    if (!spot) return;
    readItems(hand, spot);
    for (const id of idsIn(spot.value)) {
      hand.touched.wrote.add(`item ${id}`);
      hand.touched.wrote.add(`id ${id}`);
    }
    for (const gone of namesIn(spot.value, spot.name)) hand.touched.wrote.add(gone);
    const list = spot.parent as List;
    list.items.splice(list.items.indexOf(spot.holder), 1);
    // Usually with what points to it; now and then not.
    if (hand.draw(8) > 0) for (const id of idsIn(spot.value)) unlinkAll(plan, id, hand);
  },
  moveItem: (plan, hand) => {
    const spot = one(
      hand,
      keyedLists(plan).filter(({ value }) => value.items.length > 1),
    );
    if (!spot) return;
    const list = spot.value;
    readItems(hand, spot);
    hand.touched.wrote.add(`order ${spot.name}`);
    for (const item of list.items) hand.touched.read.add(`item ${idOf(item)}`);
    const [item] = list.items.splice(hand.draw(list.items.length), 1);
    list.items.splice(hand.draw(list.items.length + 1), 0, item!);
  },
  moveAcross: (plan, hand) => {
    const lists = keyedLists(plan);
    const from = one(
      hand,
      lists.filter(
        (list) =>
          lists.filter(({ holder }) => sameKey(holder, list.holder)).length > 1 &&
          list.value.items.length > 1,
      ),
    );
    if (!from) return;
    const to = one(
      hand,
      lists.filter((list) => list !== from && sameKey(list.holder, from.holder)),
    );
    if (!to) return;
    const item = from.value.items.splice(hand.draw(from.value.items.length), 1)[0]!;
    readItems(hand, from);
    readItems(hand, to);
    hand.touched.wrote.add(`place ${idOf(item)}`);
    hand.touched.read.add(`item ${idOf(item)}`);
    hand.touched.read.add(`field ${to.name}`);
    to.value.items.splice(hand.draw(to.value.items.length + 1), 0, item);
  },
  rename: (plan, hand) => {
    const spot = one(hand, items(plan));
    if (spot?.value.is !== 'map') return;
    const old = idOf(spot.holder);
    const id = `${hand.sign}-${old}`;
    readItems(hand, spot);
    for (const name of [`id ${old}`, `id ${id}`, `item ${old}`, `place ${old}`]) hand.touched.wrote.add(name);
    for (const name of namesIn(spot.value, spot.name)) hand.touched.wrote.add(name);
    (spot.value.entries[0]!.value as Text).lines = [id];
    for (const link of links(plan))
      if (link.value.lines[0] === old) {
        write(hand, link);
        link.value.lines = [id];
      }
    for (const map of maps(plan))
      if (map.name.endsWith('/descriptors'))
        map.value.entries = map.value.entries.map((entry) => {
          if (entry.key !== old) return entry;
          hand.touched.wrote.add(`${map.name}/${old}`);
          return { ...entry, key: id };
        });
  },
  link: (plan, hand) => {
    const spot = one(
      hand,
      lists(plan).filter(({ value }) => value.links),
    );
    if (!spot) return;
    const there = spot.value.items.map(({ value }) => (value as Text).lines[0]!);
    const name = (spot.holder as Entry).key;
    const target = keyedLists(plan).find(({ holder }) => 'key' in holder && holder.key === name);
    const id = one(
      hand,
      (target?.value.items ?? []).map(idOf).filter((one) => !there.includes(one)),
    );
    if (id === undefined) return;
    write(hand, spot);
    hand.touched.read.add(`id ${id}`);
    spot.value.items.push({ value: { is: 'text', lines: [id], style: 'plain' }, above: [] });
  },
  unlink: (plan, hand) => {
    const spot = one(
      hand,
      lists(plan).filter(({ value }) => value.links && value.items.length > 0),
    );
    if (!spot) return;
    write(hand, spot);
    spot.value.items.splice(hand.draw(spot.value.items.length), 1);
  },
  entry: (plan, hand) => {
    const spot = one(
      hand,
      lists(plan).filter(({ value }) => !value.keyed && !value.links && value.items.length > 0),
    );
    if (!spot) return;
    write(hand, spot);
    const { items: all } = spot.value;
    const at = hand.draw(all.length);
    const value = all[at]!.value;
    const how = hand.draw(3);
    if (how === 0 && value.is === 'text') value.lines = [changed(value.lines[0]!, hand)];
    else if (how === 1 && all.length > 1) all.splice(at, 1);
    else all.splice(hand.draw(all.length + 1), 0, { value: anew(value, hand), above: [] });
  },
  comment: (plan, hand) => {
    const spot = one(
      hand,
      [...entries(plan), ...items(plan)].filter(({ parent }) => !(parent?.flow ?? false)),
    );
    if (!spot) return;
    readItems(hand, spot);
    hand.touched.read.add(`field ${spot.name}`);
    hand.touched.wrote.add(`comment ${spot.name}`);
    const { holder } = spot;
    const text = `# ${fresh(hand)}`;
    const how = hand.draw(4);
    if (how === 0 && holder.above.length > 0) holder.above = holder.above.slice(1);
    else if (how === 1 && holder.above.length > 0) holder.above = [text, ...holder.above.slice(1)];
    else if (how === 2 && spot.value.is === 'text') holder.end = text;
    else holder.above.push(text);
  },
  alias: (plan, hand) => {
    if (!plan.root.entries.some(({ value }) => anchorOf(value) === 'defaults')) return;
    hand.touched.read.add('anchor defaults');
    const key = `use-${hand.sign}${(hand.count += 1)}`;
    plan.root.entries.push({ key, value: { is: 'alias', name: 'defaults' }, link: false, above: [] });
  },
  noAnchor: (plan, hand) => {
    const entry = plan.root.entries.find(({ value }) => anchorOf(value) === 'defaults');
    if (!entry || plan.root.entries.some(({ value }) => value.is === 'alias' && value.name === 'defaults'))
      return;
    hand.touched.wrote.add('anchor defaults');
    delete (entry.value as Group).anchor;
  },
  indent: ({ layout }, hand) => {
    hand.touched.wrote.add('layout');
    layout.indent = layout.indent === 2 ? 4 : 2;
    layout.dash = layout.indent === 4 ? 4 : 2;
  },
  gaps: ({ layout }, hand) => {
    hand.touched.wrote.add('layout');
    layout.gaps = !layout.gaps;
  },
  quotes: (plan, hand) => {
    hand.touched.wrote.add('layout');
    // A number or a day in quotes would say something else.
    for (const { value } of texts(plan))
      if ((value.style === 'plain' || value.style === 'single') && /[a-z]/.test(value.lines[0] ?? ''))
        value.style = 'double';
  },
  flow: (plan, hand) => {
    const spot = one(
      hand,
      lists(plan).filter(({ value }) => !value.keyed),
    );
    if (!spot) return;
    hand.touched.wrote.add('layout');
    spot.value.flow = !spot.value.flow;
  },
  endings: ({ layout }, hand) => {
    hand.touched.wrote.add('layout');
    layout.end = layout.end === '\n' ? '\r\n' : '\n';
  },
};

function one<T>(hand: Hand, from: readonly T[]): T | undefined {
  return from.length === 0 ? undefined : from[hand.draw(from.length)];
}

/** Words that nobody else writes. */
function fresh(hand: Hand): string {
  return `${hand.sign}${(hand.count += 1)} ${sentence(hand.draw, 2)}`;
}

function field(key: string, value: Value): Entry {
  return { key, value, link: false, above: [] };
}

function changed(text: string, hand: Hand): string {
  const parts = text.split(' ');
  parts.splice(hand.draw(parts.length + 1), hand.draw(2), `${hand.sign}${(hand.count += 1)}`);
  return parts.join(' ');
}

function anew(value: Value, hand: Hand): Value {
  if (value.is === 'map') {
    const fields = value.entries.map((entry) => ({ ...entry, above: [], value: anew(entry.value, hand) }));
    return {
      ...value,
      entries: fields.map(({ key, link, above, value: inner }) => ({ key, link, above, value: inner })),
    };
  }
  return { is: 'text', lines: [fresh(hand)], style: 'plain' };
}

function write(hand: Hand, spot: Spot): void {
  readItems(hand, spot);
  hand.touched.read.add(`field ${spot.name}`);
  hand.touched.wrote.add(spot.name);
}

function readItems(hand: Hand, { within }: Spot): void {
  for (const item of within) hand.touched.read.add(`item ${item}`);
}

/** Everything in a document, with where it is. */
function spots(plan: Plan): Spot[] {
  const found: Spot[] = [];
  const visit = (value: Value, name: string, within: readonly string[], listKey: string): void => {
    if (value.is === 'map')
      for (const entry of value.entries) {
        const spot = {
          value: entry.value,
          holder: entry,
          name: `${name}/${entry.key}`,
          within,
          parent: value,
          link: entry.link,
        };
        found.push(spot);
        visit(entry.value, spot.name, within, entry.key);
      }
    if (value.is !== 'list') return;
    for (const [index, item] of value.items.entries()) {
      const id = value.keyed ? idOf(item) : undefined;
      const inside = id === undefined ? within : [...within, id];
      const spot = {
        value: item.value,
        holder: item,
        // What has no id is told apart from nothing else in its list.
        name: id === undefined ? name : `${listKey}#${id}`,
        within: inside,
        parent: value,
        link: value.links,
      };
      found.push(spot);
      visit(item.value, spot.name, inside, String(index));
    }
  };
  const root: Spot = {
    value: plan.root,
    holder: { value: plan.root, above: [] },
    name: '',
    within: [],
    parent: undefined,
    link: false,
  };
  visit(plan.root, '', [], '');
  return [root, ...found];
}

const isText = (spot: Spot): spot is Spot<Text> => spot.value.is === 'text';
const isMap = (spot: Spot): spot is Spot<Group> => spot.value.is === 'map';
const isList = (spot: Spot): spot is Spot<List> => spot.value.is === 'list';

/** Texts that may say anything. */
function texts(plan: Plan): Spot<Text>[] {
  return spots(plan)
    .filter(isText)
    .filter(({ link, holder }) => !link && !('key' in holder && FIXED.has(holder.key as string)));
}

function links(plan: Plan): Spot<Text>[] {
  return spots(plan)
    .filter(isText)
    .filter(({ link }) => link);
}

function maps(plan: Plan): Spot<Group>[] {
  return spots(plan).filter(isMap);
}

function lists(plan: Plan): Spot<List>[] {
  return spots(plan).filter(isList);
}

function keyedLists(plan: Plan): Spot<List>[] {
  return lists(plan).filter(({ value }) => value.keyed);
}

function entries(plan: Plan): Spot[] {
  return spots(plan).filter(({ holder }) => 'key' in holder);
}

function items(plan: Plan): Spot[] {
  return spots(plan).filter(({ parent }) => parent?.is === 'list' && parent.keyed);
}

function idOf(item: Item): string {
  return item.value.is === 'map' ? (item.value.entries[0]?.value as Text).lines[0]! : '';
}

function ids(plan: Plan): Set<string> {
  return new Set(items(plan).map(({ holder }) => idOf(holder)));
}

/** Whether a value has items with ids, or an anchor, in it: it is not taken out as a whole. */
function holds({ value }: Placed): boolean {
  if (anchorOf(value) !== undefined) return true;
  if (value.is === 'list') return value.keyed;
  return value.is === 'map' && value.entries.some(holds);
}

function idsIn(value: Value): string[] {
  if (value.is === 'list') return value.items.flatMap((item) => idsIn(item.value));
  if (value.is !== 'map') return [];
  const own = value.entries[0];
  return [
    ...(own && (own.key === 'id' || own.key === 'code') ? [(own.value as Text).lines[0]!] : []),
    ...value.entries.flatMap((entry) => idsIn(entry.value)),
  ];
}

/** The names of all places in a value. */
function namesIn(value: Value, name: string): string[] {
  if (value.is === 'list' && !value.keyed) return value.items.flatMap((item) => namesIn(item.value, name));
  if (value.is !== 'map') return [name];
  return value.entries.flatMap((entry) => [
    `${name}/${entry.key}`,
    ...namesIn(entry.value, `${name}/${entry.key}`),
  ]);
}

function unlinkAll(plan: Plan, id: string, hand: Hand): void {
  for (const spot of links(plan)) {
    if (spot.value.lines[0] !== id) continue;
    write(hand, spot);
    const parent = spot.parent!;
    if (parent.is === 'list') parent.items.splice(parent.items.indexOf(spot.holder), 1);
    else parent.entries.splice(parent.entries.indexOf(spot.holder as Entry), 1);
  }
  for (const map of maps(plan))
    if (map.name.endsWith('/descriptors')) {
      hand.touched.wrote.add(`${map.name}/${id}`);
      map.value.entries = map.value.entries.filter((entry) => entry.key !== id);
    }
}

function sameKey(one: Placed, other: Placed): boolean {
  return 'key' in one && 'key' in other && one.key === other.key;
}
