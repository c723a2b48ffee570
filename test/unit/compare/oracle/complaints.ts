// Says what is wrong with a merge, knowing nothing of how it was made: only the three versions and what came out.
import { readMarkers, type Marked } from './markers.ts';
import { REFERENCE_KEYS, idOf, readVersion, type Version } from './version.ts';

/** What came out of a merge: a text, and what it says cannot be settled. */
export interface Merged {
  readonly status: 'clean' | 'conflicts' | 'text-merge';
  readonly text: string;
  readonly conflicts: readonly {
    readonly path: string;
    readonly base: string | null;
    readonly ours: string | null;
    readonly theirs: string | null;
    readonly span: Span;
    readonly elsewhere?: readonly Span[];
  }[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Three {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The pointer of a meeting: the newest wins, so that one of two is lost on purpose. */
const POINTER = 'lookingAt';

/**
 * @returns a sentence for everything that a merge lost, doubled, tore apart or invented; empty where it is sound.
 *   Of a merge by lines nothing is expected but that what is open stands between markers.
 */
export function complaintsAbout(three: Three, merged: Merged, markerSize = 7): string[] {
  const marked = readMarkers(merged.text, markerSize);
  if (!marked) return ['The markers do not follow each other.'];
  if (merged.status === 'text-merge') return [];
  const versions = [three.base, three.ours, three.theirs, marked.ours, marked.theirs].map(readVersion);
  const names = ['base', 'ours', 'theirs', 'the result (ours)', 'the result (theirs)'];
  const unread = versions.flatMap((version, at) =>
    typeof version === 'string' ? [`${names[at]}: ${version}`] : [],
  );
  if (unread.length > 0) return unread;
  const [base, ours, theirs, upper, lower] = versions as [Version, Version, Version, Version, Version];
  const look = new Look({ base, ours, theirs, upper, lower }, three, merged, marked);
  return look.complaints();
}

interface Versions {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
  /** The result with ours in each conflict, and with theirs. */
  readonly upper: Version;
  readonly lower: Version;
}

class Look {
  readonly #found: string[] = [];
  readonly #v: Versions;
  readonly #three: Three;
  readonly #merged: Merged;
  readonly #marked: Marked;
  /** All that the conflicts say of the three values. */
  readonly #reported: string;

  constructor(versions: Versions, three: Three, merged: Merged, marked: Marked) {
    this.#v = versions;
    this.#three = three;
    this.#merged = merged;
    this.#marked = marked;
    this.#reported = merged.conflicts
      .map(({ path, base, ours, theirs }) => [path, base, ours, theirs].join('\n'))
      .join('\n');
  }

  complaints(): string[] {
    this.#markers();
    this.#values();
    this.#elements();
    this.#newWords();
    this.#doubles();
    this.#order();
    this.#references();
    this.#signs();
    this.#layout();
    return this.#found;
  }

  /** Markers stand exactly where conflicts are said to be, and around no more than these. */
  #markers(): void {
    const { status, conflicts } = this.#merged;
    const { blocks } = this.#marked;
    if (status === 'clean' && (blocks.length > 0 || conflicts.length > 0))
      this.#found.push('Clean, with conflicts.');
    if (status === 'conflicts' && conflicts.length === 0) this.#found.push('Conflicts, but none is named.');
    if (status === 'conflicts' && blocks.length === 0) this.#found.push('Conflicts, but no markers.');
    for (const block of blocks) {
      // The line ending behind the last marker may be left out.
      const last = this.#merged.text.slice(0, block.end).trimEnd().length;
      const about = conflicts.filter(({ span, elsewhere = [] }) =>
        [span, ...elsewhere].some(({ start, end }) => start <= block.start && last <= end),
      );
      if (about.length === 0)
        this.#found.push(`No conflict is named for the markers around ${quoted(block.ours)}.`);
      for (const side of ['ours', 'theirs'] as const) {
        // Of what else a conflict is about, the report has no text.
        if (about.some(({ elsewhere = [] }) => elsewhere.length > 0)) continue;
        const room = about.reduce((lines, conflict) => lines + linesIn(conflict[side] ?? '') + 1, 0);
        const lines = linesIn(block[side].replace(/^\s*(#.*)?$/gm, ''));
        if (about.length > 0 && lines > room)
          this.#found.push(
            `Markers around more than the entry (${about.map(({ path }) => path).join()}): ${quoted(block[side])}.`,
          );
      }
    }
  }

  /** What one side alone changed is as that side has it; of what both changed no new word is lost. */
  #values(): void {
    const { base, upper, lower } = this.#v;
    const rename = renames(base, [this.#v.ours, this.#v.theirs]);
    const [b, o, t, u, l] = [base, this.#v.ours, this.#v.theirs, upper, lower].map(({ places }) =>
      renamed(places, rename),
    ) as [Places, Places, Places, Places, Places];
    for (const place of new Set([b, o, t, u, l].flatMap((places) => [...places.keys()]))) {
      if (place.endsWith(`/${POINTER}`)) continue;
      const [was, our, their, up, low] = [b, o, t, u, l].map((places) => places.get(place));
      if (our !== their && our !== was && their !== was) {
        this.#lostOfBoth(place, [was, our, their], [up, low]);
        continue;
      }
      const want = our === was ? their : our;
      if (up === want && low === want) continue;
      // Between markers: what is wanted stands on one of the two sides.
      if (up !== low && [up, low].includes(want)) continue;
      const known = [was, our, their];
      if (up === low && want !== undefined && this.#says(want) && known.includes(up)) continue;
      this.#found.push(
        `${place}: wanted ${quoted(want)}, got ${quoted(up)}${up === low ? '' : ` or ${quoted(low)}`}.`,
      );
    }
  }

  #lostOfBoth(
    place: string,
    [was, our, their]: readonly (string | undefined)[],
    results: readonly (string | undefined)[],
  ): void {
    const old = wordsOf(was);
    const there = new Set(results.flatMap((result) => [...wordsOf(result)]));
    for (const side of [our, their])
      for (const word of wordsOf(side))
        if (!old.has(word) && !there.has(word) && !this.#says(word))
          this.#found.push(`${place}: ${quoted(word)} is lost; both had changed it.`);
    // Of a list each may have taken out what the other left: its entries are looked at one by one.
    const isList = this.#v.base.elements.has(place);
    if (
      !isList &&
      our !== undefined &&
      their !== undefined &&
      results.every((result) => result === undefined) &&
      !this.#says(our)
    )
      this.#found.push(`${place}: is gone; both had changed it.`);
  }

  /** Lists of texts keep what each side added, and lose what a side took out. */
  #elements(): void {
    const { base, ours, theirs, upper, lower } = this.#v;
    for (const place of new Set([...ours.elements.keys(), ...theirs.elements.keys()])) {
      const [b, o, t, u, l] = [base, ours, theirs, upper, lower].map((version) =>
        counted(version.elements.get(place) ?? []),
      );
      // Turned into something else by one side: not a list of texts any more.
      if (!upper.elements.has(place) || !lower.elements.has(place)) continue;
      if (!ours.elements.has(place) || !theirs.elements.has(place)) continue;
      for (const [text, least] of leastOf(b!, o!, t!)) {
        const most = Math.max(u!.get(text) ?? 0, l!.get(text) ?? 0);
        if (most < least && !this.#says(text))
          this.#found.push(`${place}: the entry ${quoted(text)} is lost.`);
        const limit = mostOf(b!, o!, t!, text);
        if (Math.min(u!.get(text) ?? 0, l!.get(text) ?? 0) > limit)
          this.#found.push(`${place}: the entry ${quoted(text)} is there too often.`);
      }
    }
  }

  /** Whatever a side wrote that was nowhere before is somewhere now; and no word comes from nowhere. */
  #newWords(): void {
    const { base, ours, theirs, upper, lower } = this.#v;
    const [b, o, t, u, l] = [base, ours, theirs, upper, lower].map(allWords);
    for (const word of [...o!, ...t!])
      if (!b!.has(word) && !u!.has(word) && !l!.has(word) && !this.#says(word))
        this.#found.push(`${quoted(word)} is lost.`);
    for (const word of [...u!, ...l!])
      if (!b!.has(word) && !o!.has(word) && !t!.has(word))
        this.#found.push(`${quoted(word)} is in no version.`);
  }

  /** No id twice that was not twice in a version. */
  #doubles(): void {
    const { ours, theirs, upper, lower } = this.#v;
    for (const version of [upper, lower]) {
      for (const [item, lists] of version.items)
        if (lists.length > Math.max(times(ours, item), times(theirs, item), 1))
          this.#found.push(`${item} is there ${lists.length} times: ${lists.join(', ')}.`);
      // One namespace a file, in our documents.
      if (!/^\ufeff?schemaVersion/m.test(this.#three.ours)) continue;
      const lists = listsById(version);
      for (const [id, where] of lists)
        if (
          where.size > Math.max(listsById(ours).get(id)?.size ?? 0, listsById(theirs).get(id)?.size ?? 0, 1)
        )
          this.#found.push(`The id ${id} names several items: ${[...where].join(', ')}.`);
    }
  }

  /** Where only one side changed the order of a list, that order holds; where none did, the old one. */
  #order(): void {
    const { base, ours, theirs, upper, lower } = this.#v;
    for (const [list, before] of base.order) {
      const our = ours.order.get(list) ?? [];
      const their = theirs.order.get(list) ?? [];
      const wanted = sameOrder(before, our) ? their : sameOrder(before, their) ? our : undefined;
      if (!wanted) continue;
      const old = new Set(before);
      const stay = wanted.filter((item) => old.has(item));
      for (const version of [upper, lower])
        if (!sameOrder(stay, version.order.get(list) ?? []))
          this.#found.push(
            `${list}: wanted the order ${stay.map(idOf).join()}, got ${version.order.get(list)?.map(idOf).join()}.`,
          );
    }
  }

  /** Nothing points to an item that is gone, unless it did so in a version, or the conflicts say it. */
  #references(): void {
    const { base, ours, theirs, upper, lower } = this.#v;
    const known = new Set([base, ours, theirs].flatMap((version) => [...idsOf(version)]));
    const before = new Set([...dangling(ours), ...dangling(theirs)]);
    for (const version of [upper, lower])
      for (const value of dangling(version))
        if (known.has(value) && !before.has(value) && !this.#says(value))
          this.#found.push(`Something points to ${value}, which is gone.`);
  }

  /** Comments, anchors and aliases: none lost, none doubled. */
  #signs(): void {
    const { base, ours, theirs, upper, lower } = this.#v;
    for (const sign of ['comments', 'anchors', 'aliases'] as const) {
      const [b, o, t, u, l] = [base, ours, theirs, upper, lower].map((version) => counted(version[sign]));
      for (const [text, least] of leastOf(b!, o!, t!)) {
        const [up, low] = [u!.get(text) ?? 0, l!.get(text) ?? 0];
        if (Math.max(up, low) < least && !this.#says(text))
          this.#found.push(`The ${sign} lost ${quoted(text)}.`);
        if (Math.min(up, low) > mostOf(b!, o!, t!, text))
          this.#found.push(`${quoted(text)} is there too often.`);
      }
      for (const text of [...u!.keys(), ...l!.keys()])
        if (!b!.has(text) && !o!.has(text) && !t!.has(text))
          this.#found.push(`${quoted(text)} is in no version.`);
    }
  }

  /** Line endings stay of one kind; byte order mark and final newline are as both have them. */
  #layout(): void {
    const { ours, theirs } = this.#three;
    const { text } = this.#merged;
    const endings = (of: string): string =>
      [/(?<!\r)\n/.test(of) ? 'LF' : '', of.includes('\r\n') ? 'CRLF' : ''].join('');
    if (endings(ours) !== 'LFCRLF' && endings(theirs) !== 'LFCRLF' && endings(text) === 'LFCRLF')
      this.#found.push('Line endings of two kinds.');
    if (
      ours.includes('\n') &&
      endings(ours) === endings(theirs) &&
      text.includes('\n') &&
      endings(text) !== endings(ours)
    )
      this.#found.push('Other line endings.');
    const marked = (of: string): boolean => of.startsWith('\ufeff');
    if (marked(ours) === marked(theirs) && marked(text) !== marked(ours))
      this.#found.push('Another byte order mark.');
    if (text.lastIndexOf('\ufeff') > 0) this.#found.push('A byte order mark in the middle.');
    const ends = (of: string): boolean => of === '' || of.endsWith('\n');
    if (ends(ours) && ends(theirs) && !ends(text)) this.#found.push('No final newline.');
  }

  /** Whether a conflict tells of a text. */
  #says(text: string): boolean {
    return (
      this.#reported.includes(text) ||
      (text.includes('\n') && text.split('\n').every((line) => this.#reported.includes(line.trim())))
    );
  }
}

type Places = ReadonlyMap<string, string>;

/** Ids that a side changed: the item is gone, and one with half of its texts is new in the same list. New id to old. */
function renames(base: Version, sides: readonly Version[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const side of sides) {
    const fresh = [...side.items.keys()].filter((item) => !base.items.has(item));
    const gone = [...base.items.keys()].filter((item) => !side.items.has(item));
    for (const item of gone) {
      const texts = textsOf(base, item);
      const list = item.slice(0, item.indexOf('#'));
      const alike = fresh.filter(
        (other) =>
          other.startsWith(`${list}#`) &&
          texts.length > 0 &&
          textsOf(side, other).filter((text) => texts.includes(text)).length * 2 >= texts.length,
      );
      if (alike.length === 1) found.set(alike[0]!, item);
    }
  }
  return found;
}

/** The texts of an item, each with the place it has in it, without its id. */
function textsOf(version: Version, item: string): string[] {
  return [...version.places].flatMap(([place, text]) =>
    place.startsWith(`${item}/`) && place !== `${item}/id` ? [`${place.slice(item.length)} ${text}`] : [],
  );
}

function renamed(places: Places, names: ReadonlyMap<string, string>): Places {
  if (names.size === 0) return places;
  const found = new Map<string, string>();
  for (const [place, text] of places) {
    const [item = '', ...rest] = place.split('/');
    const old = names.get(item);
    // Both names at once: a conflict shows one of them; the renamed one does not hide the other.
    if (old !== undefined && places.has(`${old}/id`)) continue;
    const under = rest.map((key, at) => {
      const level = REFERENCE_KEYS.has(rest[at - 1] ?? '') ? names.get(`levels#${key}`) : undefined;
      return level === undefined ? key : idOf(level);
    });
    found.set([old ?? item, ...under].join('/'), text);
  }
  return found;
}

/** What divides words, also in a list that is one text. */
const NO_WORD = /[\s[\]{},"\\]+/;

function wordsOf(text: string | undefined): Set<string> {
  return new Set(text?.split(NO_WORD).filter((word) => word !== ''));
}

function allWords(version: Version): Set<string> {
  const words = new Set<string>();
  for (const [place, text] of version.places)
    if (!place.endsWith(`/${POINTER}`)) for (const word of wordsOf(text)) words.add(word);
  return words;
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

type Counts = ReadonlyMap<string, number>;

/** How often each text has to be there at least: what both added may be one. */
function leastOf(base: Counts, ours: Counts, theirs: Counts): [string, number][] {
  return [...new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])].map((text) => {
    const [b, o, t] = [base, ours, theirs].map((counts) => counts.get(text) ?? 0) as [number, number, number];
    return [text, o >= b && t >= b ? Math.max(o, t) : Math.max(0, o + t - b)];
  });
}

/** How often a text may be there. */
function mostOf(base: Counts, ours: Counts, theirs: Counts, text: string): number {
  const [b, o, t] = [base, ours, theirs].map((counts) => counts.get(text) ?? 0) as [number, number, number];
  return Math.max(o, t, o + t - b);
}

function times(version: Version, item: string): number {
  return version.items.get(item)?.length ?? 0;
}

function idsOf(version: Version): Set<string> {
  return new Set([...version.items.keys()].map(idOf));
}

/** The kinds of list in which an id stands. */
function listsById(version: Version): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const item of version.items.keys()) {
    const lists = found.get(idOf(item)) ?? new Set();
    found.set(idOf(item), lists.add(item.slice(0, item.indexOf('#'))));
  }
  return found;
}

function dangling(version: Version): Set<string> {
  const ids = idsOf(version);
  return new Set(version.references.map(({ value }) => value).filter((value) => !ids.has(value)));
}

/** Whether what stands in both lists stands in the same order. */
function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  const there = new Set(other);
  const here = new Set(one);
  const left = one.filter((item) => there.has(item));
  const right = other.filter((item) => here.has(item));
  return left.every((item, index) => item === right[index]);
}

function linesIn(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'nothing' : `“${text.length > 120 ? `${text.slice(0, 120)}…` : text}”`;
}
