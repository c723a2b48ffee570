import type { Severity } from '../core/finding.ts';
import type { Range } from '../core/text/ranges.ts';

/** A finding as it is told outside: `check --format json` prints exactly these fields, in this order. */
export interface Told {
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  /** Zero-based, UTF-16. */
  readonly range: Range;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** A document that was checked, with what there is to say about it in the order of its text. */
export interface Checked {
  readonly file: string;
  /** The lines of it that may be shown, by number (zero-based). */
  readonly shown: ReadonlyMap<number, string>;
  readonly findings: readonly Told[];
}

/** What a check found: documents by the name of their file, those without findings too. */
export interface Report {
  readonly documents: readonly Checked[];
  /** What is said where there are no documents; absent where there is simply nothing. */
  readonly nothing?: string | undefined;
  /** A sentence for each file or folder that was to be checked and could not be read. */
  readonly unreadable: readonly string[];
  /** A sentence for each file that was named and that the settings say to pass over. */
  readonly passedOver: readonly string[];
  /** The severities that make the check fail. */
  readonly failing: ReadonlySet<Severity>;
}

/** All findings, by file and start. */
export function allFindings(report: Report): readonly Told[] {
  return report.documents.flatMap(({ findings }) => findings);
}

/** How many findings have a severity. */
export function countOf(report: Report, severity: Severity): number {
  let count = 0;
  for (const { findings } of report.documents)
    for (const told of findings) if (told.severity === severity) count++;
  return count;
}

/** The report with errors only. */
export function errorsOnly(report: Report): Report {
  return {
    ...report,
    documents: report.documents.map((document) => ({
      ...document,
      findings: document.findings.filter(({ severity }) => severity === 'error'),
    })),
  };
}
