/** Words for keys that are not known and for words that are missing. */
import type { Change } from '../edit/change.ts';
import type { Finding, Fix } from '../finding.ts';
import { ID, idFrom } from '../ids.ts';
import { nearestAmong } from '../near.ts';
import { capital, listed, quoted, withArticle } from '../words.ts';
import { pairOf, resolve, scalarText } from '../yaml/navigate.ts';
import type { YamlMap, YamlNode, YamlPair } from '../yaml/tree.ts';
import { firstPair } from './firstPair.ts';
import type { Misfit } from './misfit.ts';
import { newId } from './newId.ts';
import { finding, nounOf, spanOf } from './say.ts';
import type { SchemaNode } from './schema-node.ts';

/** The code of what is said about them. */
export const RESERVED = 'schema-reserved-key';

/** Keys that would put private words into a file others read. */
const reserved = new Set(['private', '_private', 'coach_private', 'x-private']);

/** Whether what stands under a key says that it is private: it is never said again anywhere. */
export const isReserved = (key: string): boolean => reserved.has(key);

/** More names than this are not listed. */
const MOST_NAMES = 8;

const namesNear = new WeakMap<SchemaNode, ReturnType<typeof nearestAmong>>();

/** Finds which lines a map of this schema may have that a word may have been meant as. */
function nearNames(at: SchemaNode): ReturnType<typeof nearestAmong> {
  let names = namesNear.get(at);
  if (!names) namesNear.set(at, (names = nearestAmong(Object.keys(at.properties ?? {}))));
  return names;
}

export function unknownKey(misfit: Misfit): Finding | undefined {
  const { node, path, at, error } = misfit;
  const key = String(error.params.additionalProperty);
  const pair = pairOf(node, key);
  if (!pair) return undefined;
  const here = [...path, key];
  const takeAway: Fix = { title: 'Take it away', changes: [{ do: 'remove', path: here }] };
  if (reserved.has(key)) {
    return finding(
      RESERVED,
      pair.key.span,
      'Everyone who can open this folder can read this file, so private words can’t live in it. Keep them in your own notes.',
      [takeAway],
    );
  }
  // Whether it names an item, or a question, is said where those are known.
  if (at['x-reference-keys'] ?? at['x-codes']) return undefined;
  const map = resolve(node);
  if (isShorthand(misfit)) return shorthand(pair, misfit);
  if (map?.type === 'map' && map.flow && !pair.value) return cutByComma(map, pair, misfit);
  const possible = Object.keys(at.properties ?? {});
  const near = nearNames(at)(key);
  const close = near.filter((name) => !pairOf(map, name));
  const what = withArticle(nounOf(at));
  const rename = (name: string): Change => ({ do: 'rename-key', path: here, key: name });
  const own = `x-${/^[\p{L}\d_-]+$/u.test(key) ? key : idFrom(key, 'own')}`;
  const rest = possible.filter((name) => !pairOf(map, name));
  const advice = close[0]
    ? `Did you mean \`${close[0]}\`?`
    : near[0]
      ? `\`${near[0]}\` is here already.`
      : rest.length > 0 && rest.length <= MOST_NAMES
        ? `${capital(what)} can also have: ${listed(rest)}.`
        : 'Keep it as your own, or take it away.';
  return finding('schema-unknown-key', pair.key.span, `\`${key}\` is not part of ${what}. ${advice}`, [
    ...close.map((name, index) => ({
      title: `Change to ${name}`,
      changes: [rename(name)],
      ...(index === 0 && close.length === 1 ? { preferred: true } : {}),
    })),
    { title: `Keep it as your own: ${own}`, changes: [rename(own)] },
    takeAway,
  ]);
}

/** Whether an item is written as one line that stands for all of it: `- s4: Public evening`. */
function isShorthand({ node, at, path }: Misfit): boolean {
  const map = resolve(node);
  const only = map?.type === 'map' && map.pairs.length === 1 ? map.pairs[0] : undefined;
  return (
    only !== undefined &&
    typeof path.at(-1) === 'number' &&
    at['x-main'] !== undefined &&
    resolve(only.value)?.type === 'scalar' &&
    !Object.hasOwn(at.properties ?? {}, only.key.text) &&
    nearNames(at)(only.key.text).length === 0
  );
}

/** One line that stands for a whole item: what it says is put where it belongs. */
function shorthand({ key, span, value }: YamlPair, misfit: Misfit): Finding {
  const { at, path } = misfit;
  const main = at['x-main'] ?? '';
  const text = scalarText(value) ?? '';
  const properties = at.properties ?? {};
  const person = ['by', 'who'].find((name) => Object.hasOwn(properties, name));
  // `n1: draft the form` has its id, `Ana: draft the form` says who does it.
  const isId = at.required?.includes('id') && ID.test(key.text) && (!person || /\d/.test(key.text));
  const id = at.required?.includes('id') ? { id: isId ? key.text : newId(misfit) } : {};
  const second = Object.entries(properties).find(
    ([name, { type, 'x-reference': link }]) => name !== 'id' && name !== main && type === 'string' && !link,
  )?.[0];
  const inOrder = (item: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.keys(properties).flatMap((name) => {
        const own = Object.hasOwn(item, name) ? item[name] : undefined;
        return own === undefined ? [] : [[name, own] as const];
      }),
    );
  const together = `${key.text}: ${text}`;
  const whole = inOrder({ ...id, [main]: together });
  const items = isId
    ? [inOrder({ ...id, [main]: text })]
    : main !== 'code' && Object.hasOwn(properties, 'code')
      ? [inOrder({ code: key.text, [main]: text })]
      : person
        ? [inOrder({ ...id, [main]: text, [person]: key.text }), whole]
        : properties.id || second === undefined
          ? [whole]
          : [{ [main]: key.text, [second]: text }];
  const names = (item: Readonly<Record<string, string>>): string =>
    listed(Object.keys(item).map((name) => `\`${name}\``));
  const [first = whole] = items;
  return finding(
    'schema-shape',
    span,
    `${capital(withArticle(nounOf(at)))} has lines of its own: ${names(first)}. Here one line stands for all of it.`,
    items.map((item) => ({
      title:
        item === whole && person
          ? `Keep it together: ${quoted(together, 30)}`
          : `Write ${names(item).replaceAll('`', '')}`,
      changes: [{ do: 'set', path, value: item }],
      // Who knows whether the first word is a name.
      ...(items.length === 1 ? { preferred: true } : {}),
    })),
  );
}

/**
 * Inside braces a comma ends a text: of `{target: I can see, hear and say}` the rest becomes names of
 * their own. Said once for all that was cut off, with the fix that puts the text together again.
 */
function cutByComma(map: YamlMap, pair: YamlPair, { path, at }: Misfit): Finding | undefined {
  const rest = (each: YamlPair | undefined): boolean =>
    each !== undefined && !each.value && !Object.hasOwn(at.properties ?? {}, each.key.text);
  const index = map.pairs.indexOf(pair);
  // Only the first piece speaks, for all of them.
  if (rest(map.pairs[index - 1])) return undefined;
  let end = index;
  while (rest(map.pairs[end + 1])) end++;
  const pieces = map.pairs.slice(index, end + 1);
  const before = map.pairs[index - 1];
  const start = scalarText(before?.value);
  const span = { start: pair.span.start, end: pieces.at(-1)?.key.span.end ?? pair.span.end };
  const takeAway = pieces
    .map((piece): Change => ({ do: 'remove', path: [...path, piece.key.text] }))
    .reverse();
  const whole = [start, ...pieces.map(({ key }) => key.text)].join(', ');
  const together: Fix[] =
    before && start !== undefined
      ? [
          {
            title: 'Put the text together, in quotation marks',
            changes: [...takeAway, { do: 'set', path: [...path, before.key.text], value: whole }],
            preferred: true,
          },
        ]
      : [];
  return finding(
    'schema-comma',
    span,
    'Between { and } a comma ends a text, so this is cut off. A text with a comma in it needs quotation marks around it.',
    [...together, { title: 'Take it away', changes: takeAway }],
  );
}

/** Whether a line is there that says it under a name with a slip of the hand in it. */
export function isMisspelt(map: YamlNode | undefined, at: SchemaNode, key: string): boolean {
  if (map?.type !== 'map') return false;
  const known = at.properties ?? {};
  return map.pairs.some(
    (pair) => !Object.hasOwn(known, pair.key.text) && nearNames(at)(pair.key.text)[0] === key,
  );
}

export function missing(misfit: Misfit, key: string): Finding | undefined {
  const { node, path, at } = misfit;
  const child = at.properties?.[key];
  const what = nounOf(at);
  const map = resolve(node);
  // A slip of the hand in its name is said where it stands, and enough.
  if (isShorthand(misfit)) return undefined;
  if (isMisspelt(map, at, key)) return undefined;
  const emptyPair = pairOf(node, key);
  const span =
    emptyPair?.key.span ?? (map?.type === 'map' && map.pairs.length > 0 ? firstPair(map) : spanOf(misfit));
  if (key === 'id') {
    const id = newId(misfit);
    return finding(
      'schema-missing',
      span,
      `This ${what} has no short name for links yet (an \`id\`). Third Point can make one.`,
      [
        {
          title: `Name it ${id}`,
          changes: [{ do: 'set', path: [...path, 'id'], value: id }],
          preferred: true,
        },
      ],
    );
  }
  const title = child?.title?.toLowerCase() ?? key;
  const message =
    child?.['x-missing'] ?? `This ${what} has no ${title} yet. ${child?.description ?? ''}`.trim();
  const placeholder =
    child?.['x-placeholder'] ??
    (typeof child?.examples?.[0] === 'string' ? child.examples[0] : capital(title));
  return finding('schema-missing', span, message, [
    {
      title: `Add ${withArticle(title)}`,
      changes: [{ do: 'set', path: [...path, key], value: placeholder }],
      fill: placeholder,
    },
  ]);
}

/** A text that is there but empty: `target: ""`. */
export function empty(misfit: Misfit): Finding {
  const { at, path } = misfit;
  const name = at.title ?? 'This';
  const placeholder = at['x-placeholder'];
  const fix: Fix =
    placeholder === undefined
      ? { title: 'Take it away', changes: [{ do: 'remove', path }] }
      : {
          title: `Add ${withArticle(name.toLowerCase())}`,
          changes: [{ do: 'set', path, value: placeholder }],
          fill: placeholder,
        };
  const message = at['x-missing'] ?? `${name}: nothing is written here yet.`;
  return finding('schema-missing', spanOf(misfit), message, [fix]);
}
