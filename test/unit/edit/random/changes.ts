/** Draws changes, and makes them on the model: by its entries, not by paths. */
import type { Change } from '../../../../src/core/edit/change.ts';
import type { Data } from '../../../../src/core/yaml/data.ts';
import { drawText } from './draw.ts';
import { dataOf, walk, type Draw, type Entry, type Model, type Scalar } from './model.ts';

type Holder = Extract<Model, { entries: Entry[] }>;

/** What the changes did, for the oracle. */
export interface Made {
  readonly changes: Change[];
  /** Entries whose own lines may differ. */
  readonly touched: Set<Entry>;
  /** Entries whose first lines may differ: lists that were or became empty. */
  readonly opened: Set<Entry>;
  readonly moved: Set<Entry>;
  readonly removed: Set<Entry>;
  /** Lists and maps that got something new. */
  readonly grown: Set<Entry>;
  readonly accepted: string[];
  /** The entries around each entry, outermost first. */
  readonly around: ReadonlyMap<Entry, readonly Entry[]>;
}

interface Spot {
  readonly entry: Entry;
  readonly path: (string | number)[];
  readonly holder: Holder;
  readonly around: readonly Entry[];
}

/** Draws up to `most` changes of a plan and makes them on it. */
export function drawChanges(draw: Draw, root: Holder, most: number): Made {
  const spots = spotsOf(root);
  const given = new Map<Model, readonly Entry[]>([[root, [...root.entries]]]);
  for (const { entry } of spots) {
    if (entry.model.type !== 'text') given.set(entry.model, [...entry.model.entries]);
  }
  const made: Made = {
    changes: [],
    touched: new Set(),
    opened: new Set(),
    moved: new Set(),
    removed: new Set(),
    grown: new Set(),
    accepted: [],
    around: new Map(spots.map(({ entry, around }) => [entry, around])),
  };
  const closed = new Set<Entry>();
  const count = draw.between(1, most);
  for (let n = 0; n < count; n++) {
    const open = spots.filter((spot) => ![...spot.around, spot.entry].some((entry) => closed.has(entry)));
    if (open.length === 0) break;
    const spot = draw.one(...open);
    // A document on a single line has no room above anything in it.
    const kinds = kindsFor(spot).filter((kind) => kind !== 'accept' || root.style !== 'line');
    const kind = draw.one(...kinds);
    const lists = kind === 'elsewhere' ? listsFor(spot, open) : [];
    if (lists.length > 0) elsewhere(draw, spot, draw.one(...lists), { made, given, closed, n });
    else change(draw, kind === 'elsewhere' ? 'move' : kind, spot, { made, given, closed, n });
  }
  return made;
}

/** The lists of the same kind that an item can go to: those under the same key elsewhere. */
function listsFor({ holder, around }: Spot, open: readonly Spot[]): Spot[] {
  const key = around.at(-1)?.key;
  return open.filter(
    ({ entry }) => entry.model.type === 'list' && entry.key === key && entry.model !== holder,
  );
}

/** An item goes to another list. */
function elsewhere(draw: Draw, spot: Spot, target: Spot, { made, given, closed }: Context): void {
  const { entry, path, holder, around } = spot;
  const list = target.entry.model;
  if (list.type !== 'list') return;
  const was = given.get(list) ?? [];
  const to = draw.upTo(was.length);
  made.changes.push({ do: 'move', path, to, into: target.path });
  const before = was.slice(to).find((one) => list.entries.includes(one));
  holder.entries.splice(holder.entries.indexOf(entry), 1);
  const parent = around.at(-1);
  if (holder.entries.length === 0 && parent) made.opened.add(parent);
  if (list.entries.length === 0) made.opened.add(target.entry);
  made.grown.add(target.entry);
  // In a list that was empty an index is one among those that came since.
  const end = was.length === 0 ? 0 : list.entries.length;
  list.entries.splice(before ? list.entries.indexOf(before) : end, 0, entry);
  made.moved.add(entry);
  closed.add(entry);
  // Its own lines are others where the two lists are laid out in different ways, or stand at different columns.
  made.touched.add(entry);
}

function spotsOf(root: Holder): Spot[] {
  const spots: Spot[] = [];
  const around = new Map<Model, readonly Entry[]>([[root, []]]);
  walk(root, (entry, path, holder) => {
    const outer = around.get(holder) ?? [];
    around.set(entry.model, [...outer, entry]);
    spots.push({ entry, path, holder: holder as Holder, around: outer });
  });
  return spots;
}

function kindsFor({ entry, holder }: Spot): string[] {
  const { model } = entry;
  const kinds = ['accept', 'remove'];
  if (model.type === 'text') kinds.push('text', 'text', 'text');
  if (model.type === 'list') kinds.push('insert', 'insert', 'insert');
  if (model.type === 'map') kinds.push('key', 'key');
  if (model.type === 'list' && model.entries.every((one) => one.model.type === 'text')) kinds.push('list');
  if (holder.type === 'list') kinds.push('move', 'move', 'elsewhere', 'elsewhere', 'remove');
  else kinds.push('rename');
  return kinds;
}

interface Context {
  readonly made: Made;
  readonly given: ReadonlyMap<Model, readonly Entry[]>;
  readonly closed: Set<Entry>;
  readonly n: number;
}

function change(draw: Draw, kind: string, spot: Spot, { made, given, closed, n }: Context): void {
  const { entry, path, holder, around } = spot;
  const parent = around.at(-1);
  switch (kind) {
    case 'text': {
      const value = draw.upTo(5) === 0 ? draw.one<Scalar>(7, 5.5, true, '') : drawText(draw, true);
      made.changes.push({ do: 'set', path, value });
      if (entry.model.type === 'text') entry.model.value = value;
      made.touched.add(entry);
      return;
    }
    case 'list': {
      const values = draw.some(0, 4, ['HS-1x', 'b c', 'd, e', 'f']);
      made.changes.push({ do: 'set', path, value: values });
      if (JSON.stringify(dataOf(entry.model)) === JSON.stringify(values)) return;
      if (entry.model.type === 'list') {
        entry.model.entries = values.map((value, index) => fresh(undefined, value, `${n}-${index}`));
      }
      made.touched.add(entry);
      closed.add(entry);
      return;
    }
    case 'insert': {
      if (entry.model.type !== 'list') return;
      const list = entry.model;
      const was = given.get(list) ?? [];
      const index = draw.upTo(was.length);
      const maps = was.some((one) => one.model.type === 'map');
      const value = maps
        ? { id: `n${n}`, target: drawText(draw, true), standards: ['HS-1x'] }
        : drawText(draw, true);
      made.changes.push({ do: 'insert', path, value, ...(index === was.length ? {} : { index }) });
      const before = was.slice(index).find((one) => list.entries.includes(one));
      const at = before ? list.entries.indexOf(before) : list.entries.length;
      if (list.entries.length === 0) made.opened.add(entry);
      made.grown.add(entry);
      list.entries.splice(at, 0, fresh(undefined, value, String(n)));
      return;
    }
    case 'key': {
      if (entry.model.type !== 'map') return;
      const value = draw.one<Data>(
        'text',
        ['x', 'y z'],
        { inner: 'one', more: ['a b', 'c'] },
        drawText(draw, true),
      );
      made.changes.push({ do: 'set', path: [...path, `new${n}`], value });
      if (entry.model.entries.length === 0) made.opened.add(entry);
      made.grown.add(entry);
      entry.model.entries.push(fresh(`new${n}`, value, String(n)));
      return;
    }
    case 'remove': {
      made.changes.push({ do: 'remove', path });
      const first = holder.entries.indexOf(entry) === 0;
      holder.entries.splice(holder.entries.indexOf(entry), 1);
      made.touched.add(entry);
      made.removed.add(entry);
      walk(entry.model, (inner) => made.removed.add(inner));
      closed.add(entry);
      if (holder.entries.length === 0 && parent) made.opened.add(parent);
      // The next key may come up to the dash's line.
      if (first && entry.key !== undefined && holder.entries[0]) made.opened.add(holder.entries[0]);
      return;
    }
    case 'move': {
      const was = given.get(holder) ?? [];
      const others = was.filter((one) => one !== entry);
      const to = draw.upTo(others.length);
      made.changes.push({ do: 'move', path, to });
      const before = others.slice(to).find((one) => holder.entries.includes(one));
      holder.entries.splice(holder.entries.indexOf(entry), 1);
      holder.entries.splice(before ? holder.entries.indexOf(before) : holder.entries.length, 0, entry);
      made.moved.add(entry);
      return;
    }
    case 'rename': {
      made.changes.push({ do: 'rename-key', path, key: `named: ${n}` });
      entry.key = `named: ${n}`;
      made.opened.add(entry);
      return;
    }
    case 'accept':
      made.changes.push({ do: 'accept', path, code: `code-${n}` });
      made.accepted.push(`code-${n}`);
  }
}

function fresh(key: string | undefined, value: unknown, tag: string): Entry {
  const rest = { lead: [], end: undefined, trail: [], heading: undefined, odd: undefined, anchor: undefined };
  return { tag: `new-${tag}`, key, model: modelOf(value, tag), ...rest };
}

function modelOf(value: unknown, tag: string): Model {
  if (Array.isArray(value)) {
    const entries = value.map((item, index) => fresh(undefined, item, `${tag}-${index}`));
    return { type: 'list', style: 'line', blanks: 0, entries };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => fresh(key, item, `${tag}-${key}`));
    return { type: 'map', style: 'line', blanks: 0, entries };
  }
  return { type: 'text', value: value as string, style: 'plain' };
}
