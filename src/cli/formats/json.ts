import { printableJson } from '../printable.ts';
import { allFindings, type Report } from '../report.ts';

/** For programs: the number of documents, and every finding with its range as in the Language Server Protocol. */
export function json(report: Report): string {
  return printableJson({ files: report.documents.length, findings: allFindings(report) });
}
