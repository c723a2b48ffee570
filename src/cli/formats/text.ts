import type { Severity } from '../../core/finding.ts';
import { kinds } from '../../core/kinds/kind.ts';
import { counted, listed } from '../../core/words.ts';
import type { Colours } from '../colours.ts';
import { printable } from '../printable.ts';
import { countOf, type Checked, type Report, type Told } from '../report.ts';
import { excerptOf } from './excerpt.ts';

/** For people: by document, each finding with its line and a mark under its place, and a closing sentence. */
export function* text(report: Report, colours: Colours): Iterable<string> {
  for (const document of report.documents) if (document.findings.length > 0) yield block(document, colours);
  yield `${closing(report)}\n`;
}

function block(document: Checked, colours: Colours): string {
  const width = document.findings.reduce((most, told) => Math.max(most, placeOf(told).length), 0);
  const entries = document.findings.map((told) => entry(told, width, document, colours));
  return `${colours.underline(printable(document.file))}\n${entries.join('')}\n`;
}

/** Line and column, one-based. */
const placeOf = ({ range: { start } }: Told): string => `${start.line + 1}:${start.character + 1}`;

/** @param width of the column of places */
function entry(told: Told, width: number, { shown }: Checked, colours: Colours): string {
  const paint = { error: colours.red, warning: colours.yellow, info: colours.blue }[told.severity];
  const first = `  ${colours.dim(placeOf(told).padStart(width))}  ${paint(told.severity)}  ${printable(told.message)}  ${colours.dim(told.code)}\n`;
  const excerpt = excerptOf(shown.get(told.range.start.line) ?? '', told.range);
  if (!excerpt) return first;
  const margin = ' '.repeat(width + 4);
  const mark = ' '.repeat(excerpt.before) + paint('~'.repeat(excerpt.width));
  return `${first}${margin}${colours.dim(excerpt.line)}\n${margin}${mark}\n`;
}

/** What there is, in one sentence: things of the plans, not faults of people. */
export function closing(report: Report): string {
  const count = report.documents.length;
  if (count === 0 && report.unreadable.length > 0) return 'There was nothing that could be read.';
  if (count === 0 && report.passedOver.length > 0) return 'There was nothing to look at.';
  if (count === 0 && report.nothing !== undefined) return report.nothing;
  if (count === 0) {
    return `No plans here yet. Their names end in ${listed(
      kinds.map(({ suffix }) => `${suffix}.yaml`),
      'or',
    )}.`;
  }
  const amount = (severity: Severity, one: string, many: string): readonly string[] => {
    const number = countOf(report, severity);
    return number === 0 ? [] : [counted(number, one, many)];
  };
  const documents = counted(count, 'document');
  const mend = amount('error', 'place to mend', 'places to mend');
  const look = [
    ...amount('warning', 'place to look at', 'places to look at'),
    ...amount('info', 'question still open', 'questions still open'),
  ];
  if (mend.length > 0) return `${listed([...mend, ...look])} in ${documents}.`;
  return `Nothing to mend in ${documents}${look.length > 0 ? `; ${listed(look)}` : ''}.`;
}
