/** The files at hand as a document would name them, for one that names a file that is not there. */
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import { once } from '../kinds/items.ts';
import { nearestAmong } from '../near.ts';
import { nameFor } from './files.ts';

/** Names that may have been meant. */
export interface MeantNames {
  /** Those that a slip of the hand may have made of it, nearest first: three at most. */
  readonly near: readonly string[];
  /** The same, and then the shortest others. */
  readonly all: readonly string[];
}

const MOST_NEAR = 3;

/** So many missing names of a document are compared with those of all files; for more of them the shortest are offered. */
const MOST_COMPARED = 500;

const compared = once((): Set<string> => new Set());

/** What was found for so many names is kept, and found anew for more. */
const MOST_KEPT = 4 * MOST_COMPARED;

/**
 * The names of other documents, as this one would write them, that a name may have been meant as.
 * @param kinds kinds of documents that may be meant
 * @param most so many are wanted at most
 */
export function namesMeant(
  document: PlanDocument,
  shelf: Shelf,
  kinds: readonly string[],
  name: string,
  most: number,
): MeantNames {
  const { shortest, near: nearest } = namesFrom(document, shelf, kinds);
  const own = nameFor(document.uri, document.uri, shelf.folders);
  const asked = compared(document);
  if (asked.size < MOST_COMPARED) asked.add(name);
  const near = asked.has(name)
    ? nearest(name)
        .filter((other) => other !== own)
        .slice(0, MOST_NEAR)
    : [];
  const all = new Set(near);
  for (const other of shortest) {
    if (all.size >= most) break;
    if (other !== own) all.add(other);
  }
  return { near, all: [...all].slice(0, most) };
}

/** What the documents of some kinds are called in the documents of one folder. */
interface Names {
  /** Which kinds, and which folder. */
  readonly of: string;
  readonly shortest: readonly string[];
  /** One more than is wanted, since the document that asks may be among them. */
  readonly near: (name: string) => readonly string[];
}

/** Kept as long as the same files are there: who names one that is missing may name thousands, and is asked at each key. */
const lastAsked = new WeakMap<ReturnType<Shelf['present']>, Names>();

function namesFrom({ uri: from }: PlanDocument, shelf: Shelf, kinds: readonly string[]): Names {
  const present = shelf.present();
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const of = JSON.stringify([folder, shelf.folders, kinds]);
  const last = lastAsked.get(present);
  if (last?.of === of) return last;
  const names = present
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ uri }) => nameFor(from, uri, shelf.folders))
    .filter((name) => name !== undefined);
  const found = { of, near: nearOnce(names), shortest: names.toSorted((a, b) => a.length - b.length) };
  lastAsked.set(present, found);
  return found;
}

function nearOnce(names: readonly string[]): Names['near'] {
  const near = nearestAmong(names);
  const known = new Map<string, readonly string[]>();
  return (name) => {
    let found = known.get(name);
    if (!found) {
      if (known.size === MOST_KEPT) known.clear();
      known.set(name, (found = near(name, MOST_NEAR + 1)));
    }
    return found;
  };
}
