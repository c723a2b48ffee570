/** What a value says, in a form that can be compared: whatever its layout, and the order of a map’s keys. */
import type { YamlMap, YamlNode, YamlScalar } from '../../yaml/tree.ts';
import type { Part, Value } from './parts.ts';

const said = new WeakMap<YamlNode, string>();

/** What is written there: two places say the same where this is the same. */
export function says(node: YamlNode | undefined): string {
  if (node === undefined) return 'null';
  if (node.type === 'scalar' || node.type === 'alias') return marks(node) + content(node);
  let text = said.get(node);
  if (text === undefined) said.set(node, (text = marks(node) + content(node)));
  return text;
}

/** Whether two places of documents without a key twice say the same. Nothing is written down for it, however large they are. */
export function sayTheSame(one: YamlNode | undefined, other: YamlNode | undefined): boolean {
  if (one?.type === 'map' && other?.type === 'map')
    return (
      marks(one) === marks(other) &&
      sameByKey(
        one,
        other.pairs,
        ({ key }) => key.text,
        (node, { value }) => sayTheSame(node, value),
      )
    );
  if (one?.type === 'list' && other?.type === 'list')
    return (
      marks(one) === marks(other) &&
      one.items.length === other.items.length &&
      one.items.every(({ value }, index) => sayTheSame(value, other.items[index]?.value))
    );
  if (one?.type === 'scalar' && other?.type === 'scalar')
    return marks(one) === marks(other) && sameScalar(one, other);
  return one === other || says(one) === says(other);
}

/** As `scalarSays` compares. */
function sameScalar(one: YamlScalar, other: YamlScalar): boolean {
  if (typeof one.value !== typeof other.value) return false;
  return typeof one.value === 'number' ? one.text === other.text : one.value === other.value;
}

/**
 * Whether a map has as many pairs as there are others, and each of them one of its key of which something holds. The order
 * says nothing.
 */
export function sameByKey<Other>(
  { pairs }: YamlMap,
  others: readonly Other[],
  keyOf: (other: Other) => string | undefined,
  same: (value: YamlNode | undefined, other: Other) => boolean,
): boolean {
  if (pairs.length !== others.length) return false;
  let byKey: Map<string | undefined, Other> | undefined;
  return pairs.every(({ key, value }, index) => {
    let other = others[index];
    // Nearly always they come in the same order.
    if (other === undefined || keyOf(other) !== key.text)
      other = (byKey ??= new Map(others.map((each) => [keyOf(each), each]))).get(key.text);
    return other !== undefined && same(value, other);
  });
}

/** The anchor and tag of a place. */
export function marks({ anchor, tag }: YamlNode): string {
  return `${anchor === undefined ? '' : `&${anchor} `}${tag === undefined ? '' : `!${tag} `}`;
}

function content(node: YamlNode): string {
  if (node.type === 'alias') return `*${node.name}`;
  if (node.type === 'scalar') return scalarSays(node);
  if (node.type === 'list') return `[${node.items.map(({ value }) => says(value)).join(', ')}]`;
  const pairs = node.pairs.map(({ key, value }) => `${JSON.stringify(key.text)}: ${says(value)}`);
  return `{${pairs.sort().join(', ')}}`;
}

/** What a scalar says, without anchor and tag; of a number, as it is written, since `5.10` may be a text. */
function scalarSays({ value, text }: YamlScalar): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'number' ? `number ${text}` : String(value);
}

/** What a text says. */
export function textSays(text: string): string {
  return JSON.stringify(text);
}

/** The anchor and tag of what a map or list is written as. */
export function marksOf(value: Value): string {
  return value.node ? marks(value.node) : '';
}

/**
 * What a part says together with its comments; what left for another list is not counted.
 * @param isAway whether a part left its list
 */
export function meaning(part: Part, isAway: (part: Part) => boolean): string {
  if (!part.entry) return part.lines.map((line) => line.trim()).join('\n');
  const { lead, tail, trail } = part.pieces;
  const comments = [...lead, tail, ...trail].map((line) => line.trim()).filter((line) => line !== '');
  const own = `${JSON.stringify(comments)} ${JSON.stringify(part.key ?? '')}`;
  const { value } = part;
  if (!value?.holder) return `${own} ${says(value?.node)}`;
  const parts = value.parts.filter((inner) => !isAway(inner)).map((inner) => meaning(inner, isAway));
  return `${own} ${marksOf(value)}${value.node?.type === 'map' ? parts.sort().join('\n') : parts.join('\n')}`;
}

/** A text given for a value: a number where one stood there before. */
export function dataLike(like: Value, text: string): string | number {
  const isNumber = like.node?.type === 'scalar' && typeof like.node.value === 'number';
  return isNumber && /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}
