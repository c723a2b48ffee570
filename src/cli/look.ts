// What there is to say about documents, as it is told outside, whether it is found now or was kept.
import type { PlanDocument } from '../core/document.ts';
import type { Finding } from '../core/finding.ts';
import type { Library } from '../core/library/library.ts';
import { nameFinder } from '../core/rules/privacy/withoutNames.ts';
import { familyOf } from '../core/rules/rule.ts';
import { LineIndex } from '../core/text/lines.ts';
import { encodingFinding } from './encoding.ts';
import type { Told } from './report.ts';

/** What is told of a document, wherever it is looked at from. */
export interface Look {
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
  /** The lines that may be shown with them, by number (zero-based). */
  readonly shown: ReadonlyMap<number, string>;
}

export type Remark = Omit<Told, 'file'>;

/**
 * What there is to say about a document.
 * @param address how the library calls it
 * @param withHints whether that includes the hints for whoever writes it; they are never kept
 */
export function lookAt(address: string, library: Library, withHints: boolean): Look {
  const findings = library.findings(address);
  const document = library.get(address);
  if (!document) return { remarks: [], shown: new Map() };
  const said = withHints ? withHintsAmong(library, address, findings) : findings;
  const remarks = remarksOf(document.lines, said);
  return { remarks, shown: shownWith(remarks, document, library) };
}

/** What there is to say about a file whose letters can't be made out: that. @param text as much as can be */
export function unclear(text: string): Look {
  return { remarks: remarksOf(new LineIndex(text), [encodingFinding]), shown: new Map() };
}

/** Without what should not stand where others read it: it should not stand in a log either. */
function shownWith(
  remarks: readonly Remark[],
  document: PlanDocument,
  library: Library,
): ReadonlyMap<number, string> {
  const hasName = nameFinder(document, library);
  const shown = new Map<number, string>();
  for (const { range } of remarks) {
    const line = document.lines.lineText(range.start.line);
    if (!hasName(line)) shown.set(range.start.line, line);
  }
  for (const { code, range } of remarks)
    if (familyOf(code) === 'privacy')
      for (let line = range.start.line; line <= range.end.line; line++) shown.delete(line);
  return shown;
}

/** Findings and hints in the order of the text. Whatever a rule's level, a hint is no more than that. */
function withHintsAmong(library: Library, address: string, found: readonly Finding[]): readonly Finding[] {
  const hints = library.hints(address).map((hint) => ({ ...hint, severity: 'info' as const }));
  return [...found, ...hints].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function remarksOf(lines: LineIndex, findings: readonly Finding[]): readonly Remark[] {
  return findings.map(({ span, severity, code, message }) => ({
    range: lines.rangeOf(span),
    severity,
    code,
    message,
  }));
}
