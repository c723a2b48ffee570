/** Keeps students' names out of what is said about a document. */
import type { PlanDocument } from '../../document.ts';
import type { Finding } from '../../finding.ts';
import type { Shelf } from '../../library/shelf.ts';
import { namesIn } from './names.ts';
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
  const { roster } = shelf;
  if (roster.size === 0) return findings;
  const words = privacyWords(document);
  const isGrownUp = grownUps(document, shelf);
  const masked = (text: string): string =>
    (['text', 'link'] as const).reduce((said, where) => {
      let result = '';
      let from = 0;
      for (const hit of namesIn(said, roster, words, where)) {
        if (isGrownUp(hit) || hit.at < from) continue;
        result += said.slice(from, hit.at) + (hit.labels[0] ?? '');
        from = hit.at + hit.length;
      }
      return result + said.slice(from);
    }, text);
  return findings.map((finding) => ({
    ...finding,
    message: masked(finding.message),
    fixes: finding.fixes.map((fix) => ({ ...fix, title: masked(fix.title) })),
    ...(finding.related
      ? { related: finding.related.map((place) => ({ ...place, message: masked(place.message) })) }
      : {}),
  }));
}
