import type { Sheet } from '../sheet.ts';

/** How formulas are written; undefined where one stays as it is. */
export type MathWriter = (tex: string, display: boolean) => string | undefined;

/** A page of its own with everything it needs: no script, nothing from elsewhere. It prints well on A4 and Letter. */
export function htmlPage(_sheet: Sheet, _math?: MathWriter): string {
  return '';
}

/** The blocks of a sheet, one by one, for the preview and the clipboard. */
export function htmlBlocks(
  _sheet: Sheet,
  _math?: MathWriter,
): readonly { readonly html: string; readonly at: number | undefined }[] {
  return [];
}
