/** What a value says, in a form that can be compared: whatever its layout, and the order of a map’s keys. */
import type { YamlNode, YamlScalar } from '../../yaml/tree.ts';
import type { Part, Value } from './parts.ts';

const said = new WeakMap<YamlNode, string>();

/** What is written there: two places say the same where this is the same. */
export function says(node: YamlNode | undefined): string {
  if (node === undefined) return NOTHING;
  let text = said.get(node);
  if (text === undefined) said.set(node, (text = marks(node) + content(node)));
  return text;
}

/** What nothing says. */
export const NOTHING = 'null';

function marks({ anchor, tag }: YamlNode): string {
  return `${anchor === undefined ? '' : `&${anchor} `}${tag === undefined ? '' : `!${tag} `}`;
}

function content(node: YamlNode): string {
  if (node.type === 'alias') return `*${node.name}`;
  if (node.type === 'scalar') return scalarSays(node);
  if (node.type === 'list') return listSays(node.items.map(({ value }) => says(value)));
  return mapSays(node.pairs.map(({ key, value }) => [key.text, says(value)]));
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

/** What a list of what its items say says. */
export function listSays(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

/** What a map of what its values say says. */
export function mapSays(pairs: readonly (readonly [string, string])[]): string {
  const sorted = pairs.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).sort();
  return `{${sorted.join(', ')}}`;
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
