import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { KnownStandard, Shelf } from '../library/shelf.ts';
import { nearest } from '../near.ts';
import { quoted, shortened } from '../words.ts';
import { nodeAt, textOf } from '../yaml/navigate.ts';
import type { Reference } from './index.ts';

/** What can be meant is offered, but no more than this. */
const MOST_OFFERS = 3;

/**
 * Asks about a standard's code that the standards at hand do not have, where they should: another of the same
 * series is there, or one that is written nearly so. A folder may hold an excerpt only, so other codes are taken as
 * they are, and so is one that brings its own words along.
 */
export function checkStandard(
  document: PlanDocument,
  shelf: Shelf,
  reference: Reference,
): Finding | undefined {
  const { text, node, path } = reference;
  if (shelf.standards.size === 0 || shelf.standard(text) || !shelf.complete) return undefined;
  const owner = path.at(-1) === 'code' ? nodeAt(document.sound, path.slice(0, -1)) : undefined;
  if (textOf(owner, 'statement') !== undefined) return undefined;
  const close = nearest(text, [...shelf.standards.keys()], MOST_OFFERS);
  const example = close[0] === undefined ? neighbourOf(text, shelf) : shelf.standard(close[0]);
  if (!example || seriesOf(text) === '') return undefined;
  const which = close.length > 0 ? ' Which one did you mean?' : ' Is it still to come?';
  return {
    code: 'reference-standard',
    severity: 'info',
    span: node.span,
    message: `${shortened(text, 40)} is not among the standards of ${quoted(example.document.title, 50)}.${which}`,
    fixes: [
      // Codes of one series are alike and mean different things, so none is the one that is right nearly always.
      ...close.map((code) => ({
        title: `${code}: ${quoted(shelf.standard(code)?.item.text ?? '', 60)}`,
        changes: [{ do: 'set' as const, path, value: code }],
      })),
      { title: 'Fine as is', changes: [{ do: 'accept', path, code: 'reference-standard' }] },
    ],
  };
}

/** The first standard of the same series. */
function neighbourOf(code: string, { standards }: Shelf): KnownStandard | undefined {
  const series = seriesOf(code);
  for (const [other, known] of standards) if (seriesOf(other) === series) return known;
  return undefined;
}

/** What codes of one series have in common: `HS-LS2-` of `HS-LS2-7`, `5.NF.` of `5.NF.1`; empty where nothing is before the last sign. */
function seriesOf(code: string): string {
  return code.slice(0, Math.max(code.lastIndexOf('-'), code.lastIndexOf('.')) + 1);
}
