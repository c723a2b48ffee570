/** What is said about a page, put to the item that it is about. */
import type { PlanDocument } from '../../document.ts';
import type { Finding } from '../../finding.ts';
import { isQuestion } from '../../rules/rule.ts';
import { contains } from '../../text/ranges.ts';
import { nodeAt } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Action, Question } from '../planView.ts';
import { DOCUMENT, refOf } from '../refs.ts';

/** A finding with more ways to settle it shows so many; the others are quick fixes in the text. */
const MOST_FIXES = 3;

/**
 * Gives each item what is said about it; what is said about a line belongs to the innermost item around it that asks.
 * @returns asked for every item in turn, the inner ones before the outer ones
 */
export function askedIn(
  document: PlanDocument,
  findings: readonly Finding[],
): (path: Path) => readonly Question[] {
  const left = new Set(findings);
  return (path) => {
    const whole = nodeAt(document.sound, path)?.span;
    if (!whole) return [];
    return [...left].flatMap((finding) => {
      if (!contains(whole, finding.span)) return [];
      left.delete(finding);
      return { code: finding.code, text: finding.message, actions: actionsOf(document, finding, findings) };
    });
  };
}

function actionsOf(document: PlanDocument, finding: Finding, all: readonly Finding[]): readonly Action[] {
  const ref = isQuestion(finding) ? refOrDocument(document, finding.item) : DOCUMENT;
  return finding.fixes
    .filter(({ title }) => {
      // A fix goes by its words: where another says the same, it is left to the text.
      const alike = all.filter(
        ({ code, fixes }) => code === finding.code && fixes.some((fix) => fix.title === title),
      );
      return alike.length === 1;
    })
    .slice(0, MOST_FIXES)
    .map(({ title }) => ({ label: title, intent: { do: 'fix', ref, code: finding.code, title } }));
}

function refOrDocument(document: PlanDocument, path: Path): string {
  return path.length === 0 ? DOCUMENT : refOf(document, path);
}
