/** A standards document: what students are expected to learn, by code. */
import { textOf } from '../../yaml/navigate.ts';
import { list, once, type PlanItem } from '../items.ts';

/** One standard; its `text` is the statement, empty where there is none. */
export interface StandardItem extends PlanItem {
  /** As written: 5.10 is not 5.1. */
  readonly code: string;
  /** The code of the one it belongs to. */
  readonly parent: string | undefined;
}

/** The standards of a document, read once. Of a broken text: its sound parts. */
export const standardsIn = once((document): readonly StandardItem[] =>
  list(document.sound.root, 'items', [], 'statement').flatMap((item) => {
    const code = textOf(item.node, 'code');
    return code === undefined || code === '' ? [] : { ...item, code, parent: textOf(item.node, 'parent') };
  }),
);
