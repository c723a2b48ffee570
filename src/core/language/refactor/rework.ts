/** What can be offered to do with a part of a document, beyond what is asked about it. */
import { PlanDocument } from '../../document.ts';
import type { Change, Planned, Refusal } from '../../edit/change.ts';
import { Composition } from '../../edit/compose.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Step } from '../fileEdits.ts';

/**
 * `extract`: into a file of its own; `inline`: out of one; `rewrite`: said another way here; `sort`: the same in another
 * order; `form`: the very same, written another way.
 */
export type ReworkKind = 'extract' | 'inline' | 'rewrite' | 'sort' | 'form';

/** What comes of it: the files it changes, and words that are there only to be written over. */
export type Worked = Refusal | { readonly step: Step; readonly fill?: string };

/** Something to offer. */
export interface Rework {
  /** A verb first: “Sort checks by time”. */
  readonly title: string;
  readonly kind: ReworkKind;
  /** Whether it settles what is said of this place. */
  readonly settles?: true;
  /** The question that has a quick fix for the same. */
  readonly answers?: string;
  /** Works it out, on the document it was offered for; takes longer than to offer it. */
  readonly work: () => Worked;
}

/** A change of the document alone. @param fill words that are there only to be written over */
export function inDocument(document: PlanDocument, planned: Planned, fill?: string): Worked {
  if ('refused' in planned) return planned;
  const step = { changed: [{ uri: document.uri, edits: planned.edits }] };
  return fill === undefined ? { step } : { step, fill };
}

/** The same, said as changes of what is in the document. */
export function byChanges(document: PlanDocument, changes: readonly Change[], fill?: string): Worked {
  return inDocument(document, planEdits(document, changes), fill);
}

/**
 * Changes made one after the other, each worked out on what the one before made of the document.
 * @returns edits on the document as given, and what becomes of it; the first refusal ends it
 */
export function inTurn(
  document: PlanDocument,
  steps: readonly ((now: PlanDocument) => Planned)[],
): (Planned & { readonly after: PlanDocument }) | Refusal {
  const composition = new Composition(document.text);
  let after = document;
  for (const step of steps) {
    const planned = step(after);
    if ('refused' in planned) return planned;
    if (planned.edits.length === 0) continue;
    composition.add(planned.edits);
    after = new PlanDocument(after.uri, applyEdits(after.text, planned.edits), after.kind);
  }
  return { edits: composition.edits(), after };
}
