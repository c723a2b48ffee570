/** `# third-point: ok CODE[, CODE] [- why]`: what a person has looked at and finds fine as it is. */
import { isCode } from '../codes.ts';
import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { familyOf } from '../rules/rule.ts';
import { contains, type Span } from '../text/ranges.ts';
import { acceptedCodes } from './note.ts';
import { entriesOf } from '../yaml/navigate.ts';
import type { YamlComment, YamlDocument } from '../yaml/tree.ts';

/** One accepted code and the stretch of text it is accepted for. */
interface Acceptance {
  readonly code: string;
  readonly comment: YamlComment;
  /** Undefined where nothing follows the comment. */
  readonly covers: Span | undefined;
}

/**
 * The findings that nobody has accepted, and a word about acceptances that accept nothing. An error
 * cannot be accepted: with it the plan cannot be used.
 */
export function unaccepted(document: PlanDocument, findings: readonly Finding[]): readonly Finding[] {
  const acceptances = acceptancesOf(document.sound);
  if (acceptances.length === 0) return findings;
  const used = new Set<Acceptance>();
  const open = findings.filter((finding) => {
    if (finding.severity === 'error') return true;
    const by = acceptances.filter((acceptance) => accepts(acceptance, finding));
    for (const acceptance of by) used.add(acceptance);
    return by.length === 0;
  });
  // While the text is broken the open questions rest, so nothing can be said of what they would accept.
  if (document.broken) return open;
  return [...open, ...acceptances.filter((each) => !used.has(each) && !isOfHint(each)).map(idleFinding)];
}

/** The hints that nobody has accepted. */
export function unacceptedHints<Hint extends Finding>(
  document: PlanDocument,
  hints: readonly Hint[],
): readonly Hint[] {
  const acceptances = acceptancesOf(document.sound);
  return hints.filter((hint) => !acceptances.some((acceptance) => accepts(acceptance, hint)));
}

/** Tells of a place in the text whether a question asked there was answered with a note. */
export function answeredIn(document: PlanDocument): (code: string, span: Span) => boolean {
  const acceptances = acceptancesOf(document.sound);
  return (code, span) =>
    acceptances.some(
      (each) => each.code === code && each.covers !== undefined && contains(each.covers, span),
    );
}

function accepts({ code, covers }: Acceptance, finding: Finding): boolean {
  return code === finding.code && covers !== undefined && contains(covers, finding.span);
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

function acceptancesOf(tree: YamlDocument): readonly Acceptance[] {
  const comments = tree.comments.filter(({ text }) => acceptedCodes(text));
  if (comments.length === 0) return [];
  const entries = entriesOf(tree.root).map(({ span }) => span);
  return comments.flatMap((comment) => {
    const covers = comment.ownLine
      ? entries.find(({ start }) => start > comment.span.end)
      : entries.find(({ start }) => start >= lineStart(tree.text, comment.span.start));
    const all = covers && withNotes(tree, covers, comment);
    return (acceptedCodes(comment.text) ?? []).map((code) => ({ code, comment, covers: all }));
  });
}

/**
 * An entry with the notes that speak about it, for what is asked about them: from the acceptance on, in the lines
 * directly above it, and at the end of its last line.
 */
function withNotes(tree: YamlDocument, { start, end }: Span, acceptance: YamlComment): Span {
  let from = start;
  for (const { span, ownLine } of [...tree.comments].reverse()) {
    if (span.start >= from) continue;
    if (!ownLine || !/^(?:\r\n|[\r\n])[ \t]*$/.test(tree.text.slice(span.end, from))) break;
    from = span.start;
  }
  const last = tree.comments.find(({ span, ownLine }) => !ownLine && span.start >= end)?.span;
  const isOnLine = last !== undefined && !/[\r\n]/.test(tree.text.slice(end, last.start));
  return { start: Math.min(from, acceptance.span.start), end: isOnLine ? last.end : end };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
