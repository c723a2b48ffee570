import type { Log, ReportingDescriptor, Result } from 'sarif';
import packageFacts from '../../../package.json' with { type: 'json' };
import { factsOfCode } from '../../core/codes.ts';
import type { Severity } from '../../core/finding.ts';
import { printableJsonOf } from '../printable.ts';
import { allFindings, type Report, type Told } from '../report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/** SARIF 2.1.0, for code scanning services (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
export function sarif(report: Report): Iterable<string> {
  const findings = allFindings(report);
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const results = findings.map((told) => result(told, codes.indexOf(told.code)));
  const log = (list: readonly unknown[]): Log => ({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: packageFacts.displayName,
            semanticVersion: packageFacts.version,
            rules: codes.map(rule),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: list as Result[],
      },
    ],
  });
  return printableJsonOf(log, results);
}

function rule(code: string): ReportingDescriptor {
  const facts = factsOfCode(code);
  if (!facts) return { id: code };
  return {
    id: code,
    shortDescription: { text: facts.title },
    help: { text: `${facts.about} ${facts.todo}` },
  };
}

function result({ file, range: { start, end }, severity, code, message }: Told, ruleIndex: number): Result {
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: file.split('/').map(encodeURIComponent).join('/'),
            uriBaseId: '%SRCROOT%',
          },
          // One-based; the end is the place after the last character.
          region: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        },
      },
    ],
  };
}
