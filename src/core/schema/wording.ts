/** Says in a teacher's words what a schema finds, and what would settle it. One function a kind of misfit. */
import type { Change } from '../edit/change.ts';
import type { Finding, Fix } from '../finding.ts';
import { freeId, ID, idFrom } from '../ids.ts';
import { nearest } from '../near.ts';
import { indexOf } from '../references/index.ts';
import type { Span } from '../text/ranges.ts';
import { capital, listed, plural, quoted, small, withArticle } from '../words.ts';
import { nodeAt, pairOf, resolve, scalarText, textOf } from '../yaml/navigate.ts';
import type { Path, YamlPair } from '../yaml/tree.ts';
import { firstPair } from './firstPair.ts';
import type { Misfit } from './misfit.ts';
import type { SchemaNode } from './schema-node.ts';

/** Keys that would put private words into a file others read. */
const reserved = new Set(['private', '_private', 'coach_private', 'x-private']);

/** More allowed values than this are not all written out. */
const MOST_VALUES = 6;

/** More names than this are not listed. */
const MOST_NAMES = 8;

/** The finding for one misfit; undefined where another finding says it already. */
export function word(misfit: Misfit): Finding | undefined {
  switch (misfit.error.keyword) {
    case 'additionalProperties':
      return unknownKey(misfit);
    case 'required':
      return missing(misfit, String(misfit.error.params.missingProperty));
    case 'enum':
    case 'const':
      return wrongChoice(misfit);
    case 'type':
      return wrongShape(misfit);
    case 'pattern':
      return badId(misfit);
    case 'format':
      return badDate(misfit);
    case 'minLength':
      return empty(misfit);
    default:
      return badNumber(misfit);
  }
}

function finding(code: string, span: Span, message: string, fixes: readonly Fix[]): Finding {
  return { code, severity: 'error', span, message, fixes };
}

const nounOf = (schema: SchemaNode): string => schema['x-noun'] ?? schema.title?.toLowerCase() ?? 'plan';

function spanOf({ node, document, path }: Misfit): Span {
  if (node)
    return node.type === 'scalar' && node.style !== 'literal' && node.style !== 'folded'
      ? node.span
      : firstLine(document.text, node.span);
  const { root } = document.sound;
  const key = path.at(-1);
  if (typeof key === 'number') {
    const list = nodeAt(document.sound, path.slice(0, -1));
    return (list?.type === 'list' ? list.items[key]?.span : undefined) ?? firstPair(root);
  }
  return (key === undefined ? undefined : pairAt(root, path))?.key.span ?? firstPair(root);
}

function pairAt(root: Misfit['node'], path: Path): YamlPair | undefined {
  let at = root;
  for (const step of path.slice(0, -1)) {
    const node = resolve(at);
    at = node?.type === 'list' ? node.items[Number(step)]?.value : pairOf(node, String(step))?.value;
  }
  return pairOf(at, String(path.at(-1)));
}

/** Long places are marked by their first line. */
function firstLine(text: string, span: Span): Span {
  const end = text.slice(span.start, span.end).search(/[\r\n]/);
  return end < 0 ? span : { start: span.start, end: span.start + end };
}

function unknownKey(misfit: Misfit): Finding | undefined {
  const { node, path, at, error } = misfit;
  const key = String(error.params.additionalProperty);
  const pair = pairOf(node, key);
  if (!pair) return undefined;
  const here = [...path, key];
  const takeAway: Fix = { title: 'Take it away', changes: [{ do: 'remove', path: here }] };
  if (reserved.has(key)) {
    return finding(
      'schema-reserved-key',
      pair.key.span,
      'Everyone who can open this folder can read this file, so private words can’t live in it. Keep them in your own notes.',
      [takeAway],
    );
  }
  const map = resolve(node);
  const written = new Set(map?.type === 'map' ? map.pairs.map((each) => each.key.text) : []);
  const possible = Object.keys(at.properties ?? {});
  const near = nearest(key, possible);
  const close = near.filter((name) => !written.has(name));
  const what = withArticle(nounOf(at));
  const rename = (name: string): Change => ({ do: 'rename-key', path: here, key: name });
  const own = `x-${/^[\p{L}\d_-]+$/u.test(key) ? key : idFrom(key, 'own')}`;
  const rest = possible.filter((name) => !written.has(name));
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

function missing(misfit: Misfit, key: string): Finding | undefined {
  const { node, path, at } = misfit;
  const child = at.properties?.[key];
  const what = nounOf(at);
  const map = resolve(node);
  // A slip of the hand in its name is said where it stands, and enough.
  const known = at.properties ?? {};
  const slips = map?.type === 'map' ? map.pairs.filter((pair) => !Object.hasOwn(known, pair.key.text)) : [];
  if (slips.some((pair) => nearest(pair.key.text, Object.keys(known))[0] === key)) return undefined;
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

/** An id for an item that has none, from its naming text, free in the document. */
function newId({ document, node, at }: Misfit): string {
  const taken = new Set(indexOf(document).items.map(({ id }) => id));
  const words = at['x-main'] === undefined ? '' : (textOf(node, at['x-main']) ?? '');
  const example = at.properties?.id?.['x-placeholder'] ?? 'item';
  const letter = /^([a-z]+)\d+$/.exec(example)?.[1];
  return letter ? freeId(letter, taken, true) : freeId(idFrom(words, example), taken, false);
}

function wrongChoice(misfit: Misfit): Finding {
  const { node, at, owner, path } = misfit;
  const written = scalarText(node) ?? '';
  const allowed = (at.enum ?? (at.const === undefined ? [] : [at.const])).map(String);
  const meanings = at['x-meanings'] ?? {};
  const meant = (value: string): string =>
    meanings[value] ? `${value} (${small(meanings[value].replace(/\.$/, ''))})` : value;
  const close = nearest(written, allowed, 1)[0];
  const choices =
    allowed.length <= MOST_VALUES
      ? listed(allowed.map(meant), 'or')
      : `${allowed.slice(0, 3).join(', ')} … (${allowed.length} kinds)`;
  const subject =
    owner === at || !at.title
      ? 'This'
      : `${capital(withArticle(nounOf(owner)))}’s \`${String(path.findLast((step) => typeof step === 'string'))}\``;
  const set = (value: string): Change => ({ do: 'set', path, value });
  const ordered = close === undefined ? allowed : [close, ...allowed.filter((value) => value !== close)];
  return finding(
    'schema-choice',
    spanOf(misfit),
    `${subject} can be ${choices}.${close === undefined ? '' : ` Did you mean ${meant(close)}?`}`,
    ordered.map((value, index) => ({
      title: meanings[value] ? `Change to ${value}: ${meanings[value]}` : `Change to ${value}`,
      changes: [set(value)],
      ...(index === 0 && close !== undefined ? { preferred: true } : {}),
    })),
  );
}

function wrongShape(misfit: Misfit): Finding | undefined {
  const { node, at, path } = misfit;
  const here = resolve(node);
  const name = at.title ?? capital(String(path.at(-1) ?? 'this'));
  const text = scalarText(node);
  const say = (message: string, fixes: readonly Fix[] = []): Finding =>
    finding('schema-shape', spanOf(misfit), message, fixes);
  switch (at.type) {
    case 'array': {
      const simple = at.items?.type === 'string' || at.items?.else?.type === 'string';
      const what = simple
        ? 'write a list, in brackets like `[one, two]`, or each on its own line after a dash'
        : `write a list; each ${at.items?.['x-noun'] ?? 'entry'} begins on its own line with a dash`;
      const value = simple && text !== undefined ? text.split(/\s*[,;]\s*/).filter(Boolean) : undefined;
      const makeList: Fix[] = value
        ? [{ title: 'Make it a list', changes: [{ do: 'set', path, value }], preferred: true }]
        : [];
      return say(`${name}: ${what}.`, makeList);
    }
    case 'object': {
      const noun = at['x-noun'] ?? name.toLowerCase();
      const main = at['x-main'];
      const keys = listed(
        (at.required ?? Object.keys(at.properties ?? {}).slice(0, 3)).map((key) => `\`${key}\``),
      );
      const inList = typeof path.at(-1) === 'number';
      if (here === undefined && inList) {
        return say(`This ${noun} is still empty. Write its ${keys}, or take the dash away.`, [
          { title: 'Take it away', changes: [{ do: 'remove', path }] },
        ]);
      }
      const item =
        text !== undefined && main !== undefined
          ? { ...(at.properties?.id ? { id: newId(misfit) } : {}), [main]: text }
          : undefined;
      return say(
        `${capital(withArticle(noun))} has lines of its own${at.required ? ': ' : ', such as '}${keys}.`,
        item
          ? [
              {
                title: `Make ${text === undefined ? 'it' : quoted(text, 30)} ${withArticle(noun)}`,
                changes: [{ do: 'set', path, value: item }],
                preferred: true,
              },
            ]
          : [],
      );
    }
    case 'number':
    case 'integer': {
      const number = /^\D{0,3}(\d+(?:\.\d+)?)/.exec(text ?? '')?.[1];
      const value = number === undefined ? undefined : Number(number);
      const usable = value !== undefined && (at.type === 'number' || Number.isInteger(value));
      const example = at.examples?.find((each) => typeof each === 'number');
      return say(
        `${name}: write a ${at.type === 'integer' ? 'whole ' : ''}number alone${example === undefined ? '' : `, like ${example}`}.`,
        usable
          ? [{ title: `Change to ${value}`, changes: [{ do: 'set', path, value }], preferred: true }]
          : [],
      );
    }
    case 'boolean': {
      const yes = /^(yes|y|on|ja|oui|sí|x)$/i.test(text ?? '');
      const no = /^(no|n|off|nein|non)$/i.test(text ?? '');
      const values = yes ? [true] : no ? [false] : [true, false];
      return say(
        `${name}: write \`true\` (yes) or \`false\` (no).`,
        values.map((value) => ({
          title: `Change to ${value}`,
          changes: [{ do: 'set', path, value }],
          ...(values.length === 1 ? { preferred: true } : {}),
        })),
      );
    }
    default: {
      if (here === undefined) {
        const fixes: Fix[] =
          typeof path.at(-1) === 'number'
            ? [{ title: 'Take it away', changes: [{ do: 'remove', path }] }]
            : [];
        return say('Nothing is written after this dash yet.', fixes);
      }
      const only =
        here.type === 'list' && here.items.length === 1 ? scalarText(here.items[0]?.value) : undefined;
      return say(
        here.type === 'list'
          ? `${name}: write one text, not a list.`
          : `${name}: write one text; here it has lines of its own. If the text has a colon in it, put quotation marks around it.`,
        only === undefined
          ? []
          : [{ title: 'Make it one text', changes: [{ do: 'set', path, value: only }], preferred: true }],
      );
    }
  }
}

function badId(misfit: Misfit): Finding {
  const { document, node, path } = misfit;
  const written = scalarText(node) ?? '';
  const taken = new Set(indexOf(document).items.map(({ id }) => id));
  const placeholder = misfit.at['x-placeholder'] ?? 'item';
  const id = freeId(
    idFrom(written, ID.test(written.toLowerCase()) ? written.toLowerCase() : placeholder),
    taken,
    false,
  );
  const elsewhere = indexOf(document).references.filter(
    ({ text, node: from }) => text === written && from !== node,
  );
  return finding(
    'schema-id',
    spanOf(misfit),
    'An id is a short word for links, like `g1` or `water-test`: small letters, digits, dashes.',
    [
      {
        title: `Make it ${id}`,
        changes: [
          { do: 'set', path, value: id },
          ...elsewhere.map((reference): Change => ({ do: 'set', path: reference.path, value: id })),
        ],
        preferred: true,
      },
    ],
  );
}

function badDate(misfit: Misfit): Finding {
  const written = scalarText(misfit.node) ?? '';
  const date = isoDate(written);
  return finding(
    'schema-date',
    spanOf(misfit),
    `A date is written year-month-day, like 2026-05-18.`,
    date
      ? [
          {
            title: `Change to ${date}`,
            changes: [{ do: 'set', path: misfit.path, value: date }],
            preferred: true,
          },
        ]
      : [],
  );
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * The ISO date a text means, where only one is possible: `2026-5-8`, `May 18, 2026`, `18 May 2026`,
 * `18.5.2026`, `5/18/2026` (the part above 12 is the day). Nothing is guessed.
 */
export function isoDate(text: string): string | undefined {
  const parts = text.toLowerCase().match(/\d+|[a-z]{3,}/g) ?? [];
  if (parts.length !== 3) return undefined;
  const year = parts.find((part) => /^\d{4}$/.test(part));
  const named = months.findIndex((month) =>
    parts.some((part) => /^[a-z]/.test(part) && month.startsWith(part)),
  );
  const small = parts.filter((part) => /^\d{1,2}$/.test(part)).map(Number);
  if (year === undefined) return undefined;
  let month: number | undefined;
  let day: number | undefined;
  if (named >= 0 && small.length === 1) [month, day] = [named + 1, small[0]];
  else if (small.length === 2) {
    const [first = 0, second = 0] = small;
    if (parts[0] === year || second > 12) [month, day] = [first, second];
    else if (text.includes('.') || first > 12) [day, month] = [first, second];
    else if (first === second) [month, day] = [first, second];
  }
  if (month === undefined || day === undefined || month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day < 1 || day > last) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A text that is there but empty: `target: ""`. */
function empty(misfit: Misfit): Finding {
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

function badNumber(misfit: Misfit): Finding {
  const { at, error } = misfit;
  const name = at.title ?? 'This';
  const limit = Number(error.params.limit);
  const message =
    error.keyword === 'exclusiveMinimum'
      ? `${name}: write a number above ${limit}.`
      : error.keyword === 'minimum'
        ? `${name}: write ${limit} or more.`
        : `${name} is not in its usual form here; the page about ${plural(nounOf(misfit.owner))} shows how it looks.`;
  return finding('schema-number', spanOf(misfit), message, []);
}
