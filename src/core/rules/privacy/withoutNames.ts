/** Keeps students' names out of what is said about a document. */
import type { PlanDocument } from '../../document.ts';
import type { Finding } from '../../finding.ts';
import type { Shelf } from '../../library/shelf.ts';
import { namesIn, type NameHit } from './names.ts';
import { grownUps } from './people.ts';
import { privacyWords } from './privacyRule.ts';

/**
 * The findings with every name of the roster replaced by its label in their sentences and in the titles of their
 * fixes: what a document says of a student is not said again in a list of problems, a log or a report.
 */
export function withoutNames<Some extends Finding>(
  findings: readonly Some[],
  document: PlanDocument,
  shelf: Shelf,
): readonly Some[] {
  if (shelf.roster.size === 0) return findings;
  const without = nameReplacer(document, shelf);
  return findings.map((finding) => ({
    ...finding,
    message: without(finding.message),
    fixes: finding.fixes.map((fix) => ({ ...fix, title: without(fix.title) })),
    ...(finding.related
      ? { related: finding.related.map((place) => ({ ...place, message: without(place.message) })) }
      : {}),
  }));
}

/** Writes a document’s text with every name of the roster replaced by its label. */
export function nameReplacer(document: PlanDocument, shelf: Shelf): (text: string) => string {
  if (shelf.roster.size === 0) return (text) => text;
  const find = finder(document, shelf);
  return (text) => {
    let result = '';
    let from = 0;
    for (const { at, length, labels } of find(text)) {
      if (at < from) continue;
      result += text.slice(from, at) + (labels[0] ?? '');
      from = at + length;
    }
    return result + text.slice(from);
  };
}

/** Tells of a line of a document whether a name of the roster stands there, whatever else does. */
export function nameFinder(document: PlanDocument, shelf: Shelf): (line: string) => boolean {
  if (shelf.roster.size === 0) return () => false;
  const find = finder(document, shelf);
  return (line) => find(line).length > 0;
}

/** Finds names of the roster in any way they may be written, in the order of the text. */
function finder(document: PlanDocument, shelf: Shelf): (text: string) => readonly NameHit[] {
  const words = privacyWords(document);
  const isGrownUp = grownUps(document, shelf);
  return (text) =>
    (['text', 'link'] as const)
      .flatMap((where) => namesIn(text, shelf.roster, words, where))
      .filter((hit) => !isGrownUp(hit))
      .sort((a, b) => a.at - b.at || b.length - a.length);
}
