/**
 * What only large libraries can do: Word files, pages from elsewhere, formulas. It is a bundle of its own, loaded when
 * it is first needed, and shared by the extension and the command line.
 */
import type { Text, Sheet } from '../core/exchange/sheet.ts';
import type { ReadText } from '../core/exchange/read/read.ts';
import { mathMl } from './mathMl.ts';
import type { Fillings } from '../core/exchange/template/filling.ts';
import { fillDocx, type FilledDocx } from './fillDocx.ts';
import { fillHtml, type FilledHtml } from './fillHtml.ts';
import { readDocx } from './readDocx.ts';
import { readHtml } from './readHtml.ts';
import { writeDocx } from './writeDocx.ts';

export interface Office {
  /** A page or a clipboard, as HTML. Nothing in it runs, nothing is loaded. */
  readHtml(html: string): ReadText;
  /** @throws NotReadable where it is no Word file, is too large, or is locked */
  readDocx(file: Uint8Array): Promise<ReadText>;
  writeDocx(sheet: Sheet): Promise<Uint8Array>;
  /** A Word file of the school’s own with `{{placeholders}}`. @throws NotReadable where it is no Word file, or has none */
  fillDocx(template: Uint8Array, fillings: Fillings): Promise<FilledDocx>;
  /** A page of the school’s own with `{{placeholders}}`. @throws NotReadable where it has none */
  fillHtml(template: string, fillings: Fillings, drawn: (text: Text) => string): FilledHtml;
  /** A formula in TeX as MathML; undefined where it is none. @param display on a line of its own */
  mathMl(tex: string, display: boolean): string | undefined;
}

/** A file can't be read; the message says why and what to do, in words for the person. */
export { NotReadable } from './notReadable.ts';

export const office: Office = { readHtml, readDocx, writeDocx, fillDocx, fillHtml, mathMl };
