/** What changed between two versions of a document, in terms of the plan. */
import { factsOf, type Kind } from '../kinds/kind.ts';
import type { FindLinked } from '../references/home.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import { commentChanges } from './difference/comments.ts';
import { Contents, Numbers } from './difference/contents.ts';
import { itemsIn } from './difference/items.ts';
import { Naming } from './difference/naming.ts';
import { pairingOf } from './difference/pairing.ts';
import { sentences } from './difference/sentences.ts';
import type { Side } from './difference/sides.ts';
import { totalsOf } from './difference/totals.ts';
import { Walk } from './difference/walk.ts';
import { shapesOf } from './shape.ts';

/** A stretch of words: the same in both, only before, only after. */
export interface Words {
  readonly is: 'same' | 'out' | 'in';
  readonly text: string;
}

export interface DiffChange {
  readonly change: 'added' | 'removed' | 'moved' | 'renamed' | 'text' | 'reference' | 'value' | 'comment';
  /** `goals[g2].target`, in the newer version; of what was removed, in the older one. */
  readonly path: string;
  /** The same in the older version, where it had another. */
  readonly wasPath?: string;
  /** The group it is shown in: the title of its list or field in the schema (“Shared goals”). */
  readonly group: string;
  /** What a teacher calls the item: “goal”; empty for the document itself. */
  readonly noun: string;
  /** The item’s own words, shortened; empty for the document itself. */
  readonly label: string;
  /** What of the item it is: “What to look for”; empty for the item as a whole. */
  readonly field: string;
  /** One sentence that says it all: “The check ‘Claim exit ticket’ is now in period 3.” */
  readonly sentence: string;
  /** What it said, and what it says now, in people’s words; undefined where there was or is nothing. */
  readonly before?: string;
  readonly after?: string;
  /** Of a text: what of it changed, word by word. */
  readonly words?: readonly Words[];
  /** UTF-16 offsets in the newer text: where to go; of what was removed, where it stood. */
  readonly at: { readonly start: number; readonly end: number };
  /** The same in the older text; undefined for what is new. */
  readonly was?: { readonly start: number; readonly end: number };
}

export interface DocumentDiff {
  /** In the order of the newer document. */
  readonly changes: readonly DiffChange[];
  /** “Minutes of class: 50 → 55”, “Checks: 2 → 3”. */
  readonly totals: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** Only blanks, quotes, the order of keys or the like differ. */
  readonly layout: boolean;
  /**
   * One of the versions cannot be read as a whole: only what can be read is compared, and nothing is said to be new
   * or taken out because it could not be read.
   */
  readonly partly: boolean;
}

/** What is compared: a document of ours, or another YAML file, of which no kind is known. */
export interface Version {
  readonly text: string;
  readonly kind: Kind | undefined;
  readonly title: string;
  /** The tree to read from: see `PlanDocument`. */
  readonly sound: YamlDocument;
  readonly broken: boolean;
}

/**
 * Compares two versions by what they say. Never throws, whatever they hold.
 * @param before undefined where the document is new; `after` undefined where it is gone
 * @param elsewhere finds what links to other documents lead to; without it, only that they lead there is said
 */
export function diffDocuments(
  before: Version | undefined,
  after: Version | undefined,
  elsewhere?: FindLinked,
): DocumentDiff {
  if (!before || !after)
    return { changes: wholeDocument(before, after), totals: [], layout: false, partly: false };
  if (before.text === after.text) return { changes: [], totals: [], layout: false, partly: false };
  const roots = [before.sound.root, after.sound.root];
  const shapes = shapesOf(after.kind ?? before.kind, roots);
  const [older, newer] = [itemsIn(roots[0], shapes), itemsIn(roots[1], shapes)];
  const pairing = pairingOf(older, newer, shapes);
  const numbers = new Numbers();
  const was: Side = {
    version: before,
    items: older,
    contents: new Contents(shapes, numbers, pairing.renamed),
    naming: new Naming(older, shapes, elsewhere),
  };
  const is: Side = {
    version: after,
    items: newer,
    contents: new Contents(shapes, numbers),
    naming: new Naming(newer, shapes, elsewhere),
  };
  const partly = before.broken || after.broken;
  const changes = [
    ...new Walk({ was, is, shapes, pairing }).changes(),
    ...(partly ? [] : commentChanges(was, is, shapes, pairing)),
  ];
  const totals = partly
    ? []
    : totalsOf({ sound: before.sound, items: older }, { sound: after.sound, items: newer });
  return { changes, totals, layout: changes.length === 0, partly };
}

function wholeDocument(before: Version | undefined, after: Version | undefined): readonly DiffChange[] {
  const version = after ?? before;
  if (!version) return [];
  const { kind, title, text } = version;
  const called = kind ? factsOf(kind).called : 'a file';
  const say = after ? sentences.newDocument : sentences.goneDocument;
  const all = { start: 0, end: text.length };
  return [
    {
      change: after ? 'added' : 'removed',
      path: '',
      group: kind ? factsOf(kind).label : title,
      noun: '',
      label: '',
      field: '',
      sentence: say(called, title),
      ...(after ? { after: title } : { before: title }),
      at: all,
      ...(after ? {} : { was: all }),
    },
  ];
}
