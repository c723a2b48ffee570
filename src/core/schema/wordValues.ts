/** Words for values that are not among the allowed ones: choices, ids, dates, numbers. */
import { isoDate } from '../dates.ts';
import type { Change } from '../edit/change.ts';
import type { Finding } from '../finding.ts';
import { idFrom } from '../ids.ts';
import { nearest } from '../near.ts';
import { freeIdIn } from '../references/freeIdIn.ts';
import { referencesTo } from '../references/index.ts';
import { capital, listed, plural, small, withArticle } from '../words.ts';
import { nodeAt, scalarText, textOf } from '../yaml/navigate.ts';
import type { Misfit } from './misfit.ts';
import type { SchemaNode } from './schema-node.ts';
import { finding, nounOf, spanOf } from './say.ts';

/** More allowed values than this are not all written out. */
const MOST_VALUES = 6;

export function wrongChoice(misfit: Misfit): Finding {
  const { node, at, owner, path } = misfit;
  const written = scalarText(node) ?? '';
  if (at.const !== undefined) {
    return finding('schema-choice', spanOf(misfit), `This line says what the document is: ${at.const}.`, [
      { title: `Change to ${at.const}`, changes: [{ do: 'set', path, value: at.const }], preferred: true },
    ]);
  }
  const allowed = (at.enum ?? []).map(String);
  const meanings = at['x-meanings'] ?? {};
  const meant = (value: string): string =>
    meanings[value] ? `${value} (${small(meanings[value].replace(/\.$/, ''))})` : value;
  const close = slipFor(at, written) ?? nearest(written, allowed, 1)[0];
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

/** The value that people mean by another word. */
function slipFor({ 'x-slips': slips }: SchemaNode, written: string): string | undefined {
  const word = written.toLowerCase();
  return slips && Object.hasOwn(slips, word) ? slips[word] : undefined;
}

export function badId(misfit: Misfit): Finding {
  const { document, node, path, owner, ownerPath } = misfit;
  const written = scalarText(node) ?? '';
  const main = owner['x-main'];
  // `4` says nothing as a word: the item's own name does.
  const name = main === undefined ? '' : (textOf(nodeAt(document.sound, ownerPath), main) ?? '');
  const id = freeIdIn(document, idFrom(written, idFrom(name, misfit.at['x-placeholder'] ?? 'item')), false);
  const elsewhere = referencesTo(document, written).filter(({ node: from }) => from !== node);
  return finding(
    'schema-id',
    spanOf(misfit),
    'An id is a short word for links, like `g1` or `water-test`: small letters, digits, dashes.',
    [
      {
        title: `Make it ${id}`,
        changes: [
          { do: 'set', path, value: id },
          ...elsewhere.map(({ path: from, isKey }): Change =>
            isKey ? { do: 'rename-key', path: from, key: id } : { do: 'set', path: from, value: id },
          ),
        ],
        preferred: true,
      },
    ],
  );
}

export function badDate(misfit: Misfit): Finding {
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

export function badNumber(misfit: Misfit): Finding {
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
