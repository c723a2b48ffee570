/** Makes a standards document of what a framework says, however it was written down. */
import { counted, quoted } from '../../words.ts';
import type { Data } from '../../yaml/data.ts';
import type { BringNote, Brought } from './brought.ts';
import { newDocument } from './newDocument.ts';
import { newText } from './written.ts';

/** A framework as its file has it, its entries in any order. */
export interface Framework {
  readonly title: string;
  readonly language?: string | undefined;
  readonly subject?: string | undefined;
  readonly source: { readonly [key: string]: string | undefined };
  readonly entries: readonly FrameworkEntry[];
}

export interface FrameworkEntry {
  /** What others call it by: an identifier, or its code. */
  readonly key: string;
  /** Empty where the publisher gives none. */
  readonly code: string;
  readonly statement: string;
  /** The keys of those it belongs to, the one that counts first. */
  readonly parents: readonly string[];
  /** Its place among its neighbours; those without go last, in the order of the file. */
  readonly order?: number | undefined;
  readonly short?: string | undefined;
  readonly grades?: readonly string[];
  readonly type?: string | undefined;
  readonly clarification?: string | undefined;
  readonly keywords?: readonly string[];
  /** Its identifier in the CASE network. */
  readonly case?: string | undefined;
}

/** @param notes what is known already not to have a place */
export function standardsText(framework: Framework, notes: readonly BringNote[]): Brought {
  const said: BringNote[] = [...notes];
  const entries = framework.entries.filter((entry) => {
    if (entry.statement !== '') return true;
    const where = entry.code || entry.key;
    if (entry.short !== undefined) return true;
    said.push({ sentence: 'An entry without words is left out.', ...(where === '' ? {} : { where }) });
    return false;
  });
  const { ordered, parentOf } = inTree(entries, said);
  const codes = codesOf(ordered, said);
  const items = ordered.map((entry) => itemData(entry, codes, parentOf.get(entry)));
  if (items.length === 0) return { documents: [], understood: [], notes: said };
  const { title, language, subject } = framework;
  const source = textsOf(framework.source);
  const text = newText('standards', title, [
    ...(language === undefined ? [] : [['language', language] as const]),
    ...(Object.keys(source).length === 0 ? [] : [['source', source] as const]),
    ...(subject === undefined ? [] : [['subject', subject] as const]),
    ['items', items],
  ]);
  const groups = ordered.filter((entry) => [...parentOf.values()].includes(entry)).length;
  return {
    documents: [newDocument('standards', title, text)],
    understood: [
      `${counted(items.length, 'standard')}${groups === 0 ? '' : `, ${counted(groups, 'of them a heading', 'of them headings')} over others`}.`,
    ],
    notes: said,
  };
}

/** What is there, in this order. */
function textsOf(texts: { readonly [key: string]: string | undefined }): { [key: string]: Data } {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => (text === undefined || text === '' ? [] : [[key, text]])),
  );
}

/** The entries as a tree that is read from above, each below the first of its parents that is there. */
function inTree(
  entries: readonly FrameworkEntry[],
  said: BringNote[],
): { readonly ordered: readonly FrameworkEntry[]; readonly parentOf: Map<FrameworkEntry, FrameworkEntry> } {
  const byKey = new Map<string, FrameworkEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const parentOf = new Map<FrameworkEntry, FrameworkEntry>();
  for (const entry of entries) {
    const known = entry.parents.flatMap((key) => byKey.get(key) ?? []);
    const parent = known.find((each) => each !== entry && !isAbove(entry, each, parentOf));
    if (parent) parentOf.set(entry, parent);
    const others = known.filter((each) => each !== parent && each !== entry);
    for (const other of others)
      said.push({
        sentence: `It also belongs to ${quoted(nameOf(other), 60)}. A standard stands under one heading here.`,
        where: nameOf(entry),
      });
  }
  const below = new Map<FrameworkEntry | undefined, FrameworkEntry[]>();
  for (const entry of entries) {
    const parent = parentOf.get(entry);
    const neighbours = below.get(parent);
    if (neighbours) neighbours.push(entry);
    else below.set(parent, [entry]);
  }
  const ordered: FrameworkEntry[] = [];
  const waiting = [...inOrder(below.get(undefined) ?? [])].reverse();
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    ordered.push(entry);
    waiting.push(...[...inOrder(below.get(entry) ?? [])].reverse());
  }
  return { ordered, parentOf };
}

function inOrder(entries: readonly FrameworkEntry[]): readonly FrameworkEntry[] {
  return entries.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
}

/** Whether `above` stands somewhere above `entry`. */
function isAbove(
  above: FrameworkEntry,
  entry: FrameworkEntry,
  parentOf: ReadonlyMap<FrameworkEntry, FrameworkEntry>,
): boolean {
  for (let at: FrameworkEntry | undefined = entry; at; at = parentOf.get(at)) if (at === above) return true;
  return false;
}

function nameOf({ code, statement, short }: FrameworkEntry): string {
  return code === '' ? (short ?? statement) : code;
}

/** A code for each entry, no two alike: its own; where it has none, its short name or a number. */
function codesOf(entries: readonly FrameworkEntry[], said: BringNote[]): ReadonlyMap<FrameworkEntry, string> {
  const taken = new Set(entries.map(({ code }) => code).filter((code) => code !== ''));
  const given = new Map<FrameworkEntry, string>();
  const used = new Set<string>();
  for (const entry of entries) {
    if (entry.code === '' || !used.has(entry.code)) {
      if (entry.code !== '') given.set(entry, entry.code);
      used.add(entry.code);
      continue;
    }
    const code = free(`${entry.code} (`, ')', taken);
    given.set(entry, code);
    said.push({
      sentence: `The code ${entry.code} stands there twice; the second one is called ${code}.`,
      where: entry.code,
      words: entry.statement,
    });
  }
  const without = entries.filter((entry) => !given.has(entry));
  for (const entry of without) {
    const { short, type } = entry;
    const own = short !== undefined && short.length <= 24 && !taken.has(short) ? short : undefined;
    const code = own ?? free(`${type ?? 'Entry'} `, '', taken);
    taken.add(code);
    given.set(entry, code);
  }
  if (without.length > 0)
    said.push({
      sentence: `${counted(without.length, 'entry has', 'entries have')} no code of their publisher, and got a name to be called by, such as ${quoted(given.get(without[0] as FrameworkEntry) ?? '')}.`,
    });
  return given;
}

function free(before: string, after: string, taken: Set<string>): string {
  for (let number = after === '' ? 1 : 2; ; number++) {
    const code = `${before}${number}${after}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

function itemData(
  entry: FrameworkEntry,
  codes: ReadonlyMap<FrameworkEntry, string>,
  parent: FrameworkEntry | undefined,
): Data {
  const { statement, short, type, clarification, grades = [], keywords = [] } = entry;
  const code = codes.get(entry) ?? '';
  const words = statement === '' ? (short ?? '') : statement;
  return {
    code,
    ...(parent === undefined ? {} : { parent: codes.get(parent) ?? '' }),
    statement: words,
    ...textsOf({ short: short === words || short === code ? undefined : short }),
    ...(grades.length === 0 ? {} : { grades: [...grades] }),
    ...textsOf({ type, clarification }),
    ...(keywords.length === 0 ? {} : { keywords: [...keywords] }),
    ...textsOf({ case: entry.case }),
  };
}
