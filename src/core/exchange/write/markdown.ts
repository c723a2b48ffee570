import type { Sheet } from '../sheet.ts';

/** A sheet as a Markdown document. */
export function markdownPage(_sheet: Sheet): string {
  return '';
}
