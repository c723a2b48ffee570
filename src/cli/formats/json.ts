import { printableJsonOf } from '../printable.ts';
import { allFindings, type Report } from '../report.ts';

/** For programs: the number of documents, and every finding with its range as in the Language Server Protocol. */
export function json(report: Report): Iterable<string> {
  const files = report.documents.length;
  return printableJsonOf((findings) => ({ files, findings }), allFindings(report));
}
