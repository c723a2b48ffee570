/** How places of a document are named across its versions: by keys, and by what tells the items of a list apart. */

/** A key of a map; an item of a keyed list; an item that nothing tells apart, by its zero-based place. */
export type Step = string | { readonly item: string } | { readonly index: number };

export type Way = readonly Step[];

/** A way as reports write it: `goals[g2].target`, `supports[1]`. A key that is no plain word stands in quotes: `"a b".c`. */
export function writtenWay(way: Way): string {
  let written = '';
  for (const step of way) {
    if (typeof step === 'string') written += `${written === '' ? '' : '.'}${plainKey(step)}`;
    else written += `[${'item' in step ? step.item : String(step.index)}]`;
  }
  return written;
}

function plainKey(key: string): string {
  return /^[\p{L}\p{N}_-]+$/u.test(key) ? key : JSON.stringify(key);
}
