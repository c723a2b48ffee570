/** What every change asked for in the panel has in common: its answer, and how items are called in it. */
import type { PlanDocument } from '../../document.ts';
import type { Change, Refusal } from '../../edit/change.ts';
import { schemaAt } from '../../schema/walk.ts';
import { quoted } from '../../words.ts';
import { nodeAt, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Intent, ItemRef } from '../planView.ts';

/** The changes, the sentence to say once they are made, and the item to go to. */
export interface Asked {
  readonly changes: readonly Change[];
  readonly said: string;
  readonly focus?: ItemRef;
  /** Words that the changes write only to be written over. */
  readonly fill?: string;
}

/** What the panel shows differs from what is there now. */
export const GONE = 'This changed while you were looking at it. Here is how it is now; please try again.';

/** One member of the union of intents. */
export type IntentTo<Do extends Intent['do']> = Extract<Intent, { readonly do: Do }>;

export const refuse = (refused: string, at = 0): Refusal => ({ refused, at });

/** What the item is called, for sentences. */
export function nameOf(document: PlanDocument, path: Path): string {
  const schema = schemaAt(document.kind, document.sound.root, path);
  const node = nodeAt(document.sound, path);
  const main = schema?.['x-main'];
  const text = main === undefined ? scalarText(node) : (scalarText(node) ?? textOf(node, main));
  return text ? quoted(text, 50) : `this ${schema?.['x-noun'] ?? 'item'}`;
}
