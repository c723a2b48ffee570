/** `# third-point: ok CODE[, CODE] [- why]`: what a person has looked at and finds fine as it is. */
import { isCode } from '../codes.ts';
import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { familyOf } from '../rules/rule.ts';
import type { Span } from '../text/ranges.ts';
import { acceptedIn, type Acceptance } from './accepted.ts';

/**
 * The findings that nobody has accepted, and a word about acceptances that accept nothing. An error
 * cannot be accepted: with it the plan cannot be used.
 */
export function unaccepted(document: PlanDocument, findings: readonly Finding[]): readonly Finding[] {
  const accepted = acceptedIn(document);
  if (accepted.all.length === 0) return findings;
  const used = new Set<Acceptance>();
  const open = findings.filter((finding) => {
    if (finding.severity === 'error') return true;
    const by = accepted.of(finding.code, finding.span);
    for (const acceptance of by) used.add(acceptance);
    return by.length === 0;
  });
  // While the text is broken the open questions rest, so nothing can be said of what they would accept.
  if (document.broken) return open;
  return [...open, ...accepted.all.filter((each) => !used.has(each) && !isOfHint(each)).map(idleFinding)];
}

/** The hints that nobody has accepted. */
export function unacceptedHints<Hint extends Finding>(
  document: PlanDocument,
  hints: readonly Hint[],
): readonly Hint[] {
  const accepted = acceptedIn(document);
  return hints.filter(({ code, span }) => accepted.of(code, span).length === 0);
}

/** Tells of a place in the text whether a question asked there was answered with a note. */
export function answeredIn(document: PlanDocument): (code: string, span: Span) => boolean {
  const accepted = acceptedIn(document);
  return (code, span) => accepted.of(code, span).length > 0;
}

/** Hints are for the one who writes, so nobody else is told whether there is still one that a note answers. */
function isOfHint({ code }: Acceptance): boolean {
  return familyOf(code) === 'coach' && isCode(code);
}

function idleFinding({ code, comment }: Acceptance): Finding {
  const known = isCode(code);
  return {
    code: known ? 'accept-unused' : 'accept-unknown',
    severity: 'info',
    span: comment.span,
    message: known
      ? `Nothing is asked here any more that “${code}” would answer. This note can go.`
      : `“${code}” is not a question of Third Point, so this note answers nothing.`,
    fixes: [
      {
        title: 'Take the note away',
        changes: [{ do: 'text', edits: [{ start: comment.span.start, end: comment.span.end, text: '' }] }],
      },
    ],
  };
}
