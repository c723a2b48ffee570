import type { Severity } from '../../core/finding.ts';
import { printable } from '../printable.ts';
import { allFindings, type Report, type Told } from '../report.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands of GitHub Actions, which shows them at their lines in a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function github(report: Report): Iterable<string> {
  return allFindings(report).map(command);
}

function command({ file, range: { start, end }, severity, code, message }: Told): string {
  // Columns are one-based, and only taken where a finding stays on its line.
  const columns =
    start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : [];
  const place = [
    `file=${property(file)}`,
    `line=${start.line + 1}`,
    ...columns,
    `endLine=${end.line + 1}`,
    `title=${property(code)}`,
  ];
  return `::${commands[severity]} ${place.join(',')}::${data(message)}\n`;
}

function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
