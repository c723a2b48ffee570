/** Tells without numbers, and soon, what nearly every place of two versions is: as it was, or other somewhere inside. */
import type { YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { Seen } from './sides.ts';

/**
 * Whether two places of the same shape are written alike, but for their layout. Where they are, they say the same, as long
 * as no id has another name by now. Of aliases nothing is said.
 */
export function isWrittenAlike(before: Seen | undefined, after: Seen | undefined): boolean {
  if (!before || !after) return false;
  const [was, is] = [before.shape, after.shape];
  return was.schema === is.schema && was.key === is.key && sameNodes(before.node, after.node);
}

function sameNodes(one: YamlNode | undefined, other: YamlNode | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.type === 'scalar')
    return other.type === 'scalar' && one.text === other.text && one.value === other.value;
  if (one.type === 'list')
    return (
      other.type === 'list' &&
      one.items.length === other.items.length &&
      one.items.every(({ value }, index) => sameNodes(value, other.items[index]?.value))
    );
  return (
    one.type === 'map' &&
    other.type === 'map' &&
    one.pairs.length === other.pairs.length &&
    one.pairs.every(({ key, value }, index) => {
      const pair = other.pairs[index];
      return pair?.key.text === key.text && sameNodes(value, pair.value);
    })
  );
}

/** Whether a map certainly says something: a line of it, in words or numbers. @param but a key that does not count */
export function saysSomething({ pairs }: YamlMap, but: string | undefined): boolean {
  return pairs.some(
    ({ key, value }, index) =>
      key.text !== but &&
      value?.type === 'scalar' &&
      value.value !== null &&
      value.text.trim() !== '' &&
      // Of a key that stands twice, the last one counts.
      !pairs.some((other, place) => place > index && other.key.text === key.text),
  );
}
