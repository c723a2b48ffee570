import { printableJsonOf } from '../printable.ts';
import { allFindings, type Report, type Told } from '../report.ts';

/** For programs: the number of documents, and every finding with its range as in the Language Server Protocol. */
export function json(report: Report): Iterable<string> {
  const files = report.documents.length;
  return printableJsonOf((findings) => ({ files, findings }), allFindings(report), written);
}

/** As `JSON.stringify` would write it within the list, which takes four times as long. */
function written({ file, range: { start, end }, severity, code, message }: Told): string {
  return `{
      "file": ${JSON.stringify(file)},
      "range": {
        "start": {
          "line": ${start.line},
          "character": ${start.character}
        },
        "end": {
          "line": ${end.line},
          "character": ${end.character}
        }
      },
      "severity": "${severity}",
      "code": ${JSON.stringify(code)},
      "message": ${JSON.stringify(message)}
    }`;
}
