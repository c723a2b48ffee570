/** A standards document: what students are expected to learn, by code. */
import type { PlanDocument } from '../../document.ts';
import { nodeAt, textOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { gist, list, type PlanItem } from '../items.ts';

/**
 * One standard; its `text` is the statement, empty where there is none. The others ask for it at every turn, so that it is
 * kept without its node: see `entryOf`.
 */
export interface StandardItem extends Omit<PlanItem, 'node'> {
  /** As written: 5.10 is not 5.1. */
  readonly code: string;
  /** The code of the one it belongs to. */
  readonly parent: string | undefined;
}

/** The standards of a document, read once. Of a broken text: its sound parts. */
export const standardsIn = gist((document): readonly StandardItem[] =>
  list(document.sound.root, 'items', [], 'statement').flatMap(({ node, ...item }) => {
    const code = textOf(node, 'code');
    return code === undefined || code === '' ? [] : { ...item, code, parent: textOf(node, 'parent') };
  }),
);

/** All that is written of a standard. @param item of that document */
export function entryOf(document: PlanDocument, item: StandardItem): YamlNode | undefined {
  return nodeAt(document.sound, item.path);
}
