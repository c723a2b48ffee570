// Reports to print, made by hand.
import type { Severity } from '../../../src/core/finding.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import type { Colours } from '../../../src/cli/colours.ts';
import { formatNames, formats, type FormatName } from '../../../src/cli/formats/formats.ts';
import type { Checked, Report } from '../../../src/cli/report.ts';
import pc from 'picocolors';

/** What there is to say about a stretch of a text: the stretch, severity, code, message. */
export type Remark = readonly [stretch: string, severity: Severity, code: string, message: string];

/** A checked document. @param remarks in the order of the text; each stretch is looked for once */
export function checked(file: string, text: string, ...remarks: readonly Remark[]): Checked {
  const lines = new LineIndex(text);
  return {
    file,
    shown: new Map(text.split('\n').entries()),
    findings: remarks.map(([stretch, severity, code, message]) => {
      const start = text.indexOf(stretch);
      if (start < 0) throw new Error(`${stretch} is not in the text`);
      return { file, range: lines.rangeOf({ start, end: start + stretch.length }), severity, code, message };
    }),
  };
}

/** A report in which errors make the check fail. */
export function report(...documents: readonly Checked[]): Report {
  return { documents, unreadable: [], passedOver: [], failing: new Set(['error']) };
}

/** A report as it is printed, all of it. */
export const printed = Object.fromEntries(
  formatNames.map((name) => [
    name,
    (of: Report, colours: Colours = pc.createColors(false)) => [...formats[name](of, colours)].join(''),
  ]),
) as Record<FormatName, (report: Report, colours?: Colours) => string>;

/** Three documents: one with two findings, one with a question, one without any. */
export const sample = report(
  checked(
    'plans/creek.project.yaml',
    'title: Creek\nchecks:\n  - id: k1\n    goals: [g9]\n    tipe: quiz\n',
    ['g9', 'error', 'reference-unknown', 'This check points to a goal that isn’t here (g9).'],
    ['tipe', 'warning', 'schema-unknown-key', '`tipe` is not part of a check.'],
  ),
  checked('plans/creek.rubric.yaml', 'title: Rubric\n', ['Rubric', 'info', 'align-x', 'What comes next?']),
  checked('plans/walk.lesson.yaml', 'title: Walk\n'),
);
