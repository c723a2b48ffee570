/** Two versions of the same lines in one text, as an unsettled merge leaves them. */
import type { Finding } from '../../finding.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/ranges.ts';
import { conflictsIn, lineAfter } from '../conflicts.ts';
import { parseYaml } from '../parse.ts';
import { severityOf } from './codes.ts';
import { fixOf } from './slip.ts';

/** A finding for each place where two versions of the same lines stand in the text. */
export function twoVersions(text: string): Finding[] {
  const conflicts = conflictsIn(text);
  return conflicts.map(({ span, versions }) => {
    const end = lineAfter(text, span.end);
    const found = { code: 'yaml-two-versions', severity: severityOf('yaml-two-versions'), span };
    if (!versions) {
      const edits = [{ start: span.start, end, text: '' }];
      const sound = conflicts.length > 1 || parseYaml(applyEdits(text, edits)).problems.length === 0;
      const message =
        'This line is left over from two versions that met here. Take it away when the lines around it are right.';
      const fixes = sound ? [fixOf({ title: 'Take this line away', edits }, false)] : [];
      return { ...found, message, fixes };
    }
    const keep = (version: Span): TextEdit[] => [
      { start: span.start, end: version.start, text: '' },
      { start: version.end, end, text: '' },
    ];
    return {
      ...found,
      message: 'Two versions of these lines meet here. Choose one, or write a new one.',
      fixes: [
        fixOf({ title: 'Keep the first version', edits: keep(versions[0]) }, false),
        fixOf({ title: 'Keep the second version', edits: keep(versions[1]) }, false),
      ],
    };
  });
}
