import { Range } from 'vscode';
import type { LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/text/ranges.ts';

/** VS Code's range of a span. */
export function toRange(lines: LineIndex, span: Span): Range {
  const { start, end } = lines.rangeOf(span);
  return new Range(start.line, start.character, end.line, end.character);
}
