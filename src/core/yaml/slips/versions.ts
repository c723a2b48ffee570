import type { Finding } from '../../finding.ts';
import { conflictsIn } from '../conflicts.ts';
import { severityOf } from './codes.ts';
import { fixOf } from './slip.ts';

/** A finding for each place where two versions of the same lines stand in the text. */
export function twoVersions(text: string): Finding[] {
  return conflictsIn(text).map(({ span, versions }) => {
    const keep = (version: {
      start: number;
      end: number;
    }): { start: number; end: number; text: string }[] => [
      { start: span.start, end: version.start, text: '' },
      {
        start: version.end,
        end: text.startsWith('\r\n', span.end) ? span.end + 2 : Math.min(text.length, span.end + 1),
        text: '',
      },
    ];
    return {
      code: 'yaml-two-versions',
      severity: severityOf('yaml-two-versions'),
      span,
      message: versions
        ? 'Two versions of these lines meet here. Choose one, or write a new one.'
        : 'This line is left over from two versions that met here. Take it away when the lines around it are right.',
      fixes: versions
        ? [
            fixOf({ title: 'Keep the first version', edits: keep(versions[0]) }, false),
            fixOf({ title: 'Keep the second version', edits: keep(versions[1]) }, false),
          ]
        : [],
    };
  });
}
