/** A class visit: what one saw and heard in the other's class, and what the one who taught makes of it. */
import { resolve, scalarText, textOf, valueOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { list, notes, once, type Note, type PlanItem } from '../items.ts';

/** Something seen or heard. Its `text` is what. */
export interface Evidence extends PlanItem {
  /** words, action, count or place. */
  readonly type: string | undefined;
  readonly who: string | undefined;
  /** The time of day, as written. */
  readonly at: string | undefined;
  /** What it is about, as written. */
  readonly about: string | undefined;
  /** The id of what the one who taught asked to be watched for. */
  readonly watchFor: string | undefined;
}

/** Something to watch for. Its `text` is what. */
export interface AskedFor extends PlanItem {
  /** Who asked for it, where that is written. */
  readonly by: string | undefined;
}

export interface Visit {
  /** The date, as written. */
  readonly on: string | undefined;
  /** The file of the plan, as written. */
  readonly plan: string | undefined;
  /** The file of the agreement between the two, where the visit names it. */
  readonly agreement: string | undefined;
  readonly teaching: string | undefined;
  readonly watching: string | undefined;
  /** What the one who teaches asked to be watched for. */
  readonly watchFor: readonly AskedFor[];
  readonly seen: readonly Evidence[];
  /** Whether the one who taught has written down what they make of it. */
  readonly reflected: boolean;
  /** From the one who watched. */
  readonly noticed: readonly Note[];
  /** From the one who watched. */
  readonly wondered: readonly Note[];
  readonly visibility: string | undefined;
}

/** The visit of a document, read once. Of a broken text: its sound parts. */
export const visitIn = once((document): Visit => {
  const { root } = document.sound;
  return {
    on: textOf(root, 'on'),
    plan: textOf(root, 'for'),
    agreement: textOf(root, 'agreement'),
    teaching: textOf(root, 'teaching'),
    watching: textOf(root, 'watching'),
    watchFor: list(valueOf(root, 'beforehand'), 'watchFor', ['beforehand'], 'text').map((item) => ({
      ...item,
      by: textOf(item.node, 'by'),
    })),
    seen: list(root, 'seen', [], 'text').map((item) => ({
      ...item,
      type: textOf(item.node, 'type'),
      who: textOf(item.node, 'who'),
      at: textOf(item.node, 'at'),
      about: textOf(item.node, 'about'),
      watchFor: textOf(item.node, 'watchFor'),
    })),
    reflected: reflectedIn(valueOf(root, 'reflection')),
    noticed: notes(root, 'noticed', []),
    wondered: notes(root, 'wondered', []),
    visibility: textOf(root, 'visibility'),
  };
});

/** Whether anything stands below `reflection`; what stands there is the one's own who taught, and is not read here. */
function reflectedIn(reflection: YamlNode | undefined): boolean {
  return (
    reflection?.type === 'map' &&
    reflection.pairs.some(({ value }) => {
      const node = resolve(value);
      return node?.type === 'list' ? node.items.length > 0 : (scalarText(node)?.trim() ?? '') !== '';
    })
  );
}
