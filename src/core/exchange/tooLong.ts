/** Documents that would become longer than any page is: texts in them can stand for each other without end. */
import type { PlanDocument } from '../document.ts';
import { once } from '../kinds/items.ts';
import { resolve } from '../yaml/navigate.ts';
import type { YamlNode } from '../yaml/tree.ts';
import type { NoSheet } from './sheet.ts';

/** No page takes more characters. */
const MOST = 3_000_000;

/** Why there is no page of a document that is too long; undefined where it is not. */
export const tooLong = once((document): NoSheet | undefined => {
  const open: (YamlNode | undefined)[] = [document.sound.root];
  let length = 0;
  while (open.length > 0 && length <= MOST) {
    const node = resolve(open.pop());
    length++;
    if (node?.type === 'scalar') length += node.text.length;
    else if (node?.type === 'list') for (const { value } of node.items) open.push(value);
    else if (node?.type === 'map') for (const { value } of node.pairs) open.push(value);
  }
  return length <= MOST ? undefined : { refused: refusal(document) };
});

function refusal({ title }: PlanDocument): string {
  return `“${title.slice(0, 80)}” is longer than any page can be. Could it be two documents?`;
}
