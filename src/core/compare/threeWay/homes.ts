/**
 * The items that an id tells apart, over all lists of the three versions: those that got another id, and those that
 * stand in another list than before.
 */
import { itemName, type Name, type Part, type Value, type Version } from './parts.ts';
import { sameItems } from './renaming.ts';

/** An item that does not stand in the same list in each version. */
export interface Moved {
  readonly base?: Part;
  readonly ours?: Part;
  readonly theirs?: Part;
  /** The versions whose place for it is right; with two of them that differ, nobody can tell. */
  readonly homes: readonly ('ours' | 'theirs')[];
  readonly conflict?: 'move/move' | 'delete/modify' | 'add/add';
}

/** An item that got another id on one side. */
export interface Renamed {
  readonly side: 'ours' | 'theirs';
  /** The key of its list. */
  readonly list: string;
  readonly from: string;
  readonly to: string;
}

export class Homes {
  readonly renamed: Renamed[] = [];
  readonly #ids = new Map<Part, string>();
  readonly #moved = new Map<Part, Moved>();
  readonly #holding = new Set<Part>();
  readonly #lists = new Map<Value, string>();

  /** @param ours undefined, as `theirs`, where only what the other side did is looked at */
  constructor(base: Version, ours: Version | undefined, theirs: Version | undefined) {
    if (ours) this.#findRenamed(base, ours, 'ours');
    if (theirs) this.#findRenamed(base, theirs, 'theirs');
    if (ours && theirs)
      for (const { list, from, to } of [...this.renamed]) this.#alsoRenamed([ours, theirs], list, from, to);
    this.#findMoved([base, ours, theirs].filter((version) => version !== undefined));
  }

  /** What tells an item apart in all versions: the id it had in the base. */
  idOf(part: Part): string | undefined {
    return this.#ids.get(part) ?? part.id;
  }

  /** What names a pair in all versions: its key, or what it was where it names an item that has another id now. */
  keyOf(part: Part): string | undefined {
    const { key, holder } = part;
    if (key === undefined || this.renamed.length === 0) return key;
    const lists = holder.version.shapes.referenceKeys(holder.shape);
    const renaming = this.renamed.find(
      ({ side, list, to }) => side === holder.version.name && to === key && lists?.includes(list),
    );
    return renaming?.from ?? key;
  }

  /** What is known of an item that does not stand in the same list everywhere. */
  movedOf(part: Part): Moved | undefined {
    return this.#moved.get(part);
  }

  /** Whether an item stands in a list that it has left. */
  isAway = (part: Part): boolean => {
    const moved = this.#moved.get(part);
    return moved !== undefined && !moved.homes.some((side) => moved[side] === part);
  };

  /** Whether an item that stands in different lists is somewhere in a part. */
  holdsMoved(part: Part): boolean {
    return this.#holding.has(part);
  }

  #findRenamed(base: Version, other: Version, side: 'ours' | 'theirs'): void {
    const [before, after] = [base.itemsByName, other.itemsByName];
    if (isWithin(before, after) || isWithin(after, before)) return;
    const visit = (old: Value, value: Value): void => {
      if (!value.holder || old.holder?.type !== value.holder.type) return;
      if (value.keyedBy !== undefined && old.keyedBy !== undefined)
        this.#renamedIn(old, value, side, before, after);
      const partners = new Map(old.parts.flatMap((part) => name(part) ?? []));
      for (const part of value.parts) {
        const partner = partners.get(part.key ?? `#${this.idOf(part) ?? ''}`);
        if (partner?.value && part.value) visit(partner.value, part.value);
      }
    };
    const name = (part: Part): [string, Part][] | undefined => {
      const called = part.key ?? (part.id === undefined ? undefined : `#${part.id}`);
      return called === undefined ? undefined : [[called, part]];
    };
    visit(base.root, other.root);
  }

  /** What one side calls otherwise is the same item where the other one calls it that too, whatever else it changed. */
  #alsoRenamed(versions: readonly Version[], list: string, from: string, to: string): void {
    for (const version of versions) {
      const side = version.name;
      if (
        side === 'base' ||
        this.renamed.some((one) => one.side === side && one.list === list && one.from === from)
      )
        continue;
      const part = version.itemsByName.get(`${list} ${to}`);
      if (!part || version.itemsByName.has(`${list} ${from}`)) continue;
      this.#ids.set(part, from);
      this.renamed.push({ side, list, from, to });
    }
  }

  #renamedIn(old: Value, value: Value, side: 'ours' | 'theirs', before: ByName, after: ByName): void {
    const gone = old.parts.filter((part) => part.id !== undefined && !after.has(itemName(part)));
    if (gone.length === 0) return;
    const fresh = value.parts.filter((part) => part.id !== undefined && !before.has(itemName(part)));
    for (const [part, was] of sameItems(gone, fresh)) {
      const [from, to] = [was.id, part.id];
      if (from === undefined || to === undefined) continue;
      this.#ids.set(part, from);
      this.renamed.push({ side, list: value.shape.key, from, to });
    }
  }

  #findMoved(versions: readonly Version[]): void {
    const found = new Map<string, Found>();
    for (const version of versions) {
      for (const part of version.items) {
        const key = itemName(part, this.idOf(part));
        const known = found.get(key);
        if (!known)
          found.set(key, {
            base: undefined,
            ours: undefined,
            theirs: undefined,
            twice: false,
            [version.name]: part,
          });
        else if (known[version.name]) known.twice = true;
        else known[version.name] = part;
      }
    }
    joinAcross(found);
    this.#findTwins(found);
    for (const parts of found.values()) {
      if (!parts.twice) this.#place(parts.base, parts.ours, parts.theirs);
    }
  }

  /** Both sides may give the same id to something new, in lists of different names: our documents have one namespace. */
  #findTwins(found: ReadonlyMap<string, Found>): void {
    const fresh = new Map<string, Found>();
    for (const parts of found.values()) {
      const { base, ours, theirs, twice } = parts;
      const any = ours ?? theirs;
      if (base || (ours && theirs) || any?.id === undefined) continue;
      if (!any.holder.version.shapes.root.schema) continue;
      const known = fresh.get(any.id);
      if (!known) fresh.set(any.id, { ...parts });
      else {
        known.twice ||= twice || (ours ? known.ours : known.theirs) !== undefined;
        known.ours ??= ours;
        known.theirs ??= theirs;
      }
    }
    for (const { ours, theirs, twice } of fresh.values()) {
      if (!ours || !theirs || twice) continue;
      this.#note({ ours, theirs, homes: ['ours', 'theirs'], conflict: 'add/add' }, [ours, theirs]);
    }
  }

  #note(moved: Moved, parts: readonly (Part | undefined)[]): void {
    for (const part of parts) {
      if (!part) continue;
      this.#moved.set(part, moved);
      for (let at = part.holder.part; at && !this.#holding.has(at); at = at.holder.part)
        this.#holding.add(at);
    }
  }

  #place(base: Part | undefined, ours: Part | undefined, theirs: Part | undefined): void {
    const was = base && this.listOf(base.holder);
    const mine = ours && this.listOf(ours.holder);
    const other = theirs && this.listOf(theirs.holder);
    const first = was ?? mine ?? other;
    if ((mine ?? first) === first && (other ?? first) === first) return;
    const parts = { ...(base && { base }), ...(ours && { ours }), ...(theirs && { theirs }) };
    const moved = ((): Moved => {
      if (ours && theirs) {
        if (mine === other || other === was)
          return { ...parts, homes: mine === other ? ['ours', 'theirs'] : ['ours'] };
        if (mine === was) return { ...parts, homes: ['theirs'] };
        return { ...parts, homes: ['ours', 'theirs'], conflict: base ? 'move/move' : 'add/add' };
      }
      return { ...parts, homes: [ours ? 'ours' : 'theirs'], conflict: 'delete/modify' };
    })();
    this.#note(moved, [base, ours, theirs]);
  }

  /** Names a list across the versions. */
  listOf(value: Value): string {
    let name = this.#lists.get(value);
    if (name !== undefined) return name;
    const { part } = value;
    const step = part && (this.keyOf(part) ?? this.idOf(part));
    name = part
      ? `${this.listOf(part.holder)}/${part.key === undefined ? '#' : ''}${JSON.stringify(step ?? '')}`
      : '';
    this.#lists.set(value, name);
    return name;
  }
}

type ByName = Version['itemsByName'];

/** Where an item stands in each version. */
type Found = Record<Name, Part | undefined> & {
  /** Whether a version has it in several places. */
  twice: boolean;
};

/** What left a list of one name for a list of another one, as from `todo` to `done`, is the same item. */
function joinAcross(found: Map<string, Found>): void {
  const gone = new Map<string, Found | undefined>();
  for (const parts of found.values()) {
    const id = parts.base?.id;
    // An id that stood in several lists says nothing of where it went.
    if (id !== undefined) gone.set(id, gone.has(id) ? undefined : parts);
  }
  for (const [key, fresh] of found) {
    const part = fresh.ours ?? fresh.theirs;
    const old = part?.id === undefined || fresh.base ? undefined : gone.get(part.id);
    if (!part || !old?.base || (old.ours && fresh.ours) || (old.theirs && fresh.theirs)) continue;
    if (sameItems([old.base], [part]).length === 0) continue;
    found.delete(key);
    old.ours ??= fresh.ours;
    old.theirs ??= fresh.theirs;
    old.twice ||= fresh.twice;
  }
}

function isWithin(some: ByName, all: ByName): boolean {
  return [...some.keys()].every((name) => all.has(name));
}
