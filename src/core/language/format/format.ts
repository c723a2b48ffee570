/**
 * Tidies the blanks of a document: nothing but blanks and line ends changes, and that only where the text, read again,
 * says the same and has every comment where it was.
 */
import type { PlanDocument } from '../../document.ts';
import { valueOf } from '../../edit/onData.ts';
import { Source } from '../../edit/source.ts';
import { isAsExpected } from '../../edit/verify.ts';
import { applyEdits, inOrder, type TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/ranges.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { tidyBlanks } from './blanks.ts';
import { evenIndents } from './indents.ts';
import { tidyLines } from './lines.ts';

/**
 * The edits that tidy a document, or the lines of a stretch of it: how far lines stand in (2 columns, lists 2 more
 * than their key), blanks around colons and dashes and in brackets and braces, blanks at the ends of lines, more than
 * two empty lines, the end of the file.
 * @param stretch left out: the whole text
 * @returns small edits, in the order of the text; none where the text can’t be read, or may only be read
 */
export function formatEdits(document: PlanDocument, stretch?: Span): readonly TextEdit[] {
  const { yaml, lines } = document;
  if (document.broken || document.newer || yaml.root === undefined) return [];
  const source = new Source(yaml);
  // Whoever marks whole lines has the end of the mark where the next line begins.
  const last = stretch && Math.max(stretch.start, stretch.end - 1);
  const wanted = stretch && {
    start: lines.lineStart(lines.lineAt(stretch.start)),
    end: lines.lineEnd(lines.lineAt(last ?? stretch.end)),
  };
  const within = (edits: readonly TextEdit[]): readonly TextEdit[] =>
    wanted ? edits.filter(({ start, end }) => wanted.start <= start && end <= wanted.end) : edits;
  const blanks = within([...tidyBlanks(source), ...tidyLines(source)]);
  // Where the lines can't be moved without changing what is said, they stay where they are.
  const attempts = [[...blanks, ...within(evenIndents(source))], blanks, within(tidyBlanks(source))];
  return attempts.map(inOrder).find((edits) => edits.length === 0 || saysTheSame(document, edits)) ?? [];
}

/** Whether a text says the same after edits, with every comment at the entry it belongs to. */
function saysTheSame({ yaml }: PlanDocument, edits: readonly TextEdit[]): boolean {
  const values = valueOf(yaml.root);
  return isAsExpected({ document: yaml, values }, parseYaml(applyEdits(yaml.text, edits)), values, []);
}
